#include "report/bet_claims.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "report/additions.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/lookup.hpp"
#include "report/parts.hpp"
#include "report/tongue.hpp"
#include "study/derived_packages.hpp"
#include "study/ranking.hpp"

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
  if (!with_troops.empty())
    return {{tongue.say("owes.troops", {{"attack", attack}, {"options", tongue.list(with_troops)}}),
             Sureness::text, tongue.say("owes.why")}};
  const auto options = ranked_options(input.findings);
  const Level first = options.empty() ? most : most_owed(*options.front());
  if (first >= most)
    return {{tongue.say("owes.nobody", {{"attack", attack}, {"most", tongue.owed(most)}}),
             Sureness::text}};
  return {{tongue.say("owes.nobody_first", {{"attack", attack},
                                            {"most", tongue.owed(most)},
                                            {"option", tongue.quoted(*options.front())},
                                            {"least", tongue.owed(first)}}),
           Sureness::text}};
}

/// How to ask what is so where a monitoring does less than is assumed, or nothing.
BeliefAsked ask_without(const ReportInput& input, const Quantity& monitoring) {
  return {.quantity = monitoring.path,
          .less = "Keep the futures in which it does least",
          .nothing = "If it does nothing",
          .command = input.redacted ? std::string()
                                    : input.command + fmt::format(" --set {}=1", monitoring.path)};
}

/// The mean of a package over the futures in which packages are taken apart; none where the table
/// does not hold it in exactly `n` of them.
std::optional<double> mean_where_taken_apart(const ReportInput& input, PackageId package, int n) {
  const auto* values = find_column(input.findings.table, package, deciding_measure(input));
  if (values == nullptr) return std::nullopt;
  double sum = 0.0;
  int found = 0;
  for (std::uint32_t f = 0; f < values->size(); ++f) {
    if (!is_taken_apart(f) || !(*values)[f]) continue;
    sum += *(*values)[f];
    ++found;
  }
  return found == n && n > 0 ? std::optional(sum / found) : std::nullopt;
}

/// What the first option has without its most important part, beside the next one.
struct WithoutTheMost {
  const Quantity* assumed = nullptr;  ///< by which the part works
  double first = 0.0, second = 0.0;   ///< means
  bool alike = false;                 ///< both over the futures in which packages are taken apart
  int futures = 0;                    ///< of these
};

/// None unless the part works by one assumed number that may be shown.
std::optional<WithoutTheMost> without_the_most(const ReportInput& input, const WithoutPart& part,
                                               const PackageFindings& first,
                                               const PackageFindings& second) {
  const MeasureKey measure = deciding_measure(input);
  const Range* mine = find_measure(first, measure);
  const Range* rival = find_measure(second, measure);
  const Quantity* assumed = assumed_monitoring(input.scenario, part.part);
  if (assumed == nullptr || !mine || !rival) return std::nullopt;
  if (const auto there = mean_where_taken_apart(input, second.package, part.rest.n)) {
    return WithoutTheMost{assumed, part.rest.mean, *there, true, part.rest.n};
  }
  return WithoutTheMost{assumed, mine->mean + part.range.mean, rival->mean, false, part.range.n};
}

/// By which assumed number the first option is ahead, with how to ask what is so without; empty
/// where none carries it.
std::string carried_by(const ReportInput& input, const PackageFindings& first,
                       const PackageFindings& second, GradedClaim& claim) {
  const auto apart = taken_apart(input, first.package);
  if (!apart) return "";
  const WithoutPart& part = *apart->parts.front();
  const auto means = without_the_most(input, part, first, second);
  if (!means ||
      ranking_of(input.findings).objective.regret(means->second, means->first) > near_best)
    return "";
  claim.ask = ask_without(input, *means->assumed);
  const Tongue tongue(input);
  const TextKey over =
      means->alike ? TextKey("ranking.assumption.same") : TextKey("ranking.assumption.all");
  return tongue.say("ranking.assumption",
                    {{"part", part_name(input, part.part)},
                     {"range", tongue.range(means->assumed->distribution)},
                     {"first", tongue.percent(means->first)},
                     {"next", tongue.percent(means->second)},
                     {"second", tongue.quoted(second)},
                     {"over", tongue.say(over, {{"futures", tongue.futures(means->futures)}})}});
}

