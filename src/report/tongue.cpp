#include "report/tongue.hpp"

#include <algorithm>
#include <cctype>

#include "base/expects.hpp"
#include "measure/catalogue.hpp"
#include "report/format.hpp"
#include "report/in_french.hpp"
#include "report/lookup.hpp"
#include "report/marked.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// What is filled in, with what the language puts before it.
std::string filled_place(std::string_view inside, std::initializer_list<Filled> places) {
  const std::size_t colon = inside.find(':');
  const std::string_view name = colon == std::string_view::npos ? inside : inside.substr(colon + 1);
  const auto* found = std::find_if(places.begin(), places.end(),
                                   [&](const Filled& one) { return one.place == name; });
  expects(found != places.end());
  return colon == std::string_view::npos ? found->words
                                         : after_particle(inside.substr(0, colon), found->words);
}

}  // namespace

std::string Tongue::say(TextKey key, std::initializer_list<Filled> places) const {
  const std::string_view words = words_in(language_, key);
  const auto written = [&](std::string_view part) {
    return is_english() ? std::string(part) : set_in_french(part);
  };
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = words.find('{'); open != std::string_view::npos;
       open = words.find('{', at)) {
    const std::size_t close = words.find('}', open);
    out += written(words.substr(at, open - at));
    out += filled_place(words.substr(open + 1, close - open - 1), places);
    at = close + 1;
  }
  return out + written(words.substr(at));
}

std::string Tongue::counted(double count, TextKey one, TextKey other,
                            std::initializer_list<Filled> places) const {
  constexpr double two = 2.0;  // from which on French counts several
  return say((is_english() ? count == 1.0 : count < two) ? one : other, places);
}

std::string Tongue::list(const std::vector<std::string>& items) const {
  std::string out;
  for (std::size_t at = 0; at + 1 < items.size(); ++at) out += (at > 0 ? ", " : "") + items[at];
  if (items.empty()) return out;
  return items.size() == 1 ? items.front()
                           : say("list_last", {{"items", out}, {"last", items.back()}});
}

std::string Tongue::chain(const std::vector<std::string>& items, TextKey next) const {
  std::string out;
  for (const std::string& item : items)
    out = out.empty() ? item : say(next, {{"items", out}, {"item", item}});
  return out;
}

std::string Tongue::capitalised(std::string_view text) const {
  if (is_english()) return casus::capitalised(text);
  std::string out(text);
  const std::size_t first = begins_marked(text) ? 3 : 0;  // bytes of a mark
  if (first + 1 < out.size() && out[first] == '\xC3' && out[first + 1] >= '\xA0') {
    out[first + 1] = static_cast<char>(out[first + 1] - 0x20);  // "é" of Latin-1 in UTF-8
  } else if (first < out.size()) {
    out[first] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[first])));
  }
  return out;
}

std::string Tongue::data(std::string_view text) const {
  if (is_english()) return std::string(text);
  const auto found = names_->find(text);
  return found == names_->end() ? marked_english(text)
                                : set_in_french(without_marks(found->second));
}

std::string Tongue::code(std::string_view text) const {
  return is_english() ? std::string(text) : marked_english(text);
}

std::string Tongue::package(const PackageFindings& package) const { return data(name_of(package)); }

std::string Tongue::quoted(const PackageFindings& package) const {
  return quoted(this->package(package));
}

std::string Tongue::quoted(std::string_view name) const {
  return say("quoted", {{"name", std::string(name)}});
}

std::string Tongue::instrument(const Scenario& scenario, InstrumentId which) const {
  return data(instrument_words(scenario, which));
}

std::string Tongue::actor(const Scenario& scenario, ActorId which) const {
  return is_english() ? actor_in_prose(scenario, which) : data(actor_words(scenario, which));
}

std::string Tongue::attack(const Attack& attack) const {
  const std::string name = data(attack.label.empty() ? spaced(attack.id) : attack.label);
  return attack.armed ? name : say("attack.not_armed", {{"attack", name}});
}

std::string Tongue::action(const Action& action) const { return data(action_words(action)); }

std::string Tongue::owed(Level level) const {
  constexpr TextKey words[] = {"owed.none", "owed.consult", "owed.economic", "owed.arms",
                               "owed.troops"};
  return say(words[static_cast<std::size_t>(level)]);
}

std::string Tongue::event(const Scenario& scenario, const MeasureKey& key) const {
  const bool renewed = scenario.horizon && scenario.horizon->after_war();
  const std::string within = key.years == 0.0 ? std::string() : years(key.years);
  switch (key.measure) {
    case Measure::attacked:
      return say(renewed ? TextKey("event.attacked.renewed") : TextKey("event.attacked"),
                 {{"years", within}});
    case Measure::unchallenged:
      return say("event.unchallenged", {{"years", within}});
    case Measure::at_war_path:
      return say("event.at_war_after", {{"years", within}});
    case Measure::ceasefire:
      return say("event.ceasefire", {{"years", within}});
    case Measure::lost:
      return say("event.lost", {{"years", within}});
    case Measure::challenger_wins:
      return say("event.challenger_wins");
    case Measure::protege_holds:
      return say("event.protege_holds");
    case Measure::ceded:
      return say("event.ceded");
    case Measure::escalation:
      return say("event.escalation");
    case Measure::at_war:
      return say("event.at_war");
    case Measure::peace:
      return say("event.peace");
    default:
      return "";  // options are compared by none of the others
  }
}

TextKey by_objective(const ReportInput& input, TextKey risk, TextKey chance) {
  return ranking_of(input.findings).objective.direction == Direction::minimise ? risk : chance;
}

}  // namespace casus
