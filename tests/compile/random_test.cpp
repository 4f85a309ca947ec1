// What is compiled of the corners (tests/reference/scenarios) changed at random: problems, how each
// number was computed, inputs, futures that others give, and what is said where something is
// missing. Nobody reads so many: their hashes are kept, so that a fault in any of it is seen. What
// moves one of them on purpose is written anew by `make approved`. CASUS_SHOW_RANDOM=FOLDER writes
// the texts themselves there, to be compared before and after.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/render.hpp"
#include "compile/draws_json.hpp"
#include "compile/inputs_page.hpp"
#include "compile/named_draws.hpp"
#include "compile/needs.hpp"
#include "compile/why_page.hpp"
#include "game/problem_json.hpp"
#include "tests/compile/compile_bench.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/kept_hash.hpp"
#include "tests/support/odd_scenario.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/scenario_files.hpp"

namespace casus {

namespace {

std::string shown_adoption(const std::vector<Adoption>& all) {
  std::string text;
  for (const Adoption& one : all) {
    text += fmt::format("{} {} {}:", index(one.instrument), one.hopeless, one.consent);
    for (const ActorId member : one.members) text += fmt::format(" {}", index(member));
    for (const double share : one.shares) text += fmt::format(" {:.17g}", share);
    text += fmt::format("; {} {} {} {:.17g}", static_cast<int>(one.vote.type), one.vote.quota,
                        one.vote.count, one.vote.correlation);
    for (const int member : one.vote.members) text += fmt::format(" {}", member);
    for (const int weight : one.vote.weights) text += fmt::format(" {}", weight);
    for (const double pull : one.vote.pull) text += fmt::format(" {:.17g}", pull);
    text += "\n";
  }
  return text;
}

std::string shown_flows(const AidFlows& flows) {
  std::string text = fmt::format("{:.17g}", flows.largest_donor_share);
  for (const auto* list : {&flows.pledged_eur_bn, &flows.aid, &flows.domestic})
    for (const double one : *list) text += fmt::format(" {:.17g}", one);
  return text + "\n";
}

/// The names of what is drawn, with values that may be those of this future, others or nonsense.
std::string some_names(const Scenario& scenario, const FutureValues& values, Chance& chance) {
  nlohmann::json given = nlohmann::json::object();
  for (const NamedDraw& one : named_draws(scenario)) {
    if (!chance.one_in(6)) continue;
    const std::string name = chance.one_in(12) ? one.text + "x" : one.text;
    const nlohmann::json value =
        nlohmann::json::parse(text_of(one, values, scenario), nullptr, false);
    if (value.is_discarded() || chance.one_in(8)) {
      given[name] = text_of(one, values, scenario);
    } else {
      given[name] = value;
    }
    if (chance.one_in(8))
      given[name] = chance.one_of<nlohmann::json>({0, 1, 2, "arms", "none", 0.5, nullptr});
  }
  return given.dump();
}

/// How every number of a package was computed, for people and for programs.
std::string shown_why(const Numbers& numbers, const Inputs& inputs, const PackageDuties& duties) {
  const Scenario& scenario = numbers.scenario();
  const Package& package = scenario.packages[index(duties.package)];
  const std::vector<Origin> origins = why(numbers, inputs, package, duties);
  return why_page(origins, scenario) + why_json(origins, scenario, {{"a file", ""}});
}

/// What one package is in one future.
std::string shown_package(const Numbers& numbers, const Inputs& inputs, const FutureBase& base,
                          const PackageDuties& duties) {
  const Scenario& scenario = numbers.scenario();
  const Package& package = scenario.packages[index(duties.package)];
  const Result<Compiled> made = compile(numbers, inputs, base, package, duties);
  if (!made) return to_text(made.error(), {});
  std::string text =
      to_json(made->problem) + "\n" + shown_flows(made->flows) + shown_adoption(made->adoption);
  for (const InstrumentId one : open_instruments(scenario, inputs, package))
    text += fmt::format(" {}", index(one));
  return text;
}

std::string shown_inputs(const Scenario& scenario, const FutureValues& values, Chance& chance) {
  std::string text = inputs_json(scenario) + inputs_page(scenario, true) +
                     inputs_page(scenario, false) + to_json(values, scenario);
  for (const bool one : used_quantities(scenario)) text += one ? "+" : "-";
  for (const QuestionId one : open_questions(scenario)) text += fmt::format(" {}", index(one));
  const std::string names = some_names(scenario, values, chance);
  const Result<FutureValues> given = given_future(names, scenario);
  return text + names + (given ? to_json(*given, scenario) : to_text(given.error(), {}));
}

struct Shown {
  std::string inputs{}, packages{};
};

Shown shown(Scenario scenario, Chance& chance, std::string& changes) {
  scenario = with_few_packages(std::move(scenario), 2, chance);
  scenario.horizon->report_years = 3.0;  // as long as texts need to begin and to end
  scenario.horizon->solve_years = 5.0;
  for (const std::string& one : change_at_random(scenario, 1 + chance.below(6), chance))
    changes += one + "; ";
  const Result<Sampler> sampler = Sampler::make(scenario, 5);
  if (!sampler) return {to_text(sampler.error(), {}), ""};
  const FutureValues values = chance.one_in(3)
                                  ? central_future(scenario)
                                  : sampler->draw(static_cast<std::uint32_t>(chance.below(9)));
  Shown found{.inputs = shown_inputs(scenario, values, chance)};
  const Result<Inputs> inputs = inputs_of(scenario);
  if (!inputs) {
    found.packages = to_text(inputs.error(), {});
    return found;
  }
  const Result<Duties> duties = entail(scenario);
  if (!duties) return found;
  const Numbers numbers{scenario, values};
  const FutureBase base = future_base(numbers, *inputs);
  for (const PackageDuties& one : duties->packages)
    found.packages += shown_package(numbers, *inputs, base, one);
  // The numbers of nothing stand in every package: one of them is enough.
  found.packages += shown_why(numbers, *inputs, duties->packages.back());
  return found;
}

}  // namespace

TEST_CASE("approved/random.txt has the hashes of what is compiled of corners changed at random") {
  const Scenario all[] = {read_corners("corners-questions"), read_corners("corners-ends"),
                          read_corners("corners-days"), read_corners("corners-in-war")};
  std::string page;
  for (int seed = 1; seed <= rounds(40); ++seed) {
    Chance chance(static_cast<std::uint64_t>(seed));
    std::string changes;
    const Shown found = shown(all[seed % 4], chance, changes);
    const std::string name = fmt::format("compile-{}", seed);
    page += fmt::format("{} inputs {} packages {}\n", seed,
                        kept_hash(name + ".inputs", changes + "\n" + found.inputs),
                        kept_hash(name, changes + "\n" + found.packages));
  }
  CHECK((sanitized ? part_unlike_approved("compile/approved/random.txt", page)
                   : unlike_approved("compile/approved/random.txt", page)) == "");
}

}  // namespace casus
