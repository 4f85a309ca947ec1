#include "report/check_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "measure/catalogue.hpp"
#include "report/band_words.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "study/checks.hpp"
#include "study/verdicts.hpp"

namespace casus {

namespace {

std::string_view words_of(Refinement what) {
  switch (what) {
    case Refinement::longer_horizon:
      return "H longer by 5 years";
    case Refinement::half_step:
      return "half the step";
    case Refinement::finer_grids:
      return "grids twice as fine";
  }
  return "";
}

std::string_view words_of(Renaming what) {
  switch (what) {
    case Renaming::package_again:
      return "the same package under two names: equal";
    case Renaming::packages_reversed:
      return "packages in another order: each as before";
    case Renaming::actors_renamed:
      return "every actor by another name: every package as before";
    case Renaming::twin_texts:
      return "twin texts in the place of all texts: every package as before";
  }
  return "";
}

/// "0.1825 (95 %: 0.1500 to 0.2150)"; of one future without an interval. `least`: below it there
/// is nothing.
std::string with_interval(const Estimate& one, double least) {
  if (!std::isfinite(one.margin)) return fmt::format("{:.4f} (no interval)", one.mean);
  return fmt::format("{:.4f} (95 %: {:.4f} to {:.4f})", one.mean, std::max(one.low(), least),
                     one.high());
}

std::string over_futures(int futures) {
  return fmt::format("over {}", counted(futures, "future", "futures"));
}

std::string_view words_of(NotChecked::What what) {
  switch (what) {
    case NotChecked::What::without_prizes:
      return "prizes at zero";
    case NotChecked::What::prizes_doubled:
      return "prizes doubled";
    case NotChecked::What::nothing_promised:
      return "promises, forces and aid at zero";
    case NotChecked::What::package_again:
      return words_of(Renaming::package_again);
    case NotChecked::What::packages_reversed:
      return words_of(Renaming::packages_reversed);
    case NotChecked::What::actors_renamed:
      return words_of(Renaming::actors_renamed);
    case NotChecked::What::twin_texts:
      return words_of(Renaming::twin_texts);
    case NotChecked::What::longer_horizon:
      return words_of(Refinement::longer_horizon);
    case NotChecked::What::half_step:
      return words_of(Refinement::half_step);
    case NotChecked::What::finer_grids:
      return words_of(Refinement::finer_grids);
    case NotChecked::What::all_of_these:
      return "other prizes, other names, other grids, longer horizon";
    case NotChecked::What::numerics:
      return "other numerics";
  }
  return "";
}

std::string why_not(const NotChecked& one) {
  switch (one.why) {
    case NotChecked::Why::few_futures:
      return "not run: the study has fewer futures than they take";
    case NotChecked::Why::stopped:
      return "not run: the study was stopped";
    case NotChecked::Why::unsolved:
      return one.reason;
  }
  return "";
}

std::ptrdiff_t with_verdict(const std::vector<Check>& checks, CheckKind kind,
                            CheckVerdict verdict) {
  return std::count_if(checks.begin(), checks.end(), [&](const Check& one) {
    return one.kind == kind && one.verdict == verdict;
  });
}

}  // namespace

std::string_view check_words(CheckKind kind) {
  switch (kind) {
    case CheckKind::record:
      return "against the record";
    case CheckKind::calibrated:
      return "calibrated to it, so no test";
    case CheckKind::expected:
      return "what the author expects, without a source";
    case CheckKind::construction:
      return "built in, so no test";
    case CheckKind::computation:
      return "of the computation";
    case CheckKind::identity:
      return "equal in every future";
    case CheckKind::null_test:
      return "null checks and signs";
  }
  return "";
}

std::string_view check_words(CheckVerdict verdict) {
  switch (verdict) {
    case CheckVerdict::holds:
      return "holds";
    case CheckVerdict::fails:
      return "does not hold";
    case CheckVerdict::open:
      return "open";
    case CheckVerdict::too_few:
      return "too few futures";
  }
  return "";
}

std::string check_name(const Check& check, const Scenario& scenario, const Findings& findings) {
  return std::visit(
      overload{
          [&](const BandFigure& one) { return band_name(Tongue(), one, scenario, findings); },
          [](const GridEnds&) {
            return fmt::format("mass at the ends of the grids below {}", most_mass_at_ends);
          },
          [](const FixedPoints&) {
            return std::string("every fixed point of the response converged");
          },
          [](const StatedProfiles&) {
            return std::string(
                "stated response profiles are on the principal branch (in 95 % of futures)");
          },
          [](const WithoutPrizes&) {
            return fmt::format(
                "prizes at zero: attacks that begin a war below {}, short ones opened without an "
                "incident below {}, median and mean",
                most_full_for_nothing, most_short_for_nothing);
          },
          [](const PrizesDoubled&) {
            return std::string("prizes doubled: higher in every package");
          },
          [](const NothingPromised&) {
            return std::string("promises, forces and aid at zero: every package equals none");
          },
          [](const Renamed& one) { return std::string(words_of(one.what)); },
          [](const Refined& one) { return std::string(words_of(one.what)); },
          [](const NotChecked& one) { return std::string(words_of(one.what)); }},
      check.figure);
}

std::string check_figure(const Check& check, const Scenario& scenario, const Findings& findings) {
  return std::visit(
      overload{
          [&](const BandFigure& one) { return band_figure(Tongue(), one, scenario, findings); },
          [&](const GridEnds&) {
            return fmt::format("at most {:.4f} {}, 95 % point {:.4f}", findings.mass_at_grid_ends,
                               over_futures(findings.futures), findings.grid_ends.p95);
          },
          [&](const FixedPoints&) {
            return fmt::format("{} did not; worst residual {:.2g}", findings.not_converged,
                               findings.worst_residual);
          },
          [&](const StatedProfiles& one) {
            const Range& distance = findings.profile_distance;
            return fmt::format(
                "off by more than {} in {} of {} futures; distance: median {:.2g}, 95 % {:.2g}, "
                "mean {:.2g}",
                most_profile_distance, one.off, findings.futures, distance.median, distance.p95,
                distance.mean);
          },
          [](const WithoutPrizes& one) {
            return fmt::format(
                "mean, where its interval reaches highest, {} and {}, highest median {:.4f} and "
                "{:.4f}; of these errors "
                "{:.4f} are pressed, the rest abandoned after the response{}; incidents bring "
                "{:.3f}; {}",
                with_interval(one.war, 0.0), with_interval(one.opened, 0.0), one.war_median,
                one.opened_median, one.pressed,
                one.with_precision
                    ? fmt::format("; rank correlation with the challenger's precision {:.2f}",
                                  *one.with_precision)
                    : std::string(),
                one.incidents, over_futures(one.futures));
          },
          [](const PrizesDoubled& one) {
            return fmt::format("rise of the mean, where its interval reaches lowest, {}, {}",
                               with_interval(one.rise, -1.0), over_futures(one.futures));
          },
          [](const NothingPromised& one) {
            return fmt::format("largest difference in any period {:.2g}, {}", one.largest,
                               over_futures(one.futures));
          },
          [](const Renamed& one) {
            return fmt::format("largest difference of any measure {:.2g}, {}", one.largest,
                               over_futures(one.futures));
          },
          [&](const Refined& one) {
            return fmt::format(
                "moves {} by at most {:.4f} (mean over {} futures); order of packages more than {} "
                "apart {}",
                label_of(one.measure), one.moves, one.futures, order_from,
                check.verdict == CheckVerdict::holds ? "stays" : "changes");
          },
          [](const NotChecked& one) { return why_not(one); }},
      check.figure);
}

HeldChecks held_checks(const std::vector<Check>& checks, CheckKind kind) {
  return {std::count_if(checks.begin(), checks.end(),
                        [kind](const Check& one) { return one.kind == kind; }),
          with_verdict(checks, kind, CheckVerdict::holds)};
}

std::string checks_sentence(const std::vector<Check>& checks) {
  constexpr std::array kinds = {
      CheckKind::record,   CheckKind::null_test,    CheckKind::identity,  CheckKind::computation,
      CheckKind::expected, CheckKind::construction, CheckKind::calibrated};
  if (checks.empty()) return "";
  std::vector<std::string> parts;
  bool null_tests = false;
  for (const CheckKind kind : kinds) {
    const HeldChecks held = held_checks(checks, kind);
    std::vector<std::string> others;
    for (const CheckVerdict verdict : {CheckVerdict::open, CheckVerdict::too_few}) {
      if (const auto number = with_verdict(checks, kind, verdict); number > 0)
        others.push_back(fmt::format("{} {}", number, check_words(verdict)));
    }
    if (held.all > 0)
      parts.push_back(
          fmt::format("{}: {} of {}{}", check_words(kind), held.hold, held.all,
                      others.empty() ? std::string() : fmt::format(" ({})", enumerated(others))));
    null_tests = null_tests || (kind == CheckKind::null_test && held.all > 0);
  }
  return fmt::format("Checks that hold, {}.{}", enumerated(parts),
                     null_tests ? "" : " Null checks and signs were not run.");
}

std::vector<std::string> numerics_lines(const Findings& found) {
  std::vector<std::string> lines = {
      fmt::format("{} did not converge; worst residual {:.1e}.",
                  counted(found.not_converged, "response", "responses"), found.worst_residual),
      fmt::format("Most mass at an end of the strength grid: {}.",
                  percent(found.mass_at_grid_ends))};
  if (found.profile_distance.n > 0)
    lines.push_back(
        fmt::format("Distance of the stated answers of guarantors from the solved ones: {}.",
                    range_in(found.profile_distance, "")));
  const MeasureKey deciding = ranking_of(found).objective.measure;
  const auto& moves = found.numerics.moves;
  const auto one = std::find_if(moves.begin(), moves.end(),
                                [&](const NumericMove& move) { return move.measure == deciding; });
  if (one != moves.end())
    lines.push_back(fmt::format(
        "Solved again in {}: the mean of {} moves by at most {:.2g} with a horizon longer by 5 "
        "years, {:.2g} with half the step, {:.2g} with grids twice as fine.",
        counted(found.numerics.futures, "future", "futures"), label_of(deciding),
        one->longer_horizon, one->half_step, one->finer_grids));
  return lines;
}

}  // namespace casus
