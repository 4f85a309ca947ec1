#include <algorithm>

#include <fmt/format.h>

#include "law/words.hpp"
#include "model/names.hpp"
#include "report/clock_chart.hpp"
#include "report/coverage_chart.hpp"
#include "report/csv_field.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// The days of a package, by kind of attack.
struct PackageDays {
  PackageId package{};
  bool told = false;  ///< else no day of it may be shown
  std::vector<AttackClock> attacks{};

  /// The levels in a kind of attack; none where it has no such clock.
  std::vector<LevelClock> levels_in(AttackId attack) const {
    for (const AttackClock& one : attacks)
      if (one.attack == attack) return one.levels;
    return {};
  }
};

std::vector<PackageDays> days_of_packages(const ReportInput& input) {
  const Scenario& scenario = input.scenario;
  std::vector<PackageDays> all;
  for (const PackageClock& one : input.clocks)
    all.push_back({one.package, !withholds_a_day(scenario, scenario.packages[index(one.package)]),
                   attack_clocks(scenario, one)});
  return all;
}

const PackageDays* clock_of_package(const std::vector<PackageDays>& clocks, PackageId package) {
  for (const PackageDays& one : clocks)
    if (one.package == package) return &one;
  return nullptr;
}

/// From money to force, over the programmes of military aid of a package; none without one.
std::optional<LawfulTime> lag_of(const Scenario& scenario, const Package& package) {
  std::optional<LawfulTime> found;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& one = scenario.instruments[index(entry.instrument)];
    if (one.kind != InstrumentKind::military_aid || !one.lag) continue;
    if (scenario.quantity(*one.lag).sensitive) continue;
    const Bounds lag = bounds(scenario.quantity(*one.lag).distribution);
    const LawfulTime span = in_whole_days({lag.least, lag.most});
    if (!found) found = span;
    found->least = std::min(found->least, span.least);
    found->most = std::max(found->most, span.most);
  }
  return found;
}

std::string_view state_name(LevelClock::State state) {
  constexpr std::string_view words[] = {"due", "no last day", "not in every event", "not named"};
  return words[static_cast<std::size_t>(state)];
}

std::string last_day(const LevelClock& one) {
  return one.state == LevelClock::State::due ? day_words(one.days)
                                             : std::string(state_name(one.state));
}

/// Which options set a last day for help of a level, and which.
std::string who_sets_a_day(const ReportInput& input, const std::vector<PackageDays>& clocks,
                           AttackId attack, Level level) {
  std::vector<std::string> names;
  for (const PackageDays& clock : clocks) {
    const PackageFindings& package = package_of(input.findings, clock.package);
    if (package.role != Role::option || !clock.told) continue;
    for (const LevelClock& one : clock.levels_in(attack))
      if (one.level == level && one.state == LevelClock::State::due)
        names.push_back(fmt::format("{} (day {})", quoted(package), day_words(one.days)));
  }
  return fmt::format("for {} by {}", level_noun(level),
                     names.empty() ? std::string("no option") : enumerated(names));
}

/// Options with texts of which no clock was found; empty where all have one.
std::string without_clock(const ReportInput& input, const std::vector<PackageDays>& clocks) {
  std::vector<std::string> names;
  for (const PackageFindings& package : input.findings.packages)
    if (package.role == Role::option && clock_of_package(clocks, package.package) == nullptr &&
        !input.scenario.packages[index(package.package)].entries.empty())
      names.push_back(quoted(package));
  return names.empty() ? "" : fmt::format(" Not found for {}.", enumerated(names));
}

std::string days_table(const ReportInput& input, const std::vector<PackageDays>& clocks,
                       AttackId attack) {
  const std::string what = attack_words(input.scenario.attacks[index(attack)]);
  TableHead head{.caption = fmt::format("Last lawful day of help in case of {}, where the attacker "
                                        "chooses best.",
                                        what),
                 .columns = {"Package"}};
  for (int level = 1; level < level_count; ++level)
    head.columns.push_back(capitalised(cell_noun(static_cast<Level>(level))));
  std::string rows;
  for (const PackageDays& clock : clocks) {
    rows += "<tr>" + row_head_html(package_words(input.scenario.packages[index(clock.package)]));
    if (!clock.told) {
      rows += fmt::format("<td colspan=\"{}\">withheld, as the scenario asks</td></tr>\n",
                          level_count - 1);
      continue;
    }
    for (const LevelClock& one : clock.levels_in(attack)) rows += cell_html(last_day(one));
    rows += "</tr>\n";
  }
  return table_html(head, rows);
}

