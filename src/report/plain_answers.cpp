#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "model/names.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/bet.hpp"
#include "report/check_words.hpp"
#include "report/explainer.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/matrix_view.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// The attack that responses are stated for, in words.
std::string reference_attack(const ReportInput& input) {
  return attack_words(input.scenario.attacks[index(input.findings.reference_attack)]);
}

/// "This study reads 30 texts, of which 2 do not exist yet."
std::string texts_sentence(const ReportInput& input) {
  std::set<InstrumentId> texts;
  for (const PackageFindings& package : input.findings.packages)
    if (package.role == Role::option)
      for (const PackageEntry& entry : input.scenario.packages[index(package.package)].entries)
        texts.insert(entry.instrument);
  const auto planned = std::count_if(texts.begin(), texts.end(), [&](InstrumentId one) {
    return input.scenario.instruments[index(one)].hypothetical;
  });
  return fmt::format("The options of this study hold {}; {}.",
                     counted(static_cast<long long>(texts.size()), "text", "texts"),
                     planned == 0   ? std::string("all of them are concluded")
                     : planned == 1 ? std::string("one of them is not concluded yet")
                                    : fmt::format("{} of them are not concluded yet", planned));
}

/// How many guarantors owe at least arms for sure.
std::optional<PlainFigure> owed_figure(const ReportInput& input, const PackageFindings& option) {
  const PackageDuties* duties = duties_of(input, option.package);
  if (duties == nullptr || duties->guarantors.empty()) return std::nullopt;
  const auto at = index(input.findings.reference_attack);
  const auto owing = std::count_if(duties->matrix.begin(), duties->matrix.end(), [&](auto& row) {
    return highest_level(row[at].on_paper.always, input.scenario.vocabulary) >= Level::arms;
  });
  return PlainFigure{.number = fmt::format("{} of {}", owing, duties->guarantors.size()),
                     .caption = fmt::format(
                         "guarantors that owe at least arms for sure in case of {}, by the texts "
                         "of {}. What bodies still have to decide is taken as decided.",
                         reference_attack(input), quoted(option))};
}

std::vector<PlainAnswer> what_they_are(const ReportInput& input) {
  const PackageFindings* option = fullest_option(input.findings);
  const auto figure = option == nullptr ? std::nullopt : owed_figure(input, *option);
  if (!figure) return {};
  PlainAnswer answer{.question = "What are security guarantees?",
                     .sentences = {"A guarantee is a promise about an attack that has not come.",
                                   "It says who would help, with what, and when.",
                                   "Some promises bind in law. Others bind by a government's word.",
                                   texts_sentence(input)},
                     .figure = *figure};
  for (const GradedClaim& claim : bet_claims(input))
    if (claim.sure == Sureness::text) answer.sentences.push_back(claim.text);
  return {answer};
}

/// The risk of a package as dots.
std::optional<PlainFigure> risk_figure(const ReportInput& input, const PackageFindings& package,
                                       std::string_view with) {
  const auto risk = mean_of(package, deciding_measure(input));
  if (!risk) return std::nullopt;
  const ObjectiveWords words = objective_words(input);
  const auto grave = grave_risk(input, package);
  return PlainFigure{
      .number = in_hundred(*risk),
      .caption = fmt::format(
          "the modelled {} of {}, {}.{}", words.noun, words.event, with,
          grave ? fmt::format(" Of it, {}: {}.",
                              attack_words(input.scenario.attacks[index(*grave_kind(input))]),
                              in_hundred(*grave))
                : std::string()),
      .share = *risk,
      .grave = grave};
}

/// Whether a package does better by what decides than another one.
bool betters(const ReportInput& input, const PackageFindings& one, const PackageFindings& other) {
  const auto mine = mean_of(one, deciding_measure(input)),
             its = mean_of(other, deciding_measure(input));
  const bool less = ranking_of(input.findings).objective.direction == Direction::minimise;
  return mine && its && (less ? *mine < *its : *mine > *its);
}

std::vector<PlainAnswer> why_needed(const ReportInput& input) {
  const auto found = bet(input);
  const PackageFindings* nothing = nothing_package(input.findings);
  if (!found || nothing == nullptr) return {};
  const auto figure = risk_figure(input, *nothing, "without any package");
  if (!figure) return {};
  PlainAnswer answer{
      .question = "Why are they needed?",
      .sentences = {"Whoever plans an attack weighs what it would meet.",
                    "A promise that is believed can make an attack look worse than peace.",
                    "A promise that nobody believes changes little.", found->finding},
      .figure = *figure};
  if (!betters(input, *ranked_options(input.findings).front(), *nothing))
    answer.sentences.push_back(fmt::format("So no option that is compared makes the {} {}.",
                                           objective_words(input).noun,
                                           objective_words(input).better));
  return {answer};
}

