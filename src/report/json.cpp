#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "law/law_json.hpp"
#include "model/names.hpp"
#include "report/additions.hpp"
#include "report/answer.hpp"
#include "report/approaches.hpp"
#include "report/bought_json.hpp"
#include "report/check_words.hpp"
#include "report/edition.hpp"
#include "report/findings_rows.hpp"
#include "report/limits.hpp"
#include "report/lookup.hpp"
#include "report/matrix_view.hpp"
#include "report/narrowing.hpp"
#include "report/range_json.hpp"
#include "report/report.hpp"
#include "report/simplification_words.hpp"
#include "study/parts.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

const std::string& id_of(const Findings& findings, PackageId package) {
  return package_of(findings, package).id;
}

Json to_json(const std::vector<Range>& path) {
  Json out = Json::array();
  for (const Range& range : path) out.push_back(to_json(range));
  return out;
}

Json to_json(const Scenario& scenario, const GuarantorFindings& guarantor) {
  const auto levels = [&](const std::vector<Conditional>& list) {
    Json out = Json::object();
    for (std::size_t level = 0; level < list.size(); ++level) {
      out[std::string(written(static_cast<Level>(level)))] = to_json(list[level]);
    }
    return out;
  };
  return {{"id", scenario.actors[index(guarantor.actor)].id},
          {"owed_level_least", guarantor.owed_level_least},
          {"owed_level_most", guarantor.owed_level_most},
          {"response", levels(guarantor.response)},
          {"response_in_war", levels(guarantor.response_in_war)},
          {"honoured", to_json(guarantor.honoured)},
          {"honoured_in_war", to_json(guarantor.honoured_in_war)},
          {"expected_force", to_json(guarantor.expected_force)}};
}

void add_standing(Json& out, const Standing& standing) {
  out["share_best"] = json_number(standing.share_best);
  out["share_near_best"] = json_number(standing.share_near_best);
  out["regret"] = to_json(standing.regret);
}

/// The ids of the actors; nothing is said of nobody.
void add_actors(Json& out, const char* key, const Scenario& scenario,
                const std::vector<ActorId>& actors) {
  for (const ActorId actor : actors) out[key].push_back(scenario.actors[index(actor)].id);
}

/// Who is taken out of the package: out of some of its texts, and with all help.
void add_taken_out(Json& out, const Scenario& scenario, const Package& package) {
  std::vector<ActorId> without;
  for (const PackageEntry& entry : package.entries) {
    std::vector<ActorId> all;
    std::set_union(without.begin(), without.end(), entry.without.begin(), entry.without.end(),
                   std::back_inserter(all));
    without = std::move(all);
  }
  add_actors(out, "without", scenario, without);
  add_actors(out, "absent", scenario, package.absent);
}

Json package_json(const ReportInput& input, const PackageFindings& package) {
  Json out = {
      {"id", package.id}, {"role", written(package.role)}, {"measures", measures_json(package)}};
  if (!package.label.empty()) out["label"] = package.label;
  if (is_ranked(input.findings, package.package)) {
    add_standing(out, standing_of(input.findings, package));
  }
  Json instruments = Json::array();
  for (const PackageEntry& entry : input.scenario.packages[index(package.package)].entries) {
    instruments.push_back(input.scenario.instruments[index(entry.instrument)].id);
  }
  out["instruments"] = instruments;
  add_taken_out(out, input.scenario, input.scenario.packages[index(package.package)]);
  out["attacked_by"] = Json::object();
  for (std::size_t kind = 0; kind < package.attacked_by.size(); ++kind) {
    if (package.attacked_by[kind].n > 0)
      out["attacked_by"][input.scenario.attacks[kind].id] = to_json(package.attacked_by[kind]);
  }
  out["paths"] = {{"attacked", to_json(package.attacked_path)},
                  {"at_war", to_json(package.at_war_path)},
                  {"support", to_json(package.support_path)}};
  Json guarantors = Json::array();
  for (const GuarantorFindings& one : package.guarantors) {
    guarantors.push_back(to_json(input.scenario, one));
  }
  out["guarantors"] = guarantors;
  if (const PackageDuties* duties = duties_of(input, package.package)) {
    out["matrix"] = matrix_json(*duties, input.scenario);
  }
  return out;
}

