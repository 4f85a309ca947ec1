#include "tests/report/synthetic.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "measure/catalogue.hpp"

namespace casus {

namespace {

constexpr std::array guarantor_names = {"Aland",   "Borduria", "Cascara",  "Drusselstein",
                                        "Elbonia", "Florin",   "Guilder",  "Hav",
                                        "Illyria", "Jutonia",  "Kreplach", "Lutha"};
constexpr int futures = 512;

Range around(double median, double spread) {
  return {median * 1.02, std::max(0.0, median - spread), median,
          std::min(1.0, median + 1.4 * spread), futures};
}

QuantityId add(Scenario& scenario, Quantity quantity) {
  quantity.stream.position = static_cast<int>(scenario.quantities.size());
  scenario.quantities.push_back(std::move(quantity));
  return static_cast<QuantityId>(static_cast<int>(scenario.quantities.size()) - 1);
}

void add_vocabulary(Scenario& scenario) {
  Vocabulary& words = scenario.vocabulary;
  words.id = "invented";
  words.actions = {{"consult", Level::consult, "consultations"},
                   {"sanctions", Level::economic, ""},
                   {"finance", Level::economic, "money"},
                   {"materiel", Level::arms, "arms and equipment"},
                   {"intelligence", Level::arms, ""},
                   {"deploy", Level::troops, "deployment of troops"},
                   {"force", Level::troops, "armed force"}};
  words.dimensions = {{.name = "kind",
                       .values = {"invasion", "incursion", "cyber"},
                       .chosen_by = ChosenBy::challenger},
                      {.name = "provoked", .values = {"no", "yes"}, .chosen_by = ChosenBy::nature}};
  words.bodies = {{.name = "council", .members_text = "all", .rule = Rule{}}};
}

void add_actors(Scenario& scenario) {
  scenario.actors.push_back({.id = "QMA", .name = "Ruritania"});
  scenario.actors.push_back({.id = "QMB", .name = "Lower Slobbovia"});
  for (std::size_t at = 0; at < guarantor_names.size(); ++at) {
    scenario.actors.push_back({.id = fmt::format("QN{}", static_cast<char>('A' + at)),
                               .name = guarantor_names[at],
                               .guarantor = true});
  }
  scenario.challenger = ActorId{0};
  scenario.protege = ActorId{1};
}

Condition comparison(std::string text, int dimension) {
  return {
      Comparison{.dimension = DimensionId{dimension}, .values = {true}, .text = std::move(text)}};
}

Clause clause(std::string id, std::vector<ActionId> floor) {
  Clause out{.id = std::move(id)};
  out.source = {.ref = "Part " + out.id,
                .quote = "will provide swift and sustained assistance, \"as necessary\"",
                .verified = true};
  Reading reading{.norm = Norm::duty, .verb = Verb::will, .floor = std::move(floor)};
  reading.holder.text = "all parties";
  reading.when = {
      And{{comparison("kind in {invasion, incursion}", 0), comparison("provoked == no", 1)}}};
  reading.discretion = Discretion::holder_judgement;
  reading.reserved = {Reserved::law, Reserved::parliament};
  reading.breach_triggers_nothing = true;
  out.readings = {reading};
  return out;
}

void add_instruments(Scenario& scenario) {
  for (std::size_t at = 0; at < 6; ++at) {
    Instrument one{
        .id = fmt::format("pact-{}", at + 1),
        .name = fmt::format("Agreement on Security Cooperation, {}", guarantor_names[at]),
        .form = Form::political_agreement,
        .signed_on = "2024-01-12",
        .in_force = {EntryIntoForce::Kind::on_date, {2024, 1, 12}, {}}};
    one.clauses = {clause("VIII.2", {ActionId{0}}), clause("VIII.3", {ActionId{1}, ActionId{3}})};
    one.clauses[1].source.verified = at % 2 == 0;
    one.clauses[1].readings[0].weight = 0.6;
    one.clauses[1].readings.push_back(one.clauses[1].readings[0]);
    one.clauses[1].readings[1].weight = 0.4;
    one.clauses[1].readings[1].when = {};
    scenario.instruments.push_back(one);
  }
  Instrument collective{.id = "collective",
                        .name = "Collective guarantee as announced, if it is concluded",
                        .hypothetical = true,
                        .form = Form::treaty,
                        .binding = Binding::legal,
                        .signed_on = "none"};
  collective.clauses = {clause("4", {ActionId{0}, ActionId{3}, ActionId{6}})};
  collective.clauses[0].source.quote.clear();
  collective.clauses[0].source.verified = false;
  collective.clauses[0].source.note = "known from press reports";
  collective.clauses[0].readings[0].decided_by = {.body = BodyId{0}};
  scenario.instruments.push_back(collective);
  Instrument aid{.id = "aid",
                 .name = "Long-term military aid",
                 .kind = InstrumentKind::military_aid,
                 .form = Form::programme};
  aid.donors = {{ActorId{2}, 0.4, Funding::multi_year_law}, {ActorId{3}, 0.3}};
  aid.money = add(scenario, {.path = "aid.money",
                             .distribution = Pert{15, 28, 45},
                             .unit = "EUR bn/year",
                             .source = "tracker, release 29",
                             .stream = {3, 0}});
  scenario.quantities.back().stream.file = 3;
  scenario.instruments.push_back(aid);
}

void add_quantities(Scenario& scenario) {
  add(scenario, {.path = "challenger.peace_flow",
                 .distribution = LogPert{0.012, 0.05, 0.2},
                 .assumed = "not known"});
  add(scenario, {.path = "challenger.force",
                 .distribution = Pert{560, 660, 760},
                 .source = "forces.csv",
                 .assumed = "quality 0.9"});
  add(scenario,
      {.path = "protege.advantage", .distribution = Pert{1.3, 1.5, 1.8}, .assumed = "set"});
  add(scenario, {.path = "guarantor.stake",
                 .distribution = Pert{0.3, 0.8, 1.6},
                 .assumed = "assumed",
                 .draw = Draw::own});
  add(scenario, {.path = "contest.company", .distribution = Certain{30}});
  add(scenario, {.path = "challenger.audience",
                 .distribution = Uniform{0.123456, 0.654321},
                 .source = "a source that must stay secret",
                 .sensitive = true});
  add(scenario,
      {.path = "attacks.full.attrition", .distribution = Certain{40}, .assumed = "losses"});
  add(scenario,
      {.path = "strength.form.treaty", .distribution = Pert{0.75, 0.9, 1}, .source = "literature"});
  for (std::size_t at = 0; at < guarantor_names.size(); ++at) {
    const std::string id = scenario.actors[at + 2].id;
    add(scenario, {.path = "actors." + id + ".gdp",
                   .distribution = Certain{100.0 * double(at + 1)},
                   .source = "statistics 2024"});
    add(scenario, {.path = "actors." + id + ".response.arms",
                   .distribution = Pert{0.3, 0.55, 0.8},
                   .assumed = "by best year"});
  }
}

void add_packages(Scenario& scenario) {
  const auto entries = [](std::initializer_list<int> list) {
    std::vector<PackageEntry> out;
    for (const int one : list) out.push_back({InstrumentId{one}, {}});
    return out;
  };
  const auto add_one = [&](std::string id, Role role, std::vector<PackageEntry> list) {
    scenario.packages.push_back({.id = std::move(id), .role = role, .entries = std::move(list)});
  };
  add_one("none", Role::yardstick, {});
  add_one("memorandum", Role::yardstick, entries({0}));
  add_one("article-5", Role::yardstick, entries({6}));
  add_one("bilateral", Role::option, entries({0, 1, 2, 3, 4, 5}));
  add_one("multilateral", Role::option, entries({6}));
  add_one("aid", Role::option, entries({7}));
  add_one("economic", Role::option, entries({7}));
  add_one("layered", Role::option, entries({0, 1, 2, 3, 4, 5, 6, 7}));
  add_one("layered-without-aid", Role::option, entries({0, 1, 2, 3, 4, 5, 6}));
  add_one("layered-without-borduria", Role::option, entries({0, 2, 3, 4, 5, 6, 7}));
  scenario.packages.back().entries.front().without = {ActorId{3}};
}

/// What is owed without the collective guarantee, which is not concluded: force it alone owes.
void without_the_collective(std::vector<Cell>& row, bool other_texts) {
  for (Cell& cell : row) {
    cell.concluded = cell.on_paper;
    cell.concluded->sometimes[6] = false;
    if (other_texts) continue;
    for (std::vector<bool>* owed : {&cell.concluded->always, &cell.concluded->sometimes})
      owed->assign(owed->size(), false);
  }
}

void add_duties(Synthetic& all) {
  const std::size_t actions = all.scenario.vocabulary.actions.size();
  for (std::size_t at = 0; at < all.scenario.packages.size(); ++at) {
    PackageDuties one{.package = static_cast<PackageId>(static_cast<int>(at))};
    const auto& entries = all.scenario.packages[at].entries;
    const bool collective = std::any_of(entries.begin(), entries.end(), [](const PackageEntry& e) {
      return index(e.instrument) == 6;
    });
    for (std::size_t g = 0; g < guarantor_names.size() && !entries.empty(); ++g) {
      one.guarantors.push_back(static_cast<ActorId>(static_cast<int>(g) + 2));
      std::vector<Cell> row(3);
      for (std::size_t kind = 0; kind < 3; ++kind) {
        for (Owed* owed : {&row[kind].on_paper, &row[kind].without_decisions}) {
          owed->always.assign(actions, false);
          owed->sometimes.assign(actions, false);
        }
        if (kind == 0) continue;
        row[kind].on_paper.always[0] = true;
        row[kind].without_decisions.always[0] = true;
        if (g < 6) row[kind].on_paper.sometimes[3] = true;
        if (g < 2) row[kind].without_decisions.sometimes[3] = true;
        if (collective && g < 9) row[kind].on_paper.sometimes[6] = true;
      }
      if (collective) without_the_collective(row, entries.size() > 1);
      one.matrix.push_back(row);
    }
    for (const PackageEntry& entry : entries) {
      const Instrument& instrument = all.scenario.instruments[index(entry.instrument)];
      for (std::size_t c = 0; c < instrument.clauses.size(); ++c) {
        PromiseAnswer promise{.clause = {entry.instrument, static_cast<int>(c)}};
        const std::vector<ActorId> holders =
            index(entry.instrument) == 6 ? one.guarantors
                                         : std::vector<ActorId>{static_cast<ActorId>(
                                               static_cast<int>(index(entry.instrument)) + 2)};
        promise.kinds.assign(3, {});
        for (auto& kind : promise.kinds) {
          for (const Reading& reading : instrument.clauses[c].readings) {
            kind.push_back({reading.weight, 0.9, 0.95, holders});
          }
        }
        one.promises.push_back(promise);
      }
    }
    all.duties.packages.push_back(one);
  }
}

Conditional conditional(double given, double before) { return {given, around(before, 0.1)}; }

GuarantorFindings guarantor(std::size_t at, double strength) {
  GuarantorFindings out{.actor = static_cast<ActorId>(static_cast<int>(at) + 2)};
  const double reach = std::clamp(strength - 0.05 * double(at), 0.02, 0.95);
  const std::array<double, 5> shares = {0.3 * (1 - reach), 0.4 * (1 - reach), 0.3 * (1 - reach),
                                        0.75 * reach, 0.25 * reach};
  for (const double share : shares) {
    out.response_in_war.push_back(conditional(share, share * 0.9 + 0.01));
    out.response.push_back(conditional(share, share));
  }
  out.honoured_in_war = conditional(0.6 * reach, reach);
  out.honoured = conditional(0.7 * reach, reach);
  out.owed_level_least = 1;
  out.owed_level_most = at < 6 ? 4 : 1;
  out.expected_force = {30, 10, 28, 60, futures};
  return out;
}

void add_packages_found(Synthetic& all) {
  const std::array<double, 10> risk = {0.55, 0.52, 0.12, 0.41, 0.27, 0.33, 0.47, 0.18, 0.24, 0.2};
  const std::array<double, 10> best = {0, 0, 0, 0.05, 0.62, 0.26, 0.07, 0, 0, 0};
  all.findings.nothing = PackageId{0};
  Ranking& ranking = all.findings.rankings.emplace_back();
  ranking.objective = {after(Measure::attacked, 10)};
  for (const int option : {4, 5, 3, 6}) ranking.order.push_back(PackageId{option});
  ranking.fullest = PackageId{7};  // the last three contain others
  ranking.lead = Contrast{after(Measure::attacked, 10), PackageId{5}, PackageId{4}};
  for (std::size_t at = 0; at < all.scenario.packages.size(); ++at) {
    PackageFindings one{.package = static_cast<PackageId>(static_cast<int>(at)),
                        .id = all.scenario.packages[at].id,
                        .role = all.scenario.packages[at].role};
    const auto risk_at = [&](double years) {
      return around(risk[at] * (1.0 - std::exp(-0.25 * years)) / (1.0 - std::exp(-2.5)),
                    0.25 * risk[at] * (1.0 - std::exp(-0.25 * years)));
    };
    for (const double years : {1.0, 2.0, 5.0, 10.0}) {
      one.measures[after(Measure::attacked, years)] = risk_at(years);
    }
    one.measures[after(Measure::unchallenged, 10)] = around(0.8 * (1 - risk[at]), 0.05);
    one.measures[key_of(Measure::escalation)] = around(0.01, 0.005);
    one.measures[key_of(Measure::ceded)] = around(0.05, 0.03);
    one.measures[key_of(Measure::strength_end)] = {430, 300, 425, 600, futures};
    one.measures[key_of(Measure::adopted)] = {};
    one.conditionals[key_of(Measure::honoured_in_war)] =
        conditional(0.22 + 0.3 * (1 - risk[at]), 0.6);
    one.conditionals[key_of(Measure::honoured)] = conditional(0.3, 0.65);
    one.conditionals[key_of(Measure::invoked_share)] = {};
    for (int period = 1; period <= 40; ++period) {
      one.attacked_path.push_back(risk_at(0.25 * period));
      one.support_path.push_back(around(std::exp(-0.05 * period), 0.1));
    }
    for (std::size_t g = 0; g < guarantor_names.size(); ++g) {
      one.guarantors.push_back(guarantor(g, 0.4 + (0.55 - risk[at])));
    }
    const bool ranked = at < 7;
    ranking.standings.push_back({best[at], std::min(1.0, 1.4 * best[at]),
                                 ranked ? around(std::max(0.0, risk[at] - 0.27), 0.03) : Range{}});
    all.findings.packages.push_back(one);
    if (at == 0) continue;
    const PackageFindings& package = all.findings.packages.back();
    const double change = risk[at] - risk[0];
    const auto add_difference = [&](double years, const Range& range, double share_lower) {
      all.findings.differences.push_back(
          {PackageId{0}, package.package, after(Measure::attacked, years), range, share_lower});
    };
    const Range late = {change, change - 0.1, change, change + 0.02, futures};
    add_difference(1, {-0.02, -0.06, -0.02, 0.015, futures}, 0.81);
    add_difference(5, late, 0.97);
    add_difference(10, late, 0.98);
  }
}

/// Cells with and without rows; what the rows ask for stands in the measures.
void add_approaches(Findings& findings) {
  const auto add_row = [&](Approach approach, ApproachCell cell, int package, ApproachValue value) {
    findings.approaches.push_back({approach, cell, PackageId{package}, std::move(value)});
  };
  auto& bilateral = findings.packages[3].measures;
  bilateral[key_of(Measure::coordination_gap)] = around(0.35, 0.2);
  bilateral[key_of(Measure::hangs_on_one)] = around(0.22, 0.1);
  bilateral[key_of(Measure::varying_commitments_force)] = around(0.51, 0.1);
  findings.packages[4].measures[key_of(Measure::adopted)] = around(0.63, 0.2);
  auto& aid = findings.packages[5].measures;
  aid[key_of(Measure::halving_years)] = {5.2, 2.1, 4.9, 9.8, futures};
  aid[key_of(Measure::covers_the_need)] = around(0.34, 0.2);
  add_row(Approach::bilateral, ApproachCell::what_it_is, 3, OwedFact{6, {0, 6, 0, 0, 0}, {true}});
  for (const Measure one : {Measure::coordination_gap, Measure::hangs_on_one}) {
    add_row(Approach::bilateral, ApproachCell::coordination, 3, key_of(one));
  }
  add_row(Approach::bilateral, ApproachCell::varying_commitments, 3,
          key_of(Measure::varying_commitments_force));
  add_row(Approach::multilateral, ApproachCell::consensus, 4, key_of(Measure::adopted));
  add_row(Approach::aid, ApproachCell::sustainability, 5, key_of(Measure::halving_years));
  add_row(Approach::aid, ApproachCell::sustainability, 5, key_of(Measure::covers_the_need));
  add_row(Approach::aid, ApproachCell::escalation, 5, key_of(Measure::preventive_effect));
}

void add_votes(Findings& findings) {
  for (const int package : {4, 7}) {
    for (const char* rule : {"consensus", "two thirds"}) {
      for (const int member : {2, 3, 4}) {
        findings.voting_power.push_back({PackageId{package},
                                         {InstrumentId{6}, 0},
                                         rule,
                                         ActorId{member},
                                         member == 2 ? 0.5 : 0.25,
                                         1.0 / 3.0,
                                         std::string(rule) == "consensus"});
      }
    }
  }
}

/// "layered" and "multilateral" taken apart; the collective guarantee matters most in both.
void add_parts(Findings& findings) {
  constexpr int apart = 32;
  const auto add_part = [&](int package, PartId part, double change) {
    for (const double years : {5.0, 10.0}) {
      const double here = years == 5.0 ? 0.5 * change : change;
      WithoutPart one{
          .package = PackageId{package}, .part = part, .measure = after(Measure::attacked, years)};
      one.rest = {0.3 + here, 0.2, 0.3 + here, 0.5, apart};
      one.range = {here, here - 0.01, here, here + 0.05, apart};
      one.share_higher = change > 0 ? 0.97 : 0.25;
      findings.without_part.push_back(one);
    }
  };
  add_part(4, InstrumentId{6}, 0.2);
  add_part(4, InstrumentId{7}, -0.02);
  add_part(7, PackageId{3}, 0.011);
  add_part(7, PackageId{4}, 0.123);
  findings.left_whole = {{PackageId{3}, 28}};
}

/// The risk of package p in future f is risk + 0.2 x input, except that "aid" is best where the
/// input is high.
void add_table(const Scenario& scenario, Findings& findings) {
  FutureTable& table = findings.table;
  table.inputs = {*scenario.find("challenger.peace_flow"), *scenario.find("challenger.force")};
  table.input_values.resize(table.inputs.size());
  table.outcomes = {after(Measure::attacked, 10)};
  table.outcome_values.resize(findings.packages.size());
  for (auto& package : table.outcome_values) package.resize(1);
  table.questions = {QuestionId{0}};
  table.answers.resize(1);
  for (int future = 0; future < futures; ++future) {
    const double input = (future + 0.5) / futures;
    table.answers[0].push_back(input > 2.0 / 3.0 ? 1 : 0);
    table.input_values[0].push_back(input);
    table.input_values[1].push_back(1.0 - input);
    for (std::size_t p = 0; p < findings.packages.size(); ++p) {
      const double risk = findings.packages[p].measures.at(after(Measure::attacked, 10)).median;
      const bool aid = findings.packages[p].id == "aid" && input > 2.0 / 3.0;
      table.outcome_values[p][0].emplace_back(aid ? 0.0 : risk + 0.2 * input);
    }
  }
}

}  // namespace

Synthetic synthetic() {
  Synthetic all;
  Scenario& scenario = all.scenario;
  scenario.id = "invented";
  scenario.title = "Security guarantees for Lower Slobbovia";
  add_vocabulary(scenario);
  add_actors(scenario);
  add_quantities(scenario);
  add_instruments(scenario);
  add_packages(scenario);
  for (const char* id : {"grey", "limited", "full"}) scenario.attacks.push_back({.id = id});
  scenario.attacks[0].armed = false;
  scenario.questions = {{.id = "proxies",
                         .text = "does an attack by proxy count",
                         .alternatives = {{"counts", 0.7, ""}, {"does_not", 0.3, ""}}}};
  scenario.horizon = Horizon{};
  scenario.correlations = {{QuantityId{0}, QuantityId{1}, 0.3, "made up"}};
  add_duties(all);
  Findings& found = all.findings;
  found.scenario = scenario.id;
  found.title = scenario.title;
  found.hash = "0123456789abcdef";
  found.futures = found.futures_asked = futures;
  found.seed = 7;
  add_packages_found(all);
  add_approaches(found);
  add_votes(found);
  add_parts(found);
  add_table(scenario, found);
  const auto driver = [&](const char* path, const Contrast& about, double correlation) {
    found.drivers.push_back({*scenario.find(path), about, correlation});
  };
  const Contrast first{after(Measure::attacked, 10), PackageId{7}, {}};
  driver("challenger.peace_flow", first, -0.71);
  driver("protege.advantage", first, -0.44);
  driver("challenger.force", first, 0.31);
  driver("challenger.audience", first, 0.9);
  driver("challenger.force", {after(Measure::attacked, 5), PackageId{5}, {}}, 0.5);
  const Contrast compared{after(Measure::attacked, 10), PackageId{4}, {}};
  driver("challenger.peace_flow", compared, -0.68);
  driver("challenger.force", compared, 0.33);
  found.drivers.push_back({QuestionAnswer{QuestionId{0}, 0}, first, 0.28});
  all.scenario.bands = {{.name = "attacked within five years", .within = {{"", 0.3, 0.6}}},
                        {.name = "honoured in war", .within = {{"after 1945", 0.07, 0.22}}}};
  found.checks = {{WithoutPrizes{.war = {0.0014, 0.0002}, .war_median = 0.0012},
                   CheckVerdict::holds, CheckKind::null_test},
                  {BandFigure{.package = PackageId{0},
                              .value = 0.41,
                              .n = futures,
                              .effective = futures,
                              .low = 0.37,
                              .high = 0.45,
                              .inside = 0,
                              .reached = 0},
                   CheckVerdict::holds, CheckKind::calibrated},
                  {BandFigure{.band = 1,
                              .package = PackageId{0},
                              .how = BandFigure::How::ratio_of_sums,
                              .value = 0.38,
                              .n = 300,
                              .effective = 62,
                              .low = 0.31,
                              .high = 0.45},
                   CheckVerdict::fails}};
  found.simplifications = {Simplification::timely_is_constant};
  found.profile_distance = {0.001, 0.0, 0.0005, 0.004, futures};
  return all;
}

Synthetic hostile() {
  Synthetic all = synthetic();
  const std::string bad = "<script>alert('x')</script>\"&\x1b[31m=1+1\xE2\x80\xAE";
  all.scenario.title = all.findings.title = bad;
  for (Actor& actor : all.scenario.actors) actor.name = bad;
  for (Instrument& one : all.scenario.instruments) {
    one.name = one.id = bad;
    one.signed_on = bad;
    for (Clause& each : one.clauses) {
      each.id = bad;
      each.source = {.ref = bad, .quote = bad, .note = bad};
      for (Reading& reading : each.readings) {
        reading.holder.text = bad;
        reading.when = comparison(bad, 0);
        reading.deadline = Deadline{.text = bad};
      }
    }
  }
  for (Attack& attack : all.scenario.attacks) attack.id = attack.label = bad;
  for (Body& body : all.scenario.vocabulary.bodies) body.name = bad;
  all.scenario.questions[0].id = all.scenario.questions[0].text = bad;
  for (Alternative& one : all.scenario.questions[0].alternatives) one.name = one.source = bad;
  for (Action& action : all.scenario.vocabulary.actions) action.name = action.label = bad;
  for (Quantity& quantity : all.scenario.quantities) {
    quantity.unit = quantity.source = quantity.assumed = bad;
  }
  for (std::size_t at = 0; at < all.scenario.packages.size(); ++at) {
    const std::string id = fmt::format("={}{}", bad, at);
    all.scenario.packages[at].id = all.findings.packages[at].id = id;
    all.scenario.packages[at].label = all.findings.packages[at].label = bad;
  }
  for (Band& band : all.scenario.bands) {
    band.name = bad;
    for (Band::Record& record : band.within) record.label = bad;
  }
  all.findings.checks.push_back(
      {NotChecked{NotChecked::What::numerics, NotChecked::Why::unsolved, bad}, CheckVerdict::open});
  all.breaches.assign(all.scenario.packages.size(),
                      std::vector<Breach>{{{InstrumentId{0}, 0}, ActorId{0}, true}});
  for (VotingPower& one : all.findings.voting_power) one.rule = bad;
  all.findings.hash = bad;
  return all;
}

Synthetic empty_handed() {
  Synthetic all = synthetic();
  for (PackageFindings& package : all.findings.packages) {
    for (auto& entry : package.measures) entry.second = {};
    for (auto& entry : package.conditionals) entry.second = {};
    package.attacked_path.clear();
    package.guarantors.clear();
  }
  for (Standing& standing : all.findings.rankings[0].standings) standing = {};
  all.findings.voting_power.clear();
  all.findings.table = {};
  all.findings.approaches.clear();
  all.findings.drivers.clear();
  all.findings.differences.clear();
  all.findings.without_part.clear();
  all.findings.left_whole.clear();
  all.findings.checks.clear();
  all.duties = {};
  return all;
}

}  // namespace casus
