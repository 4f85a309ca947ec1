#include <algorithm>

#include "measure/catalogue.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/bet.hpp"
#include "report/explainer.hpp"
#include "report/lookup.hpp"
#include "report/matrix_view.hpp"
#include "report/misses.hpp"
#include "report/tongue.hpp"

namespace casus {

namespace {

/// The attack that responses are stated for, in words.
std::string reference_attack(const ReportInput& input) {
  return Tongue(input).attack(input.scenario.attacks[index(input.findings.reference_attack)]);
}

/// How many texts the options hold, and how many of them do not exist yet.
std::string texts_sentence(const ReportInput& input) {
  const std::vector<InstrumentId> texts = texts_of_options(input.scenario);
  const auto planned = std::count_if(texts.begin(), texts.end(), [&](InstrumentId one) {
    return input.scenario.instruments[index(one)].hypothetical;
  });
  const Tongue tongue(input);
  const std::string all = tongue.texts(static_cast<long long>(texts.size()));
  if (planned == 0) return tongue.say("what.concluded", {{"texts", all}});
  return tongue.say(planned == 1 ? TextKey("what.planned.one") : TextKey("what.planned.other"),
                    {{"texts", all}, {"planned", std::to_string(planned)}});
}

/// How many guarantors owe at least arms for sure.
std::optional<PlainFigure> owed_figure(const ReportInput& input, const PackageFindings& option) {
  const PackageDuties* duties = duties_of(input, option.package);
  if (duties == nullptr || duties->guarantors.empty()) return std::nullopt;
  const auto at = index(input.findings.reference_attack);
  const auto owing = std::count_if(duties->matrix.begin(), duties->matrix.end(), [&](auto& row) {
    return highest_level(row[at].on_paper.always, input.scenario.vocabulary) >= Level::arms;
  });
  const Tongue tongue(input);
  return PlainFigure{
      .number = tongue.say("of_all", {{"number", std::to_string(owing)},
                                      {"all", std::to_string(duties->guarantors.size())}}),
      .caption = tongue.say(
          "what.figure", {{"attack", reference_attack(input)}, {"option", tongue.quoted(option)}})};
}

std::vector<PlainAnswer> what_they_are(const ReportInput& input) {
  const PackageFindings* option = fullest_option(input.findings);
  const auto figure = option == nullptr ? std::nullopt : owed_figure(input, *option);
  if (!figure) return {};
  const Tongue tongue(input);
  PlainAnswer answer{.question = tongue.say("what.head"),
                     .sentences = {tongue.say("what.promise"), tongue.say("what.says"),
                                   tongue.say("what.binds"), texts_sentence(input)},
                     .figure = *figure};
  for (const GradedClaim& claim : bet_claims(input))
    if (claim.sure == Sureness::text) answer.sentences.push_back(claim.text);
  return {answer};
}

/// The risk of a package as dots. `caption`: of a risk or a chance, with the option that it names.
std::optional<PlainFigure> risk_figure(const ReportInput& input, const PackageFindings& package,
                                       TextKey caption) {
  const auto risk = mean_of(package, deciding_measure(input));
  if (!risk) return std::nullopt;
  const Tongue tongue(input);
  const auto grave = grave_risk(input, package);
  std::string words =
      tongue.say(caption, {{"event", tongue.event(input.scenario, deciding_measure(input))},
                           {"option", tongue.quoted(package)}});
  if (grave)
    words +=
        " " +
        tongue.say("figure.grave",
                   {{"attack", tongue.attack(input.scenario.attacks[index(*grave_kind(input))])},
                    {"share", tongue.in_hundred(*grave)}});
  return PlainFigure{.number = tongue.in_hundred(*risk),
                     .caption = std::move(words),
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
  const auto figure = risk_figure(
      input, *nothing, by_objective(input, "figure.nothing.risk", "figure.nothing.chance"));
  if (!figure) return {};
  const Tongue tongue(input);
  PlainAnswer answer{.question = tongue.say("why.head"),
                     .sentences = {tongue.say("why.weighs"), tongue.say("why.believed"),
                                   tongue.say("why.not_believed"), found->finding},
                     .figure = *figure};
  if (!betters(input, *ranked_options(input.findings).front(), *nothing))
    answer.sentences.push_back(
        tongue.say(by_objective(input, "why.none_better.risk", "why.none_better.chance")));
  return {answer};
}

/// How many guarantors are members of the alliance, and whether the protege is.
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
  const Tongue tongue(input);
  const std::string all = tongue.counted(guarantors, "guarantors.one", "guarantors.other",
                                         {{"count", tongue.whole(guarantors)}});
  const TextKey member =
      is_member(input.scenario.protege) ? TextKey("role.member") : TextKey("role.no_member");
  return {tongue.counted(members, "role.members.one", "role.members.other",
                         {{"guarantors", all},
                          {"members", std::to_string(members)},
                          {"alliance", tongue.data(alliance.name)}}),
          tongue.capitalised(tongue.say(
              member, {{"protege", tongue.actor(input.scenario, input.scenario.protege)}}))};
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
  const TextKey key = !chosen                ? TextKey("role.owed.level")
                      : level == Level::none ? TextKey("role.owed.act")
                                             : TextKey("role.owed.both");
  const Tongue tongue(input);
  return tongue.say(key, {{"attack", reference_attack(input)}, {"level", tongue.owed(level)}});
}

/// What the texts of a package bring beside words: troops and a part in a monitoring.
struct Brought {
  bool troops = false, observers = false;

