#include "report/answer.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "report/additions.hpp"
#include "report/approaches.hpp"
#include "report/beside_the_risk.hpp"
#include "report/cautions.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/narrowing.hpp"
#include "report/parts.hpp"
#include "report/without_the_most.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr double clear_lead = 0.10;        // of futures, before an option stands out
constexpr double noticeable_share = 0.10;  // of futures in which early risk is not lowered
constexpr double noticeable_rise = 0.001;  // of the risk, at the 95th percentile
constexpr double near_margin = 0.05;       // of futures, for "about as often near the lowest"
constexpr int too_few_futures = 50;        // to call an option robust without saying so
constexpr std::size_t drivers_named = 3;

/// "18 % (14 to 24 %)".
std::string risk_of(const PackageFindings& package, const MeasureKey& measure) {
  const Range* range = find_measure(package, measure);
  return range ? range_in(*range, "share") : std::string("not computed");
}

std::string quoted(std::string_view name) { return fmt::format("\"{}\"", name); }

/// The options that are near the best about as often as the first one: as robust a choice.
std::string near_as_often(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  const auto near_best_in = [&](const PackageFindings& one) {
    return standing_of(input.findings, one).share_near_best;
  };
  std::vector<std::string> near;
  for (const PackageFindings* other : options) {
    const double share = near_best_in(*other);
    if (other == options.front() || share + near_margin < near_best_in(*options.front())) continue;
    near.push_back(fmt::format("{} in {}", quoted(*other), percent(share)));
  }
  return near.empty()
             ? ""
             : fmt::format("; within 5 points of the {} {} {}", objective_words(input).best,
                           near.size() == 1 ? "is also" : "are also", enumerated(near));
}

/// What of a package is not there, for whoever quotes the sentence before it.
std::string not_there_yet(const ReportInput& input, const PackageFindings& first) {
  constexpr std::size_t most_named = 4;
  const Package& package = input.scenario.packages[index(first.package)];
  const std::vector<std::string> names = hypothetical_texts(input, first);
  if (names.empty()) return "";
  if (package.entries.size() == 1) {
    return fmt::format(" {} is hypothetical: {}.", quoted(first), names.front());
  }
  return fmt::format(" {} of the {} of {} {} hypothetical{}.", names.size(),
                     counted(static_cast<int>(package.entries.size()), "text", "texts"),
                     quoted(first), names.size() == 1 ? "is" : "are",
                     names.size() > most_named ? "" : ": " + enumerated(names));
}

/// "1 % (<1 to 63 %), against 86 % (24 to 98 %) without any package".
std::string risk_against_nothing(const ReportInput& input, const PackageFindings& first) {
  const MeasureKey measure = deciding_measure(input);
  const PackageFindings* nothing = nothing_package(input.findings);
  return risk_of(first, measure) +
         (nothing && nothing != &first
              ? fmt::format(", against {} without any package", risk_of(*nothing, measure))
              : std::string());
}

/// The option that contains others: how it does, and why that it does better is no finding.
std::string all_together(const ReportInput& input) {
  const Ranking& ranking = ranking_of(input.findings);
  if (!ranking.fullest) return "";
  const PackageFindings& fullest = package_of(input.findings, *ranking.fullest);
  const auto& packages = input.scenario.packages;
  const auto contained = static_cast<std::size_t>(
      std::count_if(ranking.order.begin(), ranking.order.end(), [&](PackageId one) {
        return contains(packages[index(fullest.package)], packages[index(one)]);
      }));
  const std::string which = contained == ranking.order.size()
                                ? (contained == 1   ? std::string("the other")
                                   : contained == 2 ? std::string("both of these")
                                                    : fmt::format("all {} of these", contained))
                                : fmt::format("{} of these", contained);
  const ObjectiveWords words = objective_words(input);
  return fmt::format(
      "{} contains {}, so it is not ranked with them: what is added to a package seldom makes it "
      "worse in this model. With all of it in force the modelled {} is {}.{}",
      quoted(fullest), which, words.noun, risk_of(fullest, ranking.objective.measure),
      not_there_yet(input, fullest));
}

