#include "report/attacks_by_kind.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "measure/catalogue.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/lookup.hpp"
#include "report/misses.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// Null where the package has no risk of it.
const Range* risk_of_kind(const PackageFindings& package, AttackId kind) {
  if (index(kind) >= package.attacked_by.size()) return nullptr;
  const Range& range = package.attacked_by[index(kind)];
  return range.n > 0 ? &range : nullptr;
}

std::string mean_of(const PackageFindings& package, AttackId kind) {
  const Range* range = risk_of_kind(package, kind);
  return range == nullptr ? "-" : percent(range->mean);
}

std::string words_of(const ReportInput& input, AttackId kind) {
  return attack_words(input.scenario.attacks[index(kind)]);
}

std::string head_words(const ReportInput& input) {
  return fmt::format("Armed attacks pressed within {}, by kind: mean",
                     years_text(input.findings.report_years));
}

/// Of attacks with the package, and without any.
std::string incidents_sentence(const PackageFindings& package, const PackageFindings* nothing) {
  const auto with = share_begun_by_incident(package);
  if (!with) return "";
  const auto without =
      nothing != nullptr && nothing != &package ? share_begun_by_incident(*nothing) : std::nullopt;
  return fmt::format(" Of the attacks pressed, {} began as incidents that nobody ordered{}.",
                     percent(*with),
                     without ? fmt::format(" ({} without any package)", percent(*without)) : "");
}

}  // namespace

std::vector<AttackId> kinds_shown(const ReportInput& input) {
  std::vector<AttackId> kinds;
  for (std::size_t k = 0; k < input.scenario.attacks.size(); ++k) {
    const auto kind = static_cast<AttackId>(static_cast<int>(k));
    for (const PackageFindings& package : input.findings.packages) {
      if (risk_of_kind(package, kind) == nullptr) continue;
      kinds.push_back(kind);
      break;
    }
  }
  return kinds.size() < 2 ? std::vector<AttackId>() : kinds;
}

std::optional<AttackId> grave_kind(const ReportInput& input) {
  const auto kinds = kinds_shown(input);
  const AttackId grave = input.findings.reference_attack;
  return std::find(kinds.begin(), kinds.end(), grave) == kinds.end() ? std::nullopt
                                                                     : std::optional(grave);
}

std::optional<double> grave_risk(const ReportInput& input, const PackageFindings& package) {
  const auto kind = grave_kind(input);
  const Range* range = kind ? risk_of_kind(package, *kind) : nullptr;
  return range == nullptr ? std::nullopt : std::optional(range->mean);
}

std::optional<double> share_begun_by_incident(const PackageFindings& package) {
  const auto found = package.conditionals.find(key_of(Measure::begun_by_incident));
  return found == package.conditionals.end() ? std::nullopt : found->second.given_an_attack;
}

std::string kinds_sentence(const ReportInput& input, const PackageFindings& package) {
  const std::vector<AttackId> kinds = kinds_shown(input);
  if (kinds.empty()) return "";
  const PackageFindings* nothing = nothing_package(input.findings);
  std::vector<std::string> with, without;
  for (const AttackId kind : kinds) {
    with.push_back(fmt::format("{} {}", words_of(input, kind), mean_of(package, kind)));
    if (nothing != nullptr && nothing != &package) without.push_back(mean_of(*nothing, kind));
  }
  const std::string against =
      without.empty() ? "" : fmt::format(", against {} without any package", enumerated(without));
  return fmt::format("By kind, within {} (mean; one kind may follow another): {}{}.{}",
                     years_text(input.findings.report_years), enumerated(with), against,
                     incidents_sentence(package, nothing));
}

std::string kinds_text(const ReportInput& input) {
  const std::vector<AttackId> kinds = kinds_shown(input);
  if (kinds.empty()) return "";
  constexpr std::size_t name_room = 24;
  const std::size_t room = (page_columns - name_room) / kinds.size();
  std::string page = "\n" + wrap("", head_words(input));
  page += left("package", name_room);
  for (const AttackId kind : kinds)
    page += right(first_columns(printable(words_of(input, kind)), room - 1), room);
  page += "\n";
  for (const PackageFindings& package : input.findings.packages) {
    page += left(first_columns(printable(name_of(package)), name_room - 1), name_room);
    for (const AttackId kind : kinds) page += right(mean_of(package, kind), room);
    page += "\n";
  }
  return page;
}

std::string kinds_html(const ReportInput& input) {
  const std::vector<AttackId> kinds = kinds_shown(input);
  if (kinds.empty()) return "";
  TableHead head{.caption = with_mark_note(
                     head_words(input) + ". One kind may follow another in one future.", input),
                 .columns = {"Package"}};
  for (const AttackId kind : kinds) head.columns.push_back(words_of(input, kind));
  std::string rows;
  for (const PackageFindings& package : input.findings.packages) {
    rows += "<tr>" + row_head_html(marked_name(input, package));
    for (const AttackId kind : kinds) rows += number_cell_html(mean_of(package, kind));
    rows += "</tr>\n";
  }
  return table_html(head, rows);
}

}  // namespace casus
