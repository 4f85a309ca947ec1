#include <cmath>

#include <nlohmann/json.hpp>

#include "report/answer.hpp"
#include "report/approaches.hpp"
#include "report/limits.hpp"
#include "report/lookup.hpp"
#include "report/matrix_view.hpp"
#include "report/report.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

/// Null where there is no number.
Json json_number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json to_json(const Range& range) {
  if (range.n == 0) {
    return {{"mean", nullptr}, {"p05", nullptr}, {"median", nullptr}, {"p95", nullptr}, {"n", 0}};
  }
  return {{"mean", json_number(range.mean)},
          {"p05", json_number(range.p05)},
          {"median", json_number(range.median)},
          {"p95", json_number(range.p95)},
          {"n", range.n}};
}

/// The range before the fact, as of any measure, and the ratio of sums beside it.
Json to_json(const Conditional& conditional) {
  Json out = to_json(conditional.before_the_fact);
  out["given_an_attack"] =
      conditional.given_an_attack ? json_number(*conditional.given_an_attack) : Json(nullptr);
  return out;
}

Json to_json(const std::vector<Range>& path) {
  Json out = Json::array();
  for (const Range& range : path) out.push_back(to_json(range));
  return out;
}

std::string name_of(const Scenario& scenario, ActorId actor) {
  return index(actor) < scenario.actors.size() ? scenario.actors[index(actor)].id : std::string();
}

Json to_json(const Scenario& scenario, const GuarantorFindings& guarantor) {
  const auto levels = [&](const std::vector<Conditional>& list) {
    Json out = Json::object();
    for (std::size_t level = 0; level < list.size(); ++level) {
      const std::string key = level < level_count
                                  ? std::string(level_words(static_cast<Level>(level)))
                                  : std::to_string(level);
      out[key] = to_json(list[level]);
    }
    return out;
  };
  return {{"id", name_of(scenario, guarantor.actor)},
          {"owed_level_least", guarantor.owed_level_least},
          {"owed_level_most", guarantor.owed_level_most},
          {"response", levels(guarantor.response)},
          {"response_in_war", levels(guarantor.response_in_war)},
          {"honoured", to_json(guarantor.honoured)},
          {"honoured_in_war", to_json(guarantor.honoured_in_war)},
          {"expected_force", to_json(guarantor.expected_force)}};
}

Json matrix_of(const Scenario& scenario, const PackageDuties& duties) {
  const auto actions = [&](const ActionSet& set) {
    Json out = Json::array();
    for (std::size_t at = 0; at < set.size(); ++at) {
      if (set[at]) out.push_back(scenario.vocabulary.actions[at].name);
    }
    return out;
  };
  const auto clauses = [&](const std::vector<ClauseId>& list) {
    Json out = Json::array();
    for (const ClauseId one : list) out.push_back(scenario.full_name(one));
    return out;
  };
  const auto owed = [&](const Owed& one) {
    return Json{
        {"always", actions(one.always)},
        {"sometimes", actions(one.sometimes)},
        {"acts",
         {{"always", clauses(one.acts.always)}, {"sometimes", clauses(one.acts.sometimes)}}}};
  };
  Json out = Json::object();
  for (std::size_t row = 0; row < duties.matrix.size(); ++row) {
    Json cells = Json::object();
    for (std::size_t kind = 0; kind < duties.matrix[row].size(); ++kind) {
      Json cell = owed(duties.matrix[row][kind].on_paper);
      cell["without_decisions"] = owed(duties.matrix[row][kind].without_decisions);
      cells[scenario.attacks[kind].id] = cell;
    }
    out[name_of(scenario, duties.guarantors[row])] = cells;
  }
  return out;
}

Json package_json(const ReportInput& input, const PackageFindings& package) {
  Json measures = Json::object();
  for (const auto& [name, range] : package.measures) measures[name] = to_json(range);
  for (const auto& [name, conditional] : package.conditionals) {
    measures[name] = to_json(conditional);
  }
  Json out = {{"id", package.id},
              {"role", package.role == Role::option ? "option" : "yardstick"},
              {"measures", measures}};
  if (package.role == Role::option) {
    out["share_best"] = json_number(package.share_best);
    out["share_near_best"] = json_number(package.share_near_best);
    out["regret"] = to_json(package.regret);
  }
  const auto id = input.scenario.package(package.id);
  Json instruments = Json::array();
  if (id) {
    for (const PackageEntry& entry : input.scenario.packages[index(*id)].entries) {
      instruments.push_back(input.scenario.instruments[index(entry.instrument)].id);
    }
  }
  out["instruments"] = instruments;
  out["paths"] = {{"attacked", to_json(package.attacked_path)},
                  {"at_war", to_json(package.at_war_path)},
                  {"support", to_json(package.support_path)}};
  Json guarantors = Json::array();
  for (const GuarantorFindings& one : package.guarantors) {
    guarantors.push_back(to_json(input.scenario, one));
  }
  out["guarantors"] = guarantors;
  if (const PackageDuties* duties = duties_of(input, package.id)) {
    out["matrix"] = matrix_of(input.scenario, *duties);
  }
  return out;
}