std::string most_robust(const ReportInput& input) {
  const Findings& found = input.findings;
  const auto options = ranked_options(found);
  if (options.empty()) return "The scenario has no options to compare, only yardsticks.";
  const PackageFindings& first = *options.front();
  const ObjectiveWords words = objective_words(input);
  const std::string outcome = fmt::format("{} of {}", words.noun, words.event);
  const std::string futures = counted(found.futures, "future", "futures");
  if (options.size() == 1) {
    return fmt::format(
        "{} {}: its modelled {} is {}.",
        ranking_of(found).fullest ? "One option contains no other," : "There is one option,",
        quoted(first), outcome, risk_against_nothing(input, first));
  }
  if (const auto moves = lead_below_numerics(input)) {
    return fmt::format(
        "No ranking: {} and {} differ by less than the {} moves with the step, the grids or the "
        "horizon of the computation ({:.2g}). With {} it is {}.",
        quoted(first), quoted(*options[1]), outcome, *moves, quoted(first),
        risk_against_nothing(input, first));
  }
  if (const std::string shown = alike_for_all(input); !shown.empty()) {
    return fmt::format(
        "No ranking: the mean {} is {} with each of {} options, none of which contains another{}. "
        "Under these assumptions they make no difference that matters.",
        outcome, shown, options.size(),
        nothing_package(found) != nullptr ? ", and without any package" : "");
  }
  const auto best_in = [&](const PackageFindings* one) {
    return standing_of(found, *one).share_best;
  };
  const PackageFindings* rival =
      *std::max_element(options.begin() + 1, options.end(),
                        [&](const auto* a, const auto* b) { return best_in(a) < best_in(b); });
  const std::string few = found.futures < too_few_futures ? " in the few futures computed" : "";
  if (best_in(&first) - best_in(rival) < clear_lead) {
    return fmt::format(
        "No option stands out{}: of {} options, none of which contains another, {} has the {} mean "
        "{} of {}, {}, and is {} in {} of {}; {} is in {}.",
        few, options.size(), quoted(first), words.best, words.noun, words.event,
        risk_against_nothing(input, first), words.best, percent(best_in(&first)), futures,
        quoted(*rival), percent(best_in(rival)));
  }
  const std::string carried = carried_sentence(input, first);
  return fmt::format(
      "Of {} options, none of which contains another, {} has the {} mean {} of {}{}: {}.{} It is "
      "the "
      "{} in {} of {}{}.{}",
      options.size(), quoted(first), words.best, words.noun, words.event, few,
      risk_against_nothing(input, first), carried.empty() ? "" : " " + carried, words.best,
      percent(best_in(&first)), futures, near_as_often(input), not_there_yet(input, first));
}

/// Those that cannot well be chance.
std::vector<Driver> beyond_chance(std::vector<Driver> drivers, const Findings& findings) {
  const double chance = chance_correlation(findings);
  drivers.erase(std::remove_if(drivers.begin(), drivers.end(),
                               [chance](const Driver& driver) {
                                 return std::fabs(driver.rank_correlation) < chance;
                               }),
                drivers.end());
  return drivers;
}

/// Who comes first where one input is low, middling or high; nothing without a table of futures.
std::string if_narrowed(const ReportInput& input, const PackageFindings& first) {
  constexpr std::array<std::string_view, 3> parts = {"lowest", "middle", "highest"};
  const auto list = narrowings(input);
  if (list.empty()) return "";
  std::vector<std::string> changes;
  for (const Narrowing& one : list) {
    for (std::size_t at = 0; at < parts.size(); ++at) {
      const Slice& slice = one.slices[at];
      if (slice.best == first.package || changes.size() == drivers_named) continue;
      changes.push_back(
          fmt::format("{} with {} in its {} third ({} of futures there)",
                      quoted(name_of(input.findings, slice.best)),
                      quoted(quantity_words(input.scenario, path_of(input, one.quantity))),
                      parts[at], percent(slice.share_best)));
    }
  }
  if (changes.empty()) {
    return fmt::format(
        "{} comes first most often in every third of the range of {}.", quoted(first),
        list.size() == 1 ? std::string("the input that matters most")
                         : fmt::format("each of the {} inputs that matter most", list.size()));
  }
  return "Another option comes first most often: " + enumerated(changes) + ".";
}

/// The strongest few, with their correlations.
std::string named_drivers(const ReportInput& input, const std::vector<Driver>& drivers) {
  std::vector<std::string> named;
  for (std::size_t at = 0; at < std::min(drivers_named, drivers.size()); ++at) {
    named.push_back(fmt::format("{} ({:+.2f}{})", quoted(words_of(input, drivers[at].input)),
                                drivers[at].rank_correlation,
                                is_calibrated(input, drivers[at].input) ? ", calibrated" : ""));
  }
  return enumerated(named);
}