/// Who must decide before help of a level is due.
std::string waiting_table(const AttackClock& clock) {
  constexpr Waiting all[] = {Waiting::recognition, Waiting::attribution, Waiting::approval,
                             Waiting::body, Waiting::no_deadline};
  TableHead head{.caption =
                     "Duties by what they may lawfully wait for. One that names a higher level "
                     "counts for the lower ones too, and one whose readings differ under "
                     "each.",
                 .columns = {"Help", "Duties", "With a last day"},
                 .style = "wide"};
  for (const Waiting why : all) head.columns.push_back(capitalised(words_of(why)));
  std::string rows;
  for (const LevelClock& one : clock.levels) {
    rows += "<tr>" + row_head_html(capitalised(level_noun(one.level))) +
            number_cell_html(std::to_string(one.duties)) +
            number_cell_html(std::to_string(one.dated));
    for (const Waiting why : all) {
      const auto found = one.waits.find(why);
      rows += number_cell_html(std::to_string(found == one.waits.end() ? 0 : found->second));
    }
    rows += "</tr>\n";
  }
  return table_html(head, rows);
}

std::string clock_csv(const Scenario& scenario, const std::vector<PackageDays>& clocks) {
  std::string out = "package,attack,help,state,day_least,day_most,duties,duties_with_last_day\n";
  for (const PackageDays& clock : clocks) {
    if (!clock.told) continue;
    const Package& package = scenario.packages[index(clock.package)];
    for (const AttackClock& attack : clock.attacks)
      for (const LevelClock& one : attack.levels) {
        const bool due = one.state == LevelClock::State::due;
        const auto day = [&](double years) {
          return due ? csv_number(years * days_of_a_year) : std::string();
        };
        out += fmt::format("{},{},{},{},{},{},{},{}\n", csv_field(package.id),
                           csv_field(scenario.attacks[index(attack.attack)].id), written(one.level),
                           state_name(one.state), day(one.days.least), day(one.days.most),
                           one.duties, one.dated);
      }
  }
  return out;
}

}  // namespace

std::string clock_section(const ReportInput& input) {
  const PackageFindings* shown = fullest_option(input.findings);
  const std::vector<PackageDays> all = days_of_packages(input);
  const PackageDays* clock = shown ? clock_of_package(all, shown->package) : nullptr;
  if (clock == nullptr) return {};
  const AttackId attack = input.findings.reference_attack;
  std::string body = paragraph_html(fmt::format("In case of {} a last day is set {} and {}.{}",
                                                attack_words(input.scenario.attacks[index(attack)]),
                                                who_sets_a_day(input, all, attack, Level::arms),
                                                who_sets_a_day(input, all, attack, Level::troops),
                                                without_clock(input, all)));
  if (!clock->told) {
    body += note_html(
        fmt::format("The days of {} are withheld, as the scenario asks.", quoted(*shown)));
  } else {
    const auto lag = lag_of(input.scenario, input.scenario.packages[index(clock->package)]);
    std::string charts;
    for (std::size_t at = 0; at < clock->attacks.size(); ++at)
      charts +=
          clock_chart(input.scenario, clock->attacks[at], lag, fmt::format("clock-{}", at)) + "\n";
    body += pictures_html(
        "clock", fmt::format("<div class=\"panels two\">\n{}</div>", charts),
        fmt::format(
            "{}, day 0 to {:.0f}, {} asking at once. Colourless: help of the level may lawfully be "
            "missing, since nobody is late yet. Pale: it hangs on how vague words are read. Dark: "
            "late. Dashed: no duty names it. From the texts alone, but for how long vague words "
            "such "
            "as 'swift' are taken to mean, the pace of the attack and the way from money to force, "
            "which are assumed. A day here is when help is due, not when it arrives.{}",
            name_of(*shown), days_shown, actor_words(input.scenario, input.scenario.protege),
            in_time_words(input.scenario)));
  }
  body += days_table(input, all, attack);
  if (clock->told && !clock->attacks.empty())
    body += details_html(
        {.summary = fmt::format("Who must decide before help of {} is due", quoted(*shown))},
        waiting_table(clock->attacks.back()));
  for (const AttackClock& other : clock->attacks)
    if (other.attack != attack)
      body += details_html(
          {.summary = fmt::format("The same in case of {}",
                                  attack_words(input.scenario.attacks[index(other.attack)]))},
          days_table(input, all, other.attack));
  body += details_html({.summary = "The data as CSV"}, csv_html(clock_csv(input.scenario, all)));
  return section_html(clock_head, body);
}

}  // namespace casus
