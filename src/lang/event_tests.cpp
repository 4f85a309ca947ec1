#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/fields.hpp"
#include "lang/instrument.hpp"
#include "lang/set_expression.hpp"

namespace casus {

namespace {

/// The clauses that a test may name.
class Clauses {
 public:
  Clauses(Draft& draft, const Instrument* own, std::optional<PackageId> package) : draft_(draft) {
    const Scenario& scenario = draft.scenario;
    for (std::size_t i = 0; i < scenario.instruments.size(); ++i) {
      const bool named =
          own != nullptr
              ? &scenario.instruments[i] == own
              : !package || std::any_of(scenario.packages[index(*package)].entries.begin(),
                                        scenario.packages[index(*package)].entries.end(),
                                        [&](const PackageEntry& one) {
                                          return index(one.instrument) == i;
                                        });
      if (!named) continue;
      for (std::size_t c = 0; c < scenario.instruments[i].clauses.size(); ++c)
        known_.push_back({static_cast<InstrumentId>(i), static_cast<int>(c)});
    }
  }

  std::vector<ClauseId> read(const Node& node, std::string_view what) {
    std::vector<ClauseId> found;
    for (const Node* entry : entries_of(draft_, node, what, "clauses"))
      if (const auto one = find(*entry)) found.push_back(*one);
    return found;
  }

 private:
  std::optional<ClauseId> find(const Node& name) {
    std::vector<ClauseId> hits;
    std::vector<std::string> names;
    for (const ClauseId one : known_) {
      const std::string full = draft_.scenario.full_name(one);
      if (full == name.text) return one;
      if (draft_.scenario.clause(one).id == name.text) hits.push_back(one);
      names.push_back(draft_.scenario.clause(one).id);
      names.push_back(full);
    }
    if (hits.size() == 1) return hits.front();
    if (hits.empty()) {
      // An instrument that could not be read has no clauses to name.
      if (draft_.problems.has_error() && known_.empty()) return std::nullopt;
      draft_.problems.error("E036", name.where,
                            fmt::format("no clause is named '{}' here", name.text),
                            {.note = {}, .hint = hint_for(name.text, names)});
    } else {
      draft_.problems.error(
          "E036", name.where, fmt::format("'{}' is the id of more than one clause", name.text),
          {.note = {}, .hint = fmt::format("write {}", draft_.scenario.full_name(hits[0]))});
    }
    return std::nullopt;
  }

  Draft& draft_;
  std::vector<ClauseId> known_{};
};

OpenEvent read_event(Draft& draft, const Node& node) {
  OpenEvent event(draft.scenario.vocabulary.dimensions.size());
  Fields fields(draft, node, "'event'");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const Node& key = node.keys[i];
    const auto which = draft.dimension(key.text);
    if (!which) {
      draft.problems.error("E031", key.where,
                           fmt::format("'{}' is no dimension of the vocabulary", key.text),
                           {.note = {}, .hint = hint_for(key.text, draft.dimension_names())});
      continue;
    }
    const auto word = read_word(draft, node.items[i], fmt::format("'{}'", key.text));
    if (!word) continue;
    event[index(*which)] = value_of(draft.at(*which), *word);
    if (!event[index(*which)]) report_no_value(draft, node.items[i].where, *which, *word);
  }
  return event;
}

/// `{GBR: [consult], nato: [consult]}`; a group stands for its members.
std::vector<ExpectedActions> read_expected(Draft& draft, const Node& node, std::string_view what) {
  std::vector<ExpectedActions> expected;
  Fields fields(draft, node, std::string(what));
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const auto actions = read_actions_list(draft, node.items[i], "the actions of an actor");
    for (const ActorId actor : read_actors(draft, node.keys[i], "an actor of a test"))
      expected.push_back({actor, actions});
  }
  return expected;
}

EventTest read_test(Draft& draft, const Node& node, const Instrument* own) {
  EventTest test;
  test.where = node.keys.empty() ? node.where : node.keys.front().where;
  Fields fields(draft, node, "a test");
  if (const Node* name = fields.need("name")) {
    test.name = read_word(draft, *name, "'name'").value_or("");
    test.where = name->where;
  }
  test.event.resize(draft.scenario.vocabulary.dimensions.size());
  if (const Node* event = fields.need("event")) test.event = read_event(draft, *event);
  if (own == nullptr) {
    if (const Node* package = fields.need("package")) {
      test.package = draft.scenario.package(package->text);
      if (!test.package) {
        std::vector<std::string> names;
        for (const Package& one : draft.scenario.packages) names.push_back(one.id);
        draft.problems.error("E034", package->where,
                             fmt::format("no package is named '{}'", package->text),
                             {.note = {}, .hint = hint_for(package->text, names)});
      }
    }
  }
  const Node* expect = fields.need("expect");
  fields.get("note");
  fields.finish();
  if (expect == nullptr) return test;
  Fields expected(draft, *expect, "'expect'");
  Clauses clauses(draft, own, test.package);
  if (const Node* some = expected.get("triggered"))
    test.triggered = clauses.read(*some, "'triggered'");
  if (const Node* some = expected.get("not_triggered"))
    test.not_triggered = clauses.read(*some, "'not_triggered'");
  if (const Node* some = expected.get("owed")) test.owed = read_expected(draft, *some, "'owed'");
  if (const Node* some = expected.get("not_owed"))
    test.not_owed = read_expected(draft, *some, "'not_owed'");
  expected.finish();
  if (expect->kind == Node::Kind::map && expect->keys.empty())
    draft.problems.error("E011", expect->where, "the test expects nothing, so it cannot fail");
  return test;
}

}  // namespace

std::vector<EventTest> read_tests(Draft& draft, const Node& node, const Instrument* instrument) {
  std::vector<EventTest> tests;
  for (const Node* one : items_of(draft, node, "'tests'"))
    tests.push_back(read_test(draft, *one, instrument));
  return tests;
}

}  // namespace casus
