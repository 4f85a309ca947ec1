#include "report/solution_text.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "game/measures.hpp"
#include "model/names.hpp"

namespace casus {

namespace {

std::string shown(const std::optional<double>& value) {
  return value ? fmt::format("{:.3f}", *value) : "-";
}

std::string clipped(const std::string& text, std::size_t width) {
  return text.size() <= width ? text : text.substr(0, width - 2) + "..";
}

std::vector<std::string> level_columns(const Problem& problem) {
  std::vector<std::string> names;
  if (problem.levels() == level_count) {
    for (const auto& one : level_names) names.emplace_back(one.written);
    return names;
  }
  for (int l = 0; l < problem.levels(); ++l) names.push_back(fmt::format("level {}", l));
  return names;
}

std::string heading(const std::string& path, const Problem& problem) {
  const double solved = problem.time.solve * problem.time.step;
  const double reported = problem.time.report * problem.time.step;
  return fmt::format(
      "{}\n{} guarantors, {} kinds of attack, {} regimes; {:g} years reported, {:g} solved\n", path,
      problem.guarantors.size(), problem.kinds.size(), problem.regimes.size(), reported, solved);
}

/// One row per year, the last period always among them.
std::string risk(const Problem& problem, const Measures& m) {
  std::string out = "\nRisk over time (probabilities; support: share that flows, given peace)\n";
  out += fmt::format("{:>7} {:>10} {:>13} {:>10} {:>10} {:>10}{}\n", "years", "attacked",
                     "unchallenged", "in peace", "at war", "support",
                     m.ceasefire ? "  ceasefire" : "");
  const int periods = problem.time.report;
  const double years = periods * problem.time.step;
  const double apart = std::max(1.0, std::ceil(years / 20.0));  // at most about 20 rows
  const int every = std::max(1, static_cast<int>(std::lround(apart / problem.time.step)));
  for (int t = 0; t < periods; ++t) {
    if ((t + 1) % every != 0 && t != periods - 1) continue;
    out += fmt::format("{:>7.2f} {:>10.4f} {:>13.4f} {:>10.4f} {:>10.4f} {:>10}",
                       (t + 1) * problem.time.step, m.attacked[t], m.unchallenged[t],
                       m.peace_path[t], m.at_war_path[t], shown(m.support_path[t]));
    if (m.ceasefire) out += fmt::format(" {:>10.4f}", (*m.ceasefire)[t]);
    out += "\n";
  }
  return out;
}

std::string crises(const Problem& problem, const Solution& solution) {
  const Measures& m = solution.measures;
  std::string out = "\nIn a crisis (expected numbers over the reported years)\n";
  for (std::size_t e = 0; e < problem.kinds.size(); ++e) {
    double sum = 0.0;
    for (const double x : m.challenges[e]) sum += x;
    if (problem.kinds[e].armed) {
      out += fmt::format("  {:<24} opened {:.4f}\n", clipped(problem.kinds[e].name, 24), sum);
    } else {
      out += fmt::format("  {:<24} run in {:.4f} of {} periods\n",
                         clipped(problem.kinds[e].name, 24), sum, problem.time.report);
    }
  }
  out += fmt::format(
      "  armed attacks: {:.4f} pressed, {:.4f} abandoned after the response,\n"
      "  {:.4f} met by a collective promise that was invoked\n",
      m.pressed, m.backdown, m.invoked);

  const int regime = problem.regime_of.front();
  out += fmt::format(
      "\nThe response at the balance of the start, regime {} (outcome 0: not recognised)\n",
      regime);
  out += fmt::format("  {:<14} {:>7} {:>7} {:>8} {:>9} {:>8} {:>9} {:>7}\n", "kind", "outcome",
                     "chance", "arms FU", "troops FU", "+- FU", "sanctions", "exposed");
  for (const ResponseSummary& one : solution.responses) {
    if (one.regime != regime) continue;
    out += fmt::format("  {:<14} {:>7} {:>7.4f} {:>8.2f} {:>9.2f} {:>8.2f} {:>9.4f} {:>7.3f}\n",
                       clipped(problem.kinds[one.kind].name, 14), one.outcome, one.probability,
                       one.arms_fu, one.troops_fu, std::sqrt(one.variance_fu2), one.sanctions,
                       one.exposure);
  }
  return out;
}

std::string responses(const Problem& problem, const Measures& m) {
  const std::vector<std::string> levels = level_columns(problem);
  const std::size_t width = levels.size() <= 6 ? 9 : 60 / levels.size();
  std::string out =
      "\nWho responds how, given an armed attack (honoured: reaches what it owes,\n"
      "opened / pressed; - means that it never happens)\n";
  out += fmt::format("  {:<10}", "");
  for (const std::string& name : levels)
    out += fmt::format("{:>{}}", clipped(name, width - 1), width);
  out += fmt::format(" {:>15}\n", "honoured");
  for (std::size_t i = 0; i < problem.guarantors.size(); ++i) {
    out += fmt::format("  {:<10}", clipped(problem.guarantors[i].id, 10));
    for (const auto& p : m.response.of(i)) out += fmt::format("{:>{}}", shown(p), width);
    out += fmt::format(" {:>7} {:>7}\n", shown(m.honoured[i]), shown(m.honoured_in_war[i]));
  }
  return out;
}

std::string endings(const Problem& problem, const Measures& m) {
  return fmt::format(
      "\nWhere it ends after {:g} years (they sum to 1)\n"
      "  in peace {:.4f}  at war {:.4f}  challenger wins {:.4f}  protege holds {:.4f}\n"
      "  ceded {:.4f}   escalation {:.4f}   (wars frozen on the way: {:.4f})\n"
      "  strength given peace: {}\n"
      "  values at the start in peace: challenger {:.4f}, protege {:.4f}\n",
      problem.time.report * problem.time.step, m.peace, m.at_war, m.challenger_wins,
      m.protege_holds, m.ceded, m.escalation, m.freezes,
      m.strength_end ? fmt::format("{:.1f} FU", *m.strength_end) : "-", m.value_challenger_at_start,
      m.value_protege_at_start);
}

std::string reliability(const Problem& problem, const Solution& solution) {
  std::string out =
      "\nHow far to trust it\n"
      "  Coordination: mean force if all start low, if all start high, and the gap\n";
  for (std::size_t e = 0; e < problem.kinds.size(); ++e) {
    const ExtremeForce& force = solution.measures.extreme_force_all_promises_owed[e];
    out += fmt::format("    {:<24} {:>9.2f} {:>9.2f} FU  {:>6.3f}\n",
                       clipped(problem.kinds[e].name, 24), force.lowest, force.highest,
                       std::max(coordination_gap(force), 0.0));
  }
  const Convergence& c = solution.convergence;
  out += fmt::format(
      "  Response equilibria: {} fixed points ({} method, {} by the definition),\n"
      "    {} not converged, worst residual {:.1e}\n",
      c.fixed_points, name(solution.response), c.by_definition, c.not_converged, c.worst_residual);
  if (c.not_converged > 0) {
    out += "    Numbers that rest on those are not an equilibrium. Precision may be too high.\n";
  }
  out +=
      "  Left out on purpose: bargaining, private information and signals, learning,\n"
      "    choices of the protege in peace, incidents that grow by themselves, a second\n"
      "    theatre. Guarantors weigh prospects by a contest function; the challenger\n"
      "    sees the vote, not the responses. These are numbers of the model, not a\n"
      "    forecast.\n";
  return out;
}

}  // namespace

std::string solution_page(const std::string& title, const Problem& problem,
                          const Solution& solution) {
  return heading(title, problem) + risk(problem, solution.measures) + crises(problem, solution) +
         responses(problem, solution.measures) + endings(problem, solution.measures) +
         reliability(problem, solution);
}

}  // namespace casus
