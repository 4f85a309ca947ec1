#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "law/words.hpp"
#include "model/names.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/matrix_view.hpp"
#include "report/other_attackers.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr std::size_t named_instruments = 4;  // more are counted by kind
constexpr std::size_t conditions_shown = 3;   // in a row of guarantors that differ in them

/// Options, all of whose texts a package has: together no text twice, those with most texts first.
/// Of packages of the same texts the later one contains the earlier.
std::vector<const Package*> contained_in(const Scenario& scenario, const Package& package) {
  std::set<InstrumentId> left;
  for (const PackageEntry& entry : package.entries) left.insert(entry.instrument);
  std::vector<const Package*> candidates;
  for (const Package& one : scenario.packages)
    if (one.role == Role::option && !one.entries.empty() &&
        (one.entries.size() < package.entries.size() ||
         (one.entries.size() == package.entries.size() && &one < &package)))
      candidates.push_back(&one);
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto* a, const auto* b) {
    return a->entries.size() > b->entries.size();
  });
  std::vector<const Package*> found;
  for (const Package* one : candidates) {
    const bool whole =
        std::all_of(one->entries.begin(), one->entries.end(),
                    [&](const auto& entry) { return left.count(entry.instrument) > 0; });
    if (!whole) continue;
    found.push_back(one);
    for (const PackageEntry& entry : one->entries) left.erase(entry.instrument);
  }
  std::sort(found.begin(), found.end());  // in the order of the scenario
  return found;
}

std::string contents_html(const Scenario& scenario, const Package& package) {
  if (package.entries.empty()) {
    const std::string taken_out = taken_out_words(scenario, package);
    return taken_out.empty() ? "nothing" : "nothing; " + escaped(taken_out);
  }
  std::vector<std::string> parts;
  const auto name = [&](const PackageEntry& entry) {
    const Instrument& one = scenario.instruments[index(entry.instrument)];
    return fmt::format("<a href=\"#{}\">{}</a>{}", instrument_anchor(entry.instrument),
                       escaped(one.name.empty() ? one.id : one.name),
                       one.hypothetical ? " " + tag_html("hypothetical", "warn") : "");
  };
  std::set<InstrumentId> said;
  std::vector<std::string> packages;
  for (const Package* one : contained_in(scenario, package)) {
    packages.push_back(fmt::format("\"{}\"", package_words(*one)));
    for (const PackageEntry& entry : one->entries) said.insert(entry.instrument);
  }
  if (!packages.empty()) parts.push_back("the texts of " + escaped(enumerated(packages)));
  std::map<std::pair<InstrumentKind, Form>, std::vector<const PackageEntry*>> groups;
  for (const PackageEntry& entry : package.entries) {
    if (said.count(entry.instrument) > 0) continue;
    const Instrument& one = scenario.instruments[index(entry.instrument)];
    groups[{one.kind, one.form}].push_back(&entry);
  }
  for (const auto& [key, entries] : groups) {
    if (entries.size() > named_instruments) {
      const auto hypothetical =
          std::count_if(entries.begin(), entries.end(), [&](const PackageEntry* entry) {
            return scenario.instruments[index(entry->instrument)].hypothetical;
          });
      parts.push_back(
          fmt::format("<a href=\"#texts\">{} ({}s)</a>{}",
                      escaped(counted(static_cast<long long>(entries.size()), plain(key.first),
                                      std::string(plain(key.first)) + "s")),
                      escaped(plain(key.second)),
                      hypothetical ? fmt::format(", {} of them hypothetical", hypothetical) : ""));
    } else {
      for (const PackageEntry* entry : entries) parts.push_back(name(*entry));
    }
  }
  std::string out;
  for (std::size_t at = 0; at < parts.size(); ++at) out += (at ? "; " : "") + parts[at];
  const std::string taken_out = taken_out_words(scenario, package);
  return taken_out.empty() ? out : out + "; " + escaped(taken_out);
}

std::string contents_table(const ReportInput& input) {
  std::string rows;
  for (const Package& package : input.scenario.packages) {
    rows += fmt::format(
        "<tr{}>{}<td>{}</td></tr>\n", package.role == Role::yardstick ? " class=\"yardstick\"" : "",
        row_head_html(package_words(package)), contents_html(input.scenario, package));
  }
  return table_html({.caption = "What is in each package.", .columns = {"Package", "Instruments"}},
                    rows);
}

