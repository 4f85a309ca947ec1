#include <algorithm>

#include <fmt/format.h>

#include "lang/fields.hpp"
#include "lang/instrument.hpp"
#include "lang/limits.hpp"
#include "lang/quantities.hpp"
#include "lang/scenario.hpp"

namespace casus {

namespace {

std::string words_at(Draft& draft, const Node* node, std::string_view what) {
  return node == nullptr ? "" : read_word(draft, *node, what).value_or("");
}

/// E060: a text of the package that was not in force on that day said nothing then.
void check_in_force(Draft& draft, const PastEvent& past, Span where) {
  for (const PackageEntry& entry : draft.scenario.packages[index(*past.package)].entries) {
    const Instrument& text = draft.scenario.instruments[index(entry.instrument)];
    if (text.in_force.kind == EntryIntoForce::Kind::on_date && text.in_force.date <= past.day)
      continue;
    draft.problems.error(
        "E060", where, fmt::format("'{}' was not in force on that day", text.id),
        {.note = {}, .hint = "leave 'package' and 'event' out, or name texts that were"});
  }
}

/// A package and an event: both or none.
void read_question(Draft& draft, Fields& fields, PastEvent& past) {
  const Node* event = fields.get("event");
  const Node* package = event == nullptr ? fields.get("package") : fields.need("package");
  if (package != nullptr) past.package = read_package(draft, *package);
  if (event != nullptr) past.event = read_event(draft, *event);
  if (past.package) check_in_force(draft, past, package->where);
  if (package != nullptr && event == nullptr)
    draft.problems.error("E011", package->where, "'package' without an 'event' to ask it about",
                         {.note = {}, .hint = "event: {kind: invasion}"});
}

}  // namespace

void read_history(Draft& draft, const Node& node) {
  std::vector<PastEvent>& all = draft.scenario.history;
  for (const Node* one : items_of(draft, node, "'history'")) {
    if (all.size() == most_past_events) {
      draft.problems.error("E005", one->where,
                           fmt::format("there are more than {} past events", most_past_events));
      break;
    }
    PastEvent past{.where = one->keys.empty() ? one->where : one->keys.front().where};
    Fields fields(draft, *one, KeyGroup::history, "a past event");
    const Node* day = fields.need("day");
    if (day != nullptr) past.day = read_date(draft, *day, "'day'").value_or(Date{2000, 1, 1});
    past.text = words_at(draft, fields.need("text"), "'text'");
    past.source = words_at(draft, fields.need("source"), "'source'");
    past.followed = words_at(draft, fields.get("followed"), "'followed'");
    read_question(draft, fields, past);
    fields.finish();
    all.push_back(std::move(past));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const PastEvent& a, const PastEvent& b) { return a.day < b.day; });
}

void read_alliance(Draft& draft, const Node& node) {
  Alliance alliance;
  Fields fields(draft, node, KeyGroup::alliance, "'alliance'");
  alliance.name = words_at(draft, fields.need("name"), "'name'");
  if (const Node* members = fields.need("members"))
    alliance.members = read_actors(draft, *members, "'members'");
  if (const Node* package = fields.get("package")) alliance.package = read_package(draft, *package);
  fields.finish();
  draft.scenario.alliance = std::move(alliance);
}

}  // namespace casus
