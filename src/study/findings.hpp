#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "law/duties.hpp"
#include "measure/objectives.hpp"
#include "model/scenario.hpp"
#include "study/approach_row.hpp"
#include "study/channel.hpp"
#include "study/check.hpp"
#include "study/estimate.hpp"

namespace casus {

/// A quantity over the futures. `n` counts those in which it was defined; without any, the rest is
/// 0 and means nothing.
struct Range {
  double mean = 0.0, p05 = 0.0, median = 0.0, p95 = 0.0;
  int n = 0;
  double p10 = 0.0, p90 = 0.0;
};

/// How much each future counts: [future], sum 1. Empty: all count alike.
using FutureWeights = std::vector<double>;

/// A conditional measure in both of its senses (docs/notation.md): given an attack, the ratio
/// of sums over futures; before the fact, the range over futures.
struct Conditional {
  std::optional<double> given_an_attack{};  ///< none: the condition has no mass
  Range before_the_fact{};
  double error = 0.0;      ///< standard error of the ratio over futures (`error_of_ratio`)
  double effective = 0.0;  ///< futures that carry the condition, by its mass (`effective_number`)
};

/// How a guarantor answers an armed attack that was pressed.
struct GuarantorFindings {
  ActorId actor{};
  std::vector<Conditional> response_in_war{};  ///< [level]
  std::vector<Conditional> response{};         ///< [level], given one opened
  Conditional honoured{}, honoured_in_war{};
  int owed_level_least = 0, owed_level_most = 0;  ///< by the law, reference attack
  Range expected_force{};                         ///< FU, kind full, balance at the start
};

/// One package over all futures.
struct PackageFindings {
  PackageId package{};
  std::string id{};
  std::string label{};  ///< what a reader sees; empty: the id
  Role role = Role::option;
  std::map<MeasureKey, Range> measures{};            ///< `keys_of` the study
  std::map<MeasureKey, Conditional> conditionals{};  ///< those given an attack
  std::vector<Range> attacked_path{};  ///< by quarter (period) of the reported horizon
  /// [kind of attack] pressed by the end of the report; without futures where it is not armed, or
  /// with a start in war.
  std::vector<Range> attacked_by{};
  std::vector<Range> at_war_path{};
  std::vector<Range> support_path{};
  std::vector<GuarantorFindings> guarantors{};
};

/// How a package does by an objective among the options that are compared; a yardstick is never
/// best. Of an option that is not compared nothing is stated: shares are 0, regret has no futures.
struct Standing {
  double share_best = 0.0;       ///< of futures; options that tie share a future
  double share_near_best = 0.0;  ///< of futures, within `near_best` of the best
  Range regret{};                ///< by how much it is worse than the best option
};

/// A measure of a package, or by how much it is higher than that of another.
struct Contrast {
  MeasureKey measure{};
  PackageId package{};
  std::optional<PackageId> minus{};

  friend bool operator==(const Contrast&, const Contrast&) = default;
};

/// The packages compared by one objective.
struct Ranking {
  Objective objective{};
  std::vector<Standing> standings{};  ///< [package]
  /// The options that are compared, of which none contains another (`competes`): the better mean
  /// first, then the most often best, then the most often near best; equal ones in the order of the
  /// scenario.
  std::vector<PackageId> order{};
  /// Of the options that are not, because they contain others, that with the best mean.
  std::optional<PackageId> fullest{};
  /// By how much the second option is worse than the first; none without a second.
  std::optional<Contrast> lead{};
  /// By how much the mean of the lead moves with a change of the numerics, at most; none if that
  /// was not found. A lead below it is none.
  std::optional<double> lead_moves{};
};

/// The paired difference `to` minus `from` of a measure over the same futures.
struct Difference {
  PackageId from{}, to{};
  MeasureKey measure{};
  Range range{};
  double share_lower = 0.0;       ///< futures in which `to` is lower than `from`
  std::optional<double> moves{};  ///< its mean, with a change of the numerics, at most
};

/// A part of a package: a package that it includes, or an instrument.
using PartId = std::variant<PackageId, InstrumentId>;

/// What happens to an option when one of its parts is left out, over the futures in which it was.
struct WithoutPart {
  PackageId package{};
  PartId part{};
  MeasureKey measure{};
  Range rest{};               ///< of the package without the part
  Range range{};              ///< paired: without the part minus with it
  double share_higher = 0.0;  ///< futures in which it is higher without the part
};

/// How likely an instrument that is not in force yet is adopted, as part of a package.
struct InstrumentAdoption {
  PackageId package{};
  InstrumentId instrument{};
  Range comes{};  ///< chance of its vote, or mean share of its money or troops, over futures
};

/// An option of too many parts to leave each out.
struct LeftWhole {
  PackageId package{};
  int parts = 0;
};

/// Texts of the largest option that are added or left away together: a part of it, or what of a
/// part is of one kind.
struct Component {
  std::vector<InstrumentId> instruments{};
  std::optional<PackageId> package{};  ///< the part, where it is a package
  InstrumentKind kind{};               ///< of the first text, or of all
  bool whole_part = true;              ///< else what of the part is of that kind
};

/// By how much a component changes a measure when it is added to those before it: the mean over the
/// orders of adding (Shapley value) in each future, over futures.
struct AddedValue {
  std::size_t component = 0;
  MeasureKey measure{};
  Range range{};                   ///< over futures
  double low = 0.0, high = 0.0;    ///< 95 % interval of the mean: normal, over futures
  double first = 0.0, last = 0.0;  ///< mean, added to nothing and to all the others
};

/// What each component of the largest option adds. In every future the contributions add up to the
/// measure of the option minus that of nothing.
struct Additions {
  struct Whole {
    MeasureKey measure{};
    double nothing = 0.0, all = 0.0;  ///< means over the same futures
  };

