#include <algorithm>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "model/names.hpp"
#include "report/approaches.hpp"
#include "report/explainer.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/words.hpp"

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

Figure owed_in_arms(const ReportInput& input, const PackageFindings&) {
  const OwedFact* fact = find_fact<OwedFact>(input, Approach::bilateral);
  if (fact == nullptr || fact->duties == 0) return std::nullopt;
  const int arms = fact->by_level[static_cast<std::size_t>(Level::arms)] +
                   fact->by_level[static_cast<std::size_t>(Level::troops)];
  return PlainFigure{.number = fmt::format("{} of {}", arms, fact->duties),
                     .caption =
                         "duties in these texts that name arms, military help or soldiers. The "
                         "others name less, such as talks or sanctions."};
}

Figure hangs_on_one(const ReportInput&, const PackageFindings& package) {
  const auto most = mean_of(package, key_of(Measure::hangs_on_one));
  if (!most) return std::nullopt;
  return PlainFigure{.number = percent(*most),
                     .caption =
                         "of the expected help is lost, in the model, if the one state that "
                         "counts most stays away and the others react to that."};
}

Figure all_adopted(const ReportInput&, const PackageFindings& package) {
  const auto adopted = mean_of(package, key_of(Measure::adopted));
  if (!adopted) return std::nullopt;
  return PlainFigure{.number = in_hundred(*adopted),
                     .caption = "the modelled chance that all who must agree do so.",
                     .share = *adopted};
}

Figure without_consequence(const ReportInput& input, const PackageFindings&) {
  const auto* fact = find_fact<ConsequencesFact>(input, Approach::multilateral);
  if (fact == nullptr || fact->duties == 0) return std::nullopt;
  return PlainFigure{.number = fmt::format("{} of {}", fact->without, fact->duties),
                     .caption = "duties for which the text names no consequence of a breach."};
}

/// The time from money to force of the first programme that says it.
Figure lag_of_aid(const ReportInput& input, const PackageFindings& package) {
  for (const PackageEntry& entry : input.scenario.packages[index(package.package)].entries) {
    const Instrument& text = input.scenario.instruments[index(entry.instrument)];
    if (text.kind != InstrumentKind::military_aid || !text.lag) continue;
    const Quantity& lag = input.scenario.quantity(*text.lag);
    if (lag.sensitive) continue;
    constexpr double months = 12.0;
    return PlainFigure{
        .number = counted(std::lround(months * central(lag.distribution)), "month", "months"),
        .caption = "from money to force, the most likely value that the scenario assumes."};
  }
  return std::nullopt;
}

Figure halved_after(const ReportInput&, const PackageFindings& package) {
  const Range* range = find_measure(package, key_of(Measure::halving_years));
  if (range == nullptr || range->n == 0) return std::nullopt;
  return PlainFigure{
      .number = fmt::format("{:.0f} years", range->mean),
      .caption =
          "until half of the support has stopped, in the mean of the futures in which it "
          "does within the time that is looked at."};
}

Figure spread_of_war(const ReportInput& input, const PackageFindings& package) {
  const auto with = mean_of(package, key_of(Measure::escalation));
  if (!with) return std::nullopt;
  const PackageFindings* nothing = nothing_package(input.findings);
  const auto without =
      nothing == nullptr ? std::nullopt : mean_of(*nothing, key_of(Measure::escalation));
  return PlainFigure{
      .number = in_hundred(*with),
      .caption = fmt::format(
          "the modelled chance that a war spreads beyond its theatre, with "
          "{}{}.",
          quoted(package),
          without ? fmt::format("; {} without any package", in_hundred(*without)) : std::string()),
      .share = *with};
}

/// What decides, with the package and without any.
Figure with_and_without(const ReportInput& input, const PackageFindings& package) {
  const auto with = mean_of(package, deciding_measure(input));
  const PackageFindings* nothing = nothing_package(input.findings);
  const auto without =
      nothing == nullptr ? std::nullopt : mean_of(*nothing, deciding_measure(input));
  if (!with || !without) return std::nullopt;
  const ObjectiveWords words = objective_words(input);
  return PlainFigure{
      .number = in_hundred(*with),
      .caption = fmt::format("the modelled {} of {}, with {}; {} without any "
                             "package.",
                             words.noun, words.event, quoted(package), in_hundred(*without)),
      .share = *with};
}

/// What holds of guarantees anywhere, and which figure of the study stands beside it.
struct Challenge {
  std::string_view question{};
  std::vector<std::string> sentences{};
  Figure (*figure)(const ReportInput& input, const PackageFindings& package) = nullptr;
};

// Source: the question in README.md.
std::vector<Challenge> challenges_of(Approach approach) {
  switch (approach) {
    case Approach::bilateral:
      return {{"coordination",
               {"Each pact is between two sides.", "Nobody is in charge of all of them.",
                "Help can come twice, or not at all, and much can hang on one state."},
               hangs_on_one},
              {"varying commitments",
               {"Each state promises what it is willing to give.",
                "So the promises differ in what they owe, and in how firmly."},
               owed_in_arms}};
    case Approach::multilateral:
      return {{"consensus",
               {"States that promise together must first agree.",
                "Often they must agree a second time, when the promise falls due.",
                "Who must agree can also refuse."},
               all_adopted},
              {"enforcement",
               {"No court or police makes a state keep such a promise.",
                "A text can name what follows if it is broken.",
                "If it names nothing, it is for other states to react."},
               without_consequence}};
    case Approach::aid:
      return {
          {"training",
           {"Arms help those who can use and mend them.",
            "To train people and to raise units takes time.",
            "This model counts money, arms and training together."},
           lag_of_aid},
          {"sustainability",
           {"Help must last as long as the danger does.", "Budgets change, and so do governments."},
           halved_after},
          {"escalation",
           {"Help can make a war less likely.", "A war that comes all the same can then be larger.",
            "And who sees the balance turn may act before it has turned."},
           spread_of_war}};
    case Approach::layered:
      return {};
  }
  return {};
}

PlainAnswer answer_of(std::string_view approach, const Challenge& challenge,
                      const PlainFigure& figure) {
  return {.question = capitalised(fmt::format("{}: {}", approach, challenge.question)),
          .sentences = challenge.sentences,
          .figure = figure};
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
  const auto add = [&](std::string_view approach, const PackageFindings* package,
                       const std::vector<Challenge>& challenges) {
    if (package == nullptr) return;
    for (const Challenge& one : challenges)
      if (const Figure figure = one.figure(input, *package))
        all.push_back(answer_of(approach, one, *figure));
  };
  for (const Approach approach : {Approach::bilateral, Approach::multilateral, Approach::aid})
    add(approach_words(approach), package_for(input, approach), challenges_of(approach));
  add("economic assistance",
      option_of(
          input,
          [](const Instrument& text) { return text.kind == InstrumentKind::economic_assistance; }),
      {{"what it can do",
        {"Money keeps a state running and rebuilds it.",
         "Only a part of it can strengthen its defence. This model counts that part alone."},
        with_and_without}});
  add("political commitments",
      option_of(input,
                [](const Instrument& text) {
                  return text.kind == InstrumentKind::agreement &&
                         text.binding == Binding::political && text.form == Form::declaration;
                }),
      {{"what they can do",
        {"A declaration shows what governments want.", "It can unite them, and others listen.",
         "This model holds no signals: it counts what a text asks for, and no more."},
        with_and_without}});
  return all;
}

}  // namespace casus
