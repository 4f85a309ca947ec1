#include "report/bet.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "report/adoption.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/parts.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// "If a ceasefire comes (assumed: 1 January 2027), from which all years count"; empty where t = 0
/// is none.
std::string start_condition(const Scenario& scenario) {
  if (!scenario.horizon || !scenario.horizon->after_war()) return "";
  const Date& day = scenario.horizon->assumed;
  return fmt::format("If a ceasefire comes{}, from which all years count",
                     is_valid(day) ? fmt::format(" (assumed: {})", date_words(day)) : "");
}

std::string question(const ReportInput& input, std::size_t options) {
  const ObjectiveWords words = objective_words(input);
  const Measure measure = deciding_measure(input).measure;
  const std::string protege = actor_in_prose(input.scenario, input.scenario.protege);
  const std::string what =
      measure == Measure::attacked || measure == Measure::lost
          ? fmt::format("leave {} least exposed to {} by {}", protege, words.event,
                        actor_in_prose(input.scenario, input.scenario.challenger))
          : fmt::format("give {} the {} {} of {}", protege, words.best, words.noun, words.event);
  const std::string start = start_condition(input.scenario);
  return fmt::format(
      "{} of {} would {}, how robust is that, and what would have to be true for it to fail?",
      start.empty() ? "Which" : start + ": which",
      counted(static_cast<long long>(options), "package", "packages"), what);
}

std::string finding(const ReportInput& input, const PackageFindings& first) {
  const ObjectiveWords words = objective_words(input);
  const auto risk = mean_of(first, deciding_measure(input));
  if (!risk) return fmt::format("The {} with {} was not computed.", words.noun, quoted(first));
  const PackageFindings* nothing = nothing_package(input.findings);
  const auto without =
      nothing == nullptr ? std::nullopt : mean_of(*nothing, deciding_measure(input));
  std::string text =
      fmt::format("With {} the modelled {} of {} is {}{}.", quoted(first), words.noun, words.event,
                  in_hundred(*risk),
                  without ? fmt::format(", against {} without any package", in_hundred(*without))
                          : std::string());
  if (const std::string carried = carried_sentence(input, first); !carried.empty())
    text += " " + carried;
  if (!input.findings.calibration || !without) return text;
  const auto& packages = input.findings.calibration->findings.packages;
  if (packages.size() != input.findings.packages.size()) return text;
  const auto weighted = mean_of(packages[index(first.package)], deciding_measure(input));
  const auto weighted_without = mean_of(packages[index(nothing->package)], deciding_measure(input));
  if (weighted && weighted_without) {
    text += fmt::format(
        " If futures that fit the record count more, which makes them worth {:.0f}: "
        "{} against {}.",
        input.findings.calibration->effective, in_hundred(*weighted),
        in_hundred(*weighted_without));
  }
  return text;
}