Json answer_json(const ReportInput& input) {
  const Answer said = answer(input);
  return {{"most_robust", said.most_robust},
          {"all_together", said.all_together},
          {"beside_the_risk", beside_the_risk(said)},
          {"additions", said.additions},
          {"what_would_change", said.what_would_change},
          {"weaknesses", said.weaknesses},
          {"cannot_say", said.cannot_say},
          {"details", said.details},
          {"early_risk", said.early_risk},
          {"cautions", said.cautions},
          {"what_if", said.what_if}};
}

Json outcomes_json(const Findings& findings) {
  Json out = Json::array();
  for (const Ranking& ranking : findings.rankings) {
    Json options = Json::array();
    for (const PackageId option : ranking.order) {
      options.push_back({{"id", id_of(findings, option)}});
      add_standing(options.back(), ranking.standings[index(option)]);
    }
    out.push_back(
        {{"measure", to_text(ranking.objective.measure)},
         {"direction", written(ranking.objective.direction)},
         {"lead_numerics", ranking.lead_moves ? json_number(*ranking.lead_moves) : Json(nullptr)},
         {"options", options}});
  }
  return out;
}

Json differences_json(const ReportInput& input) {
  Json out = Json::array();
  for (const Difference& one : input.findings.differences) {
    out.push_back(to_json(input.scenario, one));
    out.back()["numerics"] = one.moves ? json_number(*one.moves) : Json(nullptr);
  }
  return out;
}

/// How measures move with other numerics, and how far every future converged.
Json numerics_json(const Findings& found) {
  Json moves = Json::object();
  for (const NumericMove& one : found.numerics.moves) {
    moves[to_text(one.measure)] = {{"longer_horizon", json_number(one.longer_horizon)},
                                   {"half_step", json_number(one.half_step)},
                                   {"finer_grids", json_number(one.finer_grids)}};
  }
  Json residuals = Json::array();
  for (const double one : found.table.worst_residual) residuals.push_back(json_number(one));
  return {
      {"not_converged", found.not_converged},
      {"worst_residual", json_number(found.worst_residual)},
      {"profile_distance", to_json(found.profile_distance)},
      {"mass_at_grid_ends", json_number(found.mass_at_grid_ends)},
      {"grid_ends", to_json(found.grid_ends)},
      {"futures_solved_again", found.numerics.futures},
      {"moves", moves},
      {"by_future", {{"not_converged", found.table.not_converged}, {"worst_residual", residuals}}}};
}

Json additions_json(const ReportInput& input) {
  const auto& found = input.findings.additions;
  if (!found) return nullptr;
  Json wholes = Json::array(), rows = Json::array(), components = Json::array();
  for (const Additions::Whole& one : found->wholes) {
    wholes.push_back({{"measure", to_text(one.measure)},
                      {"nothing", json_number(one.nothing)},
                      {"all", json_number(one.all)}});
  }
  for (const Component& one : found->components) {
    Json texts = Json::array();
    for (const InstrumentId text : one.instruments)
      texts.push_back(input.scenario.instruments[index(text)].id);
    components.push_back({{"name", component_name(input, one)}, {"instruments", texts}});
  }
  for (const AddedValue& one : found->contributions) {
    Json row = {{"component", component_name(input, found->components[one.component])},
                {"measure", to_text(one.measure)}};
    row.update(to_json(one.range));
    row["interval"] =
        one.range.n < 2 ? Json(nullptr) : Json{json_number(one.low), json_number(one.high)};
    row["first"] = json_number(one.first);
    row["last"] = json_number(one.last);
    rows.push_back(row);
  }
  return {{"package", id_of(input.findings, found->package)},
          {"futures", found->futures},
          {"orders", found->orders},
          {"components", components},
          {"wholes", wholes},
          {"contributions", rows}};
}

