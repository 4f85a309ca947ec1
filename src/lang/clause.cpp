#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/fields.hpp"
#include "lang/instrument.hpp"
#include "lang/law_questions.hpp"
#include "lang/quantities.hpp"
#include "lang/vocabulary.hpp"

namespace casus {

namespace {

class ClauseReader {
 public:
  ClauseReader(Draft& draft, const Instrument& instrument, Scope scope, Clause& clause)
      : draft_(draft), instrument_(instrument), scope_(scope), clause_(clause) {}

  /// The keys of a clause; those of a reading, if there is one, stand in their place.
  Reading reading(const Node& node, const Node* over) {
    Reading one;
    Fields fields(draft_, node, KeyGroup::clause, fmt::format("the clause '{}'", clause_.id));
    if (over != nullptr) fields.lay_over(*over);
    if (const Node* source = fields.get("source")) clause_.source = read_source(draft_, *source);
    norm_and_verb(fields, one);
    who(fields, one);
    if (const Node* when = fields.get("when")) {
      if (auto condition = read_condition(draft_, *when, scope_, "'when'"))
        one.when = std::move(*condition);
    }
    what(fields, one);
    if (const Node* vague = fields.get("vague")) vague_words(*vague);
    if (const Node* deadline = fields.get("deadline")) one.deadline = read_deadline(*deadline);
    if (const Node* decided = fields.get("decided_by")) one.decided_by = read_decided_by(*decided);
    const Node* every = fields.get("every");
    if (every != nullptr && one.decided_by.body && fields.get("default") == nullptr)
      draft_.problems.lint(
          "L023", every->where,
          fmt::format("'{}' is renewed by a decision, and no 'default' says what silence does",
                      clause_.id));
    if (const Node* lest = fields.get("lest")) {
      const auto words = entries_of(draft_, *lest, "'lest'", "words");
      one.breach_triggers_nothing = words.size() == 1 && words.front()->text == "none";
    }
    if (const Node* exception = fields.get("exception_to"))
      clause_.exception_to = read_word(draft_, *exception, "'exception_to'").value_or("");
    fields.finish({.conditions = scope_, .vague = &clause_.vague, .clauses = &named_clauses});
    return one;
  }

  std::vector<const Node*> named_clauses{};  ///< in keys that wait until all clauses are read

 private:
  void norm_and_verb(Fields& fields, Reading& one) {
    const Node* norm = fields.get("norm");
    const Node* verb = fields.get("verb");
    if (verb != nullptr) one.verb = read_choice<Verb>(draft_, *verb, "'verb'").value_or(Verb::none);
    if (norm != nullptr)
      one.norm = read_choice<Norm>(draft_, *norm, "'norm'").value_or(Norm::duty);
    else
      one.norm = one.verb == Verb::may ? Norm::permission : Norm::duty;
    // "`intend` a duty with discretion best_efforts" (language.md, 2)
    if (one.verb == Verb::intend) one.discretion = Discretion::best_efforts;
  }

  void who(Fields& fields, Reading& one) {
    const Node* holder =
        one.norm == Norm::definition ? fields.get("holder") : fields.need("holder");
    if (holder != nullptr)
      one.holder = read_actor_set(draft_, *holder, "'holder'").value_or(ActorSet{});
    if (const Node* performer = fields.get("performer"))
      one.performer = read_actor_set(draft_, *performer, "'performer'").value_or(ActorSet{});
    if (const Node* beneficiary = fields.get("beneficiary"))
      if (const auto set = read_actor_set(draft_, *beneficiary, "'beneficiary'"))
        one.beneficiary = set->text;
  }

  void what(Fields& fields, Reading& one) {
    if (const Node* floor = fields.get("floor"))
      one.floor = read_actions_list(draft_, *floor, "'floor'");
    if (const Node* ceiling = fields.get("ceiling"))
      one.ceiling = read_actions_list(draft_, *ceiling, "'ceiling'");
    check_ceiling(fields, one);
    if (const Node* expected = fields.get("expected")) one.expected = read_expected(*expected);
    if (const Node* discretion = fields.get("discretion"))
      one.discretion =
          read_choice<Discretion>(draft_, *discretion, "'discretion'").value_or(Discretion::none);
    if (const Node* reserved = fields.get("reserved"))
      for (const Node* entry : entries_of(draft_, *reserved, "'reserved'", "words"))
        if (const auto one_of = read_choice<Reserved>(draft_, *entry, "'reserved'"))
          one.reserved.push_back(*one_of);
  }

  void check_ceiling(Fields& fields, const Reading& one) {
    if (!one.ceiling) return;
    for (const ActionId action : one.floor) {
      const auto& most = *one.ceiling;
      if (std::find(most.begin(), most.end(), action) != most.end()) continue;
      draft_.problems.error(
          "E049", fields.get("ceiling")->where,
          fmt::format("'{}' is owed but not allowed",
                      draft_.scenario.vocabulary.actions[index(action)].name),
          {.note = "the ceiling is the most that is allowed, so it holds the floor too",
           .hint = "add it to the ceiling",
           .related = {{fields.get("floor")->where, "the floor"}}});
    }
  }

