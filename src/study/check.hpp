#pragma once

#include <optional>
#include <string>
#include <variant>

#include "measure/key.hpp"
#include "model/scenario.hpp"

namespace casus {

/// What a check can show.
enum class CheckKind {
  record,        ///< a result against what was counted elsewhere
  calibrated,    ///< against what an input was set to meet: no test
  expected,      ///< against what the author expects, without a source
  construction,  ///< what holds because inputs were turned round to meet it
  computation,   ///< whether the computation is exact enough
  null_test      ///< what must come out with nothing to gain, or nothing promised
};

// What came out of each check of compile.md; words are found in `report/check_words.hpp`.

/// A measure of a package beside a band of the scenario.
struct BandFigure {
  enum class How { mean, ratio_of_sums };  ///< over futures

  std::size_t band = 0;  ///< position in the scenario
  PackageId package{};
  How how = How::mean;
  std::optional<double> value{};         ///< none: not defined in these futures
  int n = 0;                             ///< futures that say something
  double low = 0.0, high = 0.0;          ///< its 95 % interval
  std::optional<std::size_t> inside{};   ///< the record of the band in which it lies
  std::optional<std::size_t> reached{};  ///< that which the interval touches
};

/// Mass at the ends of the grids: `Findings::mass_at_grid_ends`.
struct GridEnds {};
/// Fixed points of the response: `Findings::not_converged`, `worst_residual`.
struct FixedPoints {};
/// Distance of the stated profiles from the principal branch: `Findings::profile_distance`.
struct StatedProfiles {
  int off = 0;  ///< futures in which it is more than `most_profile_distance`
};
/// Attacks with nothing to win: the highest of the packages, by the end of the report.
struct WithoutPrizes {
  double war_mean = 0.0, war_median = 0.0;      ///< attacks that begin a war
  double short_mean = 0.0, short_median = 0.0;  ///< short ones, opened without an incident
  double incidents = 0.0;                       ///< highest mean, pressed by incident
};
/// More to win.
struct PrizesDoubled {
  double least_rise = 0.0;  ///< of the mean of a package
};
/// Promises, forces and aid at zero.
struct NothingPromised {
  double largest = 0.0;  ///< difference of a package from the first, in any period
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
                                 PrizesDoubled, NothingPromised, Refined, NotChecked>;

/// A check of compile.md, with what came out.
struct Check {
  CheckFigure figure{};
  bool holds = true;
  CheckKind kind = CheckKind::record;
};

}  // namespace casus