/// "24 of the 31 states that could help here are members of NATO. Ukraine is not."
std::vector<std::string> membership(const ReportInput& input, const Alliance& alliance) {
  const auto is_member = [&](ActorId one) {
    return std::find(alliance.members.begin(), alliance.members.end(), one) !=
           alliance.members.end();
  };
  int guarantors = 0, members = 0;
  for (std::size_t a = 0; a < input.scenario.actors.size(); ++a) {
    if (!input.scenario.actors[a].guarantor) continue;
    ++guarantors;
    members += is_member(static_cast<ActorId>(a)) ? 1 : 0;
  }
  const std::string protege = actor_in_prose(input.scenario, input.scenario.protege);
  return {fmt::format("Of the {} that could help here, {} {} to {}.",
                      counted(guarantors, "guarantor", "guarantors"), members,
                      members == 1 ? "belongs" : "belong", alliance.name),
          is_member(input.scenario.protege)
              ? fmt::format("{} is a member.", capitalised(protege))
              : fmt::format("{} is no member.", capitalised(protege))};
}

/// What the texts of a yardstick owe, at most, in the attack that responses are stated for.
std::string owed_there(const ReportInput& input, const PackageFindings& package) {
  const auto at = index(input.findings.reference_attack);
  const PackageDuties* duties = duties_of(input, package.package);
  const bool chosen =
      duties != nullptr && std::any_of(duties->matrix.begin(), duties->matrix.end(),
                                       [&](auto& row) { return !row[at].on_paper.acts.empty(); });
  int most = 0;
  for (const GuarantorFindings& one : package.guarantors)
    most = std::max(most, one.owed_level_most);
  const Level level = static_cast<Level>(most);
  const std::string act = "an act that it chooses itself";
  const std::string asked = !chosen ? std::string(owed_words(level))
                            : level == Level::none
                                ? act
                                : fmt::format("{}, and {}", owed_words(level), act);
  return fmt::format("In case of {}, the most that its words ask of a state is {}.",
                     reference_attack(input), asked);
}

/// What the texts of a package bring beside words: "troops and a part in a monitoring"; empty:
/// nothing.
std::string brought(const ReportInput& input, const PackageFindings& package) {
  bool troops = false, observers = false;
  for (const PackageEntry& entry : input.scenario.packages[index(package.package)].entries) {
    const Instrument& text = input.scenario.instruments[index(entry.instrument)];
    troops = troops || text.kind == InstrumentKind::deployment;
    observers = observers || text.monitoring.has_value();
  }
  return troops && observers ? "troops and a part in a monitoring"
         : troops            ? "troops"
         : observers         ? "a part in a monitoring"
                             : "";
}

/// What a check of the yardstick against a record says where it fails; empty: none does.
std::string failed_check(const ReportInput& input, PackageId yardstick) {
  for (const Check& check : input.findings.checks) {
    const auto* band = std::get_if<BandFigure>(&check.figure);
    if (check.verdict == CheckVerdict::fails && band != nullptr && band->package == yardstick)
      return fmt::format("It is no finding about {}: a check of it does not hold ({}: {}).",
                         input.scenario.alliance->name,
                         check_name(check, input.scenario, input.findings),
                         check_figure(check, input.scenario, input.findings));
  }
  return "";
}

std::vector<PlainAnswer> what_role(const ReportInput& input) {
  if (!input.scenario.alliance || !input.scenario.alliance->package) return {};
  const Alliance& alliance = *input.scenario.alliance;
  const PackageFindings& promise = package_of(input.findings, *alliance.package);
  const auto figure =
      risk_figure(input, promise, fmt::format("with {}, as if it were in force", quoted(promise)));
  const auto options = ranked_options(input.findings);
  if (!figure || options.empty()) return {};
  PlainAnswer answer{.question = fmt::format("What role has {}?", alliance.name),
                     .sentences = membership(input, alliance),
                     .figure = *figure};
  answer.sentences.push_back(fmt::format(
      "As a yardstick the study also asks what the promise of \"{}\" would do.", name_of(promise)));
  answer.sentences.push_back(owed_there(input, promise));
  answer.sentences.push_back(fmt::format(
      "In this model the {} is then {}, and {} with {}.", objective_words(input).noun,
      figure->number, in_hundred(mean_of(*options.front(), deciding_measure(input)).value_or(0.0)),
      quoted(*options.front())));
  if (const std::string more = brought(input, *options.front());
      !more.empty() && brought(input, promise).empty())
    answer.sentences.push_back(fmt::format("{} also brings {}; the yardstick is words alone.",
                                           quoted(*options.front()), more));
  if (std::string caution = failed_check(input, promise.package); !caution.empty())
    answer.sentences.push_back(std::move(caution));
  return {answer};
}

}  // namespace

std::vector<PlainAnswer> plain_answers(const ReportInput& input) {
  std::vector<PlainAnswer> all;
  if (input.findings.rankings.empty()) return all;
  for (const auto& part : {what_they_are(input), why_needed(input), what_role(input)})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace casus