  std::vector<ExpectedLevel> read_expected(const Node& node) {
    std::vector<ExpectedLevel> expected;
    Fields fields(draft_, node, "'expected'");
    double sum = 0.0;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const auto level = read_choice<Level>(draft_, node.keys[i], "a level of 'expected'");
      const auto weight =
          read_number(draft_, node.items[i], "a weight of 'expected'", wanted_share);
      if (!level || !weight) return {};
      expected.push_back({*level, *weight});
      sum += *weight;
    }
    if (!expected.empty() && std::abs(sum - 1.0) > 1e-6)
      draft_.problems.error("E045", node.where,
                            fmt::format("the weights of 'expected' sum to {}, not to 1", sum));
    return expected;
  }

  void vague_words(const Node& node) {
    Fields fields(draft_, node, "'vague'");
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const std::string path =
          fmt::format("{}.{}.{}", instrument_.id, clause_.id, node.keys[i].text);
      const auto years = read_quantity(draft_, node.items[i], path, wanted_duration);
      const auto same = [&](const VagueTerm& one) { return one.word == node.keys[i].text; };
      auto& known = clause_.vague;
      if (years && std::none_of(known.begin(), known.end(), same))
        known.push_back({node.keys[i].text, *years});
    }
  }

  Deadline read_deadline(const Node& node) {
    Deadline deadline;
    const std::string path = fmt::format("{}.{}.deadline", instrument_.id, clause_.id);
    if (node.kind == Node::Kind::scalar) {  // `deadline: 24h`
      deadline.within = duration_or_word(node, path);
      return deadline;
    }
    Fields fields(draft_, node, KeyGroup::deadline, "a deadline");
    if (const Node* text = fields.get("text"))
      deadline.text = read_word(draft_, *text, "'text'").value_or("");
    if (const Node* within = fields.get("within"))
      deadline.within = duration_or_word(*within, path);
    if (const Node* clock = fields.get("clock"))
      deadline.clock = read_choice<Clock>(draft_, *clock, "'clock'").value_or(Clock::event);
    fields.finish();
    return deadline;
  }

  /// A duration, `$swift` (a vague word of the clause), or a quantity of the scenario.
  std::optional<QuantityId> duration_or_word(const Node& node, const std::string& path) {
    if (node.kind == Node::Kind::scalar && !node.text.empty() && node.text.front() == '$') {
      for (const VagueTerm& one : clause_.vague)
        if (one.word == node.text.substr(1)) return one.years;
      if (!draft_.quantity(node.text.substr(1))) {
        std::vector<std::string> known;
        for (const VagueTerm& one : clause_.vague) known.push_back(one.word);
        draft_.problems.error("E046", node.where,
                              fmt::format("'{}' is no vague word of this clause", node.text),
                              {.note = "words after '$' stand under 'vague:' of the clause, or "
                                       "under 'quantities:' of the scenario",
                               .hint = did_you_mean(node.text.substr(1), known)});
        return std::nullopt;
      }
    }
    return read_quantity_or_name(draft_, node, path, wanted_duration);
  }

  DecidedBy read_decided_by(const Node& node) {
    DecidedBy decided;
    if (node.kind == Node::Kind::scalar) {
      if (node.text != "each") decided.body = find_body(draft_, node);
      check_rule(node, decided);
      return decided;
    }
    Fields fields(draft_, node, KeyGroup::decided_by, "'decided_by'");
    if (const Node* waits_for = fields.get("waits_for")) return waits(fields, *waits_for);
    if (const Node* body = fields.need("body"))
      if (body->text != "each") decided.body = find_body(draft_, *body);
    if (const Node* rule = fields.get("rule")) decided.rule = read_rule(draft_, *rule);
    const bool rule_given = fields.get("rule") != nullptr;
    if (const Node* takes = fields.get("takes"))
      decided.takes = read_quantity_or_name(
          draft_, *takes, fmt::format("{}.{}.takes", instrument_.id, clause_.id), wanted_duration);
    fields.finish();
    if (!rule_given) check_rule(node, decided);
    return decided;
  }

  /// The duty waits for a body that decides on something else than this clause, so that the game
  /// holds no vote on it.
  DecidedBy waits(Fields& fields, const Node& node) {
    DecidedBy decided;
    decided.body = find_body(draft_, node);
    if (const Node* rule = fields.get("rule")) decided.rule = read_rule(draft_, *rule);
    const bool rule_given = fields.get("rule") != nullptr;
    for (const char* other : {"body", "takes"})
      if (const Node* there = fields.get(other))
        draft_.problems.error("E049", there->where,
                              fmt::format("a clause that waits for a body has no '{}'", other),
                              {.related = {{node.where, "what it waits for"}}});
    fields.finish();
    if (!rule_given) check_rule(node, decided);
    if (decided.body && !decided.rule)
      decided.rule = draft_.scenario.vocabulary.bodies[index(*decided.body)].rule.value_or(Rule{});
    decided.waits_for = decided.body;
    decided.body.reset();
    return decided;
  }

