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

const PackageClock* clock_of_package(const ReportInput& input, PackageId package) {
  for (const PackageClock& one : input.clocks)
    if (one.package == package) return &one;
  return nullptr;
}

bool is_told(const ReportInput& input, PackageId package) {
  return !withholds_a_day(input.scenario, input.scenario.packages[index(package)]);
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

std::string last_day(const LevelClock& one) {
  using enum LevelClock::State;
  switch (one.state) {
    case due:
      return day_words(one.days);
    case waits:
      return "no last day";
    case gaps:
      return "not in every event";
    case unnamed:
      break;
  }
  return "not named";
}

/// The levels of a package in a kind of attack; none where it has no such clock.
std::vector<LevelClock> levels_in(const ReportInput& input, const PackageClock& clock,
                                  AttackId attack) {
  for (AttackClock& one : attack_clocks(input.scenario, clock))
    if (one.attack == attack) return std::move(one.levels);
  return {};
}

/// Which options set a last day for help of a level, and which.
std::string who_sets_a_day(const ReportInput& input, AttackId attack, Level level) {
  std::vector<std::string> names;
  for (const PackageClock& clock : input.clocks) {
    const PackageFindings& package = package_of(input.findings, clock.package);
    if (package.role != Role::option || !is_told(input, clock.package)) continue;
    for (const LevelClock& one : levels_in(input, clock, attack))
      if (one.level == level && one.state == LevelClock::State::due)
        names.push_back(fmt::format("{} (day {})", quoted(package), day_words(one.days)));
  }
  return fmt::format("for {} by {}", level_noun(level),
                     names.empty() ? std::string("no option") : enumerated(names));
}

/// Options with texts of which no clock was found; empty where all have one.
std::string without_clock(const ReportInput& input) {
  std::vector<std::string> names;
  for (const PackageFindings& package : input.findings.packages)
    if (package.role == Role::option && clock_of_package(input, package.package) == nullptr &&
        !input.scenario.packages[index(package.package)].entries.empty())
      names.push_back(quoted(package));
  return names.empty() ? "" : fmt::format(" Not found for {}.", enumerated(names));
}

std::string days_table(const ReportInput& input, AttackId attack) {
  const std::string what = attack_words(input.scenario.attacks[index(attack)]);
  TableHead head{.caption = fmt::format("Last lawful day of help in case of {}, where the attacker "
                                        "chooses best.",
                                        what),
                 .columns = {"Package"}};
  for (int level = 1; level < level_count; ++level)
    head.columns.push_back(capitalised(cell_noun(static_cast<Level>(level))));
  std::string rows;
  for (const PackageClock& clock : input.clocks) {
    rows += "<tr>" + row_head_html(package_words(input.scenario.packages[index(clock.package)]));
    if (!is_told(input, clock.package)) {
      rows += fmt::format("<td colspan=\"{}\">withheld, as the scenario asks</td></tr>\n",
                          level_count - 1);
      continue;
    }
    for (const LevelClock& one : levels_in(input, clock, attack)) rows += cell_html(last_day(one));
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

std::string_view state_name(LevelClock::State state) {
  constexpr std::string_view words[] = {"due", "no last day", "not in every event", "not named"};
  return words[static_cast<std::size_t>(state)];
}

std::string clock_csv(const ReportInput& input) {
  std::string out = "package,attack,help,state,day_least,day_most,duties,duties_with_last_day\n";
  for (const PackageClock& clock : input.clocks) {
    if (!is_told(input, clock.package)) continue;
    const Package& package = input.scenario.packages[index(clock.package)];
    for (const AttackClock& attack : attack_clocks(input.scenario, clock))
      for (const LevelClock& one : attack.levels) {
        const bool due = one.state == LevelClock::State::due;
        const auto day = [&](double years) {
          return due ? csv_number(years * days_of_a_year) : std::string();
        };
        out += fmt::format("{},{},{},{},{},{},{},{}\n", csv_field(package.id),
                           csv_field(input.scenario.attacks[index(attack.attack)].id),
                           written(one.level), state_name(one.state), day(one.days.least),
                           day(one.days.most), one.duties, one.dated);
      }
  }
  return out;
}

/// The share of help that the game counts as in time, whatever the texts say.
std::string timely_words(const Scenario& scenario) {
  std::vector<std::string> all;
  for (const Attack& attack : scenario.attacks)
    for (const auto& [key, what] :
         {std::pair{"timely.arms", "arms"}, std::pair{"timely.troops", "troops"}}) {
      const auto found = attack.numbers.find(key);
      if (found == attack.numbers.end() || scenario.quantity(found->second).sensitive) continue;
      all.push_back(fmt::format("{} of {} in case of {}",
                                percent(central(scenario.quantity(found->second).distribution)),
                                what, attack_words(attack)));
    }
  if (all.empty()) return "";
  return fmt::format(
      " The risks of this report do not follow from these days: they count as in time, as assumed, "
      "{}.",
      enumerated(all));
}

}  // namespace

std::string clock_section(const ReportInput& input) {
  const PackageFindings* shown = fullest_option(input.findings);
  const PackageClock* clock = shown ? clock_of_package(input, shown->package) : nullptr;
  if (clock == nullptr) return {};
  const AttackId attack = input.findings.reference_attack;
  std::string body = paragraph_html(fmt::format("In case of {} a last day is set {} and {}.{}",
                                                attack_words(input.scenario.attacks[index(attack)]),
                                                who_sets_a_day(input, attack, Level::arms),
                                                who_sets_a_day(input, attack, Level::troops),
                                                without_clock(input)));
  const std::vector<AttackClock> clocks = attack_clocks(input.scenario, *clock);
  if (!is_told(input, clock->package)) {
    body += note_html(
        fmt::format("The days of {} are withheld, as the scenario asks.", quoted(*shown)));
  } else {
    const auto lag = lag_of(input.scenario, input.scenario.packages[index(clock->package)]);
    std::string charts;
    for (std::size_t at = 0; at < clocks.size(); ++at)
      charts += clock_chart(input.scenario, clocks[at], lag, fmt::format("clock-{}", at)) + "\n";
    body += fmt::format(
        "<figure class=\"clock\"><div class=\"panels two\">\n{}</div><figcaption>{}</figcaption>"
        "</figure>\n",
        charts,
        escaped(fmt::format(
            "{}, day 0 to {:.0f}, {} asking at once. Grey: help of the level may lawfully be "
            "missing, "
            "since nobody is late yet. Pale: it hangs on how vague words are read. In colour: "
            "late. "
            "Dashed: no duty names it. From the texts alone, but for the pace of the attack and "
            "the "
            "way from money to force, which the scenario assumes.{}",
            name_of(*shown), days_shown, actor_words(input.scenario, input.scenario.protege),
            timely_words(input.scenario))));
  }
  body += days_table(input, attack);
  if (is_told(input, clock->package) && !clocks.empty())
    body += details_html(
        {.summary = fmt::format("Who must decide before help of {} is due", quoted(*shown))},
        waiting_table(clocks.back()));
  for (const AttackClock& other : clocks)
    if (other.attack != attack)
      body += details_html(
          {.summary = fmt::format("The same in case of {}",
                                  attack_words(input.scenario.attacks[index(other.attack)]))},
          days_table(input, other.attack));
  body += details_html({.summary = "The data as CSV"},
                       fmt::format("<pre>{}</pre>\n", escaped(clock_csv(input))));
  return section_html(clock_head, body);
}

}  // namespace casus
