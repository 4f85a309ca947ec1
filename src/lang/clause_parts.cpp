#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/fields.hpp"
#include "lang/instrument.hpp"

namespace casus {

void check_ids(Draft& draft, const Instrument& instrument) {
  const auto& clauses = instrument.clauses;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (clauses[i].id.empty()) continue;
    const auto first = std::find_if(clauses.begin(), clauses.begin() + static_cast<long>(i),
                                    [&](const Clause& one) { return one.id == clauses[i].id; });
    if (first != clauses.begin() + static_cast<long>(i))
      draft.problems.error("E015", clauses[i].where,
                           fmt::format("two clauses have the id '{}'", clauses[i].id),
                           {.note = {},
                            .hint = "give each clause an id of its own",
                            .related = {{first->where, "the first one"}}});
  }
}

/// An exception names another clause of its instrument, and no circle of exceptions.
void check_exceptions(Draft& draft, const Instrument& instrument) {
  const auto find = [&](const std::string& id) {
    return std::find_if(instrument.clauses.begin(), instrument.clauses.end(),
                        [&](const Clause& one) { return one.id == id; });
  };
  for (const Clause& one : instrument.clauses) {
    if (one.exception_to.empty()) continue;
    if (find(one.exception_to) == instrument.clauses.end()) {
      std::vector<std::string> ids;
      for (const Clause& other : instrument.clauses) ids.push_back(other.id);
      draft.problems.error(
          "E036", one.where,
          fmt::format("'exception_to: {}' names no clause of this instrument", one.exception_to),
          {.note = {}, .hint = hint_for(one.exception_to, ids)});
      continue;
    }
    std::string chain = one.id;
    const Clause* at = &one;
    for (std::size_t steps = 0; steps <= instrument.clauses.size(); ++steps) {
      const auto next =
          at->exception_to.empty() ? instrument.clauses.end() : find(at->exception_to);
      if (next == instrument.clauses.end()) break;
      chain += " -> " + next->id;
      at = &*next;
      if (at != &one) continue;
      draft.problems.error("E052", one.where, fmt::format("exceptions go in a circle: {}", chain));
      break;
    }
  }
}

Source read_source(Draft& draft, const Node& node) {
  Source source;
  source.where = node.where;
  if (node.kind == Node::Kind::scalar) {
    source.ref = node.text;
    return source;
  }
  Fields fields(draft, node, "a source");
  const auto text = [&](const char* key) {
    const Node* value = fields.get(key);
    return value == nullptr ? std::string{} : read_word(draft, *value, key).value_or("");
  };
  source.ref = text("ref");
  source.quote = text("quote");
  if (source.quote == "none") source.quote.clear();
  source.note = text("note");
  if (const Node* verified = fields.get("verified"))
    source.verified = read_answer(draft, *verified, "'verified'") == Answer::yes;
  for (const char* key : {"url", "text", "language"}) text(key);
  fields.finish();
  return source;
}

std::vector<ActionId> read_actions_list(Draft& draft, const Node& node, std::string_view what) {
  std::vector<ActionId> actions;
  if (node.kind == Node::Kind::list && node.items.empty()) return actions;
  for (const Node* entry : entries_of(draft, node, what, "actions")) {
    const auto action = draft.action(entry->text);
    if (action) {
      if (std::find(actions.begin(), actions.end(), *action) == actions.end())
        actions.push_back(*action);
      continue;
    }
    draft.problems.error("E012", entry->where, fmt::format("unknown action '{}'", entry->text),
                         {.note = "not an action of the vocabulary",
                          .hint = hint_for(entry->text, draft.action_names())});
  }
  return actions;
}

}  // namespace casus
