#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/condition.hpp"
#include "lang/fields.hpp"
#include "lang/iso.hpp"
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

/// `challenger.precision` is the same as `precision.challenger`.
std::string canonical_path(std::string path) {
  constexpr std::string_view last = ".precision";
  if (path.size() > last.size() && path.compare(path.size() - last.size(), last.size(), last) == 0)
    return "precision." + path.substr(0, path.size() - last.size());
  return path;
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
      one(node.keys[i], value, canonical_path(path));
    }
  }

 private:
  void one(const Node& key, const Node& value, const std::string& path) {
    if (value.kind == Node::Kind::list) {
      wrong_type(draft_, value, fmt::format("'{}'", path), "a number or a range");
      return;
    }
    if (const auto old = draft_.scenario.find(path)) {
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
    read_quantity(draft_, value, path, parameter == nullptr ? Wanted{} : wanted(*parameter));
  }

  Draft& draft_;
};

/// Numbers of an actor or an attack: keys of a list of parameters, those with a dot in groups.
template <class Owner>
void read_own_numbers(Draft& draft, Fields& fields, const Node& node, Owner& owner,
                      std::span<const Parameter> list, const std::string& prefix,
                      const std::vector<std::string>& also) {
  std::map<std::string, std::vector<const Parameter*>, std::less<>> groups;
  for (const Parameter& one : list) {
    const std::size_t dot = one.path.find('.');
    if (dot != std::string_view::npos) {
      groups[std::string(one.path.substr(0, dot))].push_back(&one);
      continue;
    }
    if (const Node* value = fields.get(one.path))
      if (const auto id = read_quantity_or_name(
              draft, *value, fmt::format("{}.{}", prefix, one.path), wanted(one)))
        owner.numbers.emplace(one.path, *id);
  }
  for (const auto& [group, members] : groups) {
    const Node* inside = fields.get(group);
    if (inside == nullptr) continue;
    Fields inner(draft, *inside, fmt::format("'{}'", group));
    for (const Parameter* one : members)
      if (const Node* value = inner.get(one->path.substr(group.size() + 1)))
        if (const auto id = read_quantity_or_name(
                draft, *value, fmt::format("{}.{}", prefix, one->path), wanted(*one)))
          owner.numbers.emplace(one->path, *id);
    for (const std::string& key : also) inner.get(key);
    for (const char* key : {"source", "assumed", "note"}) inner.get(key);
    inner.finish();
  }
  static_cast<void>(node);
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
  Fields fields(draft, node, fmt::format("the actor {}", actor.id));
  if (const Node* name = fields.get("name"))
    actor.name = read_word(draft, *name, "'name'").value_or(actor.name);
  if (const Node* ceiling = fields.get("ceiling"))
    actor.ceiling = read_choice<Level>(draft, *ceiling, "'ceiling'");
  for (const char* key : {"note", "source", "position"}) fields.get(key);
  read_own_numbers(draft, fields, node, actor, actor_parameters(),
                   fmt::format("actors.{}", actor.id), {"at"});
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
  if (const Node* node = scenario.find("level_weight")) {
    const auto list = scenario_parameters();
    if (node->kind == Node::Kind::list) {
      if (node->items.size() != 5)
        wrong_type(draft, *node, "'level_weight'", "five weights, from none to troops");
      for (std::size_t i = 0; i < node->items.size() && i < 5; ++i) {
        const std::string path = fmt::format("level_weight.{}", level_names[i].written);
        const Parameter* parameter = find_parameter(list, path);
        if (parameter != nullptr) {
          read_quantity(draft, node->items[i], path, wanted(*parameter));
          continue;
        }
        const auto weight = read_number(draft, node->items[i], path);
        if (weight && *weight != (i == 0 ? 0.0 : 1.0))
          draft.problems.error("E041", node->items[i].where,
                               fmt::format("the weight of '{}' is {} by definition",
                                           level_names[i].written, i == 0 ? 0 : 1));
      }
    } else {
      QuantityReader(draft).group(*node, "level_weight");
    }
  }
}

void read_strengths(Draft& draft, const Node& root) {
  Fields fields(draft, root, "a file of strengths");
  for (const char* key : {"casus", "strengths", "name", "note", "source"}) fields.get(key);
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

void read_attacks(Draft& draft, const Node& scenario) {
  const Node* node = scenario.find("attacks");
  if (node == nullptr) return;
  Fields all(draft, *node, "'attacks'");
  for (std::size_t i = 0; i < node->keys.size(); ++i) {
    Attack attack;
    attack.id = node->keys[i].text;
    attack.where = node->keys[i].where;
    read_id(draft, node->keys[i], "the name of an attack");
    Fields fields(draft, node->items[i], fmt::format("the attack '{}'", attack.id));
    if (const Node* event = fields.need("event"))
      if (auto region = read_condition(draft, *event, {}, "'event'"))
        attack.region = std::move(*region);
    if (const Node* armed = fields.get("armed"))
      attack.armed = read_answer(draft, *armed, "'armed'") != Answer::no;
    if (const Node* label = fields.get("label"))
      attack.label = read_word(draft, *label, "'label'").value_or("");
    for (const char* key : {"title", "name", "note", "source", "assumed"}) fields.get(key);
    read_own_numbers(draft, fields, node->items[i], attack, attack_parameters(),
                     fmt::format("attacks.{}", attack.id), {});
    fields.finish();
    draft.scenario.attacks.push_back(std::move(attack));
  }
}

void read_nature(Draft& draft, const Node& node) {
  Fields all(draft, node, "'nature'");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const Node& key = node.keys[i];
    const auto which = draft.dimension(key.text);
    if (!which) {
      draft.problems.error("E031", key.where,
                           fmt::format("'{}' is no dimension of the vocabulary", key.text),
                           {.note = {}, .hint = hint_for(key.text, draft.dimension_names())});
      continue;
    }
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
      if (word == "source" || word == "assumed" || word == "note") continue;
      const auto at = value_of(one, word);
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
