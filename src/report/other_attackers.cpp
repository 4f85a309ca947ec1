#include "report/other_attackers.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "law/words.hpp"
#include "report/coverage_chart.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/lookup.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr std::size_t holders_named = 3;  // more are counted

/// By level, the highest first: who owes it, and no more.
using Holders = std::map<Level, std::vector<ActorId>, std::greater<>>;

/// What guarantors owe in an event.
struct OwedByOthers {
  Holders sure{};     ///< in every such event, under every reading
  Holders perhaps{};  ///< more than that in some such event, or under some reading
};

OwedByOthers owed_by(const std::vector<EventRow>& rows, const Vocabulary& vocabulary) {
  OwedByOthers found;
  for (const EventRow& row : rows) {
    const Level sure = highest_level(row.on_paper.always, vocabulary);
    const Level perhaps = highest_level(row.on_paper.sometimes, vocabulary);
    if (sure > Level::none) found.sure[sure].push_back(row.actor);
    if (perhaps > sure) found.perhaps[perhaps].push_back(row.actor);
  }
  return found;
}

/// Options of which a guarantor is known in one of the events.
std::vector<const OwedInOther*> with_guarantors(const ReportInput& input) {
  std::vector<const OwedInOther*> found;
  for (const OwedInOther& one : input.owed_in_others) {
    const bool any = std::any_of(one.rows.begin(), one.rows.end(),
                                 [](const auto& rows) { return !rows.empty(); });
    if (any && package_of(input.findings, one.package).role == Role::option) found.push_back(&one);
  }
  return found;
}

/// Events that every option answers alike: by several attackers, or one kind.
struct AlikeAttacks {
  std::vector<const OtherAttack*> attacks{};
  std::size_t at = 0;  ///< of the first
};

bool same_rows(const std::vector<EventRow>& a, const std::vector<EventRow>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const EventRow& one, const EventRow& other) {
                      return one.actor == other.actor && one.on_paper == other.on_paper;
                    });
}

std::vector<AlikeAttacks> alike_attacks(const ReportInput& input) {
  const std::vector<const OwedInOther*> options = with_guarantors(input);
  std::vector<AlikeAttacks> found;
  for (std::size_t at = 0; at < input.other_attacks.size(); ++at) {
    const OtherAttack& one = input.other_attacks[at];
    if (std::none_of(options.begin(), options.end(),
                     [at](const OwedInOther* owed) { return !owed->rows[at].empty(); }))
      continue;
    const auto alike = std::find_if(found.begin(), found.end(), [&](const AlikeAttacks& other) {
      return other.attacks.front()->kind == one.kind &&
             std::all_of(options.begin(), options.end(), [&](const OwedInOther* owed) {
               return same_rows(owed->rows[other.at], owed->rows[at]);
             });
    });
    if (alike == found.end())
      found.push_back({{&one}, at});
    else
      alike->attacks.push_back(&one);
  }
  return found;
}

/// "proxy uprising", or "full-scale attack by proxy or unknown".
std::string words_of(const ReportInput& input, const AlikeAttacks& alike) {
  const Vocabulary& words = input.scenario.vocabulary;
  if (const auto kind = alike.attacks.front()->kind) {
    const auto what = find_dimension(words, KnownDimension::kind);
    return spaced(words.dimensions[index(*what)].values[static_cast<std::size_t>(*kind)]);
  }
  const auto who = find_dimension(words, KnownDimension::perpetrator);
  std::vector<std::string> names;
  for (const OtherAttack* one : alike.attacks)
    names.push_back(
        spaced(words.dimensions[index(*who)].values[static_cast<std::size_t>(one->attacker)]));
  return fmt::format("{} by {}",
                     attack_words(input.scenario.attacks[index(input.findings.reference_attack)]),
                     fmt::join(names, " or "));
}

std::string names_of(const Scenario& scenario, const std::vector<ActorId>& actors) {
  std::vector<std::string> names;
  for (const ActorId actor : actors) names.push_back(actor_in_prose(scenario, actor));
  std::sort(names.begin(), names.end());
  return enumerated(names);
}

/// Names of few, else how many they are.
std::string few_of(const Scenario& scenario, const std::vector<ActorId>& actors) {
  return actors.size() <= holders_named ? names_of(scenario, actors)
                                        : std::to_string(actors.size());
}

/// "arms: 24; money: Latvia"; empty: nobody owes anything.
std::string counts_of(const Scenario& scenario, const Holders& holders) {
  std::vector<std::string> all;
  for (const auto& [level, who] : holders)
    all.push_back(fmt::format("{}: {}", cell_noun(level), few_of(scenario, who)));
  return fmt::format("{}", fmt::join(all, "; "));
}

