#pragma once

#include <optional>
#include <vector>

#include "law/event_answer.hpp"
#include "model/scenario.hpp"

namespace casus {

/// Events in which the attacker is no actor of the scenario but another that the vocabulary knows,
/// such as a proxy: the attack that a report speaks of, done by him, or a kind of event that is
/// named after him (`proxy_uprising` after `proxy`).
struct OtherAttack {
  int attacker = 0;           ///< place among the values of the dimension of attackers
  std::optional<int> kind{};  ///< place among the kinds of event; none: the attack itself
  /// The protege is the victim, and asks for help. All that the attack fixes; of a kind named after
  /// an attacker what the challenger does not choose.
  OpenEvent event{};
};

/// Every one that the vocabulary has, an attack by each attacker before the kinds that are named
/// after him; none without a dimension of attackers.
std::vector<OtherAttack> other_attacks(const Scenario& scenario, const Attack& attack);

/// What a package owes in one of them, by guarantor.
struct OwedInOther {
  PackageId package{};
  std::vector<std::vector<EventRow>> rows{};  ///< by event; empty where it cannot be
};

/// Fails as `entail_event` does where the texts tell too many events apart; an event that the
/// constraints forbid has no rows.
Result<OwedInOther> owed_in(const Scenario& scenario, PackageId package,
                            const std::vector<OtherAttack>& attacks);

}  // namespace casus
