#include <algorithm>
#include <cmath>
#include <limits>

#include "study/verdicts.hpp"

// What must be equal in every future, whatever was drawn.

namespace casus {

namespace {

constexpr double rounding = 1e-12;  // of equal problems written in another order

/// By how much two numbers differ; without end where only one is there, or is none.
double difference(std::optional<double> one, std::optional<double> other) {
  if (one == other) return 0.0;
  const double gap = one && other ? std::abs(*one - *other) : std::nan("");
  return std::isnan(gap) ? std::numeric_limits<double>::infinity() : gap;
}

double largest_difference(const std::vector<double>& one, const std::vector<double>& other) {
  if (one.size() != other.size()) return std::numeric_limits<double>::infinity();
  double most = 0.0;
  for (std::size_t t = 0; t < one.size(); ++t) most = std::max(most, difference(one[t], other[t]));
  return most;
}

/// By kind of attack.
double largest_difference(const std::vector<std::vector<double>>& one,
                          const std::vector<std::vector<double>>& other) {
  if (one.size() != other.size()) return std::numeric_limits<double>::infinity();
  double most = 0.0;
  for (std::size_t k = 0; k < one.size(); ++k)
    most = std::max(most, largest_difference(one[k], other[k]));
  return most;
}

/// Of what the game is asked of attacks: in every period, by kind, and how they end.
double largest_difference(const Measures& one, const Measures& other) {
  double most = largest_difference(one.attacked_by, other.attacked_by);
  const auto add = [&most](double gap) { most = std::max(most, gap); };
  for (const auto path : {&Measures::attacked, &Measures::unchallenged, &Measures::peace_path,
                          &Measures::at_war_path, &Measures::response_cost})
    add(largest_difference(one.*path, other.*path));
  for (const auto number :
       {&Measures::pressed, &Measures::incidents, &Measures::backdown, &Measures::invoked,
        &Measures::challenger_wins, &Measures::protege_holds, &Measures::ceded,
        &Measures::escalation, &Measures::value_challenger_at_start,
        &Measures::value_protege_at_start})
    add(difference(one.*number, other.*number));
  return most;
}

CheckVerdict verdict_of_identity(bool equal) {
  return equal ? CheckVerdict::holds : CheckVerdict::fails;
}

}  // namespace

Check nothing_is_none(const std::vector<FutureOutcome>& with_nothing) {
  double most = 0.0;
  for (const FutureOutcome& future : with_nothing) {
    const Measures& first = future.packages.front().measures;
    for (const PackageOutcome& one : future.packages) {
      most = std::max({most, largest_difference(one.measures.attacked, first.attacked),
                       largest_difference(one.measures.attacked_by, first.attacked_by)});
    }
  }
  return {.figure = NothingPromised{most, static_cast<int>(with_nothing.size())},
          .verdict = verdict_of_identity(most <= rounding),
          .kind = CheckKind::identity};
}

Check renamed(Renaming what, const std::vector<FutureOutcome>& before,
              const std::vector<FutureOutcome>& after,
              const std::function<std::size_t(std::size_t)>& place) {
  double most = 0.0;
  for (std::size_t f = 0; f < before.size(); ++f) {
    for (std::size_t p = 0; p < before[f].packages.size(); ++p)
      most = std::max(most, largest_difference(before[f].packages[p].measures,
                                               after[f].packages[place(p)].measures));
  }
  return {.figure = Renamed{what, most, static_cast<int>(before.size())},
          .verdict = verdict_of_identity(most == 0.0),
          .kind = CheckKind::identity};
}

}  // namespace casus
