#include "tests/report/random_beside.hpp"

#include "measure/catalogue.hpp"

namespace casus {

namespace {

template <class Id, class List>
Id any_of_list(const List& list, Chance& chance) {
  return static_cast<Id>(static_cast<int>(chance.below(list.size())));
}

LawfulTime lawful_time(Chance& chance) {
  const double least = chance.one_of({0.0, 1 / 365.25, 3 / 365.25, 0.5});
  return {least, least + chance.one_of({0.0, 7 / 365.25, 0.25})};
}

/// The first clause of any text that has one.
ClauseId any_clause(const Scenario& scenario, Chance& chance) {
  for (;;) {
    const auto text = any_of_list<InstrumentId>(scenario.instruments, chance);
    const auto& clauses = scenario.instruments[index(text)].clauses;
    if (!clauses.empty()) return {text, static_cast<int>(chance.below(clauses.size()))};
  }
}

DutyClock duty_clock(const Scenario& scenario, Chance& chance) {
  DutyClock one{.clause = any_clause(scenario, chance), .earliest = lawful_time(chance)};
  one.reading = static_cast<int>(chance.below(scenario.clause(one.clause).readings.size()));
  if (chance.one_in(2)) one.latest = lawful_time(chance);
  for (std::size_t steps = chance.below(4); steps > 0; --steps) {
    ClockStep step{.kind = chance.word<ClockStep::Kind>(6)};
    if (chance.one_in(2)) step.takes = lawful_time(chance);
    if (step.kind == ClockStep::Kind::decision) step.body = BodyId{0};
    one.steps.push_back(step);
  }
  return one;
}

PackageClock package_clock(const Scenario& scenario, PackageId package, Chance& chance) {
  PackageClock clock{.package = package};
  for (std::size_t duties = chance.below(4); duties > 0; --duties)
    clock.duties.push_back(duty_clock(scenario, chance));
  for (std::size_t attack = 0; attack < scenario.attacks.size(); ++attack) {
    for (const Level level : {Level::consult, Level::economic, Level::arms, Level::troops}) {
      LawfulDelay delay{.attack = static_cast<AttackId>(static_cast<int>(attack)), .level = level};
      if (chance.one_in(2)) {
        delay.delay = lawful_time(chance);
        delay.by = duty_clock(scenario, chance);
      } else if (chance.one_in(2)) {
        delay.unbounded = {duty_clock(scenario, chance)};
      }
      clock.delays.push_back(std::move(delay));
    }
  }
  return clock;
}

ActionSet random_acts(const Scenario& scenario, Chance& chance) {
  ActionSet set(scenario.vocabulary.actions.size(), false);
  for (std::size_t a = 0; a < set.size(); ++a) set[a] = chance.one_in(3);
  return set;
}

void add_past(Scenario& scenario, Chance& chance) {
  scenario.alliance =
      Alliance{.name = "the League", .members = {ActorId{2}, ActorId{3}}, .package = {}};
  if (chance.one_in(2)) scenario.alliance->package = PackageId{1};
  for (int year = 1921; year < 1921 + chance.one_of({1, 2, 4}); ++year) {
    PastEvent one{.day = {year, 2, 3}, .text = "A raid on the ridge.", .source = "chronicle"};
    if (chance.one_in(2)) one.followed = "Nobody met.";
    if (chance.one_in(2)) one.package = any_of_list<PackageId>(scenario.packages, chance);
    scenario.history.push_back(std::move(one));
  }
}

CalibratedFigure random_figure(Chance& chance) {
  CalibratedFigure one;
  if (chance.one_in(5)) return one;
  one.value = chance.rare_share();
  const double v = *one.value;
  one.range = {v, 0.5 * v, v, 1.2 * v, chance.one_of({0, 1, 300}), 0.6 * v, 1.1 * v};
  return one;
}

void add_calibration(Synthetic& all, Chance& chance) {
  Calibration found{.entropy = chance.rare_share(), .effective = 43.5};
  found.weights.assign(static_cast<std::size_t>(all.findings.futures), 1.0);
  for (double& one : found.weights) one /= static_cast<double>(all.findings.futures);
  for (std::size_t row = 0; row < 3; ++row) {
    CalibrationTarget target{.band = {.name = chance.one_of<const char*>({"", "raids"}),
                                      .source = chance.one_of<const char*>({"", "a book"})}};
    if (chance.one_in(2)) target.band.within = {{"", 0.2, chance.one_of({0.3, 0.9})}};
    if (chance.one_in(2)) target.record = chance.rare_share(), target.error = 0.05;
    if (chance.one_in(3)) target.attack = AttackId{1};
    all.scenario.calibration.push_back(target);
    found.rows.push_back({.measure = after(Measure::attacked, chance.one_of({1.0, 5.0, 6.0})),
                          .package = PackageId{0},
                          .target = row,
                          .label = "armed attack",
                          .alike = random_figure(chance),
                          .weighted = random_figure(chance),
                          .met = chance.one_in(2)});
  }
  found.findings = {.packages = all.findings.packages,
                    .rankings = all.findings.rankings,
                    .differences = all.findings.differences,
                    .without_part = all.findings.without_part,
                    .adoption = all.findings.adoption};
  for (PackageFindings& package : found.findings.packages)
    for (auto& [key, range] : package.measures) range.mean *= 0.75;
  all.findings.calibration = std::move(found);
}

Edit random_edit(const Scenario& scenario, const Condition& was, const Condition& becomes,
                 Chance& chance) {
  Edit edit{.kind = chance.word<Edit::Kind>(8), .was = was, .becomes = becomes};
  if (edit.kind == Edit::Kind::settle && scenario.questions.empty()) edit.kind = Edit::Kind::oblige;
  edit.action = any_of_list<ActionId>(scenario.vocabulary.actions, chance);
  edit.within = chance.one_of({1 / 365.25, 0.5});
  return edit;
}

CoveredEvents random_events(Chance& chance) {
  CoveredEvents one{.events = static_cast<std::uint64_t>(chance.one_of({0, 1, 12}))};
  one.least = chance.word<Level>(level_count);
  one.most = std::max(one.least, chance.word<Level>(level_count));
  return one;
}

}  // namespace

void add_random_beside(Synthetic& all, Chance& chance) {
  if (chance.one_in(2)) {
    for (std::size_t p = 0; p < all.scenario.packages.size(); ++p)
      if (!all.scenario.packages[p].entries.empty())
        all.clocks.push_back(
            package_clock(all.scenario, static_cast<PackageId>(static_cast<int>(p)), chance));
  }
  if (chance.one_in(2)) add_past(all.scenario, chance);
  if (chance.one_in(2)) add_calibration(all, chance);
  if (chance.one_in(3)) {
    all.scenario.questions = {
        {.id = "raids",
         .text = "is a raid an attack?",
         .alternatives = {{"yes", 0.6, "a court"}, {"no", chance.one_of({0.0, 0.4}), ""}}}};
  }
}

std::vector<std::optional<EventAnswer>> random_history(const Scenario& scenario, Chance& chance) {
  std::vector<std::optional<EventAnswer>> all;
  for (const PastEvent& past : scenario.history) {
    std::optional<EventAnswer>& one = all.emplace_back();
    if (!past.package) continue;
    one = EventAnswer{.package = *past.package, .events = 1};
    for (std::size_t rows = chance.below(3); rows > 0; --rows) {
      EventRow row{.actor = ActorId{static_cast<int>(2 + chance.below(3))}};
      row.on_paper.always = random_acts(scenario, chance);
      row.on_paper.sometimes = random_acts(scenario, chance);
      row.without_decisions = row.on_paper;
      one->rows.push_back(std::move(row));
    }
    if (chance.one_in(2))
      one->breaches = {{any_clause(scenario, chance), ActorId{0}, chance.one_in(2)}};
  }
  return all;
}

Coverage random_coverage(const Scenario& scenario, Chance& chance) {
  const std::size_t dimensions = scenario.vocabulary.dimensions.size();
  Condition named{Comparison{.dimension = DimensionId{0}, .values = {true, false}}};
  Condition wide{Comparison{.dimension = DimensionId{0}, .values = {true, true}}};
  Coverage found{.package = any_of_list<PackageId>(scenario.packages, chance)};
  found.grid = {.rows = DimensionId{0},
                .columns = DimensionId{1},
                .row_values = {{0}, {1}},
                .column_values = {{0}, {1}}};
  for (int row = 0; row < 2; ++row)
    found.grid.cells.push_back({random_events(chance), random_events(chance)});
  for (std::size_t holes = chance.below(3); holes > 0; --holes) {
    Hole hole{.owed = {chance.word<Level>(2), chance.one_in(2)},
              .box = {.values = std::vector<std::vector<bool>>(dimensions), .events = 4}};
    hole.box.values[0] = {chance.one_in(2), true};
    for (std::size_t openings = chance.below(3); openings > 0; --openings) {
      Opening opening{.failed = chance.one_in(3) ? Condition{Always{}} : named};
      for (std::size_t n = 1 + chance.below(2); n > 0; --n)
        opening.clauses.push_back(any_clause(scenario, chance));
      hole.openings.push_back(std::move(opening));
    }
    found.holes.push_back(std::move(hole));
  }
  found.more_holes = chance.below(3);
  found.worst.event.assign(dimensions, 0);
  found.worst.event[1] = 1;
  found.worst.owed = {chance.word<Level>(2), false};
  if (chance.one_in(3)) return found;
  found.mend = Mend{.clause = any_clause(scenario, chance), .everywhere = chance.one_in(4)};
  for (std::size_t edits = 1 + chance.below(3); edits > 0; --edits)
    found.mend->edits.push_back(random_edit(scenario, named, wide, chance));
  if (chance.one_in(3))
    found.mend->second = Redrafted{.clause = any_clause(scenario, chance),
                                   .edits = {random_edit(scenario, named, wide, chance)}};
  return found;
}

}  // namespace casus