/// "arms by Canada and Poland; money by Latvia".
std::string who_owes(const Scenario& scenario, const Holders& holders) {
  std::vector<std::string> all;
  for (const auto& [level, who] : holders)
    all.push_back(fmt::format("{} by {}", cell_noun(level), names_of(scenario, who)));
  return all.empty() ? "nothing" : fmt::format("{}", fmt::join(all, "; "));
}

std::string counts_cell(const ReportInput& input, const std::vector<EventRow>& rows) {
  const OwedByOthers owed = owed_by(rows, input.scenario.vocabulary);
  const std::string sure = counts_of(input.scenario, owed.sure);
  const std::string perhaps = counts_of(input.scenario, owed.perhaps);
  return fmt::format(
      "<td>{}{}</td>", escaped(sure.empty() ? "nothing" : sure),
      perhaps.empty() ? std::string()
                      : fmt::format(" <span class=\"small\">perhaps {}</span>", escaped(perhaps)));
}

std::string names_cell(const ReportInput& input, const std::vector<EventRow>& rows) {
  const OwedByOthers owed = owed_by(rows, input.scenario.vocabulary);
  return fmt::format("<td>For sure: {}.<br>Perhaps: {}.</td>",
                     escaped(who_owes(input.scenario, owed.sure)),
                     escaped(who_owes(input.scenario, owed.perhaps)));
}

template <class CellOf>
std::string table_of_others(const ReportInput& input, const std::string& caption,
                            const CellOf& cell) {
  const std::vector<AlikeAttacks> columns = alike_attacks(input);
  TableHead head{.caption = caption, .columns = {"Package"}, .style = "wide"};
  for (const AlikeAttacks& one : columns) head.columns.push_back(capitalised(words_of(input, one)));
  std::string rows;
  for (const OwedInOther* package : with_guarantors(input)) {
    rows += "<tr>" + row_head_html(name_of(input.findings, package->package));
    for (const AlikeAttacks& one : columns) rows += cell(input, package->rows[one.at]);
    rows += "</tr>\n";
  }
  return table_html(head, rows);
}

/// "arms (Canada, with "Bilateral")": the most that is owed for sure with any option, and who owes
/// it first.
std::string most_for_sure(const ReportInput& input, const AlikeAttacks& alike) {
  Level most = Level::none;
  std::string by;
  for (const OwedInOther* one : with_guarantors(input)) {
    const Holders sure = owed_by(one->rows[alike.at], input.scenario.vocabulary).sure;
    if (sure.empty() || sure.begin()->first <= most) continue;
    most = sure.begin()->first;
    const std::vector<ActorId>& who = sure.begin()->second;
    by = fmt::format(" ({}, with {})",
                     who.size() <= holders_named
                         ? names_of(input.scenario, who)
                         : counted(static_cast<long long>(who.size()), "guarantor", "guarantors"),
                     quoted(package_of(input.findings, one->package)));
  }
  return fmt::format("{}{}", level_noun(most), by);
}

}  // namespace

std::string other_attackers_sentence(const ReportInput& input) {
  if (with_guarantors(input).empty()) return "";
  std::vector<std::pair<std::string, std::vector<std::string>>> owed;  // the same is said once
  for (const AlikeAttacks& one : alike_attacks(input)) {
    const std::string most = most_for_sure(input, one);
    auto at = std::find_if(owed.begin(), owed.end(),
                           [&](const auto& other) { return other.first == most; });
    if (at == owed.end()) at = owed.insert(at, {most, {}});
    at->second.push_back(words_of(input, one));
  }
  std::vector<std::string> all;
  for (const auto& [most, events] : owed)
    all.push_back(fmt::format("{} in case of {}", most, enumerated(events)));
  return fmt::format(
      "Where another attacks in place of {}, the most that anybody owes for sure under an option "
      "is {}.",
      actor_in_prose(input.scenario, input.scenario.challenger), fmt::join(all, "; "));
}

std::string other_attackers_html(const ReportInput& input) {
  const std::string sentence = other_attackers_sentence(input);
  if (sentence.empty()) return "";
  return subheading_html(fmt::format("If another than {} attacks",
                                     actor_in_prose(input.scenario, input.scenario.challenger))) +
         paragraph_html(sentence) +
         table_of_others(input,
                         "Guarantors by the most that they owe for sure: in every such event and "
                         "under every reading. Perhaps: more, in some or under one reading. A "
                         "duty to act that names no act counts as nothing.",
                         counts_cell) +
         details_html({.summary = "Who they are"},
                      table_of_others(input, "The same guarantors by name.", names_cell));
}

}  // namespace casus
