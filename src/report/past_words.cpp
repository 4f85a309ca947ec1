#include <algorithm>
#include <map>

#include "report/explainer.hpp"
#include "report/tongue.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// What an answer says is owed for sure: "consultation"; empty: nothing.
std::string owed_for_sure(const Scenario& scenario, const Tongue& tongue, const Owed& owed) {
  std::vector<std::string> all;
  for (std::size_t a = 0; a < owed.always.size(); ++a)
    if (owed.always[a]) all.push_back(tongue.action(scenario.vocabulary.actions[a]));
  if (!owed.acts.always.empty()) all.push_back(tongue.say("past.own_act"));
  return tongue.list(all);
}

bool is_owed_sometimes(const Owed& owed) {
  return std::find(owed.sometimes.begin(), owed.sometimes.end(), true) != owed.sometimes.end() ||
         !owed.acts.sometimes.empty();
}

/// Who did what a text forbids, with the places; for sure, or in some readings only.
std::vector<std::string> breach_sentences(const Scenario& scenario, const Tongue& tongue,
                                          const EventAnswer& answer) {
  std::map<std::pair<ActorId, bool>, std::vector<std::string>> places;
  for (const Breach& one : answer.breaches) {
    const Clause& clause = scenario.clause(one.clause);
    const std::string place =
        tongue.data(clause.source.ref.empty() ? clause.id : clause.source.ref);
    std::vector<std::string>& known = places[{one.actor, !one.always}];
    if (std::find(known.begin(), known.end(), place) == known.end()) known.push_back(place);
  }
  std::vector<std::string> all;
  for (const auto& [who, where] : places) {
    const std::string sentence =
        tongue.say(who.second ? TextKey("past.breach_perhaps") : TextKey("past.breach"),
                   {{"actor", tongue.actor(scenario, who.first)}, {"places", tongue.list(where)}});
    all.push_back(tongue.capitalised(sentence));
  }
  return all;
}

std::vector<std::string> law_sentences(const Scenario& scenario, const Tongue& tongue,
                                       const EventAnswer& answer) {
  std::vector<std::pair<std::string, std::vector<std::string>>> owed;  // by what is owed
  std::vector<std::string> perhaps;
  for (const auto* rows : {&answer.rows, &answer.own}) {
    for (const EventRow& row : *rows) {
      if (is_owed_sometimes(row.on_paper)) perhaps.push_back(tongue.actor(scenario, row.actor));
      const std::string words = owed_for_sure(scenario, tongue, row.on_paper);
      if (words.empty()) continue;
      auto at = std::find_if(owed.begin(), owed.end(),
                             [&](const auto& one) { return one.first == words; });
      if (at == owed.end()) at = owed.insert(at, {words, {}});
      at->second.push_back(tongue.actor(scenario, row.actor));
    }
  }
  std::vector<std::string> all = breach_sentences(scenario, tongue, answer);
  for (const auto& [words, names] : owed)
    all.push_back(tongue.say("past.owed", {{"actors", tongue.list(names)}, {"actions", words}}));
  if (owed.empty()) all.push_back(tongue.say("past.owed_nothing"));
  if (!perhaps.empty())
    all.push_back(tongue.say("past.owed_perhaps", {{"actors", tongue.list(perhaps)}}));
  return all;
}

}  // namespace

std::vector<PastWords> past_words(const ReportInput& input) {
  const Tongue tongue(input);
  std::vector<PastWords> all;
  for (std::size_t at = 0; at < input.scenario.history.size(); ++at) {
    const PastEvent& past = input.scenario.history[at];
    PastWords words{.day = tongue.date(past.day),
                    .sentences = {tongue.data(past.text)},
                    .source = tongue.data(past.source)};
    if (at < input.history.size() && input.history[at]) {
      const std::string& asked = package_words(input.scenario.packages[index(*past.package)]);
      words.law = law_sentences(input.scenario, tongue, *input.history[at]);
      words.law.insert(words.law.begin(),
                       tongue.say("past.asked", {{"package", tongue.quoted(tongue.data(asked))}}));
    }
    if (!past.followed.empty()) words.sentences.push_back(tongue.data(past.followed));
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
  const Tongue tongue(input);
  return PlainFigure{.number = tongue.say("of_all", {{"number", std::to_string(broken)},
                                                     {"all", std::to_string(asked)}}),
                     .caption = tongue.say("past.figure")};
}

}  // namespace casus