Json approaches_json(const ReportInput& input) {
  Json out = Json::array();
  for (const ApproachBlock& block : approach_blocks(input)) {
    Json quantities = Json::array();
    for (const ApproachLine& one : block.lines) {
      Json quantity = {{"name", one.name},
                       {"package", one.package},
                       {"unit", one.unit},
                       {"meaning", one.meaning},
                       {"text", one.text}};
      quantity["range"] = one.range ? to_json(*one.range) : Json(nullptr);
      quantities.push_back(quantity);
    }
    out.push_back({{"approach", approach_words(block.approach)},
                   {"cell", cell_words(block.cell)},
                   {"computed", !block.lines.empty()},
                   {"quantities", quantities}});
  }
  return out;
}

/// Questions of law and what the futures of each answer look like.
Json questions_json(const ReportInput& input) {
  Json out = Json::array();
  for (const SettledQuestion& one : settled_questions(input)) {
    const Question& question = input.scenario.questions[index(one.question)];
    Json answers = Json::array();
    for (const SettledQuestion::Part& part : one.parts) {
      const QuestionAnswer answer{one.question, part.alternative};
      answers.push_back({{"answer", name_of(answer, input.scenario.questions)},
                         {"futures", part.slice.futures},
                         {"best", id_of(input.findings, part.slice.best)},
                         {"share_best", json_number(part.slice.share_best)},
                         {"outcome_of_first", to_json(part.slice.lead_outcome)}});
    }
    out.push_back({{"question", question.id},
                   {"text", question.text},
                   {"decides", one.decides},
                   {"answers", std::move(answers)}});
  }
  return out;
}

/// "layered", "layered-without-usa minus layered".
std::string about_text(const Findings& findings, const Contrast& about) {
  return about.minus ? fmt::format("{} minus {}", id_of(findings, about.package),
                                   id_of(findings, *about.minus))
                     : id_of(findings, about.package);
}

}  // namespace

std::string report_json(const ReportInput& input) {
  const Findings& found = input.findings;
  Json out = {{"scenario", found.scenario}, {"futures", found.futures}, {"seed", found.seed}};
  out["packages"] = Json::array();
  for (const PackageFindings& package : found.packages) {
    out["packages"].push_back(package_json(input, package));
  }
  out["differences"] = differences_json(input);
  out["without_part"] = rows_json(input.scenario, input.findings.without_part);
  out["adoption"] = rows_json(input.scenario, input.findings.adoption);
  out["left_whole"] = Json::array();
  for (const LeftWhole& one : found.left_whole) {
    out["left_whole"].push_back({{"package", id_of(found, one.package)}, {"parts", one.parts}});
  }
  out["additions"] = additions_json(input);
  out["channels"] = channels_object(input);
  out["prices"] = prices_array(input);
  out["title"] = found.title;
  out["hash"] = found.hash;
  out["version"] = input.version;
  out["futures_asked"] = found.futures_asked;
  out["report_years"] = json_number(found.report_years);
  out["step_years"] = json_number(found.step_years);
  out["answer"] = answer_json(input);
  out["outcomes"] = outcomes_json(found);
  out["approaches"] = approaches_json(input);
  out["drivers"] = Json::array();
  for (const Driver& driver : found.drivers) {
    if (is_sensitive(input, driver.input)) continue;
    out["drivers"].push_back({{"quantity", path_of(input, driver.input)},
                              {"package", about_text(found, driver.about)},
                              {"measure", to_text(driver.about.measure)},
                              {"rank_correlation", json_number(driver.rank_correlation)}});
  }
  out["questions"] = questions_json(input);
  out["checks"] = Json::array();
  for (const Check& check : found.checks) {
    out["checks"].push_back({{"name", check_name(check, input.scenario, found)},
                             {"figure", check_figure(check, input.scenario, found)},
                             {"holds", check.verdict == CheckVerdict::holds},
                             {"verdict", check_words(check.verdict)},
                             {"kind", check_words(check.kind)}});
  }
  out["calibration"] = calibration_object(input.scenario, found);
  out["numerics"] = numerics_json(found);
  out["simplifications"] = Json::array();
  for (const Simplification one : found.simplifications) {
    out["simplifications"].push_back(simplification_words(one, found));
  }
  out["edition"] = to_json(edition_of(input));
  if (!input.since.empty()) out["since"] = input.since;
  out["limits"] = Json::array();
  for (const std::string_view limit : model_limits()) out["limits"].push_back(std::string(limit));
  // A file may hold bytes that are no UTF-8: they become U+FFFD instead of an exception.
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace casus
