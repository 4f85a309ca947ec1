#include <fmt/format.h>

#include "tests/report/distinct.hpp"

namespace casus {

namespace {

constexpr ActorId cascara{2}, drusselstein{3}, elbonia{4};
enum Act : int { confer, embargo, shells, garrisoned, fight };

QuantityId put(Scenario& scenario, Quantity quantity) {
  quantity.stream.position = static_cast<int>(scenario.quantities.size());
  scenario.quantities.push_back(std::move(quantity));
  return static_cast<QuantityId>(static_cast<int>(scenario.quantities.size()) - 1);
}

void put_words(Scenario& scenario) {
  Vocabulary& words = scenario.vocabulary;
  words.id = "lexicon";
  words.actions = {{"confer", Level::consult, "talks"},
                   {"embargo", Level::economic, ""},
                   {"shells", Level::arms, "ammunition"},
                   {"garrisoned", Level::troops, "a garrison"},
                   {"fight", Level::troops, "combat"}};
  words.dimensions = {
      {.name = "means", .values = {"tanks", "hackers"}, .chosen_by = ChosenBy::challenger},
      {.name = "pretext", .values = {"no", "yes"}, .chosen_by = ChosenBy::nature}};
  words.bodies = {
      {.name = "synod",
       .members_text = "everyone",
       .rule =
           Rule{.kind = Rule::Kind::qualified_majority, .share = 0.66, .population_share = 0.54}}};
  scenario.attacks = {{.id = "seepage", .label = "creeping seepage", .armed = false},
                      {.id = "night_raid"},
                      {.id = "onslaught", .label = "open onslaught"}};
}

void put_quantities(Scenario& scenario) {
  put(scenario, {.path = "challenger.peace_flow",
                 .distribution = LogPert{0.012, 0.051, 0.22},
                 .assumed = "nobody measured it"});
  put(scenario, {.path = "challenger.force",
                 .distribution = Pert{561, 667, 773},
                 .source = "muster rolls",
                 .assumed = "quality 0.91"});
  put(scenario,
      {.path = "protege.advantage", .distribution = Uniform{1.34, 1.86}, .source = "field manual"});
  put(scenario, {.path = "guarantor.stake",
                 .distribution = Normal{0.83, 0.16},
                 .assumed = "guessed",
                 .draw = Draw::own});
  put(scenario, {.path = "challenger.audience",
                 .distribution = Certain{0.717171},
                 .source = "hidden dossier",
                 .sensitive = true});
  put(scenario, {.path = "strength.form.treaty",
                 .distribution = Pert{0.75, 0.88, 0.99},
                 .source = "jurists"});
  put(scenario, {.path = "attacks.night_raid.attrition", .distribution = Certain{43}});
  put(scenario, {.path = "actors.QXC.gdp", .distribution = Certain{1234}, .source = "yearbook"});
}

Reading judged(std::string holder, std::vector<ActionId> floor) {
  Reading out{.norm = Norm::duty, .verb = Verb::will, .floor = std::move(floor)};
  out.holder.text = std::move(holder);
  out.discretion = Discretion::holder_judgement;
  return out;
}

Condition comparison(std::string text) {
  return {Comparison{.dimension = DimensionId{0}, .values = {true}, .text = std::move(text)}};
}

Instrument harbours(Scenario& scenario) {
  Instrument out{.id = "pact-cascara",
                 .name = "Treaty of Quiet Harbours",
                 .form = Form::political_agreement,
                 .signed_on = "2021-03-04",
                 .in_force = {EntryIntoForce::Kind::on_date, {2021, 5, 6}, {}}};
  const auto own = [&](const char* key, Distribution distribution) {
    return put(scenario, {.path = std::string("pact-cascara.") + key,
                          .distribution = distribution,
                          .unit = "year",
                          .stream = {2, 0}});
  };
  out.term.duration = own("term.duration", Certain{8});
  out.term.source.ref = "Article 19";
  out.term.notice = own("term.notice", Certain{0.75});
  out.term.exit_source = {.ref = "Article 20", .quote = "may withdraw", .verified = true};
  Clause first{.id = "II.1"};
  first.source = {.ref = "Part Two", .quote = "shall swiftly lend ammunition", .verified = true};
  first.readings = {judged("Cascara alone", {ActionId{shells}}), judged("any signatory", {})};
  first.readings[0].weight = 0.72;
  first.readings[0].when = {And{{comparison("means == tanks"), comparison("pretext != yes")}}};
  first.readings[0].reserved = {Reserved::law, Reserved::parliament};
  first.readings[0].breach_triggers_nothing = true;
  first.readings[1].weight = 0.28;
  first.readings[1].norm = Norm::permission;
  first.readings[1].floor = {ActionId{embargo}};
  first.readings[1].discretion = Discretion::best_efforts;
  Clause second{.id = "II.2"};
  second.source = {.ref = "Part Three", .quote = "confers within a day", .note = "copied by hand"};
  second.readings = {judged("both halves", {ActionId{confer}})};
  second.readings[0].discretion = Discretion::none;
  second.readings[0].deadline =
      Deadline{.within = own("II.2.deadline", Certain{1.0 / 365.25}), .clock = Clock::request};
  second.vague = {{"promptly", own("II.2.promptly", Pert{0.02, 0.06, 0.13})}};
  out.clauses = {first, second};
  return out;
}

Instrument charter(Scenario& scenario) {
  Instrument out{.id = "charter",
                 .name = "Charter of the Inland League",
                 .hypothetical = true,
                 .form = Form::treaty,
                 .binding = Binding::legal,
                 .signed_on = "none",
                 .in_force = {EntryIntoForce::Kind::after_ceasefire, {}, {}}};
  out.in_force.delay = put(scenario, {.path = "charter.in_force.delay",
                                      .distribution = Pert{0.25, 0.5, 1.5},
                                      .unit = "year",
                                      .assumed = "ratification",
                                      .stream = {3, 0}});
  Clause clause{.id = "IV"};
  clause.source.note = "leaked draft";
  clause.readings = {judged("each member", {ActionId{confer}, ActionId{shells}, ActionId{fight}})};
  clause.readings[0].decided_by = {.body = BodyId{0}};
  clause.readings[0].discretion = Discretion::form_only;
  out.clauses = {clause};
  return out;
}

Instrument fund(Scenario& scenario) {
  Instrument out{.id = "ammo-fund",
                 .name = "Ammunition Fund",
                 .kind = InstrumentKind::military_aid,
                 .form = Form::programme,
                 .binding = Binding::contested,
                 .in_force = {EntryIntoForce::Kind::after_ceasefire, {}, {}}};
  out.term.until = Date{2033, 2, 1};
  out.donors = {{cascara, 0.41, Funding::multi_year_law}, {elbonia, 0.26, Funding::pledge}};
  out.money = put(scenario, {.path = "ammo-fund.money",
                             .distribution = Pert{15, 29, 47},
                             .unit = "EUR bn/year",
                             .source = "ledger",
                             .stream = {4, 0}});
  return out;
}

Instrument mission() {
  Instrument out{.id = "ridge-mission",
                 .name = "Mission on the Ridge",
                 .kind = InstrumentKind::deployment,
                 .form = Form::law};
  out.troops_by = {{drusselstein, 0.52}, {cascara, 0.37}};
  return out;
}

/// Words that each holder judges, and that good faith reads at several levels.
Instrument letter() {
  Instrument out{.id = "letter-1994", .name = "Letter of the Four Ministers"};
  Clause clause{.id = "6"};
  clause.source = {.ref = "Sixth sentence", .quote = "will not stand idle", .verified = true};
  clause.readings = {judged("the ministers", {})};
  clause.readings[0].expected = {{Level::consult, 0.61}, {Level::arms, 0.39}};
  out.clauses = {clause};
  return out;
}

void put_packages(Scenario& scenario) {
  const auto put_one = [&](std::string id, std::string label, Role role,
                           std::initializer_list<int> instruments) {
    Package one{.id = std::move(id), .label = std::move(label), .role = role};
    for (const int instrument : instruments) one.entries.push_back({InstrumentId{instrument}, {}});
    scenario.packages.push_back(one);
  };
  put_one("void", "", Role::yardstick, {});
  put_one("letter", "Old letter", Role::yardstick, {4});
  put_one("pact", "Harbour pact", Role::option, {0});
  put_one("blend", "", Role::option, {0, 1, 2, 3});
  put_one("alliance", "Inland alliance", Role::option, {1, 3});
  put_one("convoy", "", Role::option, {2});
  scenario.packages[3].includes = {PackageId{2}, PackageId{4}, PackageId{5}};
  scenario.packages[3].entries[1].without = {elbonia};
  scenario.packages[5].absent = {drusselstein};
  scenario.fallback = PackageId{1};
}

ActionSet acts(std::initializer_list<int> which) {
  ActionSet out(5, false);
  for (const int one : which) out[static_cast<std::size_t>(one)] = true;
  return out;
}

Owed owed(std::initializer_list<int> always, std::initializer_list<int> sometimes) {
  return {acts(always), acts(sometimes), {}};
}

PromiseAnswer promise(ClauseId clause, std::size_t readings, std::vector<ActorId> holders) {
  PromiseAnswer out{.clause = clause};
  for (int kind = 0; kind < 3; ++kind) {
    out.kinds.push_back(std::vector<ReadingApplies>(
        readings, ReadingApplies{.applies = kind == 0 ? 0.0 : 1.0, .holders = holders}));
  }
  return out;
}

}  // namespace

void add_distinct_scenario(Scenario& scenario) {
  scenario.id = "harbours";
  scenario.title = "Who guards Borduria";
  scenario.actors = {{.id = "QXA", .name = "Avaria"},
                     {.id = "QXB", .name = "Borduria"},
                     {.id = "QXC", .name = "Cascara", .guarantor = true},
                     {.id = "QXD", .name = "Drusselstein", .guarantor = true},
                     {.id = "QXE", .name = "Elbonia", .guarantor = true}};
  scenario.challenger = ActorId{0};
  scenario.protege = ActorId{1};
  put_words(scenario);
  put_quantities(scenario);
  scenario.instruments.push_back(harbours(scenario));
  scenario.instruments.push_back(charter(scenario));
  scenario.instruments.push_back(fund(scenario));
  scenario.instruments.push_back(mission());
  scenario.instruments.push_back(letter());
  put_packages(scenario);
  scenario.horizon = Horizon{.report_years = 6.0, .step_years = 0.5};
  scenario.correlations = {{QuantityId{0}, QuantityId{1}, 0.34, "hearsay"}};
}

/// The pact: Cascara owes talks always, ammunition sometimes. The alliance: all owe talks; the rest
/// waits for the synod, and nothing of it is concluded. In the blend the pact alone owes Cascara's
/// talks in one kind of attack always and in another sometimes. The letter: an act that names none.
void add_distinct_duties(Synthetic& all) {
  const Owed nothing = owed({}, {});
  const std::vector<Cell> no_cells(3, Cell{nothing, nothing});
  PackageDuties letter{.package = PackageId{1}, .guarantors = {cascara}, .matrix = {no_cells}};
  letter.matrix[0][2].on_paper.acts.always = {{InstrumentId{4}, 0}};
  letter.promises = {promise({InstrumentId{4}, 0}, 1, {cascara})};
  PackageDuties pact{.package = PackageId{2}, .guarantors = {cascara}, .matrix = {no_cells}};
  pact.matrix[0][1] = {owed({confer}, {}), owed({confer}, {})};
  pact.matrix[0][2] = {owed({confer}, {shells}), owed({confer}, {shells})};
  pact.promises = {promise({InstrumentId{0}, 0}, 2, {cascara}),
                   promise({InstrumentId{0}, 1}, 1, {cascara})};
  const std::vector<ActorId> three = {cascara, drusselstein, elbonia};
  PackageDuties alliance{
      .package = PackageId{4}, .guarantors = three, .matrix = {no_cells, no_cells, no_cells}};
  for (std::vector<Cell>& row : alliance.matrix) {
    row[1] = {owed({confer}, {}), owed({confer}, {})};
    row[2] = {owed({confer}, {shells, fight}), owed({confer}, {})};
    for (Cell& cell : row) cell.concluded = nothing;  // the charter is not
  }
  alliance.promises = {promise({InstrumentId{1}, 0}, 1, three)};
  PackageDuties blend{.package = PackageId{3}, .guarantors = {cascara, drusselstein}};
  blend.matrix = {alliance.matrix[0], alliance.matrix[1]};
  blend.matrix[0][2].without_decisions = owed({confer}, {shells});
  blend.matrix[0][1].concluded = owed({confer}, {});  // by the pact
  blend.matrix[0][2].concluded = owed({}, {confer, shells});
  blend.promises = {pact.promises[0], pact.promises[1],
                    promise({InstrumentId{1}, 0}, 1, {cascara, drusselstein})};
  all.duties.packages = {{.package = PackageId{0}}, letter, pact, blend, alliance,
                         {.package = PackageId{5}}};
  all.separations.resize(6);
  all.separations[2] = {{.guarantor = cascara,
                         .attack = AttackId{2},
                         .action = ActionId{shells},
                         .hangs_on = {DimensionId{1}},
                         .owing_readings = 1,
                         .readings = 2}};
}

void guess_monitoring(Synthetic& all) {
  const QuantityId number = *all.scenario.find("protege.advantage");
  all.scenario.quantities[index(number)].assumed = "a guess";
  all.scenario.instruments[3].monitoring = number;
}

}  // namespace casus
