#include <algorithm>
#include <numeric>
#include <rapidcheck.h>
#include <vector>

#include <doctest/doctest.h>

#include "game/moves.hpp"
#include "game/problem_check.hpp"
#include "game/problem_json.hpp"
#include "game/response_point.hpp"
#include "game/solve.hpp"
#include "tests/game/small_problem.hpp"
#include "tests/support/near.hpp"

namespace casus {
namespace {

SolveOptions fast() {
  return {.response = ResponseMethod::fast, .instruction_set = instruction_sets().back()};
}

/// Half of them with incidents, short attacks, deployed exposure and help that comes late.
Problem drawn_problem() {
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  const Problem problem = seed % 2 == 0 ? small_problem(seed) : troubled_problem(seed);
  RC_ASSERT(check(problem).empty());
  return problem;
}

template <class T>
std::vector<T> permuted(const std::vector<T>& list, const std::vector<int>& from) {
  std::vector<T> out;
  for (const int i : from) out.push_back(list[i]);
  return out;
}

/// Guarantor i of the result is guarantor from[i] of the problem.
Problem relabelled(Problem p, const std::vector<int>& from) {
  std::vector<int> to(from.size());
  for (std::size_t i = 0; i < from.size(); ++i) to[from[i]] = static_cast<int>(i);
  p.guarantors = permuted(p.guarantors, from);
  for (RegimeData& regime : p.regimes) {
    for (auto& floor : regime.floor) floor = permuted(floor, from);
    regime.tripwire = permuted(regime.tripwire, from);
    if (!regime.exposure.empty()) regime.exposure = permuted(regime.exposure, from);
    for (auto& timely : regime.timely) timely = permuted(timely, from);
    for (PromiseData& promise : regime.promises) {
      promise.level = permuted(promise.level, from);
      promise.strength = permuted(promise.strength, from);
      if (!promise.vote) continue;
      promise.vote->pull = permuted(promise.vote->pull, from);
      for (int& member : promise.vote->members) member = to[member];
    }
  }
  return p;
}

/// The same to rounding; the fixed points are exact to 1e-13 and their errors add up.
constexpr Within to_rounding{.abs = 1e-9, .why = "binding precision of model.md's cases"};

bool same_risks(const Measures& a, const Measures& b) {
  bool same = near(a.pressed, b.pressed, to_rounding) && near(a.invoked, b.invoked, to_rounding) &&
              near(a.value_protege_at_start, b.value_protege_at_start, to_rounding) &&
              near(a.value_challenger_at_start, b.value_challenger_at_start, to_rounding);
  for (std::size_t t = 0; t < a.attacked.size(); ++t) {
    same = same && near(a.attacked[t], b.attacked[t], to_rounding);
  }
  return same;
}

// The definition is too slow for rapidcheck's hundred runs: seeds in turn.
void check_bits(std::uint64_t first_seed, int problems) {
  for (std::uint64_t seed = first_seed; seed < first_seed + problems; ++seed) {
    CAPTURE(seed);
    const Problem problem = seed % 2 == 0 ? small_problem(seed) : troubled_problem(seed);
    REQUIRE(check(problem).empty());
    for (ResponseMethod method : {ResponseMethod::fast, ResponseMethod::reference}) {
      const auto solved = [&](InstructionSet set) {
        return to_json(problem, solve(problem, {.response = method, .instruction_set = set}));
      };
      const std::string scalar = solved(InstructionSet::scalar);
      for (const InstructionSet set : instruction_sets()) CHECK(solved(set) == scalar);
    }
  }
}

void check_methods(std::uint64_t first_seed, int problems) {
  for (std::uint64_t seed = first_seed; seed < first_seed + problems; ++seed) {
    CAPTURE(seed);
    const Problem problem = small_problem(seed);
    SolveOptions reference = fast();
    reference.response = ResponseMethod::reference;
    const Solution a = solve(problem, fast()), b = solve(problem, reference);
    CHECK(a.convergence.not_converged == 0);
    CHECK(b.convergence.not_converged == 0);
    CHECK(same_risks(a.measures, b.measures));
    CHECK(near(a.measures.opened, b.measures.opened, to_rounding));
  }
}

}  // namespace

TEST_CASE("the order in which guarantors are listed does not matter") {
  CHECK(rc::check([] {
    const Problem problem = drawn_problem();
    std::vector<int> from(problem.guarantors.size());
    std::iota(from.begin(), from.end(), 0);
    std::rotate(from.begin(), from.begin() + *rc::gen::inRange<int>(0, problem.guarantor_count()),
                from.end());
    const Measures a = solve(problem, fast()).measures;
    const Measures b = solve(relabelled(problem, from), fast()).measures;
    RC_ASSERT(same_risks(a, b));
    for (std::size_t i = 0; i < from.size(); ++i) {
      RC_ASSERT(near(b.response_cost[i], a.response_cost[from[i]], to_rounding));
      RC_ASSERT(near(b.kept[i], a.kept[from[i]], to_rounding));
      for (int l = 0; l < problem.levels(); ++l) {
        const auto one = b.response.at(i, l), other = a.response.at(from[i], l);
        RC_ASSERT(one.has_value() == other.has_value());
        RC_ASSERT(near(one.value_or(0.0), other.value_or(0.0), to_rounding));
      }
    }
  }));
}

TEST_CASE("a promise without strength, or that never applies, changes no number") {
  CHECK(rc::check([] {
    const Problem problem = drawn_problem();
    Problem more = problem;
    for (RegimeData& regime : more.regimes) {
      PromiseData idle{.id = "idle",
                       .level = std::vector<int>(problem.guarantors.size(), 4),
                       .strength = std::vector<double>(problem.guarantors.size(), 0.0),
                       .cap = {4, 4, 4},
                       .applies = {1.0, 1.0, 1.0}};
      PromiseData elsewhere = idle;
      elsewhere.id = "elsewhere";
      elsewhere.strength.assign(problem.guarantors.size(), 1.0);
      elsewhere.applies = {0.0, 0.0, 0.0};
      regime.promises.insert(regime.promises.begin(), idle);
      regime.promises.push_back(elsewhere);
    }
    const Measures a = solve(problem, fast()).measures, b = solve(more, fast()).measures;
    RC_ASSERT(same_bits(a.attacked, b.attacked));
    RC_ASSERT(same_bits(a.kept, b.kept));
    RC_ASSERT(same_bits(a.response_cost, b.response_cost));
  }));
}

TEST_CASE("payoffs in other units, with precision in the inverse, change no number") {
  CHECK(rc::check([] {
    const Problem problem = drawn_problem();
    Problem scaled = problem;
    const double unit = 4.0;  // a power of two, so that nothing is rounded
    for (double* x :
         {&scaled.challenger.war_cost, &scaled.challenger.defeat_cost, &scaled.challenger.audience,
          &scaled.challenger.escalation_cost, &scaled.challenger.peace_flow,
          &scaled.protege.war_cost, &scaled.protege.escalation_cost}) {
      *x *= unit;
    }
    if (scaled.incident) scaled.incident->audience *= unit;
    for (KindData& kind : scaled.kinds) {
      for (double* x : {&kind.prize, &kind.cost, &kind.mobilisation}) *x *= unit;
    }
    for (GuarantorData& who : scaled.guarantors) {
      for (double* x : {&who.stake, &who.audience, &who.lead_cost, &who.escalation}) *x *= unit;
      for (double& x : who.cost) x *= unit;
      for (double& x : who.sanction) x *= unit;  // a payoff of the challenger
    }
    for (RegimeData& regime : scaled.regimes) {
      for (double& x : regime.tripwire) x *= unit;
    }
    for (double* x : {&scaled.precision.challenger, &scaled.precision.protege,
                      &scaled.precision.guarantor, &scaled.precision.vote}) {
      *x /= unit;
    }
    const Measures a = solve(problem, fast()).measures, b = solve(scaled, fast()).measures;
    RC_ASSERT(same_bits(a.attacked, b.attacked));
    RC_ASSERT(same_bits(a.kept, b.kept));
    RC_ASSERT(a.incidents == b.incidents && a.short_won == b.short_won);
    RC_ASSERT(a.challenger_wins == b.challenger_wins && a.ceded == b.ceded);
    RC_ASSERT(b.value_challenger_at_start == unit * a.value_challenger_at_start);
    RC_ASSERT(b.value_protege_at_start == unit * a.value_protege_at_start);
  }));
}

TEST_CASE("a stronger promise, or one more, never lowers what a step up is worth") {
  CHECK(rc::check([] {
    const Problem problem = drawn_problem();
    Problem stronger = problem;
    Draws draw(*rc::gen::arbitrary<std::uint64_t>());
    for (RegimeData& regime : stronger.regimes) {
      for (PromiseData& promise : regime.promises) {
        for (double& w : promise.strength) w += draw.between(0.0, 1.0 - w);
      }
      PromiseData more = regime.promises.front();
      more.id = "more";
      for (int& level : more.level) level = draw.whole(0, 4);
      regime.promises.push_back(more);
    }
    const ByGuarantorAndLevel even(problem.guarantors.size(),
                                   std::vector<double>(problem.levels(), 0.2));
    for (int e = 0; e < problem.kind_count(); ++e) {
      const ResponseQuestion question{.regime = draw.whole(0, 1), .kind = e, .outcome = 2};
      const ByGuarantorAndLevel weak = response_payoffs(problem, question, even);
      const ByGuarantorAndLevel strong = response_payoffs(stronger, question, even);
      for (std::size_t i = 0; i < even.size(); ++i) {
        for (int l = 0; l + 1 < problem.levels(); ++l) {
          RC_ASSERT(strong[i][l + 1] - strong[i][l] >= weak[i][l + 1] - weak[i][l] - 1e-12);
        }
      }
    }
  }));
}

TEST_CASE("until a sunset guarantors respond as if there were none") {
  CHECK(rc::check([] {
    const Problem sunset = drawn_problem();  // regime 0 ends after five periods
    Problem forever = sunset;
    forever.regime_of.assign(sunset.regime_of.size(), 0);
    const Solution a = solve(sunset, fast()), b = solve(forever, fast());
    RC_ASSERT(a.responses.size() == b.responses.size());
    for (std::size_t at = 0; at < a.responses.size() && a.responses[at].regime == 0; ++at) {
      const ResponseSummary &one = a.responses[at], &other = b.responses[at];
      RC_ASSERT(one.arms_fu == other.arms_fu && one.troops_fu == other.troops_fu);
      RC_ASSERT(one.probability == other.probability);
      for (std::size_t i = 0; i < one.guarantor.size(); ++i) {
        RC_ASSERT(same_bits(one.guarantor[i], other.guarantor[i]));
      }
    }
  }));
}

TEST_CASE("problems solved together have the bits of each solved alone") {
  CHECK(rc::check([] {
    const Problem one = drawn_problem();
    Problem other = one;  // asks much the same: one promise differs, in one regime
    for (double& w : other.regimes[1].promises[0].strength) w *= 0.5;
    const std::vector<const Problem*> problems{&one, &other, &one};
    const std::vector<Solution> together = solve(problems, fast());
    for (std::size_t at = 0; at < problems.size(); ++at) {
      RC_ASSERT(to_json(*problems[at], together[at]) ==
                to_json(*problems[at], solve(*problems[at], fast())));
    }
  }));
}

TEST_CASE("every instruction set gives the same bits, by both methods") { check_bits(1, 4); }

TEST_CASE("every instruction set gives the same bits in many games" *
          doctest::test_suite("large")) {
  check_bits(100, 60);
}

TEST_CASE("the fast method gives the measures of the definition") { check_methods(1, 12); }

TEST_CASE("the fast method gives the measures of the definition in many games" *
          doctest::test_suite("large")) {
  check_methods(200, 200);
}

TEST_CASE("all mass ends somewhere, in peace or at war on the way") {
  CHECK(rc::check([] {
    Problem problem = drawn_problem();
    if (*rc::gen::arbitrary<bool>()) problem.start = StartData{.war = "full", .outcome = 2};
    const Measures m = solve(problem, fast()).measures;
    constexpr Within rounding{.abs = 1e-12, .why = "sums of a few thousand products"};
    RC_ASSERT(
        near(m.challenger_wins + m.protege_holds + m.ceded + m.escalation + m.at_war + m.peace, 1.0,
             rounding));
    const double let_go = m.incidents - m.pressed_by_incident;
    RC_ASSERT(near(m.pressed + m.backdown + let_go, m.opened, rounding));
    RC_ASSERT(m.invoked <= m.applied + 1e-12);
    RC_ASSERT(let_go >= -1e-12 && m.short_won + m.short_held <= m.pressed + 1e-12);
    for (std::size_t t = 0; t < m.attacked.size() && !problem.start; ++t) {
      RC_ASSERT(m.attacked_by[0].empty());
      RC_ASSERT(m.attacked_by[1][t] <= m.attacked[t] + 1e-12);
      RC_ASSERT(m.attacked_by[2][t] <= m.attacked[t] + 1e-12);
      RC_ASSERT(m.attacked[t] <= m.attacked_by[1][t] + m.attacked_by[2][t] + 1e-12);
    }
    for (std::size_t t = 1; t < m.attacked.size() && !problem.start; ++t) {
      RC_ASSERT(m.attacked[t] >= m.attacked[t - 1] - 1e-12);
      RC_ASSERT(m.unchallenged[t] <= 1.0 - m.attacked[t] + 1e-12);
    }
  }));
}

TEST_CASE("pushing mass forward is the adjoint of taking expectations") {
  CHECK(rc::check([] {
    const Problem problem = drawn_problem();
    const Moves by = moves(problem, 3, 20.0);
    const std::size_t states = by.states.size();
    const std::vector<double> nothing(by.states.row(), 0.0);
    Draws draw(*rc::gen::arbitrary<std::uint64_t>());
    std::vector<double> mass(states, 0.0), value(states, 0.0), scratch(states);
    for (int k = 0; k < by.states.supports; ++k) {
      for (int m = 0; m < by.states.strengths; ++m) {
        mass[by.states.at(m, k)] = draw.between(0.0, 1.0);
        value[by.states.at(m, k)] = draw.between(-1.0, 1.0);
      }
    }
    std::vector<double> first_sent, first_mean;
    for (const InstructionSet set : instruction_sets()) {
      const DynamicsKernels kernels = dynamics_kernels(set);
      std::vector<double> sent(states, 0.0), mean(states);
      kernels.send(by.arrays(), {mass.data(), scratch.data(), sent.data()});
      const ExpectedValue asked{value.data(), nothing.data(), mean.data()};
      kernels.expectation(by.arrays(), {1, &asked, 1.0, scratch.data()});
      const double forward = std::inner_product(sent.begin(), sent.end(), value.begin(), 0.0);
      const double backward = std::inner_product(mass.begin(), mass.end(), mean.begin(), 0.0);
      RC_ASSERT(near(forward, backward, {.abs = 1e-11, .why = "sums of a hundred products"}));
      if (first_sent.empty()) {
        first_sent = sent;
        first_mean = mean;
      }
      RC_ASSERT(same_bits(first_sent, sent) && same_bits(first_mean, mean));
    }
  }));
}

TEST_CASE("moves of strength keep mean and variance inside the grid") {
  CHECK(rc::check([] {
    const Problem problem = drawn_problem();
    const int node = *rc::gen::inRange(8, 25);
    const double drift = *rc::gen::inRange(-400, 401) / 10.0;
    const Move move = strength_move(problem, node, drift);
    const GridAxis& axis = problem.grid.strength;
    RC_ASSERT(move.p_down >= 0.0 && move.p_stay >= 0.0 && move.p_up >= 0.0);
    const double x[] = {axis.node(move.down), axis.node(move.stay), axis.node(move.up)};
    const double p[] = {move.p_down, move.p_stay, move.p_up};
    double mean = 0.0, square = 0.0;
    for (int k = 0; k < 3; ++k) mean += p[k] * (x[k] - axis.node(node));
    for (int k = 0; k < 3; ++k)
      square += p[k] * (x[k] - axis.node(node) - mean) * (x[k] - axis.node(node) - mean);
    RC_ASSERT(near(mean, drift, {.abs = 1e-9, .why = "FU, rounding"}));
    RC_ASSERT(near(square, 30.0 * 30.0 * 0.25, {.relative = 1e-9, .why = "rounding"}));
  }));
}

TEST_CASE("a problem survives being written and read") {
  CHECK(rc::check([] {
    Problem problem = drawn_problem();
    if (*rc::gen::arbitrary<bool>()) problem.start = StartData{.war = "full", .outcome = 1};
    const Result<Problem> back = read_problem(to_json(problem));
    RC_ASSERT(bool(back));
    RC_ASSERT(*back == problem);
  }));
}

}  // namespace casus
