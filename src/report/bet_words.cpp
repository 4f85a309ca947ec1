#include "report/bet_words.hpp"

#include <algorithm>

#include "measure/catalogue.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/lookup.hpp"
#include "report/tongue.hpp"
#include "report/without_the_most.hpp"

namespace casus {

namespace {

/// What the risk is of, where it is named first: "an attack that is pressed (...)", and in the
/// question without that word.
std::string event_explained(const ReportInput& input, TextKey fresh, TextKey renewed) {
  const Tongue tongue(input);
  const MeasureKey key = deciding_measure(input);
  if (key.measure != Measure::attacked) return tongue.event(input.scenario, key);
  const bool after_war = input.scenario.horizon && input.scenario.horizon->after_war();
  return tongue.say(after_war ? renewed : fresh, {{"years", tongue.years(key.years)}});
}

/// The keys of one question: about exposure, a risk or a chance.
TextKey question_key(const ReportInput& input, TextKey exposed, TextKey risk, TextKey chance) {
  const Measure measure = deciding_measure(input).measure;
  return measure == Measure::attacked || measure == Measure::lost
             ? exposed
             : by_objective(input, risk, chance);
}

/// A package with futures weighted to the record; null where they were not.
const PackageFindings* find_by_record(const ReportInput& input, PackageId package) {
  if (!input.findings.calibration) return nullptr;
  const auto& packages = input.findings.calibration->findings.packages;
  return packages.size() == input.findings.packages.size() ? &packages[index(package)] : nullptr;
}

/// ", against 56 in 100 without any package"; empty without that figure.
std::string against_words(const Tongue& tongue, const std::optional<double>& without) {
  return without ? tongue.say("finding.without", {{"without", tongue.in_hundred(*without)}})
                 : std::string();
}

/// The option that is best by the measure that decides, and among how many.
std::string best_of_all(const ReportInput& input,
                        const std::vector<const PackageFindings*>& options, double risk) {
  const Tongue tongue(input);
  const auto without = mean_without(input.findings, deciding_measure(input));
  const bool ranked =
      options.size() > 1 && !lead_below_numerics(input) && alike_for_all(input).empty();
  const TextKey key = ranked ? by_objective(input, "finding.first.risk", "finding.first.chance")
                             : by_objective(input, "finding.risk", "finding.chance");
  const auto count = static_cast<long long>(options.size());
  return tongue.say(
      key,
      {{"condition",
        tongue.say(grave_kind(input) ? TextKey("finding.if_attacks") : TextKey("finding.if_all"))},
       {"packages", tongue.counted(static_cast<double>(count), "packages.one", "packages.other",
                                   {{"count", tongue.whole(count)}})},
       {"option", tongue.quoted(*options.front())},
       {"event", event_explained(input, "event.attacked.first", "event.attacked.renewed.first")},
       {"share", tongue.in_hundred(risk)},
       {"against", against_words(tongue, without)}});
}

/// The option that is lowest by the gravest kind alone; empty where kinds are not told apart.
std::string best_by_grave_kind(const ReportInput& input,
                               const std::vector<const PackageFindings*>& options) {
  const auto risk = [&](const PackageFindings& one) { return grave_risk(input, one); };
  const PackageFindings* best = lowest(options, risk);
  if (best == nullptr) return "";
  const Tongue tongue(input);
  const PackageFindings* nothing = nothing_package(input.findings);
  const auto record = grave_by_record(input, *best);
  return " " +
         tongue.say("finding.grave",
                    {{"attack", tongue.attack(input.scenario.attacks[index(*grave_kind(input))])},
                     {"option", tongue.quoted(*best)},
                     {"share", tongue.in_hundred(*risk(*best))},
                     {"record", record ? tongue.say("finding.grave.record",
                                                    {{"share", tongue.in_hundred(*record)}})
                                       : std::string()},
                     {"against",
                      against_words(tongue, nothing == nullptr ? std::nullopt : risk(*nothing))}});
}

/// That options which contain others are not ranked; empty without any.
std::string not_ranked(const ReportInput& input) {
  const auto count =
      std::count_if(input.findings.packages.begin(), input.findings.packages.end(),
                    [&](const PackageFindings& one) {
                      return one.role == Role::option && !is_ranked(input.findings, one.package);
                    });
  if (count == 0) return "";
  const Tongue tongue(input);
  return " " + tongue.counted(static_cast<double>(count), "finding.not_ranked.one",
                              "finding.not_ranked.other",
                              {{"count", tongue.whole(static_cast<long long>(count))}});
}

/// Which option is first if the futures that fit the record count more; empty where they do not.
std::string belief_in_the_record(const ReportInput& input, const PackageFindings& first) {
  if (!input.findings.calibration) return "";
  const Calibration& record = *input.findings.calibration;
  const auto& rankings = record.findings.rankings;
  const PackageId best = rankings.empty() || rankings.front().order.empty()
                             ? first.package
                             : rankings.front().order.front();
  const PackageFindings* weighted = find_by_record(input, best);
  const auto risk =
      weighted == nullptr ? std::nullopt : mean_of(*weighted, deciding_measure(input));
  if (!risk) return "";
  const PackageFindings* nothing = nothing_package(input.findings);
  const PackageFindings* none =
      nothing == nullptr ? nullptr : find_by_record(input, nothing->package);
  const Tongue tongue(input);
  const auto heaviest = std::max_element(record.weights.begin(), record.weights.end());
  constexpr double hardly = 0.9;  // of the futures: weights of which no page need speak
  return tongue.say(
      record.effective > hardly * input.findings.futures ? TextKey("belief.record.hardly")
                                                         : TextKey("belief.record"),
      {{"worth", tongue.decimals(record.effective, 0)},
       {"futures", tongue.futures(input.findings.futures)},
       {"heaviest", tongue.percent(heaviest == record.weights.end() ? 0.0 : *heaviest)},
       {"option", tongue.quoted(package_of(input.findings, best))},
       {"share", tongue.in_hundred(*risk)},
       {"against",
        against_words(tongue,
                      none == nullptr ? std::nullopt : mean_of(*none, deciding_measure(input)))}});
}

/// What is best by the attacks that the challenger chose; empty where nothing begins otherwise.
std::string belief_in_orders(const ReportInput& input,
                             const std::vector<const PackageFindings*>& options) {
  const MeasureKey chosen = key_of(Measure::pressed_by_choice);
  const auto by_choice = [&](const PackageFindings& one) { return mean_of(one, chosen); };
  const PackageFindings* best = lowest(options, by_choice);
  const bool incidents = share_begun_by_incident(*options.front()).value_or(0.0) > 0.0;
  if (!incidents || best == nullptr) return {};
  const Tongue tongue(input);
  const auto without = mean_without(input.findings, chosen);
  return tongue.say(without ? TextKey("belief.chosen.against") : TextKey("belief.chosen"),
                    {{"option", tongue.quoted(*best)},
                     {"number", tongue.decimals(*by_choice(*best), 2)},
                     {"years", tongue.years(input.findings.report_years)},
                     {"without", tongue.decimals(without ? *without : 0.0, 2)}});
}

}  // namespace

std::string bet_question(const ReportInput& input, std::size_t options) {
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
      key,
      {{"packages", tongue.counted(static_cast<double>(count), "packages.one", "packages.other",
                                   {{"count", tongue.whole(count)}})},
       {"protege", tongue.actor(input.scenario, input.scenario.protege)},
       {"challenger", tongue.actor(input.scenario, input.scenario.challenger)},
       {"event", event_explained(input, "event.attacked.plain", "event.attacked.renewed.plain")},
       {"day", dated ? tongue.date(horizon->assumed) : std::string()}});
}

