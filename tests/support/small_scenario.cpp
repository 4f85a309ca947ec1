#include "tests/support/small_scenario.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace casus {

namespace {

/// Adds numbers at the end of the scenario's file.
class Builder {
 public:
  explicit Builder(Scenario& scenario) : scenario_(scenario) {}

  QuantityId add(const std::string& path, Distribution distribution, Draw draw = Draw::common) {
    return add_quantity(scenario_, path, distribution, draw);
  }

 private:
  Scenario& scenario_;
};

const std::vector<std::pair<const char*, Distribution>>& numbers() {
  static const std::vector<std::pair<const char*, Distribution>> list = {
      {"challenger.force", Pert{560, 660, 760}},
      {"challenger.growth", Pert{0, 20, 60}},
      {"challenger.growth_cap", Certain{50}},
      {"challenger.peace_flow", LogPert{0.012, 0.05, 0.2}},
      {"challenger.discount", Certain{0.08}},
      {"challenger.war_cost", Pert{0.1, 0.2, 0.45}},
      {"challenger.defeat_cost", Certain{0.5}},
      {"challenger.audience", Certain{0.15}},
      {"challenger.escalation_cost", Certain{2}},
      {"challenger.aftermath", Certain{0.5}},
      {"challenger.reaction", Certain{0.1}},
      {"precision.challenger", Certain{22}},
      {"precision.protege", Certain{6}},
      {"precision.guarantor", Certain{3}},
      {"precision.vote", Certain{1.5}},
      {"protege.strength", Pert{380, 430, 480}},
      {"protege.advantage", Certain{1.5}},
      {"protege.decay", Certain{0.12}},
      {"protege.domestic", Certain{42}},
      {"protege.noise", Certain{30}},
      {"protege.war_cost", Certain{0.1}},
      {"protege.escalation_cost", Certain{1.5}},
      {"contest.scale", Certain{180}},
      {"contest.company", Certain{30}},
      {"contest.response_correlation", Certain{0.2}},
      {"contest.decision_rate", Certain{0.3}},
      {"contest.escalation_rate", Certain{0.4}},
      {"contest.premium", Certain{0.2}},
      {"contest.review_rate", Certain{1}},
      {"opportunity.rate", Certain{1}},
      {"opportunity.later_factor", Certain{0.5}},
      {"opportunity.later_from", Certain{2}},
      {"support.levels", Certain{3}},
      {"support.fatigue", Certain{0.2}},
      {"support.renewal", Certain{0.1}},
      {"funding.multi_year_law", Certain{0.5}},
      {"funding.annual_budget", Certain{1}},
      {"funding.pledge", Certain{1.5}},
      {"fu_per_eur_bn", Certain{0.8}},
      {"eur_per_usd", Certain{0.5}},
      {"economic.defence_share", Certain{0.25}},
      {"guarantor.deployable_share", Certain{0.1}},
      {"guarantor.quality", Certain{1.5}},
      {"guarantor.active_cap", Certain{250}},
      {"guarantor.surge", Certain{2}},
      {"guarantor.least_aid_share", Certain{0.001}},
      {"guarantor.sanction_total", Certain{0.25}},
      {"guarantor.exposure_per_share", Certain{0.5}},
      {"guarantor.exposure_cap", Certain{0.3}},
      {"guarantor.lead_cost", Certain{0.3}},
      {"guarantor.escalation", Certain{1}},
      {"guarantor.promise_effect", Certain{1.5}},
      {"guarantor.consult_share", Certain{0.3}},
      {"guarantor.vote_yes", Certain{0.85}},
      {"guarantor.vote_yes_treaty", Certain{0.97}},
      {"guarantor.vote_correlation", Certain{0.5}},
      {"level_weight.consult", Certain{0.1}},
      {"level_weight.economic", Certain{0.3}},
      {"level_weight.arms", Certain{0.6}},
      {"need.first_two_years", Certain{20}},
      {"need.later", Certain{10}},
      {"need.own_share", Certain{0.1}},
      {"strength.form.treaty", Certain{0.9}},
      {"strength.form.political_agreement", Certain{0.4}},
      {"strength.form.declaration", Certain{0.15}},
      {"strength.form.law", Certain{0.7}},
      {"strength.form.programme", Certain{0.4}},
      {"strength.discretion.none", Certain{1}},
      {"strength.discretion.form_only", Certain{1}},
      {"strength.discretion.best_efforts", Certain{0.6}},
      {"strength.discretion.holder_judgement", Certain{0.7}},
      {"strength.consequence.some", Certain{1}},
      {"strength.consequence.none", Certain{0.9}},
  };
  return list;
}

void add_actor(Builder& builder, Scenario& scenario, const char* id,
               const std::vector<std::pair<const char*, Distribution>>& given) {
  Actor actor{.id = id, .name = id, .response_at = "full", .guarantor = true};
  for (const auto& [key, distribution] : given) {
    actor.numbers[key] = builder.add("actors." + actor.id + "." + key, distribution);
  }
  scenario.actors.push_back(std::move(actor));
}

void add_actors(Builder& builder, Scenario& scenario) {
  scenario.actors = {{.id = "QMA", .name = "QMA"}, {.id = "QMB", .name = "QMB"}};
  scenario.challenger = static_cast<ActorId>(0);
  scenario.protege = static_cast<ActorId>(1);
  add_actor(builder, scenario, "QMC",
            {{"gdp", Certain{3000}},
             {"active", Certain{150}},
             {"best_year_aid", Certain{5}},
             {"response.none", Certain{0.06}},
             {"response.arms", Pert{0.3, 0.55, 0.8}},
             {"response.troops", Certain{0.08}}});
  add_actor(builder, scenario, "QMD",
            {{"gdp", Certain{1000}},
             {"active", Certain{450}},
             {"response.none", Certain{0.1}},
             {"response.arms", Certain{0.2}},
             {"response.troops", Certain{0.02}}});
  add_actor(builder, scenario, "QME",
            {{"response.none", Certain{0.1}}, {"response.economic", Certain{0.6}}});
  scenario.actors.back().ceiling = Level::economic;
}

Condition kind_in(const std::vector<bool>& values) {
  return {Comparison{.dimension = static_cast<DimensionId>(0), .values = values}};
}

void add_attacks(Builder& builder, Scenario& scenario) {
  const auto add = [&](const char* id, std::vector<bool> values, bool armed,
                       std::vector<std::pair<const char*, Distribution>> given) {
    Attack attack{.id = id, .region = kind_in(values), .armed = armed};
    for (const auto& [key, distribution] : given) {
      attack.numbers[key] = builder.add("attacks." + attack.id + "." + key, distribution);
    }
    scenario.attacks.push_back(std::move(attack));
  };
  add("grey", {true, false, false}, false,
      {{"prize", Certain{0.03}},
       {"cost", Certain{0.01}},
       {"attribution", Certain{0.4}},
       {"cost_factor", Certain{0.5}}});
  add("limited", {false, true, false}, true,
      {{"prize", Pert{0.08, 0.15, 0.3}},
       {"effort", Certain{0.4}},
       {"mobilisation", Certain{0.03}},
       {"visibility", Certain{0.5}},
       {"attrition", Certain{15}},
       {"attribution", Certain{0.85}},
       {"cost_factor", Certain{0.8}},
       {"timely.arms", Certain{0.6}},
       {"timely.troops", Certain{0.3}}});
  add("full", {false, false, true}, true,
      {{"prize", Certain{1}},
       {"effort", Certain{1}},
       {"mobilisation", Certain{0.08}},
       {"visibility", Certain{1}},
       {"attrition", Certain{40}},
       {"attribution", Certain{0.99}},
       {"cost_factor", Certain{1}},
       {"timely.arms", Certain{0.9}},
       {"timely.troops", Certain{0.7}}});
}

ActorSet holders(const std::vector<int>& actors) {
  SetTerm term;
  for (const int actor : actors) term.actors.push_back(static_cast<ActorId>(actor));
  return {.entries = {{term}}, .text = "holders"};
}

Clause clause(const char* id, Reading reading) {
  return {.id = id, .readings = {std::move(reading)}};
}

void add_instruments(Builder& builder, Scenario& scenario) {
  const auto action = [](int which) { return static_cast<ActionId>(which); };
  const Condition armed = kind_in({false, true, true});
  const ActorId c = static_cast<ActorId>(2), d = static_cast<ActorId>(3),
                e = static_cast<ActorId>(4);

  Reading consult{.verb = Verb::will, .holder = holders({2}), .when = armed, .floor = {action(0)}};
  Reading arms{.verb = Verb::would,
               .holder = holders({2}),
               .when = kind_in({false, false, true}),
               .floor = {action(0), action(2)},
               .discretion = Discretion::holder_judgement,
               .breach_triggers_nothing = true};
  Instrument pact{.id = "pact",
                  .form = Form::political_agreement,
                  .signed_on = "2024-01-12",
                  .in_force = {.kind = EntryIntoForce::Kind::on_date, .date = {2024, 1, 12}},
                  .parties = {c, scenario.protege},
                  .clauses = {clause("1", consult), clause("2", arms)}};

  Reading each{.weight = 0.4,
               .verb = Verb::will,
               .holder = holders({2, 3, 4}),
               .when = armed,
               .floor = {action(0)},
               .expected = {{Level::economic, 0.3}, {Level::arms, 0.5}, {Level::troops, 0.2}},
               .discretion = Discretion::holder_judgement};
  Reading voted = each;
  voted.weight = 0.6;
  voted.decided_by.body = static_cast<BodyId>(0);
  Instrument guarantee{
      .id = "guarantee",
      .hypothetical = true,
      .form = Form::treaty,
      .binding = Binding::legal,
      .signed_on = "none",
      .in_force = {.kind = EntryIntoForce::Kind::after_ceasefire,
                   .delay = builder.add("guarantee.in_force", Pert{0.25, 0.75, 2})},
      .parties = {c, d, e},
      .clauses = {{.id = "4", .readings = {each, voted}}}};

  Instrument aid{.id = "aid",
                 .kind = InstrumentKind::military_aid,
                 .form = Form::programme,
                 .in_force = {.kind = EntryIntoForce::Kind::after_ceasefire},
                 .donors = {{c, 0.6, Funding::multi_year_law}, {d, 0.2, Funding::pledge}},
                 .money = builder.add("aid.money", Pert{15, 28, 45}),
                 .lag = builder.add("aid.lag", Certain{0.6})};
  Instrument economic{.id = "economic",
                      .kind = InstrumentKind::economic_assistance,
                      .form = Form::programme,
                      .in_force = {.kind = EntryIntoForce::Kind::after_ceasefire},
                      .donors = {{d, 0.5, Funding::annual_budget}},
                      .money = builder.add("economic.money", Certain{20})};
  Instrument force{.id = "force",
                   .kind = InstrumentKind::deployment,
                   .in_force = {.kind = EntryIntoForce::Kind::after_ceasefire},
                   .troops = builder.add("force.troops", Certain{20}),
                   .troops_by = {{c, 0.5}, {d, 0.25}},
                   .garrison = builder.add("force.garrison", Certain{40}),
                   .tripwire = builder.add("force.tripwire", Pert{0.3, 1, 2.5}, Draw::own)};
  scenario.instruments = {pact, guarantee, aid, economic, force};
}

Package package(const char* id, const std::vector<int>& instruments, Role role = Role::option) {
  Package one{.id = id, .role = role};
  for (const int which : instruments) {
    one.entries.push_back({.instrument = static_cast<InstrumentId>(which)});
  }
  return one;
}

}  // namespace

