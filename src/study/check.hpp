#pragma once

#include <optional>
#include <string>
#include <variant>

#include "measure/key.hpp"
#include "model/scenario.hpp"
#include "study/estimate.hpp"

namespace casus {

/// What a check can show.
enum class CheckKind {
  record,        ///< a result against what was counted elsewhere
  calibrated,    ///< against what an input was set to meet: no test
  expected,      ///< against what the author expects, without a source
  construction,  ///< what holds because inputs were turned round to meet it
  computation,   ///< whether the computation is exact enough
  identity,      ///< what must be equal in every future: with nothing promised, by another name
  null_test      ///< what a mean must do with nothing to gain, or with more
};

/// Futures that checks of `StudyChecks::all` solve again, if nobody says how many.
inline constexpr int check_futures = 8;

/// Futures that must carry the figure of a band, by their weight (`BandFigure::effective`), before
/// anything is said of it. Assumed: with fewer, intervals of a ratio of sums whose condition is as
/// skewed as the mass of attacks hold the truth less often than they say
/// (tests/study/ratio_intervals_test.cpp).
inline constexpr double fewest_futures = 30.0;

/// Of an estimate: wholly within what is allowed with its 95 % interval, wholly beyond, or neither.
/// What was not run, or is not defined, is open; a band that fewer than `fewest_futures` say
/// something of has no verdict.
enum class CheckVerdict { holds, fails, open, too_few };

// What came out of each check of compile.md; words are found in `report/check_words.hpp`.

/// A measure of a package beside a band of the scenario.
struct BandFigure {
  enum class How { mean, ratio_of_sums };  ///< over futures

  std::size_t band = 0;  ///< position in the scenario
  PackageId package{};
  How how = How::mean;
  std::optional<double> value{};         ///< none: not defined in these futures
  int n = 0;                             ///< futures that say something
  double effective = 0.0;                ///< as so many of equal weight: by the mass of attacks
  double low = 0.0, high = 0.0;          ///< its 95 % interval; without end below two such futures
  std::optional<std::size_t> inside{};   ///< the record of the band in which it lies
  std::optional<std::size_t> reached{};  ///< that which the interval touches

  bool too_few() const { return value && effective < fewest_futures; }
};

/// Mass at the ends of the grids: `Findings::grid_ends`, `mass_at_grid_ends`.
struct GridEnds {};
/// Fixed points of the response: `Findings::not_converged`, `worst_residual`.
struct FixedPoints {};
/// Distance of the stated profiles from the principal branch: `Findings::profile_distance`.
struct StatedProfiles {
  int off = 0;  ///< futures in which it is more than `most_profile_distance`
};
/// Attacks with nothing to win, by the end of the report, of the package whose interval reaches
/// highest, and the highest median of the packages. Whoever has nothing to win opens one in error;
/// what becomes of it, and how far such errors follow the challenger's precision, says why.
struct WithoutPrizes {
  Estimate war{}, opened{};  ///< that begin a war, pressed; short ones, opened without an incident
  double war_median = 0.0, opened_median = 0.0;
  /// Of the package of `opened`: mean of attacks pressed without an incident, and the rank
  /// correlation of those opened with `precision.challenger`; none where that never differs.
  double pressed = 0.0;
  std::optional<double> with_precision{};
  double incidents = 0.0;  ///< highest mean, pressed by incident
  int futures = 0;
};
/// More to win: by how much the mean rises in the package whose interval reaches lowest.
struct PrizesDoubled {
  Estimate rise{};  ///< future by future
  int futures = 0;
};
/// Promises, forces and aid at zero.
struct NothingPromised {
  double largest = 0.0;  ///< difference of a package from the first, in any period and future
  int futures = 0;
};

/// What changes names and places and nothing else.
enum class Renaming { package_again, packages_reversed, actors_renamed, twin_texts };
struct Renamed {
  Renaming what{};
  double largest = 0.0;  ///< difference of a package from itself, of any measure in any future
  int futures = 0;
};

/// Another time step, horizon or grid.
enum class Refinement { longer_horizon, half_step, finer_grids };
struct Refined {
  Refinement what{};
  MeasureKey measure{};  ///< that which decides
  double moves = 0.0;    ///< its mean, of the package where it moves furthest
  int futures = 0;
};

/// What could not be checked, and why not.
struct NotChecked {
  enum class What {
    without_prizes,
    prizes_doubled,
    nothing_promised,
    package_again,
    packages_reversed,
    actors_renamed,
    twin_texts,
    longer_horizon,
    half_step,
    finer_grids,
    all_of_these,
    numerics  ///< `Findings::numerics`
  };
  enum class Why { few_futures, stopped, unsolved };

  What what{};
  Why why{};
  std::string reason{};  ///< unsolved: the message of the first error
};

using CheckFigure = std::variant<BandFigure, GridEnds, FixedPoints, StatedProfiles, WithoutPrizes,
                                 PrizesDoubled, NothingPromised, Renamed, Refined, NotChecked>;

/// A check of compile.md, with what came out.
struct Check {
  CheckFigure figure{};
  CheckVerdict verdict = CheckVerdict::holds;
  CheckKind kind = CheckKind::record;
};

}  // namespace casus
