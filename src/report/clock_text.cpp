#include "report/clock_text.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"
#include "law/words.hpp"
#include "model/names.hpp"
#include "report/clock_chains.hpp"
#include "report/clock_words.hpp"
#include "report/format.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t waiting_named = 3;  // more are counted

void delay_lines(std::string& out, const LawfulDelay& one, const Scenario& scenario) {
  const std::string what(level_noun(one.level));
  if (one.delay) {
    add_paragraph(out, fmt::format("{}: {} at most", what, days_words(*one.delay)), 4);
    add_paragraph(
        out,
        fmt::format("{}: {}", scenario.full_name(one.by->clause), chain_words(*one.by, scenario)),
        6);
    return;
  }
  if (one.unbounded.empty()) {
    add_paragraph(out, what + ": for ever, in some event nobody owes it or has a last day", 4);
    return;
  }
  add_paragraph(out, what + ": for ever, lawfully", 4);
  for (const DutyChain& chain : chains_of(one.unbounded, scenario)) {
    std::vector<std::string> names;
    for (const ClauseId clause : chain.clauses) names.push_back(scenario.full_name(clause));
    add_paragraph(out,
                  fmt::format("{}: {}",
                              names.size() <= waiting_named
                                  ? enumerated(names)
                                  : fmt::format("{} duties, e.g. {}", names.size(), names.front()),
                              chain.words),
                  6);
  }
}

Json time_json(const std::optional<LawfulTime>& time) {
  return time ? Json::array({time->least * days_of_a_year, time->most * days_of_a_year})
              : Json(nullptr);
}

}  // namespace

std::string clock_page(const PackageClock& clock, const Scenario& scenario) {
  std::string out;
  add_paragraph(out, fmt::format("Package {}: days from the attack, {} asking at once",
                                 scenario.packages[index(clock.package)].id,
                                 scenario.actors[index(scenario.protege)].id));
  out += "\nHow long help may lawfully be missing where the attacker chooses best\n";
  for (std::size_t at = 0; at < clock.delays.size(); ++at) {
    const LawfulDelay& one = clock.delays[at];
    if (at == 0 || clock.delays[at - 1].attack != one.attack)
      add_paragraph(out, scenario.attacks[index(one.attack)].id, 2);
    delay_lines(out, one, scenario);
  }
  out += "\nDuties: earliest and latest lawful day\n";
  for (const DutyClock& duty : clock.duties) {
    const std::size_t readings = scenario.clause(duty.clause).readings.size();
    const bool hypothetical = scenario.instruments[index(duty.clause.instrument)].hypothetical;
    add_paragraph(out,
                  fmt::format("{}{}{}: {} to {}", scenario.full_name(duty.clause),
                              readings > 1 ? fmt::format(", reading {}", duty.reading + 1) : "",
                              hypothetical ? ", hypothetical" : "", day_words(duty.earliest),
                              duty.latest ? day_words(*duty.latest) : std::string("no last day")),
                  2);
    add_paragraph(out, chain_words(duty, scenario), 4);
  }
  return out;
}

std::string clock_json(const PackageClock& clock, const Scenario& scenario) {
  Json delays = Json::array(), duties = Json::array();
  for (const LawfulDelay& one : clock.delays) {
    Json waiting = Json::array();
    for (const DutyClock& duty : one.unbounded) {
      const std::string name = scenario.full_name(duty.clause);
      if (std::find(waiting.begin(), waiting.end(), name) == waiting.end()) waiting.push_back(name);
    }
    delays.push_back(
        {{"attack", scenario.attacks[index(one.attack)].id},
         {"level", std::string(written(one.level))},
         {"days", time_json(one.delay)},
         {"by", one.by ? Json(scenario.full_name(one.by->clause)) : Json(nullptr)},
         {"chain", one.by ? chain_steps(*one.by, scenario) : std::vector<std::string>{}},
         {"may_wait", std::move(waiting)}});
  }
  for (const DutyClock& duty : clock.duties)
    duties.push_back({{"clause", scenario.full_name(duty.clause)},
                      {"reading", duty.reading},
                      {"earliest", time_json(duty.earliest)},
                      {"latest", time_json(duty.latest)},
                      {"chain", chain_steps(duty, scenario)}});
  const Json all = {{"package", scenario.packages[index(clock.package)].id},
                    {"delays", std::move(delays)},
                    {"duties", std::move(duties)}};
  return all.dump(1) + "\n";
}

}  // namespace casus
