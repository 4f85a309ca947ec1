#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/condition.hpp"
#include "lang/fields.hpp"
#include "lang/iso.hpp"
#include "lang/law_questions.hpp"
#include "lang/quantities.hpp"
#include "lang/scenario.hpp"
#include "lang/set_expression.hpp"

namespace casus {

namespace {

std::vector<std::string> paths(std::span<const Parameter> list) {
  std::vector<std::string> out;
  for (const Parameter& one : list) out.emplace_back(one.path);
  return out;
}

bool below_known_word(const std::string& path) {
  const std::string first = path.substr(0, path.find('.')) + ".";
  const auto list = scenario_parameters();
  return std::any_of(list.begin(), list.end(), [&](const Parameter& one) {
    return one.path.substr(0, first.size()) == first;
  });
}

/// A group that is one quantity, and not a group of them.
bool is_quantity(const Node& node) {
  return node.kind != Node::Kind::map || node.find("value") != nullptr;
}

class QuantityReader {
 public:
  explicit QuantityReader(Draft& draft) : draft_(draft) {}

  void group(const Node& node, const std::string& prefix) {
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const std::string path =
          prefix.empty() ? node.keys[i].text : prefix + "." + node.keys[i].text;
      const Node& value = node.items[i];
      if (!is_quantity(value)) {
        group(value, path);
        continue;
      }
      one(node.keys[i], value, path);
    }
  }

 private:
  void one(const Node& key, const Node& value, const std::string& path) {
    if (value.kind == Node::Kind::list) {
      wrong_type(draft_, value, fmt::format("'{}'", path), "a number or a range");
      return;
    }
    if (const auto old = draft_.quantity(path)) {
      draft_.problems.error(
          "E015", key.where, fmt::format("the quantity '{}' is given twice", path),
          {.related = {{draft_.scenario.quantity(*old).where, "first given here"}}});
      return;
    }
    const Parameter* parameter = find_parameter(scenario_parameters(), path);
    if (parameter == nullptr && below_known_word(path)) {
      draft_.problems.error("E046", key.where, fmt::format("the model has no quantity '{}'", path),
                            {.note = {}, .hint = hint_for(path, paths(scenario_parameters()))});
      return;
    }
    if (parameter == nullptr && path.find('.') == std::string::npos)
      read_id(draft_, key, "the name of a quantity");
    const auto id =
        read_quantity(draft_, value, path, parameter == nullptr ? Wanted{} : wanted(*parameter));
    if (id && path == "support.levels") whole(draft_.scenario.quantity(*id));
  }

  /// Levels are counted: what a scenario names of them, the ends of a range too, is whole.
  void whole(const Quantity& quantity) {
    const Bounds ends = bounds(quantity.distribution);
    const double middle = central(quantity.distribution);
    const bool ranged = std::holds_alternative<Uniform>(quantity.distribution);
    for (const double one : {ends.least, ranged ? ends.least : middle, ends.most}) {
      if (std::isinf(one) || one == std::floor(one)) continue;
      draft_.problems.error("E041", quantity.where,
                            fmt::format("'{}' must be a whole number, not {}", quantity.path, one));
      return;
    }
  }