std::string what_would_change(const ReportInput& input) {
  const PackageFindings* option = fullest_option(input.findings);
  if (option == nullptr) return "";
  const auto level = beyond_chance(
      drivers_of(input, {deciding_measure(input), option->package, {}}), input.findings);
  if (!level.empty()) {
    const bool calibrated = std::any_of(
        level.begin(), level.begin() + std::min<std::ptrdiff_t>(drivers_named, std::ssize(level)),
        [&](const Driver& one) { return is_calibrated(input, one.input); });
    return fmt::format(
        "Of the inputs that are drawn alike for all, how high the {0} is with {1} goes most with "
        "{2} (rank correlation, positive where a higher input goes with a higher {0}).{3}",
        objective_words(input).noun, quoted(*option), named_drivers(input, level),
        calibrated ? " Calibrated: its range was set so that results without a package meet the "
                     "record; it is no evidence of its own."
                   : "");
  }
  if (input.findings.drivers.empty()) return "What drives the result was not computed yet.";
  return fmt::format(
      "What would change this cannot be said from {}: no single input stands out from chance.{}",
      counted(input.findings.futures, "future", "futures"),
      input.findings.futures < few_futures ? " More futures would say more." : "");
}

/// What the lead over the second option hangs on.
std::string lead_words(const ReportInput& input, const PackageFindings& first,
                       const PackageFindings& second) {
  const auto& about = ranking_of(input.findings).lead;
  if (!about) return "";
  const auto lead = beyond_chance(drivers_of(input, *about), input.findings);
  if (lead.empty()) return "";
  return fmt::format(
      "The lead of {} over {} goes most with {}; a plus means a larger lead where the input is "
      "higher.",
      quoted(first), quoted(second), named_drivers(input, lead));
}

/// The questions of law under whose answers different options come first.
std::string questions_that_decide(const ReportInput& input) {
  std::vector<std::string> all;
  for (const SettledQuestion& one : settled_questions(input)) {
    if (!one.decides) continue;
    std::vector<std::string> answers;
    for (const SettledQuestion::Part& part : one.parts) {
      answers.push_back(fmt::format(
          "under '{}' {} is best most often ({} of {})",
          name_of({one.question, part.alternative}, input.scenario.questions),
          quoted(name_of(input.findings, part.slice.best)), percent(part.slice.share_best),
          counted(part.slice.futures, "future", "futures")));
    }
    const std::string& text = input.scenario.questions[index(one.question)].text;
    all.push_back(fmt::format("A question of law decides which option is best: {}{} {}.", text,
                              text.ends_with('?') ? "" : "?", enumerated(answers)));
  }
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "" : " ") + one;
  return text;
}

/// Which options are first where the leading one is not.
std::string others_first(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  std::vector<std::string> others;
  for (std::size_t at = 1; at < options.size() && others.size() < 2; ++at) {
    const double share = standing_of(input.findings, *options[at]).share_best;
    if (share > 0.0) {
      others.push_back(fmt::format("{} ({} of all futures)", quoted(*options[at]), percent(share)));
    }
  }
  if (others.empty()) return "";
  return fmt::format("Where {} is not first, most often first {} {}.", quoted(*options.front()),
                     others.size() == 1 ? "is" : "are", enumerated(others));
}

/// "0.25 % in all and 0.76 % where an armed attack is pressed with "layered"".
std::string in_all_and_where_attacked(const ReportInput& input, const PackageFindings& package,
                                      const MeasureKey& event) {
  return fmt::format("{:.2f} % in all and {:.2f} % where an armed attack is pressed with {}",
                     100.0 * *mean_of(package, event),
                     100.0 * *where_attacked(input.findings, package, event), quoted(package));
}

