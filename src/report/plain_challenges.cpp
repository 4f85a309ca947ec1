#include <algorithm>
#include <cmath>

#include "measure/catalogue.hpp"
#include "report/explainer.hpp"
#include "report/lookup.hpp"
#include "report/tongue.hpp"

namespace casus {

namespace {

/// The row of the table of approaches that is a fact of the texts of this kind.
template <class Fact>
const Fact* find_fact(const ReportInput& input, Approach approach) {
  for (const ApproachRow& row : input.findings.approaches)
    if (row.approach == approach)
      if (const Fact* fact = std::get_if<Fact>(&row.value)) return fact;
  return nullptr;
}

/// The package that stands for an approach; null where none does.
const PackageFindings* package_for(const ReportInput& input, Approach approach) {
  for (const ApproachRow& row : input.findings.approaches)
    if (row.approach == approach) return &package_of(input.findings, row.package);
  return nullptr;
}

using Figure = std::optional<PlainFigure>;

std::string of_all(const Tongue& tongue, int number, int all) {
  return tongue.say("of_all", {{"number", std::to_string(number)}, {"all", std::to_string(all)}});
}

Figure owed_in_arms(const ReportInput& input, const PackageFindings&) {
  const OwedFact* fact = find_fact<OwedFact>(input, Approach::bilateral);
  if (fact == nullptr || fact->duties == 0) return std::nullopt;
  const int arms = fact->by_level[static_cast<std::size_t>(Level::arms)] +
                   fact->by_level[static_cast<std::size_t>(Level::troops)];
  const Tongue tongue(input);
  return PlainFigure{.number = of_all(tongue, arms, fact->duties),
                     .caption = tongue.say("commitments.figure")};
}

Figure hangs_on_one(const ReportInput& input, const PackageFindings& package) {
  const auto most = mean_of(package, key_of(Measure::hangs_on_one));
  if (!most) return std::nullopt;
  const Tongue tongue(input);
  return PlainFigure{.number = tongue.percent(*most), .caption = tongue.say("coordination.figure")};
}

Figure all_adopted(const ReportInput& input, const PackageFindings& package) {
  const auto adopted = mean_of(package, key_of(Measure::adopted));
  if (!adopted) return std::nullopt;
  const Tongue tongue(input);
  return PlainFigure{.number = tongue.in_hundred(*adopted),
                     .caption = tongue.say("agreement.figure"),
                     .share = *adopted};
}

Figure without_consequence(const ReportInput& input, const PackageFindings&) {
  const auto* fact = find_fact<ConsequencesFact>(input, Approach::multilateral);
  if (fact == nullptr || fact->duties == 0) return std::nullopt;
  const Tongue tongue(input);
  return PlainFigure{.number = of_all(tongue, fact->without, fact->duties),
                     .caption = tongue.say("enforcement.figure")};
}

/// The time from money to force of the first programme that says it.
Figure lag_of_aid(const ReportInput& input, const PackageFindings& package) {
  const Tongue tongue(input);
  for (const PackageEntry& entry : input.scenario.packages[index(package.package)].entries) {
    const Instrument& text = input.scenario.instruments[index(entry.instrument)];
    if (text.kind != InstrumentKind::military_aid || !text.lag) continue;
    const Quantity& lag = input.scenario.quantity(*text.lag);
    if (lag.sensitive) continue;
    constexpr double months_of_a_year = 12.0;
    const long long months = std::lround(months_of_a_year * central(lag.distribution));
    return PlainFigure{.number = tongue.counted(static_cast<double>(months), "months.one",
                                                "months.other", {{"count", tongue.whole(months)}}),
                       .caption = tongue.say("units.figure")};
  }
  return std::nullopt;
}

Figure halved_after(const ReportInput& input, const PackageFindings& package) {
  const Range* range = find_measure(package, key_of(Measure::halving_years));
  if (range == nullptr || range->n == 0) return std::nullopt;
  const Tongue tongue(input);
  return PlainFigure{
      .number = tongue.counted(std::round(range->mean), "lasting.years.one", "lasting.years.other",
                               {{"count", tongue.decimals(range->mean, 0)}}),
      .caption = tongue.say("lasting.figure")};
}

Figure spread_of_war(const ReportInput& input, const PackageFindings& package) {
  const auto with = mean_of(package, key_of(Measure::escalation));
  if (!with) return std::nullopt;
  const auto without = mean_without(input.findings, key_of(Measure::escalation));
  const Tongue tongue(input);
  return PlainFigure{.number = tongue.in_hundred(*with),
                     .caption = tongue.say(
                         without ? TextKey("widening.figure.against") : TextKey("widening.figure"),
                         {{"option", tongue.quoted(package)},
                          {"without", tongue.in_hundred(without.value_or(0.0))}}),
                     .share = *with};
}

/// What decides, with the package and without any.
Figure with_and_without(const ReportInput& input, const PackageFindings& package) {
  const auto with = mean_of(package, deciding_measure(input));
  const auto without = mean_without(input.findings, deciding_measure(input));
  if (!with || !without) return std::nullopt;
  const Tongue tongue(input);
  return PlainFigure{
      .number = tongue.in_hundred(*with),
      .caption = tongue.say(by_objective(input, "with_and_without.risk", "with_and_without.chance"),
                            {{"event", tongue.event(input.scenario, deciding_measure(input))},
                             {"option", tongue.quoted(package)},
                             {"without", tongue.in_hundred(*without)}}),
      .share = *with};
}

/// What holds of guarantees anywhere, and which figure of the study stands beside it.
struct Challenge {
  TextKey question;
  std::vector<TextKey> sentences{};
  Figure (*figure)(const ReportInput& input, const PackageFindings& package) = nullptr;
};

// Source: the question in README.md.
std::vector<Challenge> challenges_of(Approach approach) {
  switch (approach) {
    case Approach::bilateral:
      return {{"coordination.head",
               {"coordination.1", "coordination.2", "coordination.3"},
               hangs_on_one},
              {"commitments.head", {"commitments.1", "commitments.2"}, owed_in_arms}};
    case Approach::multilateral:
      return {{"agreement.head", {"agreement.1", "agreement.2", "agreement.3"}, all_adopted},
              {"enforcement.head",
               {"enforcement.1", "enforcement.2", "enforcement.3"},
               without_consequence}};
    case Approach::aid:
      return {{"units.head", {"units.1", "units.2", "units.3"}, lag_of_aid},
              {"lasting.head", {"lasting.1", "lasting.2"}, halved_after},
              {"widening.head", {"widening.1", "widening.2", "widening.3"}, spread_of_war}};
    case Approach::layered:
      return {};
  }
  return {};
}

PlainAnswer answer_of(const ReportInput& input, const Challenge& challenge,
                      const PlainFigure& figure) {
  const Tongue tongue(input);
  PlainAnswer answer{.question = tongue.say(challenge.question), .figure = figure};
  for (const TextKey sentence : challenge.sentences)
    answer.sentences.push_back(tongue.say(sentence));
  return answer;
}

/// An option that holds such texts alone; null without one.
template <class Holds>
const PackageFindings* option_of(const ReportInput& input, Holds holds) {
  for (const PackageFindings& package : input.findings.packages) {
    const auto& entries = input.scenario.packages[index(package.package)].entries;
    if (package.role == Role::option && !entries.empty() &&
        std::all_of(entries.begin(), entries.end(), [&](const PackageEntry& entry) {
          return holds(input.scenario.instruments[index(entry.instrument)]);
        }))
      return &package;
  }
  return nullptr;
}

}  // namespace

std::vector<PlainAnswer> plain_challenges(const ReportInput& input) {
  std::vector<PlainAnswer> all;
  if (input.findings.rankings.empty()) return all;
  const auto add = [&](const PackageFindings* package, const std::vector<Challenge>& challenges) {
    if (package == nullptr) return;
    for (const Challenge& one : challenges)
      if (const Figure figure = one.figure(input, *package))
        all.push_back(answer_of(input, one, *figure));
  };
  for (const Approach approach : {Approach::bilateral, Approach::multilateral, Approach::aid})
    add(package_for(input, approach), challenges_of(approach));
  add(option_of(
          input,
          [](const Instrument& text) { return text.kind == InstrumentKind::economic_assistance; }),
      {{"economy.head", {"economy.1", "economy.2"}, with_and_without}});
  add(option_of(input,
                [](const Instrument& text) {
                  return text.kind == InstrumentKind::agreement &&
                         text.binding == Binding::political && text.form == Form::declaration;
                }),
      {{"declarations.head",
        {"declarations.1", "declarations.2", "declarations.3"},
        with_and_without}});
  return all;
}

}  // namespace casus
