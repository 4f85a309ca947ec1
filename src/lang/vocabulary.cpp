#include "lang/vocabulary.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/condition.hpp"
#include "lang/fields.hpp"
#include "lang/iso.hpp"
#include "lang/law_questions.hpp"
#include "lang/quantities.hpp"

namespace casus {

namespace {

void add_membership(Draft& draft, Group& group, ActorId actor, const Node& dates) {
  if (group.members.size() == most_memberships) {
    draft.problems.error(
        "E005", dates.where,
        fmt::format("the group '{}' has more than {} memberships", group.name, most_memberships));
    return;
  }
  Membership one{actor, {}, {}};
  Fields fields(draft, dates, KeyGroup::membership, "a membership");
  const Node* from = fields.get("from");
  const Node* to = fields.get("to");
  fields.finish();
  if (from != nullptr) one.from = read_date(draft, *from, "'from'");
  if (to != nullptr) one.to = read_date(draft, *to, "'to'");
  if (one.from && one.to && *one.to <= *one.from)
    draft.problems.error("E048", to->where, "the membership ends before it begins",
                         {.note = "a member from 'from' until the day before 'to'",
                          .related = {{from->where, "it begins here"}}});
  group.members.push_back(one);
}

/// Members of a group: a list of actors, or actors with dates. Who is named again, in a file that
/// is read later, is replaced.
void read_group(Draft& draft, Group& group, const Node& node) {
  std::vector<ActorId> renewed;
  const auto member = [&](const Node& code) -> std::optional<ActorId> {
    const std::optional<ActorId> actor = read_actor(draft, code.text, code.where);
    if (!actor || std::find(renewed.begin(), renewed.end(), *actor) != renewed.end())
      return std::nullopt;  // named again in one list: once is enough
    renewed.push_back(*actor);
    const auto same = [&](const Membership& one) { return one.actor == *actor; };
    group.members.erase(std::remove_if(group.members.begin(), group.members.end(), same),
                        group.members.end());
    return actor;
  };
  const std::string what = fmt::format("the group '{}'", group.name);
  if (node.kind != Node::Kind::map) {
    if (node.kind == Node::Kind::scalar) {
      if (!node.empty()) wrong_type(draft, node, what, "a list of actors");
      return;
    }
    for (const Node* code : entries_of(draft, node, what, "actors"))
      if (const auto actor = member(*code)) group.members.push_back({*actor, {}, {}});
    return;
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const auto actor = member(node.keys[i]);
    if (!actor) continue;
    if (node.items[i].kind == Node::Kind::list)  // came, left and came back
      for (const Node& dates : node.items[i].items) add_membership(draft, group, *actor, dates);
    else
      add_membership(draft, group, *actor,
                     node.items[i].kind == Node::Kind::scalar && node.items[i].empty()
                         ? Node{.kind = Node::Kind::map}
                         : node.items[i]);
  }
}

void read_groups(Draft& draft, const Node& node) {
  Fields fields(draft, node, "'groups'");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const Node& key = node.keys[i];
    if (is_actor_code(key.text) || draft.dimension(key.text)) {
      draft.problems.error("E016", key.where,
                           fmt::format("'{}' is {} already", key.text,
                                       is_actor_code(key.text) ? "an actor" : "a dimension"),
                           {.note = {}, .hint = "give the group another name"});
      continue;
    }
    read_id(draft, key, "the name of a group");
    auto& groups = draft.scenario.vocabulary.groups;
    if (draft.group(key.text) == nullptr) {
      groups.push_back({key.text, {}});
      draft.group_at.emplace(key.text, key.where);
    }
    read_group(draft, groups[*draft.indices.groups.find(groups, key.text, &Group::name)],
               node.items[i]);
  }
}

/// The values of a dimension; `actors` stands for all actors, which come first.
std::vector<std::string> read_values(Draft& draft, const Node& node, Dimension& dimension) {
  std::vector<std::string> values;
  const std::string what = fmt::format("the values of '{}'", dimension.name);
  for (const Node* entry : entries_of(draft, node, what, "values")) {
    if (entry->text == "actors") {
      dimension.of_actors = true;
      continue;
    }
    if (values.size() == most_dimension_values) {
      draft.problems.error("E005", entry->where,
                           fmt::format("the dimension '{}' has more than {} values", dimension.name,
                                       most_dimension_values));
      break;
    }
    read_id(draft, *entry, "a value");
    if (std::find(values.begin(), values.end(), entry->text) != values.end() ||
        is_actor_code(entry->text))
      draft.problems.error("E015", entry->where,
                           is_actor_code(entry->text)
                               ? fmt::format("'{}' is a code of an actor; 'actors' stands for all "
                                             "of them",
                                             entry->text)
                               : fmt::format("the value '{}' stands here twice", entry->text));
    else
      values.push_back(entry->text);
  }
  return values;
}

/// A later file may add values; of an ordered dimension it must repeat the old ones in their order.
void extend(Draft& draft, Dimension& old, const Dimension& more, const Node& node) {
  if (old.values.size() + more.values.size() > 2 * most_dimension_values) {
    draft.problems.error(
        "E005", node.where,
        fmt::format("the dimension '{}' has more than {} values", old.name, most_dimension_values));
    return;
  }
  if (!old.ordered && !more.ordered) {
    for (const std::string& value : more.values)
      if (!value_of(old, value)) old.values.push_back(value);
    return;
  }
  std::size_t next = 0;
  for (const std::string& value : more.values)
    if (next < old.values.size() && old.values[next] == value) ++next;
  if (next == old.values.size() && more.ordered) {
    old.values = more.values;
    return;
  }
  draft.problems.error(
      "E015", node.where,
      fmt::format("the new order of '{}' leaves out values, or moves them", old.name),
      {.note = fmt::format("the vocabulary has: {}", listed(old.values)),
       .hint = "repeat all of them in their order, with the new ones between"});
}

void read_dimension(Draft& draft, const Node& key, const Node& node) {
  Dimension one;
  one.name = key.text;
  one.where = key.where;
  read_id(draft, key, "the name of a dimension");
  Fields fields(draft, node, KeyGroup::dimension, fmt::format("the dimension '{}'", key.text));
  const Node* values = fields.get("values");
  const Node* ordered = fields.get("ordered");
  const Node* chosen = fields.get("chosen_by");
  fields.finish();
  if (values != nullptr && ordered != nullptr)
    draft.problems.error("E015", ordered->where, "values stand under 'values' or under 'ordered'",
                         {.related = {{values->where, "the others are here"}}});
  if (values == nullptr) values = ordered;
  one.ordered = values != nullptr && values == ordered;
  if (values == nullptr) {
    if (node.kind == Node::Kind::map || node.empty())
      draft.problems.error("E011", key.where,
                           fmt::format("the dimension '{}' has no values", key.text),
                           {.note = {}, .hint = "list them under 'values' or 'ordered'"});
    draft.dimensions_with_faults.insert(key.text);
  } else {
    one.values = read_values(draft, *values, one);
  }
  if (chosen != nullptr)
    one.chosen_by = read_choice<ChosenBy>(draft, *chosen, "'chosen_by'").value_or(ChosenBy::fixed);
  if (const auto old = draft.dimension(key.text)) {
    extend(draft, draft.scenario.vocabulary.dimensions[index(*old)], one,
           values == nullptr ? key : *values);
    return;
  }
  if (draft.scenario.vocabulary.dimensions.size() == most_dimensions) {
    draft.problems.error("E005", key.where,
                         fmt::format("there are more than {} dimensions", most_dimensions));
    return;
  }
  draft.scenario.vocabulary.dimensions.push_back(std::move(one));
}

/// Puts the actors before the other values, and checks what the protege decides.
void finish_dimensions(Draft& draft) {
  for (Dimension& one : draft.scenario.vocabulary.dimensions) {
    if (one.of_actors) {
      std::vector<std::string> values = draft.actor_ids();
      values.insert(values.end(), one.values.begin(), one.values.end());
      one.values = std::move(values);
      if (one.ordered)
        draft.problems.error("E022", one.where, "actors have no order",
                             {.note = {}, .hint = "write 'values' instead of 'ordered'"});
    }
    if (one.chosen_by == ChosenBy::protege && !is_yes_no(one) &&
        draft.dimensions_with_faults.count(one.name) == 0)
      draft.problems.error("E022", one.where,
                           fmt::format("what the protege decides has the values no and yes, but "
                                       "'{}' has others",
                                       one.name));
  }
}

/// `materiel: arms`, or `materiel: {level: arms, label: arms and equipment}`.
void read_action(Draft& draft, const Node& key, const Node& node) {
  const std::string what = fmt::format("the action '{}'", key.text);
  const Node* level_at = &node;
  std::string label;
  if (node.kind == Node::Kind::map) {
    Fields fields(draft, node, KeyGroup::action, what);
    level_at = fields.need("level");
    if (const Node* words = fields.get("label"))
      label = read_word(draft, *words, "'label'").value_or("");
    fields.finish();
  }
  read_id(draft, key, "the name of an action");
  if (level_at == nullptr) return;
  const auto level = read_choice(draft, *level_at, fmt::format("the level of '{}'", key.text),
                                 names_of(Level{}).subspan(1),  // an action is none of none
                                 "the game knows these levels and no others; an action counts as "
                                 "the one that comes nearest");
  if (!level) return;
  auto& actions = draft.scenario.vocabulary.actions;
  const auto known = draft.action(key.text);
  Action& action = known ? actions[index(*known)] : actions.emplace_back(Action{key.text, {}, {}});
  action.level = *level;
  if (!label.empty()) action.label = label;
}

void read_actions(Draft& draft, const Node& node) {
  Fields fields(draft, node, "'actions'");
  for (std::size_t i = 0; i < node.keys.size(); ++i)
    read_action(draft, node.keys[i], node.items[i]);
}

}  // namespace

