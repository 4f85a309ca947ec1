#include "report/bet_claims.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "model/names.hpp"
#include "report/additions.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/parts.hpp"
#include "report/words.hpp"
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
  for (const PackageFindings& package : input.findings.packages) {
    if (package.role != Role::option || package.guarantors.empty()) continue;
    stated = true;
    most = std::max(most, most_owed(package));
    if (most_owed(package) == Level::troops) with_troops.push_back(quoted(package));
  }
  if (!stated) return {};
  const std::string attack =
      attack_words(input.scenario.attacks[index(input.findings.reference_attack)]);
  if (with_troops.empty()) {
    const auto options = ranked_options(input.findings);
    const Level first = options.empty() ? most : most_owed(*options.front());
    return {{fmt::format("In case of {} no text of any option, as coded here, obliges a guarantor "
                         "to send troops: the most that one owes is {}{}.",
                         attack, owed_words(most),
                         first < most ? fmt::format("; with {} it is {}", quoted(*options.front()),
                                                    owed_words(first))
                                      : std::string()),
             Sureness::text}};
  }
  return {{fmt::format("In case of {} texts can oblige a guarantor to send troops with {} only.",
                       attack, enumerated(with_troops)),
           Sureness::text, "under the readings drawn"}};
}

/// How to ask what is so where a monitoring does less than is assumed, or nothing.
BeliefAsked ask_without(const ReportInput& input, const Quantity& monitoring) {
  return {.quantity = monitoring.path,
          .less = "Keep the futures in which it does least",
          .nothing = "If it does nothing",
          .command = input.command + fmt::format(" --set {}=1", monitoring.path)};
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
  std::string which_futures{};        ///< over which both are
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
    return WithoutTheMost{
        assumed, part.rest.mean, *there,
        fmt::format("means of the same {}", counted(part.rest.n, "future", "futures"))};
  }
  return WithoutTheMost{assumed, mine->mean + part.range.mean, rival->mean,
                        fmt::format("means of all futures, the first with its change in {}",
                                    counted(part.range.n, "future", "futures"))};
}

/// By whose mean the first is ahead: positive where it is.
double lead_of(const ReportInput& input, const WithoutTheMost& means) {
  const bool less = ranking_of(input.findings).objective.direction == Direction::minimise;
  return less ? means.second - means.first : means.first - means.second;
}

/// Writes into the claim by which assumed number the first option is ahead, and how to ask what is
/// so without; whether it is.
bool carried(const ReportInput& input, const PackageFindings& first, const PackageFindings& second,
             GradedClaim& claim) {
  const auto apart = taken_apart(input, first.package);
  if (!apart) return false;
  const WithoutPart& part = *apart->parts.front();
  const auto means = without_the_most(input, part, first, second);
  if (!means || lead_of(input, *means) > near_best) return false;
  claim.why += fmt::format(
      "; carried by one assumed number, how rare the monitoring of {} makes incidents ({} of their "
      "rate without it): without that text {} against {} with {} ({})",
      part_name(input, part.part), to_text(means->assumed->distribution), percent(means->first),
      percent(means->second), quoted(second), means->which_futures);
  claim.ask = ask_without(input, *means->assumed);
  return true;
}

std::vector<GradedClaim> ranking_claim(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  if (options.size() < 2) return {};
  const PackageFindings &first = *options[0], &second = *options[1];
  if (lead_below_numerics(input)) {
    return {{fmt::format("{} and {} differ by less than the computation itself moves.",
                         quoted(first), quoted(second)),
             Sureness::open}};
  }
  const ObjectiveWords words = objective_words(input);
  if (const std::string shown = alike_for_all(input); !shown.empty()) {
    return {{fmt::format("None is better: the mean {} of {} is {} with every option.", words.noun,
                         words.event, shown),
             Sureness::open}};
  }
  const auto mean = [&](const PackageFindings& one) {
    return percent(find_measure(one, deciding_measure(input))->mean);
  };
  GradedClaim claim{
      fmt::format("{} has the {} mean {} of {} among the options that contain no other: {}; "
                  "next is {} with {}.",
                  quoted(first), words.best, words.noun, words.event, mean(first), quoted(second),
                  mean(second))};
  const double share = standing_of(input.findings, first).share_best;
  const bool everywhere = share >= sure_share;
  claim.why = fmt::format("so in {:.1f} % of {}{}", 100.0 * share,
                          counted(input.findings.futures, "future", "futures"),
                          everywhere ? "" : fmt::format(", short of {}", percent(sure_share)));
  const bool assumed = carried(input, first, second, claim);
  if (everywhere) claim.sure = assumed ? Sureness::one_assumption : Sureness::futures;
  return {claim};
}

