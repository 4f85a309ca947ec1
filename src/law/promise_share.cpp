#include "law/promise_share.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <utility>

#include "law/sweep.hpp"

namespace casus {

namespace {

/// Weights of nature by dimension; empty for those that have none.
std::vector<std::vector<double>> weights_of_nature(const Scenario& scenario) {
  std::vector<std::vector<double>> found(scenario.vocabulary.dimensions.size());
  for (const NatureWeights& one : scenario.nature) found[index(one.dimension)] = one.weights;
  return found;
}

/// Goes through the candidates in order: the challenger's choices outermost, then nature's.
class Fold {
 public:
  Fold(const EventSpace& space, const ClauseTable& table, const std::vector<FormulaId>& met)
      : space_(space) {
    std::map<FormulaId, std::size_t> known;
    for (const FormulaId one : met) {
      const auto [at, added] = known.try_emplace(one, asked_.size());
      if (added) asked_.push_back(one);
      slot_.push_back(at->second);
    }
    met_.assign(asked_.size(), false);
    met_weight_.assign(asked_.size(), 0.0);
    shares_.assign(asked_.size(), {.applies = std::numeric_limits<double>::infinity()});
    const auto weights = weights_of_nature(*table.scenario);
    const Vocabulary& vocabulary = table.scenario->vocabulary;
    for (const MergedDimension& one : space.dimensions) {
      const Dimension& dimension = vocabulary.dimensions[index(one.dimension)];
      challenger_.push_back(dimension.chosen_by == ChosenBy::challenger);
      std::vector<double> by_class;
      const std::vector<double>& given = weights[index(one.dimension)];
      const bool weighted = is_weighed(dimension) && !given.empty();
      for (const std::vector<int>& values : one.classes) {
        double sum = weighted ? 0.0 : 1.0;
        for (const int value : values)
          if (weighted) sum += given[static_cast<std::size_t>(value)];
        by_class.push_back(sum);
      }
      weight_.push_back(std::move(by_class));
    }
  }

  const std::vector<FormulaId>& asked() const { return asked_; }

  void add(const Block& block) {
    for (int at = 0; at < block.size; ++at) {
      const std::uint64_t group = (block.first + static_cast<std::uint64_t>(at)) / space_.rest;
      if (group != group_) advance(group);
      if (!bit(*block.valid, at)) continue;
      possible_ = true;
      for (std::size_t i = 0; i < met_.size(); ++i) met_[i] = met_[i] || bit(block.truth(i), at);
    }
  }

  std::vector<Share> finish() {
    end_of_group();
    end_of_choice();
    for (Share& one : shares_)
      one = choices_ > 0.0 ? Share{one.applies, one.mean / choices_} : Share{};
    std::vector<Share> found;
    for (const std::size_t at : slot_) found.push_back(shares_[at]);
    return found;
  }

 private:
  void advance(std::uint64_t group) {
    end_of_group();
    if (group / space_.nature != group_ / space_.nature) end_of_choice();
    group_ = group;
  }

  /// One choice of the challenger and of nature, whatever the attribution.
  void end_of_group() {
    if (possible_) {
      double weight = 1.0;
      for (std::size_t d = 0; d < weight_.size(); ++d)
        weight *= weight_[d][class_of(space_.dimensions[d], group_ * space_.rest)];
      weight_of_choice_ += weight;
      for (std::size_t i = 0; i < met_.size(); ++i)
        if (met_[i]) met_weight_[i] += weight;
    }
    possible_ = false;
    met_.assign(met_.size(), false);
  }

  /// One choice of the challenger; classes of merged values count as often as they have values.
  void end_of_choice() {
    if (weight_of_choice_ > 0.0) {
      double times = 1.0;
      for (std::size_t d = 0; d < challenger_.size(); ++d) {
        const MergedDimension& one = space_.dimensions[d];
        if (challenger_[d])
          times *= static_cast<double>(one.classes[class_of(one, group_ * space_.rest)].size());
      }
      choices_ += times;
      for (std::size_t p = 0; p < shares_.size(); ++p) {
        const double share = std::min(1.0, met_weight_[p] / weight_of_choice_);
        shares_[p].applies = std::min(shares_[p].applies, share);
        shares_[p].mean += times * share;
      }
    }
    weight_of_choice_ = 0.0;
    met_weight_.assign(met_weight_.size(), 0.0);
  }

  const EventSpace& space_;
  std::vector<std::size_t> slot_{};  ///< of each promise among the statements asked
  std::vector<FormulaId> asked_{};
  std::vector<bool> challenger_{};
  std::vector<std::vector<double>> weight_{};

  std::uint64_t group_ = 0;
  bool possible_ = false;
  std::vector<bool> met_{};
  double weight_of_choice_ = 0.0;
  std::vector<double> met_weight_{};
  double choices_ = 0.0;
  std::vector<Share> shares_{};
};

}  // namespace

std::vector<Share> promise_shares(const EventSpace& space, const ClauseTable& table,
                                  const std::vector<FormulaId>& met) {
  Fold fold(space, table, met);
  sweep(space, table.formulas, fold.asked(), [&](const Block& block) { fold.add(block); });
  return fold.finish();
}

}  // namespace casus