void collect_names(Draft& draft, const Node& node, std::string_view what, Names& names) {
  Fields fields(draft, node, std::string(what));
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    NamedCondition one;
    one.name = node.keys[i].text;
    one.name_at = node.keys[i].where;
    one.node = node.items[i];
    read_id(draft, node.keys[i], "the name of a condition");
    const auto [old, fresh] = names.emplace(one.name, one);
    if (!fresh)
      draft.problems.error("E015", one.name_at,
                           fmt::format("the condition '{}' is defined twice", one.name),
                           {.related = {{old->second.name_at, "first defined here"}}});
  }
}

void read_vocabulary(Draft& draft, const Roots& files) {
  Vocabulary& vocabulary = draft.scenario.vocabulary;
  for (const Node* file : files)
    if (const Node* node = file->find("dimensions")) {
      Fields fields(draft, *node, "'dimensions'");
      for (std::size_t i = 0; i < node->keys.size(); ++i)
        read_dimension(draft, node->keys[i], node->items[i]);
    }
  for (const Node* file : files)
    if (const Node* node = file->find("groups")) read_groups(draft, *node);
  finish_dimensions(draft);
  for (const Node* file : files) {
    if (const Node* node = file->find("actions")) read_actions(draft, *node);
    if (const Node* node = file->find("predicates"))
      collect_names(draft, *node, "'predicates'", draft.predicates);
  }
  for (const Node* file : files)
    if (const Node* node = file->find("questions")) read_law_questions(draft, *node);
  read_names(draft, draft.predicates, {});
  for (const Node* file : files)
    if (const Node* node = file->find("constraints"))
      for (const Node* one : items_of(draft, *node, "'constraints'"))
        if (auto condition = read_condition(draft, *one, {}, "a constraint"))
          vocabulary.constraints.push_back(
              without_questions(draft, std::move(*condition), one->where, "a constraint"));
  for (const Node* file : files)
    if (const Node* node = file->find("bodies")) read_bodies(draft, *node);
}

}  // namespace casus
