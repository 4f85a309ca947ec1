#include "game/solve.hpp"

#include <deque>
#include <iterator>
#include <utility>

#include "game/backward.hpp"
#include "game/forward.hpp"
#include "game/measure.hpp"
#include "game/outcome.hpp"
#include "game/reach.hpp"
#include "game/response_point.hpp"
#include "game/tables.hpp"

namespace casus {

namespace {

/// `of(node)` between the nodes of a table, which has only one for kinds that are not armed.
template <class Function>
double at_place(const ResponseTable& table, const Place1d& place, Function of) {
  if (table.arms.size() == 1) return of(0);
  const double low = of(place.node);
  return low + place.share * (of(place.node + 1) - low);
}

ResponseSummary summary(const Problem& problem, const GuarantorTables& tables,
                        const Situation& at) {
  const ResponseTable& table = tables.table(at.regime, at.kind, at.outcome);
  const Place1d place = place_on(problem.grid.balance, balance_at_start(problem, at.kind));
  const auto& probability = tables.outcome_probability[at.regime][at.kind];
  const auto of = [&](const std::vector<double>& nodes) {
    return at_place(table, place, [&](int node) { return nodes[node]; });
  };
  ResponseSummary all{.regime = at.regime,
                      .kind = at.kind,
                      .outcome = at.outcome,
                      .probability = at_place(
                          table, place, [&](int node) { return probability[node][at.outcome]; }),
                      .arms_fu = of(table.arms),
                      .troops_fu = of(table.troops),
                      .variance_fu2 = of(table.variance),
                      .sanctions = of(table.sanctions),
                      .exposure = of(table.exposure)};
  const int levels = problem.levels();
  for (int i = 0; i < problem.guarantor_count(); ++i) {
    std::vector<double>& row = all.guarantor.emplace_back(levels);
    for (int l = 0; l < levels; ++l) {
      row[l] = at_place(table, place, [&](int node) { return table.p[node][i * levels + l]; });
    }
  }
  return all;
}

/// A problem on its way: what its guarantors are asked, then all that follows from the answers.
class Unsolved {
 public:
  explicit Unsolved(const Problem& problem)
      : problem_(problem),
        movements_(problem),
        reach_(problem, movements_),
        asked_(guarantor_questions(problem, reach_)) {}
  Unsolved(const Unsolved&) = delete;
  Unsolved& operator=(const Unsolved&) = delete;

  /// Adds the tables' questions.
  void ask(std::vector<ResponseQuery>& queries) const {
    queries.insert(queries.end(), asked_.queries.begin(), asked_.queries.end());
  }

  /// Adds those of the extreme forces: the fixed points from either corner at the balance of the
  /// start, every promise owed, for every kind.
  void ask_extremes(std::vector<ResponseQuery>& queries) {
    const int regime = problem_.regime_of.front();
    const int outcome = all_promises_owed(problem_.regimes[regime]);
    for (int e = 0; e < problem_.kind_count(); ++e) {
      at_start_.push_back(
          response_game(problem_, {.regime = regime, .kind = e, .outcome = outcome}));
    }
    for (int e = 0; e < problem_.kind_count(); ++e) {
      const double b = balance_at_start(problem_, e);
      for (const auto start : {ResponseStart::all_lowest, ResponseStart::all_highest}) {
        queries.push_back({.game = &at_start_[e], .balance_fu = b, .start = start});
      }
    }
  }

  /// The solution from the answers to both from `answer` on, which goes to the next problem's.
  Solution solved(std::vector<ResponseFixedPoint>::iterator& answer, const SolveOptions& options) {
    Solution solution;
    solution.response = options.response;
    const auto tabulated = answer, at_corners = answer + std::ssize(asked_.queries);
    answer = at_corners + std::ssize(at_start_) * 2;
    for (auto point = tabulated; point != answer; ++point) count(*point, solution.convergence);
    const InstructionSet set = options.instruction_set;
    const GuarantorTables tables = answered(problem_, reach_, std::move(asked_), tabulated, set);
    Calendar calendar(problem_, movements_, tables, problem_.time.report, set);
    const Strategies strategies = backward_induction(problem_, calendar, problem_.time.report, set);
    const Flows flows = forward_pass(problem_, calendar, strategies, set);
    solution.measures = measure(problem_, tables, strategies, flows);
    for (std::size_t e = 0; e < at_start_.size(); ++e) {
      const auto pair = at_corners + 2 * static_cast<std::ptrdiff_t>(e);
      solution.measures.extreme_force_all_promises_owed.push_back(
          {.lowest = mean_force(at_start_[e], pair[0].p),
           .highest = mean_force(at_start_[e], pair[1].p)});
    }
    const int regimes = options.responses ? static_cast<int>(problem_.regimes.size()) : 0;
    for (int r = 0; r < regimes; ++r) {
      for (int e = 0; e < problem_.kind_count(); ++e) {
        for (int j = 0; j < outcome_count(problem_.regimes[r]); ++j) {
          solution.responses.push_back(
              summary(problem_, tables, {.regime = r, .kind = e, .outcome = j}));
        }
      }
    }
    return solution;
  }

  /// How likely attacks are within so many periods, from the answers to the first from `answer` on.
  std::vector<double> attacked(std::vector<ResponseFixedPoint>::iterator& answer, int periods,
                               InstructionSet set) {
    const auto tabulated = answer;
    answer += std::ssize(asked_.queries);
    const GuarantorTables tables = answered(problem_, reach_, std::move(asked_), tabulated, set);
    Calendar calendar(problem_, movements_, tables, periods, set);
    const Strategies strategies = backward_induction(problem_, calendar, periods, set);
    return attacked_within(periods, problem_, calendar, strategies, set);
  }

 private:
  const Problem& problem_;
  Movements movements_;
  Reach reach_;
  GuarantorQuestions asked_;
  std::vector<ResponseGame> at_start_{};  // [kind]
};

}  // namespace

std::string_view name(ResponseMethod method) {
  return method == ResponseMethod::reference ? "reference" : "fast";
}

SolvedBeside solve(const std::vector<const Problem*>& whole,
                   const std::vector<const Problem*>& beside, int periods,
                   const SolveOptions& options) {
  std::deque<Unsolved> unsolved;  // their queries point into them
  std::vector<ResponseQuery> queries;
  for (const Problem* problem : whole) {
    Unsolved& one = unsolved.emplace_back(*problem);
    one.ask(queries);
    if (options.responses) one.ask_extremes(queries);
  }
  for (const Problem* problem : beside) unsolved.emplace_back(*problem).ask(queries);
  std::vector<ResponseFixedPoint> points = fixed_points(queries, options);
  SolvedBeside all;
  auto answer = points.begin();
  for (Unsolved& one : unsolved) {
    if (all.whole.size() < whole.size()) {
      all.whole.push_back(one.solved(answer, options));
    } else {
      all.attacked.push_back(one.attacked(answer, periods, options.instruction_set));
    }
  }
  return all;
}

std::vector<Solution> solve(const std::vector<const Problem*>& problems,
                            const SolveOptions& options) {
  return solve(problems, {}, 0, options).whole;
}

Solution solve(const Problem& problem, const SolveOptions& options) {
  return std::move(solve(std::vector{&problem}, options).front());
}

}  // namespace casus
