#include "report/gaps_text.hpp"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "law/drafting_json.hpp"
#include "law/words.hpp"
#include "report/format.hpp"

namespace casus {

namespace {

constexpr std::size_t boxes_shown = 6;     // of each part of a map
constexpr std::size_t openings_shown = 4;  // of each hole
constexpr std::size_t hole_count_width = 22;

const std::string& id_of_actor(const Scenario& scenario, ActorId actor) {
  return scenario.actors[index(actor)].id;
}

void counts_table(std::string& out, const Scenario& scenario, const HoleCounts& counts) {
  std::vector<std::string> kinds;
  for (const Attack& one : scenario.attacks)
    if (one.armed) kinds.push_back(one.id);
  add_paragraph(
      out,
      fmt::format("Armed attacks ({}), help requested: {}. Nobody owes, in how many of them",
                  enumerated(kinds), events_counted(counts.events)),
      0);
  out += "  " + left("", 14) + right("under any reading", hole_count_width) +
         right("under some reading", hole_count_width) + "\n";
  for (std::size_t l = 0; l < counts.levels.size(); ++l) {
    const Unowed& one = counts.levels[l];
    out += "  " + left(level_noun(static_cast<Level>(l + 1)), 14) +
           right(fmt::format("{}", one.under_every_reading), hole_count_width) +
           right(fmt::format("{}", one.under_some_reading), hole_count_width) + "\n";
  }
  add_paragraph(
      out,
      "These count combinations of the vocabulary; they are no chances. A duty to act that names "
      "no act counts as nothing.",
      2);
}

void shares_table(std::string& out, const Scenario& scenario, const Gaps& gaps) {
  if (gaps.shares.empty()) {
    if (!gaps.without_shares.empty())
      add_paragraph(out, "No chances: " + gaps.without_shares.front().message, 0);
    return;
  }
  out += "\n";
  add_paragraph(
      out,
      "Chance that nobody owes it for sure, by the weights of nature in the scenario: where the "
      "attacker chooses best, and the mean over what he can choose",
      0);
  for (const KindShares& kind : gaps.shares) {
    std::string line = left(printable(scenario.attacks[index(kind.attack)].id), 14);
    for (std::size_t l = 0; l < kind.levels.size(); ++l) {
      const HoleShare& share = kind.levels[l].under_some_reading;
      line += fmt::format("{}{} {} ({})", l == 0 ? "" : ", ", level_noun(static_cast<Level>(l + 1)),
                          percent(share.worst), percent(share.mean));
    }
    add_paragraph(out, line, 2);
  }
}

/// What more is unowed when one actor or text is set aside: the levels and how many events.
std::string lost_text(const UnowedByLevel& all, const UnowedByLevel& without) {
  std::string text;
  for (std::size_t l = 0; l < all.size(); ++l) {
    const std::uint64_t more = without[l].under_some_reading - all[l].under_some_reading;
    if (more > 0)
      text += fmt::format("{}{} in {}", text.empty() ? "" : ", ",
                          level_noun(static_cast<Level>(l + 1)), events_counted(more));
  }
  return text;
}

void single_points(std::string& out, const Scenario& scenario, const HoleCounts& counts) {
  // Those that leave the same hole stand together.
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  const auto add = [&](const std::string& name, const std::string& lost) {
    if (lost.empty()) return;
    auto at = std::find_if(groups.begin(), groups.end(),
                           [&](const auto& group) { return group.first == lost; });
    if (at == groups.end()) at = groups.insert(at, {lost, {}});
    at->second.push_back(name);
  };
  for (const UnowedWithout& one : counts.without)
    add(id_of_actor(scenario, one.guarantor), lost_text(counts.levels, one.levels));
  for (const UnowedWithoutText& one : counts.without_text)
    add(scenario.instruments[index(one.instrument)].id, lost_text(counts.levels, one.levels));
  out += "\n";
  if (groups.empty()) {
    const bool nothing_owed =
        std::all_of(counts.levels.begin(), counts.levels.end(),
                    [&](const auto& level) { return level.under_some_reading == counts.events; });
    add_paragraph(
        out,
        nothing_owed
            ? "Nobody owes anything for sure in these attacks: there is nothing to lose with "
              "one guarantor or one text."
            : "No guarantor and no text is a single point of failure in these attacks.",
        0);
    return;
  }
  out += "Single points of failure: without this one alone nobody owes any more\n";
  for (const auto& [lost, names] : groups)
    add_paragraph(out, fmt::format("{}: {}", enumerated(names), lost), 2);
}

std::string opening_text(const Scenario& scenario, const Opening& one) {
  const std::string which = one.clauses.size() == 1
                                ? scenario.full_name(one.clauses.front())
                                : fmt::format("{} clauses, e.g. {}", one.clauses.size(),
                                              scenario.full_name(one.clauses.front()));
  const Source& source = scenario.clause(one.clauses.front()).source;
  const std::string quote = source.quote.empty() ? "" : fmt::format(": \"{}\"", source.quote);
  if (std::holds_alternative<Always>(one.failed.node))
    return fmt::format("conditions, holders or exceptions fail in turn: {}", which);
  return fmt::format("{} (asked by {}{})", condition_words(one.failed, scenario.vocabulary), which,
                     quote);
}

void opening_lines(std::string& out, const Scenario& scenario, const std::vector<Opening>& openings,
                   std::size_t indent) {
  if (openings.empty()) add_paragraph(out, "no clause of the package owes more", indent);
  for (std::size_t i = 0; i < std::min(openings.size(), openings_shown); ++i)
    add_paragraph(out, "fails: " + opening_text(scenario, openings[i]), indent);
}

void gravest_lines(std::string& out, const Scenario& scenario, const Gaps& gaps) {
  out += "\n";
  add_paragraph(
      out,
      fmt::format("The gravest armed attack in which the least is owed for sure ({}): {}",
                  owed_words(gaps.worst.owed), event_words(gaps.worst.event, scenario.vocabulary)),
      0);
  opening_lines(out, scenario, gaps.worst_openings, 2);
}

void map_lines(std::string& out, const Scenario& scenario, const Gaps& gaps, const HoleMap& map,
               Boxes boxes) {
  out += "\n";
  add_paragraph(
      out,
      fmt::format("The most that {} owes for sure, whoever attacks, in whatever way, place and "
                  "time, asked for help or not ({})",
                  map.guarantor ? id_of_actor(scenario, *map.guarantor) : "anybody",
                  events_counted(map.events)),
      0);
  std::size_t hole = 0;
  for (const MapPart& part : map.parts) {
    add_paragraph(out,
                  fmt::format("{}: {} in {}", owed_words(part.owed), events_counted(part.events),
                              counted(static_cast<long long>(part.boxes.size()), "box", "boxes")),
                  2);
    const std::size_t shown =
        boxes == Boxes::all ? part.boxes.size() : std::min(part.boxes.size(), boxes_shown);
    for (std::size_t b = 0; b < part.boxes.size(); ++b) {
      const bool is_hole = !map.guarantor && part.owed.level < Level::economic;
      if (b < shown) {
        add_paragraph(out, "- " + box_words(part.boxes[b], scenario.vocabulary), 4);
        if (is_hole) {
          const std::vector<Opening>& openings = gaps.holes[hole].openings;
          if (!openings.empty())
            add_paragraph(
                out,
                fmt::format(
                    "opened by: {}{}", opening_text(scenario, openings.front()),
                    openings.size() > 1 ? fmt::format(", and {} more", openings.size() - 1) : ""),
                6);
        }
      }
      if (is_hole) ++hole;
    }
    if (shown < part.boxes.size())
      add_paragraph(out, fmt::format("and {} more; --all shows them", part.boxes.size() - shown),
                    4);
  }
}

}  // namespace

std::string events_counted(std::uint64_t events) {
  return counted(static_cast<long long>(events), "event", "events");
}

std::string gaps_text(const Scenario& scenario, const Gaps& gaps, Boxes boxes) {
  std::string out;
  add_paragraph(out,
                fmt::format("Package {}: what its texts leave open",
                            scenario.packages[index(gaps.counts.package)].id),
                0);
  out += "\n";
  counts_table(out, scenario, gaps.counts);
  shares_table(out, scenario, gaps);
  single_points(out, scenario, gaps.counts);
  gravest_lines(out, scenario, gaps);
  map_lines(out, scenario, gaps, gaps.map, boxes);
  for (const HoleMap& one : gaps.by_guarantor) map_lines(out, scenario, gaps, one, boxes);
  return out;
}

}  // namespace casus
