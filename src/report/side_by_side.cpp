#include "report/side_by_side.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"
#include "base/spelling.hpp"
#include "law/words.hpp"
#include "model/names.hpp"
#include "report/compared_fields.hpp"
#include "report/format.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

/// By action: whether the role means it; empty if it means none.
std::vector<bool> actions_of(std::string_view role, const Vocabulary& vocabulary) {
  std::vector<bool> found;
  for (const Action& one : vocabulary.actions)
    found.push_back(one.name == role || written(one.level) == role);
  if (std::none_of(found.begin(), found.end(), [](bool one) { return one; })) found.clear();
  return found;
}

bool has_role(const Clause& clause, const std::vector<bool>& actions) {
  return std::any_of(clause.readings.begin(), clause.readings.end(), [&](const Reading& one) {
    return is_duty(one) && std::any_of(one.floor.begin(), one.floor.end(),
                                       [&](ActionId action) { return actions[index(action)]; });
  });
}

/// "pact/1 (Article 1)".
std::string clause_title(const SideBySide& table, std::size_t which, const Scenario& scenario) {
  const ClauseId id = table.clauses[which].clause;
  const std::string& ref = scenario.clause(id).source.ref;
  return scenario.full_name(id) + (ref.empty() ? "" : fmt::format(" ({})", ref)) +
         (scenario.instruments[index(id.instrument)].hypothetical ? ", hypothetical" : "");
}

/// The questions that the clauses hang on, ascending.
std::vector<QuestionId> questions_of(const SideBySide& table, const Scenario& scenario) {
  std::set<QuestionId> found;
  for (const ComparedClause& one : table.clauses)
    for (const QuestionAnswer& answer : scenario.clause(one.clause).readings.front().under)
      found.insert(answer.question);
  return {found.begin(), found.end()};
}

/// "consultation", "arms and equipment or intelligence": what the role is called in front of
/// people; of a level the actions that the clauses owe.
std::string role_words(const SideBySide& table, const Vocabulary& vocabulary) {
  for (const Action& one : vocabulary.actions)
    if (one.name == table.role) return action_words(one);
  for (const Action& one : vocabulary.actions)
    if (written(one.level) == table.role) return level_words(vocabulary, one.level, table.actions);
  return table.role;
}

void add_actions(std::vector<bool>& into, const Clause& clause, const std::vector<bool>& meant) {
  for (const Reading& reading : clause.readings) {
    if (!is_duty(reading)) continue;
    for (const ActionId one : reading.floor)
      if (meant[index(one)]) into[index(one)] = true;
  }
}

std::string most_common(const std::vector<ComparedClause>& clauses, std::size_t field) {
  std::map<std::string, int> times;
  for (const ComparedClause& one : clauses) ++times[one.values[field]];
  std::string best;
  int most = 0;
  for (const ComparedClause& one : clauses)
    if (times[one.values[field]] > most) {
      best = one.values[field];
      most = times[best];
    }
  return best;
}

/// `actions`: empty if the vocabulary has none that the role means.
SideBySide compared(const Scenario& scenario, const std::vector<InstrumentId>& texts,
                    const std::string& role, const std::vector<bool>& actions) {
  SideBySide table{.role = role, .actions = std::vector<bool>(actions.size())};
  for (const InstrumentId text : texts) {
    const std::vector<Clause>& clauses = scenario.instruments[index(text)].clauses;
    bool any = false;
    for (std::size_t c = 0; c < clauses.size(); ++c) {
      if (actions.empty() || !clauses[c].exception_to.empty() || !has_role(clauses[c], actions))
        continue;
      any = true;
      add_actions(table.actions, clauses[c], actions);
      ComparedClause one{.clause = {text, static_cast<int>(c)}};
      one.values = compared_values(scenario, one.clause);
      table.clauses.push_back(std::move(one));
    }
    if (!any && !clauses.empty()) table.without.push_back(text);
  }
  for (std::size_t f = 0; f < compared_fields().size(); ++f)
    table.usual.push_back(most_common(table.clauses, f));
  return table;
}

}  // namespace

