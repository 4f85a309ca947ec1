#include "design/search.hpp"

#include <algorithm>
#include <set>

namespace casus {

namespace {

/// Every candidate, the last choice first, as digits of a number are counted.
std::vector<Candidate> every_candidate(const std::vector<DesignChoice>& choices) {
  std::vector<Candidate> all;
  Candidate one(choices.size(), 0);
  for (;;) {
    all.push_back(one);
    std::size_t at = choices.size();
    while (at > 0 && one[at - 1] == static_cast<int>(choices[at - 1].alternatives.size()))
      one[--at] = 0;
    if (at == 0) return all;
    ++one[at - 1];
  }
}

/// Candidates that differ in one choice.
std::vector<Candidate> neighbours(const std::vector<DesignChoice>& choices,
                                  const Candidate& candidate) {
  std::vector<Candidate> found;
  for (std::size_t c = 0; c < choices.size(); ++c) {
    for (int other = 0; other <= static_cast<int>(choices[c].alternatives.size()); ++other) {
      if (other == candidate[c]) continue;
      found.push_back(candidate);
      found.back()[c] = other;
    }
  }
  return found;
}

class Search {
 public:
  Search(const std::vector<DesignGoal>& goals, const SearchSpace& space, const SearchLimits& limits,
         const Evaluate& evaluate)
      : goals_(goals), space_(space), limits_(limits), evaluate_(evaluate) {}

  Result<std::optional<Searched>> all() {
    for (const Candidate& one : every_candidate(space_.choices)) want(one);
    return ended(evaluate_wanted(), Searched::How::all);
  }

  Result<std::optional<Searched>> exchange() {
    const Candidate nothing(space_.choices.size(), 0);
    want(nothing);
    for (const Candidate& one : neighbours(space_.choices, nothing)) want(one);
    for (const Candidate& one : space_.starts) want(one);
    while (!wanted_.empty()) {
      const bool cut = cut_to_most();
      const auto done = evaluate_wanted();
      if (!done || !*done || cut) return ended(done, Searched::How::cut_short);
      for (const std::size_t one : front_of(goals_, found_.evaluated)) {
        const Candidate from = found_.evaluated[one].candidate;
        if (!exchanged_.insert(from).second) continue;
        for (const Candidate& next : neighbours(space_.choices, from)) want(next);
      }
    }
    return ended(true, Searched::How::exchange);
  }

 private:
  void want(const Candidate& candidate) {
    if (space_.allowed(candidate) && known_.insert(candidate).second) wanted_.push_back(candidate);
  }

  /// Whether fewer are evaluated than are wanted.
  bool cut_to_most() {
    const std::size_t left = limits_.most - std::min(limits_.most, found_.evaluated.size());
    if (wanted_.size() <= left) return false;
    wanted_.resize(left);
    return true;
  }

  /// False if it was stopped.
  Result<bool> evaluate_wanted() {
    if (wanted_.empty()) return true;
    auto values = evaluate_(wanted_);
    if (!values) return fail(std::move(values.error()));
    if (!*values) return false;
    for (std::size_t c = 0; c < wanted_.size(); ++c) {
      const auto texts = static_cast<int>(texts_of(space_.choices, wanted_[c]).size());
      found_.evaluated.push_back({wanted_[c], texts, std::move((**values)[c])});
    }
    wanted_.clear();
    return true;
  }

  Result<std::optional<Searched>> ended(const Result<bool>& last, Searched::How how) {
    if (!last) return fail(last.error());
    if (found_.evaluated.empty() && !*last) return std::optional<Searched>();
    found_.how = how;
    found_.front = front_of(goals_, found_.evaluated);
    return std::optional(std::move(found_));
  }

  const std::vector<DesignGoal>& goals_;
  const SearchSpace& space_;
  const SearchLimits& limits_;
  const Evaluate& evaluate_;
  Searched found_{};
  std::set<Candidate> known_{};      // wanted at some time, so that each is evaluated once
  std::vector<Candidate> wanted_{};  // ... and not yet evaluated
  std::set<Candidate> exchanged_{};  // on the front at some time: their neighbours are known
};

}  // namespace

Result<std::optional<Searched>> search(const std::vector<DesignGoal>& goals,
                                       const SearchSpace& space, const SearchLimits& limits,
                                       const Evaluate& evaluate) {
  Search search(goals, space, limits, evaluate);
  return count_of(space.choices) <= limits.all_up_to ? search.all() : search.exchange();
}

}  // namespace casus
