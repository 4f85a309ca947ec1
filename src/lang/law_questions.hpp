#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lang/draft.hpp"

namespace casus {

/// Questions of law under `questions` of one file. A later file may give a question other weights,
/// not other alternatives. Source: tests/oracle/law/README.md, "Questions".
void read_law_questions(Draft& draft, const Node& node);

/// `{question: ID, NAME: ..., NAME: ...}` with its names looked up.
struct AnswerNodes {
  QuestionId question{};
  std::vector<const Node*> nodes{};  ///< by alternative
};

/// Every alternative of the question and nothing else (E061, E062); none if that fails.
std::optional<AnswerNodes> read_answer_nodes(Draft& draft, const Node& node, std::string_view what);

/// The condition; E063, and none, where it hangs on a question.
Condition without_questions(Draft& draft, Condition condition, Span where, std::string_view what);

/// Gives every clause one reading for each combination of answers to the questions that it hangs
/// on, those of its exceptions and, if it is a duty, of the form of the text among them, and each
/// reading of its list. Exceptions have no list
/// (E064); too many combinations are an error (E065).
void lay_out_answers(Draft& draft, Instrument& instrument);

}  // namespace casus