Scenario small_scenario() {
  Scenario scenario;
  scenario.id = "small";
  scenario.title = "A small scenario";
  scenario.as_of = {2026, 8, 31};
  Builder builder(scenario);
  for (const auto& [path, distribution] : numbers()) builder.add(path, distribution);
  builder.add("guarantor.stake", Pert{0.3, 0.8, 1.6}, Draw::own);
  builder.add("guarantor.promise_factor", Pert{0.5, 1, 1.5}, Draw::own);
  add_actors(builder, scenario);
  scenario.vocabulary.dimensions = {{.name = "kind",
                                     .values = {"cyber", "incursion", "invasion"},
                                     .chosen_by = ChosenBy::challenger}};
  scenario.vocabulary.actions = {{"consult", Level::consult},
                                 {"sanctions", Level::economic},
                                 {"materiel", Level::arms},
                                 {"force", Level::troops}};
  scenario.vocabulary.bodies = {
      {.name = "coalition",
       .members = {static_cast<ActorId>(2), static_cast<ActorId>(3), static_cast<ActorId>(4)},
       .rule = Rule{.kind = Rule::Kind::consensus}}};
  add_attacks(builder, scenario);
  add_instruments(builder, scenario);
  scenario.packages = {
      package("none", {}, Role::yardstick), package("pact", {0}),
      package("collective", {1, 4}),        package("aid", {2}),
      package("all", {0, 1, 2, 3, 4}),      package("all-without", {0, 1, 2, 3, 4})};
  for (PackageEntry& entry : scenario.packages.back().entries) {
    entry.without = {static_cast<ActorId>(2)};
  }
  scenario.fallback = static_cast<PackageId>(0);
  scenario.horizon = Horizon{.assumed = {2027, 1, 1}, .report_years = 3.0, .solve_years = 5.0};
  scenario.strength_grid = Grid{100, 1000, 31};
  scenario.balance_grid = Grid{-900, 1100, 21};
  scenario.futures = 4;
  scenario.seed = 20260106;
  return scenario;
}