/// "always", and how much of it hangs on texts that are not concluded.
std::string owed_tags(Owing owed, Owing concluded) {
  return tag_html(owed == Owing::always ? "always" : "sometimes") +
         (concluded == Owing::never ? " " + tag_html("hypothetical", "warn")
          : concluded < owed        ? " " + tag_html("sometimes without hypothetical texts", "warn")
                                    : "");
}

std::string waits_tag(Owing owed, Owing without_decisions) {
  return without_decisions < owed ? " " + tag_html("waits for a decision", "warn") : "";
}

/// The form, and a stronger one that a text that is not concluded would have.
std::string form_tags(const OwedAction& action) {
  return " " + tag_html(plain(action.form)) +
         (action.hypothetical_form
              ? " " + tag_html(fmt::format("hypothetical: {}", plain(*action.hypothetical_form)),
                               "warn")
              : "");
}

/// What "sometimes" hangs on: the first conditions, and whether there are more.
std::string conditions_html(const Scenario& scenario, const std::vector<std::string>& conditions) {
  if (conditions.empty()) return "";
  std::string reasons;
  for (std::size_t at = 0; at < std::min(conditions_shown, conditions.size()); ++at)
    reasons += (at ? "; or " : "") + with_names(scenario, conditions[at]);
  if (conditions.size() > conditions_shown) reasons += "; or otherwise, see the texts";
  return fmt::format("<span class=\"small\">{}</span>", escaped(reasons));
}

std::string own_choice_html(const Scenario& scenario, const CellView& cell) {
  return "<span class=\"small\">to act, as the holder chooses</span> " +
         owed_tags(cell.own_choice, cell.own_choice_concluded) +
         waits_tag(cell.own_choice, cell.own_choice_without_decisions) +
         conditions_html(scenario, cell.own_choice_conditions);
}

std::string owed_list(const Scenario& scenario, const CellView& cell) {
  if (cell.actions.empty()) {
    return cell.own_choice != Owing::never ? own_choice_html(scenario, cell)
                                           : "<span class=\"small\">nothing owed</span>";
  }
  std::string out = "<ul class=\"owed\">";
  for (const OwedAction& action : cell.actions) {
    out += fmt::format("<li class=\"lv{}\">{} {}{}{}{}", static_cast<int>(action.level),
                       escaped(action_words(scenario.vocabulary.actions[index(action.action)])),
                       owed_tags(action.owed, action.concluded), form_tags(action),
                       action.discretion.empty() ? "" : " " + tag_html(action.discretion),
                       waits_tag(action.owed, action.without_decisions));
    out += conditions_html(scenario, action.conditions) + "</li>";
  }
  if (cell.own_choice != Owing::never) out += "<li>" + own_choice_html(scenario, cell) + "</li>";
  out += "</ul>";
  return out;
}

std::string behind_html(const Scenario& scenario, const MatrixRow& row) {
  std::vector<InstrumentId> instruments;
  for (const CellView& cell : row.cells) {
    for (const ClauseId clause : cell.clauses) {
      if (std::find(instruments.begin(), instruments.end(), clause.instrument) ==
          instruments.end()) {
        instruments.push_back(clause.instrument);
      }
    }
  }
  if (instruments.empty()) return "";
  std::sort(instruments.begin(), instruments.end());
  std::string out = "<span class=\"small\">Texts: ";
  for (std::size_t at = 0; at < instruments.size(); ++at) {
    const Instrument& one = scenario.instruments[index(instruments[at])];
    out += fmt::format("{}<a href=\"#{}\">{}</a>", at ? ", " : "",
                       instrument_anchor(instruments[at]), escaped(one.id));
  }
  return out + "</span>";
}

std::string matrix_table(const ReportInput& input, const PackageDuties& duties) {
  const auto which = static_cast<std::size_t>(&duties - input.duties.packages.data());
  const auto rows_view = joined(matrix_view(
      input.scenario, duties,
      which < input.separations.size() ? input.separations[which] : std::vector<Separation>{}));
  if (rows_view.empty()) {
    return note_html(input.scenario.packages[index(duties.package)].entries.empty()
                         ? "There is no text in this package, so nobody owes anything under it."
                         : "No text of this package owes anything in the event of an attack. What "
                           "its programmes "
                           "pay counts in the risks, not here.");
  }
  TableHead head{.caption =
                     "What each guarantor owes, by kind of attack. Guarantors that owe the "
                     "same stand in one row.",
                 .columns = {"Guarantors"},
                 .style = "wide matrix"};
  for (const Attack& attack : input.scenario.attacks) head.columns.push_back(attack_words(attack));
  std::string rows;
  for (const MatrixRow& row : rows_view) {
    std::vector<std::string> names;
    for (const ActorId actor : row.guarantors) {
      names.push_back(actor_words(input.scenario, actor));
    }
    std::sort(names.begin(), names.end());
    rows += fmt::format("<tr><th scope=\"row\">{}{}</th>", escaped(enumerated(names)),
                        behind_html(input.scenario, row));
    for (const CellView& cell : row.cells)
      rows += fmt::format("<td>{}</td>", owed_list(input.scenario, cell));
    rows += "</tr>\n";
  }
  return table_html(head, rows);
}

