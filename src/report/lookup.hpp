#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/report.hpp"

namespace casus {

// Questions to the findings that several faces of the report ask.

/// A column of the main table: a measure and its heading.
struct OutcomeColumn {
  MeasureKey measure{};
  std::string heading{};  ///< "within 5 years"
};

/// The columns that the main table shows, at most three: attacked within 1 and 5 years and by the
/// end (those that the study has), or, with a start in war, how the war has ended; and what decides
/// which option is best.
std::vector<OutcomeColumn> outcome_columns(const ReportInput& input);

/// The objective that decides which option is best, in words.
struct ObjectiveWords {
  std::string event{};        ///< "a renewed armed attack within 10 years"
  std::string_view noun{};    ///< "risk", or "chance" if more of it is better
  std::string_view best{};    ///< "lowest"
  std::string_view better{};  ///< "lower"
};
ObjectiveWords objective_words(const Scenario& scenario, const Objective& objective);
/// Of the one that decides.
ObjectiveWords objective_words(const ReportInput& input);

/// The ranking by the objective that decides.
const Ranking& ranking_of(const Findings& findings);

/// The options that are compared, in its order.
std::vector<const PackageFindings*> ranked_options(const Findings& findings);

/// Whether a package is one of them.
bool is_ranked(const Findings& findings, PackageId package);

/// The option that a reader should see taken apart: that which contains others, else the first of
/// those that are compared; null without options.
const PackageFindings* fullest_option(const Findings& findings);

/// How a package does by it.
const Standing& standing_of(const Findings& findings, const PackageFindings& package);

/// What the numerics move the lead of the first option by, where the lead is no larger; else none.
std::optional<double> lead_below_numerics(const ReportInput& input);

/// What every option and no package at all read alike, "<1 %" or ">99 %", in the mean of the
/// deciding measure: then none is better by it. Else empty.
std::string alike_for_all(const ReportInput& input);

/// The texts of a package that are not concluded, each in quotes.
std::vector<std::string> hypothetical_texts(const ReportInput& input,
                                            const PackageFindings& package);

/// What decides which option is best.
MeasureKey deciding_measure(const ReportInput& input);

/// The title of the scenario, or its id.
const std::string& title_of(const Findings& findings);

/// The package without anything, to compare with; null if there is none.
const PackageFindings* nothing_package(const Findings& findings);

const PackageFindings& package_of(const Findings& findings, PackageId package);

/// What a reader sees: its label, or its id.
const std::string& name_of(const PackageFindings& package);
/// The same in quotes, to stand in a sentence.
std::string quoted(const PackageFindings& package);
const std::string& name_of(const Findings& findings, PackageId package);

/// "layered-without-usa minus layered", or one package.
std::string name_of(const Findings& findings, const Contrast& about);

/// The entries of a map by the names of their keys, as files list them.
template <class Of>
std::vector<const std::pair<const MeasureKey, Of>*> by_name(const std::map<MeasureKey, Of>& map) {
  std::map<std::string, const std::pair<const MeasureKey, Of>*> named;
  for (const auto& entry : map) named.emplace(to_text(entry.first), &entry);
  std::vector<const std::pair<const MeasureKey, Of>*> list;
  for (const auto& [name, entry] : named) list.push_back(entry);
  return list;
}

/// The share given an attack; before the fact where there is none in any future.
double given_an_attack(const Conditional& conditional);

/// The range of a measure of the package, those given an attack before the fact; null if the study
/// does not have it.
const Range* find_measure(const PackageFindings& package, const MeasureKey& key);
/// Its mean; none where it has no future.
std::optional<double> mean_of(const PackageFindings& package, const MeasureKey& key);
/// Texts of the options, in the order of the scenario, each once.
std::vector<InstrumentId> texts_of_options(const Scenario& scenario);

/// The chance of an event where an armed attack is pressed, by the end of the report; none without
/// any attack.
std::optional<double> where_attacked(const Findings& findings, const PackageFindings& package,
                                     const MeasureKey& event);
/// The mean without any package; none where there is no such package.
std::optional<double> mean_without(const Findings& findings, const MeasureKey& key);

/// The option with the lowest of a figure among those that are compared; the first of equal ones,
/// null where none has it.
template <class Figure>
const PackageFindings* lowest(const std::vector<const PackageFindings*>& options, Figure figure) {
  const PackageFindings* best = nullptr;
  for (const PackageFindings* one : options)
    if (figure(*one) && (best == nullptr || *figure(*one) < *figure(*best))) best = one;
  return best;
}

const Difference* find_difference(const Findings& findings, PackageId from, PackageId to,
                                  const MeasureKey& measure);

/// Drivers of one outcome, strongest first, without those that are withheld.
std::vector<Driver> drivers_of(const ReportInput& input, const Contrast& about);

/// Its path: "challenger.force"; "proxies: counts" for an answer to a question of law.
std::string path_of(const ReportInput& input, const InputId& which);
/// In words: "chance that ... "; "the answer 'counts' to the question of law 'does an attack by
/// ...'".
std::string words_of(const ReportInput& input, const InputId& which);
/// Whether the scenario says that its range was set so that results meet a band of the record: in
/// the words of the band, which name it, or in its own.
bool is_calibrated(const ReportInput& input, const InputId& which);
bool is_sensitive(const ReportInput& input, const InputId& which);

/// A rank correlation below this may be chance. Without any relation its standard deviation is
/// 1/sqrt(n - 1), and the largest of m inputs exceeds sqrt(2 ln m) + 1/2 of them about once in
/// twenty (Bonferroni, for m from 10 to 1,000).
double chance_correlation(const Findings& findings);

}  // namespace casus
