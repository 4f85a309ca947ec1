#include "report/ledger_chart.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "report/format.hpp"
#include "report/svg_parts.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr double burden_bar = 9.0;
constexpr std::size_t letters_of_a_burden = 42;

bool brings(const LedgerState& state) { return state.money() > 0.0 || state.troops > 0.0; }

std::vector<const LedgerState*> bringing(const Ledger& found) {
  std::vector<const LedgerState*> states;
  for (const LedgerState& state : found.states)
    if (brings(state)) states.push_back(&state);
  return states;
}

/// The state with the most of a figure; null where nobody has any.
template <class Figure>
const LedgerState* most_of(const Ledger& found, Figure figure) {
  const LedgerState* most = nullptr;
  for (const LedgerState& state : found.states)
    if (figure(state) > 0.0 && (most == nullptr || figure(state) > figure(*most))) most = &state;
  return most;
}

std::string gdp_words(double share) { return fmt::format("{:.2f} % of GDP", 100.0 * share); }

std::string troop_words(double thousand) {
  return fmt::format("{} troops", plain_number(1000.0 * thousand));
}

/// "United Kingdom: EUR 4.3 bn, 0.13 % of GDP; 7,000 troops".
std::string burden_words(const ReportInput& input, const LedgerState& state) {
  std::string text = actor_words(input.scenario, state.actor) + ":";
  if (state.money() > 0.0) text += fmt::format(" EUR {} bn", plain_number(state.money()));
  if (state.money() > 0.0 && state.of_gdp) text += ", " + gdp_words(*state.of_gdp);
  if (state.troops > 0.0) text += (state.money() > 0.0 ? "; " : " ") + troop_words(state.troops);
  return text;
}

}  // namespace

std::string burden_sentence(const ReportInput& input, const Ledger& found) {
  const auto name = [&](const LedgerState* state) {
    return actor_in_prose(input.scenario, state->actor);
  };
  std::vector<std::string> parts;
  if (const auto* most = most_of(found, [](const LedgerState& s) { return s.money(); }))
    parts.push_back(fmt::format("the largest sum is from {}, EUR {} bn a year", name(most),
                                plain_number(most->money())));
  if (const auto* most =
          most_of(found, [](const LedgerState& s) { return s.of_gdp.value_or(0.0); }))
    parts.push_back(
        fmt::format("the largest for its size from {}, {}", name(most), gdp_words(*most->of_gdp)));
  if (const auto* most = most_of(found, [](const LedgerState& s) { return s.troops; }))
    parts.push_back(fmt::format("the most troops from {}, {}", name(most),
                                plain_number(1000.0 * most->troops)));
  return parts.empty() ? "" : capitalised(fmt::format("{}", fmt::join(parts, "; ")));
}

std::string undrawn_words(const ReportInput& input, const Ledger& found) {
  const std::vector<const LedgerState*> states = bringing(found);
  std::vector<std::string> words;
  for (std::size_t at = most_states_drawn; at < states.size(); ++at)
    words.push_back(burden_words(input, *states[at]));
  return words.empty() ? "" : fmt::format(" Not drawn, for room: {}.", fmt::join(words, "; "));
}

std::string ledger_chart(const ReportInput& input, const Ledger& found) {
  std::vector<const LedgerState*> drawn = bringing(found);
  if (drawn.empty()) return "";
  if (drawn.size() > most_states_drawn) drawn.resize(most_states_drawn);
  double most = 0.0;
  for (const LedgerState* state : drawn) most = std::max(most, state->money());
  const std::string title = burden_sentence(input, found);
  double y = 0.0;
  std::string body = svg_paragraph(title, "t", letters_of_a_burden, y), description;
  y += 4.0;
  for (const LedgerState* state : drawn) {
    const std::string words = burden_words(input, *state);
    description += words + ". ";
    body += svg_paragraph(words, "", letters_of_a_burden, y);
    const double military = most > 0.0 ? phone_width * state->military / most : 0.0;
    const double economic = most > 0.0 ? phone_width * state->economic / most : 0.0;
    const auto bar = [&](double from, double width, int level) {
      if (width < 0.05) return;
      body += svg_rectangle({from, y + 4.0, width, burden_bar}, fmt::format("lv{}", level));
    };
    bar(0.0, military, static_cast<int>(Level::arms));
    bar(military, economic, static_cast<int>(Level::economic));
    y += burden_bar + 6.0;
  }
  return svg_opening({"ledger", title, description}, {phone_width, y + 4.0}) + body + "</svg>";
}

}  // namespace casus
