#pragma once

#include <optional>
#include <string>
#include <vector>

namespace casus {

// One package of instruments in one future, as numbers. Field by field the problem files of
// model.md, section 8. Forces are in force units (FU), times in years, payoffs in units of the
// actor's own scale. A problem is valid if `check` (game/problem_check.hpp) has nothing to say;
// `solve` assumes that.

/// Periods t = 0..solve-1 of `step` years; measures are reported over the first `report`.
struct ProblemTime {
  double step = 0.25;
  int solve = 1;
  int report = 1;

  friend bool operator==(const ProblemTime&, const ProblemTime&) = default;
};

struct ChallengerData {
  double discount = 0.0;         ///< per year
  double war_cost = 0.0;         ///< per year of war at effort 1
  double defeat_cost = 0.0;      ///< at effort 1
  double audience = 0.0;         ///< cost of backing down at visibility 1
  double escalation_cost = 0.0;  ///< cost of escalation beyond the theatre
  double peace_flow = 0.0;       ///< per year of not fighting
  double aftermath = 0.0;        ///< share of peace_flow after a war that ended
  double reaction = 0.0;         ///< FU of answer per FU of the protege's build-up

  friend bool operator==(const ChallengerData&, const ChallengerData&) = default;
};

struct ProtegeData {
  double strength = 0.0;   ///< m_0, FU
  double advantage = 1.0;  ///< of the defender
  double decay = 0.0;      ///< of strength, per year
  double noise = 0.0;      ///< FU per root year
  double war_cost = 0.0;
  double escalation_cost = 0.0;

  friend bool operator==(const ProtegeData&, const ProtegeData&) = default;
};

struct ContestData {
  double scale = 1.0;                 ///< FU; a surplus of one scale wins with probability 0.84
  double company = 1.0;               ///< FU of others' troops that take away 63 % of the lead cost
  double response_correlation = 0.0;  ///< between two guarantors' forces
  double decision_rate = 0.0;         ///< per year of war
  double escalation_rate = 0.0;       ///< per year of war and unit of exposure
  double premium = 0.0;               ///< what ceding pays beyond the expected loss
  double review_rate = 0.0;           ///< per year of war

  friend bool operator==(const ContestData&, const ContestData&) = default;
};

/// Precision of the logit choices; `vote` multiplies what a member gains by a yes.
struct PrecisionData {
  double challenger = 1.0;
  double protege = 1.0;
  double guarantor = 1.0;
  double vote = 1.0;

  friend bool operator==(const PrecisionData&, const PrecisionData&) = default;
};

/// A kind of attack. `cost` only if not armed; `effort`, `mobilisation`, `visibility`, `attrition`
/// and `duration` only matter if armed.
struct KindData {
  std::string name{};
  bool armed = true;
  double prize = 0.0;                ///< share of the challenger's stake (per year if grey)
  double cost = 0.0;                 ///< per year, grey kinds
  double effort = 1.0;               ///< share of the forces
  double cost_factor = 1.0;          ///< of the guarantors' response costs
  double attribution = 1.0;          ///< chance of being recognised
  double visibility = 1.0;           ///< of backing down
  double attrition = 0.0;            ///< FU per year of war
  double mobilisation = 0.0;         ///< cost of opening
  std::optional<double> duration{};  ///< years; a short attack, over within the period
  std::vector<std::vector<double>> timely{};  ///< [guarantor][level] in [0, 1]; empty: all 1
  std::vector<int> ceiling{};                 ///< [guarantor] highest level; empty: no ceiling

  friend bool operator==(const KindData&, const KindData&) = default;
};

/// What a guarantor is and can do; the lists are by level.
struct GuarantorData {
  std::string id{};
  double stake = 0.0;
  double audience = 0.0;
  double lead_cost = 0.0;
  double escalation = 0.0;
  std::vector<double> arms{};      ///< FU
  std::vector<double> troops{};    ///< FU
  std::vector<double> cost{};      ///< own payoff
  std::vector<double> sanction{};  ///< challenger's stake per year
  std::vector<double> exposure{};

