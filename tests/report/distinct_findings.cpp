#include "measure/catalogue.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/distinct_ranges.hpp"

namespace casus {

namespace {

void put_rankings(Ranges& ranges, Findings& found) {
  constexpr double best[] = {0, 0, 0.11, 0, 0.57, 0.32}, near[] = {0, 0, 0.16, 0, 0.64, 0.615},
                   regret[] = {0.58, 0.52, 0.37, 0, 0.024, 0.33},
                   safe[] = {0, 0, 0.29, 0, 0.19, 0.52}, safe_near[] = {0, 0, 0.31, 0, 0.2, 0.55},
                   safe_regret[] = {0.47, 0.43, 0.21, 0, 0.35, 0.08};
  Ranking risks{.objective = {after(Measure::attacked, 6)}};
  Ranking chances{.objective = {after(Measure::unchallenged, 6), Direction::maximise}};
  for (std::size_t p = 0; p < package_count; ++p) {
    const bool ranked = p != which::blend;
    risks.standings.push_back({best[p], near[p], ranked ? ranges.share(regret[p]) : Range{}});
    chances.standings.push_back(
        {safe[p], safe_near[p], ranked ? ranges.share(safe_regret[p]) : Range{}});
  }
  for (const int option : {which::alliance, which::convoy, which::pact})
    risks.order.push_back(PackageId{option});
  for (const int option : {which::convoy, which::pact, which::alliance}) {
    chances.order.push_back(PackageId{option});
  }
  risks.fullest = chances.fullest = PackageId{which::blend};
  risks.lead =
      Contrast{after(Measure::attacked, 6), PackageId{which::convoy}, PackageId{which::alliance}};
  chances.lead =
      Contrast{after(Measure::unchallenged, 6), PackageId{which::convoy}, PackageId{which::pact}};
  found.rankings = {risks, chances};
}

/// From `void` to every other package, and between the options.
void put_differences(Ranges& ranges, Findings& found) {
  double share = 0.985;
  const auto put = [&](int from, int to, double when, double change) {
    found.differences.push_back({PackageId{from}, PackageId{to}, after(Measure::attacked, when),
                                 ranges.change(change), share});
    share -= 0.017;
  };
  for (std::size_t y : {std::size_t{2}, std::size_t{3}, std::size_t{0}, std::size_t{1}}) {
    for (int p = 1; p < static_cast<int>(package_count); ++p) {
      put(which::nothing, p, after_years[y], risk_median[p][y] - risk_median[0][y]);
    }
  }
  for (int from = which::pact; from <= which::convoy; ++from) {
    for (int to = from + 1; to <= which::convoy; ++to)
      put(from, to, 6, risk_median[to][3] - risk_median[from][3]);
  }
}

void put_parts(Ranges& ranges, Findings& found) {
  double share = 0.96;
  const auto put = [&](int package, PartId part, double change) {
    for (const double when : {5.0, 6.0}) {
      WithoutPart one{
          .package = PackageId{package}, .part = part, .measure = after(Measure::attacked, when)};
      const double here = when == 5.0 ? 0.7 * change : change;
      one.rest = ranges.share(risk_median[package][when == 5.0 ? 2 : 3] + here);
      one.range = ranges.change(here);
      one.share_higher = share;
      share -= 0.07;
      found.without_part.push_back(one);
    }
  };
  put(which::alliance, InstrumentId{3}, 0.163);
  put(which::alliance, InstrumentId{1}, 0.087);
  put(which::blend, PackageId{which::pact}, 0.036);
  put(which::blend, PackageId{which::alliance}, 0.134);
  put(which::blend, PackageId{which::convoy}, -0.029);
  found.left_whole = {{PackageId{which::pact}, 31}};
}

/// The blend: the pact, the texts and the mission of the alliance, the convoy.
void put_additions(Ranges& ranges, Findings& found) {
  Additions all{
      .package = PackageId{which::blend},
      .futures = 2041,
      .components = {{.instruments = {InstrumentId{0}}, .package = PackageId{which::pact}},
                     {.instruments = {InstrumentId{1}},
                      .package = PackageId{which::alliance},
                      .whole_part = false},
                     {.instruments = {InstrumentId{3}},
                      .package = PackageId{which::alliance},
                      .kind = InstrumentKind::deployment,
                      .whole_part = false},
                     {.instruments = {InstrumentId{2}}, .kind = InstrumentKind::military_aid}}};
  const double changes[] = {-0.0421, -0.0712, -0.3013, 0.0234};
  for (const double when : {5.0, 6.0}) {
    const double part = when == 5.0 ? 0.8 : 1.0;
    all.wholes.push_back({after(Measure::attacked, when), 0.8037 * part, 0.2913 * part});
    for (std::size_t c = 0; c < std::size(changes); ++c) {
      const double change = part * changes[c];
      all.contributions.push_back({.component = c,
                                   .measure = after(Measure::attacked, when),
                                   .range = ranges.change(change),
                                   .low = change - 0.0317,
                                   .high = change + 0.0093,
                                   .first = 1.3 * change,
                                   .last = 0.6 * change});
    }
  }
  found.additions = all;
}

void put_drivers(const Scenario& scenario, Findings& found) {
  const Contrast level{after(Measure::attacked, 6), PackageId{which::blend}, {}};
  const Contrast& lead = *found.rankings.front().lead;
  const auto put = [&](const char* path, const Contrast& about, double correlation) {
    found.drivers.push_back({*scenario.find(path), about, correlation});
  };
  put("challenger.peace_flow", level, -0.72);
  put("protege.advantage", level, -0.48);
  put("challenger.audience", level, 0.93);
  put("challenger.force", level, 0.37);
  put("strength.form.treaty", level, -0.022);
  put("challenger.force", lead, 0.62);
  put("protege.advantage", lead, -0.29);
  put("challenger.peace_flow", {after(Measure::attacked, 5), PackageId{which::pact}, {}}, 0.54);
}

/// 61 futures. With u, v, w in [0, 1) from the three inputs: alliance is first where u is low,
/// convoy where v is high, blend elsewhere; pact is so only where w is high and the others are not
/// low. The second outcome is the one that ranks.
void put_table(const Scenario& scenario, Findings& found) {
  constexpr int count = 61;
  FutureTable& table = found.table;
  table.inputs = {*scenario.find("challenger.peace_flow"), *scenario.find("challenger.force"),
                  *scenario.find("protege.advantage")};
  table.input_values.resize(3);
  table.outcomes = {after(Measure::attacked, 5), after(Measure::attacked, 6)};
  table.outcome_values.assign(package_count, std::vector<std::vector<std::optional<double>>>(2));
  for (int f = 0; f < count; ++f) {
    const double u = (23 * f % count + 0.5) / count, v = (17 * f % count + 0.5) / count,
                 w = (31 * f % count + 0.5) / count;
    table.input_values[0].push_back(0.012 + 0.2 * u);
    table.input_values[1].push_back(560 + 210 * v);
    table.input_values[2].push_back(1.34 + 0.52 * w);
    const double outcome[package_count] = {
        0.8, 0.7, 0.34 - 0.13 * w, 0.2 + 0.05 * v, 0.16 + 0.2 * u, 0.43 - 0.25 * v};
    for (std::size_t p = 0; p < package_count; ++p) {
      table.outcome_values[p][0].emplace_back(0.9 - outcome[p]);
      table.outcome_values[p][1].emplace_back(outcome[p]);
    }
  }
}

void put_votes(Findings& found) {
  const auto put = [&](int package, const char* rule, int member, double banzhaf, double shapley,
                       bool blocks) {
    found.voting_power.push_back({PackageId{package},
                                  {InstrumentId{1}, 0},
                                  rule,
                                  ActorId{member},
                                  banzhaf,
                                  shapley,
                                  blocks});
  };
  put(which::blend, "two thirds of 3", 2, 0.582, 0.613, true);
  put(which::blend, "two thirds of 3", 3, 0.209, 0.1935, false);
  put(which::blend, "two thirds of 3", 4, 0.209, 0.1935, false);
  put(which::alliance, "consensus of 3", 2, 0.341, 0.352, true);
  put(which::alliance, "consensus of 3", 3, 0.333, 0.328, true);
  put(which::alliance, "consensus of 3", 4, 0.326, 0.32, true);
}

void put_approaches(Ranges& ranges, Findings& found) {
  using enum ApproachCell;
  const auto row = [&](Approach approach, ApproachCell cell, int package, ApproachValue value) {
    found.approaches.push_back({approach, cell, PackageId{package}, std::move(value)});
  };
  const auto measure = [&](Approach approach, ApproachCell cell, int package, Measure which,
                           const Range& range) {
    found.packages[static_cast<std::size_t>(package)].measures[key_of(which)] = range;
    row(approach, cell, package, key_of(which));
  };
  row(Approach::bilateral, what_it_is, which::pact,
      FormsFact{7,
                {{Form::political_agreement, 4}, {Form::declaration, 3}},
                {{Binding::political, 5}, {Binding::legal, 2}},
                1});
  row(Approach::bilateral, what_it_is, which::pact,
      OwedFact{24, {6, 9, 0, 8, 1}, {true, false, true, true, true}});
  row(Approach::bilateral, what_it_is, which::pact, DeadlinesFact{24, 10, 3 / 365.25});
  row(Approach::bilateral, what_it_is, which::pact,
      TermsFact{{{10.0, 11}, {25.0, 12}}, 13, 14, 15, 16});
  measure(Approach::bilateral, coordination, which::pact, Measure::coordination_gap,
          ranges.share(0.46));
  measure(Approach::bilateral, coordination, which::pact, Measure::hangs_on_one,
          ranges.share(0.18));
  row(Approach::bilateral, coordination, which::pact, HolesFact{HolesFact::Counts{96, 15, 37}});
  measure(Approach::bilateral, varying_commitments, which::pact, Measure::varying_commitments_owed,
          ranges.share(0.27));
  measure(Approach::bilateral, varying_commitments, which::pact, Measure::varying_commitments_force,
          ranges.share(0.63));
  row(Approach::multilateral, what_it_is, which::alliance,
      DecisionsFact{16, {{{Rule::Kind::consensus}, BodyId{0}, {InstrumentId{1}, 0}, 0.74}}});
  measure(Approach::multilateral, consensus, which::alliance, Measure::adopted, ranges.share(0.52));
  row(Approach::multilateral, consensus, which::alliance, BlockersFact{{ActorId{3}, ActorId{4}}});
  row(Approach::multilateral, consensus, which::alliance, MostPowerFact{0.352});
  row(Approach::multilateral, enforcement, which::alliance, key_of(Measure::honoured_in_war));
  row(Approach::multilateral, enforcement, which::alliance, ConsequencesFact{22, 17});
  row(Approach::multilateral, enforcement, which::alliance, SilenceFact{19, 18, AttackId{2}});
  row(Approach::aid, what_it_is, which::convoy,
      DonorsFact{{{ActorId{2}, 0.41, Funding::multi_year_law}, {ActorId{4}, 0.26, Funding::pledge}},
                 {{Funding::multi_year_law, 0.42}, {Funding::pledge, 0.28}}});
  measure(Approach::aid, sustainability, which::convoy, Measure::covers_the_need,
          ranges.share(0.38));
  measure(Approach::aid, sustainability, which::convoy, Measure::halving_years, ranges.number(4.9));
  measure(Approach::aid, sustainability, which::convoy, Measure::pledged_eur_bn,
          ranges.number(131));
  measure(Approach::aid, escalation, which::convoy, Measure::preventive_effect,
          ranges.share(0.033));
  row(Approach::layered, what_it_is, which::blend, DeadlinesFact{23, 0, 0.0});
  measure(Approach::layered, consensus, which::blend, Measure::adopted, ranges.share(0.43));
  found.packages[which::blend].measures[key_of(Measure::as_likely_adopted)] = ranges.share(0.36);
}

/// Of the charter together, of the fund by share, of the mission by share and with consent.
void put_adoption(Ranges& ranges, Findings& found) {
  const auto put = [&](int package, int instrument, double comes) {
    found.adoption.push_back({PackageId{package}, InstrumentId{instrument}, ranges.share(comes)});
  };
  put(which::alliance, 1, 0.512);
  put(which::convoy, 2, 0.713);
  put(which::blend, 1, 0.507);
  put(which::blend, 2, 0.702);
  put(which::blend, 3, 0.611);
}

/// Of the pact words alone, of the convoy aid alone, of the others several; the largest not first.
void put_channels(Ranges& ranges, Findings& found) {
  using enum Channel;
  constexpr int futures = 37;
  ChannelFindings all{
      .measures = {{after(Measure::attacked, 6), {}}, {after(Measure::attacked, 6), AttackId{2}}}};
  for (int f = 0; f < futures; ++f) all.futures.push_back(40001 + 13 * f);
  double margin = 0.0107, nothing = 0.791377;
  const auto put = [&](int package, std::size_t measure,
                       const std::vector<std::pair<Channel, double>>& parts) {
    ChannelSplit split{.package = PackageId{package}, .measure = measure, .nothing = nothing};
    double sum = 0.0;
    for (const auto& [channel, change] : parts) {
      ChannelPart part{
          .channel = channel, .range = ranges.change(change), .change = {change, margin += 0.0013}};
      for (int f = 0; f < futures; ++f)
        part.values.push_back(change + 0.0001 * f + 0.00001 * package);
      split.parts.push_back(std::move(part));
      sum += change;
    }
    split.all = nothing + sum;
    split.range = ranges.change(sum);
    split.change = {sum, margin += 0.0013};
    all.splits.push_back(std::move(split));
    nothing -= 0.000731;
  };
  const auto both = [&](int package, const std::vector<std::pair<Channel, double>>& parts) {
    put(package, 0, parts);
    std::vector<std::pair<Channel, double>> fewer = parts;
    for (auto& one : fewer) one.second *= 0.31;
    put(package, 1, fewer);
  };
  both(which::pact, {{promises, -0.0347}});
  both(which::blend, {{promises, -0.0219},
                      {votes, 0.0171},
                      {garrison, -0.0433},
                      {tripwire, -0.2817},
                      {aid, -0.0611},
                      {monitoring, -0.1239},
                      {dates, 0.0523}});
  both(which::alliance, {{votes, 0.0089}, {tripwire, -0.1927}, {floors, -0.0153}});
  both(which::convoy, {{aid, -0.0717}, {economy, -0.0193}, {absence, 0.0277}});
  found.channels = std::move(all);
}

/// One of each kind: told, not told, worse.
void put_prices(Findings& found) {
  found.prices = {{.package = PackageId{which::blend},
                   .what = PricedIn::money,
                   .futures = 2997,
                   .amount = {28.37, 0.41},
                   .averted = {0.4979, 0.0193},
                   .per_point = RatioInterval{0.5698, 0.5479, 0.5937}},
                  {.package = PackageId{which::alliance},
                   .what = PricedIn::troops,
                   .futures = 2993,
                   .amount = {17.61, 0.23},
                   .averted = {0.0149, 0.0211}},
                  {.package = PackageId{which::blend},
                   .component = 3,
                   .what = PricedIn::money,
                   .futures = 2039,
                   .amount = {26.83, 0.37},
                   .averted = {-0.0239, 0.0087}}};
}

}  // namespace

Synthetic distinct() {
  Synthetic all;
  Scenario& scenario = all.scenario;
  add_distinct_scenario(scenario);
  add_distinct_duties(all);
  Findings& found = all.findings;
  found.scenario = scenario.id;
  found.title = scenario.title;
  found.hash = "fedcba9876543210";
  found.futures = 3000;
  found.futures_asked = 3600;
  found.seed = 77003;
  found.report_years = 6.0;
  found.step_years = 0.5;
  found.nothing = PackageId{which::nothing};
  Ranges ranges;
  for (std::size_t p = 0; p < package_count; ++p) {
    found.packages.push_back(distinct_package(ranges, scenario.packages[p], p));
  }
  put_rankings(ranges, found);
  put_differences(ranges, found);
  put_parts(ranges, found);
  put_additions(ranges, found);
  put_drivers(scenario, found);
  put_table(scenario, found);
  put_votes(found);
  put_approaches(ranges, found);
  add_distinct_checks(all);
  found.simplifications = {Simplification::nothing_expires, Simplification::contested_as_written};
  found.terms = 54;
  found.reference_attack = AttackId{2};
  found.not_converged = 26;
  found.worst_residual = 3.4e-7;
  found.profile_distance = ranges.number(0.0012);
  put_adoption(ranges, found);
  put_channels(ranges, found);
  put_prices(found);
  found.mass_at_grid_ends = 0.1671;
  found.grid_ends = ranges.number(0.0873);
  all.breaches.resize(package_count, std::vector<Breach>{});
  all.breaches[1] = {{{InstrumentId{4}, 0}, ActorId{0}, true},
                     {{InstrumentId{0}, 1}, ActorId{0}, true},
                     {{InstrumentId{0}, 0}, ActorId{3}, false}};
  all.breaches[which::pact] = {{{InstrumentId{0}, 1}, ActorId{0}, false}};
  all.breaches[which::alliance].reset();
  all.command = "casus compare harbours.yaml --seed 77003 --futures 3600";
  return all;
}

}  // namespace casus