BetOption shown(const ReportInput& input, const PackageFindings& package, double risk) {
  const Package& written = input.scenario.packages[index(package.package)];
  BetOption option{.name = name_of(package),
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
    option.aside = "contains others, not ranked";
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
  std::vector<std::string> all;
  const MeasureKey deciding = deciding_measure(input);
  const PackageFindings& first = *options.front();
  if (const auto risk = mean_of(first, deciding)) {
    all.push_back(
        fmt::format("If every attack counts alike, and all of it comes into force: {} ({}).",
                    quoted(first), in_hundred(*risk)));
  }
  const auto by_kind = [&](const PackageFindings& one) { return grave_risk(input, one); };
  if (const PackageFindings* best = lowest(options, by_kind)) {
    all.push_back(fmt::format("If {} alone counts: {} ({}).",
                              attack_words(input.scenario.attacks[index(*grave_kind(input))]),
                              quoted(*best), in_hundred(*by_kind(*best))));
  }
  const auto by_chance = [&](const PackageFindings& one) {
    return mean_of(one, key_of(Measure::as_likely_adopted));
  };
  if (const PackageFindings* best = lowest(options, by_chance)) {
    const Range& range = *find_measure(*best, key_of(Measure::as_likely_adopted));
    all.push_back(fmt::format("If only what the model expects to be adopted comes: {} ({}{}).",
                              quoted(*best), in_hundred(range.mean),
                              over_fewer(range.n, input.findings.futures)));
  }
  if (const auto fullest = ranking_of(input.findings).fullest) {
    const PackageFindings& whole = package_of(input.findings, *fullest);
    if (const auto risk = mean_of(whole, deciding)) {
      all.push_back(fmt::format(
          "If everything can be had at once: {} ({}). That is no finding: in this model "
          "an addition seldom raises the risk.",
          quoted(whole), in_hundred(*risk)));
    }
  }
  return all;
}

/// " (without it +9.8 points)", where that was found.
std::string change_without(const ReportInput& input, const PackageFindings& of,
                           InstrumentId instrument) {
  for (const WithoutPart& one : input.findings.without_part)
    if (one.package == of.package && one.part == PartId{instrument} &&
        one.measure == deciding_measure(input))
      return fmt::format(" (without it {} points{})", points(one.range.mean),
                         over_fewer(one.range.n, input.findings.futures));
  return "";
}

std::vector<std::string> must_be_true(const ReportInput& input, const PackageFindings& first) {
  std::vector<std::string> all;
  const Scenario& scenario = input.scenario;
  if (scenario.horizon && scenario.horizon->after_war() && is_valid(scenario.horizon->assumed) &&
      scenario.as_of < scenario.horizon->assumed) {
    all.push_back(
        fmt::format("A ceasefire comes: by {} there was none.", date_words(scenario.as_of)));
  }
  std::vector<std::string> texts;
  for (const PackageEntry& entry : scenario.packages[index(first.package)].entries)
    if (scenario.instruments[index(entry.instrument)].hypothetical)
      texts.push_back("'" + instrument_words(scenario, entry.instrument) + "'" +
                      change_without(input, first, entry.instrument));
  if (!texts.empty()) {
    const auto adopted = mean_of(first, key_of(Measure::adopted));
    all.push_back(fmt::format(
        "What is not concluded yet, or not deployed, is: {}{}.", enumerated(texts),
        adopted ? fmt::format("; the modelled chance that all of it is adopted is {}{}",
                              percent(*adopted),
                              over_fewer(find_measure(first, key_of(Measure::adopted))->n,
                                         input.findings.futures))
                : std::string()));
  }
  const auto apart = taken_apart(input, first.package);
  if (apart && apart->parts.front()->range.mean > least_part) {
    const WithoutPart& part = *apart->parts.front();
    const Quantity* assumed = assumed_monitoring(input.scenario, part.part);
    all.push_back(
        assumed
            ? fmt::format(
                  "\"{}\" keeps incidents down as far as is assumed. That is at work in "
                  "every future: no chance of adoption covers it.{}",
                  part_name(input, part.part),
                  assumed->source.empty() ? "" : " What is known of it: " + assumed->source + ".")
            : fmt::format("\"{}\" does what is assumed of it: without it the risk changes by {} "
                          "points{}.",
                          part_name(input, part.part), points(part.range.mean),
                          over_fewer(part.range.n, input.findings.futures)));
  }
  constexpr double most_of_them = 0.5;
  if (const auto share = share_begun_by_incident(first); share && *share >= most_of_them) {
    all.push_back(
        fmt::format("Attacks mostly begin as incidents that nobody ordered, as they do "
                    "in this model ({} of those pressed).",
                    percent(*share)));
  }
  return all;
}

std::vector<std::string> costs(const ReportInput& input) {
  std::vector<std::pair<std::string, std::vector<std::string>>> priced;  // who costs as much
  for (const PackageFindings& package : input.findings.packages) {
    const auto money = mean_of(package, key_of(Measure::pledged_eur_bn));
    if (package.role != Role::option || !money || *money <= 0.0) continue;
    const std::string sum = plain_number(*money);
    const auto same = std::find_if(priced.begin(), priced.end(),
                                   [&](const auto& one) { return one.first == sum; });
    (same == priced.end() ? priced.emplace_back(sum, std::vector<std::string>{}) : *same)
        .second.push_back(quoted(package));
  }
  std::vector<std::string> all, sums;
  for (const auto& [sum, names] : priced)
    sums.push_back(fmt::format("{} EUR bn with {}", sum, enumerated(names)));
  if (!sums.empty()) {
    all.push_back(fmt::format(
        "Military aid at full support, as the scenario assumes, over {}, in the mean: {}.",
        years_text(input.findings.report_years), fmt::join(sums, "; ")));
  }
  all.push_back("Economic assistance, promises, votes, monitoring and troops carry no price here.");
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
    std::string words;
  };
  const std::string challenger = actor_in_prose(input.scenario, input.scenario.challenger);
  const Event events[] = {
      {key_of(Measure::troops_fight), "soldiers of a guarantor fight in"},
      {key_of(Measure::challenger_wins), fmt::format("a war is decided for {} in", challenger)},
      {key_of(Measure::escalation), "a war spreads beyond its theatre in"}};
  const PackageFindings* nothing = nothing_package(input.findings);
  std::vector<std::string> said;
  for (const Event& event : events) {
    const auto with = given_an_attack(input, first, event.key);
    if (!with) continue;
    const auto without =
        nothing == nullptr ? std::nullopt : given_an_attack(input, *nothing, event.key);
    said.push_back(fmt::format(
        "{} {}{}", event.words, percent(*with),
        without ? fmt::format(" ({} without any package)", percent(*without)) : std::string()));
  }
  if (said.empty()) return {};
  return {
      fmt::format("Where an armed attack is pressed within {} with {}: {}. That it is pressed "
                  "less often is not in these figures.",
                  years_text(input.findings.report_years), quoted(first), enumerated(said))};
}

