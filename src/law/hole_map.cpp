#include "law/hole_map.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "law/boxes.hpp"
#include "law/joint_duties.hpp"
#include "law/sweep.hpp"
#include "law/words.hpp"

namespace casus {

namespace {

/// One label for each candidate costs a byte.
constexpr std::uint64_t most_labels = std::uint64_t{1} << 23U;

constexpr std::array<Level, 4> levels{Level::consult, Level::economic, Level::arms, Level::troops};

Label label_of(const OwedMost& owed) {
  return static_cast<Label>(2 * static_cast<int>(owed.level) + (owed.act ? 1 : 0));
}

OwedMost owed_of(Label label) { return {static_cast<Level>(label / 2), label % 2 != 0}; }

std::vector<FormulaId> statements(ClauseTable& table, const std::vector<HeldClause>& held,
                                  const MapQuestion& question) {
  const JointDuties joint(table, held,
                          question.guarantor ? std::vector<ActorId>{*question.guarantor}
                                             : possible_guarantors(*table.scenario));
  std::vector<FormulaId> asked;
  for (const Level level : levels) asked.push_back(joint.owes_level(level, question.readings));
  asked.push_back(joint.owes_some_act(question.readings));
  return asked;
}

std::vector<Label> labels_in(const EventSpace& space, const Formulas& formulas,
                             const std::vector<FormulaId>& asked) {
  std::vector<Label> labels(space.candidates, no_event);
  sweep(space, formulas, asked, [&](const Block& block) {
    for (int at = 0; at < block.size; ++at) {
      if (!bit(*block.valid, at)) continue;
      OwedMost owed{.act = bit(*block.truths.back(), at)};
      for (std::size_t l = 0; l < levels.size(); ++l)
        if (bit(block.truth(l), at)) owed.level = levels[l];
      labels[block.first + static_cast<std::uint64_t>(at)] = label_of(owed);
    }
  });
  return labels;
}

std::uint64_t events_in(const EventSpace& space, const std::vector<Label>& labels,
                        const ClassBox& box) {
  std::uint64_t events = 0;
  std::vector<std::size_t> place(box.classes.size(), 0);
  for (;;) {
    std::uint64_t candidate = 0, size = 1;
    for (std::size_t d = 0; d < place.size(); ++d) {
      const MergedDimension& one = space.dimensions[d];
      const std::size_t which = box.classes[d][place[d]];
      candidate += which * one.stride;
      size *= one.classes[which].size();
    }
    if (labels[candidate] != no_event) events += size;
    std::size_t d = place.size();
    while (d > 0 && ++place[d - 1] == box.classes[d - 1].size()) place[--d] = 0;
    if (d == 0) return events;
  }
}

Box box_of(const EventSpace& space, const std::vector<Label>& labels, const ClassBox& found,
           const Vocabulary& vocabulary) {
  Box box{.values = std::vector<std::vector<bool>>(vocabulary.dimensions.size()),
          .events = events_in(space, labels, found)};
  for (std::size_t d = 0; d < found.classes.size(); ++d) {
    const MergedDimension& one = space.dimensions[d];
    if (found.classes[d].size() == one.classes.size()) continue;
    std::vector<bool>& values = box.values[index(one.dimension)];
    values.assign(vocabulary.dimensions[index(one.dimension)].values.size(), false);
    for (const std::size_t which : found.classes[d])
      for (const int value : one.classes[which]) values[static_cast<std::size_t>(value)] = true;
  }
  return box;
}

/// Who is attacked, if the vocabulary tells: the protege.
std::optional<ValueTest> protege_is_victim(const Scenario& scenario) {
  const auto victim = find_dimension_of_actors(scenario.vocabulary, KnownDimension::victim);
  if (!victim) return std::nullopt;
  ValueTest test{.dimension = *victim};
  test.values.assign(scenario.vocabulary.dimensions[index(*victim)].values.size(), false);
  test.values[index(scenario.protege)] = true;
  return test;
}

}  // namespace

FormulaId protege_attacked(ClauseTable& table) {
  std::optional<ValueTest> victim = protege_is_victim(*table.scenario);
  if (!victim) return table.consistent;
  return table.formulas.all_of({table.consistent, table.formulas.test(std::move(*victim))});
}

AllowedValues values_in(const Box& box, const Scenario& scenario) {
  AllowedValues allowed = all_values(scenario.vocabulary);
  for (std::size_t d = 0; d < box.values.size(); ++d)
    if (!box.values[d].empty()) allowed[d] = box.values[d];
  const auto victim = protege_is_victim(scenario);
  if (victim && box.values[index(victim->dimension)].empty())
    allowed[index(victim->dimension)] = victim->values;
  return allowed;
}

std::vector<ActorId> possible_guarantors(const Scenario& scenario) {
  std::vector<ActorId> found;
  for (std::size_t i = 0; i < scenario.actors.size(); ++i) {
    const auto actor = static_cast<ActorId>(i);
    if (actor != scenario.challenger && actor != scenario.protege) found.push_back(actor);
  }
  return found;
}

Result<HoleMap> hole_map(ClauseTable& table, const std::vector<HeldClause>& held,
                         const MapQuestion& question) {
  const Vocabulary& vocabulary = table.scenario->vocabulary;
  const std::vector<FormulaId> asked = statements(table, held, question);
  Result<EventSpace> space = event_space(vocabulary, table.formulas, protege_attacked(table), asked,
                                         all_values(vocabulary));
  if (!space) return fail(std::move(space.error()));
  const auto too_many = [](std::string message) {
    return fail({.code = "E410",
                 .message = std::move(message),
                 .note = "a map that nobody can read helps nobody",
                 .hint = "ask for one guarantor, or give attacks fewer dimensions"});
  };
  if (space->candidates > most_labels)
    return too_many(fmt::format("a map of {} kinds of event is too large", space->candidates));
  const std::vector<Label> labels = labels_in(*space, table.formulas, asked);
  const std::optional<std::vector<ClassBox>> boxes = disjoint_boxes(*space, labels);
  if (!boxes) return too_many(fmt::format("the map has more than {} boxes", most_boxes));

  std::map<OwedMost, MapPart> parts;
  HoleMap map{.guarantor = question.guarantor, .readings = question.readings};
  for (const ClassBox& one : *boxes) {
    MapPart& part = parts[owed_of(one.label)];
    part.owed = owed_of(one.label);
    part.boxes.push_back(box_of(*space, labels, one, vocabulary));
    part.events += part.boxes.back().events;
    map.events += part.boxes.back().events;
  }
  for (auto& [owed, part] : parts) {
    std::stable_sort(part.boxes.begin(), part.boxes.end(),
                     [](const Box& a, const Box& b) { return a.events > b.events; });
    map.parts.push_back(std::move(part));
  }
  return map;
}

Box box_around(const Event& event, const Vocabulary& vocabulary) {
  Box box{.values = {}, .events = 1};
  for (std::size_t d = 0; d < event.size(); ++d) {
    std::vector<bool>& values = box.values.emplace_back(vocabulary.dimensions[d].values.size());
    values[static_cast<std::size_t>(event[d])] = true;
  }
  return box;
}

std::string owed_words(const OwedMost& owed) {
  const std::string level(level_noun(owed.level));
  if (!owed.act) return level;
  return owed.level == Level::none ? "an act that the holder chooses"
                                   : level + ", and an act that the holder chooses";
}

std::string box_words(const Box& box, const Vocabulary& vocabulary) {
  std::string text;
  for (std::size_t d = 0; d < box.values.size(); ++d)
    if (!box.values[d].empty())
      text += (text.empty() ? "" : "; ") + value_words(vocabulary.dimensions[d], box.values[d]);
  return text.empty() ? "any event" : text;
}

}  // namespace casus
