#include "report/simplification_words.hpp"

#include <fmt/format.h>

#include "report/format.hpp"

namespace casus {

std::string simplification_words(Simplification which, const Findings& findings) {
  switch (which) {
    case Simplification::nothing_expires:
      return fmt::format(
          "Terms, renewals and exits of {} are not drawn: once in force, what has one stays.",
          counted(findings.terms, "instrument", "instruments"));
    case Simplification::timely_is_constant:
      return "What arrives in time is a constant of each kind of attack; deadlines and transport "
             "do not set it yet.";
    case Simplification::contested_as_written:
      return "An instrument of contested bindingness has the strength of its form as written.";
    case Simplification::asked_once:
      return "A body whose members vote no is not asked again; how long it takes to decide does "
             "not matter.";
    case Simplification::not_asked_again:
      return "A body whose members vote no is not asked again; help under what it decides is as "
             "early as if it had said yes.";
    case Simplification::crowding_not_counted:
      return "How often the risk falls when one promise is left out (crowding) is not computed "
             "yet.";
  }
  return {};
}

}  // namespace casus
