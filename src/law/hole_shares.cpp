#include "law/hole_shares.hpp"

#include <utility>

#include "law/hole_map.hpp"
#include "law/joint_duties.hpp"
#include "law/promise_share.hpp"
#include "law/regions.hpp"

namespace casus {

namespace {

HoleShare hole(const Share& owed) { return {1.0 - owed.applies, 1.0 - owed.mean}; }

}  // namespace

Result<std::vector<KindShares>> hole_shares(ClauseTable& table,
                                            const std::vector<HeldClause>& held) {
  const Scenario& scenario = *table.scenario;
  Diagnostics errors = missing_weights(scenario);
  if (!errors.empty()) return fail(std::move(errors));
  const JointDuties joint(table, held, possible_guarantors(scenario));
  std::vector<FormulaId> owed;
  for (int l = 1; l < level_count; ++l)
    for (const Readings readings : {Readings::some, Readings::every})
      owed.push_back(joint.owes_level(static_cast<Level>(l), readings));
  std::vector<KindShares> found;
  for (std::size_t k = 0; k < scenario.attacks.size(); ++k) {
    const Result<Region> region = region_of(table, static_cast<AttackId>(k), owed);
    if (!region) return fail(region.error());
    const std::vector<Share> shares = promise_shares(region->space, table, owed);
    KindShares kind{.attack = static_cast<AttackId>(k)};
    for (std::size_t l = 0; l < kind.levels.size(); ++l)
      kind.levels[l] = {hole(shares[2 * l]), hole(shares[2 * l + 1])};
    found.push_back(kind);
  }
  return found;
}

}  // namespace casus