/// In how many futures the first option is best, and what carries that.
std::string share_and_carrier(const ReportInput& input, double share,
                              const std::string& assumption) {
  const Tongue tongue(input);
  const bool everywhere = share >= sure_share;
  const TextKey key =
      assumption.empty()
          ? (everywhere ? TextKey("ranking.why") : TextKey("ranking.why.short"))
          : (everywhere ? TextKey("ranking.why.carried") : TextKey("ranking.why.short_carried"));
  return tongue.say(key, {{"share", tongue.decimals(100.0 * share, 1)},
                          {"futures", tongue.futures(input.findings.futures)},
                          {"limit", tongue.percent(sure_share)},
                          {"assumption", assumption}});
}

std::vector<GradedClaim> ranking_claim(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  if (options.size() < 2) return {};
  const Tongue tongue(input);
  const PackageFindings &first = *options[0], &second = *options[1];
  if (lead_below_numerics(input)) {
    return {{tongue.say("ranking.numerics",
                        {{"first", tongue.quoted(first)}, {"second", tongue.quoted(second)}}),
             Sureness::open}};
  }
  const std::string event = tongue.event(input.scenario, deciding_measure(input));
  const auto mean = [&](const PackageFindings& one) {
    return tongue.percent(find_measure(one, deciding_measure(input))->mean);
  };
  if (!alike_for_all(input).empty()) {
    return {{tongue.say(by_objective(input, "ranking.alike.risk", "ranking.alike.chance"),
                        {{"event", event}, {"share", mean(first)}}),
             Sureness::open}};
  }
  GradedClaim claim{tongue.say(by_objective(input, "ranking.first.risk", "ranking.first.chance"),
                               {{"first", tongue.quoted(first)},
                                {"event", event},
                                {"share", mean(first)},
                                {"second", tongue.quoted(second)},
                                {"next", mean(second)}})};
  const double share = standing_of(input.findings, first).share_best;
  const std::string assumption = carried_by(input, first, second, claim);
  claim.why = share_and_carrier(input, share, assumption);
  if (share >= sure_share)
    claim.sure = assumption.empty() ? Sureness::futures : Sureness::one_assumption;
  return {claim};
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
  return {{tongue.say(others.empty() ? TextKey("grave") : TextKey("grave.beside"),
                      {{"attack", tongue.attack(input.scenario.attacks[index(*kind)])},
                       {"option", tongue.quoted(*best)},
                       {"share", of(*best)},
                       {"others", tongue.list(others)}}),
           Sureness::open, tongue.say("grave.why")}};
}

std::vector<GradedClaim> addition_claim(const ReportInput& input) {
  if (!input.findings.additions) return {};
  const Additions& found = *input.findings.additions;
  const AddedValue* most = nullptr;
  for (const AddedValue& one : found.contributions) {
    if (one.measure != deciding_measure(input)) continue;
    if (most == nullptr || std::fabs(one.range.mean) > std::fabs(most->range.mean)) most = &one;
  }
  if (most == nullptr || most->range.n < 2) return {};
  const Tongue tongue(input);
  const Component& component = found.components[most->component];
  GradedClaim claim{
      tongue.say(by_objective(input, "addition.risk", "addition.chance"),
                 {{"option", tongue.quoted(package_of(input.findings, found.package))},
                  {"part", tongue.quoted(component_name(input, component))},
                  {"points", tongue.points_words(most->range.mean)}})};
  const bool moves = !(most->low <= 0.0 && most->high >= 0.0);
  const bool assumed =
      moves && std::any_of(component.instruments.begin(), component.instruments.end(),
                           [&](InstrumentId one) {
                             return assumed_monitoring(input.scenario, one) != nullptr;
                           });
  claim.why = tongue.say(assumed ? TextKey("addition.why.assumed") : TextKey("addition.why"),
                         {{"low", tongue.points(most->low)},
                          {"high", tongue.points(most->high)},
                          {"futures", tongue.futures(found.futures)}});
  if (moves) claim.sure = assumed ? Sureness::one_assumption : Sureness::futures;
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
                                  {"share", tongue.percent(sure_share)},
                                  {"one_assumption", words_of(Sureness::one_assumption, tongue)},
                                  {"open", words_of(Sureness::open, tongue)},
                                  {"command", tongue.code("casus variants")}});
}

std::vector<GradedClaim> bet_claims(const ReportInput& input) {
  std::vector<GradedClaim> all;
  for (const auto& part : {owed_claim(input), terms_claim(input), ranking_claim(input),
                           grave_claim(input), addition_claim(input)})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace casus