/// How many guarantors owe each level as the most that they owe always, against the attack that
/// responses are stated for, and whether anybody owes troops.
std::string owed_sentence(const ReportInput& input, const PackageFindings& package) {
  const PackageDuties* duties = duties_of(input, package.package);
  if (duties == nullptr || duties->guarantors.empty()) return "";
  const auto attack = index(input.findings.reference_attack);
  const Vocabulary& vocabulary = input.scenario.vocabulary;
  std::map<Level, int> always;
  ActionSet named(vocabulary.actions.size());
  int troops = 0, acts = 0;
  for (const std::vector<Cell>& row : duties->matrix) {
    if (attack >= row.size()) return "";
    const Owed& owed = row[attack].on_paper;
    const Level most = highest_level(owed.always, vocabulary);
    ++always[most];
    for (std::size_t a = 0; a < owed.always.size(); ++a)
      if (owed.always[a] && vocabulary.actions[a].level == most) named[a] = true;
    if (!owed.acts.empty()) ++acts;
    if (highest_level(owed.sometimes, vocabulary) == Level::troops ||
        highest_level(owed.always, vocabulary) == Level::troops)
      ++troops;
  }
  std::vector<std::string> parts;
  for (auto one = always.rbegin(); one != always.rend(); ++one)
    parts.push_back(
        fmt::format("{} by {}", level_words(vocabulary, one->first, named), one->second));
  return fmt::format(
      "In case of {} the most that is owed always with {} is {}, of {}; {}.{}",
      attack_words(input.scenario.attacks[attack]), quoted(package), enumerated(parts),
      counted(static_cast<long long>(duties->guarantors.size()), "guarantor", "guarantors"),
      troops == 0 ? std::string("no reading of any text obliges one to send soldiers")
                  : fmt::format("soldiers are owed by {}, always or under some reading", troops),
      acts == 0 ? std::string()
                : fmt::format(" A duty to act that names no act, which {} of them {}, counts as "
                              "nothing here.",
                              acts, acts == 1 ? "has" : "have"));
}

}  // namespace

std::string duties_section(const ReportInput& input) {
  const PackageFindings* shown = fullest_option(input.findings);
  std::string body = shown == nullptr ? "" : paragraph_html(owed_sentence(input, *shown));
  body += note_html(
      "This part has no free parameter: it follows from the texts alone, as they are coded; help "
      "is taken to be requested. The figures speak of what is owed, not of what a state would do.");
  body += contents_table(input) + other_attackers_html(input);
  body += subheading_html("Who owes what, by package");
  body += details_html(
      {.summary = "What the words of these tables mean"},
      note_html(
          "\"Always\" is owed in every event of the kind and under every "
          "reading of the text; \"sometimes\" in at least one. "
          "\"Waits for a decision\" is not owed, or not always, if every body that must decide (a "
          "council, a parliament, a budget) lawfully does nothing. \"As the holder judges\": every "
          "text "
          "that owes it leaves to the holder how much is necessary. The form is that of the "
          "strongest "
          "text that owes it; both are those of concluded texts where one owes it. "
          "\"Hypothetical\": "
          "only texts that are not concluded owe it, or would give it that form. \"To act, as the "
          "holder chooses\": a text obliges to act and names no "
          "action."));
  for (const PackageFindings& package : input.findings.packages) {
    const PackageDuties* duties = duties_of(input, package.package);
    if (!duties) continue;
    body += details_html({.summary = name_of(package),
                          .aside = counted(static_cast<long long>(duties->guarantors.size()),
                                           "guarantor", "guarantors")},
                         matrix_table(input, *duties));
  }
  body += instrument_texts(input);
  return section_html(duties_head, body);
}

}  // namespace casus
