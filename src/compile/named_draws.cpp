#include "compile/named_draws.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "compile/needs.hpp"
#include "compile/promises.hpp"
#include "model/names.hpp"

namespace casus {

namespace {

using What = NamedDraw::What;

bool varies(const Quantity& quantity) {
  const Bounds range = bounds(quantity.distribution);
  return range.least < range.most;
}

void add_quantities(const Scenario& scenario, std::vector<NamedDraw>& names) {
  const std::vector<bool> used = used_quantities(scenario);
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    const Quantity& quantity = scenario.quantities[q];
    if (!used[q] || quantity.sensitive || !varies(quantity)) continue;
    const auto id = static_cast<QuantityId>(q);
    names.push_back({.text = quantity.path, .what = What::common, .quantity = id});
    if (quantity.draw != Draw::own) continue;
    for (std::size_t a = 0; a < scenario.actors.size(); ++a) {
      if (!scenario.actors[a].guarantor) continue;
      names.push_back({.text = fmt::format("{}:{}", quantity.path, scenario.actors[a].id),
                       .what = What::own,
                       .quantity = id,
                       .actor = static_cast<ActorId>(a)});
    }
  }
}

bool has_levels(const Clause& clause) {
  return std::any_of(clause.readings.begin(), clause.readings.end(),
                     [](const Reading& one) { return one.expected.size() > 1; });
}

void add_clause(const Scenario& scenario, ClauseId id, std::vector<NamedDraw>& names) {
  const Clause& clause = scenario.clause(id);
  const std::string name = scenario.full_name(id);
  if (clause.readings.size() > 1) {
    names.push_back({.text = "reading:" + name, .what = What::reading, .clause = id});
  }
  if (has_levels(clause)) {
    names.push_back({.text = "level:" + name, .what = What::level, .clause = id});
  }
  for (const QuestionAnswer& one : clause.readings.front().under) {
    names.push_back(
        {.text = fmt::format("answer:{}@{}", scenario.questions[index(one.question)].id, name),
         .what = What::answer,
         .clause = id,
         .question = one.question});
  }
}

const Reading& reading_in(const FutureValues& values, const Clause& clause, ClauseId id) {
  const ClauseDraw& drawn =
      values.clauses[index(id.instrument)][static_cast<std::size_t>(id.position)];
  return clause.readings[drawn_reading(clause, drawn.reading)];
}

}  // namespace

std::vector<NamedDraw> named_draws(const Scenario& scenario) {
  std::vector<NamedDraw> names;
  add_quantities(scenario, names);
  std::set<InstrumentId> in_a_package;
  for (const Package& package : scenario.packages) {
    for (const PackageEntry& entry : package.entries) in_a_package.insert(entry.instrument);
  }
  for (const InstrumentId instrument : in_a_package) {
    const auto& clauses = scenario.instruments[index(instrument)].clauses;
    for (std::size_t c = 0; c < clauses.size(); ++c) {
      add_clause(scenario, {instrument, static_cast<int>(c)}, names);
    }
  }
  return names;
}

std::string text_of(const NamedDraw& name, const FutureValues& values, const Scenario& scenario) {
  switch (name.what) {
    case What::common:
      return fmt::format("{}", values.common[index(name.quantity)]);
    case What::own:
      return fmt::format("{}", values.of(name.quantity, name.actor));
    case What::reading:
    case What::level:
    case What::answer:
      break;
  }
  const Clause& clause = scenario.clause(name.clause);
  const Reading& reading = reading_in(values, clause, name.clause);
  if (name.what == What::reading) {
    return fmt::format("{}", &reading - clause.readings.data() + 1);
  }
  if (name.what == What::level) {
    const ClauseDraw& drawn =
        values
            .clauses[index(name.clause.instrument)][static_cast<std::size_t>(name.clause.position)];
    return std::string(written(owed_level(scenario, reading, drawn.level)));
  }
  for (const QuestionAnswer& one : reading.under) {
    if (one.question != name.question) continue;
    return scenario.questions[index(one.question)]
        .alternatives[static_cast<std::size_t>(one.alternative)]
        .name;
  }
  return {};
}

}  // namespace casus
