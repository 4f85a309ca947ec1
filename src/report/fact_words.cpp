#include "report/fact_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/names.hpp"
#include "report/format.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr const char* as_the_texts_say = "as the texts say";

/// "4 declaration, 28 political agreement", by the words.
template <class Enum>
std::string counts_text(const std::map<Enum, int>& counts) {
  std::map<std::string_view, int> by_words;
  for (const auto& [value, count] : counts) by_words[plain(value)] = count;
  std::vector<std::string> parts;
  for (const auto& [name, count] : by_words) parts.push_back(fmt::format("{} {}", count, name));
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

FactWords fact_words(const Scenario&, const FormsFact& fact) {
  return {"instruments and binding form",
          fmt::format("{} {} by form: {}; {}; {} hypothetical", fact.instruments,
                      fact.instruments == 1 ? "instrument" : "instruments", counts_text(fact.forms),
                      counts_text(fact.bindings), fact.hypothetical),
          as_the_texts_say};
}

FactWords fact_words(const Scenario& scenario, const OwedFact& fact) {
  std::vector<std::string> parts;
  for (std::size_t l = 0; l < fact.by_level.size(); ++l) {
    if (fact.by_level[l] == 0) continue;
    const auto level = static_cast<Level>(l);
    parts.push_back(fmt::format("{} {}", fact.by_level[l],
                                level == Level::none
                                    ? std::string(owed_words(level))
                                    : level_words(scenario.vocabulary, level, fact.actions)));
  }
  return {"what is owed",
          fact.duties == 0
              ? std::string("no duties")
              : fmt::format("{}, by the most that each owes: {}",
                            counted(fact.duties, "duty", "duties"), fmt::join(parts, ", ")),
          "duties against any attack, by level"};
}

FactWords fact_words(const Scenario&, const DeadlinesFact& fact) {
  FactWords words{"deadlines", "no duties", as_the_texts_say};
  if (fact.dated > 0) {
    words.text =
        fmt::format("{} of {} {} a deadline in {} words, the shortest {}", fact.dated,
                    counted(fact.duties, "duty", "duties"), fact.dated == 1 ? "has" : "have",
                    fact.dated == 1 ? "its" : "their",
                    counted(std::lround(fact.shortest_years * days_of_a_year), "day", "days"));
  } else if (fact.duties > 0) {
    words.text = fact.duties == 1 ? std::string("its one duty has no deadline")
                                  : fmt::format("none of {} duties has a deadline", fact.duties);
  }
  return words;
}

FactWords fact_words(const Scenario&, const TermsFact& fact) {
  std::vector<std::string> parts;
  for (const auto& [years, count] : fact.by_years) {
    parts.push_back(fmt::format("{} for {:.0f} years", count, years));
  }
  if (fact.dated > 0) parts.push_back(fmt::format("{} until a day", fact.dated));
  if (fact.open > 0) parts.push_back(fmt::format("{} without a term", fact.open));
  const bool dated = !fact.by_years.empty() || fact.dated > 0 || fact.with_notice > 0;
  const std::string in_the_model =
      fact.may_end == 0 ? "read, not computed: in the model nothing expires"
                        : fmt::format("in the model {} may end or be left", fact.may_end);
  return {"terms and exit",
          fmt::format("{}; {} with notice of exit{}", fmt::join(parts, ", "), fact.with_notice,
                      dated ? "; " + in_the_model : ""),
          as_the_texts_say};
}

FactWords fact_words(const Scenario& scenario, const DecisionsFact& fact) {
  // Readings that differ in what they hang on may have one rule: their weights add up.
  std::vector<std::pair<std::string, double>> weights;
  for (const DecisionFact& one : fact.decisions) {
    const std::string rule = fmt::format("{} of {} on {}", plain(one.rule.kind),
                                         scenario.vocabulary.bodies[index(one.body)].name,
                                         place_words(scenario, one.clause));
    const auto known = std::find_if(weights.begin(), weights.end(),
                                    [&](const auto& other) { return other.first == rule; });
    if (known != weights.end())
      known->second += one.weight;
    else
      weights.emplace_back(rule, one.weight);
  }
  std::vector<std::string> rules;
  for (const auto& [rule, weight] : weights)
    rules.push_back(fmt::format("{} (weight {:.2f})", rule, weight));
  return {"members and decision rule",
          fmt::format("{} members; {}", fact.members,
                      rules.empty() ? std::string("each decides for itself")
                                    : fmt::format("{}", fmt::join(rules, "; "))),
          "readings of one clause are alternatives with weights"};
}

FactWords fact_words(const Scenario& scenario, const DonorsFact& fact) {
  std::vector<std::string> parts;
  for (const Donor& donor : fact.donors) {
    parts.push_back(
        fmt::format("{} {:.1f} %", actor_words(scenario, donor.actor), 100.0 * donor.share));
  }
  std::map<std::string_view, double> by_words;
  for (const auto& [funding, share] : fact.by_funding) by_words[plain(funding)] = share;
  for (const auto& [words, share] : by_words) {
    parts.push_back(fmt::format("{} {:.0f} %", words, 100.0 * share));
  }
  return {"donors and funding",
          parts.empty() ? std::string("no donors") : fmt::format("{}", fmt::join(parts, ", ")),
          "shares of the money; the rest is others"};
}

FactWords fact_words(const Scenario&, const HolesFact& fact) {
  return {"holes left",
          fact.counts
              ? fmt::format("of {} armed events that were tried, somebody owes "
                            "material help in all but {} whatever the reading, in all but {} "
                            "under some",
                            fact.counts->events, fact.counts->under_some_reading,
                            fact.counts->under_every_reading)
              : std::string("not computed: the texts tell too many events apart"),
          "armed events in which no text owes material help"};
}

FactWords fact_words(const Scenario& scenario, const BlockersFact& fact) {
  std::vector<std::string> names;
  for (const ActorId actor : fact.actors) names.push_back(actor_words(scenario, actor));
  return {"who blocks alone", names.empty() ? std::string("nobody") : enumerated(names),
          "under at least one reading of how the group decides"};
}

FactWords fact_words(const Scenario&, const MostPowerFact& fact) {
  return {"most voting power", fmt::format("{:.3f}", fact.share),
          "largest Shapley-Shubik index of a member; all members: voting power"};
}

FactWords fact_words(const Scenario&, const ConsequencesFact& fact) {
  return {"duties without consequence",
          fmt::format("{} of {}: the text names no consequence of a breach", fact.without,
                      counted(fact.duties, "duty", "duties")),
          "whether general law attaches one is not said here"};
}

FactWords fact_words(const Scenario& scenario, const SilenceFact& fact) {
  return {"what silence does",
          fmt::format("if every body, budget and parliament that must decide does nothing, {} of "
                      "{} guarantors owe less against '{}'",
                      fact.owe_less, fact.guarantors,
                      attack_words(scenario.attacks[index(fact.attack)])),
          "what is owed on paper against what is owed if nobody decides"};
}

}  // namespace casus
