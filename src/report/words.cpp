#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include <fmt/format.h>

#include "base/expects.hpp"
#include "law/stand_ins.hpp"
#include "law/words.hpp"
#include "model/names.hpp"
#include "model/parameters.hpp"
#include "report/format.hpp"

namespace casus {

namespace {

constexpr std::array<std::array<std::string_view, 2>, 12> instrument_numbers = {{
    {"money", "money a year"},
    {"buys", "force that money buys"},
    {"lag", "time from money to force"},
    {"defence_share", "share turned into defence"},
    {"troops", "troops"},
    {"garrison", "force that the deployment adds"},
    {"tripwire", "cost of leaving own troops under fire"},
    {"monitoring", "rate of incidents while it watches, against the rate without"},
    {"duration", "duration"},
    {"notice", "notice of exit"},
    {"renewed", "chance of renewal at expiry"},
    {"used_by", "chance a year that a party leaves"},
}};

constexpr std::array<std::array<std::string_view, 2>, 14> area_names = {{
    {"challenger", "Challenger"},
    {"protege", "Protected state"},
    {"precision", "Precision"},
    {"contest", "Contest"},
    {"opportunity", "Occasions"},
    {"support", "Donors' support"},
    {"funding", "Funding"},
    {"fu_per_eur_bn", "Force"},
    {"economic", "Economic assistance"},
    {"guarantor", "Guarantors"},
    {"level_weight", "Levels"},
    {"need", "Need"},
    {"strength", "Strength of promises"},
    {"eur_per_usd", "Exchange rate"},
}};

template <std::size_t N>
std::string_view looked_up(const std::array<std::array<std::string_view, 2>, N>& table,
                           std::string_view name) {
  for (const auto& row : table) {
    if (row[0] == name) return row[1];
  }
  return {};
}

constexpr std::array<std::array<std::string_view, 2>, 2> plain_terms = {
    {{"protege", "protected state"}, {"peace_flow", "what not fighting is worth"}}};

/// Plain words instead of the model's terms.
std::string plainly(std::string_view text) {
  std::string out(text);
  for (const auto& [term, words] : plain_terms) {
    for (std::size_t at = out.find(term); at != std::string::npos; at = out.find(term, at)) {
      out.replace(at, term.size(), words);
      at += words.size();
    }
  }
  return out;
}

/// The meaning of a number for a reader who does not see its key: "share of the challenger's full
/// effort" for "effort: of the challenger's full effort".
std::string meaning_words(const Parameter& parameter) {
  const std::string meaning = plainly(parameter.meaning);
  const auto begins = [&](std::string_view with) { return meaning.starts_with(with); };
  if (begins("in which ")) return "time " + meaning;
  if (!begins("of ") || parameter.path.starts_with("strength.")) return meaning;
  if (parameter.unit == "share") return "share " + meaning;
  return spaced(parameter.path.substr(parameter.path.rfind('.') + 1)) + " " + meaning;
}

/// "Full-scale attack", "Attack 'raid'" without a label.
std::string attack_head(const Scenario& scenario, std::string_view id) {
  for (const Attack& attack : scenario.attacks) {
    if (attack.id == id && !attack.label.empty()) return capitalised(attack.label);
  }
  return fmt::format("Attack '{}'", spaced(id));
}

}  // namespace

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty())
    out.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(out.front())));
  return out;
}

std::string spaced(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string action_words(const Action& action) {
  return action.label.empty() ? spaced(action.name) : action.label;
}

std::string level_words(const Vocabulary& vocabulary, Level level,
                        const std::vector<bool>& actions) {
  std::vector<std::string> found;
  for (std::size_t a = 0; a < std::min(actions.size(), vocabulary.actions.size()); ++a)
    if (actions[a] && vocabulary.actions[a].level == level)
      found.push_back(action_words(vocabulary.actions[a]));
  if (found.empty()) return std::string(level_noun(level));
  const std::string last = std::move(found.back());
  found.pop_back();
  return found.empty() ? last : fmt::format("{} or {}", fmt::join(found, ", "), last);
}

std::string attack_words(const Attack& attack) {
  return (attack.label.empty() ? spaced(attack.id) : attack.label) +
         (attack.armed ? "" : " (not armed)");
}

std::string date_words(Date day) {
  constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
  expects(is_valid(day), "a date that exists");
  return fmt::format("{} {} {}", day.day, months[day.month - 1], day.year);
}

const std::string& question_words(const Question& question) {
  return question.text.empty() ? question.id : question.text;
}

const std::string& instrument_words(const Scenario& scenario, InstrumentId which) {
  const Instrument& one = scenario.instruments[index(which)];
  return one.name.empty() ? one.id : one.name;
}

std::string hypothetical_words(const Instrument& instrument) {
  if (!instrument.announced) return "hypothetical, not concluded";
  return *instrument.announced ? "hypothetical, announced but not concluded"
                               : "hypothetical, offered by nobody";
}

std::string form_words(const Instrument& instrument) {
  std::vector<std::string> words;
  for (const Form one : instrument.forms)
    if (const std::string word(plain(one));
        std::find(words.begin(), words.end(), word) == words.end())
      words.push_back(word);
  return words.empty() ? std::string(plain(instrument.form))
                       : fmt::format("{}", fmt::join(words, " or "));
}

std::string place_words(const Scenario& scenario, ClauseId which) {
  return fmt::format("clause {} of '{}'", scenario.clause(which).id,
                     instrument_words(scenario, which.instrument));
}

std::string actor_words(const Scenario& scenario, ActorId actor) {
  if (index(actor) >= scenario.actors.size()) return "unknown";
  const Actor& found = scenario.actors[index(actor)];
  return found.name.empty() ? found.id : found.name;
}

std::string actor_in_prose(const Scenario& scenario, ActorId actor) {
  constexpr std::string_view with_article[] = {
      "United ", "European Union", "Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia"};
  const std::string name = actor_words(scenario, actor);
  const bool article = std::any_of(std::begin(with_article), std::end(with_article),
                                   [&](std::string_view one) { return name.starts_with(one); });
  return article ? "the " + name : name;
}

std::string with_names(const Scenario& scenario, std::string_view text) {
  const auto in_a_word = [](char byte) {
    return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_' || byte == '-';
  };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && in_a_word(text[end])) ++end;
    if (end == at) {
      out += text[at++];
      continue;
    }
    const std::string_view word = text.substr(at, end - at);
    const auto actor = scenario.actor(word);
    out += actor ? actor_words(scenario, *actor) : std::string(word);
    at = end;
  }
  return out;
}

