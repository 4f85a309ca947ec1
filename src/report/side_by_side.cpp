#include "report/side_by_side.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"
#include "base/spelling.hpp"
#include "law/words.hpp"
#include "model/names.hpp"
#include "report/clause_words.hpp"
#include "report/format.hpp"
#include "report/text_words.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

/// Whether the condition is about the perpetrator and nothing else.
bool about_perpetrator(const Condition& condition, const Vocabulary& vocabulary) {
  const std::vector<DimensionId> read = dimensions_read(condition);
  return read.size() == 1 && vocabulary.dimensions[index(read.front())].name == "perpetrator";
}

std::string conditions(const Scenario& scenario, const Reading& reading, bool of_perpetrator) {
  std::vector<std::string> parts;
  for (const Condition& one : conjuncts(reading.when))
    if (about_perpetrator(one, scenario.vocabulary) == of_perpetrator)
      parts.push_back(condition_words(one, scenario.vocabulary));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string decided_words(const Scenario& scenario, const Reading& reading) {
  if (!reading.decided_by.body) return "each holder";
  const auto rule = deciding_rule(reading.decided_by, scenario.vocabulary);
  return scenario.vocabulary.bodies[index(*reading.decided_by.body)].name +
         (rule ? " " + rule_words(*rule) : "");
}

std::string deadline_words(const Scenario& scenario, const Reading& reading) {
  if (!reading.deadline) return "none";
  const Deadline& one = *reading.deadline;
  const std::string within = one.within ? duration_of(scenario, *one.within) : one.text;
  return fmt::format("{} from {}", within, plain(one.clock));
}

template <class List, class Name>
std::string listed_or(const List& list, const Name& name, const char* none) {
  std::vector<std::string> words;
  for (const auto& one : list) words.push_back(name(one));
  return words.empty() ? none : enumerated(words);
}

struct Field {
  const char* name;
  std::function<std::string(const Scenario&, ClauseId, const Reading&)> value;
};

const std::vector<Field>& fields() {
  using S = const Scenario&;
  using R = const Reading&;
  static const std::vector<Field> all = {
      {"verb", [](S, ClauseId, R r) { return std::string(plain(r.verb)); }},
      {"attacker",
       [](S s, ClauseId, R r) {
         const std::string words = conditions(s, r, true);
         return words.empty() ? std::string("anyone") : words;
       }},
      {"trigger", [](S s, ClauseId, R r) { return conditions(s, r, false); }},
      {"owed",
       [](S s, ClauseId, R r) {
         return is_duty(r)
                    ? listed_or(
                          r.floor, [&](ActionId a) { return s.vocabulary.actions[index(a)].name; },
                          "an act of its choice")
                    : "nothing";
       }},
      {"discretion", [](S, ClauseId, R r) { return std::string(plain(r.discretion)); }},
      {"subject to",
       [](S, ClauseId, R r) {
         return listed_or(
             r.reserved, [](Reserved one) { return std::string(plain(one)); }, "nothing");
       }},
      {"decided by", [](S s, ClauseId, R r) { return decided_words(s, r); }},
      {"deadline", [](S s, ClauseId, R r) { return deadline_words(s, r); }},
      {"form", [](S s, ClauseId id,
                  R) { return std::string(plain(s.instruments[index(id.instrument)].form)); }},
      {"questions of law",
       [](S s, ClauseId, R r) {
         return listed_or(
             r.under,
             [&](QuestionAnswer one) { return question_words(s.questions[index(one.question)]); },
             "none");
       }},
  };
  return all;
}

/// What readings say, each once.
std::string value_of(const Field& field, const Scenario& scenario, ClauseId id) {
  std::vector<std::string> found;
  for (const Reading& one : scenario.clause(id).readings) {
    std::string words = field.value(scenario, id, one);
    if (std::find(found.begin(), found.end(), words) == found.end())
      found.push_back(std::move(words));
  }
  return fmt::format("{}", fmt::join(found, " / "));
}

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

/// What every reading asks, then what only some ask: each condition once.
std::string shared_trigger(const Scenario& scenario, const Clause& clause) {
  std::vector<std::pair<std::string, std::size_t>> asked;  // with the number of readings that do
  for (const Reading& reading : clause.readings)
    for (const Condition& one : conjuncts(reading.when)) {
      if (about_perpetrator(one, scenario.vocabulary)) continue;
      const std::string words = condition_words(one, scenario.vocabulary);
      auto at = std::find_if(asked.begin(), asked.end(),
                             [&](const auto& other) { return other.first == words; });
      if (at == asked.end()) at = asked.insert(at, {words, 0});
      ++at->second;
    }
  std::vector<std::string> always, sometimes;
  for (const auto& [words, readings] : asked)
    (readings >= clause.readings.size() ? always : sometimes).push_back(words);
  std::string out = fmt::format("{}", fmt::join(always, "; "));
  if (!sometimes.empty())
    out +=
        fmt::format("{}by reading also: {}", out.empty() ? "" : "; ", fmt::join(sometimes, "; "));
  return out;
}

/// How what readings differ in is written.
enum class Trigger { by_reading, shared };

std::string field_value(const Field& field, const Scenario& scenario, ClauseId id,
                        Trigger trigger) {
  return trigger == Trigger::shared && std::string_view(field.name) == "trigger"
             ? shared_trigger(scenario, scenario.clause(id))
             : value_of(field, scenario, id);
}

/// `actions`: empty if the vocabulary has none that the role means.
SideBySide compared(const Scenario& scenario, const std::vector<InstrumentId>& texts,
                    const std::string& role, const std::vector<bool>& actions, Trigger trigger) {
  SideBySide table{.role = role};
  for (const InstrumentId text : texts) {
    const std::vector<Clause>& clauses = scenario.instruments[index(text)].clauses;
    bool any = false;
    for (std::size_t c = 0; c < clauses.size(); ++c) {
      if (actions.empty() || !clauses[c].exception_to.empty() || !has_role(clauses[c], actions))
        continue;
      any = true;
      ComparedClause one{.clause = {text, static_cast<int>(c)}};
      for (const Field& field : fields())
        one.values.push_back(field_value(field, scenario, one.clause, trigger));
      table.clauses.push_back(std::move(one));
    }
    if (!any && !clauses.empty()) table.without.push_back(text);
  }
  for (std::size_t f = 0; f < fields().size(); ++f)
    table.usual.push_back(most_common(table.clauses, f));
  return table;
}

}  // namespace

