#include "report/answer.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "report/approaches.hpp"
#include "report/format.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr double clear_lead = 0.10;         // of futures, before an option stands out
constexpr double noticeable_share = 0.05;   // of futures in which early risk is not lowered
constexpr double noticeable_rise = 0.0005;  // of the risk, at the 95th percentile
constexpr int few_futures = 200;
constexpr double visible_mass = 0.01;      // at the ends of the grids: compile.md calls it a fault
constexpr double visible_distance = 0.01;  // of profiles from the principal branch
constexpr std::size_t drivers_named = 3;

std::string year_words(double years) {
  return fmt::format("{} {}", plain_number(years), years == 1.0 ? "year" : "years");
}

bool has_instruments(const Scenario& scenario, const PackageFindings& package) {
  const auto id = scenario.package(package.id);
  return id && !scenario.packages[index(*id)].entries.empty();
}

std::string risk_of(const PackageFindings& package, std::string_view measure) {
  const Range* range = find_measure(package, measure);
  return range ? percent_range(*range) : std::string("not computed");
}

std::string most_robust(const ReportInput& input) {
  const Findings& found = input.findings;
  const auto options = ranked_options(found);
  if (options.empty()) return "The scenario has no options to compare, only yardsticks.";
  const PackageFindings& first = *options.front();
  const std::string outcome = outcome_words(input);
  const std::string futures = counted(found.futures, "future", "futures");
  std::string text;
  if (options.size() == 1) {
    text = fmt::format("There is one option, {}.", first.id);
  } else if (first.share_best - options[1]->share_best < clear_lead) {
    const PackageFindings& second = *options[1];
    text = fmt::format(
        "No option stands out: over {}, {} has the lowest modelled risk of {} in {} of them and {} "
        "in {}; within 5 points of the lowest are {} in {} and {} in {}.",
        futures, first.id, outcome, percent(first.share_best), second.id,
        percent(second.share_best), first.id, percent(first.share_near_best), second.id,
        percent(second.share_near_best));
  } else {
    text = fmt::format(
        "Of {} options {} comes out most robust: it has the lowest modelled risk of {} in {} of {} "
        "and is within 5 points of the lowest in {}.",
        options.size(), first.id, outcome, percent(first.share_best), futures,
        percent(first.share_near_best));
  }
  const std::string measure = outcome_measure(input);
  text += fmt::format(" The risk with {} is {}", first.id, risk_of(first, measure));
  const PackageFindings* nothing = nothing_package(input);
  text += nothing ? fmt::format(", without any package {}.", risk_of(*nothing, measure)) : ".";
  return text;
}

std::string what_would_change(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  if (options.empty()) return "";
  std::string text;
  const auto drivers = drivers_of(input, options.front()->id, outcome_measure(input));
  if (drivers.empty()) {
    text = "What drives the result was not computed yet.";
  } else {
    std::vector<std::string> named;
    for (std::size_t at = 0; at < std::min(drivers_named, drivers.size()); ++at) {
      const Driver& driver = drivers[at];
      named.push_back(fmt::format("\"{}\" (the higher, the {} the risk; rank correlation {:+.2f})",
                                  quantity_words(input.scenario, driver.quantity),
                                  driver.rank_correlation > 0 ? "higher" : "lower",
                                  driver.rank_correlation));
    }
    text = fmt::format(
        "To change it one would have to disagree with the inputs that matter most "
        "for {}: {}.",
        options.front()->id, listed(named));
  }
  std::vector<std::string> others;
  for (std::size_t at = 1; at < options.size() && others.size() < 2; ++at) {
    if (options[at]->share_best > 0.0) {
      others.push_back(fmt::format("{} ({})", options[at]->id, percent(options[at]->share_best)));
    }
  }
  if (!others.empty()) {
    text += fmt::format(" Where {} does not come first, it is most often {}.", options.front()->id,
                        listed(others));
  }
  return text;
}

std::string early_risk(const ReportInput& input) {
  const PackageFindings* nothing = nothing_package(input);
  if (!nothing) return "";
  struct Case {
    const PackageFindings* package;
    const Difference* early;
    const Difference* late;
  };
  std::vector<Case> cases;
  for (const PackageFindings& package : input.findings.packages) {
    if (package.role != Role::option) continue;
    const Difference* early =
        find_difference(input.findings, nothing->id, package.id, "attacked_1y");
    if (!early || early->range.n == 0) continue;
    const bool noticeable =
        1.0 - early->share_lower >= noticeable_share && early->range.p95 > noticeable_rise;
    if (!noticeable) continue;
    cases.push_back(
        {&package, early, find_difference(input.findings, nothing->id, package.id, "attacked_5y")});
  }
  if (cases.empty()) return "";
  std::vector<std::string> lines;
  for (const Case& one : cases) {
    std::string line = fmt::format(
        "with {} the risk of the first year is not lower than without any package in {} of "
        "futures (change {} to {} points)",
        one.package->id, percent(1.0 - one.early->share_lower), points(one.early->range.p05),
        points(one.early->range.p95));
    if (one.late) {
      line += fmt::format(", while that of five years is lower in {} of them ({} to {} points)",
                          percent(one.late->share_lower), points(one.late->range.p05),
                          points(one.late->range.p95));
    }
    lines.push_back(line);
  }
  std::string text =
      "Early risk. A challenger who sees the balance turning may act before it has turned, so that "
      "help which lowers the risk of five years can raise that of the first: ";
  for (std::size_t at = 0; at < lines.size(); ++at) text += (at ? "; " : "") + lines[at];
  return text + ".";
}

