#include "report/text_words.hpp"

#include <string_view>

#include <fmt/format.h>

#include "model/names.hpp"
#include "report/clause_words.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// What t = 0 of the model is, as the scenario says.
std::string_view start_words(const Scenario& scenario) {
  const bool after_war = !scenario.horizon || scenario.horizon->after_war();
  return after_war ? "the ceasefire" : "the start";
}

}  // namespace

std::string status_words(const Scenario& scenario, const Instrument& one) {
  const bool dated = !one.signed_on.empty() && one.signed_on != "none";
  std::string out;
  if (one.hypothetical) {
    out = fmt::format("{}, not signed; assumed form: {}, {}{}", plain(one.kind), form_words(one),
                      plain(one.binding), dated ? "; assumed as of " + one.signed_on : "");
  } else {
    out = fmt::format("{}, {}, {}{}", plain(one.kind), form_words(one), plain(one.binding),
                      dated ? ", signed " + one.signed_on : "");
  }
  switch (one.in_force.kind) {
    case EntryIntoForce::Kind::never:
      out += ", not in force";
      break;
    case EntryIntoForce::Kind::on_date:
      out += ", in force from " + date_words(one.in_force.date);
      break;
    case EntryIntoForce::Kind::after_ceasefire:
      out += one.in_force.delay
                 ? fmt::format(", in force {} after {}",
                               duration_words(scenario, *one.in_force.delay), start_words(scenario))
                 : fmt::format(", in force from {}", start_words(scenario));
  }
  if (one.term.until) out += ", until " + date_words(*one.term.until);
  if (one.term.duration) out += ", for " + duration_words(scenario, *one.term.duration);
  if (one.term.notice) out += ", notice " + duration_words(scenario, *one.term.notice);
  return out + ".";
}

}  // namespace casus
