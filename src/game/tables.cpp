#include "game/tables.hpp"

#include <algorithm>
#include <utility>

#include "game/outcome.hpp"
#include "game/vote.hpp"

namespace casus {

namespace {

int index_of(std::vector<ResponseGame>& games, std::vector<int>& kind_of, ResponseGame game,
             int kind) {
  for (std::size_t g = 0; g < games.size(); ++g) {
    if (kind_of[g] == kind && games[g] == game) return static_cast<int>(g);
  }
  games.push_back(std::move(game));
  kind_of.push_back(kind);
  return static_cast<int>(games.size()) - 1;
}

/// Probability of every outcome at the nodes that matter: the collective promises are put to the
/// vote in the order of the list, those already invoked being owed and later ones not.
std::vector<std::vector<double>> outcome_probabilities(const Problem& problem, const Reach& reach,
                                                       const GuarantorTables& tables, int regime,
                                                       int kind, InstructionSet set) {
  const RegimeData& in_force = problem.regimes[regime];
  const std::vector<int> collective = collective_promises(in_force);
  const std::size_t nodes = tables.table(regime, kind, 0).arms.size();
  std::vector<std::vector<double>> all(nodes, std::vector<double>(outcome_count(in_force), 0.0));
  const double recognised = problem.kinds[kind].attribution;
  for (std::vector<double>& probability : all) {
    probability[0] = 1.0 - recognised;
    probability[1] = recognised;
  }
  std::vector<double> score;
  for (std::size_t bit = 0; bit < collective.size(); ++bit) {
    const VoteData& vote = *in_force.promises[collective[bit]].vote;
    RepeatedVote ballot(vote, set);
    for (std::size_t node = 0; node < nodes; ++node) {
      if (!reach.matters(regime, kind, static_cast<int>(node))) continue;
      for (int invoked = 0; invoked < 1 << bit; ++invoked) {
        const int without = 1 + invoked, with = 1 + (invoked | 1 << bit);
        const auto& value_without = tables.table(regime, kind, without).value[node];
        const auto& value_with = tables.table(regime, kind, with).value[node];
        score.clear();
        for (const int i : vote.members) {
          score.push_back(problem.precision.vote * (value_with[i] - value_without[i]) +
                          vote.pull[i]);
        }
        const double passes = ballot.passes(score);
        all[node][with] = all[node][without] * passes;
        all[node][without] = all[node][without] * (1.0 - passes);
      }
    }
  }
  return all;
}

/// Whether a promise binds anybody against a kind: one that does not changes no game.
bool binds(const PromiseData& promise, int kind) {
  for (std::size_t i = 0; i < promise.level.size(); ++i) {
    const int level = std::min(promise.level[i], promise.cap[kind]);
    if (level > 0 && promise.strength[i] * promise.applies[kind] > 0.0) return true;
  }
  return false;
}

/// Outcomes of attacks of one kind under one regime, told apart by what they oblige guarantors to.
/// Those that oblige to the same are one game, which need not be made to be known.
class Obligations {
 public:
  Obligations(const RegimeData& regime, int kind) : regime_(regime) {
    for (const PromiseData& promise : regime.promises) binds_.push_back(binds(promise, kind));
    const std::vector<int>& floor = regime.floor[kind];
    has_floor_ = std::any_of(floor.begin(), floor.end(), [](int level) { return level > 0; });
  }

  /// The first outcome that obliges to the same, which may be this one. To be asked in order.
  int first_alike(int outcome) {
    std::vector<char> owed = promises_owed(regime_, outcome);
    for (std::size_t q = 0; q < owed.size(); ++q) {
      if (!binds_[q]) owed[q] = 0;
    }
    owed.push_back(has_floor_ && outcome > 0 ? 1 : 0);
    const auto known = std::find(seen_.begin(), seen_.end(), owed);
    const auto first = static_cast<int>(known - seen_.begin());
    seen_.push_back(std::move(owed));
    return first;
  }

