#include "law/drafting_json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/names.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

constexpr int drafting_indent = 1;

Json object(const ChangedEvents& changed, const Vocabulary& vocabulary) {
  Json witness = Json::object();
  for (std::size_t d = 0; d < changed.witness.size(); ++d) {
    const Dimension& one = vocabulary.dimensions[d];
    witness[one.name] = one.values[static_cast<std::size_t>(changed.witness[d])];
  }
  return {{"events", changed.events},
          {"witness", changed.witness.empty() ? Json(nullptr) : std::move(witness)}};
}

}  // namespace

std::string to_json(const Redraft& redraft, const Scenario& scenario, const std::string& before,
                    const std::string& after) {
  const Vocabulary& vocabulary = scenario.vocabulary;
  Json levels = Json::object(), guarantors = Json::object();
  for (const LevelChange& one : redraft.levels)
    levels[std::string(written(one.level))] = {{"lost", object(one.lost, vocabulary)},
                                               {"gained", object(one.gained, vocabulary)}};
  for (const ActionChange& one : redraft.by_actor)
    guarantors[scenario.actors[index(one.guarantor)].id]
              [vocabulary.actions[index(one.action)].name] = {
                  {"lost", object(one.lost, vocabulary)},
                  {"gained", object(one.gained, vocabulary)}};
  const Json all = {{"before", before},
                    {"after", after},
                    {"events", redraft.events},
                    {"levels", std::move(levels)},
                    {"guarantors", std::move(guarantors)}};
  return all.dump(drafting_indent) + "\n";
}

std::string to_json(const MendAnswer& answer, const MendQuestion& question,
                    const Scenario& scenario) {
  Json list = Json::array(), event = Json::object();
  for (std::size_t d = 0; d < question.hole.size(); ++d)
    if (question.hole[d]) {
      const Dimension& one = scenario.vocabulary.dimensions[d];
      event[one.name] = one.values[static_cast<std::size_t>(*question.hole[d])];
    }
  const auto words = [&](const std::vector<Edit>& edits) {
    Json found = Json::array();
    for (const Edit& edit : edits) found.push_back(to_text(edit, scenario));
    return found;
  };
  for (const Mend& one : answer.mends) {
    Json second = nullptr;
    if (one.second)
      second = {{"clause", scenario.full_name(one.second->clause)},
                {"edits", words(one.second->edits)}};
    list.push_back(
        {{"clause", one.everywhere ? Json(nullptr) : Json(scenario.full_name(one.clause))},
         {"edits", words(one.edits)},
         {"second", std::move(second)},
         {"closed", one.closed},
         {"reach", one.reach}});
  }
  const Json all = {{"package", scenario.packages[index(question.package)].id},
                    {"event", std::move(event)},
                    {"level", std::string(written(question.level))},
                    {"within_years", question.within ? Json(*question.within) : Json(nullptr)},
                    {"open", answer.open},
                    {"mends", std::move(list)}};
  return all.dump(drafting_indent) + "\n";
}

std::string event_words(const Event& event, const Vocabulary& vocabulary) {
  std::string text;
  for (std::size_t d = 0; d < event.size(); ++d) {
    const Dimension& one = vocabulary.dimensions[d];
    text += fmt::format("{}{}={}", text.empty() ? "" : ", ", one.name,
                        one.values[static_cast<std::size_t>(event[d])]);
  }
  return text;
}

}  // namespace casus