/// In how many futures the chance that all agree is found, where these are not all.
std::string agreed_over(const std::vector<BetOption>& options, int futures) {
  for (const BetOption& option : options)
    if (option.adopted && option.adopted_in < futures)
      return fmt::format(" The chance that all agree is found over {}.",
                         counted(option.adopted_in, "future", "futures"));
  return "";
}

}  // namespace

std::optional<Bet> bet(const ReportInput& input) {
  if (input.scenario.actors.empty() || input.findings.rankings.empty()) return std::nullopt;
  const auto options = ranked_options(input.findings);
  if (options.empty()) return std::nullopt;
  const PackageFindings& first = *options.front();
  const auto grave = grave_kind(input);
  const std::string event = objective_words(input).event;
  std::vector<BetOption> shown_options = options_of(input);
  const std::string agreed = agreed_over(shown_options, input.findings.futures);
  const Date& day = input.scenario.as_of;
  return Bet{
      .as_of = is_valid(day) ? fmt::format("Texts as of {}.", date_words(day)) : "",
      .question = question(input, options.size()),
      .finding = finding(input, first),
      .first = quoted(first),
      .event = event,
      .grave_kind = grave ? attack_words(input.scenario.attacks[index(*grave)]) : "",
      .options = std::move(shown_options),
      .claims = bet_claims(input),
      .risk_meaning = fmt::format("the mean modelled {} of {} with all of it in force, over {}",
                                  objective_words(input).noun, event,
                                  counted(input.findings.futures, "future", "futures")),
      .agreed_over = agreed,
      .beliefs = beliefs(input, options),
      .must_be_true = must_be_true(input, first),
      .costs = costs(input),
      .if_it_fails = if_it_fails(input, first)};
}

}  // namespace casus