Scenario distinct_scenario() {
  Scenario scenario = small_scenario();
  const double count = static_cast<double>(scenario.quantities.size());
  double place = 0.0;
  for (Quantity& one : scenario.quantities) {
    one.distribution = Certain{central(one.distribution) * (1.0 - 0.1 * ++place / count)};
  }
  scenario.strength_grid = Grid{100, 1000, 37};  // less noise needs a finer one
  return scenario;
}

QuantityId add_quantity(Scenario& scenario, const std::string& path, Distribution distribution,
                        Draw draw) {
  const auto position = static_cast<int>(scenario.quantities.size());
  scenario.quantities.push_back({.path = path,
                                 .distribution = distribution,
                                 .draw = draw,
                                 .stream = {.file = 0, .position = position}});
  return static_cast<QuantityId>(position);
}

Duties duties_of(const Scenario& scenario) {
  auto duties = entail(scenario);
  if (!duties) throw std::logic_error(duties.error().front().message);
  return std::move(*duties);
}

QuantityId quantity_at(const Scenario& scenario, const char* path) {
  const auto found = scenario.find(path);
  if (!found) throw std::logic_error(path);
  return *found;
}

void set_distribution(Scenario& scenario, const char* path, Distribution distribution) {
  scenario.quantities[index(quantity_at(scenario, path))].distribution = distribution;
}

}  // namespace casus