  bool nothing() const { return !troops && !observers; }
};

Brought brought(const ReportInput& input, const PackageFindings& package) {
  Brought all;
  for (const PackageEntry& entry : input.scenario.packages[index(package.package)].entries) {
    const Instrument& text = input.scenario.instruments[index(entry.instrument)];
    all.troops = all.troops || text.kind == InstrumentKind::deployment;
    all.observers = all.observers || text.monitoring.has_value();
  }
  return all;
}

TextKey brings_words(const Brought& all) {
  return all.troops && all.observers ? TextKey("role.brings.both")
         : all.troops                ? TextKey("role.brings.troops")
                                     : TextKey("role.brings.observers");
}

std::vector<PlainAnswer> what_role(const ReportInput& input) {
  if (!input.scenario.alliance || !input.scenario.alliance->package) return {};
  const Alliance& alliance = *input.scenario.alliance;
  const PackageFindings& promise = package_of(input.findings, *alliance.package);
  const auto figure = risk_figure(
      input, promise, by_objective(input, "figure.promise.risk", "figure.promise.chance"));
  const auto options = ranked_options(input.findings);
  if (!figure || options.empty()) return {};
  const Tongue tongue(input);
  const PackageFindings& first = *options.front();
  PlainAnswer answer{
      .question = tongue.say("role.head", {{"alliance", tongue.data(alliance.name)}}),
      .sentences = membership(input, alliance),
      .figure = *figure};
  answer.sentences.push_back(tongue.say("role.yardstick", {{"option", tongue.quoted(promise)}}));
  answer.sentences.push_back(owed_there(input, promise));
  if (const std::string miss = miss_of(input, promise.package); !miss.empty())
    answer.sentences.push_back(
        tongue.say("role.check", {{"alliance", tongue.data(alliance.name)}, {"miss", miss}}));
  const double risk = mean_of(first, deciding_measure(input)).value_or(0.0);
  answer.sentences.push_back(tongue.say(by_objective(input, "role.then.risk", "role.then.chance"),
                                        {{"share", figure->number},
                                         {"other", tongue.in_hundred(risk)},
                                         {"option", tongue.quoted(first)}}));
  if (const Brought more = brought(input, first);
      !more.nothing() && brought(input, promise).nothing())
    answer.sentences.push_back(tongue.say(brings_words(more), {{"option", tongue.quoted(first)}}));
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