  Draft& draft_;
};

/// Numbers of an actor or an attack: keys of a list of parameters, those with a dot in groups.
template <class Owner>
void read_own_numbers(Draft& draft, Fields& fields, Owner& owner, std::span<const Parameter> list,
                      const std::string& prefix, KeyGroup inner_group) {
  std::map<std::string, std::vector<const Parameter*>, std::less<>> groups;
  for (const Parameter& one : list) {
    const std::size_t dot = one.path.find('.');
    if (dot != std::string_view::npos) {
      groups[std::string(one.path.substr(0, dot))].push_back(&one);
      continue;
    }
    fields.also(one.path);
    if (const Node* value = fields.get(one.path))
      if (const auto id = read_quantity_or_name(
              draft, *value, fmt::format("{}.{}", prefix, one.path), wanted(one)))
        owner.numbers.emplace(one.path, *id);
  }
  for (const auto& [group, members] : groups) {
    const Node* inside = fields.get(group);
    if (inside == nullptr) continue;
    Fields inner(draft, *inside, inner_group, fmt::format("'{}'", group));
    for (const Parameter* one : members) {
      const std::string_view key = one->path.substr(group.size() + 1);
      inner.also(key);
      if (const Node* value = inner.get(key))
        if (const auto id = read_quantity_or_name(
                draft, *value, fmt::format("{}.{}", prefix, one->path), wanted(*one)))
          owner.numbers.emplace(one->path, *id);
    }
    inner.finish();
  }
}

/// The stated chances may not sum to more than 1.
void check_response(Draft& draft, const Actor& actor, const Node& node) {
  double sum = 0.0;
  for (const auto& [path, id] : actor.numbers)
    if (path.compare(0, 9, "response.") == 0)
      sum += central(draft.scenario.quantity(id).distribution);
  if (sum <= 1.0 + 1e-9) return;
  draft.problems.error("E045", node.where,
                       fmt::format("the chances of '{}' sum to {} at their central values, more "
                                   "than 1",
                                   actor.id, sum));
}

void read_actor_entry(Draft& draft, Actor& actor, const Node& node) {
  Fields fields(draft, node, KeyGroup::actor, fmt::format("the actor {}", actor.id));
  if (const Node* name = fields.get("name"))
    actor.name = read_word(draft, *name, "'name'").value_or(actor.name);
  if (const Node* ceiling = fields.get("ceiling"))
    actor.ceiling = read_choice<Level>(draft, *ceiling, "'ceiling'");
  read_own_numbers(draft, fields, actor, actor_parameters(), fmt::format("actors.{}", actor.id),
                   KeyGroup::response);
  if (const Node* response = node.find("response")) {
    if (const Node* at = response->find("at"))
      actor.response_at = read_word(draft, *at, "'at'").value_or("");
    check_response(draft, actor, *response);
  }
  fields.finish();
}

}  // namespace

void read_quantities(Draft& draft, const Node& scenario) {
  if (const Node* node = scenario.find("quantities")) {
    Fields fields(draft, *node, "'quantities'");
    if (node->kind == Node::Kind::map) QuantityReader(draft).group(*node, "");
  }
}

void read_strengths(Draft& draft, const Node& root) {
  Fields fields(draft, root, KeyGroup::strengths, "a file of strengths");
  const Node* quantities = fields.need("quantities");
  fields.finish();
  if (quantities == nullptr) return;
  Fields inner(draft, *quantities, "'quantities'");
  if (quantities->kind == Node::Kind::map) QuantityReader(draft).group(*quantities, "");
}

void read_actor_numbers(Draft& draft, const Node& scenario) {
  const Node* node = scenario.find("actors");
  if (node == nullptr) return;
  Fields fields(draft, *node, "'actors'");
  if (node->kind == Node::Kind::list) return;
  for (std::size_t i = 0; i < node->keys.size(); ++i) {
    const auto id = read_actor(draft, node->keys[i].text, node->keys[i].where);
    if (!id) continue;
    Actor& actor = draft.scenario.actors[index(*id)];
    actor.guarantor = *id != draft.scenario.challenger && *id != draft.scenario.protege;
    actor.where = node->keys[i].where;
    read_actor_entry(draft, actor, node->items[i]);
  }
}

namespace {

/// A short attack is armed, and over before it wears anybody down.
void check_short(Draft& draft, Fields& fields, const Attack& attack, const Node& duration) {
  const Node* attrition = fields.get("attrition");
  if (!attack.armed) {
    draft.problems.error("E049", duration.where,
                         fmt::format("'{}' has a duration and is not armed", attack.id),
                         {.note = "what is not armed goes on from year to year",
                          .hint = "leave 'duration' out, or 'armed: no'"});
  } else if (attrition != nullptr) {
    draft.problems.error("E049", attrition->where,
                         fmt::format("'{}' has a duration and an attrition", attack.id),
                         {.note = "an attack with a duration is over at once and begins no war",
                          .hint = "leave one of them out"});
  }
}

/// Only what is armed is ever decided.
void check_pace(Draft& draft, const Node& attack_node, const Attack& attack) {
  if (attack.armed || attack.numbers.count("timely.pace") == 0) return;
  draft.problems.error("E049", attack_node.find("timely")->find("pace")->where,
                       fmt::format("'{}' has a pace and is not armed", attack.id),
                       {.note = "what is not armed goes on from year to year and is not decided",
                        .hint = "leave 'pace' out, or 'armed: no'"});
}

}  // namespace

