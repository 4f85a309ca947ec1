#include "report/explanation.hpp"

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/readable.hpp"
#include "tests/support/approved.hpp"

namespace casus {

namespace {

/// What the findings of `distinct()` might hang on: no two numbers are alike.
Explanation made_up(const Findings& findings) {
  const MeasureKey measure = findings.rankings.front().objective.measure;
  Explanation out{.measure = measure, .group_futures = 41, .fails_above = 0.37};
  out.inputs = {{.name = "challenger.force", .unit = "FU"},
                {.name = "guarantor.stake", .unit = "stake", .mean_of_draws = true},
                {.name = "actors.*.response.troops", .unit = "probability", .mean_of_draws = true},
                {.name = "answer:seepage", .words = {"counts", "does_not"}},
                {.name = "reading:charter/IV", .words = {"1", "2"}},
                {.name = "level:letter-1994/6", .words = {"arms", "troops"}}};
  const SwitchPoint passes{.level = 0.25,
                           .rises = true,
                           .at = 611.0,
                           .interval = {587.0, 634.0},
                           .share_of_resamples = 0.93,
                           .in_each_half = true};
  const SwitchPoint never{.level = 0.5, .rises = true};
  const Crux number{
      .input = 0,
      .effect = {.share = 0.337, .interval = {0.288, 0.386}, .at_low = 0.077, .at_high = 0.229},
      .apart =
          FirstOrder{.share = 0.313, .interval = {0.267, 0.359}, .at_low = 0.081, .at_high = 0.222},
      .may_be_chance = false,
      .switches = {passes, never}};
  const Crux words{
      .input = 3,
      .effect = {.share = 0.194, .interval = {0.133, 0.255}, .at_low = 0.101, .at_high = 0.201},
      .apart =
          FirstOrder{.share = 0.171, .interval = {0.113, 0.229}, .at_low = 0.104, .at_high = 0.197},
      .may_be_chance = false,
      .mean_by_word = {0.104, 0.197}};
  const Crux chance{
      .input = 1,
      .effect = {.share = 0.021, .interval = {0.0, 0.053}, .at_low = 0.141, .at_high = 0.152}};
  OutcomeCruxes blend{
      .about = {measure, PackageId{3}, {}},
      .range = {.mean = 0.147, .p05 = 0.012, .median = 0.139, .p95 = 0.298, .n = 512},
      .cruxes = {number, words, chance}};
  for (int g = 0; g < input_groups; ++g) {
    const double share = 0.51 - 0.07 * g;
    blend.groups.push_back(TotalEffect{share, {share - 0.031, share + 0.042}});
  }
  const OutcomeCruxes pact{
      .about = {measure, PackageId{2}, {}},
      .range = {.mean = 0.433, .p05 = 0.216, .median = 0.427, .p95 = 0.684, .n = 512},
      .cruxes = {chance}};
  Crux changes = number;
  changes.effect = {.share = 0.423, .interval = {0.385, 0.461}, .at_low = -0.067, .at_high = 0.094};
  changes.apart =
      FirstOrder{.share = 0.411, .interval = {0.377, 0.444}, .at_low = -0.061, .at_high = 0.087};
  changes.switches = {{.level = 0.0,
                       .rises = true,
                       .at = 643.0,
                       .interval = {629.0, 655.0},
                       .share_of_resamples = 0.97,
                       .in_each_half = true}};
  Crux stays = changes;
  stays.input = 2;
  stays.apart->share = 0.233;
  stays.switches = {{.level = 0.0, .rises = false}};
  const OutcomeCruxes pair{
      .about = {measure, PackageId{4}, PackageId{2}},
      .range = {.mean = 0.018, .p05 = -0.122, .median = 0.016, .p95 = 0.131, .n = 512},
      .cruxes = {changes, stays}};
  OutcomeCruxes unsure = pact;
  unsure.about = {measure, PackageId{5}, PackageId{2}};
  unsure.range.mean = -0.021;
  unsure.groups = {TotalEffect{1.37, {0.19, 3.11}}};
  out.outcomes = {blend, pact, pair, unsure};
  const BoxSide below{.input = 0, .most = 601.0, .bounded_above = true, .chance = 0.0013};
  const BoxSide between{.input = 1,
                        .least = 0.43,
                        .most = 0.77,
                        .bounded_below = true,
                        .bounded_above = true,
                        .chance = 0.0021};
  const BoxSide word{.input = 3, .words = {1}, .chance = 0.0034};
  out.failures = {
      {PackageId{3},
       {.sides = {below, between, word},
        .failures = 102,
        .base_rate = 0.199,
        .coverage = 0.663,
        .density = 0.834,
        .futures = 81}},
      {PackageId{2},
       {.failures = 301, .base_rate = 0.588, .coverage = 1.0, .density = 0.588, .futures = 512}},
      {PackageId{4}, {}}};
  out.map_about = pair.about;
  out.map = {.across = {.input = 0, .from = {560, 620}, .to = {619, 760}},
             .down = {.input = 3, .from = {0, 1}, .to = {0, 1}},
             .cells = {{{.futures = 101, .mean = -0.055}, {.futures = 155, .mean = 0.0445}},
                       {{.futures = 256, .mean = 0.0912}, {}}}};
  out.constants = {QuantityId{0}};
  return out;
}

/// What the first one has not: more inputs than are listed, words of which one never came, levels
/// that are passed twice or never, seven pairs, sides open at one end, groups that are not known,
/// no map, a constant that is sensitive, a measure of which more is better.
Explanation another(const Findings& findings) {
  Explanation out = made_up(findings);
  out.group_futures = 0;
  out.map_about.reset();
  out.constants = {QuantityId{0}, QuantityId{4}};
  out.inputs.push_back({.name = "challenger.peace_flow", .unit = "share"});
  out.inputs.push_back({.name = "answer:swarms", .words = {"yes", "no", "perhaps"}});
  out.inputs.push_back({.name = "protege.advantage"});
  Crux twice = out.outcomes[0].cruxes[0];
  twice.input = 6;
  twice.switches.push_back({.level = 0.2,
                            .rises = false,
                            .at = 0.0711,
                            .interval = {0.0612, 0.0813},
                            .share_of_resamples = 0.71});
  twice.switches.push_back({.level = 0.75, .rises = true});
  Crux words = out.outcomes[0].cruxes[1];
  words.input = 7;
  words.mean_by_word = {std::nullopt, 0.31, 0.22};
  Crux fourth = twice;
  fourth.input = 8;
  Crux always = twice;
  always.input = 1;
  always.switches.resize(1);
  OutcomeCruxes many = out.outcomes[0];
  many.cruxes = {always, twice, words, fourth};
  many.groups.resize(2);
  many.groups[0].reset();
  OutcomeCruxes letter = many;
  letter.about.package = PackageId{1};  // a yardstick
  OutcomeCruxes bare = many;
  bare.about.package = PackageId{5};
  bare.cruxes.clear();
  bare.groups.clear();
  const OutcomeCruxes pair = out.outcomes[2];
  out.outcomes = {many, letter, bare};
  for (int p = 0; p < 7; ++p) {
    OutcomeCruxes one = pair;
    one.about = {out.measure, PackageId{p == 3 ? 2 : 3}, PackageId{p < 6 ? p : 4}};
    one.range.mean = (p % 2 == 0 ? 0.01 : -0.01) * (9 - p);
    if (p == 6) one.cruxes = {pair.cruxes[1], pair.cruxes[0]};
    if (p == 5) one.cruxes[0].switches[0].in_each_half = false;
    out.outcomes.push_back(one);
  }
  const BoxSide above{.input = 0, .least = 617.0, .bounded_below = true, .chance = 0.0016};
  const BoxSide either{.input = 7, .words = {0, 2}, .chance = 0.0027};
  out.failures = {{PackageId{3},
                   {.sides = {above, either},
                    .failures = 7,
                    .base_rate = 0.0137,
                    .coverage = 0.571,
                    .density = 0.308,
                    .futures = 13}}};
  return out;
}

}  // namespace

TEST_CASE("renewals and departures have words of their own") {
  const Synthetic all = distinct();
  const auto words = [&](const char* name) {
    return input_words(all.scenario, {.name = name, .unit = "share"});
  };
  CHECK(words("renewal:agreements") == "Renewal of agreements: the chance that it needs");
  CHECK(words("leaves:charter") == "When parties leave charter (mean of their own draws)");
}

TEST_CASE("approved/explanation-edges.txt is every face of one with all that is rare") {
  Synthetic all = distinct();
  const Explanation found = another(all.findings);
  std::swap(all.findings.rankings[0], all.findings.rankings[1]);  // more is better
  CHECK(unlike_approved("report/approved/explanation-edges.txt",
                        explanation_text(all.input(), found) +
                            readable_json(explanation_json(all.input(), found)) +
                            explanation_csv(all.input(), found)) == "");
}

TEST_CASE("approved/explanation.txt is what the terminal shows") {
  const Synthetic all = distinct();
  CHECK(unlike_approved("report/approved/explanation.txt",
                        explanation_text(all.input(), made_up(all.findings))) == "");
}

TEST_CASE("approved/explanation.json is the JSON, laid out for readers") {
  const Synthetic all = distinct();
  CHECK(unlike_approved("report/approved/explanation.json",
                        readable_json(explanation_json(all.input(), made_up(all.findings)))) == "");
}

TEST_CASE("approved/explanation.csv has a row for each outcome, input and switch point") {
  const Synthetic all = distinct();
  CHECK(unlike_approved("report/approved/explanation.csv",
                        explanation_csv(all.input(), made_up(all.findings))) == "");
}

TEST_CASE("no line of an explanation is longer than 80 columns") {
  const Synthetic all = distinct();
  const std::string page = explanation_text(all.input(), made_up(all.findings));
  std::size_t from = 0;
  for (std::size_t end = page.find('\n'); end != std::string::npos; end = page.find('\n', from)) {
    CAPTURE(page.substr(from, end - from));
    CHECK(end - from <= 80);
    from = end + 1;
  }
}

}  // namespace casus
