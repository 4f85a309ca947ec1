#include "report/annex.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "law/words.hpp"
#include "report/cautions.hpp"
#include "report/clock_chains.hpp"
#include "report/clock_words.hpp"
#include "report/coverage_words.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/leaflet.hpp"
#include "report/lookup.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr std::size_t openings_listed = 3;  // of each hole, those first that stop most clauses

/// The scenario with names in place of the ids of actors, actions and bodies.
Scenario in_words(const Scenario& scenario) {
  Scenario words = scenario;
  words.vocabulary = readable(scenario);
  for (Action& one : words.vocabulary.actions) one.name = action_words(one);
  for (Body& one : words.vocabulary.bodies) one.name = spaced(one.name);
  return words;
}

/// The duty with its times as readers see them.
DutyClock told_in_days(DutyClock duty) {
  for (ClockStep& step : duty.steps)
    if (step.takes) step.takes = in_whole_days(*step.takes);
  return duty;
}

/// What the page says of a package, and where the same was said before.
class SaidBefore {
 public:
  /// The text, or that it is that of another.
  std::string once(const std::string& text, PackageId package, const Scenario& scenario) {
    if (text.find("<table") == std::string::npos) return text;
    const auto [at, is_new] = first_.try_emplace(text, package);
    if (is_new) return text;
    return fmt::format("<p>The same as under <a href=\"#option-{}\">{}</a>.</p>\n",
                       index(at->second),
                       escaped(package_words(scenario.packages[index(at->second)])));
  }

 private:
  std::map<std::string, PackageId> first_{};
};

class Annex {
 public:
  explicit Annex(const ReportInput& input) : input_(input), words_(in_words(input.scenario)) {}

  std::string body() {
    std::string out = "<p class=\"kicker\">Annex for those who draft texts</p>\n";
    out += caution_box_html({what_if(input_)}) + introduction();
    const std::vector<InstrumentId> texts = texts_of_options(input_.scenario);
    if (texts.empty()) return out + paragraph_html("No option of the scenario has a text.");
    out += contents();
    for (const PackageId option : options()) out += option_section(option);
    return out +
           section_html({"wording", "The wording side by side"}, wording_html(words_, texts)) +
           section_html({"texts", "The texts, and what is not coded"},
                        coded_texts_html(input_.scenario, texts));
  }

 private:
  const Package& package(PackageId id) const { return input_.scenario.packages[index(id)]; }

  /// Those that have texts, in the order of the scenario.
  std::vector<PackageId> options() const {
    std::vector<PackageId> found;
    for (std::size_t p = 0; p < input_.scenario.packages.size(); ++p) {
      const Package& one = input_.scenario.packages[p];
      if (one.role == Role::option && !one.entries.empty())
        found.push_back(static_cast<PackageId>(p));
    }
    return found;
  }

  std::string introduction() const {
    const Date& day = input_.scenario.as_of;
    return paragraph_html(fmt::format(
        "{}What the words of each option leave open, what would close it, until when help may "
        "lawfully be missing, and the words side by side. All of it follows from the texts as "
        "they are coded; no chance enters. \"For sure\" is under every reading; a duty to act that "
        "names no act counts as nothing. Events are combinations of the vocabulary (what happens, "
        "who does it, where, when): their numbers say nothing about how likely one is.",
        is_valid(day) ? fmt::format("Texts as of {}. ", date_words(day)) : ""));
  }

  std::string contents() const {
    std::string items;
    const auto item = [&](const std::string& id, const std::string& title) {
      items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", id, escaped(title));
    };
    for (const PackageId option : options())
      item(fmt::format("option-{}", index(option)), package_words(package(option)));
    item("wording", "The wording side by side");
    item("texts", "The texts, and what is not coded");
    return "<nav aria-label=\"Contents\"><ul>\n" + items + "</ul></nav>\n";
  }

  std::string option_section(PackageId option) {
    const std::string id = fmt::format("option-{}", index(option));
    const std::string taken_out = taken_out_words(input_.scenario, package(option));
    std::string body = paragraph_html(taken_out.empty() ? "" : capitalised(taken_out) + ".");
    body += subheading_html("Where nobody owes money, arms or soldiers for sure");
    body += holes_of_.once(holes_html(option), option, input_.scenario);
    body += subheading_html("Until when help may lawfully be missing");
    body += delays_of_.once(delays_html(option), option, input_.scenario);
    return section_html({id, package_words(package(option))}, body);
  }

  // What is open.

