#include "report/bet.hpp"

#include <algorithm>
#include <utility>

#include "measure/catalogue.hpp"
#include "report/adoption.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/bet_costs.hpp"
#include "report/bet_words.hpp"
#include "report/lookup.hpp"
#include "report/misses.hpp"
#include "report/parts.hpp"
#include "report/tongue.hpp"

namespace casus {

namespace {

BetOption shown(const ReportInput& input, const PackageFindings& package, double risk) {
  const Tongue tongue(input);
  const Package& written = input.scenario.packages[index(package.package)];
  BetOption option{.name = tongue.package(package),
                   .risk = risk,
                   .grave = grave_risk(input, package),
                   .grave_by_record = grave_by_record(input, package),
                   .texts = static_cast<int>(written.entries.size()),
                   .hypothetical = static_cast<int>(hypothetical_texts(input, package).size())};
  const auto adopted = mean_of(package, key_of(Measure::adopted));
  if (adopted && *adopted < nearly_sure) {
    option.adopted = adopted;
    option.adopted_in = find_measure(package, key_of(Measure::adopted))->n;
  }
  if (package.role == Role::option && !is_ranked(input.findings, package.package))
    option.aside = tongue.say("contains_others");
  return option;
}

std::vector<BetOption> options_of(const ReportInput& input) {
  std::vector<BetOption> all;
  const auto add = [&](const PackageFindings& package) {
    if (const auto risk = mean_of(package, deciding_measure(input)))
      all.push_back(shown(input, package, *risk));
  };
  const PackageFindings* nothing = nothing_package(input.findings);
  if (nothing != nullptr) add(*nothing);
  for (const PackageFindings& package : input.findings.packages)
    if (package.role == Role::option && &package != nothing) add(package);
  return all;
}

/// "'Charter' (without it 29 % instead of 20 %)", where that was found; else the text alone.
std::string text_and_change(const ReportInput& input, const PackageFindings& of,
                            InstrumentId instrument) {
  const Tongue tongue(input);
  const std::string text =
      tongue.say("text_quoted", {{"name", tongue.instrument(input.scenario, instrument)}});
  for (const WithoutPart& one : input.findings.without_part)
    if (one.package == of.package && one.part == PartId{instrument} &&
        one.measure == deciding_measure(input))
      return tongue.say("must.text_without",
                        {{"text", text},
                         {"without", tongue.percent(one.rest.mean)},
                         {"with", tongue.percent(one.rest.mean - one.range.mean)}});
  return text;
}

/// In how many futures parts of an option are left out, where these are not all.
std::string over_parts(const ReportInput& input, const PackageFindings& of) {
  for (const WithoutPart& one : input.findings.without_part)
    if (one.package == of.package)
      return Tongue(input).over_fewer(one.range.n, input.findings.futures);
  return "";
}

/// What of an option is not concluded; empty: all of it is.
std::string not_concluded_yet(const ReportInput& input, const PackageFindings& first) {
  const Tongue tongue(input);
  std::vector<std::string> texts;
  for (const PackageEntry& entry : input.scenario.packages[index(first.package)].entries)
    if (input.scenario.instruments[index(entry.instrument)].hypothetical)
      texts.push_back(text_and_change(input, first, entry.instrument));
  if (texts.empty()) return "";
  const auto adopted = mean_of(first, key_of(Measure::adopted));
  if (!adopted)
    return tongue.say("must.texts",
                      {{"texts", tongue.list(texts)}, {"over_parts", over_parts(input, first)}});
  const int n = find_measure(first, key_of(Measure::adopted))->n;
  return tongue.say("must.texts_adopted",
                    {{"texts", tongue.list(texts)},
                     {"over_parts", over_parts(input, first)},
                     {"share", tongue.percent(*adopted)},
                     {"over_fewer", tongue.over_fewer(n, input.findings.futures)}});
}

/// What the part that does most must do.
std::string part_does(const ReportInput& input, const WithoutPart& part) {
  const Tongue tongue(input);
  const std::string name = tongue.quoted(part_name(input, part.part));
  const Quantity* assumed = assumed_monitoring(input.scenario, part.part);
  if (assumed == nullptr)
    return tongue.say("must.part",
                      {{"part", name},
                       {"without", tongue.percent(part.rest.mean)},
                       {"with", tongue.percent(part.rest.mean - part.range.mean)},
                       {"over_fewer", tongue.over_fewer(part.range.n, input.findings.futures)}});
  return tongue.say("must.monitoring", {{"part", name}});
}

std::vector<std::string> must_be_true(const ReportInput& input, const PackageFindings& first) {
  const Tongue tongue(input);
  std::vector<std::string> all;
  const Scenario& scenario = input.scenario;
  if (scenario.horizon && scenario.horizon->after_war() && is_valid(scenario.horizon->assumed) &&
      scenario.as_of < scenario.horizon->assumed)
    all.push_back(tongue.say("must.ceasefire", {{"day", tongue.date(scenario.as_of)}}));
  if (std::string texts = not_concluded_yet(input, first); !texts.empty())
    all.push_back(std::move(texts));
  const auto apart = taken_apart(input, first.package);
  if (apart && apart->parts.front()->range.mean > least_part)
    all.push_back(part_does(input, *apart->parts.front()));
  constexpr double most_of_them = 0.5;
  if (const auto share = share_begun_by_incident(first); share && *share >= most_of_them)
    all.push_back(tongue.say("must.incidents", {{"share", tongue.percent(*share)}}));
  return all;
}

std::vector<std::string> if_it_fails(const ReportInput& input, const PackageFindings& first) {
  struct Event {
    MeasureKey key;
    TextKey words, against;
  };
  const Event events[] = {
      {key_of(Measure::troops_fight), "fail.fight", "fail.fight.against"},
      {key_of(Measure::challenger_wins), "fail.decided", "fail.decided.against"},
      {key_of(Measure::escalation), "fail.spread", "fail.spread.against"}};
  const Tongue tongue(input);
  const PackageFindings* nothing = nothing_package(input.findings);
  std::vector<std::string> said;
  for (const Event& event : events) {
    const auto with = where_attacked(input.findings, first, event.key);
    if (!with) continue;
    const auto without =
        where_attacked(input.findings, nothing == nullptr ? first : *nothing, event.key);
    const bool beside = nothing != nullptr && without;
    const double other = without ? *without : 0.0;
    // Whole percents would hide by how much two small shares differ.
    constexpr double small = 0.02;
    const bool fine = (beside ? std::min(*with, other) : *with) < small;
    const auto share = [&](double value) {
      return fine ? tongue.fine_percent(value) : tongue.percent(value);
    };
    std::string words =
        tongue.say(beside ? event.against : event.words,
                   {{"challenger", tongue.actor(input.scenario, input.scenario.challenger)},
                    {"share", share(*with)},
                    {"without", share(other)}});
    if (event.key == key_of(Measure::troops_fight) && soldiers_miss(input))
      words = tongue.say("fail.miss", {{"event", words}});
    said.push_back(std::move(words));
  }
  if (said.empty()) return {};
  const MeasureKey attacked = after(Measure::attacked, input.findings.report_years);
  const auto without = mean_without(input.findings, attacked);
  return {tongue.say(without ? TextKey("fail.against") : TextKey("fail"),
                     {{"years", tongue.years(input.findings.report_years)},
                      {"option", tongue.quoted(first)},
                      {"attacked", tongue.in_hundred(mean_of(first, attacked).value_or(0.0))},
                      {"without", tongue.in_hundred(without.value_or(0.0))},
                      {"events", tongue.list(said)}})};
}

/// In how many futures the chance that all agree is found, where these are not all.
std::string agreed_over(const ReportInput& input, const std::vector<BetOption>& options) {
  const Tongue tongue(input);
  for (const BetOption& option : options)
    if (option.adopted && option.adopted_in < input.findings.futures)
      return " " + tongue.say("agreed_over", {{"futures", tongue.futures(option.adopted_in)}});
  return "";
}

}  // namespace

std::optional<Bet> bet(const ReportInput& input) {
  if (input.scenario.actors.empty() || input.findings.rankings.empty()) return std::nullopt;
  const auto options = ranked_options(input.findings);
  if (options.empty()) return std::nullopt;
  const PackageFindings& first = *options.front();
  const Tongue tongue(input);
  const auto grave = grave_kind(input);
  const std::string event = tongue.event(input.scenario, deciding_measure(input));
  std::vector<BetOption> shown_options = options_of(input);
  const bool by_record =
      std::any_of(shown_options.begin(), shown_options.end(),
                  [](const BetOption& one) { return one.grave_by_record.has_value(); });
  const std::string agreed = agreed_over(input, shown_options);
  const Date& day = input.scenario.as_of;
  return Bet{.as_of = is_valid(day) ? tongue.say("as_of", {{"day", tongue.date(day)}}) : "",
             .question = bet_question(input, options.size()),
             .finding = bet_finding(input, options),
             .first = tongue.quoted(first),
             .event = event,
             .grave_kind = grave ? tongue.attack(input.scenario.attacks[index(*grave)]) : "",
             .options = std::move(shown_options),
             .claims = bet_claims(input),
             .risk_meaning = tongue.say(
                 by_objective(input, "risk_meaning.risk", "risk_meaning.chance"),
                 {{"event", event}, {"futures", tongue.futures(input.findings.futures)}}),
             .record_meaning = by_record ? tongue.say("record_meaning") : std::string(),
             .agreed_over = agreed,
             .beliefs = bet_beliefs(input, options),
             .must_be_true = must_be_true(input, first),
             .costs = bet_costs(input),
             .if_it_fails = if_it_fails(input, first),
             .misses = misses(input)};
}

}  // namespace casus
