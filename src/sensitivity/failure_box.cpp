#include "sensitivity/failure_box.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "numeric/exp_log.hpp"

namespace casus {

namespace {

constexpr double peeled = 0.05;         // share of the box that one step takes away
constexpr double fewest_covered = 0.5;  // share of failures that must stay
constexpr double most_chance = 0.05;

/// A box as it is cut: one side per input, most of them open.
struct Box {
  const std::vector<InputColumn>& inputs;
  const std::vector<bool>& fails;
  std::vector<BoxSide> sides{};

  bool open(std::size_t input) const {
    const BoxSide& side = sides[input];
    return !side.bounded_below && !side.bounded_above &&
           side.words.size() == inputs[input].words.size();
  }
  bool admits(std::size_t input, std::size_t future) const {
    const BoxSide& side = sides[input];
    const double value = inputs[input].values[future];
    if (!inputs[input].words.empty()) {
      return std::find(side.words.begin(), side.words.end(), static_cast<std::size_t>(value)) !=
             side.words.end();
    }
    return (!side.bounded_below || value >= side.least) &&
           (!side.bounded_above || value <= side.most);
  }
  std::vector<std::size_t> inside() const {
    std::vector<std::size_t> found;
    for (std::size_t f = 0; f < fails.size(); ++f) {
      bool in = true;
      for (std::size_t i = 0; in && i < inputs.size(); ++i) in = open(i) || admits(i, f);
      if (in) found.push_back(f);
    }
    return found;
  }
  int failures(const std::vector<std::size_t>& some) const {
    return static_cast<int>(
        std::count_if(some.begin(), some.end(), [&](std::size_t f) { return fails[f]; }));
  }
  double density(const std::vector<std::size_t>& some) const {
    return some.empty() ? 0.0 : failures(some) / static_cast<double>(some.size());
  }
};

Box whole(const std::vector<InputColumn>& inputs, const std::vector<bool>& fails) {
  Box box{inputs, fails};
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    BoxSide side{.input = i, .words = std::vector<std::size_t>(inputs[i].words.size())};
    std::iota(side.words.begin(), side.words.end(), std::size_t{0});
    box.sides.push_back(std::move(side));
  }
  return box;
}

/// The ways to cut one side of the box a little further.
std::vector<BoxSide> cuts(const Box& box, std::size_t input,
                          const std::vector<std::size_t>& inside) {
  const BoxSide& side = box.sides[input];
  std::vector<BoxSide> found;
  if (!box.inputs[input].words.empty()) {
    for (std::size_t w = 0; side.words.size() > 1 && w < side.words.size(); ++w) {
      BoxSide cut = side;
      cut.words.erase(cut.words.begin() + static_cast<std::ptrdiff_t>(w));
      found.push_back(std::move(cut));
    }
    return found;
  }
  std::vector<double> values;
  for (const std::size_t f : inside) values.push_back(box.inputs[input].values[f]);
  std::sort(values.begin(), values.end());
  const auto gone =
      static_cast<std::size_t>(std::ceil(peeled * static_cast<double>(values.size())));
  if (values.size() < 2 || gone >= values.size()) return found;
  BoxSide low = side, high = side;
  low.bounded_below = high.bounded_above = true;
  low.least = values[gone];
  high.most = values[values.size() - 1 - gone];
  found.push_back(low);
  found.push_back(high);
  return found;
}

/// The next cut, if one raises the density and leaves enough failures.
std::optional<BoxSide> best_cut(const Box& box, int enough) {
  const std::vector<std::size_t> inside = box.inside();
  double best = box.density(inside);
  std::optional<BoxSide> found;
  for (std::size_t i = 0; i < box.inputs.size(); ++i) {
    for (BoxSide& cut : cuts(box, i, inside)) {
      Box trial{box.inputs, box.fails, box.sides};
      trial.sides[i] = cut;
      std::vector<std::size_t> left;
      for (const std::size_t f : inside) {
        if (trial.admits(i, f)) left.push_back(f);
      }
      if (trial.failures(left) < enough || trial.density(left) <= best) continue;
      best = trial.density(left);
      found = std::move(cut);
    }
  }
  return found;
}

/// P(X >= successes) of a binomial: that futures picked without any meaning hold as many failures.
double binomial_tail(int trials, int successes, double rate) {
  if (successes <= 0 || rate >= 1.0) return 1.0;
  if (rate <= 0.0) return 0.0;
  double log_chance = trials * log(1.0 - rate), sum = 0.0;
  for (int k = 1; k <= trials; ++k) {
    log_chance += log((trials - k + 1.0) / k) + log(rate) - log(1.0 - rate);
    if (k >= successes) sum += exp(log_chance);
  }
  return std::min(sum, 1.0);
}

/// The chance of each side that is not open; the weakest is opened while it may be chance.
void drop_chance(Box& box) {
  for (;;) {
    const std::vector<std::size_t> inside = box.inside();
    std::optional<std::size_t> weakest;
    for (std::size_t i = 0; i < box.inputs.size(); ++i) {
      if (box.open(i)) continue;
      Box without{box.inputs, box.fails, box.sides};
      without.sides[i] = whole(box.inputs, box.fails).sides[i];
      box.sides[i].chance = binomial_tail(static_cast<int>(inside.size()), box.failures(inside),
                                          without.density(without.inside()));
      if (!weakest || box.sides[i].chance >= box.sides[*weakest].chance) weakest = i;
    }
    if (!weakest || box.sides[*weakest].chance <= most_chance) return;
    box.sides[*weakest] = whole(box.inputs, box.fails).sides[*weakest];
  }
}

}  // namespace

FailureBox failure_box(const std::vector<InputColumn>& inputs, const std::vector<bool>& fails) {
  FailureBox found;
  found.failures = static_cast<int>(std::count(fails.begin(), fails.end(), true));
  if (fails.empty()) return found;
  found.base_rate = found.failures / static_cast<double>(fails.size());
  Box box = whole(inputs, fails);
  const auto enough = static_cast<int>(std::ceil(fewest_covered * found.failures));
  while (const auto cut = best_cut(box, std::max(enough, 1))) box.sides[cut->input] = *cut;
  drop_chance(box);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!box.open(i)) found.sides.push_back(box.sides[i]);
  }
  const std::vector<std::size_t> inside = box.inside();
  found.futures = static_cast<int>(inside.size());
  found.density = box.density(inside);
  found.coverage =
      found.failures == 0 ? 0.0 : box.failures(inside) / static_cast<double>(found.failures);
  return found;
}

}  // namespace casus