const std::vector<std::string>& compared_fields() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> found;
    for (const Field& one : fields()) found.emplace_back(one.name);
    return found;
  }();
  return names;
}

Result<SideBySide> side_by_side(const Scenario& scenario, PackageId package,
                                std::string_view role) {
  const std::vector<bool> actions = actions_of(role, scenario.vocabulary);
  if (actions.empty()) {
    std::vector<std::string> known{"consult", "economic", "arms", "troops"};
    for (const Action& one : scenario.vocabulary.actions) known.push_back(one.name);
    return fail({.code = "E414",
                 .path = "--side-by-side",
                 .message = fmt::format("'{}' is no action and no level of the vocabulary", role),
                 .hint = hint_for(std::string(role), known)});
  }
  std::vector<InstrumentId> texts;
  for (const PackageEntry& entry : scenario.packages[index(package)].entries)
    texts.push_back(entry.instrument);
  SideBySide table = compared(scenario, texts, std::string(role), actions, Trigger::by_reading);
  table.package = package;
  return table;
}

SideBySide side_by_side(const Scenario& scenario, const std::vector<InstrumentId>& texts,
                        Level level) {
  const std::string role(written(level));
  return compared(scenario, texts, role, actions_of(role, scenario.vocabulary), Trigger::shared);
}

std::string side_by_side_page(const SideBySide& table, const Scenario& scenario) {
  std::string out;
  const std::string& package = scenario.packages[index(*table.package)].id;
  if (table.clauses.empty())
    return fmt::format("No text of package {} owes {}.\n", package, table.role);
  add_paragraph(
      out, fmt::format("{} that owe {}, package {}",
                       counted(static_cast<long long>(table.clauses.size()), "clause", "clauses"),
                       table.role, package));
  out += "\nWhat most of them say\n";
  for (std::size_t f = 0; f < table.usual.size(); ++f)
    add_paragraph(out, fmt::format("{}: {}", compared_fields()[f], table.usual[f]), 2);
  out += "\nWhere each differs\n";
  for (const ComparedClause& one : table.clauses) {
    const std::string& ref = scenario.clause(one.clause).source.ref;
    add_paragraph(out,
                  fmt::format("{}{}", scenario.full_name(one.clause),
                              ref.empty() ? "" : fmt::format(" ({})", ref)),
                  2);
    bool same = true;
    for (std::size_t f = 0; f < one.values.size(); ++f) {
      if (one.values[f] == table.usual[f]) continue;
      same = false;
      add_paragraph(out, fmt::format("* {}: {}", compared_fields()[f], one.values[f]), 4);
    }
    if (same) add_paragraph(out, "as most", 4);
  }
  std::vector<std::string> without;
  for (const InstrumentId one : table.without)
    without.push_back(scenario.instruments[index(one)].id);
  if (!without.empty()) {
    out += "\n";
    add_paragraph(out, fmt::format("No such clause: {}", enumerated(without)));
  }
  return out;
}

std::string side_by_side_json(const SideBySide& table, const Scenario& scenario) {
  const auto by_field = [](const std::vector<std::string>& values) {
    Json found = Json::object();
    for (std::size_t f = 0; f < values.size(); ++f) found[compared_fields()[f]] = values[f];
    return found;
  };
  Json clauses = Json::array(), without = Json::array();
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
    without.push_back(scenario.instruments[index(one)].id);
  const Json all = {{"package", scenario.packages[index(*table.package)].id},
                    {"role", table.role},
                    {"usual", by_field(table.usual)},
                    {"clauses", std::move(clauses)},
                    {"without", std::move(without)}};
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace casus