 private:
  const RegimeData& regime_;
  std::vector<bool> binds_{};
  bool has_floor_ = false;
  std::vector<std::vector<char>> seen_{};  // [outcome]
};

GuarantorTables::Responses different(const std::vector<int>& game_of_outcome) {
  GuarantorTables::Responses all;
  for (const int game : game_of_outcome) {
    const auto known = std::find(all.games.begin(), all.games.end(), game);
    all.of_outcome.push_back(static_cast<int>(known - all.games.begin()));
    if (known == all.games.end()) all.games.push_back(game);
  }
  return all;
}

}  // namespace

void count(const ResponseFixedPoint& point, Convergence& convergence) {
  ++convergence.fixed_points;
  if (!point.converged) ++convergence.not_converged;
  if (point.by_definition) ++convergence.by_definition;
  convergence.worst_residual = std::max(convergence.worst_residual, point.residual);
}

GuarantorQuestions guarantor_questions(const Problem& problem, const Reach& reach) {
  GuarantorQuestions asked;
  GuarantorTables& all = asked.tables;
  std::vector<int> kind_of;
  std::vector<std::vector<char>> matters;  // [game][node]
  const int regimes = static_cast<int>(problem.regimes.size());
  for (int r = 0; r < regimes; ++r) {
    auto& of_regime = all.table_of.emplace_back();
    auto& responses = all.responses.emplace_back();
    for (int e = 0; e < problem.kind_count(); ++e) {
      auto& of_kind = of_regime.emplace_back();
      const int nodes = problem.kinds[e].armed ? problem.grid.balance.points : 1;
      Obligations obligations(problem.regimes[r], e);
      for (int j = 0; j < outcome_count(problem.regimes[r]); ++j) {
        const int alike = obligations.first_alike(j);
        if (alike < j) {
          of_kind.push_back(of_kind[alike]);
          continue;
        }
        const int game = index_of(
            all.games, kind_of, response_game(problem, {.regime = r, .kind = e, .outcome = j}), e);
        of_kind.push_back(game);
        matters.resize(all.games.size());
        matters[game].resize(nodes);
        for (int node = 0; node < nodes; ++node) {
          if (reach.matters(r, e, node)) matters[game][node] = 1;
        }
      }
      responses.push_back(different(of_kind));
    }
  }

  const GridAxis& axis = problem.grid.balance;
  for (int g = 0; g < static_cast<int>(all.games.size()); ++g) {
    const int nodes = static_cast<int>(matters[g].size());
    all.tables.emplace_back(nodes);
    for (int node = 0; node < nodes; ++node) {
      if (matters[g][node] == 0) continue;
      asked.queries.push_back(
          {.game = &all.games[g], .balance_fu = nodes > 1 ? axis.node(node) : 0.0});
      asked.place.emplace_back(g, node);
    }
  }
  return asked;
}

GuarantorTables answered(const Problem& problem, const Reach& reach, GuarantorQuestions asked,
                         std::vector<ResponseFixedPoint>::iterator first, InstructionSet set) {
  GuarantorTables all = std::move(asked.tables);
  for (const auto& [game, node] : asked.place) {
    fill(all.tables[game], node, all.games[game], std::move(*first++));
  }
  const int regimes = static_cast<int>(problem.regimes.size());
  for (int r = 0; r < regimes; ++r) {
    auto& of_regime = all.outcome_probability.emplace_back();
    for (int e = 0; e < problem.kind_count(); ++e) {
      of_regime.push_back(outcome_probabilities(problem, reach, all, r, e, set));
    }
  }
  return all;
}

GuarantorTables guarantor_tables(const Problem& problem, const Reach& reach,
                                 const SolveOptions& options, Convergence& convergence) {
  GuarantorQuestions asked = guarantor_questions(problem, reach);
  std::vector<ResponseFixedPoint> points = fixed_points(asked.queries, options);
  for (const ResponseFixedPoint& point : points) count(point, convergence);
  return answered(problem, reach, std::move(asked), points.begin(), options.instruction_set);
}

}  // namespace casus
