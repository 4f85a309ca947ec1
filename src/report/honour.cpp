#include "report/honour.hpp"

#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "measure/catalogue.hpp"
#include "report/format.hpp"
#include "report/good_faith.hpp"
#include "report/html_parts.hpp"
#include "report/lookup.hpp"
#include "report/misses.hpp"
#include "report/words.hpp"

namespace casus {

std::string conditional_words(const Conditional& one) {
  const std::string ratio =
      one.given_an_attack ? percent(*one.given_an_attack) : std::string("never comes up");
  return ratio;
}

/// The attack that levels owed are about.
std::string reference_words(const ReportInput& input) {
  return fmt::format("\"{}\"",
                     attack_words(input.scenario.attacks[index(input.findings.reference_attack)]));
}

namespace {

std::string before_words(const Conditional& one) {
  if (one.before_the_fact.n == 0) return "-";
  return range_in(one.before_the_fact, "share");
}

std::string honoured_table(const ReportInput& input) {
  std::string rows;
  for (const PackageFindings& package : input.findings.packages) {
    std::string cells;
    bool any = false;
    for (const Measure measure : {Measure::honoured_in_war, Measure::honoured}) {
      const auto found = package.conditionals.find(key_of(measure));
      if (found == package.conditionals.end()) {
        cells += cell_html("not computed yet") + cell_html("");
        continue;
      }
      any = true;
      cells += number_cell_html(conditional_words(found->second)) +
               number_cell_html(before_words(found->second));
    }
    if (any) {
      rows += fmt::format("<tr{}>{}{}</tr>\n",
                          package.role == Role::yardstick ? " class=\"yardstick\"" : "",
                          row_head_html(marked_name(input, package)),
                          cell_html(good_faith_words(input, package.package)) + cells);
    }
  }
  if (rows.empty()) return "";
  return details_html(
      {.summary = "Are promises honoured, and which?"},
      table_html(
          {.caption = fmt::format(
               "Share of promises honoured: the guarantor reaches the level that is expected of "
               "it. A promise of consultation is honoured by talking. Expected: what good faith "
               "makes of the words against {}, over readings. Given an attack: ratio of sums over "
               "futures. Before the fact: median over futures (5th to 95th percentile).",
               reference_words(input)),
           .columns = {"Package", "Expected", "In war: given an attack", "In war: before the fact",
                       "Attack opened: given an attack", "Attack opened: before the fact"},
           .style = "wide"},
          rows) +
          paragraph_html(
              "Why the two senses differ. \"Before the fact\" counts every future once. \"Given an "
              "attack\" counts a future by how often an attack happens in it, and attacks happen "
              "most where the challenger expects a weak answer. So the attacks that do happen meet "
              "weaker answers than a promise would have met on average: promises that deter are "
              "not "
              "tested. This is selection. The record of history holds only attacks that happened; "
              "it "
              "compares with \"given an attack\"."));
}

bool forbids(const Scenario& scenario, PackageId package) {
  for (const PackageEntry& entry : scenario.packages[index(package)].entries)
    for (const Clause& clause : scenario.instruments[index(entry.instrument)].clauses)
      for (const Reading& reading : clause.readings)
        if (reading.norm == Norm::prohibition) return true;
  return false;
}

/// What a reference attack breaks: "Russia: paragraph 1 and paragraph 2", what hangs on a reading
/// with "perhaps".
std::string broken_words(const ReportInput& input, PackageId package) {
  if (index(package) >= input.breaches.size() || !input.breaches[index(package)])
    return "not asked";
  std::vector<std::string> all;
  for (const bool always : {true, false}) {
    std::map<ActorId, std::vector<std::string>> places;
    for (const Breach& one : *input.breaches[index(package)]) {
      if (one.always != always) continue;
      const Clause& clause = input.scenario.clause(one.clause);
      places[one.actor].push_back(clause.source.ref.empty() ? clause.id : clause.source.ref);
    }
    for (const auto& [actor, where] : places)
      all.push_back(fmt::format("{}{}: {}", always ? "" : "perhaps ",
                                actor_words(input.scenario, actor), enumerated(where)));
  }
  if (!all.empty()) return fmt::format("{}", fmt::join(all, "; "));
  return forbids(input.scenario, package) ? "nothing" : "nothing is forbidden";
}

std::string honour_by_level_table(const ReportInput& input) {
  constexpr Measure levels[] = {Measure::honoured_consult, Measure::honoured_economic,
                                Measure::honoured_arms, Measure::honoured_troops};
  std::string rows;
  for (const PackageFindings& package : input.findings.packages) {
    std::string cells;
    bool any = false;
    for (const Measure measure : levels) {
      const auto found = package.conditionals.find(key_of(measure));
      const bool owed =
          found != package.conditionals.end() && found->second.given_an_attack.has_value();
      any = any || owed;
      cells += owed ? number_cell_html(fmt::format("{} (n = {})", conditional_words(found->second),
                                                   found->second.before_the_fact.n))
                    : cell_html("not expected");
    }
    const std::string broken = broken_words(input, package.package);
    if (!any && broken == "nothing is forbidden") continue;
    rows += fmt::format("<tr{}>{}{}{}</tr>\n",
                        package.role == Role::yardstick ? " class=\"yardstick\"" : "",
                        row_head_html(marked_name(input, package)), cells, cell_html(broken));
  }
  if (rows.empty()) return "";
  return details_html(
      {.summary = "What is kept, by what is expected, and what the attack itself breaks"},
      table_html({.caption = fmt::format(
                      "Share of promises kept where an armed attack is pressed, by the level that "
                      "good faith expects of the guarantor against {} where all is in force: ratio "
                      "of sums over the n futures in which it is expected of somebody. Beside it "
                      "what the attack itself breaks of what the attacker promised not to do, "
                      "which no guarantor can keep for him.",
                      reference_words(input)),
                  .columns = {"Package", "Consultation expected", "Sanctions or money expected",
                              "Arms expected", "Soldiers expected", "Broken by the attack"},
                  .style = "wide"},
                 rows));
}

}  // namespace

std::string honour_html(const ReportInput& input) {
  const std::string tables = honoured_table(input) + honour_by_level_table(input);
  return tables.empty() ? "" : tables + note_html(mark_note(input));
}

}  // namespace casus
