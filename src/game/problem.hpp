#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace casus {

// One package of instruments in one future, as numbers. Field by field the problem files of
// model.md, section 8; unit, range and meaning of every field are in `game/problem_fields.hpp`, and
// for readers in `docs/problem.md`. A problem is valid if `check` (game/problem_check.hpp) has
// nothing to say; `solve` assumes that.
//
// The numbers are `Real`: `double` in `Problem`, which is solved, or a number that knows how it was
// computed, in a problem that is explained (compile/traced.hpp).

/// A whole number of a problem: `int` in one that is solved.
template <class Real>
using Whole = std::conditional_t<std::is_same_v<Real, double>, int, Real>;

/// Periods t = 0..solve-1 of `step` years; measures are reported over the first `report`.
template <class Real>
struct ProblemTimeOf {
  Real step = 0.25;
  Whole<Real> solve = 1;
  Whole<Real> report = 1;

  friend bool operator==(const ProblemTimeOf&, const ProblemTimeOf&) = default;
};

template <class Real>
struct ChallengerDataOf {
  Real discount = 0.0;
  Real war_cost = 0.0;
  Real defeat_cost = 0.0;
  Real audience = 0.0;
  Real escalation_cost = 0.0;
  Real peace_flow = 0.0;
  Real aftermath = 0.0;
  Real reaction = 0.0;

  friend bool operator==(const ChallengerDataOf&, const ChallengerDataOf&) = default;
};

template <class Real>
struct ProtegeDataOf {
  Real strength = 0.0;
  Real advantage = 1.0;
  Real decay = 0.0;
  Real noise = 0.0;
  Real war_cost = 0.0;
  Real escalation_cost = 0.0;

  friend bool operator==(const ProtegeDataOf&, const ProtegeDataOf&) = default;
};

template <class Real>
struct ContestDataOf {
  Real scale = 1.0;
  Real company = 1.0;
  Real response_correlation = 0.0;
  Real decision_rate = 0.0;
  Real escalation_rate = 0.0;
  Real premium = 0.0;
  Real review_rate = 0.0;

  friend bool operator==(const ContestDataOf&, const ContestDataOf&) = default;
};

/// Precision of the logit choices; `vote` multiplies what a member gains by a yes.
template <class Real>
struct PrecisionDataOf {
  Real challenger = 1.0;
  Real protege = 1.0;
  Real guarantor = 1.0;
  Real vote = 1.0;

  friend bool operator==(const PrecisionDataOf&, const PrecisionDataOf&) = default;
};

/// A kind of attack. `cost` only if not armed; `effort`, `mobilisation`, `visibility`, `attrition`
/// and `duration` only matter if armed.
template <class Real>
struct KindDataOf {
  std::string name{};
  bool armed = true;
  Real prize = 0.0;
  Real cost = 0.0;
  Real effort = 1.0;
  Real cost_factor = 1.0;
  Real attribution = 1.0;
  Real visibility = 1.0;
  Real attrition = 0.0;
  Real mobilisation = 0.0;
  std::optional<Real> duration{};           ///< a short attack, over within the period
  std::vector<std::vector<Real>> timely{};  ///< [guarantor][level]; empty: all 1
  std::vector<Whole<Real>> ceiling{};       ///< [guarantor] highest level; empty: no ceiling

  friend bool operator==(const KindDataOf&, const KindDataOf&) = default;
};

/// What a guarantor is and can do; the lists are by level.
template <class Real>
struct GuarantorDataOf {
  std::string id{};
  Real stake = 0.0;
  Real audience = 0.0;
  Real lead_cost = 0.0;
  Real escalation = 0.0;
  std::vector<Real> arms{};
  std::vector<Real> troops{};
  std::vector<Real> cost{};
  std::vector<Real> sanction{};
  std::vector<Real> exposure{};

  friend bool operator==(const GuarantorDataOf&, const GuarantorDataOf&) = default;
};

enum class VoteRule { consensus, quota, two_key };

template <class Real>
struct VoteDataOf {
  std::vector<Whole<Real>> members{};  ///< guarantors, each once
  VoteRule type = VoteRule::consensus;
  std::vector<Real> pull{};  ///< [guarantor], also of those who are not members
  Real correlation = 0.0;
  std::vector<Whole<Real>> weights{};  ///< [position in members]; not for consensus
  Whole<Real> quota = 0;               ///< sum of weights of the yes votes; not for consensus
  Whole<Real> count = 0;               ///< number of yes votes; two_key only

  friend bool operator==(const VoteDataOf&, const VoteDataOf&) = default;
};

template <class Real>
struct PromiseDataOf {
  std::string id{};
  std::vector<Whole<Real>> level{};        ///< [guarantor] level owed
  std::vector<Real> strength{};            ///< [guarantor]
  std::vector<Whole<Real>> cap{};          ///< [kind] highest level owed
  std::vector<Real> applies{};             ///< [kind]
  std::optional<VoteDataOf<Real>> vote{};  ///< only of a collective promise

