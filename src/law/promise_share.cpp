#include "law/promise_share.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace casus {

namespace {

constexpr std::size_t most_combinations = 1024;

/// A statement that depends on how exceptions are read: equal ones are put together.
using Chances = std::map<FormulaId, double>;

/// Where none of the exceptions takes effect. Fails if there are too many ways to read them.
std::optional<Chances> none_takes_effect(ClauseTable& table,
                                         const std::vector<std::size_t>& exceptions) {
  Formulas& formulas = table.formulas;
  Chances none{{formulas.always(), 1.0}};
  for (const std::size_t exception : exceptions) {
    const std::optional<Chances> unexcepted =
        none_takes_effect(table, table.clauses[exception].exceptions);
    if (!unexcepted) return std::nullopt;
    const ClauseFormulas& clause = table.clauses[exception];
    const Clause& text = table.scenario->clause(clause.clause);
    Chances next;
    for (std::size_t r = 0; r < clause.readings.size(); ++r)
      for (const auto& [free, free_chance] : *unexcepted)
        for (const auto& [before, chance] : none) {
          const FormulaId effect = formulas.all_of({clause.readings[r].when, free});
          next[formulas.all_of({before, formulas.negate(effect)})] +=
              chance * free_chance * text.readings[r].weight;
        }
    if (next.size() > most_combinations) return std::nullopt;
    none = std::move(next);
  }
  return none;
}

/// Weights of nature by dimension; empty for those that have none.
std::vector<std::vector<double>> weights_of_nature(const Scenario& scenario) {
  std::vector<std::vector<double>> found(scenario.vocabulary.dimensions.size());
  for (const NatureWeights& one : scenario.nature) found[index(one.dimension)] = one.weights;
  return found;
}

/// Goes through the candidates in order: the challenger's choices outermost, then nature's.
class Fold {
 public:
  Fold(const EventSpace& space, const ClauseTable& table,
       const std::vector<std::vector<MetWhere>>& promises)
      : space_(space), promises_(promises) {
    for (const std::vector<MetWhere>& one : promises)
      for (const MetWhere& where : one) slot_.try_emplace(where.formula, slot_.size());
    asked_.resize(slot_.size());
    for (const auto& [formula, at] : slot_) asked_[at] = formula;
    met_.assign(asked_.size(), false);
    met_weight_.assign(promises.size(), 0.0);
    shares_.assign(promises.size(), {.applies = std::numeric_limits<double>::infinity()});
    const auto weights = weights_of_nature(*table.scenario);
    const Vocabulary& vocabulary = table.scenario->vocabulary;
    for (const MergedDimension& one : space.dimensions) {
      const Dimension& dimension = vocabulary.dimensions[index(one.dimension)];
      challenger_.push_back(dimension.chosen_by == ChosenBy::challenger);
      std::vector<double> by_class;
      const std::vector<double>& given = weights[index(one.dimension)];
      const bool weighted = dimension.chosen_by == ChosenBy::nature &&
                            dimension.name != "attribution" && !given.empty();
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
      for (std::size_t i = 0; i < met_.size(); ++i)
        met_[i] = met_[i] || bit((*block.truths)[i], at);
    }
  }

  std::vector<Share> finish() {
    end_of_group();
    end_of_choice();
    for (Share& one : shares_)
      one = choices_ > 0.0 ? Share{one.applies, one.mean / choices_} : Share{};
    return shares_;
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
      for (std::size_t p = 0; p < promises_.size(); ++p)
        for (const MetWhere& where : promises_[p])
          if (met_[slot_.at(where.formula)]) met_weight_[p] += weight * where.chance;
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
  const std::vector<std::vector<MetWhere>>& promises_;
  std::map<FormulaId, std::size_t> slot_{};
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

Result<std::vector<MetWhere>> met_where(ClauseTable& table, std::size_t clause,
                                        std::size_t reading) {
  const ClauseFormulas& one = table.clauses[clause];
  if (!one.readings[reading].duty) return std::vector<MetWhere>{};
  const std::optional<Chances> unexcepted = none_takes_effect(table, one.exceptions);
  if (!unexcepted) {
    const Clause& text = table.scenario->clause(one.clause);
    return fail({.code = "E403",
                 .where = text.where,
                 .message = fmt::format("the exceptions to clause '{}' can be read in more than {} "
                                        "ways together",
                                        text.id, most_combinations),
                 .hint = "give fewer readings to the exceptions"});
  }
  std::vector<MetWhere> found;
  for (const auto& [formula, chance] : *unexcepted)
    found.push_back({table.formulas.all_of({one.readings[reading].when, formula}), chance});
  return found;
}

std::vector<Share> promise_shares(const EventSpace& space, const ClauseTable& table,
                                  const std::vector<std::vector<MetWhere>>& promises) {
  Fold fold(space, table, promises);
  sweep(space, table.formulas, fold.asked(), [&](const Block& block) { fold.add(block); });
  return fold.finish();
}

}  // namespace casus