std::vector<std::string> cautions(const ReportInput& input) {
  const Findings& found = input.findings;
  std::vector<std::string> out;
  if (found.futures < found.futures_asked) {
    out.push_back(
        fmt::format("Stopped early: {} of {} futures were computed. All figures are over "
                    "these.",
                    found.futures, found.futures_asked));
  }
  if (found.futures < few_futures) {
    out.push_back(fmt::format(
        "Few futures: with n = {} a share of futures is uncertain by up to {} points.",
        found.futures,
        plain_number(std::ceil(98.0 / std::sqrt(std::max(1.0, double(found.futures)))))));
  }
  std::vector<std::string> broken;
  for (const Check& check : found.checks) {
    if (!check.holds) broken.push_back(fmt::format("{} ({})", check.name, check.figure));
  }
  if (!broken.empty()) {
    std::string text = "Checks outside their band, nothing was tuned to meet them: ";
    for (std::size_t at = 0; at < broken.size(); ++at) text += (at ? "; " : "") + broken[at];
    out.push_back(text + ".");
  }
  if (found.not_converged > 0) {
    out.push_back(fmt::format("{} did not converge (worst residual {:.1e}).",
                              counted(found.not_converged, "response", "responses"),
                              found.worst_residual));
  }
  if (found.mass_at_grid_ends > visible_mass) {
    out.push_back(
        fmt::format("Up to {} of the mass reaches an end of the strength grid; the grid "
                    "is too narrow.",
                    percent(found.mass_at_grid_ends)));
  }
  if (found.profile_distance.n > 0 && found.profile_distance.p95 > visible_distance) {
    out.push_back(fmt::format(
        "The stated answers of guarantors are up to {} away from the solved ones in 95 % of "
        "futures.",
        plain_number(found.profile_distance.p95)));
  }
  return out;
}

}  // namespace

std::vector<OutcomeColumn> outcome_columns(const ReportInput& input) {
  if (input.scenario.horizon && input.scenario.horizon->in_war) {
    return {{"challenger_wins", "challenger wins"}, {"ceded", "ceded"}, {"at_war", "still at war"}};
  }
  std::vector<double> years;
  for (const PackageFindings& package : input.findings.packages) {
    for (const auto& [name, range] : package.measures) {
      if (const auto year = years_of(name, "attacked")) years.push_back(*year);
    }
  }
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  const auto preferred = [&](double year) {
    return year == 1.0 || year == 5.0 || year == input.findings.report_years;
  };
  if (years.size() > 3) {
    years.erase(
        std::remove_if(years.begin(), years.end(), [&](double year) { return !preferred(year); }),
        years.end());
  }
  std::vector<OutcomeColumn> out;
  for (const double year : years) {
    out.push_back({with_years("attacked", year), "within " + year_words(year)});
  }
  return out;
}

std::string outcome_measure(const ReportInput& input) {
  if (input.scenario.horizon && input.scenario.horizon->in_war) return "challenger_wins";
  return with_years("attacked", input.findings.report_years);
}

std::string outcome_words(const ReportInput& input) {
  if (input.scenario.horizon && input.scenario.horizon->in_war) {
    return fmt::format("defeat or cession within {}", year_words(input.findings.report_years));
  }
  return fmt::format("a renewed armed attack within {}", year_words(input.findings.report_years));
}

std::vector<const PackageFindings*> ranked_options(const Findings& findings) {
  std::vector<const PackageFindings*> out;
  for (const PackageFindings& package : findings.packages) {
    if (package.role == Role::option) out.push_back(&package);
  }
  std::stable_sort(out.begin(), out.end(), [](const auto* a, const auto* b) {
    if (a->share_best != b->share_best) return a->share_best > b->share_best;
    return a->share_near_best > b->share_near_best;
  });
  return out;
}

const PackageFindings* nothing_package(const ReportInput& input) {
  for (const PackageFindings& package : input.findings.packages) {
    if (package.role == Role::yardstick && !has_instruments(input.scenario, package)) {
      return &package;
    }
  }
  return nullptr;
}

const Range* find_measure(const PackageFindings& package, std::string_view name) {
  const auto found = package.measures.find(std::string(name));
  return found == package.measures.end() ? nullptr : &found->second;
}

const Difference* find_difference(const Findings& findings, std::string_view from,
                                  std::string_view to, std::string_view measure) {
  for (const Difference& one : findings.differences) {
    if (one.from == from && one.to == to && one.measure == measure) return &one;
  }
  return nullptr;
}

bool is_withheld(const Scenario& scenario, std::string_view path) {
  const auto id = scenario.find(path);
  return id && scenario.quantity(*id).sensitive;
}

std::vector<Driver> drivers_of(const ReportInput& input, std::string_view package,
                               std::string_view measure) {
  std::vector<Driver> out;
  for (const Driver& driver : input.findings.drivers) {
    if (driver.package == package && driver.measure == measure &&
        !is_withheld(input.scenario, driver.quantity)) {
      out.push_back(driver);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Driver& a, const Driver& b) {
    return std::fabs(a.rank_correlation) > std::fabs(b.rank_correlation);
  });
  return out;
}

Answer answer(const ReportInput& input) {
  return {.most_robust = most_robust(input),
          .what_would_change = what_would_change(input),
          .weaknesses = weakness_sentence(input.findings),
          .cannot_say =
              "This compares packages under stated assumptions. It does not predict "
              "whether or when anybody will attack, and it cannot say more than its "
              "inputs, listed with their sources, are worth.",
          .early_risk = early_risk(input),
          .cautions = cautions(input)};
}

}  // namespace casus
