#include "report/what_if.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"
#include "measure/catalogue.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/range_json.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;
using Column = std::vector<std::optional<double>>;

/// What happens to one package, in the unit of the measure.
struct Effect {
  std::string package{};  ///< its name
  std::string id{};
  Estimate moves{};      ///< mean of the differences
  bool unmoved = false;  ///< in every future
  int n = 0;

  bool told_apart() const { return std::abs(moves.mean) > moves.margin; }
};

/// What a variant does, and whether it is held against the scenario as it stands or, deciding by
/// another measure, against its own package without instruments.
struct Effects {
  MeasureKey measure{};
  bool against_itself = false;
  std::vector<Effect> list{};
};

Effect effect_on(const PackageFindings& package, const Column& before, const Column& after) {
  Column moves;
  for (std::size_t f = 0; f < std::min(before.size(), after.size()); ++f) {
    if (before[f] && after[f]) moves.emplace_back(*after[f] - *before[f]);
  }
  const bool unmoved =
      std::all_of(moves.begin(), moves.end(), [](const auto& one) { return *one == 0.0; });
  return {.package = name_of(package),
          .id = package.id,
          .moves = estimate_of_mean(moves),
          .unmoved = unmoved && !moves.empty(),
          .n = static_cast<int>(moves.size())};
}

Effects effects_of(const ScenarioVariant& base, const ScenarioVariant& variant) {
  const Findings &as_is = base.findings, &found = variant.findings;
  const MeasureKey measure = ranking_of(found).objective.measure;
  Effects all{.measure = measure, .against_itself = measure != ranking_of(as_is).objective.measure};
  for (const PackageFindings& package : found.packages) {
    const Column* after = find_column(found.table, package.package, measure);
    const Column* before = nullptr;
    if (all.against_itself) {
      if (found.nothing && *found.nothing != package.package)
        before = find_column(found.table, *found.nothing, measure);
    } else if (const auto same = base.scenario.package(package.id)) {
      before = find_column(as_is.table, *same, measure);
    }
    if (before != nullptr && after != nullptr)
      all.list.push_back(effect_on(package, *before, *after));
  }
  std::stable_sort(all.list.begin(), all.list.end(), [](const Effect& a, const Effect& b) {
    return std::abs(a.moves.mean) > std::abs(b.moves.mean);
  });
  return all;
}

/// "+2.3 points (+1.0 to +3.6)"; another unit than shares as a plain number.
std::string size_of(const Effect& one, std::string_view unit) {
  constexpr double shown = 0.0005;  // the least share that one decimal of a point shows
  const bool share = unit == "share";
  const auto written = [share](double x) { return share ? points(x) : plain_number(x); };
  const Estimate& moves = one.moves;
  const std::string mean = written(moves.mean) + (share ? " points" : "");
  if (!std::isfinite(moves.margin)) return mean + " (no interval)";
  const std::string open = one.told_apart() ? "" : ", open";
  if (share && moves.low() > -shown && moves.high() < shown)
    return "by less than 0.05 points" + open;
  return fmt::format("{} ({} to {}){}", mean, written(moves.low()), written(moves.high()), open);
}

void add_effects(std::string& page, const Effects& effects) {
  const std::string_view unit = row_of(effects.measure.measure).unit;
  constexpr std::size_t name_room = 36;
  std::vector<std::string> unmoved;
  for (const Effect& one : effects.list) {
    if (one.unmoved) {
      unmoved.push_back(one.package);
      continue;
    }
    std::string name = printable(one.package);
    if (columns_of(name) >= name_room) {
      page += wrap("    ", name);
      name.clear();
    }
    page += "    " + left(name, name_room) + size_of(one, unit) + "\n";
  }
  if (!unmoved.empty()) page += wrap("    ", "unmoved in every future: " + enumerated(unmoved));
}

}  // namespace

std::string what_if_text(const std::vector<ScenarioVariant>& variants) {
  const ScenarioVariant& base = variants.front();
  const ObjectiveWords words = objective_words(base.scenario, ranking_of(base.findings).objective);
  std::string page = wrap(
      "",
      fmt::format("What it would do to the {} of {}: mean over {} of the difference from the "
                  "scenario as it stands, the same draws, with its 95 % interval (open: zero "
                  "lies in it; of twenty intervals, one misses what it is about).",
                  words.noun, words.event, counted(base.findings.futures, "future", "futures")));
  for (std::size_t v = 1; v < variants.size(); ++v) {
    const Effects effects = effects_of(base, variants[v]);
    page += "\n" + wrap("  ", variants[v].id + ": " + variants[v].scenario.title);
    if (effects.against_itself) {
      const ObjectiveWords other =
          objective_words(variants[v].scenario, ranking_of(variants[v].findings).objective);
      page += wrap("    ", fmt::format("It is about another question, the {} of {}. So here what "
                                       "each package does to it, beside none:",
                                       other.noun, other.event));
    }
    add_effects(page, effects);
  }
  return page;
}

std::string what_if_json(const std::vector<ScenarioVariant>& variants) {
  const ScenarioVariant& base = variants.front();
  Json out = {{"scenario", base.findings.scenario},
              {"futures", base.findings.futures},
              {"seed", base.findings.seed}};
  out["variants"] = Json::array();
  for (std::size_t v = 1; v < variants.size(); ++v) {
    const Effects effects = effects_of(base, variants[v]);
    Json list = Json::object();
    for (const Effect& one : effects.list)
      list[one.id] = {{"mean", json_number(one.moves.mean)},
                      {"low", json_number(one.moves.low())},
                      {"high", json_number(one.moves.high())},
                      {"n", one.n}};
    out["variants"].push_back({{"id", variants[v].id},
                               {"title", variants[v].scenario.title},
                               {"hash", variants[v].findings.hash},
                               {"measure", to_text(effects.measure)},
                               {"against", effects.against_itself ? "nothing" : "as it stands"},
                               {"effects", list}});
  }
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace casus