Result<SideBySide> side_by_side(const Scenario& scenario, PackageId package,
                                std::string_view role) {
  const std::vector<bool> actions = actions_of(role, scenario.vocabulary);
  if (actions.empty()) {
    std::vector<std::string> known = owed_level_names();
    for (const Action& one : scenario.vocabulary.actions)
      if (std::find(known.begin(), known.end(), one.name) == known.end()) known.push_back(one.name);
    return fail({.code = "E414",
                 .path = "--side-by-side",
                 .message = fmt::format("'{}' is no action and no level of the vocabulary", role),
                 .hint = hint_for(std::string(role), known)});
  }
  std::vector<InstrumentId> texts;
  for (const PackageEntry& entry : scenario.packages[index(package)].entries)
    texts.push_back(entry.instrument);
  SideBySide table = compared(scenario, texts, std::string(role), actions);
  table.package = package;
  return table;
}

SideBySide side_by_side(const Scenario& scenario, const std::vector<InstrumentId>& texts,
                        Level level) {
  const std::string role(written(level));
  return compared(scenario, texts, role, actions_of(role, scenario.vocabulary));
}

std::string side_by_side_page(const SideBySide& table, const Scenario& scenario) {
  std::string out;
  const std::string& package = scenario.packages[index(*table.package)].id;
  const std::string what = role_words(table, scenario.vocabulary);
  const std::size_t count = table.clauses.size();
  if (count == 0) {
    add_paragraph(out, fmt::format("No text of package {} owes {}.", package, what));
    return out;
  }
  add_paragraph(
      out, fmt::format("Package {}: {} {}", package,
                       counted(static_cast<long long>(count), "clause owes", "clauses owe"), what));
  out += "\n";
  add_paragraph(out, count == 1   ? fmt::format("What {} says", clause_title(table, 0, scenario))
                     : count == 2 ? std::string("What both say; where they differ, the first")
                                  : std::string("What most of them say"));
  for (std::size_t f = 0; f < table.usual.size(); ++f)
    add_paragraph(out, fmt::format("{}: {}", compared_fields()[f], table.usual[f]), 2);
  if (count > 1) out += "\nWhere each differs\n";
  for (std::size_t c = 0; c < count && count > 1; ++c) {
    add_paragraph(out, clause_title(table, c, scenario), 2);
    const std::vector<std::string>& values = table.clauses[c].values;
    for (std::size_t f = 0; f < values.size(); ++f)
      if (values[f] != table.usual[f])
        add_paragraph(out, fmt::format("* {}: {}", compared_fields()[f], values[f]), 4);
    if (values == table.usual) add_paragraph(out, count > 2 ? "as most" : "as above", 4);
  }
  std::vector<std::string> others;
  for (const InstrumentId one : table.without)
    others.push_back(scenario.instruments[index(one)].id);
  if (!others.empty()) {
    out += "\n";
    add_paragraph(out, fmt::format("Without such a clause: {}", enumerated(others)));
  }
  const std::vector<QuestionId> asked = questions_of(table, scenario);
  if (!asked.empty()) out += "\nQuestions of law\n";
  for (const QuestionId one : asked) {
    const Question& question = scenario.questions[index(one)];
    add_paragraph(out, fmt::format("{}: {}", question.id, question_words(question)), 2);
  }
  return out;
}

std::string side_by_side_json(const SideBySide& table, const Scenario& scenario) {
  const auto by_field = [](const std::vector<std::string>& values) {
    Json found = Json::object();
    for (std::size_t f = 0; f < values.size(); ++f) found[compared_fields()[f]] = values[f];
    return found;
  };
  Json clauses = Json::array(), others = Json::array(), questions = Json::object();
  for (const ComparedClause& one : table.clauses) {
    Json differs = Json::array();
    for (std::size_t f = 0; f < one.values.size(); ++f)
      if (one.values[f] != table.usual[f]) differs.push_back(compared_fields()[f]);
    clauses.push_back({{"clause", scenario.full_name(one.clause)},
                       {"quote", scenario.clause(one.clause).source.quote},
                       {"values", by_field(one.values)},
                       {"differs", std::move(differs)}});
  }
  for (const InstrumentId one : table.without)
    others.push_back(scenario.instruments[index(one)].id);
  for (const QuestionId one : questions_of(table, scenario)) {
    const Question& question = scenario.questions[index(one)];
    questions[question.id] = question_words(question);
  }
  const Json all = {{"package", scenario.packages[index(*table.package)].id},
                    {"role", table.role},
                    {"usual", by_field(table.usual)},
                    {"clauses", std::move(clauses)},
                    {"without", std::move(others)},
                    {"questions", std::move(questions)}};
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace casus
