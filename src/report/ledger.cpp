#include "report/ledger.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "model/names.hpp"
#include "report/csv_field.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/told.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

bool is_money(const Instrument& one) {
  return one.money && (one.kind == InstrumentKind::military_aid ||
                       one.kind == InstrumentKind::economic_assistance);
}

/// The share of the money of donors that the package does not take out, and of those bound by law.
std::pair<double, double> shares_left(const Instrument& one, const PackageEntry& entry) {
  double left = 1.0, by_law = 0.0;
  for (const Donor& donor : one.donors) {
    if (is_out(entry, donor.actor))
      left -= donor.share;
    else if (donor.funding == Funding::multi_year_law)
      by_law += donor.share;
  }
  return {std::max(0.0, left), by_law};
}

void add_money(const Scenario& scenario, const PackageEntry& entry, Told& told,
               std::vector<LedgerYear>& years) {
  const Instrument& one = scenario.instruments[index(entry.instrument)];
  const auto money = told.of(one.money);
  if (!money) return;
  const auto [from, to] = in_force_between(scenario, one, told);
  const auto [left, by_law] = shares_left(one, entry);
  for (LedgerYear& year : years) {
    const double begin = std::max(from, year.year - 1.0), end = std::min(to, double(year.year));
    const double flow = *money * std::max(0.0, end - begin);
    if (one.kind == InstrumentKind::military_aid) {
      year.military += flow * left;
      year.by_law += flow * by_law;
    } else {
      year.economic += flow * left;
    }
  }
}

void add_needs(Told& told, std::vector<LedgerYear>& years) {
  constexpr int early = 2;  // years of the first need
  const auto first = told.of("need.first_two_years"), later = told.of("need.later"),
             own = told.of("need.own_share");
  if (!first || !later || !own) return;
  for (LedgerYear& year : years) year.need = (1.0 - *own) * (year.year <= early ? *first : *later);
}

/// The mean share that flows in each year: over its periods, at the end of each.
void add_flows(const ReportInput& input, const PackageFindings& package,
               std::vector<LedgerYear>& years) {
  const auto per_year =
      static_cast<std::size_t>(std::max(1.0, 1.0 / input.findings.step_years + 0.5));
  for (LedgerYear& year : years) {
    const std::size_t begin = per_year * static_cast<std::size_t>(year.year - 1);
    if (begin + per_year > package.support_path.size()) return;
    double sum = 0.0;
    for (std::size_t at = begin; at < begin + per_year; ++at) {
      if (package.support_path[at].n == 0) return;
      sum += package.support_path[at].mean;
    }
    year.flows = sum / static_cast<double>(per_year);
  }
}

/// What donors and contributors bring by the texts of the package.
void add_burden(const Scenario& scenario, const PackageEntry& entry, Told& told, Ledger& found) {
  const Instrument& one = scenario.instruments[index(entry.instrument)];
  const auto state = [&](ActorId actor) {
    return std::find_if(found.states.begin(), found.states.end(),
                        [&](const LedgerState& other) { return other.actor == actor; });
  };
  if (is_money(one)) {
    const auto money = told.of(one.money);
    found.money += money.value_or(0.0) * shares_left(one, entry).first;
    for (const Donor& donor : one.donors) {
      const auto to = state(donor.actor);
      if (!money || to == found.states.end() || is_out(entry, donor.actor)) continue;
      (one.kind == InstrumentKind::military_aid ? to->military : to->economic) +=
          *money * donor.share;
      if (std::find(to->funding.begin(), to->funding.end(), donor.funding) == to->funding.end())
        to->funding.push_back(donor.funding);
    }
  }
  const auto troops = told.of(one.troops);
  if (!troops) return;
  double left = 1.0;
  for (const Contributor& by : one.troops_by) {
    const auto to = state(by.actor);
    if (is_out(entry, by.actor))
      left -= by.share;
    else if (to != found.states.end())
      to->troops += *troops * by.share;
  }
  found.troops += *troops * std::max(0.0, left);
}

void relate_to_size(const Scenario& scenario, Told& told, LedgerState& state) {
  const Actor& actor = scenario.actors[index(state.actor)];
  const auto gdp = told.of(actor, "gdp"), active = told.of(actor, "active"),
             rate = told.of("eur_per_usd");
  state.best_year = told.of(actor, "best_year_aid");
  if (gdp && rate && *gdp * *rate > 0.0) state.of_gdp = state.money() / (*gdp * *rate);
  if (active && *active > 0.0) state.of_active = state.troops / *active;
  std::sort(state.funding.begin(), state.funding.end());
}

}  // namespace

std::optional<double> LedgerYear::expected() const {
  return flows ? std::optional(military * *flows) : std::nullopt;
}

double Ledger::sum(double LedgerYear::*of) const {
  double total = 0.0;
  for (const LedgerYear& year : years) total += year.*of;
  return total;
}

