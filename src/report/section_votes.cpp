#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "report/format.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// Members that weigh the same in one decision.
struct Weight {
  const VotingPower* power = nullptr;
  std::vector<std::string> members{};
};

/// One decision: a clause and a rule.
struct Decision {
  const VotingPower* first = nullptr;
  std::vector<Weight> weights{};
};

bool same_weight(const VotingPower& a, const VotingPower& b) {
  return a.banzhaf == b.banzhaf && a.shapley_shubik == b.shapley_shubik &&
         a.blocks_alone == b.blocks_alone;
}

/// Each decision once, though several packages may contain it.
std::vector<Decision> decisions_of(const ReportInput& input) {
  std::vector<Decision> out;
  for (const VotingPower& one : input.findings.voting_power) {
    const auto same = std::find_if(out.begin(), out.end(), [&](const Decision& decision) {
      return decision.first->clause == one.clause && decision.first->rule == one.rule;
    });
    const auto at = static_cast<std::size_t>(same - out.begin());
    if (same == out.end()) out.push_back({&one, {}});
    Decision& decision = out[at];
    if (decision.first->package != one.package) continue;
    const std::string name = actor_words(input.scenario, one.member);
    const auto equal =
        std::find_if(decision.weights.begin(), decision.weights.end(),
                     [&](const Weight& weight) { return same_weight(*weight.power, one); });
    if (equal == decision.weights.end()) {
      decision.weights.push_back({&one, {name}});
    } else {
      equal->members.push_back(name);
    }
  }
  return out;
}

}  // namespace

std::string voting_table(const ReportInput& input) {
  std::string rows;
  for (const Decision& decision : decisions_of(input)) {
    const std::size_t count = decision.weights.size();
    for (std::size_t at = 0; at < count; ++at) {
      const Weight& weight = decision.weights[at];
      rows += "<tr>";
      if (at == 0) {
        rows += fmt::format(
            "<th scope=\"rowgroup\" rowspan=\"{}\">{}<span class=\"small\">{}</span>"
            "</th>",
            count, escaped(place_words(input.scenario, decision.first->clause)),
            escaped(decision.first->rule));
      }
      rows += cell_html(enumerated(weight.members)) +
              number_cell_html(fmt::format("{:.1f} %", 100.0 * weight.power->banzhaf)) +
              number_cell_html(fmt::format("{:.1f} %", 100.0 * weight.power->shapley_shubik)) +
              cell_html(weight.power->blocks_alone ? "yes" : "no") + "</tr>\n";
    }
  }
  if (rows.empty()) return "";
  return details_html(
      {.summary = "Who can block: voting power"},
      table_html({.caption = "Voting power of each member in the decisions that a promise waits "
                             "for (exact). Where how the group decides is a reading, every rule is "
                             "shown.",
                  .columns = {"Decision and rule", "Members", "Banzhaf, each",
                              "Shapley-Shubik, each", "Blocks alone"},
                  .style = "wide"},
                 rows));
}

}  // namespace casus