std::vector<GradedClaim> grave_claim(const ReportInput& input) {
  const auto kind = grave_kind(input);
  const auto options = ranked_options(input.findings);
  if (!kind || options.size() < 2) return {};
  const PackageFindings* best =
      lowest(options, [&](const PackageFindings& one) { return grave_risk(input, one); });
  if (best == nullptr) return {};
  const auto of = [&](const PackageFindings& one) {
    return percent(grave_risk(input, one).value_or(0.0));
  };
  std::vector<std::string> others;
  if (best != options.front())
    others.push_back(fmt::format("{} with {}", of(*options.front()), quoted(*options.front())));
  if (const PackageFindings* fullest = fullest_option(input.findings);
      fullest != options.front() && grave_risk(input, *fullest))
    others.push_back(fmt::format("{} with {} (contains others)", of(*fullest), quoted(*fullest)));
  if (const auto* nothing = nothing_package(input.findings))
    others.push_back(fmt::format("{} without any package", of(*nothing)));
  return {{fmt::format("By {} alone, of the options that contain no other, {} has the lowest mean "
                       "risk: {}{}.",
                       attack_words(input.scenario.attacks[index(*kind)]), quoted(*best), of(*best),
                       others.empty() ? "" : "; " + enumerated(others)),
           Sureness::open, "means only"}};
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
  const Component& component = found.components[most->component];
  GradedClaim claim{fmt::format(
      "Of all in {}, \"{}\" moves the {} most: {} points in the mean of every order "
      "of adding.",
      quoted(package_of(input.findings, found.package)), component_name(input, component),
      objective_words(input).noun, points(most->range.mean))};
  claim.why = fmt::format("95 % interval {} to {}, {}", points(most->low), points(most->high),
                          counted(found.futures, "future", "futures"));
  if (most->low <= 0.0 && most->high >= 0.0) return {claim};
  const bool assumed = std::any_of(
      component.instruments.begin(), component.instruments.end(),
      [&](InstrumentId one) { return assumed_monitoring(input.scenario, one) != nullptr; });
  claim.sure = assumed ? Sureness::one_assumption : Sureness::futures;
  if (assumed) claim.why += "; through the same assumed number";
  return {claim};
}

}  // namespace

std::string_view words_of(Sureness sure) {
  switch (sure) {
    case Sureness::text:
      return "from the texts alone";
    case Sureness::futures:
      return "holds across futures";
    case Sureness::one_assumption:
      return "hangs on one assumption";
    default:
      return "open";
  }
}

std::string sureness_rule() {
  return fmt::format(
      "How sure: \u201c{}\u201d if no number enters; \u201c{}\u201d if the same comes out in at "
      "least {} of futures, or the interval of a mean excludes zero; \u201c{}\u201d if so, "
      "but by a number that nobody has measured; else \u201c{}\u201d. All are about this model "
      "under its stated assumptions; rival ones are asked by casus variants.",
      words_of(Sureness::text), words_of(Sureness::futures), percent(sure_share),
      words_of(Sureness::one_assumption), words_of(Sureness::open));
}

std::vector<GradedClaim> bet_claims(const ReportInput& input) {
  std::vector<GradedClaim> all;
  for (const auto& part : {owed_claim(input), terms_claim(input), ranking_claim(input),
                           grave_claim(input), addition_claim(input)})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace casus
