#include "report/bet.hpp"

#include <algorithm>
#include <utility>

#include "measure/catalogue.hpp"
#include "report/adoption.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/bet_costs.hpp"
#include "report/calibration.hpp"
#include "report/lookup.hpp"
#include "report/parts.hpp"
#include "report/tongue.hpp"

namespace casus {

namespace {

/// What the risk is of, by what decides.
std::string event_of_objective(const ReportInput& input) {
  return Tongue(input).event(input.scenario, deciding_measure(input));
}

/// The keys of one question: about exposure, a risk or a chance.
TextKey question_key(const ReportInput& input, TextKey exposed, TextKey risk, TextKey chance) {
  const Measure measure = deciding_measure(input).measure;
  return measure == Measure::attacked || measure == Measure::lost
             ? exposed
             : by_objective(input, risk, chance);
}

std::string question(const ReportInput& input, std::size_t options) {
  const Tongue tongue(input);
  const auto count = static_cast<long long>(options);
  const auto& horizon = input.scenario.horizon;
  const bool ceasefire = horizon && horizon->after_war();
  const bool dated = ceasefire && is_valid(horizon->assumed);
  const TextKey key =
      dated       ? question_key(input, "question.dated.exposed", "question.dated.risk",
                                 "question.dated.chance")
      : ceasefire ? question_key(input, "question.ceasefire.exposed", "question.ceasefire.risk",
                                 "question.ceasefire.chance")
                  : question_key(input, "question.exposed", "question.risk", "question.chance");
  return tongue.say(
      key, {{"packages", tongue.counted(static_cast<double>(count), "packages.one",
                                        "packages.other", {{"count", tongue.whole(count)}})},
            {"protege", tongue.actor(input.scenario, input.scenario.protege)},
            {"challenger", tongue.actor(input.scenario, input.scenario.challenger)},
            {"event", tongue.event(input.scenario, deciding_measure(input))},
            {"day", dated ? tongue.date(horizon->assumed) : std::string()}});
}

std::string finding(const ReportInput& input, const PackageFindings& first) {
  const Tongue tongue(input);
  const std::string option = tongue.quoted(first);
  const auto risk = mean_of(first, deciding_measure(input));
  if (!risk)
    return tongue.say(
        by_objective(input, "finding.not_computed.risk", "finding.not_computed.chance"),
        {{"option", option}});
  const PackageFindings* nothing = nothing_package(input.findings);
  const auto without =
      nothing == nullptr ? std::nullopt : mean_of(*nothing, deciding_measure(input));
  const TextKey key = without
                          ? by_objective(input, "finding.against.risk", "finding.against.chance")
                          : by_objective(input, "finding.risk", "finding.chance");
  std::string text = tongue.say(key, {{"option", option},
                                      {"event", event_of_objective(input)},
                                      {"share", tongue.in_hundred(*risk)},
                                      {"without", tongue.in_hundred(without.value_or(0.0))}});
  if (const std::string carried = carried_sentence(input, first); !carried.empty())
    text += " " + carried;
  if (!input.findings.calibration || !without) return text;
  const auto& packages = input.findings.calibration->findings.packages;
  if (packages.size() != input.findings.packages.size()) return text;
  const auto weighted = mean_of(packages[index(first.package)], deciding_measure(input));
  const auto weighted_without = mean_of(packages[index(nothing->package)], deciding_measure(input));
  if (!weighted || !weighted_without) return text;
  const Calibration& record = *input.findings.calibration;
  const double error = error_of(record, index(first.package), deciding_measure(input));
  return text + " " +
         tongue.say("finding.weighted", {{"worth", tongue.decimals(record.effective, 0)},
                                         {"error", tongue.decimals(100.0 * error, 1)},
                                         {"with", tongue.in_hundred(*weighted)},
                                         {"without", tongue.in_hundred(*weighted_without)}});
}

BetOption shown(const ReportInput& input, const PackageFindings& package, double risk) {
  const Tongue tongue(input);
  const Package& written = input.scenario.packages[index(package.package)];
  BetOption option{.name = tongue.package(package),
                   .risk = risk,
                   .grave = grave_risk(input, package),
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

std::vector<std::string> beliefs(const ReportInput& input,
                                 const std::vector<const PackageFindings*>& options) {
  const Tongue tongue(input);
  std::vector<std::string> all;
  const MeasureKey deciding = deciding_measure(input);
  const PackageFindings& first = *options.front();
  if (const auto risk = mean_of(first, deciding))
    all.push_back(tongue.say(
        "belief.all", {{"option", tongue.quoted(first)}, {"share", tongue.in_hundred(*risk)}}));
  const auto by_kind = [&](const PackageFindings& one) { return grave_risk(input, one); };
  if (const PackageFindings* best = lowest(options, by_kind)) {
    all.push_back(
        tongue.say("belief.grave",
                   {{"attack", tongue.attack(input.scenario.attacks[index(*grave_kind(input))])},
                    {"option", tongue.quoted(*best)},
                    {"share", tongue.in_hundred(*by_kind(*best))}}));
  }
  const auto by_chance = [&](const PackageFindings& one) {
    return mean_of(one, key_of(Measure::as_likely_adopted));
  };
  if (const PackageFindings* best = lowest(options, by_chance)) {
    const Range& range = *find_measure(*best, key_of(Measure::as_likely_adopted));
    all.push_back(tongue.say("belief.adopted",
                             {{"option", tongue.quoted(*best)},
                              {"share", tongue.in_hundred(range.mean)},
                              {"over_fewer", tongue.over_fewer(range.n, input.findings.futures)}}));
  }
  if (const auto fullest = ranking_of(input.findings).fullest) {
    const PackageFindings& whole = package_of(input.findings, *fullest);
    if (const auto risk = mean_of(whole, deciding))
      all.push_back(tongue.say("belief.everything", {{"option", tongue.quoted(whole)},
                                                     {"share", tongue.in_hundred(*risk)}}));
  }
  return all;
}

/// "'Charter' (without it +9.8 points)", where that was found; else the text alone.
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
                         {"points", tongue.points_words(one.range.mean)},
                         {"over_fewer", tongue.over_fewer(one.range.n, input.findings.futures)}});
  return text;
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
  if (!adopted) return tongue.say("must.texts", {{"texts", tongue.list(texts)}});
  const int n = find_measure(first, key_of(Measure::adopted))->n;
  return tongue.say("must.texts_adopted",
                    {{"texts", tongue.list(texts)},
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
                       {"points", tongue.points_words(part.range.mean)},
                       {"over_fewer", tongue.over_fewer(part.range.n, input.findings.futures)}});
  const std::string works = tongue.say("must.monitoring", {{"part", name}});
  return assumed->source.empty()
             ? works
             : works + " " +
                   tongue.say("must.monitoring_known", {{"source", tongue.data(assumed->source)}});
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

/// The chance of an event where an armed attack is pressed, by the end of the report; none without
/// any attack.
std::optional<double> given_an_attack(const ReportInput& input, const PackageFindings& package,
                                      const MeasureKey& event) {
  const auto attacked = mean_of(package, after(Measure::attacked, input.findings.report_years));
  const auto both = mean_of(package, event);
  if (!attacked || !both || *attacked <= 0.0) return std::nullopt;
  return std::min(1.0, *both / *attacked);
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
    const auto with = given_an_attack(input, first, event.key);
    if (!with) continue;
    const auto without =
        nothing == nullptr ? std::nullopt : given_an_attack(input, *nothing, event.key);
    said.push_back(
        tongue.say(without ? event.against : event.words,
                   {{"challenger", tongue.actor(input.scenario, input.scenario.challenger)},
                    {"share", tongue.percent(*with)},
                    {"without", tongue.percent(without.value_or(0.0))}}));
  }
  if (said.empty()) return {};
  return {tongue.say("fail", {{"years", tongue.years(input.findings.report_years)},
                              {"option", tongue.quoted(first)},
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
  const std::string event = event_of_objective(input);
  std::vector<BetOption> shown_options = options_of(input);
  const std::string agreed = agreed_over(input, shown_options);
  const Date& day = input.scenario.as_of;
  return Bet{.as_of = is_valid(day) ? tongue.say("as_of", {{"day", tongue.date(day)}}) : "",
             .question = question(input, options.size()),
             .finding = finding(input, first),
             .first = tongue.quoted(first),
             .event = event,
             .grave_kind = grave ? tongue.attack(input.scenario.attacks[index(*grave)]) : "",
             .options = std::move(shown_options),
             .claims = bet_claims(input),
             .risk_meaning = tongue.say(
                 by_objective(input, "risk_meaning.risk", "risk_meaning.chance"),
                 {{"event", event}, {"futures", tongue.futures(input.findings.futures)}}),
             .agreed_over = agreed,
             .beliefs = beliefs(input, options),
             .must_be_true = must_be_true(input, first),
             .costs = bet_costs(input),
             .if_it_fails = if_it_fails(input, first)};
}

}  // namespace casus
