#include "lang/law_questions.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/condition.hpp"
#include "lang/fields.hpp"
#include "lang/limits.hpp"
#include "lang/quantities.hpp"

namespace casus {

namespace {

std::vector<std::string> names_of(const Question& question) {
  std::vector<std::string> names;
  for (const Alternative& one : question.alternatives) names.push_back(one.name);
  return names;
}

Alternative read_alternative(Draft& draft, const Node& key, const Node& node) {
  Alternative one;
  one.name = read_id(draft, key, "the name of an answer").value_or("");
  const std::string what = fmt::format("the weight of '{}'", one.name);
  if (key.text == "question")
    draft.problems.error("E016", key.where, "'question' is a key and cannot name an answer",
                         {.note = {}, .hint = "give the answer another name"});
  if (node.kind != Node::Kind::map) {
    one.weight = read_number(draft, node, what, wanted_share).value_or(0.0);
    return one;
  }
  Fields fields(draft, node, KeyGroup::alternative, fmt::format("the answer '{}'", one.name));
  if (const Node* weight = fields.need("weight"))
    one.weight = read_number(draft, *weight, what, wanted_share).value_or(0.0);
  if (const Node* source = fields.get("source"))
    one.source = read_word(draft, *source, "'source'").value_or("");
  fields.finish();
  return one;
}

void read_alternatives(Draft& draft, const Node& node, Question& question) {
  Fields fields(draft, node, fmt::format("the alternatives of '{}'", question.id));
  double sum = 0.0;
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    question.alternatives.push_back(read_alternative(draft, node.keys[i], node.items[i]));
    sum += question.alternatives.back().weight;
  }
  if (question.alternatives.size() < 2)
    draft.problems.error("E062", node.where,
                         fmt::format("the question '{}' has fewer than two answers", question.id),
                         {.note = {}, .hint = "alternatives: {counts: 0.6, does_not: 0.4}"});
  else if (std::abs(sum - 1.0) > 1e-6)
    draft.problems.error(
        "E045", node.where,
        fmt::format("the weights of the answers to '{}' sum to {}, not to 1", question.id, sum));
}

/// The position of each question in a clause's list of them.
using Questions = std::vector<QuestionId>;

void add(Questions& questions, const Questions& more) {
  questions.insert(questions.end(), more.begin(), more.end());
  std::sort(questions.begin(), questions.end());
  questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
}

Questions own_questions(const Clause& clause) {
  Questions found;
  for (const Reading& reading : clause.readings) {
    add(found, questions_of(reading.when));
    for (const QuestionAnswer& one : reading.under) add(found, {one.question});
  }
  return found;
}

/// Whether the form of the text says how strongly the clause binds: exceptions owe nothing.
bool binds(const Clause& clause) {
  return clause.exception_to.empty() &&
         std::any_of(clause.readings.begin(), clause.readings.end(), is_duty);
}

/// What each clause hangs on, exceptions to it included, to any depth.
std::vector<Questions> all_questions(const Instrument& instrument) {
  std::vector<Questions> found;
  for (const Clause& one : instrument.clauses) {
    found.push_back(own_questions(one));
    if (instrument.form_hangs_on && binds(one)) add(found.back(), {*instrument.form_hangs_on});
  }
  // Each round carries questions one exception further; circles were refused before.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t c = 0; c < instrument.clauses.size(); ++c) {
      const std::string& excepted = instrument.clauses[c].exception_to;
      if (excepted.empty()) continue;
      for (std::size_t other = 0; other < instrument.clauses.size(); ++other) {
        if (other == c || instrument.clauses[other].id != excepted) continue;
        const std::size_t before = found[other].size();
        add(found[other], found[c]);
        changed = changed || found[other].size() != before;
      }
    }
  }
  return found;
}

double weight_of(const Answers& answers, const std::vector<Question>& questions) {
  double weight = 1.0;
  for (const QuestionAnswer& one : answers)
    weight *= questions[index(one.question)]
                  .alternatives[static_cast<std::size_t>(one.alternative)]
                  .weight;
  return weight;
}

std::size_t parts_of(const Clause& clause) {
  std::size_t parts = 0;
  for (const Reading& reading : clause.readings) parts += parts_of(reading.when);
  return parts;
}

void lay_out(Draft& draft, Clause& clause, const Questions& hangs_on) {
  if (hangs_on.empty()) return;
  const std::vector<Question>& questions = draft.scenario.questions;
  double ways = static_cast<double>(clause.readings.size());
  for (const QuestionId one : hangs_on)
    ways *= static_cast<double>(questions[index(one)].alternatives.size());
  const double parts = ways * static_cast<double>(parts_of(clause) / clause.readings.size() + 1);
  if (ways > static_cast<double>(most_ways) || parts > static_cast<double>(most_parts_of_ways)) {
    std::vector<std::string> names;
    for (const QuestionId one : hangs_on) names.push_back(questions[index(one)].id);
    draft.problems.error(
        "E065", clause.where,
        fmt::format("'{}' can be read in too many ways: {}", clause.id, listed(names)),
        {.note = fmt::format("at most {} readings, and conditions of {} parts in all of them",
                             most_ways, most_parts_of_ways),
         .hint = "let fewer questions decide this clause, or shorten its condition"});
    return;
  }
  std::vector<Reading> all;
  for (const Answers& answers : combinations(hangs_on, questions))
    for (const Reading& written : clause.readings) {
      if (!agree(written.under, answers)) continue;
      Reading one = written;
      one.when = answered(written.when, answers);
      one.under = answers;
      one.weight *= weight_of(answers, questions);
      all.push_back(std::move(one));
    }
  if (!all.empty()) clause.readings = std::move(all);  // else a question has no answers: said above
}

}  // namespace