  /// A group that decides needs a rule, since a group has none.
  void check_rule(const Node& node, const DecidedBy& decided) {
    if (!decided.body) return;
    const Body& body = draft_.scenario.vocabulary.bodies[index(*decided.body)];
    if (body.rule || body.members.size() == 1) return;
    draft_.problems.error("E011", node.where,
                          fmt::format("nothing says by which rule '{}' decides", body.name),
                          {.note = {}, .hint = "add 'rule: consensus' or another rule"});
  }

  Draft& draft_;
  const Instrument& instrument_;
  Scope scope_;
  Clause& clause_;
};

/// Weights of readings; those left out share the rest.
void read_weights(Draft& draft, const Node& node, std::vector<Reading>& readings) {
  double sum = 0.0;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const Node* weight = node.items[i].find("weight");
    if (weight == nullptr) {
      open.push_back(i);
      continue;
    }
    const auto value = read_number(draft, *weight, "the weight of a reading", wanted_share);
    if (!value) return;
    readings[i].weight = *value;
    sum += *value;
  }
  for (const std::size_t i : open)
    readings[i].weight = std::max(0.0, 1.0 - sum) / static_cast<double>(open.size());
  if ((open.empty() && std::abs(sum - 1.0) > 1e-6) || sum > 1.0 + 1e-6)
    draft.problems.error("E045", node.where,
                         fmt::format("the weights of the readings sum to {}, not to 1", sum));
}

/// `readings: {question: ID, ANSWER: {keys}, ...}`: one reading under each answer.
void read_by_answer(Draft& draft, const Node& node, const Node& readings, ClauseReader& reader,
                    Clause& clause) {
  const std::optional<AnswerNodes> answers =
      read_answer_nodes(draft, readings, fmt::format("'readings' of '{}'", clause.id));
  for (std::size_t a = 0; answers && a < answers->nodes.size(); ++a) {
    const Node& keys = *answers->nodes[a];
    if (keys.kind != Node::Kind::map && !keys.empty()) {
      wrong_type(draft, keys, "an answer", "keys of the clause that it replaces, or {}");
      continue;
    }
    if (const Node* weight = keys.key("weight"))
      draft.problems.error("E062", weight->where, "an answer has no weight of its own here",
                           {.note = "weights of answers stand at the question, once for all texts",
                            .hint = "take it out"});
    clause.readings.push_back(reader.reading(node, &keys));
    clause.readings.back().under = {{answers->question, static_cast<int>(a)}};
  }
  if (clause.readings.empty()) clause.readings.push_back(reader.reading(node, nullptr));
}

void read_clause(Draft& draft, const Node& node, Instrument& instrument, Scope scope,
                 std::vector<const Node*>& named_clauses) {
  Clause clause;
  clause.where = node.keys.empty() ? node.where : node.keys.front().where;
  if (node.kind != Node::Kind::map) {
    wrong_type(draft, node, "a clause",
               "a group of keys (id, norm, verb, holder, when, floor ...)");
    return;
  }
  if (const Node* id = node.find("id")) {
    clause.id = read_id(draft, *id, "the id of a clause").value_or("");
    clause.where = id->where;
  } else {
    draft.problems.error("E011", clause.where, "a clause must have the key 'id'");
  }
  ClauseReader reader(draft, instrument, scope, clause);
  const Node* readings = node.find("readings");
  if (readings != nullptr && readings->kind == Node::Kind::map && !readings->empty()) {
    read_by_answer(draft, node, *readings, reader, clause);
  } else if (readings == nullptr || readings->items.empty() || readings->kind != Node::Kind::list) {
    if (readings != nullptr && readings->kind != Node::Kind::list)
      wrong_type(draft, *readings, "'readings'",
                 "a list, or what each answer to a question changes", "begin each entry with '- '");
    clause.readings.push_back(reader.reading(node, nullptr));
  } else if (readings->items.size() > most_readings) {
    draft.problems.error("E005", readings->items[most_readings].where,
                         fmt::format("a clause has more than {} readings", most_readings));
    clause.readings.emplace_back();
  } else {
    for (const Node& one : readings->items) {
      if (one.kind != Node::Kind::map) {
        wrong_type(draft, one, "a reading", "keys of the clause that it replaces");
        continue;
      }
      clause.readings.push_back(reader.reading(node, &one));
    }
    if (clause.readings.size() == readings->items.size())
      read_weights(draft, *readings, clause.readings);
    if (clause.readings.empty()) clause.readings.emplace_back();
  }
  named_clauses.insert(named_clauses.end(), reader.named_clauses.begin(),
                       reader.named_clauses.end());
  instrument.clauses.push_back(std::move(clause));
}

}  // namespace

void read_clauses(Draft& draft, const Node& node, Instrument& instrument, Scope scope) {
  std::vector<const Node*> named;
  for (const Node* one : items_of(draft, node, "'clauses'")) {
    if (instrument.clauses.size() == most_clauses) {
      draft.problems.error("E005", one->where,
                           fmt::format("an instrument has more than {} clauses", most_clauses));
      break;
    }
    read_clause(draft, *one, instrument, scope, named);
  }
  check_clauses(draft, instrument, named);
  lay_out_answers(draft, instrument);
}

}  // namespace casus
