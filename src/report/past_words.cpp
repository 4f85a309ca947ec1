#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "model/names.hpp"
#include "report/explainer.hpp"
#include "report/format.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// What an answer says is owed for sure: "consultation", "nothing".
std::string owed_for_sure(const Scenario& scenario, const Owed& owed) {
  std::vector<std::string> all;
  for (std::size_t a = 0; a < owed.always.size(); ++a)
    if (owed.always[a]) all.push_back(action_words(scenario.vocabulary.actions[a]));
  if (!owed.acts.always.empty()) all.emplace_back("an act that it chooses itself");
  return enumerated(all);
}

bool is_owed_sometimes(const Owed& owed) {
  return std::find(owed.sometimes.begin(), owed.sometimes.end(), true) != owed.sometimes.end() ||
         !owed.acts.sometimes.empty();
}

/// Who did what a text forbids, with the places; for sure, or in some readings only.
std::vector<std::string> breach_sentences(const Scenario& scenario, const EventAnswer& answer) {
  std::map<std::pair<ActorId, bool>, std::vector<std::string>> places;
  for (const Breach& one : answer.breaches) {
    const Clause& clause = scenario.clause(one.clause);
    const std::string place = clause.source.ref.empty() ? clause.id : clause.source.ref;
    std::vector<std::string>& known = places[{one.actor, !one.always}];
    if (std::find(known.begin(), known.end(), place) == known.end()) known.push_back(place);
  }
  std::vector<std::string> all;
  for (const auto& [who, where] : places) {
    const std::string name = actor_in_prose(scenario, who.first);
    all.push_back(who.second
                      ? fmt::format("Whether {} did what it had promised not to do hangs on how "
                                    "{} is read.",
                                    name, enumerated(where))
                      : fmt::format("{} did what it had promised not to do ({}).",
                                    capitalised(name), enumerated(where)));
  }
  return all;
}

std::vector<std::string> law_sentences(const Scenario& scenario, const EventAnswer& answer) {
  std::vector<std::pair<std::string, std::vector<std::string>>> owed;  // by what is owed
  std::vector<std::string> perhaps;
  for (const auto* rows : {&answer.rows, &answer.own}) {
    for (const EventRow& row : *rows) {
      if (is_owed_sometimes(row.on_paper)) perhaps.push_back(actor_in_prose(scenario, row.actor));
      const std::string words = owed_for_sure(scenario, row.on_paper);
      if (words.empty()) continue;
      auto at = std::find_if(owed.begin(), owed.end(),
                             [&](const auto& one) { return one.first == words; });
      if (at == owed.end()) at = owed.insert(at, {words, {}});
      at->second.push_back(actor_in_prose(scenario, row.actor));
    }
  }
  std::vector<std::string> all = breach_sentences(scenario, answer);
  for (const auto& [words, names] : owed)
    all.push_back(fmt::format("Owed by {}: {}.", enumerated(names), words));
  if (owed.empty()) all.emplace_back("Nobody owed anything for sure.");
  if (!perhaps.empty())
    all.push_back(
        fmt::format("Whether {} owed more hangs on the circumstances or on how the words are read.",
                    enumerated(perhaps)));
  return all;
}

}  // namespace

std::vector<PastWords> past_words(const ReportInput& input) {
  std::vector<PastWords> all;
  for (std::size_t at = 0; at < input.scenario.history.size(); ++at) {
    const PastEvent& past = input.scenario.history[at];
    PastWords words{.day = date_words(past.day), .sentences = {past.text}, .source = past.source};
    if (at < input.history.size() && input.history[at]) {
      words.law = law_sentences(input.scenario, *input.history[at]);
      words.law.insert(words.law.begin(),
                       fmt::format("What the texts of \"{}\" say of it:",
                                   package_words(input.scenario.packages[index(*past.package)])));
    }
    if (!past.followed.empty()) words.sentences.push_back(past.followed);
    all.push_back(std::move(words));
  }
  return all;
}

std::optional<PlainFigure> past_figure(const ReportInput& input) {
  int asked = 0, broken = 0;
  for (const auto& answer : input.history) {
    if (!answer) continue;
    ++asked;
    broken += std::any_of(answer->breaches.begin(), answer->breaches.end(),
                          [](const Breach& one) { return one.always; })
                  ? 1
                  : 0;
  }
  if (asked == 0) return std::nullopt;
  return PlainFigure{.number = fmt::format("{} of {}", broken, asked),
                     .caption =
                         "events, of those that texts in force were asked about, in which "
                         "somebody did what a text forbids."};
}

}  // namespace casus
