#include "law/answers.hpp"

#include <algorithm>
#include <utility>

namespace casus {

namespace {

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

/// Without the questions that make no difference to this statement.
ByAnswers reduced(ByAnswers one) {
  for (std::size_t q = one.questions.size(); q-- > 0;) {
    const ByAnswers first = restricted(one, q, 0);
    bool matters = false;
    for (std::size_t a = 1; a < one.sizes[q]; ++a)
      matters = matters || restricted(one, q, a).cases != first.cases;
    if (!matters) one = first;
  }
  return one;
}

/// All readings of a list together, under each combination of answers that agrees with `given`.
ByAnswers by_answers(ClauseTable& table, const ByReading& statement, const Answers& given) {
  const std::vector<Reading>& readings = table.text(statement.clause).readings;
  ByAnswers result;
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
    if (!agree(readings[r].under, given)) continue;
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

/// Where one of the statements is true under every combination of answers.
FormulaId every_answer(Formulas& formulas, const std::vector<ByAnswers>& statements) {
  std::vector<FormulaId> found;
  std::vector<ByAnswers> open;
  for (const ByAnswers& one : statements) {
    if (one.questions.empty()) {
      found.push_back(one.cases.front());
    } else {
      open.push_back(one);
    }
  }
  if (formulas.any_of(found) == formulas.always()) return formulas.always();
  // Whoever answers can answer each group as badly as it allows, so one group must hold by itself.
  for (const std::vector<ByAnswers>& group : groups(std::move(open))) {
    const QuestionId question = group.front().questions.front();
    std::vector<FormulaId> answers;
    for (std::size_t a = 0; a < group.front().sizes.front(); ++a) {
      std::vector<ByAnswers> rest;
      for (const ByAnswers& one : group) {
        const auto at = std::find(one.questions.begin(), one.questions.end(), question);
        rest.push_back(at == one.questions.end()
                           ? one
                           : reduced(restricted(
                                 one, static_cast<std::size_t>(at - one.questions.begin()), a)));
      }
      answers.push_back(every_answer(formulas, rest));
      if (answers.back() == formulas.never()) break;
    }
    found.push_back(formulas.all_of(answers));
  }
  return formulas.any_of(found);
}

}  // namespace

FormulaId under_every(ClauseTable& table, const std::vector<ByReading>& statements,
                      const Answers& given) {
  std::vector<ByAnswers> found;
  for (const ByReading& one : statements) {
    ByAnswers by = by_answers(table, one, given);
    const bool nowhere = std::all_of(by.cases.begin(), by.cases.end(), [&](FormulaId formula) {
      return formula == table.formulas.never();
    });
    if (!nowhere) found.push_back(std::move(by));
  }
  return every_answer(table.formulas, found);
}

FormulaId under_some(ClauseTable& table, const std::vector<ByReading>& statements,
                     const Answers& given) {
  std::vector<FormulaId> found;
  for (const ByReading& one : statements) {
    const std::vector<Reading>& readings = table.text(one.clause).readings;
    for (std::size_t r = 0; r < readings.size(); ++r)
      if (agree(readings[r].under, given)) found.push_back(one.readings[r]);
  }
  return table.formulas.any_of(found);
}

}  // namespace casus
