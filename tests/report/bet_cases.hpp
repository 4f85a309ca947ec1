#pragma once

#include <algorithm>
#include <string_view>

#include "report/bet_claims.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

// What the tests of the first page have in common, about `distinct()`.

inline constexpr PackageId alliance{4};

/// The claim that begins with a name or says a word; a claim without text where there is none.
inline GradedClaim claim_with(const Synthetic& all, std::string_view words) {
  for (const GradedClaim& one : bet_claims(all.input()))
    if (contains(one.text, words)) return one;
  return {};
}

/// What a package has of the measure that decides, future by future.
inline std::vector<std::optional<double>>& values_of(Synthetic& all, PackageId package) {
  FutureTable& table = all.findings.table;
  const MeasureKey deciding = all.findings.rankings.front().objective.measure;
  const auto at = std::find(table.outcomes.begin(), table.outcomes.end(), deciding);
  return table
      .outcome_values[index(package)][static_cast<std::size_t>(at - table.outcomes.begin())];
}

inline PackageId second_of(const Synthetic& all) { return all.findings.rankings.front().order[1]; }

/// No lead can be seen to hang on an input then.
inline void forget_inputs(Synthetic& all) {
  all.findings.table.inputs.clear();
  all.findings.table.input_values.clear();
}

/// Of findings in which no channel and no input that varies is said to be a guess.
inline Synthetic without_split() {
  Synthetic all = distinct();
  all.findings.channels.reset();
  forget_inputs(all);
  return all;
}

inline constexpr const char* first_claim = "among the options that contain no other";

/// What the first option has without its part and with it, in the futures taken apart.
inline void take_apart(Synthetic& all, double without, double with, int futures) {
  for (WithoutPart& one : all.findings.without_part) {
    one.rest = {.mean = without, .n = futures};
    one.range.mean = without - with;
    one.range.n = futures;
  }
}

}  // namespace casus
