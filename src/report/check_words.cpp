#include "report/check_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/format.hpp"

namespace casus {

std::string_view check_words(CheckKind kind) {
  switch (kind) {
    case CheckKind::record:
      return "against the record";
    case CheckKind::calibrated:
      return "calibrated to it, so no test";
    case CheckKind::expected:
      return "what the author expects, without a source";
    case CheckKind::construction:
      return "built in, so no test";
    case CheckKind::computation:
      return "of the computation";
    case CheckKind::null_test:
      return "null checks and signs";
  }
  return "";
}

std::string checks_sentence(const std::vector<Check>& checks) {
  constexpr std::array kinds = {CheckKind::record,       CheckKind::null_test,
                                CheckKind::computation,  CheckKind::expected,
                                CheckKind::construction, CheckKind::calibrated};
  if (checks.empty()) return "";
  std::vector<std::string> parts;
  bool null_tests = false;
  for (const CheckKind kind : kinds) {
    const auto of_kind = [kind](const Check& one) { return one.kind == kind; };
    const auto all = std::count_if(checks.begin(), checks.end(), of_kind);
    const auto hold = std::count_if(checks.begin(), checks.end(),
                                    [&](const Check& one) { return of_kind(one) && one.holds; });
    if (all > 0) parts.push_back(fmt::format("{}: {} of {}", check_words(kind), hold, all));
    null_tests = null_tests || (kind == CheckKind::null_test && all > 0);
  }
  return fmt::format("Checks that hold, {}.{}", enumerated(parts),
                     null_tests ? "" : " Null checks and signs were not run (--checks).");
}

}  // namespace casus
