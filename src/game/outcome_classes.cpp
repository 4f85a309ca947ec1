#include "game/outcome_classes.hpp"

#include <algorithm>
#include <utility>

#include "game/outcome.hpp"
#include "game/period.hpp"

namespace casus {

namespace {

/// Classes by response and, unless `after` is null, by the class that an outcome carries over to.
OutcomeClasses classes(const std::vector<int>& response_of, const std::vector<int>& carried,
                       const OutcomeClasses* after) {
  OutcomeClasses all;
  for (std::size_t j = 0; j < response_of.size(); ++j) {
    const int next = after == nullptr ? 0 : after->of_outcome[carried[j]];
    int same = 0;
    while (same < all.count() &&
           !(all.response[same] == response_of[j] && all.next[same] == next)) {
      ++same;
    }
    if (same == all.count()) {
      all.response.push_back(response_of[j]);
      all.next.push_back(next);
    }
    all.of_outcome.push_back(same);
  }
  return all;
}

}  // namespace

OutcomeClassPath::OutcomeClassPath(const Problem& problem, const GuarantorTables& tables) {
  const std::vector<int> armed = armed_kinds(problem);
  const int periods = problem.time.solve;
  like_.assign(static_cast<std::size_t>(periods) + 1, 0);
  const auto of_period = [&](int regime, int next_regime,
                             const std::vector<OutcomeClasses>* after) {
    const std::vector<int> carried =
        carried_over(problem.regimes[regime], problem.regimes[next_regime]);
    std::vector<OutcomeClasses> all;
    for (std::size_t a = 0; a < armed.size(); ++a) {
      const bool goes_on = after != nullptr && !problem.kinds[armed[a]].duration;
      all.push_back(classes(tables.responses[regime][armed[a]].of_outcome, carried,
                            goes_on ? &(*after)[a] : nullptr));
    }
    return all;
  };
  const int last_regime = problem.regime_of.back();
  const auto regime_at = [&](int t) { return t < periods ? problem.regime_of[t] : last_regime; };
  distinct_.push_back(of_period(last_regime, last_regime, nullptr));
  for (int t = periods - 1; t >= 0; --t) {
    const int regime = regime_at(t), next = regime_at(t + 1);
    if (t + 2 <= periods && regime == next && next == regime_at(t + 2) &&
        like_[t + 1] == like_[t + 2]) {
      like_[t] = like_[t + 1];  // nothing that they depend on has changed
      continue;
    }
    std::vector<OutcomeClasses> here = of_period(regime, next, &distinct_[like_[t + 1]]);
    const auto known = std::find(distinct_.begin(), distinct_.end(), here);
    like_[t] = static_cast<int>(known - distinct_.begin());
    if (known == distinct_.end()) distinct_.push_back(std::move(here));
  }
}

}  // namespace casus
