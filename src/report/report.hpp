#pragma once

#include <optional>
#include <string>
#include <vector>

#include "law/clock.hpp"
#include "law/coverage.hpp"
#include "law/duties.hpp"
#include "law/event_answer.hpp"
#include "law/mended_holes.hpp"
#include "law/other_attackers.hpp"
#include "law/separation.hpp"
#include "model/scenario.hpp"
#include "report/language.hpp"
#include "sensitivity/input_columns.hpp"
#include "study/findings.hpp"

namespace casus {

/// What a report is made from. It holds no clock and no path of the machine: equal input gives
/// equal bytes.
struct ReportInput {
  const Scenario& scenario;
  const Duties& duties;
  const Findings& findings;
  /// What "sometimes" hangs on, by package of `duties`; empty if it was not asked.
  std::vector<std::vector<Separation>> separations{};
  std::string command{};  ///< that makes the same report again, without sensitive values
  /// Whether names or numbers are withheld. A command made from what is shown then asks nothing.
  bool redacted = false;
  std::string version{};  ///< of the program
  /// What was laid over the scenario, as options, without sensitive values; empty: it is as
  /// written.
  std::vector<std::string> changes{};
  /// What was drawn in every future, without what is sensitive, for the study inside the page;
  /// empty: there is none inside.
  std::vector<InputColumn> inputs{};
  /// What each package leaves uncovered; empty if it was not asked.
  std::vector<Coverage> coverage{};
  /// Attacks by others than actors, and what each package owes in them; empty if it was not asked.
  std::vector<OtherAttack> other_attacks{};
  std::vector<OwedInOther> owed_in_others{};
  /// When help is due under each package that has texts; empty if it was not asked.
  std::vector<PackageClock> clocks{};
  /// What texts said of each past event of the scenario; empty if it was not asked.
  std::vector<std::optional<EventAnswer>> history{};
  /// Who does what a text of each package forbids him, in the reference attack; empty if it was
  /// not asked, none where the law cannot say.
  std::vector<std::optional<std::vector<Breach>>> breaches{};
  /// The holes of each option and what closes each; empty if it was not asked.
  std::vector<MendedHoles> holes{};
  /// What changed since an earlier edition, in sentences; empty if none was given.
  std::vector<std::string> since{};
  /// Of the pages for readers of few words, the brief and the explainer; the others are English.
  Language language = Language::english;
  NamesOfData names{};  ///< what texts of files are called in it; what is not there stays English
};

/// For a terminal: the answer in sentences, the table of packages and of approaches, checks that
/// do not hold, limits. No line is longer than 80 columns.
std::string report_text(const ReportInput& input);

/// What is known while a study runs: one line for each package, with n and ranges.
std::string progress_text(const Findings& so_far);

/// Everything, for programs; tests/report/json_csv_test.cpp holds its shape.
std::string report_json(const ReportInput& input);

/// One row per package and measure, RFC 4180.
std::string report_csv(const ReportInput& input);

/// One self-contained page, no network: static HTML and SVG, complete without a script, and the
/// futures with the script that lets a reader narrow them (docs/design/0022).
std::string report_html(const ReportInput& input);

}  // namespace casus