  PackageId package{};
  int futures = 0;
  int orders = 0;  ///< of adding that were looked at; 0: every one
  std::vector<Component> components{};
  std::vector<Whole> wholes{};              ///< by measure
  std::vector<AddedValue> contributions{};  ///< by measure, then component
};

/// What is split by channel: a measure, or of attacks those of one kind.
struct SplitMeasure {
  MeasureKey measure{};
  std::optional<AttackId> attack{};

  friend bool operator==(const SplitMeasure&, const SplitMeasure&) = default;
};

/// By how much a channel changes a measure when it is added to those before it.
struct ChannelPart {
  Channel channel{};
  Range range{};                 ///< over futures
  Estimate change{};             ///< the mean with its 95 % interval: Student's t, over futures
  std::vector<double> values{};  ///< [future of `ChannelFindings::futures`]
};

/// What makes a package differ from nothing, in one measure.
struct ChannelSplit {
  PackageId package{};
  std::size_t measure = 0;          ///< of `ChannelFindings::measures`
  double nothing = 0.0, all = 0.0;  ///< means over the same futures
  Range range{};                    ///< of the difference
  Estimate change{};                ///< mean of the difference
  /// Those by which the package differs in some future, in the order of `Channel`. In every future
  /// they add up to the difference.
  std::vector<ChannelPart> parts{};
};

/// What packages change, by the way in which they change it.
struct ChannelFindings {
  std::vector<int> futures{};  ///< numbers of those that were taken apart
  std::vector<SplitMeasure> measures{};
  std::vector<ChannelSplit> splits{};  ///< by package, then measure; none of packages of nothing
  std::string unsolved{};              ///< why there are no splits; empty: they were found
};

/// In what a point is paid: EUR bn a year, or thousand troops in place.
enum class PricedIn { money, troops };

/// What a point of the measure that decides costs.
struct Price {
  PackageId package{};
  std::optional<std::size_t> component{};  ///< of `Additions`; none: the package against nothing
  PricedIn what{};
  int futures = 0;
  Estimate amount{};   ///< in the mean over the report
  Estimate averted{};  ///< by how much the measure is better, a share
  /// Amount for a hundredth; none where the measure is not told to be better.
  std::optional<RatioInterval> per_point{};
};

/// What is read from all futures, which count alike or by weights.
struct WeightedFindings {
  std::vector<PackageFindings> packages{};  ///< in the order of the scenario: by PackageId
  std::vector<Ranking> rankings{};          ///< one for each objective; the first decides
  std::vector<Difference> differences{};
  std::vector<WithoutPart> without_part{};
  std::vector<InstrumentAdoption> adoption{};  ///< by package, then in its order
};

/// A figure that the record is held beside: the mean of a measure, or a ratio of sums.
struct CalibratedFigure {
  std::optional<double> value{};
  Range range{};  ///< over the futures in which it is defined
};

/// A line of `calibration:` of the scenario.
struct CalibrationRow {
  MeasureKey measure{};
  PackageId package{};
  std::size_t target = 0;  ///< position in the scenario
  std::string label{};     ///< of the measure and the kind of attack
  CalibratedFigure alike{}, weighted{};
  bool met = false;  ///< of a record: the weights meet it
};

/// What the scenario is calibrated to, and the weights of least relative entropy that meet it.
struct Calibration {
  std::vector<CalibrationRow> rows{};
  FutureWeights weights{};
  double entropy = 0.0;    ///< relative to equal weights, nats
  double effective = 0.0;  ///< number of futures of equal weight that would tell as much
  double heaviest = 0.0;   ///< share of the weight that one future has
  /// [package] standard errors of the weighted means, over futures, the records taken as they are.
  std::vector<std::map<MeasureKey, double>> errors{};
  WeightedFindings findings{};
};

/// What stands as a constant, or is left out, in this version.
enum class Simplification {
  nothing_expires,       ///< terms, renewals and exits of some instruments are not drawn
  timely_is_constant,    ///< what arrives in time does not follow from deadlines
  contested_as_written,  ///< bindingness
  asked_once,            ///< a body that votes no; how long it takes to decide does not matter
  not_asked_again,       ///< a body that votes no, where the time that it takes counts
  crowding_not_counted   ///< how often a promise that is left out lowers the risk
};

/// What is drawn in a future: a quantity, or one answer to a question of law (1 where it is the
/// answer, else 0).
using InputId = std::variant<QuantityId, QuestionAnswer>;

/// How far the mean of a measure moves, of the package where it moves furthest, when the game is
/// solved with other numerics.
struct NumericMove {
  MeasureKey measure{};
  double longer_horizon = 0.0;  ///< H longer by 5 years
  double half_step = 0.0;
  double finer_grids = 0.0;  ///< both grids with half the spacing
};
struct Numerics {
  int futures = 0;                   ///< that were solved again; 0: none were
  std::vector<NumericMove> moves{};  ///< ascending by measure; those that are defined
};

/// How an input goes with an outcome: rank correlation over futures.
struct Driver {
  InputId input{};
  Contrast about{};
  double rank_correlation = 0.0;
};

/// Inputs and outcomes of every future, so that a reader can narrow an assumption and see the table
/// again. Sensitive quantities are left out.
struct FutureTable {
  std::vector<QuantityId> inputs{};                 ///< common quantities that vary
  std::vector<std::vector<double>> input_values{};  ///< [input][future]
  std::vector<QuestionId> questions{};  ///< on which a clause of a package hangs, and whose answer
                                        ///< is open
  std::vector<std::vector<int>> answers{};  ///< [question][future] position among its alternatives
  std::vector<int> not_converged{};         ///< [future] fixed points, over packages
  std::vector<double> worst_residual{};     ///< [future] over packages
  std::vector<MeasureKey> outcomes{};
  /// [package][outcome][future]; none where it is not defined
  std::vector<std::vector<std::vector<std::optional<double>>>> outcome_values{};
  /// [package][kind of attack][future] chance that it is pressed by the end of the report; without
  /// futures where it is not armed, or with a start in war
  std::vector<std::vector<std::vector<double>>> attacked_by{};
};

/// A measure of a package in every future; null if the table does not have it.
const std::vector<std::optional<double>>* find_column(const FutureTable& table, PackageId package,
                                                      const MeasureKey& measure);

/// The voting power of a member of a body that decides on a clause (exact).
struct VotingPower {
  PackageId package{};
  ClauseId clause{};
  std::string rule{};  ///< "consensus", "two thirds of 12", as decided under the likeliest vote
  ActorId member{};
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
  std::vector<PackageFindings> packages{};   ///< in the order of the scenario: by PackageId
  std::optional<PackageId> nothing{};        ///< the first package without instruments
  std::optional<Calibration> calibration{};  ///< where the scenario says to what
  std::vector<Ranking> rankings{};           ///< one for each objective; the first decides
  std::vector<Difference> differences{};
  std::vector<WithoutPart> without_part{};
  std::vector<InstrumentAdoption> adoption{};  ///< by package, then in its order
  std::vector<LeftWhole> left_whole{};
  std::optional<Additions> additions{};       ///< none: no option has two components, or too many
  std::optional<ChannelFindings> channels{};  ///< none: not asked, or stopped on the way
  std::vector<Price> prices{};                ///< of packages in their order, then of components
  std::vector<ApproachRow> approaches{};
  std::vector<Driver> drivers{};
  std::vector<Check> checks{};
  std::vector<Simplification> simplifications{};
  int terms = 0;                ///< instruments with a term that do not end in the game
  AttackId reference_attack{};  ///< that responses are stated for, and levels owed are about
  int not_converged = 0;        ///< fixed points, over all problems
  double worst_residual = 0.0;
  Range profile_distance{};  ///< of the stated response profiles from the principal branch, none
  double mass_at_grid_ends = 0.0;  ///< most, over packages and futures
  Range grid_ends{};               ///< of the most over packages, over futures
  Numerics numerics{};
  FutureTable table{};
  std::vector<VotingPower> voting_power{};
};

}  // namespace casus
