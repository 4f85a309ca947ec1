#include "compile/named_draws.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "compile/dates.hpp"
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

/// Whether answers to questions of law leave a reading open.
bool has_open_reading(const Clause& clause) {
  return std::any_of(clause.readings.begin(), clause.readings.end(), [&](const Reading& one) {
    return std::count_if(clause.readings.begin(), clause.readings.end(),
                         [&](const Reading& other) { return other.under == one.under; }) > 1;
  });
}

void add_clause(const Scenario& scenario, ClauseId id, std::vector<NamedDraw>& names) {
  const Clause& clause = scenario.clause(id);
  const std::string name = scenario.full_name(id);
  if (has_open_reading(clause)) {
    names.push_back({.text = "reading:" + name, .what = What::reading, .clause = id});
  }
  if (has_levels(clause)) {
    names.push_back({.text = "level:" + name, .what = What::level, .clause = id});
  }
}

std::set<InstrumentId> in_a_package(const Scenario& scenario) {
  std::set<InstrumentId> found;
  for (const Package& package : scenario.packages) {
    for (const PackageEntry& entry : package.entries) found.insert(entry.instrument);
  }
  return found;
}

/// Whether a chance may be neither 0 nor 1.
bool is_open(const Scenario& scenario, const std::optional<QuantityId>& chance) {
  if (!chance) return false;
  const Bounds range = bounds(scenario.quantity(*chance).distribution);
  return range.least < range.most || (range.least > 0.0 && range.most < 1.0);
}

void add_leaving(const Scenario& scenario, InstrumentId id, std::vector<NamedDraw>& names) {
  const Instrument& instrument = scenario.instruments[index(id)];
  const auto& rate = instrument.term.used_by;
  if (!may_end(scenario, id) || !rate ||
      !(bounds(scenario.quantity(*rate).distribution).most > 0.0))
    return;
  for (std::size_t a = 0; a < scenario.actors.size(); ++a) {
    const auto actor = static_cast<ActorId>(a);
    const auto& parties = instrument.parties;
    if (!scenario.actors[a].guarantor || actor == scenario.challenger || actor == scenario.protege)
      continue;
    if (std::find(parties.begin(), parties.end(), actor) == parties.end()) continue;
    names.push_back({.text = fmt::format("leaves:{}:{}", instrument.id, scenario.actors[a].id),
                     .what = What::leaving,
                     .actor = actor,
                     .instrument = id});
  }
}

bool is_open(const Question& question) {
  return std::count_if(question.alternatives.begin(), question.alternatives.end(),
                       [](const Alternative& one) { return one.weight > 0.0; }) > 1;
}

}  // namespace

std::vector<QuestionId> open_questions(const Scenario& scenario) {
  std::set<QuestionId> asked;
  for (const InstrumentId instrument : in_a_package(scenario)) {
    for (const Clause& clause : scenario.instruments[index(instrument)].clauses) {
      if (std::none_of(clause.readings.begin(), clause.readings.end(), is_duty)) continue;
      for (const QuestionAnswer& one : clause.readings.front().under) asked.insert(one.question);
    }
  }
  std::vector<QuestionId> found;
  std::copy_if(asked.begin(), asked.end(), std::back_inserter(found),
               [&](QuestionId id) { return is_open(scenario.questions[index(id)]); });
  return found;
}

std::vector<NamedDraw> renewal_draws(const Scenario& scenario) {
  std::vector<NamedDraw> names;
  std::set<std::size_t> groups;
  for (const InstrumentId id : in_a_package(scenario)) {
    if (!may_end(scenario, id)) continue;
    const Instrument& instrument = scenario.instruments[index(id)];
    const bool ends = instrument.term.duration || instrument.term.until;
    if (!ends || !is_open(scenario, renewal_chance(scenario, id))) continue;
    const auto group = term_group(scenario, id);
    if (group && !groups.insert(*group).second) continue;
    names.push_back(
        {.text = "renewal:" + (group ? scenario.terms->groups[*group].name : instrument.id),
         .what = What::renewal,
         .instrument = id});
  }
  return names;
}

std::vector<NamedDraw> named_draws(const Scenario& scenario) {
  std::vector<NamedDraw> names;
  add_quantities(scenario, names);
  for (const QuestionId id : open_questions(scenario)) {
    names.push_back({.text = "answer:" + scenario.questions[index(id)].id,
                     .what = What::answer,
                     .question = id});
  }
  for (const InstrumentId instrument : in_a_package(scenario)) {
    const auto& clauses = scenario.instruments[index(instrument)].clauses;
    for (std::size_t c = 0; c < clauses.size(); ++c) {
      add_clause(scenario, {instrument, static_cast<int>(c)}, names);
    }
  }
  for (NamedDraw& one : renewal_draws(scenario)) names.push_back(std::move(one));
  for (const InstrumentId id : in_a_package(scenario)) add_leaving(scenario, id, names);
  return names;
}

std::string text_of(const NamedDraw& name, const FutureValues& values, const Scenario& scenario) {
  switch (name.what) {
    case What::common:
      return fmt::format("{}", values.common[index(name.quantity)]);
    case What::own:
      return fmt::format("{}", values.of(name.quantity, name.actor));
    case What::answer:
      return scenario.questions[index(name.question)]
          .alternatives[static_cast<std::size_t>(drawn_answer(scenario, values, name.question))]
          .name;
    case What::renewal:
      return fmt::format("{}", values.terms[index(name.instrument)].renewal);
    case What::leaving:
      return fmt::format("{}", values.terms[index(name.instrument)].leaving[index(name.actor)]);
    case What::reading:
    case What::level:
      break;
  }
  const std::size_t reading = drawn_reading(scenario, values, name.clause);
  if (name.what == What::reading) return fmt::format("{}", reading + 1);
  const ClauseDraw& drawn =
      values.clauses[index(name.clause.instrument)][static_cast<std::size_t>(name.clause.position)];
  return std::string(
      written(owed_level(scenario, scenario.clause(name.clause).readings[reading], drawn.level)));
}

}  // namespace casus