std::optional<double> grave_by_record(const ReportInput& input, const PackageFindings& package) {
  const PackageFindings* weighted = find_by_record(input, package.package);
  return weighted == nullptr ? std::nullopt : grave_risk(input, *weighted);
}

std::string bet_finding(const ReportInput& input,
                        const std::vector<const PackageFindings*>& options) {
  const Tongue tongue(input);
  const PackageFindings& first = *options.front();
  const auto risk = mean_of(first, deciding_measure(input));
  if (!risk)
    return tongue.say(
        by_objective(input, "finding.not_computed.risk", "finding.not_computed.chance"),
        {{"option", tongue.quoted(first)}});
  const std::string carried = carried_sentence(input, first);
  return best_of_all(input, options, *risk) + best_by_grave_kind(input, options) +
         not_ranked(input) + (carried.empty() ? "" : " " + carried);
}

std::vector<std::string> bet_beliefs(const ReportInput& input,
                                     const std::vector<const PackageFindings*>& options) {
  const Tongue tongue(input);
  std::vector<std::string> all;
  if (std::string record = belief_in_the_record(input, *options.front()); !record.empty())
    all.push_back(std::move(record));
  if (std::string chosen = belief_in_orders(input, options); !chosen.empty())
    all.push_back(std::move(chosen));
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
    if (const auto risk = mean_of(whole, deciding_measure(input)))
      all.push_back(tongue.say("belief.everything", {{"option", tongue.quoted(whole)},
                                                     {"share", tongue.in_hundred(*risk)}}));
  }
  return all;
}

}  // namespace casus
