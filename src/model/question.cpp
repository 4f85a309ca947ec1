#include "model/question.hpp"

#include <algorithm>
#include <utility>

#include "base/expects.hpp"
#include "base/overload.hpp"

namespace casus {

namespace {

void collect_questions(const Condition& condition, std::vector<QuestionId>& found) {
  const auto all = [&found](const std::vector<Condition>& operands) {
    for (const Condition& one : operands) collect_questions(one, found);
  };
  std::visit(
      overload{[](const Always&) {}, [](const Comparison&) {},
               [&](const Not& n) { all(n.operand); }, [&](const And& n) { all(n.operands); },
               [&](const Or& n) { all(n.operands); }, [&](const Implies& n) { all(n.operands); },
               [&](const ByAnswer& n) {
                 found.push_back(n.question);
                 all(n.operands);
               }},
      condition.node);
}

std::vector<Condition> answered_all(const std::vector<Condition>& operands,
                                    const Answers& answers) {
  std::vector<Condition> found;
  found.reserve(operands.size());
  for (const Condition& one : operands) found.push_back(answered(one, answers));
  return found;
}

}  // namespace

const std::string& name_of(const QuestionAnswer& answer, const std::vector<Question>& questions) {
  return questions[index(answer.question)]
      .alternatives[static_cast<std::size_t>(answer.alternative)]
      .name;
}

bool agree(const Answers& a, const Answers& b) {
  return std::all_of(a.begin(), a.end(), [&](const QuestionAnswer& one) {
    return std::none_of(b.begin(), b.end(), [&](const QuestionAnswer& other) {
      return other.question == one.question && other.alternative != one.alternative;
    });
  });
}

std::vector<QuestionId> questions_of(const Condition& condition) {
  std::vector<QuestionId> found;
  collect_questions(condition, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Condition answered(const Condition& condition, const Answers& answers) {
  return std::visit(
      overload{
          [](const Always& n) { return Condition{n}; },
          [](const Comparison& n) { return Condition{n}; },
          [&](const Not& n) { return Condition{Not{answered_all(n.operand, answers)}}; },
          [&](const And& n) { return Condition{And{answered_all(n.operands, answers)}}; },
          [&](const Or& n) { return Condition{Or{answered_all(n.operands, answers)}}; },
          [&](const Implies& n) { return Condition{Implies{answered_all(n.operands, answers)}}; },
          [&](const ByAnswer& n) {
            const auto at =
                std::find_if(answers.begin(), answers.end(),
                             [&](const QuestionAnswer& one) { return one.question == n.question; });
            expects(at != answers.end());
            return answered(n.operands[static_cast<std::size_t>(at->alternative)], answers);
          }},
      condition.node);
}

std::vector<Answers> combinations(const std::vector<QuestionId>& asked,
                                  const std::vector<Question>& questions) {
  std::vector<Answers> found{{}};
  for (const QuestionId question : asked) {
    std::vector<Answers> longer;
    const int alternatives = static_cast<int>(questions[index(question)].alternatives.size());
    for (const Answers& before : found)
      for (int a = 0; a < alternatives; ++a) {
        longer.push_back(before);
        longer.back().push_back({question, a});
      }
    found = std::move(longer);
  }
  return found;
}

}  // namespace casus
