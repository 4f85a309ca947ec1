#include "report/questions_text.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"
#include "law/law_json.hpp"
#include "report/format.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

std::string action_list(const ActionSet& actions, const Scenario& scenario) {
  std::vector<std::string> found;
  for (std::size_t a = 0; a < actions.size(); ++a)
    if (actions[a]) found.push_back(action_words(scenario.vocabulary.actions[a]));
  return enumerated(found);
}

/// "arms and equipment always, soldiers sometimes"; "nothing".
std::string owed_under(const Owed& owed, const Scenario& scenario) {
  std::vector<std::string> parts;
  if (const std::string always = action_list(owed.always, scenario); !always.empty())
    parts.push_back(always + " always");
  if (const std::string sometimes = action_list(owed.sometimes, scenario); !sometimes.empty())
    parts.push_back(sometimes + " sometimes");
  if (!owed.acts.always.empty()) {
    parts.emplace_back("an act of its choice always");
  } else if (!owed.acts.sometimes.empty()) {
    parts.emplace_back("an act of its choice sometimes");
  }
  return parts.empty() ? "nothing" : fmt::format("{}", fmt::join(parts, ", "));
}

/// What a cell is under each answer, as a line each.
std::vector<std::string> lines_of(const DecidedCell& cell, const Question& question,
                                  const Scenario& scenario) {
  std::vector<std::string> found;
  for (std::size_t a = 0; a < cell.under.size(); ++a)
    found.push_back(
        fmt::format("{}: {}", question.alternatives[a].name, owed_under(cell.under[a], scenario)));
  return found;
}

void question_lines(std::string& out, const DecidingQuestion& one, const Scenario& scenario) {
  const Question& question = scenario.questions[index(one.question)];
  add_paragraph(out,
                fmt::format("{} ({}): {}", question_words(question), question.id,
                            counted(static_cast<long long>(one.cells.size()), "cell", "cells")),
                2);
  struct Alike {
    AttackId attack{};
    std::vector<std::string> lines{}, guarantors{};
  };
  std::vector<Alike> groups;
  for (const DecidedCell& cell : one.cells) {
    std::vector<std::string> lines = lines_of(cell, question, scenario);
    auto at = std::find_if(groups.begin(), groups.end(), [&](const Alike& group) {
      return group.attack == cell.attack && group.lines == lines;
    });
    if (at == groups.end()) at = groups.insert(at, {cell.attack, std::move(lines), {}});
    at->guarantors.push_back(scenario.actors[index(cell.guarantor)].id);
  }
  for (const Alike& group : groups) {
    add_paragraph(out,
                  fmt::format("{}: {}", attack_words(scenario.attacks[index(group.attack)]),
                              enumerated(group.guarantors)),
                  4);
    for (const std::string& line : group.lines) add_paragraph(out, line, 6);
  }
}

std::vector<std::string> ids_of(const std::vector<QuestionId>& questions,
                                const Scenario& scenario) {
  std::vector<std::string> found;
  for (const QuestionId one : questions) found.push_back(scenario.questions[index(one)].id);
  return found;
}

}  // namespace

std::string questions_page(const std::vector<PackageQuestions>& packages,
                           const Scenario& scenario) {
  std::string out;
  for (const PackageQuestions& one : packages) {
    if (!out.empty()) out += "\n";
    add_paragraph(out, fmt::format("Package {}: questions of law whose answer changes what is owed",
                                   scenario.packages[index(one.package)].id));
    if (one.deciding.empty()) add_paragraph(out, "none", 2);
    for (const DecidingQuestion& question : one.deciding) question_lines(out, question, scenario);
    if (!one.others.empty())
      add_paragraph(out,
                    fmt::format("asked by its texts, but no cell changes by them alone: {}",
                                enumerated(ids_of(one.others, scenario))),
                    2);
  }
  return out;
}

std::string questions_json(const std::vector<PackageQuestions>& packages,
                           const Scenario& scenario) {
  Json all = Json::array();
  for (const PackageQuestions& package : packages) {
    Json questions = Json::array();
    for (const DecidingQuestion& one : package.deciding) {
      const Question& question = scenario.questions[index(one.question)];
      Json cells = Json::array();
      for (const DecidedCell& cell : one.cells) {
        Json under = Json::object();
        for (std::size_t a = 0; a < cell.under.size(); ++a)
          under[question.alternatives[a].name] = owed_json(cell.under[a], scenario);
        cells.push_back({{"guarantor", scenario.actors[index(cell.guarantor)].id},
                         {"attack", scenario.attacks[index(cell.attack)].id},
                         {"under", std::move(under)}});
      }
      questions.push_back({{"question", question.id}, {"cells", std::move(cells)}});
    }
    all.push_back({{"package", scenario.packages[index(package.package)].id},
                   {"questions", std::move(questions)},
                   {"change_nothing", ids_of(package.others, scenario)}});
  }
  return all.dump(1) + "\n";
}

}  // namespace casus
