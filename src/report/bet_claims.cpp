#include "report/bet_claims.hpp"

#include <algorithm>
#include <cmath>

#include "measure/catalogue.hpp"
#include "report/additions.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/cautions.hpp"
#include "report/lead_at_an_end.hpp"
#include "report/lookup.hpp"
#include "report/parts.hpp"
#include "report/tongue.hpp"

namespace casus {

namespace {

/// The most that a guarantor owes with a package, over futures, in the attack that responses are
/// stated for.
Level most_owed(const PackageFindings& package) {
  int most = 0;
  for (const GuarantorFindings& one : package.guarantors)
    most = std::max(most, one.owed_level_most);
  return static_cast<Level>(most);
}

/// Whether a text of an option, from which something is owed, is not concluded: then what it says
/// is what was announced of it.
bool some_only_announced(const ReportInput& input) {
  for (const PackageFindings& package : input.findings.packages) {
    if (package.role != Role::option) continue;
    for (const PackageEntry& entry : input.scenario.packages[index(package.package)].entries) {
      const Instrument& text = input.scenario.instruments[index(entry.instrument)];
      if (text.hypothetical && !text.clauses.empty()) return true;
    }
  }
  return false;
}

std::vector<GradedClaim> owed_claim(const ReportInput& input) {
  Level most = Level::none;
  std::vector<std::string> with_troops;
  bool stated = false;
  const Tongue tongue(input);
  for (const PackageFindings& package : input.findings.packages) {
    if (package.role != Role::option || package.guarantors.empty()) continue;
    stated = true;
    most = std::max(most, most_owed(package));
    if (most_owed(package) == Level::troops) with_troops.push_back(tongue.quoted(package));
  }
  if (!stated) return {};
  const std::string attack =
      tongue.attack(input.scenario.attacks[index(input.findings.reference_attack)]);
  const std::string announced =
      some_only_announced(input) ? tongue.say("owes.why.announced") : std::string();
  if (!with_troops.empty())
    return {{tongue.say("owes.troops", {{"attack", attack}, {"options", tongue.list(with_troops)}}),
             Sureness::text,
             announced.empty() ? tongue.say("owes.why") : tongue.say("owes.why.both")}};
  const auto options = ranked_options(input.findings);
  const Level first = options.empty() ? most : most_owed(*options.front());
  if (first >= most)
    return {{tongue.say("owes.nobody", {{"attack", attack}, {"most", tongue.owed(most)}}),
             Sureness::text, announced}};
  return {{tongue.say("owes.nobody_first", {{"attack", attack},
                                            {"most", tongue.owed(most)},
                                            {"option", tongue.quoted(*options.front())},
                                            {"least", tongue.owed(first)}}),
           Sureness::text, announced}};
}

/// The lowest of the others by the gravest kind.
const PackageFindings* next_lowest(const ReportInput& input,
                                   std::vector<const PackageFindings*> options,
                                   const PackageFindings& best) {
  std::erase(options, &best);
  return lowest(options, [&](const PackageFindings& one) { return grave_risk(input, one); });
}

/// "over "Inland": lead in points +2; lower in 64 % of 256 futures; in the 25 in which ...".
std::string grave_why(const ReportInput& input, const std::optional<PairedRisks>& pair,
                      const std::optional<MeanLead>& lead, const std::optional<LeadAtAnEnd>& end,
                      const PackageFindings* next) {
  const Tongue tongue(input);
  const std::string words = lead_in_words(tongue, lead);
  if (words.empty()) return tongue.say("grave.why");
  std::vector<std::string> all = {
      tongue.say("grave.why.lead", {{"second", tongue.quoted(*next)}, {"lead", words}}),
      tongue.say("grave.why.share", {{"share", tongue.percent(share_of_leads(*pair))},
                                     {"futures", tongue.futures(input.findings.futures)}})};
  if (end) all.push_back(end_in_words(input, *end, *next));
  return tongue.chain(all, "ranking.next");
}

std::vector<GradedClaim> grave_claim(const ReportInput& input) {
  const auto kind = grave_kind(input);
  const auto options = ranked_options(input.findings);
  if (!kind || options.size() < 2) return {};
  const PackageFindings* best =
      lowest(options, [&](const PackageFindings& one) { return grave_risk(input, one); });
  if (best == nullptr) return {};
  const Tongue tongue(input);
  const auto of = [&](const PackageFindings& one) {
    return tongue.percent(grave_risk(input, one).value_or(0.0));
  };
  std::vector<std::string> others;
  const auto add = [&](TextKey key, const PackageFindings& one) {
    others.push_back(tongue.say(key, {{"share", of(one)}, {"option", tongue.quoted(one)}}));
  };
  if (best != options.front()) add("grave.option", *options.front());
  if (const PackageFindings* fullest = fullest_option(input.findings);
      fullest != options.front() && grave_risk(input, *fullest))
    add("grave.fullest", *fullest);
  if (const auto* nothing = nothing_package(input.findings)) add("grave.nothing", *nothing);
  const PackageFindings* next = next_lowest(input, options, *best);
  const auto pair = next == nullptr ? std::nullopt : paired_by_grave_kind(input, *best, *next);
  const auto lead = lead_of(input, pair);
  const auto end = pair ? lead_at_an_end(input, *pair) : std::nullopt;
  return {{tongue.say(others.empty() ? TextKey("grave") : TextKey("grave.beside"),
                      {{"attack", tongue.attack(input.scenario.attacks[index(*kind)])},
                       {"option", tongue.quoted(*best)},
                       {"share", of(*best)},
                       {"others", tongue.list(others)}}),
           !is_told(lead, input.findings.futures) ? Sureness::open
           : end                                  ? Sureness::one_assumption
                                                  : Sureness::futures,
           grave_why(input, pair, lead, end, next)}};
}

/// Those of the measure that decides, what moves it most first.
std::vector<const AddedValue*> largest_additions(const ReportInput& input) {
  std::vector<const AddedValue*> all;
  for (const AddedValue& one : input.findings.additions->contributions)
    if (one.measure == deciding_measure(input)) all.push_back(&one);
  std::stable_sort(all.begin(), all.end(), [](const AddedValue* a, const AddedValue* b) {
    return std::fabs(a->range.mean) > std::fabs(b->range.mean);
  });
  return all;
}

/// Whether the interval of one lies wholly farther from 0 than that of the other.
bool moves_more(const AddedValue& one, const AddedValue* other) {
  if (one.low <= 0.0 && one.high >= 0.0) return false;
  const double least = std::min(std::fabs(one.low), std::fabs(one.high));
  return other == nullptr || least > std::max(std::fabs(other->low), std::fabs(other->high));
}

/// Whether what a text does is one assumed number: by its monitoring, or by leaving its own troops
/// under fire.
bool works_by_a_guess(const Scenario& scenario, InstrumentId which) {
  const auto& tripwire = scenario.instruments[index(which)].tripwire;
  return assumed_monitoring(scenario, which) != nullptr ||
         (tripwire && !scenario.quantity(*tripwire).assumed.empty());
}

std::vector<GradedClaim> addition_claim(const ReportInput& input) {
  if (!input.findings.additions) return {};
  const Additions& found = *input.findings.additions;
  const std::vector<const AddedValue*> all = largest_additions(input);
  if (all.empty() || all.front()->range.n < 2) return {};
  const AddedValue& most = *all.front();
  const AddedValue* next = all.size() > 1 ? all[1] : nullptr;
  const Tongue tongue(input);
  const auto name = [&](const AddedValue& one) {
    return tongue.quoted(component_name(input, found.components[one.component]));
  };
  GradedClaim claim{
      tongue.say(by_objective(input, "addition.risk", "addition.chance"),
                 {{"option", tongue.quoted(package_of(input.findings, found.package))},
                  {"part", name(most)},
                  {"points", tongue.points_words(most.range.mean)}})};
  const auto& texts = found.components[most.component].instruments;
  const bool guessed = std::any_of(texts.begin(), texts.end(), [&](InstrumentId one) {
    return works_by_a_guess(input.scenario, one);
  });
  std::vector<std::string> why = {
      tongue.say("addition.why", {{"low", tongue.points(most.low)},
                                  {"high", tongue.points(most.high)},
                                  {"futures", tongue.futures(found.futures)}})};
  if (next != nullptr)
    why.push_back(tongue.say("addition.why.next", {{"part", name(*next)},
                                                   {"low", tongue.points(next->low)},
                                                   {"high", tongue.points(next->high)}}));
  if (guessed) why.push_back(tongue.say("addition.why.assumed"));
  claim.why = tongue.chain(why, "ranking.next");
  if (moves_more(most, next) && input.findings.futures >= few_futures)
    claim.sure = guessed ? Sureness::one_assumption : Sureness::futures;
  return {claim};
}

}  // namespace

std::string words_of(Sureness sure, const Tongue& tongue) {
  switch (sure) {
    case Sureness::text:
      return tongue.say("sure.text");
    case Sureness::futures:
      return tongue.say("sure.futures");
    case Sureness::one_assumption:
      return tongue.say("sure.one_assumption");
    default:
      return tongue.say("sure.open");
  }
}

std::string sureness_rule(const Tongue& tongue) {
  return tongue.say("sure.rule", {{"text", words_of(Sureness::text, tongue)},
                                  {"futures", words_of(Sureness::futures, tongue)},
                                  {"one_assumption", words_of(Sureness::one_assumption, tongue)},
                                  {"few", std::to_string(few_futures)},
                                  {"open", words_of(Sureness::open, tongue)}});
}

std::vector<GradedClaim> bet_claims(const ReportInput& input) {
  std::vector<GradedClaim> all;
  for (const auto& part : {owed_claim(input), terms_claim(input), ranking_claim(input),
                           grave_claim(input), addition_claim(input)})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace casus
