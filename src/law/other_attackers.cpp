#include "law/other_attackers.hpp"

#include <algorithm>
#include <utility>

#include "law/replay.hpp"

namespace casus {

namespace {

/// The place of `yes` in a dimension that the protege chooses.
std::optional<int> asked_for(const Dimension& one) {
  if (one.chosen_by != ChosenBy::protege) return std::nullopt;
  const auto yes = std::find(one.values.begin(), one.values.end(), "yes");
  if (yes == one.values.end()) return std::nullopt;
  return static_cast<int>(yes - one.values.begin());
}

/// The attack as far as its region fixes it, the protege being the victim and asking for help.
OpenEvent as_asked(const Scenario& scenario, const Attack& attack) {
  const Vocabulary& words = scenario.vocabulary;
  OpenEvent event = fixed_by(attack.region, words);
  for (std::size_t d = 0; d < words.dimensions.size(); ++d) {
    const Dimension& one = words.dimensions[d];
    if (const auto yes = asked_for(one)) event[d] = yes;
    if (is_known(one, KnownDimension::victim) && one.of_actors) event[d] = index(scenario.protege);
  }
  return event;
}

/// Without what the challenger chooses.
OpenEvent unchosen(OpenEvent event, const Vocabulary& words) {
  for (std::size_t d = 0; d < words.dimensions.size(); ++d)
    if (words.dimensions[d].chosen_by == ChosenBy::challenger) event[d].reset();
  return event;
}

bool is_named_after(const std::string& kind, const std::string& attacker) {
  return kind.size() > attacker.size() && kind.compare(0, attacker.size(), attacker) == 0 &&
         kind[attacker.size()] == '_';
}

}  // namespace

std::vector<OtherAttack> other_attacks(const Scenario& scenario, const Attack& attack) {
  const Vocabulary& words = scenario.vocabulary;
  const auto who = find_dimension_of_actors(words, KnownDimension::perpetrator);
  if (!who) return {};
  const auto what = find_dimension(words, KnownDimension::kind);
  const std::vector<std::string>& attackers = words.dimensions[index(*who)].values;
  const OpenEvent same = as_asked(scenario, attack);
  const OpenEvent open = unchosen(same, words);
  std::vector<OtherAttack> found;
  for (std::size_t v = scenario.actors.size(); v < attackers.size(); ++v) {
    const int attacker = static_cast<int>(v);
    found.push_back({.attacker = attacker, .event = same});
    found.back().event[index(*who)] = attacker;
    if (!what) continue;
    const std::vector<std::string>& kinds = words.dimensions[index(*what)].values;
    for (std::size_t k = 0; k < kinds.size(); ++k) {
      if (!is_named_after(kinds[k], attackers[v])) continue;
      found.push_back({.attacker = attacker, .kind = static_cast<int>(k), .event = open});
      found.back().event[index(*who)] = attacker;
      found.back().event[index(*what)] = static_cast<int>(k);
    }
  }
  return found;
}

Result<OwedInOther> owed_in(const Scenario& scenario, PackageId package,
                            const std::vector<OtherAttack>& attacks) {
  OwedInOther found{.package = package};
  for (const OtherAttack& one : attacks) {
    Result<EventAnswer> answer = entail_event(scenario, package, one.event);
    const bool impossible =
        !answer && !answer.error().empty() && answer.error().front().code == "E407";
    if (!answer && !impossible) return fail(std::move(answer.error()));
    found.rows.push_back(answer ? std::move(answer->rows) : std::vector<EventRow>{});
  }
  return found;
}

}  // namespace casus