void read_attacks(Draft& draft, const Node& scenario) {
  const Node* node = scenario.find("attacks");
  if (node == nullptr) return;
  Fields all(draft, *node, "'attacks'");
  for (std::size_t i = 0; i < node->keys.size(); ++i) {
    Attack attack;
    attack.id = node->keys[i].text;
    attack.where = node->keys[i].where;
    read_id(draft, node->keys[i], "the name of an attack");
    Fields fields(draft, node->items[i], KeyGroup::attack,
                  fmt::format("the attack '{}'", attack.id));
    if (const Node* event = fields.need("event"))
      if (auto region = read_condition(draft, *event, {}, "'event'"))
        attack.region =
            without_questions(draft, std::move(*region), event->where, "what the attack is");
    if (const Node* armed = fields.get("armed"))
      attack.armed = read_answer(draft, *armed, "'armed'") != YesNo::no;
    if (const Node* against = fields.get("against"))
      attack.against = read_choice<Against>(draft, *against, "'against'").value_or(attack.against);
    if (const Node* ceiling = fields.get("ceiling"))
      attack.ceiling = read_choice<Level>(draft, *ceiling, "'ceiling'");
    if (const Node* label = fields.get("label"))
      attack.label = read_word(draft, *label, "'label'").value_or("");
    read_own_numbers(draft, fields, attack, attack_parameters(),
                     fmt::format("attacks.{}", attack.id), KeyGroup::timely);
    if (const Node* duration = fields.get("duration"))
      check_short(draft, fields, attack, *duration);
    check_pace(draft, node->items[i], attack);
    fields.finish();
    draft.scenario.attacks.push_back(std::move(attack));
  }
}

void read_incidents(Draft& draft, const Node& scenario) {
  const Node* node = scenario.find("incidents");
  if (node == nullptr || node->empty()) return;
  Incidents incidents;
  incidents.where = node->where;
  Fields fields(draft, *node, KeyGroup::incidents, "'incidents'");
  const Node* kind = fields.need("kind");
  read_own_numbers(draft, fields, incidents, incident_parameters(), "incidents",
                   KeyGroup::incidents);
  fields.finish();
  const auto name = kind == nullptr ? std::nullopt : read_word(draft, *kind, "'kind'");
  if (!name) return;
  std::vector<std::string> armed;
  for (const Attack& one : draft.scenario.attacks)
    if (one.armed) armed.push_back(one.id);
  const auto which = draft.scenario.attack(*name);
  if (!which || !draft.scenario.attacks[index(*which)].armed) {
    draft.problems.error("E037", kind->where, fmt::format("no armed attack is named '{}'", *name),
                         {.note = "incidents are fighting of an armed kind that nobody ordered",
                          .hint = hint_for(*name, armed)});
    return;
  }
  incidents.kind = *which;
  draft.scenario.incidents = std::move(incidents);
}

void read_nature(Draft& draft, const Node& node) {
  Fields all(draft, node, "'nature'");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const Node& key = node.keys[i];
    const auto which = read_dimension(draft, key);
    if (!which) continue;
    const Dimension one = draft.at(*which);
    if (one.chosen_by != ChosenBy::nature)
      draft.problems.error("E022", key.where, fmt::format("'{}' is not chosen by nature", key.text),
                           {.related = {{one.where, "the dimension"}}});
    NatureWeights weights{*which, std::vector<double>(one.values.size(), -1.0)};
    Fields fields(draft, node.items[i], fmt::format("the weights of '{}'", key.text));
    double sum = 0.0;
    bool good = true;
    for (std::size_t v = 0; v < node.items[i].keys.size(); ++v) {
      const Node& value = node.items[i].keys[v];
      const std::string& word = value.text;
      if (find_key(KeyGroup::weights, word) != nullptr) continue;
      const auto at = draft.value(*which, word);
      if (!at) report_no_value(draft, value.where, *which, word);
      const auto weight = read_number(draft, node.items[i].items[v],
                                      fmt::format("the weight of '{}'", word), wanted_share);
      good = good && at && weight;
      if (!at || !weight) continue;
      weights.weights[static_cast<std::size_t>(*at)] = *weight;
      sum += *weight;
    }
    const auto open = std::count(weights.weights.begin(), weights.weights.end(), -1.0);
    if (good && (sum > 1.0 + 1e-9 || (open == 0 && std::abs(sum - 1.0) > 1e-6)))
      draft.problems.error("E045", node.items[i].where,
                           fmt::format("the weights of '{}' sum to {}, not to 1", key.text, sum),
                           {.note = "values left out share what is left",
                            .hint = "leave one value out, or correct the weights"});
    for (double& weight : weights.weights)
      if (weight < 0.0) weight = std::max(0.0, 1.0 - sum) / static_cast<double>(open);
    draft.scenario.nature.push_back(std::move(weights));
  }
}

}  // namespace casus
