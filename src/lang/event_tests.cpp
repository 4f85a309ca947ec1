#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/fields.hpp"
#include "lang/instrument.hpp"
#include "lang/set_expression.hpp"

namespace casus {

namespace {

/// The clauses of instruments by their names: in full always, by their id where no other has it.
class Clauses {
 public:
  void add(const Scenario& scenario, std::size_t instrument) {
    const auto& clauses = scenario.instruments[instrument].clauses;
    for (std::size_t c = 0; c < clauses.size(); ++c) {
      const ClauseId id{static_cast<InstrumentId>(instrument), static_cast<int>(c)};
      full_.emplace(scenario.full_name(id), id);
      by_id_[clauses[c].id].push_back(id);
    }
  }

  std::vector<ClauseId> read(Draft& draft, const Node& node, std::string_view what) const {
    std::vector<ClauseId> found;
    for (const Node* entry : entries_of(draft, node, what, "clauses"))
      if (const auto one = find(draft, *entry)) found.push_back(*one);
    return found;
  }

 private:
  std::optional<ClauseId> find(Draft& draft, const Node& name) const {
    if (const auto full = full_.find(name.text); full != full_.end()) return full->second;
    const auto hits = by_id_.find(name.text);
    if (hits != by_id_.end() && hits->second.size() == 1) return hits->second.front();
    if (hits != by_id_.end()) {
      draft.problems.error(
          "E036", name.where, fmt::format("'{}' is the id of more than one clause", name.text),
          {.note = {},
           .hint = fmt::format("write {}", draft.scenario.full_name(hits->second.front()))});
      return std::nullopt;
    }
    // An instrument that could not be read has no clauses to name.
    if (draft.problems.has_error() && full_.empty()) return std::nullopt;
    std::vector<std::string> names;
    if (!draft.problems.enough())
      for (const auto& [full, id] : full_) {
        names.push_back(draft.scenario.clause(id).id);
        names.push_back(full);
      }
    draft.problems.error("E036", name.where, fmt::format("no clause is named '{}' here", name.text),
                         {.note = {}, .hint = hint_for(name.text, names)});
    return std::nullopt;
  }

  std::map<std::string, ClauseId, std::less<>> full_{};
  std::unordered_map<std::string, std::vector<ClauseId>> by_id_{};
};

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

/// Clauses of packages and of the whole scenario, made when a test asks first.
class ClausesOfPackages {
 public:
  const Clauses& of(const Scenario& scenario, std::optional<PackageId> package) {
    const auto [place, fresh] = known_.try_emplace(package);
    if (!fresh) return place->second;
    if (package)
      for (const PackageEntry& one : scenario.packages[index(*package)].entries)
        place->second.add(scenario, index(one.instrument));
    else
      for (std::size_t i = 0; i < scenario.instruments.size(); ++i) place->second.add(scenario, i);
    return place->second;
  }

 private:
  std::map<std::optional<PackageId>, Clauses> known_{};
};

/// `own`: the clauses of the instrument that the test stands in, or null for one of a scenario.
EventTest read_test(Draft& draft, const Node& node, const Clauses* own,
                    ClausesOfPackages& packages) {
  EventTest test;
  test.where = node.keys.empty() ? node.where : node.keys.front().where;
  Fields fields(draft, node, KeyGroup::test, "a test");
  if (const Node* name = fields.need("name")) {
    test.name = read_word(draft, *name, "'name'").value_or("");
    test.where = name->where;
  }
  test.event.resize(draft.scenario.vocabulary.dimensions.size());
  if (const Node* event = fields.need("event")) test.event = read_event(draft, *event);
  if (own == nullptr) {
    if (const Node* package = fields.need("package")) test.package = read_package(draft, *package);
  }
  const Node* expect = fields.need("expect");
  fields.finish();
  if (expect == nullptr) return test;
  Fields expected(draft, *expect, KeyGroup::expect, "'expect'");
  const Clauses& clauses = own != nullptr ? *own : packages.of(draft.scenario, test.package);
  if (const Node* some = expected.get("triggered"))
    test.triggered = clauses.read(draft, *some, "'triggered'");
  if (const Node* some = expected.get("not_triggered"))
    test.not_triggered = clauses.read(draft, *some, "'not_triggered'");
  if (const Node* some = expected.get("owed")) test.owed = read_expected(draft, *some, "'owed'");
  if (const Node* some = expected.get("not_owed"))
    test.not_owed = read_expected(draft, *some, "'not_owed'");
  if (const Node* level = expected.get("somebody_owes"))
    test.somebody_owes =
        read_choice(draft, *level, "'somebody_owes'", names_of(Level{}).subspan(1));
  expected.finish();
  if (expect->kind == Node::Kind::map && expect->keys.empty())
    draft.problems.error("E011", expect->where, "the test expects nothing, so it cannot fail");
  return test;
}

}  // namespace

OpenEvent read_event(Draft& draft, const Node& node) {
  OpenEvent event(draft.scenario.vocabulary.dimensions.size());
  Fields fields(draft, node, "'event'");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const auto which = read_dimension(draft, node.keys[i]);
    if (!which) continue;
    const auto word = read_word(draft, node.items[i], fmt::format("'{}'", node.keys[i].text));
    if (!word) continue;
    event[index(*which)] = draft.value(*which, *word);
    if (!event[index(*which)]) report_no_value(draft, node.items[i].where, *which, *word);
  }
  return event;
}

std::vector<EventTest> read_tests(Draft& draft, const Node& node, const Instrument* instrument) {
  std::vector<EventTest> tests;
  Clauses own;
  if (instrument != nullptr)
    own.add(draft.scenario,
            static_cast<std::size_t>(instrument - draft.scenario.instruments.data()));
  ClausesOfPackages packages;
  for (const Node* one : items_of(draft, node, "'tests'")) {
    if (tests.size() == most_tests) {
      draft.problems.error("E005", one->where,
                           fmt::format("there are more than {} tests", most_tests));
      break;
    }
    tests.push_back(read_test(draft, *one, instrument != nullptr ? &own : nullptr, packages));
  }
  return tests;
}

}  // namespace casus
