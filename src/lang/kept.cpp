#include "lang/kept.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "lang/number.hpp"
#include "lang/quantities.hpp"

namespace casus {

namespace {

constexpr Wanted any_amount{NumberKind::plain, {}, 0.0, 1e9};

class ShapeReader {
 public:
  ShapeReader(Draft& draft, const ShapeScope& scope) : draft_(draft), scope_(scope) {}

  void read(const Key& key, const Node& node) {
    const std::string what = fmt::format("'{}'", key.name);
    switch (key.shape) {
      case KeyShape::read:
        return;
      case KeyShape::word:
        read_word(draft_, node, what);
        return;
      case KeyShape::words:
        entries_of(draft_, node, what, "words");
        return;
      case KeyShape::yes_no:
        read_answer(draft_, node, what);
        return;
      case KeyShape::count:
        read_whole(draft_, node, what, 1000);
        return;
      case KeyShape::duration:
        number(node, what, wanted_duration);
        return;
      case KeyShape::date_or_time:
        date_or_time(node, what);
        return;
      case KeyShape::condition:
        read_condition(draft_, node, scope_.conditions, what);
        return;
      case KeyShape::actors:
        read_actor_set(draft_, node, what);
        return;
      case KeyShape::clauses:
        clauses(node, what);
        return;
      case KeyShape::amount:
        number(node, what, any_amount);
        return;
      case KeyShape::amounts:
        amounts(node, what);
        return;
    }
  }

 private:
  void date_or_time(const Node& node, const std::string& what) {
    const auto text = read_word(draft_, node, what);
    if (!text) return;
    if (parse_date(*text)) {
      read_date(draft_, node, what);
      return;
    }
    if (parse_number(*text, NumberKind::duration)) return;
    draft_.problems.error("E044", node.where,
                          fmt::format("{} must be a date or a duration, not '{}'", what, *text),
                          {.note = {}, .hint = "write 2030-01-01 or 5y"});
  }

  void clauses(const Node& node, const std::string& what) {
    for (const Node* name : entries_of(draft_, node, what, "ids of clauses"))
      if (scope_.clauses != nullptr) scope_.clauses->push_back(name);
  }

  /// No quantity of the scenario: it must not move the random numbers of those behind it.
  void number(const Node& node, const std::string& what, const Wanted& wanted) {
    if (node.kind != Node::Kind::scalar || node.text.empty() || node.text.front() != '$')
      read_number(draft_, node, what, wanted);
    else
      named(node);
  }

  /// `$swift`: a vague word of the clause, or a quantity.
  void named(const Node& node) {
    const auto same = [&](const VagueTerm& one) { return one.word == node.text.substr(1); };
    if (scope_.vague == nullptr || std::none_of(scope_.vague->begin(), scope_.vague->end(), same))
      quantity_named(draft_, node);
  }

  void amounts(const Node& node, const std::string& what) {
    Fields fields(draft_, node, what);
    for (std::size_t i = 0; i < node.items.size() && node.kind == Node::Kind::map; ++i)
      number(node.items[i], fmt::format("'{}'", node.keys[i].text), any_amount);
  }

  Draft& draft_;
  const ShapeScope& scope_;
};

}  // namespace

void read_shapes(Draft& draft, Fields& fields, const ShapeScope& scope) {
  ShapeReader reader(draft, scope);
  for (const Key& key : language_keys()) {
    if (key.group != fields.group()) continue;
    if (key.shape == KeyShape::read && key.use != KeyUse::kept) continue;
    // To ask for a key that is kept counts it.
    if (const Node* node = fields.get(key.name)) reader.read(key, *node);
  }
}

void lint_kept(Draft& draft) {
  for (const auto& [key, places] : draft.kept) {
    if (inside_kept(key->group) || places.empty()) continue;
    draft.problems.lint(
        "L015", places.begin()->second,
        fmt::format("'{}' of {} is read, and no answer depends on it yet ({} place{})", key->name,
                    to_text(key->group), places.size(), places.size() == 1 ? "" : "s"));
  }
}

}  // namespace casus
