#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/condition.hpp"
#include "model/ids.hpp"

namespace casus {

/// One answer that lawyers give to a question of law.
struct Alternative {
  std::string name{};
  double weight = 0.0;  ///< chance that it is the right one; those of a question sum to 1
  std::string source{};
};

/// A question of law that texts leave open. It has one answer, the same in every clause that hangs
/// on it. Source: tests/oracle/law/README.md, "Questions".
struct Question {
  std::string id{};
  std::string text{};
  std::vector<Alternative> alternatives{};
  Span where{};
};

/// One question answered.
struct QuestionAnswer {
  QuestionId question{};
  int alternative = 0;  ///< position among its alternatives

  friend auto operator<=>(const QuestionAnswer&, const QuestionAnswer&) = default;
};

/// The name of the answer: "counts".
const std::string& name_of(const QuestionAnswer& answer, const std::vector<Question>& questions);

/// Answers to some questions, each question once, ascending.
using Answers = std::vector<QuestionAnswer>;

/// Whether the two give no question different answers.
bool agree(const Answers& a, const Answers& b);

/// The questions that a condition hangs on, ascending and without repetition.
std::vector<QuestionId> questions_of(const Condition& condition);

/// The condition under these answers, which must answer all questions that it hangs on.
Condition answered(const Condition& condition, const Answers& answers);

/// All combinations of answers to these questions, in order: the last varies fastest. One empty
/// combination if there are none.
std::vector<Answers> combinations(const std::vector<QuestionId>& asked,
                                  const std::vector<Question>& questions);

}  // namespace casus
