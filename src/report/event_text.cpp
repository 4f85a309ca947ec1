#include "report/event_text.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "law/impossible.hpp"
#include "model/names.hpp"
#include "report/format.hpp"

namespace casus {

namespace {

std::vector<std::string> names(const ActionSet& actions, const Scenario& scenario) {
  std::vector<std::string> found;
  for (std::size_t a = 0; a < actions.size(); ++a)
    if (actions[a]) found.push_back(scenario.vocabulary.actions[a].name);
  return found;
}

std::string owed_text(const Owed& owed, const Scenario& scenario) {
  const std::vector<std::string> always = names(owed.always, scenario);
  const std::vector<std::string> sometimes = names(owed.sometimes, scenario);
  std::vector<std::string> parts;
  if (!always.empty()) parts.push_back(enumerated(always));
  if (!sometimes.empty()) parts.push_back("sometimes " + enumerated(sometimes));
  if (!owed.acts.always.empty()) {
    parts.emplace_back("to act, in a way that it chooses");
  } else if (!owed.acts.sometimes.empty()) {
    parts.emplace_back("sometimes to act, in a way that it chooses");
  }
  return parts.empty() ? "nothing" : fmt::format("{}", fmt::join(parts, "; "));
}

/// The clause, where it stands and its words; the words only once.
void clause(std::string& out, const Scenario& scenario, ClauseId id, const std::string& how,
            std::set<ClauseId>& quoted) {
  const Clause& text = scenario.clause(id);
  std::vector<std::string> about;
  if (!text.source.ref.empty()) about.push_back(text.source.ref);
  const std::string verb = std::string(plain(text.readings.front().verb));
  if (!verb.empty()) about.push_back("\"" + verb + "\"");
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

bool same(const EventRow& a, const EventRow& b) {
  return a.on_paper == b.on_paper && a.without_decisions == b.without_decisions &&
         a.fired.always == b.fired.always && a.fired.sometimes == b.fired.sometimes;
}

void rows(std::string& out, const Scenario& scenario, const EventAnswer& answer) {
  std::set<ClauseId> quoted;
  std::vector<bool> shown(answer.rows.size(), false);
  for (std::size_t r = 0; r < answer.rows.size(); ++r) {
    if (shown[r]) continue;
    const EventRow& row = answer.rows[r];
    std::vector<std::string> actors;
    for (std::size_t other = r; other < answer.rows.size(); ++other) {
      if (shown[other] || !same(row, answer.rows[other])) continue;
      shown[other] = true;
      actors.push_back(scenario.actors[index(answer.rows[other].actor)].id);
    }
    out += "\n";
    add_paragraph(out,
                  fmt::format("{} {}: {}", enumerated(actors), actors.size() > 1 ? "owe" : "owes",
                              owed_text(row.on_paper, scenario)),
                  0);
    if (row.on_paper != row.without_decisions)
      add_paragraph(out,
                    "even if every body that must decide does nothing: " +
                        owed_text(row.without_decisions, scenario),
                    2);
    if (row.fired.always.empty() && row.fired.sometimes.empty()) continue;
    out += "  because\n";
    for (const ClauseId id : row.fired.always) clause(out, scenario, id, "", quoted);
    for (const ClauseId id : row.fired.sometimes)
      clause(out, scenario, id, ", in some of these events or readings", quoted);
  }
}

std::string failed_text(const std::vector<FailedConjunct>& failed) {
  std::vector<std::string> parts;
  for (const FailedConjunct& one : failed) parts.push_back(to_text(one.condition));
  return parts.empty() ? "its conditions fail in turn, none in every event"
                       : fmt::format("fails: {}", fmt::join(parts, "; "));
}

/// What failed, one line per reading; readings that fail alike stand once.
std::vector<std::string> failures(const WhyNot& why) {
  std::vector<std::string> lines;
  for (std::size_t r = 0; r < why.readings.size(); ++r) {
    const std::string text = failed_text(why.readings[r]);
    if (r > 0 && text == failed_text(why.readings[r - 1])) continue;
    lines.push_back(why.readings.size() > 1 && r > 0 ? fmt::format("reading {}: {}", r + 1, text)
                                                     : text);
  }
  return lines;
}

/// Clauses that fail for the same reasons stand together.
void why_not(std::string& out, const Scenario& scenario, const EventAnswer& answer) {
  if (answer.why_not.empty()) return;
  out += "\nWhy the other clauses do not fire, nearest first\n";
  std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> groups;
  for (const WhyNot& one : answer.why_not) {
    std::vector<std::string> lines = failures(one);
    auto at = std::find_if(groups.begin(), groups.end(),
                           [&](const auto& group) { return group.first == lines; });
    if (at == groups.end()) at = groups.insert(at, {std::move(lines), {}});
    at->second.push_back(scenario.full_name(one.clause));
  }
  for (const auto& [lines, clauses] : groups) {
    add_paragraph(out, fmt::format("{}", fmt::join(clauses, ", ")), 2);
    for (const std::string& line : lines) add_paragraph(out, line, 4);
  }
}

std::string exceptions(const Excepted& excepted, const Scenario& scenario) {
  std::vector<std::string> names;
  for (const ByException& one : excepted.by) names.push_back(scenario.full_name(one.exception));
  return enumerated(names);
}

}  // namespace

std::string event_page(const Scenario& scenario, const EventAnswer& answer,
                       const OpenEvent& event) {
  const Vocabulary& vocabulary = scenario.vocabulary;
  std::string out;
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
  rows(out, scenario, answer);
  if (!answer.excepted.empty()) out += "\nSet aside by an exception\n";
  for (const Excepted& one : answer.excepted)
    add_paragraph(
        out,
        fmt::format("{} by {}{}", scenario.full_name(one.clause), exceptions(one, scenario),
                    one.always ? "" : ", in some of these events or readings"),
        2);
  why_not(out, scenario, answer);
  return out;
}

}  // namespace casus
