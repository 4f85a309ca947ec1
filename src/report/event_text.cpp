#include "report/event_text.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "law/impossible.hpp"
#include "law/words.hpp"
#include "model/names.hpp"
#include "report/format.hpp"

namespace casus {

namespace {

/// The page of one event.
struct Page {
  const Scenario& scenario;
  const EventAnswer& answer;
  const std::vector<Separation>& hangs_on;
  std::string out{};
  std::set<ClauseId> quoted{};
};

std::vector<std::string> names(const ActionSet& actions, const Scenario& scenario) {
  std::vector<std::string> found;
  for (std::size_t a = 0; a < actions.size(); ++a)
    if (actions[a]) found.push_back(scenario.vocabulary.actions[a].name);
  return found;
}

std::string in_brackets(const std::string& words) {
  return words.empty() ? "" : fmt::format(" ({})", words);
}

/// What is owed sometimes, with what it hangs on; actions that hang on the same stand together.
std::vector<std::string> sometimes_words(const Page& page, const EventRow& row) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (std::size_t a = 0; a < row.on_paper.sometimes.size(); ++a) {
    if (!row.on_paper.sometimes[a]) continue;
    std::string words;
    for (const Separation& one : page.hangs_on)
      if (one.guarantor == row.actor && one.action == static_cast<ActionId>(a))
        words = to_text(one, page.scenario);
    auto at = std::find_if(groups.begin(), groups.end(),
                           [&](const auto& group) { return group.first == words; });
    if (at == groups.end()) at = groups.insert(at, {words, {}});
    at->second.push_back(page.scenario.vocabulary.actions[a].name);
  }
  std::vector<std::string> found;
  for (const auto& [words, actions] : groups)
    found.push_back("sometimes " + enumerated(actions) + in_brackets(words));
  return found;
}

/// What a duty to act hangs on that names no act.
std::string act_words(const Page& page, const EventRow& row) {
  for (const Separation& one : page.hangs_on)
    if (one.guarantor == row.actor && !one.action) return to_text(one, page.scenario);
  return "";
}

std::string owed_text(const Owed& owed, const Scenario& scenario,
                      const std::vector<std::string>& sometimes, const std::string& act_if = "") {
  const std::vector<std::string> always = names(owed.always, scenario);
  std::vector<std::string> parts;
  if (!always.empty()) parts.push_back(enumerated(always));
  parts.insert(parts.end(), sometimes.begin(), sometimes.end());
  if (!owed.acts.always.empty()) {
    parts.emplace_back("to act, in a way that it chooses");
  } else if (!owed.acts.sometimes.empty()) {
    parts.push_back("sometimes to act, in a way that it chooses" + in_brackets(act_if));
  }
  return parts.empty() ? "nothing" : fmt::format("{}", fmt::join(parts, "; "));
}

std::string owed_text(const Owed& owed, const Scenario& scenario) {
  const std::vector<std::string> sometimes = names(owed.sometimes, scenario);
  return owed_text(owed, scenario,
                   sometimes.empty() ? std::vector<std::string>{}
                                     : std::vector{"sometimes " + enumerated(sometimes)});
}

/// "at most consult and sanctions"; empty where a reading does not limit what is allowed.
std::string ceiling_text(const Reading& reading, const Scenario& scenario) {
  const auto& ceiling = reading.ceiling;
  if (!ceiling) return "";
  std::vector<std::string> found;
  for (const ActionId one : *ceiling) found.push_back(scenario.vocabulary.actions[index(one)].name);
  return found.empty() ? "allows no act" : "at most " + enumerated(found);
}

/// What the readings of a clause say, each thing once: "at most consult or finance". What only some
/// of them say is "in one reading".
template <class Words>
void add_by_reading(std::vector<std::string>& about, const Clause& clause, const char* begins,
                    const Words& words) {
  std::vector<std::string> said;
  bool all = true;
  for (const Reading& reading : clause.readings) {
    const std::string one = words(reading);
    all = all && !one.empty();
    if (!one.empty() && std::find(said.begin(), said.end(), one) == said.end()) said.push_back(one);
  }
  if (!said.empty())
    about.push_back(
        fmt::format("{}{}{}", begins, fmt::join(said, ", or "), all ? "" : " in one reading"));
}

/// The clause, where it stands and its words; the words only once.
void clause(std::string& out, const Scenario& scenario, ClauseId id, const std::string& how,
            std::set<ClauseId>& quoted) {
  const Clause& text = scenario.clause(id);
  std::vector<std::string> about;
  if (!text.source.ref.empty()) about.push_back(text.source.ref);
  // the verb is that of the file, not a quotation: "stand ready" is coded as `intend`
  add_by_reading(about, text, "coded as ",
                 [](const Reading& one) { return std::string(plain(one.verb)); });
  add_by_reading(about, text, "", [](const Reading& one) {
    return std::string(one.norm == Norm::prohibition ? "prohibition" : "");
  });
  add_by_reading(about, text, "", [&](const Reading& one) { return ceiling_text(one, scenario); });
  if (text.readings.size() > 1) about.push_back(fmt::format("{} readings", text.readings.size()));
  if (scenario.instruments[index(id.instrument)].hypothetical) about.emplace_back("hypothetical");
  add_paragraph(out,
                fmt::format("{}{}{}", scenario.full_name(id),
                            about.empty() ? "" : fmt::format(" ({})", fmt::join(about, "; ")), how),
                4);
  if (!quoted.insert(id).second || text.source.quote.empty()) return;
  add_paragraph(out,
                fmt::format("\"{}\"{}", text.source.quote,
                            text.source.verified ? "" : " [quote not verified]"),
                6);
}

bool alike(const EventRow& a, const EventRow& b) {
  return a.on_paper == b.on_paper && a.without_decisions == b.without_decisions &&
         a.fired.always == b.fired.always && a.fired.sometimes == b.fired.sometimes;
}

/// A prohibition owes nothing; whoever breaks one is named apart.
std::vector<ClauseId> but_prohibitions(const Scenario& scenario, std::vector<ClauseId> clauses) {
  std::erase_if(clauses, [&](ClauseId one) {
    const auto& readings = scenario.clause(one).readings;
    return std::all_of(readings.begin(), readings.end(),
                       [](const Reading& reading) { return reading.norm == Norm::prohibition; });
  });
  return clauses;
}

void row_lines(Page& page, const EventRow& row, const std::vector<std::string>& actors) {
  const Scenario& scenario = page.scenario;
  std::string& out = page.out;
  out += "\n";
  add_paragraph(out,
                fmt::format("{} {}: {}", enumerated(actors), actors.size() > 1 ? "owe" : "owes",
                            owed_text(row.on_paper, scenario, sometimes_words(page, row),
                                      act_words(page, row))),
                0);
  if (row.on_paper != row.without_decisions)
    add_paragraph(out,
                  "even if every body that must decide does nothing: " +
                      owed_text(row.without_decisions, scenario),
                  2);
  const std::vector<ClauseId> always = but_prohibitions(scenario, row.fired.always);
  const std::vector<ClauseId> sometimes = but_prohibitions(scenario, row.fired.sometimes);
  if (always.empty() && sometimes.empty()) return;
  out += "  because\n";
  for (const ClauseId id : always) clause(out, scenario, id, "", page.quoted);
  for (const ClauseId id : sometimes)
    clause(out, scenario, id, ", in some of these events or readings", page.quoted);
}

void rows(Page& page, const std::vector<EventRow>& all) {
  std::vector<bool> shown(all.size(), false);
  const auto same = [&](const EventRow& a, const EventRow& b) {
    return alike(a, b) && sometimes_words(page, a) == sometimes_words(page, b) &&
           act_words(page, a) == act_words(page, b);
  };
  for (std::size_t r = 0; r < all.size(); ++r) {
    if (shown[r]) continue;
    std::vector<std::string> actors;
    for (std::size_t other = r; other < all.size(); ++other) {
      if (shown[other] || !same(all[r], all[other])) continue;
      shown[other] = true;
      actors.push_back(page.scenario.actors[index(all[other].actor)].id);
    }
    row_lines(page, all[r], actors);
  }
}

void breaches(Page& page) {
  if (page.answer.breaches.empty()) return;
  page.out += "\nForbidden, and done in this event\n";
  for (const Breach& one : page.answer.breaches) {
    add_paragraph(page.out,
                  fmt::format("{} breaks{}", page.scenario.actors[index(one.actor)].id,
                              one.always ? "" : ", in some of these events or readings"),
                  2);
    clause(page.out, page.scenario, one.clause, "", page.quoted);
  }
}

/// What would have to be true in addition, the nearest way.
std::string failed_text(const std::vector<FailedConjunct>& failed, const Vocabulary& vocabulary) {
  std::vector<std::string> parts;
  for (const FailedConjunct& one : failed)
    for (const Condition& missing : one.nearest) {
      std::string words = condition_words(missing, vocabulary);
      if (std::find(parts.begin(), parts.end(), words) == parts.end())
        parts.push_back(std::move(words));
    }
  return parts.empty() ? "its conditions fail in turn, none in every event"
                       : fmt::format("would fire if {}", enumerated(parts));
}

/// What failed, one line per reading; readings that fail alike stand once.
std::vector<std::string> failures(const WhyNot& why, const Vocabulary& vocabulary) {
  std::vector<std::string> lines;
  for (const std::vector<FailedConjunct>& reading : why.readings) {
    std::string text = failed_text(reading, vocabulary);
    if (std::find(lines.begin(), lines.end(), text) == lines.end())
      lines.push_back(std::move(text));
  }
  return lines;
}

/// "24 texts, 60 clauses, e.g. uk-ukraine-2024/VIII.2", or their names.
std::string clauses_text(const Scenario& scenario, const std::vector<ClauseId>& clauses,
                         Failing failing) {
  constexpr std::size_t few = 3;
  std::vector<std::string> names;
  std::set<InstrumentId> texts;
  for (const ClauseId one : clauses) {
    names.push_back(scenario.full_name(one));
    texts.insert(one.instrument);
  }
  if (failing == Failing::named || names.size() <= few)
    return fmt::format("{}", fmt::join(names, ", "));
  return fmt::format("{} of {}, e.g. {}",
                     counted(static_cast<long long>(clauses.size()), "clause", "clauses"),
                     counted(static_cast<long long>(texts.size()), "text", "texts"), names.front());
}

/// Clauses that fail for the same reasons stand together, with the words of the first.
void why_not(Page& page, Failing failing) {
  if (page.answer.why_not.empty()) return;
  page.out += "\nWhy the other clauses do not fire, nearest first\n";
  std::vector<std::pair<std::vector<std::string>, std::vector<ClauseId>>> groups;
  for (const WhyNot& one : page.answer.why_not) {
    std::vector<std::string> lines = failures(one, page.scenario.vocabulary);
    auto at = std::find_if(groups.begin(), groups.end(),
                           [&](const auto& group) { return group.first == lines; });
    if (at == groups.end()) at = groups.insert(at, {std::move(lines), {}});
    at->second.push_back(one.clause);
  }
  for (const auto& [lines, clauses] : groups) {
    add_paragraph(page.out, clauses_text(page.scenario, clauses, failing), 2);
    const Source& source = page.scenario.clause(clauses.front()).source;
    if (!source.quote.empty() && page.quoted.insert(clauses.front()).second)
      add_paragraph(page.out, fmt::format("\"{}\"", source.quote), 6);
    for (const std::string& line : lines) add_paragraph(page.out, line, 4);
  }
}

std::string exceptions(const Excepted& excepted, const Scenario& scenario) {
  std::vector<std::string> names;
  for (const ByException& one : excepted.by) names.push_back(scenario.full_name(one.exception));
  return enumerated(names);
}

}  // namespace

