#include "game/measure.hpp"

#include <algorithm>

#include "game/outcome.hpp"

namespace casus {

namespace {

std::optional<double> ratio(double part, double whole) {
  if (!(whole > 0.0)) return std::nullopt;
  return part / whole;
}

/// What guarantors do in a set of attacks.
struct Conduct {
  double mass = 0.0;
  std::vector<std::vector<double>> level{};  ///< [guarantor][level]
  std::vector<double> owed{};                ///< [guarantor] mass where it owes something
  std::vector<double> kept{};                ///< [guarantor] ... and reaches it
  std::vector<double> cost{};                ///< [guarantor]
};

/// Expected answers to attacks of one kind with one outcome of the vote, in one regime.
struct AnswersToAttack {
  double mass = 0.0;
  std::vector<double> at_level{};  ///< [guarantor * levels + level]
};

AnswersToAttack answers_to(const ResponseTable& table, const std::vector<double>& attacks,
                           std::size_t entries) {
  AnswersToAttack all{.at_level = std::vector<double>(entries, 0.0)};
  for (std::size_t node = 0; node < table.p.size(); ++node) {
    const double here = attacks[node];
    if (here == 0.0) continue;
    all.mass += here;
    for (std::size_t entry = 0; entry < entries; ++entry) {
      all.at_level[entry] += here * table.p[node][entry];
    }
  }
  return all;
}

/// Adds what guarantors do in answer to a kind, who owe so much there.
void add_conduct(Conduct& all, const AnswersToAttack& some, const Problem& problem,
                 const KindData& kind, const std::vector<int>& owed) {
  const int levels = problem.levels();
  all.mass += some.mass;
  for (int i = 0; i < problem.guarantor_count(); ++i) {
    double reached = 0.0;
    for (int l = 0; l < levels; ++l) {
      const double at = some.at_level[i * levels + l];
      all.level[i][l] += at;
      all.cost[i] += at * kind.cost_factor * problem.guarantors[i].cost[l];
      if (l >= owed[i]) reached += at;
    }
    if (owed[i] == 0) continue;
    all.owed[i] += some.mass;
    all.kept[i] += reached;
  }
}

Conduct conduct(const Problem& problem, const GuarantorTables& tables, const AttackMass& attacks) {
  const int n = problem.guarantor_count(), levels = problem.levels();
  const std::vector<int> armed = armed_kinds(problem);
  Conduct all;
  all.level.assign(n, std::vector<double>(levels, 0.0));
  all.owed.assign(n, 0.0);
  all.kept.assign(n, 0.0);
  all.cost.assign(n, 0.0);
  const std::size_t entries = static_cast<std::size_t>(n) * levels;
  for (int r = 0; r < static_cast<int>(attacks.size()); ++r) {
    for (std::size_t a = 0; a < armed.size(); ++a) {
      for (int j = 0; j < static_cast<int>(attacks[r][a].size()); ++j) {
        const AnswersToAttack some =
            answers_to(tables.table(r, armed[a], j), attacks[r][a][j], entries);
        if (some.mass == 0.0) continue;
        add_conduct(all, some, problem, problem.kinds[armed[a]],
                    levels_owed(problem, r, armed[a], j));
      }
    }
  }
  return all;
}

LevelShares shares(const Problem& problem, const Conduct& of) {
  LevelShares all{.guarantors = problem.guarantor_count(), .levels = problem.levels()};
  if (!(of.mass > 0.0)) return all;
  all.share.reserve(of.level.size() * static_cast<std::size_t>(all.levels));
  for (const auto& levels : of.level) {
    for (const double mass : levels) all.share.push_back(mass / of.mass);
  }
  return all;
}

std::vector<std::optional<double>> honoured(const Conduct& of) {
  std::vector<std::optional<double>> all;
  all.reserve(of.owed.size());  // a study keeps very many of them
  for (std::size_t i = 0; i < of.owed.size(); ++i) all.push_back(ratio(of.kept[i], of.owed[i]));
  return all;
}

double at_start(const Problem& problem, const ByState& value) {
  const std::vector<double> mass = strength_at_start(problem);
  const StateSpace states = state_space(problem);
  double sum = 0.0;
  for (std::size_t m = 0; m < mass.size(); ++m) {
    sum += mass[m] * value[states.at(static_cast<int>(m), problem.support.start)];
  }
  return sum;
}

}  // namespace

Measures measure(const Problem& problem, const GuarantorTables& tables,
                 const Strategies& strategies, const Flows& flows) {
  Measures all;
  all.attacked = flows.attacked;
  all.attacked_by = flows.attacked_by;
  all.unchallenged = flows.unchallenged;
  all.challenges = flows.challenges;
  all.pressed = flows.pressed;
  all.incidents = flows.incidents;
  all.pressed_by_incident = flows.pressed_by_incident;
  all.short_won = flows.short_won;
  all.short_held = flows.short_held;
  all.backdown = flows.backdown;
  all.invoked = flows.invoked;
  all.applied = flows.applied;
  all.at_strength_ends = flows.at_strength_ends;
  all.at_balance_ends = flows.at_balance_ends;
  all.freezes = flows.freezes;
  all.challenger_wins = flows.challenger_wins;
  all.protege_holds = flows.protege_holds;
  all.ceded = flows.ceded;
  all.escalation = flows.escalation;
  all.peace_path = flows.peace;
  all.at_war_path = flows.at_war;
  all.peace = flows.peace.back();
  all.at_war = flows.at_war.back();
  all.support_path.reserve(flows.support.size());
  for (std::size_t t = 0; t < flows.peace.size(); ++t) {
    all.support_path.push_back(ratio(flows.support[t], flows.peace[t]));
  }
  if (problem.start) all.ceasefire = flows.ceasefire;
  all.strength_end = ratio(flows.strength_at_end, all.peace);

  const Conduct opened = conduct(problem, tables, flows.opened);
  const Conduct pressed = conduct(problem, tables, flows.pressed_at);
  all.opened = opened.mass;
  all.response = shares(problem, opened);
  all.response_in_war = shares(problem, pressed);
  all.honoured = honoured(opened);
  all.honoured_in_war = honoured(pressed);
  all.owed = opened.owed;
  all.kept = opened.kept;
  all.owed_in_war = pressed.owed;
  all.kept_in_war = pressed.kept;
  all.response_cost = pressed.cost;
  all.value_challenger_at_start = at_start(problem, strategies.challenger_in_peace);
  all.value_protege_at_start = at_start(problem, strategies.protege_in_peace);
  return all;
}

}  // namespace casus
