#include "law/gaps_json.hpp"

#include <nlohmann/json.hpp>

#include "law/words.hpp"
#include "model/names.hpp"

namespace casus {

namespace {

using Ordered = nlohmann::ordered_json;

std::string key_of_level(std::size_t level) {
  return std::string(written(static_cast<Level>(level)));
}

Ordered object(const Unowed& unowed) {
  return {{"under_every_reading", unowed.under_every_reading},
          {"under_some_reading", unowed.under_some_reading}};
}

Ordered by_level(const UnowedByLevel& levels) {
  Ordered found = Ordered::object();
  for (std::size_t l = 0; l < levels.size(); ++l) found[key_of_level(l + 1)] = object(levels[l]);
  return found;
}

Ordered event_object(const Event& event, const Vocabulary& vocabulary) {
  Ordered found = Ordered::object();
  for (std::size_t d = 0; d < event.size(); ++d)
    found[vocabulary.dimensions[d].name] =
        vocabulary.dimensions[d].values[static_cast<std::size_t>(event[d])];
  return found;
}

Ordered object(const OwedMost& owed) { return {{"level", written(owed.level)}, {"act", owed.act}}; }

Ordered object(const Box& box, const Vocabulary& vocabulary) {
  Ordered where = Ordered::object();
  for (std::size_t d = 0; d < box.values.size(); ++d) {
    if (box.values[d].empty()) continue;
    Ordered values = Ordered::array();
    for (std::size_t v = 0; v < box.values[d].size(); ++v)
      if (box.values[d][v]) values.push_back(vocabulary.dimensions[d].values[v]);
    where[vocabulary.dimensions[d].name] = std::move(values);
  }
  return {
      {"where", std::move(where)}, {"words", box_words(box, vocabulary)}, {"events", box.events}};
}

Ordered object(const std::vector<Opening>& openings, const Scenario& scenario) {
  Ordered found = Ordered::array();
  for (const Opening& one : openings) {
    Ordered clauses = Ordered::array();
    for (const ClauseId clause : one.clauses) clauses.push_back(scenario.full_name(clause));
    const Source& source = scenario.clause(one.clauses.front()).source;
    found.push_back({{"failed", to_text(one.failed)},
                     {"words", condition_words(one.failed, scenario.vocabulary)},
                     {"clauses", std::move(clauses)},
                     {"quote", source.quote},
                     {"ref", source.ref}});
  }
  return found;
}

Ordered object(const HoleMap& map, const Scenario& scenario) {
  Ordered parts = Ordered::array();
  for (const MapPart& part : map.parts) {
    Ordered boxes = Ordered::array();
    for (const Box& box : part.boxes) boxes.push_back(object(box, scenario.vocabulary));
    parts.push_back({{"owed", object(part.owed)},
                     {"words", owed_words(part.owed)},
                     {"events", part.events},
                     {"boxes", std::move(boxes)}});
  }
  return {{"events", map.events}, {"parts", std::move(parts)}};
}

Ordered object(const HoleShare& share) { return {{"worst", share.worst}, {"mean", share.mean}}; }

Ordered shares_object(const Gaps& gaps, const Scenario& scenario) {
  Ordered found = Ordered::object();
  for (const KindShares& kind : gaps.shares)
    for (std::size_t l = 0; l < kind.levels.size(); ++l)
      found[scenario.attacks[index(kind.attack)].id][key_of_level(l + 1)] = {
          {"under_every_reading", object(kind.levels[l].under_every_reading)},
          {"under_some_reading", object(kind.levels[l].under_some_reading)}};
  return found;
}

Ordered package_object(const Gaps& gaps, const Scenario& scenario) {
  Ordered without = Ordered::object(), without_levels = Ordered::object(),
          without_text = Ordered::object(), maps = Ordered::object(), holes = Ordered::array();
  for (const UnowedWithout& one : gaps.counts.without) {
    const std::string& id = scenario.actors[index(one.guarantor)].id;
    without[id] = object(material(one.levels));
    without_levels[id] = by_level(one.levels);
  }
  for (const UnowedWithoutText& one : gaps.counts.without_text)
    without_text[scenario.instruments[index(one.instrument)].id] = by_level(one.levels);
  for (const Hole& one : gaps.holes) {
    Ordered hole = object(one.box, scenario.vocabulary);
    hole["owed"] = object(one.owed);
    hole["opened_by"] = object(one.openings, scenario);
    holes.push_back(std::move(hole));
  }
  for (const HoleMap& one : gaps.by_guarantor)
    maps[scenario.actors[index(*one.guarantor)].id] = object(one, scenario);
  Ordered found = {{"package", scenario.packages[index(gaps.counts.package)].id},
                   {"events", gaps.counts.events},
                   {"unowed", object(material(gaps.counts.levels))},
                   {"unowed_without", std::move(without)},
                   {"unowed_by_level", by_level(gaps.counts.levels)},
                   {"unowed_without_by_level", std::move(without_levels)},
                   {"unowed_without_text", std::move(without_text)},
                   {"map", object(gaps.map, scenario)},
                   {"holes", std::move(holes)},
                   {"shares", shares_object(gaps, scenario)},
                   {"worst",
                    {{"event", event_object(gaps.worst.event, scenario.vocabulary)},
                     {"owed", object(gaps.worst.owed)},
                     {"opened_by", object(gaps.worst_openings, scenario)}}}};
  if (!gaps.by_guarantor.empty()) found["map_by_guarantor"] = std::move(maps);
  return found;
}

}  // namespace

std::string to_json(const Gaps& gaps, const Scenario& scenario) {
  return package_object(gaps, scenario).dump(1) + "\n";
}

std::string to_json(const std::vector<Gaps>& packages, const Scenario& scenario) {
  Ordered all = Ordered::array();
  for (const Gaps& one : packages) all.push_back(package_object(one, scenario));
  return Ordered{{"scenario", scenario.id}, {"packages", std::move(all)}}.dump(1) + "\n";
}

}  // namespace casus
