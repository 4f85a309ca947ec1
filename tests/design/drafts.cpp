#include "tests/design/drafts.hpp"

#include "tests/support/small_scenario.hpp"

namespace casus {

Scenario with_drafts() {
  Scenario scenario = small_scenario();
  Instrument less = scenario.instruments[2];
  less.id = "less-aid";
  less.draws_of = InstrumentId{2};
  less.money = add_quantity(scenario, "less-aid.money", Pert{5, 9, 15});
  Instrument more = scenario.instruments[4];
  more.id = "more-force";
  more.draws_of = InstrumentId{4};
  more.troops = add_quantity(scenario, "more-force.troops", Certain{40});
  more.garrison = add_quantity(scenario, "more-force.garrison", Certain{80});
  scenario.instruments.push_back(less);
  scenario.instruments.push_back(more);
  scenario.horizon = Horizon{.assumed = {2027, 1, 1}, .report_years = 2.0, .solve_years = 2.5};
  return scenario;
}

}  // namespace casus