  friend bool operator==(const GuarantorData&, const GuarantorData&) = default;
};

enum class VoteRule { consensus, quota, two_key };

struct VoteData {
  std::vector<int> members{};  ///< guarantors, each once
  VoteRule type = VoteRule::consensus;
  std::vector<double> pull{};  ///< [guarantor], also of those who are not members
  double correlation = 0.0;    ///< in [0, 0.8]
  std::vector<int> weights{};  ///< [position in members]; not for consensus
  int quota = 0;               ///< sum of weights of the yes votes; not for consensus
  int count = 0;               ///< number of yes votes; two_key only

  friend bool operator==(const VoteData&, const VoteData&) = default;
};

struct PromiseData {
  std::string id{};
  std::vector<int> level{};        ///< [guarantor] level owed
  std::vector<double> strength{};  ///< [guarantor] in [0, 1]
  std::vector<int> cap{};          ///< [kind] highest level owed
  std::vector<double> applies{};   ///< [kind] in [0, 1]
  std::optional<VoteData> vote{};  ///< only of a collective promise

  friend bool operator==(const PromiseData&, const PromiseData&) = default;
};

/// What is in force at one time.
struct RegimeData {
  std::vector<PromiseData> promises{};
  std::vector<std::vector<int>> floor{};  ///< [kind][guarantor] lowest level once recognised
  std::vector<double> tripwire{};         ///< [guarantor]
  std::vector<double> exposure{};         ///< [guarantor] of deployed troops; empty: none
  double garrison = 0.0;                  ///< FU
  double fatigue = 0.0;                   ///< per year and level
  double renewal = 0.0;                   ///< per year and level

  friend bool operator==(const RegimeData&, const RegimeData&) = default;
};

struct SupportData {
  int levels = 1;  ///< N; the state k is in 0..N
  int start = 1;

  friend bool operator==(const SupportData&, const SupportData&) = default;
};

/// A uniform grid, written [low, high, points] in files.
struct GridAxis {
  double low = 0.0;
  double high = 1.0;
  int points = 2;

  double spacing() const { return (high - low) / (points - 1); }
  double node(int i) const { return low + spacing() * i; }
  friend bool operator==(const GridAxis&, const GridAxis&) = default;
};

struct GridData {
  GridAxis strength{};
  GridAxis balance{};

  friend bool operator==(const GridData&, const GridData&) = default;
};

/// Fighting of an armed kind that breaks out though nobody ordered it.
struct IncidentData {
  std::string kind{};          ///< name of an armed kind
  std::vector<double> rate{};  ///< [t] per year
  double audience = 0.0;       ///< what letting go costs the challenger

  friend bool operator==(const IncidentData&, const IncidentData&) = default;
};

/// A start in war instead of peace.
struct StartData {
  std::string war{};  ///< name of an armed kind that is not short
  int outcome = 0;    ///< 0 not recognised, else 1 + bitmask of the promises invoked

  friend bool operator==(const StartData&, const StartData&) = default;
};

struct Problem {
  ProblemTime time{};
  std::vector<double> level_weight{};  ///< [level], 0 = first < ... < last = 1
  ChallengerData challenger{};
  std::vector<double> opportunity_rate{};  ///< [t] per year
  ProtegeData protege{};
  ContestData contest{};
  PrecisionData precision{};
  std::vector<KindData> kinds{};
  std::vector<GuarantorData> guarantors{};
  SupportData support{};
  std::vector<RegimeData> regimes{};
  std::vector<int> regime_of{};            ///< [t]
  std::vector<double> challenger_force{};  ///< [t] K_t, FU
  std::vector<double> aid{};               ///< [t] FU per year at full support
  std::vector<double> domestic{};          ///< [t] FU per year
  GridData grid{};
  std::optional<IncidentData> incident{};
  std::optional<StartData> start{};
  bool exact = false;  ///< responses against every response of the others, not pooled

  int levels() const { return static_cast<int>(level_weight.size()); }
  int guarantor_count() const { return static_cast<int>(guarantors.size()); }
  int kind_count() const { return static_cast<int>(kinds.size()); }
  friend bool operator==(const Problem&, const Problem&) = default;
};

}  // namespace casus