/// Which option is best by an objective that does not decide. A package with fewer attacks has
/// fewer wars that spread, however often each does: both are said.
std::string other_objective(const ReportInput& input, const Ranking& ranking) {
  const PackageFindings& first = package_of(input.findings, ranking.order.front());
  const ObjectiveWords words = objective_words(input.scenario, ranking.objective);
  std::string text = fmt::format(
      "Of the options that contain no other, the mean {} of {} is {} with {}, "
      "which is so in {} of futures.",
      words.noun, words.event, words.best, quoted(first),
      percent(ranking.standings[index(first.package)].share_best));
  const MeasureKey event = ranking.objective.measure;
  if (event.measure != Measure::escalation) return text;
  std::vector<std::string> sides;
  std::vector<const PackageFindings*> shown = {&first};
  if (const auto options = ranked_options(input.findings);
      !options.empty() && options.front() != &first)
    shown.push_back(options.front());
  if (ranking.fullest) shown.push_back(&package_of(input.findings, *ranking.fullest));
  if (const auto* nothing = nothing_package(input.findings)) shown.push_back(nothing);
  for (const PackageFindings* one : shown) {
    if (where_attacked(input.findings, *one, event))
      sides.push_back(in_all_and_where_attacked(input, *one, event));
  }
  return sides.empty() ? text : fmt::format("{} Means: {}.", text, enumerated(sides));
}

/// What a reader should know beside the first two statements.
std::vector<std::string> details(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  if (options.empty()) return {};
  const PackageFindings& first = *options.front();
  std::vector<std::string> all = {
      "Figures are means and medians over futures; in brackets the 5th to 95th percentile. A "
      "future "
      "is one joint draw of all uncertain inputs, the same for every package."};
  if (options.size() > 1) {
    all.push_back(lead_words(input, first, *options[1]));
    all.push_back(if_narrowed(input, first));
    all.push_back(questions_that_decide(input));
    all.push_back(others_first(input));
  }
  const auto& rankings = input.findings.rankings;
  for (std::size_t at = 1; at < rankings.size(); ++at) {
    if (!rankings[at].order.empty()) all.push_back(other_objective(input, rankings[at]));
  }
  all.erase(std::remove(all.begin(), all.end(), std::string()), all.end());
  return all;
}

std::string early_risk(const ReportInput& input) {
  const PackageFindings* nothing = nothing_package(input.findings);
  if (!nothing) return "";
  struct Case {
    const PackageFindings* package;
    const Difference* early;
    const Difference* late;
  };
  std::vector<Case> cases;
  for (const PackageFindings& package : input.findings.packages) {
    if (package.role != Role::option) continue;
    const Difference* early = find_difference(input.findings, nothing->package, package.package,
                                              after(Measure::attacked, 1.0));
    if (!early || early->range.n == 0) continue;
    const bool noticeable =
        1.0 - early->share_lower >= noticeable_share && early->range.p95 > noticeable_rise;
    if (!noticeable) continue;
    cases.push_back({&package, early,
                     find_difference(input.findings, nothing->package, package.package,
                                     after(Measure::attacked, 5.0))});
  }
  if (cases.empty()) return "";
  std::string early, late;
  for (const Case& one : cases) {
    early +=
        fmt::format("{}{} in {} of futures (change {} to {} points)", early.empty() ? "" : ", ",
                    quoted(*one.package), percent(1.0 - one.early->share_lower),
                    points(one.early->range.p05), points(one.early->range.p95));
    if (one.late) {
      late += fmt::format("{}{} in {} ({} to {} points)", late.empty() ? "" : ", ",
                          quoted(*one.package), percent(one.late->share_lower),
                          points(one.late->range.p05), points(one.late->range.p95));
    }
  }
  std::string text =
      "Early risk: a challenger who sees the balance turning may act before it has turned, so that "
      "help which lowers the risk of five years can raise that of the first. Against no package, "
      "the risk of the first year is the same or higher with " +
      early + ".";
  if (!late.empty()) text += " The risk of five years is lower with " + late + ".";
  return text;
}

}  // namespace

Answer answer(const ReportInput& input) {
  return {.most_robust = most_robust(input),
          .all_together = all_together(input),
          .beside_points = beside_the_risk(input),
          .additions = additions_sentence(input),
          .what_would_change = what_would_change(input),
          .weaknesses = weakness_sentence(input),
          .details = details(input),
          .cannot_say =
              "This compares packages under stated assumptions. It does not predict "
              "whether or when anybody will attack, and it cannot say more than its "
              "inputs, listed with their sources, are worth.",
          .what_if = what_if(input),
          .early_risk = early_risk(input),
          .cautions = cautions(input)};
}

std::string beside_the_risk(const Answer& said) {
  return fmt::format("{}", fmt::join(said.beside_points, " "));
}

std::vector<std::string> statements(const Answer& said) {
  std::vector<std::string> all = {said.most_robust, said.all_together,      beside_the_risk(said),
                                  said.additions,   said.what_would_change, said.weaknesses};
  std::erase(all, "");
  return all;
}

}  // namespace casus
