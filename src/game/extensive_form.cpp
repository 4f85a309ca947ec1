#include "game/extensive_form.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/expects.hpp"
#include "game/outcome.hpp"
#include "game/period.hpp"
#include "game/response_game.hpp"
#include "game/response_point.hpp"
#include "game/tables.hpp"
#include "numeric/exp_log.hpp"
#include "numeric/normal.hpp"

namespace casus {

namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// Probability of each outcome at a balance, as the game interpolates it.
std::vector<double> outcome_probability(const Problem& problem, int regime, int kind,
                                        double balance_fu, const SolveOptions& options) {
  const double recognised = problem.kinds[kind].attribution;
  if (collective_promises(problem.regimes[regime]).empty()) {
    return {1.0 - recognised, recognised};
  }
  const Movements movements(problem);
  Convergence convergence;
  const GuarantorTables tables =
      guarantor_tables(problem, Reach(problem, movements), options, convergence);
  const auto& nodes = tables.outcome_probability[regime][kind];
  if (nodes.size() == 1) return nodes.front();
  const Place1d place = place_on(problem.grid.balance, balance_fu);
  std::vector<double> all;
  for (std::size_t j = 0; j < nodes.front().size(); ++j) {
    const double low = nodes[place.node][j], high = nodes[place.node + 1][j];
    all.push_back(low + place.share * (high - low));
  }
  return all;
}

/// Decimals that sum to exactly 1, as Gambit asks of chance: parts of 10^15.
std::vector<std::int64_t> parts_of_one(const std::vector<double>& probability) {
  constexpr std::int64_t one = 1'000'000'000'000'000;
  std::vector<std::int64_t> parts;
  std::int64_t rest = one;
  std::size_t largest = 0;
  for (std::size_t j = 0; j < probability.size(); ++j) {
    parts.push_back(std::llround(probability[j] * static_cast<double>(one)));
    rest -= parts.back();
    if (parts.back() > parts[largest]) largest = j;
  }
  parts[largest] += rest;  // rounding
  return parts;
}

/// One game of guarantors who choose one after the other without seeing what was chosen.
class TreeWriter {
 public:
  TreeWriter(const Problem& problem, const ResponseGame& game, double balance_fu, int outcome,
             std::string& text, int& terminals)
      : problem_(problem),
        game_(game),
        balance_fu_(balance_fu),
        outcome_(outcome),
        text_(text),
        terminals_(terminals) {}

  void write() { choose(0); }

 private:
  void choose(int i) {
    if (i == game_.guarantors) return end();
    std::vector<std::string> levels;
    for (int l = 0; l < game_.levels; ++l) {
      if (allowed(i, l)) levels.push_back(quoted(fmt::format("level {}", l)));
    }
    text_ += fmt::format("p \"\" {} {} {} {{ {} }} 0\n", i + 1, outcome_ + 1,
                         quoted(fmt::format("{}, outcome {}", problem_.guarantors[i].id, outcome_)),
                         fmt::join(levels, " "));
    for (int l = 0; l < game_.levels; ++l) {
      if (!allowed(i, l)) continue;
      chosen_.push_back(i * game_.levels + l);
      choose(i + 1);
      chosen_.pop_back();
    }
  }

  void end() {
    double force = balance_fu_, troops = 0.0, exposure = 0.0;
    for (const int entry : chosen_) {
      force += game_.force[entry];
      troops += game_.troops[entry];
      exposure += game_.exposure[entry];
    }
    const double prospects = normal_cdf(force / sqrt(game_.spread2));
    std::vector<std::string> payoffs;
    for (int i = 0; i < game_.guarantors; ++i) {
      const int own = chosen_[i];
      const double alone = exp(-(troops - game_.troops[own]) * game_.per_company);
      const double calm = exp(-(exposure - game_.exposure[own]) * game_.per_exposure);
      payoffs.push_back(fmt::format("{:.17g}", game_.stake[i] * prospects -
                                                   game_.lead[own] * alone +
                                                   game_.calm[own] * calm + game_.fixed[own]));
    }
    text_ += fmt::format("t \"\" {} \"\" {{ {} }}\n", ++terminals_, fmt::join(payoffs, ", "));
  }

  bool allowed(int i, int l) const { return game_.allowed[i * game_.levels + l] > 0.5; }

  const Problem& problem_;
  const ResponseGame& game_;
  double balance_fu_;
  int outcome_;
  std::string& text_;
  int& terminals_;
  std::vector<int> chosen_{};  // entry of each guarantor so far
};

double terminal_nodes(const ResponseGame& game) {
  double nodes = 1.0;
  for (int i = 0; i < game.guarantors; ++i) {
    int levels = 0;
    for (int l = 0; l < game.levels; ++l) levels += game.allowed[i * game.levels + l] > 0.5;
    nodes *= levels;
  }
  return nodes;
}

Diagnostic too_many(double nodes) {
  return {.code = "E912",
          .message = fmt::format("the extensive form would have {:.0f} terminal nodes, {} at most",
                                 nodes, most_terminal_nodes),
          .hint = "fewer guarantors, a lower ceiling of the kind, or fewer promises with a vote"};
}

}  // namespace

Result<std::string> extensive_form(const Problem& problem, int kind, int period,
                                   const SolveOptions& options) {
  expects(kind >= 0 && kind < problem.kind_count() && period >= 0 && period < problem.time.solve);
  if (!problem.exact) {
    return fail({{.code = "E911",
                  .path = "exact",
                  .message = "an extensive form has the payoffs of exact mode, and this problem is "
                             "not exact",
                  .hint = "\"exact\": true, and response_correlation 0"}});
  }
  const int regime = problem.regime_of[period];
  const double balance_fu = balance_at_start(problem, kind, period);
  std::vector<ResponseGame> games;
  double nodes = 0.0;
  for (int j = 0; j < outcome_count(problem.regimes[regime]); ++j) {
    games.push_back(response_game(problem, {.regime = regime, .kind = kind, .outcome = j}));
    nodes += terminal_nodes(games.back());
  }
  if (nodes > most_terminal_nodes) return fail({too_many(nodes)});

  const std::vector<std::int64_t> parts =
      parts_of_one(outcome_probability(problem, regime, kind, balance_fu, options));
  std::vector<std::string> players, branches;
  for (const GuarantorData& who : problem.guarantors) players.push_back(quoted(who.id));
  for (std::size_t j = 0; j < parts.size(); ++j) {
    if (parts[j] <= 0) continue;  // it cannot come about
    branches.push_back(fmt::format("\"outcome {}\" {}.{:015d}", j, parts[j] / 1'000'000'000'000'000,
                                   parts[j] % 1'000'000'000'000'000));
  }
  std::string text = fmt::format(
      "EFG 2 R {} {{ {} }}\n{}\n\n",
      quoted(fmt::format("casus: response to '{}' in period {}", problem.kinds[kind].name, period)),
      fmt::join(players, " "),
      quoted(fmt::format("balance {:.17g} FU; the game is played at lambda = {:.17g}", balance_fu,
                         problem.precision.guarantor)));
  if (branches.size() > 1) {
    text += fmt::format("c \"\" 1 \"outcome\" {{ {} }} 0\n", fmt::join(branches, " "));
  }
  int terminals = 0;
  for (std::size_t j = 0; j < parts.size(); ++j) {
    if (parts[j] <= 0) continue;
    TreeWriter(problem, games[j], balance_fu, static_cast<int>(j), text, terminals).write();
  }
  return text;
}

}  // namespace casus