std::string event_page(const Scenario& scenario, const EventAnswer& answer, const OpenEvent& event,
                       const std::vector<Separation>& hangs_on, Failing failing) {
  const Vocabulary& vocabulary = scenario.vocabulary;
  Page page{.scenario = scenario, .answer = answer, .hangs_on = hangs_on};
  std::string& out = page.out;
  add_paragraph(out,
                fmt::format("Package {}, event {}", scenario.packages[index(answer.package)].id,
                            to_text(event, vocabulary)),
                0);
  std::vector<std::string> open;
  for (std::size_t d = 0; d < event.size(); ++d)
    if (!event[d]) open.push_back(vocabulary.dimensions[d].name);
  add_paragraph(
      out,
      fmt::format("{}{}", counted(static_cast<long long>(answer.events), "event", "events"),
                  open.empty() ? "" : "; open: " + enumerated(open)),
      0);
  if (answer.rows.empty()) out += "\nNobody holds a clause.\n";
  breaches(page);
  rows(page, answer.rows);
  rows(page, answer.own);
  if (!answer.excepted.empty()) out += "\nSet aside by an exception\n";
  for (const Excepted& one : answer.excepted)
    add_paragraph(
        out,
        fmt::format("{} by {}{}", scenario.full_name(one.clause), exceptions(one, scenario),
                    one.always ? "" : ", in some of these events or readings"),
        2);
  why_not(page, failing);
  return out;
}

}  // namespace casus
