#include <algorithm>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/fields.hpp"
#include "lang/instrument.hpp"

namespace casus {

namespace {

using Places = std::unordered_map<std::string_view, std::size_t>;

/// Where each id stands first; a second one is an error (E015).
Places places_of(Draft& draft, const Instrument& instrument) {
  Places places;
  for (std::size_t i = 0; i < instrument.clauses.size(); ++i) {
    const Clause& one = instrument.clauses[i];
    if (one.id.empty()) continue;
    const auto [first, fresh] = places.emplace(one.id, i);
    if (!fresh)
      draft.problems.error(
          "E015", one.where, fmt::format("two clauses have the id '{}'", one.id),
          {.note = {},
           .hint = "give each clause an id of its own",
           .related = {{instrument.clauses[first->second].where, "the first one"}}});
  }
  return places;
}

void unknown_clause(Draft& draft, const Instrument& instrument, Span where, std::string message,
                    const std::string& id) {
  std::vector<std::string> ids;
  if (!draft.problems.enough())
    for (const Clause& one : instrument.clauses) ids.push_back(one.id);
  draft.problems.error("E036", where, std::move(message), {.note = {}, .hint = hint_for(id, ids)});
}

/// The clause that each clause excepts; `none` for those that except nothing.
std::vector<std::size_t> excepted_by(Draft& draft, const Instrument& instrument,
                                     const Places& places, std::size_t none) {
  std::vector<std::size_t> excepted(instrument.clauses.size(), none);
  for (std::size_t i = 0; i < instrument.clauses.size(); ++i) {
    const Clause& one = instrument.clauses[i];
    if (one.exception_to.empty()) continue;
    const auto found = places.find(one.exception_to);
    if (found != places.end())
      excepted[i] = found->second;
    else
      unknown_clause(
          draft, instrument, one.where,
          fmt::format("'exception_to: {}' names no clause of this instrument", one.exception_to),
          one.exception_to);
  }
  return excepted;
}

/// "1 -> 2 -> 1", cut where nobody would read on.
std::string chain_text(const Instrument& instrument, const std::vector<std::size_t>& excepted,
                       std::size_t from) {
  std::string chain = instrument.clauses[from].id;
  std::size_t at = from;
  for (int shown = 0; shown < 8; ++shown) {
    at = excepted[at];
    chain += " -> " + instrument.clauses[at].id;
    if (at == from) return chain;
  }
  return chain + " -> ...";
}

}  // namespace

void check_clauses(Draft& draft, const Instrument& instrument,
                   const std::vector<const Node*>& named) {
  const Places places = places_of(draft, instrument);
  for (const Node* name : named)
    if (name->text.find('/') == std::string::npos && places.count(name->text) == 0)
      unknown_clause(draft, instrument, name->where,
                     fmt::format("no clause of this instrument has the id '{}'", name->text),
                     name->text);
  const std::size_t none = instrument.clauses.size();
  const std::vector<std::size_t> excepted = excepted_by(draft, instrument, places, none);
  // How many exceptions stand before the end of the chain, found once for each clause.
  enum class Visit { fresh, open, done };
  std::vector<Visit> visits(none, Visit::fresh);
  std::vector<std::size_t> depth(none, 0);
  for (std::size_t first = 0; first < none; ++first) {
    std::vector<std::size_t> way;
    std::size_t at = first;
    for (; at != none && visits[at] == Visit::fresh; at = excepted[at]) {
      visits[at] = Visit::open;
      way.push_back(at);
    }
    if (at != none && visits[at] == Visit::open)
      draft.problems.error(
          "E052", instrument.clauses[at].where,
          fmt::format("exceptions go in a circle: {}", chain_text(instrument, excepted, at)));
    std::size_t deep = at == none ? 0 : depth[at] + 1;
    for (auto one = way.rbegin(); one != way.rend(); ++one, ++deep) {
      visits[*one] = Visit::done;
      depth[*one] = deep;
      if (deep == most_exceptions_deep + 1)
        draft.problems.error(
            "E005", instrument.clauses[*one].where,
            fmt::format("more than {} exceptions follow each other", most_exceptions_deep),
            {.note = "each is an exception to the one before it", .hint = {}});
    }
  }
}

void check_implements(Draft& draft) {
  const std::vector<Instrument>& all = draft.scenario.instruments;
  const auto implements = [](const Instrument& a, const Instrument& b) {
    return std::find(a.implements.begin(), a.implements.end(), b.id) != a.implements.end();
  };
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (implements(all[i], all[j]) && implements(all[j], all[i]))
        draft.problems.error(
            "E066", all[i].where,
            fmt::format("'{}' and '{}' implement each other", all[j].id, all[i].id),
            {.note = "each would stand in for the other, and neither would owe anything",
             .hint = "the later text implements the earlier one",
             .related = {{all[j].where, "the other one"}}});
}

Source read_source(Draft& draft, const Node& node) {
  Source source;
  source.where = node.where;
  if (node.kind == Node::Kind::scalar) {
    source.ref = node.text;
    return source;
  }
  Fields fields(draft, node, KeyGroup::source, "a source");
  const auto text = [&](const char* key) {
    const Node* value = fields.get(key);
    return value == nullptr ? std::string{} : read_word(draft, *value, key).value_or("");
  };
  source.ref = text("ref");
  source.quote = text("quote");
  if (source.quote == "none") source.quote.clear();
  source.note = text("note");
  if (const Node* verified = fields.get("verified"))
    source.verified = read_answer(draft, *verified, "'verified'") == YesNo::yes;
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
