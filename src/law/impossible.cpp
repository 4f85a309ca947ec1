#include "law/impossible.hpp"

#include <string>

#include <fmt/format.h>

#include "law/sweep.hpp"

namespace casus {

std::string to_text(const OpenEvent& event, const Vocabulary& vocabulary) {
  std::string text;
  for (std::size_t d = 0; d < event.size(); ++d) {
    if (!event[d]) continue;
    const Dimension& dimension = vocabulary.dimensions[d];
    text += fmt::format("{}{} == {}", text.empty() ? "" : ", ", dimension.name,
                        dimension.values[static_cast<std::size_t>(*event[d])]);
  }
  return text;
}

Diagnostic impossible(const Scenario& scenario, const OpenEvent& event) {
  const Vocabulary& vocabulary = scenario.vocabulary;
  std::string broken;
  for (const Condition& constraint : vocabulary.constraints) {
    Formulas formulas;
    const FormulaId holds = formulas.condition(constraint);
    const Result<EventSpace> space =
        event_space(vocabulary, formulas, holds, {}, values_of(event, vocabulary));
    const bool possible = !space || extents(*space, formulas, {holds}).front().somewhere;
    if (!possible) broken += fmt::format("{}{}", broken.empty() ? "" : "; ", to_text(constraint));
  }
  return {.code = "E407",
          .message = fmt::format("no event has {}", to_text(event, vocabulary)),
          .note = broken.empty() ? "the constraints of the vocabulary rule it out together"
                                 : fmt::format("the vocabulary says: {}", broken),
          .hint = "leave one of these dimensions open, or give it another value"};
}

}  // namespace casus
