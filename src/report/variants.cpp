#include "report/variants.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"
#include "measure/catalogue.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

const Findings& base_of(const std::vector<ScenarioVariant>& variants) {
  return variants.front().findings;
}

/// The range by the deciding measure of the package with that id; null if the variant has none.
const Range* range_of(const ScenarioVariant& variant, const std::string& id) {
  const auto package = variant.scenario.package(id);
  if (!package) return nullptr;
  return find_measure(package_of(variant.findings, *package),
                      ranking_of(variant.findings).objective.measure);
}

std::string title_of(const ScenarioVariant& variant) { return variant.scenario.title; }

/// The name of a package of the scenario as it stands.
const std::string& label_of(const std::vector<ScenarioVariant>& variants, const std::string& id) {
  return name_of(base_of(variants), *variants.front().scenario.package(id));
}

std::string words_of(const std::vector<ScenarioVariant>& variants, const Claim& claim) {
  const ObjectiveWords words =
      objective_words(variants.front().scenario, ranking_of(base_of(variants)).objective);
  const std::string& better = label_of(variants, claim.better);
  if (claim.worse.empty())
    return fmt::format("\"{}\" makes the mean {} {} by more than {:.0f} points", better, words.noun,
                       words.better, 100.0 * worth_saying);
  return fmt::format("\"{}\" has a {} mean {} than \"{}\"", better, words.better, words.noun,
                     label_of(variants, claim.worse));
}

std::string_view written(ClaimVerdict verdict) {
  switch (verdict) {
    case ClaimVerdict::holds:
      return "holds";
    case ClaimVerdict::fails:
      return "fails";
    case ClaimVerdict::open:
      return "open";
    case ClaimVerdict::unasked:
      break;
  }
  return "not asked";
}

/// Where a claim does not hold: " (fails in 'x'; open in 'y' and 'z')."
std::string exceptions(const std::vector<ScenarioVariant>& variants, const Claim& claim) {
  std::string out;
  for (const ClaimVerdict which :
       {ClaimVerdict::fails, ClaimVerdict::open, ClaimVerdict::unasked}) {
    std::vector<std::string> names;
    for (const ScenarioVariant& one : variants) {
      if (verdict(one.scenario, one.findings, claim) == which) names.push_back("'" + one.id + "'");
    }
    if (names.empty()) continue;
    out += fmt::format("{}{} in {}", out.empty() ? " (" : "; ", written(which), enumerated(names));
  }
  return out.empty() ? "." : out + ").";
}

/// Of the rivals: in the scenario as it stands every claim holds.
int count_holding(const std::vector<ScenarioVariant>& variants, const Claim& claim) {
  return static_cast<int>(
      std::count_if(variants.begin() + 1, variants.end(), [&](const ScenarioVariant& one) {
        return verdict(one.scenario, one.findings, claim) == ClaimVerdict::holds;
      }));
}

}  // namespace

std::string variants_text(const std::vector<ScenarioVariant>& variants) {
  const Findings& base = base_of(variants);
  const Objective& objective = ranking_of(base).objective;
  const ObjectiveWords words = objective_words(variants.front().scenario, objective);
  std::string page =
      wrap("", fmt::format("Rival assumptions side by side: the {} of {}, {} of each, the same "
                           "draws.",
                           words.noun, words.event, counted(base.futures, "future", "futures")));
  page += "\n";
  for (std::size_t v = 0; v < variants.size(); ++v)
    page += wrap(fmt::format("({}) ", v + 1), variants[v].id + ": " + title_of(variants[v]));
  page += "\n";
  const std::string_view unit = row_of(objective.measure.measure).unit;
  constexpr std::size_t name_room = 24, cell_room = 7, columns = 8;  // of a page of 80
  for (std::size_t from = 0; from < variants.size(); from += columns) {
    const std::size_t to = std::min(from + columns, variants.size());
    page += left("mean", name_room);
    for (std::size_t v = from; v < to; ++v) page += right(fmt::format("({})", v + 1), cell_room);
    page += "\n";
    for (const PackageFindings& package : base.packages) {
      page += left(first_columns(printable(name_of(package)), name_room - 1), name_room);
      for (std::size_t v = from; v < to; ++v) {
        const Range* range = range_of(variants[v], package.id);
        page +=
            right(range == nullptr || range->n == 0 ? "-" : value_in(range->mean, unit), cell_room);
      }
      page += "\n";
    }
    page += "\n";
  }
  const std::size_t rivals = variants.size() - 1;
  page += wrap(
      "", fmt::format(
              "What holds in the scenario as it stands (1), and under how many of the {} "
              "(holds: the 95 % interval of the mean difference lies wholly beyond "
              "what is said; fails: wholly short of it; open: neither):",
              counted(static_cast<long long>(rivals), "rival assumption", "rival assumptions")));
  const std::vector<Claim> claims = claims_that_hold(variants.front().scenario, base);
  for (const Claim& claim : claims) {
    page += wrap("  ",
                 fmt::format("{}: under {} of {}{}", words_of(variants, claim),
                             count_holding(variants, claim), rivals, exceptions(variants, claim)));
  }
  if (claims.empty())
    page += wrap("  ", "Nothing: the packages are too alike, or the futures few.");
  return page;
}

std::string variants_json(const std::vector<ScenarioVariant>& variants) {
  const Findings& base = base_of(variants);
  Json out = {{"scenario", base.scenario},
              {"futures", base.futures},
              {"seed", base.seed},
              {"measure", to_text(ranking_of(base).objective.measure)}};
  out["variants"] = Json::array();
  for (const ScenarioVariant& one : variants) {
    Json packages = Json::object();
    for (const PackageFindings& package : one.findings.packages) {
      const Range* range = range_of(one, package.id);
      if (range == nullptr || range->n == 0) continue;
      packages[package.id] = {{"mean", range->mean}, {"p05", range->p05}, {"p95", range->p95}};
    }
    out["variants"].push_back({{"id", one.id},
                               {"title", title_of(one)},
                               {"hash", one.findings.hash},
                               {"futures", one.findings.futures},
                               {"packages", packages}});
  }
  out["claims"] = Json::array();
  for (const Claim& claim : claims_that_hold(variants.front().scenario, base)) {
    Json verdicts = Json::object();
    for (const ScenarioVariant& one : variants)
      verdicts[one.id] = written(verdict(one.scenario, one.findings, claim));
    out["claims"].push_back({{"better", claim.better},
                             {"worse", claim.worse.empty() ? Json(nullptr) : Json(claim.worse)},
                             {"words", words_of(variants, claim)},
                             {"holds_in", count_holding(variants, claim)},
                             {"verdicts", verdicts}});
  }
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace casus