Json answer_json(const ReportInput& input) {
  const Answer said = answer(input);
  return {{"most_robust", said.most_robust}, {"what_would_change", said.what_would_change},
          {"weaknesses", said.weaknesses},   {"cannot_say", said.cannot_say},
          {"details", said.details},         {"early_risk", said.early_risk},
          {"cautions", said.cautions}};
}

Json differences_json(const Findings& findings) {
  Json out = Json::array();
  for (const Difference& one : findings.differences) {
    Json row = {{"from", one.from}, {"to", one.to}, {"measure", one.measure}};
    row.update(to_json(one.range));
    row["share_lower"] = one.range.n == 0 ? Json(nullptr) : json_number(one.share_lower);
    out.push_back(row);
  }
  return out;
}

Json without_part_json(const Findings& findings) {
  Json out = Json::array();
  for (const WithoutPart& one : findings.without_part) {
    Json row = {{"package", one.package}, {"part", one.part}, {"measure", one.measure}};
    row.update(to_json(one.range));
    row["share_higher"] = one.range.n == 0 ? Json(nullptr) : json_number(one.share_higher);
    row["rest"] = to_json(one.rest);
    out.push_back(row);
  }
  return out;
}

Json approaches_json(const Findings& findings) {
  Json out = Json::array();
  for (const ApproachCell& cell : approach_cells(findings)) {
    Json quantities = Json::array();
    for (const ApproachQuantity* one : cell.quantities) {
      Json quantity = {{"name", one->name},
                       {"package", one->package},
                       {"unit", one->unit},
                       {"meaning", one->meaning},
                       {"text", one->text}};
      quantity["range"] = one->range ? to_json(*one->range) : Json(nullptr);
      quantities.push_back(quantity);
    }
    out.push_back({{"approach", cell.approach},
                   {"cell", cell.cell},
                   {"computed", !cell.quantities.empty()},
                   {"quantities", quantities}});
  }
  return out;
}

}  // namespace

std::string report_json(const ReportInput& input) {
  const Findings& found = input.findings;
  Json out = {{"scenario", found.scenario}, {"futures", found.futures}, {"seed", found.seed}};
  out["packages"] = Json::array();
  for (const PackageFindings& package : found.packages) {
    out["packages"].push_back(package_json(input, package));
  }
  out["differences"] = differences_json(found);
  out["without_part"] = without_part_json(found);
  out["left_whole"] = Json::array();
  for (const LeftWhole& one : found.left_whole) {
    out["left_whole"].push_back({{"package", one.package}, {"parts", one.parts}});
  }
  out["title"] = found.title;
  out["hash"] = found.hash;
  out["version"] = input.version;
  out["futures_asked"] = found.futures_asked;
  out["report_years"] = json_number(found.report_years);
  out["step_years"] = json_number(found.step_years);
  out["answer"] = answer_json(input);
  out["approaches"] = approaches_json(found);
  out["drivers"] = Json::array();
  for (const Driver& driver : found.drivers) {
    if (is_withheld(input.scenario, driver.quantity)) continue;
    out["drivers"].push_back({{"quantity", driver.quantity},
                              {"package", driver.package},
                              {"measure", driver.measure},
                              {"rank_correlation", json_number(driver.rank_correlation)}});
  }
  out["checks"] = Json::array();
  for (const Check& check : found.checks) {
    out["checks"].push_back(
        {{"name", check.name}, {"figure", check.figure}, {"holds", check.holds}});
  }
  out["numerics"] = {{"not_converged", found.not_converged},
                     {"worst_residual", json_number(found.worst_residual)},
                     {"profile_distance", to_json(found.profile_distance)},
                     {"mass_at_grid_ends", json_number(found.mass_at_grid_ends)}};
  out["simplifications"] = found.simplifications;
  out["limits"] = Json::array();
  for (const std::string_view limit : model_limits()) out["limits"].push_back(std::string(limit));
  // A file may hold bytes that are no UTF-8: they become U+FFFD instead of an exception.
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace casus
