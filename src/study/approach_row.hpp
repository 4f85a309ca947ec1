#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "measure/key.hpp"
#include "model/scenario.hpp"

namespace casus {

/// The approaches on the table and their mix. Source: the question in README.md.
enum class Approach : int { bilateral, multilateral, aid, layered };
inline constexpr std::size_t approach_count = 4;

/// What is asked of an approach: what it is, and the known weaknesses.
enum class ApproachCell : int {
  what_it_is,
  coordination,
  varying_commitments,
  consensus,
  enforcement,
  sustainability,
  escalation
};

// What the texts of a package say, counted.

struct FormsFact {
  int instruments = 0;
  std::map<Form, int> forms{};
  std::map<Binding, int> bindings{};
  int hypothetical = 0;
};

/// Duties by the highest level that each owes; of a clause with several readings the first duty.
struct OwedFact {
  int duties = 0;
  std::array<int, level_count> by_level{};
  std::vector<bool> actions{};  ///< by ActionId: those of the highest levels, in some duty
};

struct DeadlinesFact {
  int duties = 0;
  int dated = 0;
  double shortest_years = 0.0;  ///< of those that are dated, at the central value
};

struct TermsFact {
  std::map<double, int> by_years{};  ///< instruments by their term, at the central value
  int open = 0;                      ///< without a term
  int with_notice = 0;               ///< that can be left by notice
  int dated = 0;                     ///< that end on a day
  int may_end = 0;                   ///< of all that say how they end, those that do so in the game
};

/// A reading of a clause that a body decides on.
struct DecisionFact {
  Rule rule{};
  BodyId body{};
  ClauseId clause{};
  double weight = 0.0;
};
struct DecisionsFact {
  int members = 0;  ///< guarantors that are parties
  std::vector<DecisionFact> decisions{};
};

struct DonorsFact {
  std::vector<Donor> donors{};
  std::map<Funding, double> by_funding{};  ///< share of the money
};

/// Armed events in which no text owes material help; none if the texts tell too many apart.
struct HolesFact {
  struct Counts {
    std::uint64_t events = 0, under_every_reading = 0, under_some_reading = 0;
  };
  std::optional<Counts> counts{};
};

/// Who can stop a decision alone, under at least one reading of how the group decides.
struct BlockersFact {
  std::vector<ActorId> actors{};
};

/// The largest Shapley-Shubik index of a member.
struct MostPowerFact {
  double share = 0.0;
};

struct ConsequencesFact {
  int duties = 0;
  int without = 0;  ///< whose breach triggers nothing
};

/// What is owed on paper against what is owed if nobody decides.
struct SilenceFact {
  int guarantors = 0;
  int owe_less = 0;
  AttackId attack{};
};

/// A measure of the package, or a fact of its texts.
using ApproachValue =
    std::variant<MeasureKey, FormsFact, OwedFact, DeadlinesFact, TermsFact, DecisionsFact,
                 DonorsFact, HolesFact, BlockersFact, MostPowerFact, ConsequencesFact, SilenceFact>;

/// A row of the table of approaches.
struct ApproachRow {
  Approach approach{};
  ApproachCell cell{};
  PackageId package{};  ///< that stands for the approach
  ApproachValue value{};
};

}  // namespace casus
