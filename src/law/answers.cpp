#include "law/answers.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace casus {

namespace {

/// Groups of statements that one table looks at, about a second. The reference scenario needs 1,800
/// for all that `gaps` asks of ten packages.
constexpr std::size_t most_groups = 20'000;

/// A statement by the answers to the questions that it hangs on, the last varying fastest.
struct ByAnswers {
  std::vector<QuestionId> questions{};  ///< ascending
  std::vector<std::size_t> sizes{};     ///< alternatives of each
  std::vector<FormulaId> cases{};
};

/// The statement once the question at that place has that answer.
ByAnswers restricted(const ByAnswers& one, std::size_t place, std::size_t alternative) {
  ByAnswers result;
  std::size_t stride = 1;
  for (std::size_t q = 0; q < one.questions.size(); ++q) {
    if (q > place) stride *= one.sizes[q];
    if (q == place) continue;
    result.questions.push_back(one.questions[q]);
    result.sizes.push_back(one.sizes[q]);
  }
  for (std::size_t at = 0; at < one.cases.size(); ++at)
    if (at / stride % one.sizes[place] == alternative) result.cases.push_back(one.cases[at]);
  return result;
}

/// Whether some case differs from that with the first answer to the question at that place.
bool matters(const ByAnswers& one, std::size_t place) {
  std::size_t stride = 1;
  for (std::size_t q = place + 1; q < one.sizes.size(); ++q) stride *= one.sizes[q];
  for (std::size_t at = 0; at < one.cases.size(); ++at)
    if (one.cases[at] != one.cases[at - at / stride % one.sizes[place] * stride]) return true;
  return false;
}

/// Without the questions that make no difference to this statement.
ByAnswers reduced(ByAnswers one) {
  for (std::size_t q = one.questions.size(); q-- > 0;)
    if (!matters(one, q)) one = restricted(one, q, 0);
  return one;
}

/// All readings of a list together, under each combination of answers that agrees with `given`.
ByAnswers by_answers(ClauseTable& table, const ByReading& statement, const Answers& given) {
  const std::vector<Reading>& readings = table.text(statement.clause).readings;
  ByAnswers result;
  const std::vector<FormulaId>& all = statement.readings;
  if (std::all_of(all.begin(), all.end(), [&](FormulaId one) { return one == all.front(); })) {
    result.cases.push_back(all.front());
    return result;
  }
  for (const QuestionAnswer& one : readings.front().under) {
    const auto known = std::find_if(given.begin(), given.end(), [&](const QuestionAnswer& other) {
      return other.question == one.question;
    });
    if (known != given.end()) continue;
    result.questions.push_back(one.question);
    result.sizes.push_back(table.scenario->questions[index(one.question)].alternatives.size());
  }
  std::vector<FormulaId> together;
  for (std::size_t r = 0; r < readings.size(); ++r) {
    if (!given.empty() && !agree(readings[r].under, given)) continue;
    together.push_back(statement.readings[r]);
    const bool last = r + 1 == readings.size() || readings[r + 1].under != readings[r].under;
    if (last) result.cases.push_back(table.formulas.all_of(std::exchange(together, {})));
  }
  return reduced(std::move(result));
}

/// The statements of each group that hangs on common questions.
std::vector<std::vector<ByAnswers>> groups(std::vector<ByAnswers> statements) {
  std::vector<std::vector<ByAnswers>> found;
  for (ByAnswers& one : statements) {
    std::vector<ByAnswers> joined;
    for (std::vector<ByAnswers>& group : found) {
      const bool common = std::any_of(group.begin(), group.end(), [&](const ByAnswers& other) {
        return std::any_of(one.questions.begin(), one.questions.end(), [&](QuestionId question) {
          return std::binary_search(other.questions.begin(), other.questions.end(), question);
        });
      });
      if (!common) continue;
      std::move(group.begin(), group.end(), std::back_inserter(joined));
      group.clear();
    }
    joined.push_back(std::move(one));
    std::erase_if(found, [](const auto& group) { return group.empty(); });
    found.push_back(std::move(joined));
  }
  return found;
}

/// One statement in place of all that hang on the same questions: that one of them is true.
std::vector<ByAnswers> merged(Formulas& formulas, const std::vector<ByAnswers>& statements) {
  std::map<std::vector<QuestionId>, std::vector<const ByAnswers*>> alike;
  for (const ByAnswers& one : statements) alike[one.questions].push_back(&one);
  std::vector<ByAnswers> found;
  for (const auto& [questions, list] : alike) {
    ByAnswers all = *list.front();
    for (std::size_t at = 0; list.size() > 1 && at < all.cases.size(); ++at) {
      std::vector<FormulaId> any;
      for (const ByAnswers* one : list) any.push_back(one->cases[at]);
      all.cases[at] = formulas.any_of(any);
    }
    found.push_back(reduced(std::move(all)));
  }
  return found;
}

/// The question that most of the statements hang on, the first of equals: its answers part most.
QuestionId commonest(const std::vector<ByAnswers>& statements) {
  std::map<QuestionId, int> count;
  for (const ByAnswers& one : statements)
    for (const QuestionId question : one.questions) ++count[question];
  return std::max_element(count.begin(), count.end(),
                          [](const auto& x, const auto& y) { return x.second < y.second; })
      ->first;
}

/// A group of statements as what it is known by.
KnownAnswers::Key key_of(const std::vector<ByAnswers>& group) {
  KnownAnswers::Key key;
  for (const ByAnswers& one : group) {
    key.push_back(one.questions.size());
    for (const QuestionId question : one.questions) key.push_back(index(question));
    for (const FormulaId which : one.cases) key.push_back(index(which));
  }
  return key;
}

FormulaId every_answer(ClauseTable& table, const std::vector<ByAnswers>& statements);

/// E403, with the questions of the group at which it became too much.
Diagnostic too_many_groups(const Scenario& scenario, const std::vector<ByAnswers>& group) {
  std::set<QuestionId> questions;
  for (const ByAnswers& one : group) questions.insert(one.questions.begin(), one.questions.end());
  std::string names;
  for (const QuestionId one : questions)
    names += (names.empty() ? "" : ", ") + scenario.questions[index(one)].id;
  return {.code = "E403",
          .message = "the questions of law hang together in too many ways",
          .note = fmt::format("more than {} groups of clauses would have to be looked at; the last "
                              "hang on {}",
                              most_groups, names),
          .hint = "let fewer questions hang together through the clauses that read them"};
}

/// Where one of the statements of a group is true under every combination of answers.
FormulaId every_answer_of(ClauseTable& table, const std::vector<ByAnswers>& group) {
  if (table.formulas.gave_up()) return table.formulas.never();
  if (table.known.size() >= most_groups)
    table.formulas.give_up(too_many_groups(*table.scenario, group));
  const QuestionId question = commonest(group);
  std::size_t alternatives = 0;
  std::vector<FormulaId> answers;
  for (std::size_t a = 0; a == 0 || a < alternatives; ++a) {
    std::vector<ByAnswers> rest;
    for (const ByAnswers& one : group) {
      const auto at = std::find(one.questions.begin(), one.questions.end(), question);
      if (at == one.questions.end()) {
        rest.push_back(one);
        continue;
      }
      const auto place = static_cast<std::size_t>(at - one.questions.begin());
      alternatives = one.sizes[place];
      rest.push_back(reduced(restricted(one, place, a)));
    }
    answers.push_back(every_answer(table, rest));
    if (answers.back() == table.formulas.never()) break;
  }
  return table.formulas.all_of(answers);
}

/// Where one of the statements is true under every combination of answers. Branches on the answers
/// to one question after the other; at most as many branches as combinations, and far fewer where
/// statements are alike or hang on different questions.
FormulaId every_answer(ClauseTable& table, const std::vector<ByAnswers>& statements) {
  Formulas& formulas = table.formulas;
  std::vector<FormulaId> found;
  std::vector<ByAnswers> open;
  for (ByAnswers& one : merged(formulas, statements)) {
    if (one.questions.empty()) {
      found.push_back(one.cases.front());
    } else {
      open.push_back(std::move(one));
    }
  }
  if (formulas.any_of(found) == formulas.always()) return formulas.always();
  // Whoever answers can answer each group as badly as it allows, so one group must hold by itself.
  for (const std::vector<ByAnswers>& group : groups(std::move(open))) {
    KnownAnswers::Key key = key_of(group);
    const std::optional<FormulaId> known = table.known.find(key);
    found.push_back(known ? *known : every_answer_of(table, group));
    if (!known) table.known.add(std::move(key), found.back());
  }
  return formulas.any_of(found);
}

}  // namespace

FormulaId under_every(ClauseTable& table, const std::vector<ByReading>& statements,
                      const Answers& given) {
  std::vector<ByAnswers> found;
  const FormulaId never = table.formulas.never();
  for (const ByReading& one : statements) {
    const auto is_never = [never](FormulaId formula) { return formula == never; };
    if (std::all_of(one.readings.begin(), one.readings.end(), is_never)) continue;
    ByAnswers by = by_answers(table, one, given);
    if (!std::all_of(by.cases.begin(), by.cases.end(), is_never)) found.push_back(std::move(by));
  }
  return every_answer(table, found);
}

FormulaId under_some(ClauseTable& table, const std::vector<ByReading>& statements,
                     const Answers& given) {
  std::vector<FormulaId> found;
  for (const ByReading& one : statements) {
    const std::vector<Reading>& readings = table.text(one.clause).readings;
    for (std::size_t r = 0; r < readings.size(); ++r)
      if (given.empty() || agree(readings[r].under, given)) found.push_back(one.readings[r]);
  }
  return table.formulas.any_of(found);
}

}  // namespace casus