  std::string holes_html(PackageId option) const {
    const auto found = std::find_if(input_.holes.begin(), input_.holes.end(),
                                    [&](const auto& one) { return one.package == option; });
    if (found == input_.holes.end())
      return note_html("Not found: the texts tell too many events apart.");
    const double share = found->events == 0 ? 0.0
                                            : static_cast<double>(found->unowed) /
                                                  static_cast<double>(found->events);
    std::string out = paragraph_html(fmt::format(
        "Nobody owes more than talks for sure in {} of {} in which {} is attacked.", percent(share),
        counted(static_cast<long long>(found->events), "event", "events"),
        actor_words(input_.scenario, input_.scenario.protege)));
    std::string rows;
    for (const MendedHole& one : found->holes)
      rows += fmt::format("<tr>{}{}</tr>\n", cell_html(place_of(one.hole)), closing_cells(one));
    if (!rows.empty())
      out += table_html({.caption = "Each such group of events, the largest first.",
                         .columns = {"Where", "Owed for sure", "Words that open it",
                                     "Smallest redraft that closes it"},
                         .style = "holes"},
                        rows);
    if (found->more > 0)
      out += note_html(fmt::format(
          "{} more, all of them smaller.",
          counted(static_cast<long long>(found->more), "group of events", "groups of events")));
    if (!found->worst || found->worst->hole.owed.level == Level::troops) return out;
    return out + table_html({.caption = "The gravest armed attack in which the least is owed.",
                             .columns = {"Where", "Owed for sure", "Words that open it",
                                         "Smallest redraft by which more is owed"},
                             .style = "holes"},
                            fmt::format("<tr>{}{}</tr>\n", cell_html(place_of(found->worst->hole)),
                                        closing_cells(*found->worst)));
  }

  std::string place_of(const Hole& hole) const {
    return capitalised(where_words(input_.scenario, words_.vocabulary, hole.box));
  }

  std::string closing_cells(const MendedHole& one) const {
    std::string open;
    const std::vector<Opening>& openings = one.hole.openings;
    for (std::size_t i = 0; i < std::min(openings_listed, openings.size()); ++i)
      open += opening_html(input_.scenario, words_.vocabulary, openings[i]);
    if (openings.size() > openings_listed)
      open += fmt::format("<li>and {} more</li>", openings.size() - openings_listed);
    return fmt::format(
        "{}<td>{}</td><td>{}</td>", cell_html(owed_words(one.hole.owed)),
        open.empty() ? "No clause of the option owes more." : "<ul>" + open + "</ul>",
        one.mend ? redraft_html(input_.scenario, words_.vocabulary, *one.mend, "")
                 : "No change of words of one or two clauses closes it.");
  }

  // When help is due.

  std::string delays_html(PackageId option) const {
    const auto clock = std::find_if(input_.clocks.begin(), input_.clocks.end(),
                                    [&](const auto& one) { return one.package == option; });
    if (clock == input_.clocks.end())
      return note_html("Not found: the texts tell too many events apart.");
    if (withholds_a_day(input_.scenario, package(option)))
      return note_html("Its days are withheld, as the scenario asks.");
    std::string rows;
    for (int level = 1; level < level_count; ++level)
      rows += level_rows(*clock, static_cast<Level>(level));
    return table_html(
        {.caption = fmt::format("The longest lawful delay where the attacker chooses best, in days "
                                "from the attack, {} asking at once, and the chain of decisions "
                                "that makes it.",
                                actor_words(input_.scenario, input_.scenario.protege)),
         .columns = {"Help", "In case of", "Missing for at most", "The chain"},
         .style = "delays"},
        rows);
  }

  /// Kinds of attack in which help of a level is missing alike stand together.
  std::string level_rows(const PackageClock& clock, Level level) const {
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const LawfulDelay& one : clock.delays) {
      if (one.level != level) continue;
      const std::string cells = delay_cells(one);
      auto at = std::find_if(groups.begin(), groups.end(),
                             [&](const auto& group) { return group.first == cells; });
      if (at == groups.end()) at = groups.insert(at, {cells, {}});
      at->second.push_back(attack_words(input_.scenario.attacks[index(one.attack)]));
    }
    std::string rows;
    for (const auto& [cells, attacks] : groups)
      rows += fmt::format("<tr>{}{}{}</tr>\n", row_head_html(capitalised(level_noun(level))),
                          cell_html(enumerated(attacks)), cells);
    return rows;
  }

  std::string delay_cells(const LawfulDelay& one) const {
    if (one.delay)
      return cell_html(days_words(in_whole_days(*one.delay))) +
             fmt::format("<td>{}: {}</td>", clause_quote_html(input_.scenario, one.by->clause),
                         escaped(chain_words(told_in_days(*one.by), words_)));
    if (one.unbounded.empty())
      return cell_html("for ever") + cell_html("in some event nobody owes it or has a last day");
    std::vector<DutyClock> duties;
    for (const DutyClock& duty : one.unbounded) duties.push_back(told_in_days(duty));
    std::string chains;
    for (const DutyChain& chain : chains_of(duties, words_))
      chains += fmt::format("<li>{}: {}</li>", clauses_html(chain.clauses), escaped(chain.words));
    return cell_html("for ever, lawfully") + "<td><ul>" + chains + "</ul></td>";
  }

  /// "3 duties, such as <q>...</q> (Text, Part I)".
  std::string clauses_html(const std::vector<ClauseId>& clauses) const {
    const std::string first = clause_quote_html(input_.scenario, clauses.front());
    return clauses.size() == 1 ? first
                               : fmt::format("{} duties, such as {}", clauses.size(), first);
  }

  const ReportInput& input_;
  Scenario words_;
  SaidBefore holes_of_{}, delays_of_{};
};

}  // namespace

std::string annex_html(const ReportInput& input) {
  return leaflet_html(input, "annex", Annex(input).body());
}

}  // namespace casus