void read_law_questions(Draft& draft, const Node& node) {
  Fields all(draft, node, "'questions'");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    Question question{.id = node.keys[i].text, .where = node.keys[i].where};
    read_id(draft, node.keys[i], "the name of a question");
    if (draft.scenario.questions.size() == most_questions) {
      draft.problems.error("E005", node.keys[i].where,
                           fmt::format("there are more than {} questions of law", most_questions));
      return;
    }
    Fields fields(draft, node.items[i], KeyGroup::question,
                  fmt::format("the question '{}'", question.id));
    const auto old = draft.scenario.question(question.id);
    if (const Node* text = old ? fields.get("text") : fields.need("text"))
      question.text = read_word(draft, *text, "'text'").value_or("");
    if (const Node* alternatives = fields.need("alternatives"))
      read_alternatives(draft, *alternatives, question);
    fields.finish();
    if (!old) {
      draft.scenario.questions.push_back(std::move(question));
      continue;
    }
    Question& known = draft.scenario.questions[index(*old)];
    if (names_of(known) != names_of(question))
      draft.problems.error(
          "E062", question.where,
          fmt::format("the question '{}' was asked before with other answers", question.id),
          {.note = fmt::format("its answers are: {}", listed(names_of(known))),
           .hint = "a later file may change weights; another question needs another name",
           .related = {{known.where, "asked here first"}}});
    else
      known.alternatives = std::move(question.alternatives);
    if (!question.text.empty()) known.text = std::move(question.text);
  }
}

std::optional<AnswerNodes> read_answer_nodes(Draft& draft, const Node& node,
                                             std::string_view what) {
  Fields fields(draft, node, KeyGroup::answers, std::string(what));
  const Node* named = fields.need("question");
  if (named == nullptr) return std::nullopt;
  const auto id = read_word(draft, *named, "'question'");
  if (!id) return std::nullopt;
  const auto which = draft.scenario.question(*id);
  if (!which) {
    std::vector<std::string> known;
    for (const Question& one : draft.scenario.questions) known.push_back(one.id);
    draft.problems.error("E061", named->where, fmt::format("there is no question '{}'", *id),
                         {.note = "questions of law stand under 'questions:' of the vocabulary or "
                                  "of the scenario",
                          .hint = hint_for(*id, known)});
    return std::nullopt;
  }
  const Question& question = draft.scenario.questions[index(*which)];
  AnswerNodes found{.question = *which};
  bool good = true;
  for (const Alternative& one : question.alternatives) {
    found.nodes.push_back(node.find(one.name));
    if (found.nodes.back() != nullptr) continue;
    good = false;
    draft.problems.error("E062", named->where,
                         fmt::format("{} does not say what it is under the answer '{}' to '{}'",
                                     what, one.name, question.id),
                         {.note = fmt::format("the answers are: {}", listed(names_of(question))),
                          .hint = fmt::format("add '{}: ...'", one.name)});
  }
  for (const Node& key : node.keys) {
    const std::vector<std::string> names = names_of(question);
    if (key.text == "question" || std::find(names.begin(), names.end(), key.text) != names.end())
      continue;
    good = false;
    draft.problems.error("E062", key.where,
                         fmt::format("'{}' is no answer to '{}'", key.text, question.id),
                         {.note = {}, .hint = hint_for(key.text, names)});
  }
  if (!good) return std::nullopt;
  return found;
}

Condition without_questions(Draft& draft, Condition condition, Span where, std::string_view what) {
  const Questions hangs_on = questions_of(condition);
  if (hangs_on.empty()) return condition;
  draft.problems.error(
      "E063", where,
      fmt::format("{} hangs on the question '{}'", what,
                  draft.scenario.questions[index(hangs_on.front())].id),
      {.note = "what can happen, and which attack it is, must not depend on how texts are read",
       .hint = "write out what is meant"});
  return {};
}

void lay_out_answers(Draft& draft, Instrument& instrument) {
  for (const Clause& one : instrument.clauses)
    if (!one.exception_to.empty() && one.readings.size() > 1 && one.readings[0].under.empty())
      draft.problems.error("E064", one.where,
                           fmt::format("the exception '{}' has a list of readings", one.id),
                           {.note = "an exception may hang on questions, which have one answer for "
                                    "it and for the clause that it excepts",
                            .hint = "readings: {question: ID, ANSWER: {...}, ANSWER: {...}}"});
  const std::vector<Questions> hangs_on = all_questions(instrument);
  for (std::size_t c = 0; c < instrument.clauses.size(); ++c)
    lay_out(draft, instrument.clauses[c], hangs_on[c]);
  for (Clause& clause : instrument.clauses)
    for (Reading& reading : clause.readings)
      for (const QuestionAnswer& one : reading.under)
        if (one.question == instrument.form_hangs_on)
          reading.form = instrument.forms[static_cast<std::size_t>(one.alternative)];
}

}  // namespace casus
