#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "law/duties.hpp"
#include "model/scenario.hpp"

namespace casus {

/// A quantity over the futures. `n` counts those in which it was defined; without any, the rest is
/// 0 and means nothing.
struct Range {
  double mean = 0.0, p05 = 0.0, median = 0.0, p95 = 0.0;
  int n = 0;
};

/// A conditional measure in both of its senses (design.md, dictionary): given an attack, the ratio
/// of sums over futures; before the fact, the range over futures.
struct Conditional {
  std::optional<double> given_an_attack{};  ///< none: the condition has no mass
  Range before_the_fact{};
};

/// How a guarantor answers an armed attack that was pressed.
struct GuarantorFindings {
  ActorId actor{};
  std::vector<Conditional> response_in_war{};  ///< [level]
  std::vector<Conditional> response{};         ///< [level], given one opened
  Conditional honoured{}, honoured_in_war{};
  int owed_level_least = 0, owed_level_most = 0;  ///< full attack, by the law
  Range expected_force{};                         ///< FU, kind full, balance at the start
};

/// A quantity of the table of approaches (design.md): "coordination gap", ...
struct ApproachQuantity {
  std::string
      approach{};         ///< "bilateral agreements", "multilateral framework", "military aid", ...
  std::string cell{};     ///< "coordination", "achieving consensus", "sustainability", ...
  std::string name{};     ///< "coordination gap"
  std::string package{};  ///< id of the package that it is about
  std::optional<Range> range{};  ///< over futures
  std::string text{};            ///< a value that is no range: "28 pacts", "not computed yet"
  std::string meaning{};         ///< one sentence, how it is defined
  std::string unit{};
};

/// One package over all futures.
struct PackageFindings {
  PackageId package{};
  std::string id{};
  Role role = Role::option;
  /// Names of model.md, section 7, and of the dictionary of design.md; paths with the years
  /// appended: attacked_1y, attacked_5y, attacked_10y.
  std::map<std::string, Range> measures{};
  /// Measures that are ratios of sums over futures: honoured_in_war, honoured, invoked_share.
  std::map<std::string, Conditional> conditionals{};
  std::vector<Range> attacked_path{};  ///< by quarter (period) of the reported horizon
  std::vector<Range> at_war_path{};
  std::vector<Range> support_path{};
  std::vector<GuarantorFindings> guarantors{};
  double share_best = 0.0;       ///< of futures, options only, `attacked` at the horizon
  double share_near_best = 0.0;  ///< within 0.05 of the best
  Range regret{};                ///< attacked at the horizon minus that of the best option
};

/// The paired difference `to` minus `from` of a measure over the same futures.
struct Difference {
  std::string from{}, to{}, measure{};
  Range range{};
  double share_lower = 0.0;  ///< futures in which `to` is lower than `from`
};

/// What happens to an option when one of its parts is left out, over the futures in which it was.
struct WithoutPart {
  std::string package{}, part{}, measure{};
  Range rest{};               ///< of the package without the part
  Range range{};              ///< paired: without the part minus with it
  double share_higher = 0.0;  ///< futures in which it is higher without the part
};

/// An option of too many parts to leave each out.
struct LeftWhole {
  std::string package{};
  int parts = 0;
};

/// A check that was run before any number was shown (compile.md), with its figure.
struct Check {
  std::string name{};
  std::string figure{};  ///< what came out, in words
  bool holds = true;
};

/// How an input goes with an outcome: rank correlation over futures.
struct Driver {
  std::string quantity{};  ///< path
  std::string package{};
  std::string measure{};
  double rank_correlation = 0.0;
};

/// Inputs and outcomes of every future, so that a reader can narrow an assumption and see the table
/// again. Sensitive quantities are left out.
struct FutureTable {
  std::vector<std::string> inputs{};                ///< paths of common quantities that vary
  std::vector<std::vector<double>> input_values{};  ///< [input][future]
  std::vector<std::string> outcomes{};              ///< names of measures
  /// [package][outcome][future]; none where it is not defined
  std::vector<std::vector<std::vector<std::optional<double>>>> outcome_values{};
};

/// The voting power of a member of a body that decides on a clause (exact).
struct VotingPower {
  std::string package{};
  std::string clause{};  ///< full name
  std::string rule{};    ///< "consensus", "two thirds of 12", as decided under the likeliest vote
  std::string member{};  ///< id of the actor
  double banzhaf = 0.0;  ///< normalised, sums to 1 over members
  double shapley_shubik = 0.0;
  bool blocks_alone = false;
};

/// What the study found: everything that a report shows, and nothing that depends on clocks or
/// threads.
struct Findings {
  std::string scenario{};
  std::string title{};
  std::string hash{};  ///< of all files that were read and of the overlays
  int futures = 0;     ///< computed
  int futures_asked = 0;
  std::uint64_t seed = 0;
  double report_years = 10.0;
  double step_years = 0.25;
  std::vector<PackageFindings> packages{};
  std::vector<Difference> differences{};
  std::vector<WithoutPart> without_part{};
  std::vector<LeftWhole> left_whole{};
  std::vector<ApproachQuantity> approaches{};
  std::vector<Driver> drivers{};
  std::vector<Check> checks{};
  std::vector<std::string> simplifications{};  ///< what stands as a constant in this version
  int not_converged = 0;                       ///< fixed points, over all problems
  double worst_residual = 0.0;
  Range profile_distance{};  ///< of the stated response profiles from the principal branch, none
  double mass_at_grid_ends = 0.0;  ///< most, over packages and futures
  FutureTable table{};
  std::vector<VotingPower> voting_power{};
};

}  // namespace casus