  friend bool operator==(const PromiseDataOf&, const PromiseDataOf&) = default;
};

/// What is in force at one time.
template <class Real>
struct RegimeDataOf {
  std::vector<PromiseDataOf<Real>> promises{};
  std::vector<std::vector<Whole<Real>>> floor{};  ///< [kind][guarantor] lowest level, recognised
  std::vector<Real> tripwire{};                   ///< [guarantor]
  std::vector<Real> exposure{};                   ///< [guarantor] of deployed troops; empty: none
  /// [kind][guarantor][level] in the place of that of the kinds; empty: theirs
  std::vector<std::vector<std::vector<Real>>> timely{};
  std::vector<Whole<Real>> open{};  ///< [kind] 0: the challenger cannot open it; empty: all 1
  Real garrison = 0.0;
  Real fatigue = 0.0;
  Real renewal = 0.0;

  friend bool operator==(const RegimeDataOf&, const RegimeDataOf&) = default;
};

template <class Real>
struct SupportDataOf {
  Whole<Real> levels = 1;  ///< N; the state k is in 0..N
  Whole<Real> start = 1;

  friend bool operator==(const SupportDataOf&, const SupportDataOf&) = default;
};

/// A uniform grid, written [low, high, points] in files.
template <class Real>
struct GridAxisOf {
  Real low = 0.0;
  Real high = 1.0;
  Whole<Real> points = 2;

  Real spacing() const { return (high - low) / (points - 1); }
  Real node(int i) const { return low + spacing() * i; }
  friend bool operator==(const GridAxisOf&, const GridAxisOf&) = default;
};

template <class Real>
struct GridDataOf {
  GridAxisOf<Real> strength{};
  GridAxisOf<Real> balance{};

  friend bool operator==(const GridDataOf&, const GridDataOf&) = default;
};

/// Fighting of an armed kind that breaks out though nobody ordered it.
template <class Real>
struct IncidentDataOf {
  std::string kind{};        ///< name of an armed kind
  std::vector<Real> rate{};  ///< [t]
  Real audience = 0.0;

  friend bool operator==(const IncidentDataOf&, const IncidentDataOf&) = default;
};

/// A start in war instead of peace.
template <class Real>
struct StartDataOf {
  std::string war{};        ///< name of an armed kind that is not short
  Whole<Real> outcome = 0;  ///< 0 not recognised, else 1 + bitmask of the promises invoked

  friend bool operator==(const StartDataOf&, const StartDataOf&) = default;
};

template <class Real>
struct ProblemOf {
  ProblemTimeOf<Real> time{};
  std::vector<Real> level_weight{};  ///< [level], 0 = first < ... < last = 1
  ChallengerDataOf<Real> challenger{};
  std::vector<Real> opportunity_rate{};  ///< [t]
  ProtegeDataOf<Real> protege{};
  ContestDataOf<Real> contest{};
  PrecisionDataOf<Real> precision{};
  std::vector<KindDataOf<Real>> kinds{};
  std::vector<GuarantorDataOf<Real>> guarantors{};
  SupportDataOf<Real> support{};
  std::vector<RegimeDataOf<Real>> regimes{};
  std::vector<Whole<Real>> regime_of{};  ///< [t]
  std::vector<Real> challenger_force{};  ///< [t] K_t
  std::vector<Real> aid{};               ///< [t] at full support
  std::vector<Real> domestic{};          ///< [t]
  GridDataOf<Real> grid{};
  std::optional<IncidentDataOf<Real>> incident{};
  std::optional<StartDataOf<Real>> start{};
  bool exact = false;  ///< responses against every response of the others, not pooled

  int levels() const { return static_cast<int>(level_weight.size()); }
  int guarantor_count() const { return static_cast<int>(guarantors.size()); }
  int kind_count() const { return static_cast<int>(kinds.size()); }
  friend bool operator==(const ProblemOf&, const ProblemOf&) = default;
};

using ProblemTime = ProblemTimeOf<double>;
using ChallengerData = ChallengerDataOf<double>;
using ProtegeData = ProtegeDataOf<double>;
using ContestData = ContestDataOf<double>;
using PrecisionData = PrecisionDataOf<double>;
using KindData = KindDataOf<double>;
using GuarantorData = GuarantorDataOf<double>;
using VoteData = VoteDataOf<double>;
using PromiseData = PromiseDataOf<double>;
using RegimeData = RegimeDataOf<double>;
using SupportData = SupportDataOf<double>;
using GridAxis = GridAxisOf<double>;
using GridData = GridDataOf<double>;
using IncidentData = IncidentDataOf<double>;
using StartData = StartDataOf<double>;
using Problem = ProblemOf<double>;

}  // namespace casus
