#include "report/lookup.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "report/format.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

std::string year_words(double years) {
  return fmt::format("{} {}", plain_number(years), years == 1.0 ? "year" : "years");
}

bool has_instruments(const Scenario& scenario, const PackageFindings& package) {
  const auto id = scenario.package(package.id);
  return id && !scenario.packages[index(*id)].entries.empty();
}

}  // namespace

std::vector<OutcomeColumn> outcome_columns(const ReportInput& input) {
  if (input.scenario.horizon && input.scenario.horizon->in_war) {
    return {{outcome_measure(input), "lost or ceded"},
            {"at_war", "still at war"},
            {"escalation", "escalated"}};
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
  const bool in_war = input.scenario.horizon && input.scenario.horizon->in_war;
  return with_years(in_war ? "lost" : "attacked", input.findings.report_years);
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

std::string lead_name(const PackageFindings& second, const PackageFindings& first) {
  return fmt::format("{} minus {}", second.id, first.id);
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

double chance_correlation(const Findings& findings) {
  const double inputs = std::max<double>(2.0, static_cast<double>(findings.table.inputs.size()));
  const double deviation =
      1.0 / std::sqrt(std::max(1.0, static_cast<double>(findings.futures) - 1));
  return (std::sqrt(2.0 * std::log(inputs)) + 0.5) * deviation;
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

}  // namespace casus
