#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/condition.hpp"
#include "lang/fields.hpp"
#include "lang/quantities.hpp"
#include "lang/vocabulary.hpp"

namespace casus {

namespace {

/// The shares of a qualified majority: one number, or {states, population}.
void read_shares(Draft& draft, const Node& node, Rule& rule) {
  constexpr Wanted share{NumberKind::plain, "share", 1e-9, 1.0};
  if (node.kind == Node::Kind::list && node.items.size() == 2) {
    rule.share = read_number(draft, node.items[0], "the share of members", share).value_or(1.0);
    rule.population_share =
        read_number(draft, node.items[1], "the share of the population", share).value_or(1.0);
    return;
  }
  if (node.kind != Node::Kind::map) {
    rule.share = read_number(draft, node, "the share of members", share).value_or(1.0);
    return;
  }
  Fields fields(draft, node, KeyGroup::majority, "a qualified majority");
  const Node* states = fields.get("states");
  if (states == nullptr) states = fields.get("members");
  if (states == nullptr) states = fields.need("share");
  const Node* population = fields.get("population");
  fields.finish();
  if (states != nullptr)
    rule.share = read_number(draft, *states, "the share of members", share).value_or(1.0);
  if (population != nullptr)
    rule.population_share =
        read_number(draft, *population, "the share of the population", share).value_or(1.0);
}

}  // namespace

std::optional<Rule> read_rule(Draft& draft, const Node& node) {
  Rule rule;
  const Node* name = &node;
  const Node* value = nullptr;
  if (node.kind == Node::Kind::map) {
    if (node.keys.size() != 1) {
      wrong_type(draft, node, "a rule", "one rule, such as {qualified_majority: 0.667}");
      return std::nullopt;
    }
    name = &node.keys.front();
    value = &node.items.front();
  }
  const auto kind = read_choice<Rule::Kind>(draft, *name, "the rule of a body");
  if (!kind) return std::nullopt;
  rule.kind = *kind;
  const bool needs = *kind == Rule::Kind::qualified_majority || *kind == Rule::Kind::any_n;
  if (needs && value == nullptr) {
    draft.problems.error(
        "E011", node.where, fmt::format("'{}' needs a number", node.text),
        {.note = {},
         .hint = *kind == Rule::Kind::any_n ? "{any_n: 2}" : "{qualified_majority: 0.667}"});
    return std::nullopt;
  }
  if (*kind == Rule::Kind::qualified_majority) read_shares(draft, *value, rule);
  if (*kind == Rule::Kind::any_n) {
    const double count =
        read_number(draft, *value, "the number of members", {NumberKind::plain, {}, 1.0, 1000.0})
            .value_or(1.0);
    rule.count = static_cast<int>(count);
    if (count != std::floor(count))
      draft.problems.error("E041", value->where, "the number of members must be whole");
  }
  return rule;
}

void read_bodies(Draft& draft, const Node& node) {
  Fields all(draft, node, "'bodies'");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    Body body;
    body.name = node.keys[i].text;
    body.where = node.keys[i].where;
    read_id(draft, node.keys[i], "the name of a body");
    Fields fields(draft, node.items[i], KeyGroup::body, fmt::format("the body '{}'", body.name));
    const Node* members = fields.need("members");
    const Node* rule = fields.get("rule");
    const Node* takes = fields.get("takes");
    fields.finish();
    if (members != nullptr) {
      const auto set = read_actor_set(draft, *members, fmt::format("members of '{}'", body.name));
      body.members_text = set ? set->text : "";
      body.members = read_actors(draft, *members, fmt::format("members of '{}'", body.name));
    }
    if (rule != nullptr) body.rule = read_rule(draft, *rule);
    if (takes != nullptr)
      body.takes = read_quantity_or_name(draft, *takes, fmt::format("bodies.{}.takes", body.name),
                                         wanted_duration);
    auto& bodies = draft.scenario.vocabulary.bodies;
    if (const auto old = draft.body(body.name)) {
      draft.problems.error("E015", body.where,
                           fmt::format("the body '{}' is defined twice", body.name),
                           {.related = {{bodies[index(*old)].where, "first defined here"}}});
      continue;
    }
    if (bodies.size() == most_bodies) {
      draft.problems.error("E005", body.where,
                           fmt::format("there are more than {} bodies", most_bodies));
      return;
    }
    bodies.push_back(std::move(body));
  }
}

std::optional<BodyId> find_body(Draft& draft, const Node& name) {
  auto& bodies = draft.scenario.vocabulary.bodies;
  std::string wanted = name.text;
  if (name.kind == Node::Kind::list) {
    const auto set = read_actor_set(draft, name, "the members of a body");
    if (!set) return std::nullopt;
    wanted = "[" + set->text + "]";
  } else if (!read_word(draft, name, "the body that decides")) {
    return std::nullopt;
  }
  if (const auto known = draft.body(wanted)) return known;
  Body body;
  body.name = wanted;
  body.members_text = wanted;
  body.where = name.where;
  const bool known = name.kind == Node::Kind::list || draft.group(wanted) != nullptr ||
                     draft.actor(wanted).has_value();
  if (!known && !draft.alone) {
    std::vector<std::string> names = draft.group_names();
    for (const Body& one : bodies) names.push_back(one.name);
    draft.problems.error("E033", name.where,
                         fmt::format("'{}' is no body, no group and no actor", wanted),
                         {.note = "bodies stand under 'bodies:' of the vocabulary or of the "
                                  "scenario; a group may decide too",
                          .hint = did_you_mean(wanted, names)});
    return std::nullopt;
  }
  if (bodies.size() == most_bodies) {
    draft.problems.error("E005", name.where,
                         fmt::format("there are more than {} bodies", most_bodies));
    return std::nullopt;
  }
  if (known) body.members = read_actors(draft, name, "the members of a body");
  bodies.push_back(std::move(body));
  return static_cast<BodyId>(bodies.size() - 1);
}

}  // namespace casus