const std::string& package_words(const Package& package) {
  return package.label.empty() ? package.id : package.label;
}

namespace {

/// For whom other texts of the package stand in for one of it: what it alone owes them is gone.
std::string stood_in_words(const Scenario& scenario, const Package& package) {
  std::vector<std::string> texts;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& text = scenario.instruments[index(entry.instrument)];
    std::vector<std::string> whom;
    for (const StandIn& one : stand_ins(scenario, package, entry)) {
      const bool bound =
          std::find(text.parties.begin(), text.parties.end(), one.actor) != text.parties.end();
      const std::string name = actor_words(scenario, one.actor);
      if (bound && (whom.empty() || whom.back() != name)) whom.push_back(name);
    }
    if (!whom.empty())
      texts.push_back(fmt::format(
          "the duties of {} are not counted for {}, for whom texts of the package that implement "
          "it stand in, even where these owe less",
          text.name.empty() ? text.id : text.name, enumerated(whom)));
  }
  return fmt::format("{}", fmt::join(texts, "; "));
}

}  // namespace

std::string taken_out_words(const Scenario& scenario, const Package& package) {
  std::vector<std::string> signatures, absent;
  for (const ActorId actor : package.absent) absent.push_back(actor_words(scenario, actor));
  for (const PackageEntry& entry : package.entries) {
    for (const ActorId actor : entry.without) {
      if (std::binary_search(package.absent.begin(), package.absent.end(), actor)) continue;
      const std::string name = actor_words(scenario, actor);
      if (std::find(signatures.begin(), signatures.end(), name) == signatures.end())
        signatures.push_back(name);
    }
  }
  std::string words;
  if (!signatures.empty())
    words = fmt::format("without the signature of {}, whose help stays", enumerated(signatures));
  if (!absent.empty())
    words += fmt::format("{}without any help of {}", words.empty() ? "" : "; ", enumerated(absent));
  const std::string stood_in = stood_in_words(scenario, package);
  return words.empty() || stood_in.empty() ? words + stood_in : words + "; " + stood_in;
}

Vocabulary readable(const Scenario& scenario) {
  Vocabulary words = scenario.vocabulary;
  for (Dimension& one : words.dimensions)
    for (std::size_t i = 0; one.of_actors && i < scenario.actors.size(); ++i)
      one.values[i] = actor_words(scenario, static_cast<ActorId>(i));
  return words;
}

std::string quantity_words(const Scenario& scenario, std::string_view path) {
  const std::size_t dot = path.find('.');
  const std::string_view head = path.substr(0, dot);
  const std::string_view rest =
      dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  if (const Parameter* parameter = find_parameter(incident_parameters(), rest);
      parameter != nullptr && head == "incidents") {
    return fmt::format("Incidents: {}", meaning_words(*parameter));
  }
  if (const Parameter* parameter = find_parameter(scenario_parameters(), path)) {
    const std::string_view area = looked_up(area_names, head);
    return fmt::format("{}: {}", area.empty() ? head : area, meaning_words(*parameter));
  }
  const std::size_t second = rest.find('.');
  if (second != std::string_view::npos && (head == "actors" || head == "attacks")) {
    const std::string_view who = rest.substr(0, second);
    const std::string_view key = rest.substr(second + 1);
    const Parameter* parameter =
        find_parameter(head == "actors" ? actor_parameters() : attack_parameters(), key);
    const std::string meaning = parameter ? meaning_words(*parameter) : spaced(key);
    if (head == "attacks") return fmt::format("{}: {}", attack_head(scenario, who), meaning);
    const auto actor = scenario.actor(who);
    const std::string name = actor && !scenario.actors[index(*actor)].name.empty()
                                 ? scenario.actors[index(*actor)].name
                                 : std::string(who);
    return fmt::format("{}: {}", name, meaning);
  }
  for (const Instrument& instrument : scenario.instruments) {
    if (instrument.id != head || rest.empty()) continue;
    const std::string_view key = rest.substr(rest.rfind('.') + 1);
    const std::string_view known = looked_up(instrument_numbers, key);
    return fmt::format("{}: {}", instrument.name.empty() ? instrument.id : instrument.name,
                       known.empty() ? spaced(rest) : std::string(known));
  }
  const std::string_view of_any_text = looked_up(instrument_numbers, path);
  return of_any_text.empty() ? spaced(path) : capitalised(of_any_text);
}

}  // namespace casus
