#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "measure/key.hpp"
#include "measure/outcome.hpp"

namespace casus {

/// What a study measures, in the order of the catalogue. Names in files are those of the rows.
enum class Measure : int {
  attacked,
  unchallenged,
  at_war_path,
  support,
  ceasefire,
  lost,
  pressed,
  pressed_by_choice,
  backdown,
  invoked,
  grey_active,
  freezes,
  challenger_wins,
  protege_holds,
  ceded,
  escalation,
  at_war,
  peace,
  strength_end,
  value_challenger_at_start,
  value_protege_at_start,
  coordination_gap,
  hangs_on_one,
  varying_commitments_owed,
  varying_commitments_force,
  covers_the_need,
  halving_years,
  largest_donor,
  pledged_eur_bn,
  troops_fight,
  adopted,
  preventive_effect,
  as_likely_adopted,
  honoured,
  honoured_in_war,
  invoked_share,
  troops_honoured_in_war,
  honoured_consult,
  honoured_economic,
  honoured_arms,
  honoured_troops,
  somebody_sends_troops,
  median_ally_sends_troops,
  begun_by_incident,
  share_best,
  share_near_best,
  regret
};

/// An outcome and what some measures ask beside it.
struct Measured {
  const PackageOutcome& outcome;
  const MeasureScale& scale;
};

/// None where it is not defined in that outcome.
using Value = std::optional<double>;

/// How often something happens, and how often what it is a share of. Unit: expected number.
struct EventMass {
  double event = 0.0;
  double condition = 0.0;
};

// How a measure is read, which is its shape.

/// A value after each period of the report; the key names the years.
struct Path {
  Value (*at)(const Measured& of, std::size_t period) = nullptr;
  std::string_view when = "within";  ///< before the years: "within 5 years", "after 5 years"
};
/// One value, at the end of the report, whose years the key names.
struct AtTheEnd {
  Value (*of)(const Measured& of) = nullptr;
};
/// One value.
struct Total {
  Value (*of)(const Measured& of) = nullptr;
};
/// A ratio of sums over the futures, and its range before the fact (docs/notation.md, "Measures").
struct GivenAnAttack {
  EventMass (*of)(const PackageOutcome& outcome) = nullptr;
};
/// Of an option over all futures, by the objective that decides: found by the study.
struct OverFutures {};

using Shape = std::variant<Path, AtTheEnd, Total, GivenAnAttack, OverFutures>;

/// With which start a measure has values.
enum class Start { any, peace, war };

/// A row of the catalogue: everything that anybody says about a measure.
struct MeasureRow {
  Measure measure{};
  std::string_view name{};     ///< in JSON, CSV and scenarios
  std::string_view label{};    ///< what a reader sees
  std::string_view unit{};     ///< share, number, years, FU, EUR bn, payoff
  std::string_view meaning{};  ///< how it is defined, in words
  Shape shape{};               ///< how it is read
  /// What happens, to stand after "the risk of"; options can be compared by it. Else empty.
  std::string_view event{};
  Start start = Start::any;
};

/// All measures, by `Measure`. Sources of the definitions: model.md, section 7; notation.md,
/// "Measures"; docs/measures.md lists them.
std::span<const MeasureRow> catalogue();

const MeasureRow& row_of(Measure measure);

/// The value in one outcome; none where it is not defined, or with another start. The measure is a
/// path, a value at the end or a total; the years of a path lie within the report.
Value value_of(const MeasureKey& key, const Measured& of);

/// The measures of every package and future of a study, ascending: paths after 1, 2, 5 and 10 years
/// and at the end of the report, `lost` only with a start in war, the objectives, and the paths
/// that were asked for within the report.
std::vector<MeasureKey> keys_of(const MeasureScale& scale);

}  // namespace casus