std::optional<double> Ledger::need() const {
  double total = 0.0;
  for (const LedgerYear& year : years) {
    if (!year.need) return std::nullopt;
    total += *year.need;
  }
  return years.empty() ? std::nullopt : std::optional(total);
}

std::optional<double> Ledger::expected() const {
  double total = 0.0;
  for (const LedgerYear& year : years) {
    const auto one = year.expected();
    if (!one) return std::nullopt;
    total += *one;
  }
  return years.empty() ? std::nullopt : std::optional(total);
}

Ledger ledger(const ReportInput& input, const PackageFindings& package) {
  const Scenario& scenario = input.scenario;
  Told told(scenario);
  Ledger found{.package = package.package};
  const int years =
      std::min(most_ledger_years, static_cast<int>(std::floor(input.findings.report_years + 1e-9)));
  for (int year = 1; year <= years; ++year) found.years.push_back({.year = year});
  for (std::size_t at = 0; at < scenario.actors.size(); ++at)
    if (scenario.actors[at].guarantor)
      found.states.push_back({.actor = static_cast<ActorId>(static_cast<int>(at))});
  for (const PackageEntry& entry : scenario.packages[index(package.package)].entries) {
    if (is_money(scenario.instruments[index(entry.instrument)]))
      add_money(scenario, entry, told, found.years);
    add_burden(scenario, entry, told, found);
  }
  add_needs(told, found.years);
  add_flows(input, package, found.years);
  for (LedgerState& state : found.states) {
    relate_to_size(scenario, told, state);
    for (const GuarantorFindings& one : package.guarantors)
      if (one.actor == state.actor) {
        state.owed_least = one.owed_level_least;
        state.owed_most = one.owed_level_most;
      }
  }
  std::stable_sort(found.states.begin(), found.states.end(),
                   [&](const LedgerState& a, const LedgerState& b) {
                     if (a.money() != b.money()) return a.money() > b.money();
                     if (a.troops != b.troops) return a.troops > b.troops;
                     return actor_words(scenario, a.actor) < actor_words(scenario, b.actor);
                   });
  found.withheld = told.withheld();
  return found;
}

std::string ledger_sentence(const ReportInput& input, const Ledger& found) {
  const PackageFindings& package = package_of(input.findings, found.package);
  const double promised = found.sum(&LedgerYear::military);
  const auto need = found.need(), expected = found.expected();
  const std::string over = years_text(static_cast<double>(found.years.size()));
  if (promised <= 0.0)
    return fmt::format(
        "No text of {} brings military aid{}{}.", quoted(package),
        found.withheld ? " that may be told" : "",
        need ? fmt::format("; the need over {} is {} EUR bn", over, plain_number(*need))
             : std::string());
  const bool known = need && *need > 0.0;
  std::string text =
      fmt::format("With {} military aid at full support is {} EUR bn over {} (most likely value)",
                  quoted(package), plain_number(promised), over);
  if (known)
    text += fmt::format(", {} of a need of {}", percent(promised / *need), plain_number(*need));
  constexpr double all_of_it = 0.995;
  if (expected)
    text += fmt::format(
        "; in the model {} EUR bn flow{}{}", plain_number(*expected),
        *expected < all_of_it * promised ? ", as support falls" : "",
        known ? fmt::format(", {} of the need", percent(*expected / *need)) : std::string());
  return text + fmt::format("; laws for several years stand behind {} of the sum at full support.",
                            percent(found.sum(&LedgerYear::by_law) / promised));
}

std::string ledger_csv(const ReportInput& input, const Ledger& found) {
  const auto number = [](const std::optional<double>& value) {
    return value ? csv_number(*value) : std::string();
  };
  std::string out =
      "year,need_eur_bn,military_eur_bn,by_law_eur_bn,economic_eur_bn,flows,expected_eur_bn\n";
  for (const LedgerYear& year : found.years)
    out += fmt::format("{},{},{},{},{},{},{}\n", year.year, number(year.need),
                       csv_number(year.military), csv_number(year.by_law),
                       csv_number(year.economic), number(year.flows), number(year.expected()));
  out +=
      "\nstate,military_eur_bn_a_year,economic_eur_bn_a_year,share_of_gdp,best_year_eur_bn,"
      "troops_thousand,share_of_active,owed_least,owed_most\n";
  for (const LedgerState& state : found.states)
    out += fmt::format("{},{},{},{},{},{},{},{},{}\n",
                       csv_field(actor_words(input.scenario, state.actor)),
                       csv_number(state.military), csv_number(state.economic), number(state.of_gdp),
                       number(state.best_year), csv_number(state.troops), number(state.of_active),
                       written(static_cast<Level>(state.owed_least)),
                       written(static_cast<Level>(state.owed_most)));
  return out;
}

}  // namespace casus
