#include <fmt/format.h>

#include "model/parameters.hpp"
#include "report/explanation.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// What follows the head of a name, if it has that head.
std::string_view after(std::string_view name, std::string_view head) {
  return name.substr(0, head.size()) == head ? name.substr(head.size()) : std::string_view{};
}

}  // namespace

std::string input_words(const Scenario& scenario, const InputColumn& input) {
  if (const auto id = after(input.name, "answer:"); !id.empty()) {
    const auto question = scenario.question(id);
    return "Question of law: " +
           (question ? scenario.questions[index(*question)].text : std::string(id));
  }
  if (const auto clause = after(input.name, "reading:"); !clause.empty())
    return fmt::format("Which reading of {} holds", clause);
  if (const auto clause = after(input.name, "level:"); !clause.empty())
    return fmt::format("How much {} is taken to owe", clause);
  if (const auto which = after(input.name, "renewal:"); !which.empty())
    return fmt::format("Renewal of {}: the chance that it needs", which);
  if (const auto text = after(input.name, "leaves:"); !text.empty())
    return fmt::format("When parties leave {} (mean of their own draws)", text);
  if (const auto key = after(input.name, "actors.*."); !key.empty()) {
    const Parameter* parameter = find_parameter(actor_parameters(), key);
    return fmt::format("Guarantors: {} (mean over them)",
                       parameter != nullptr ? parameter->meaning : key);
  }
  const std::string words = quantity_words(scenario, input.name);
  return input.mean_of_draws ? words + " (mean of their own draws)" : words;
}

}  // namespace casus
