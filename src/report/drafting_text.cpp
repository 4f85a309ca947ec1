#include "report/drafting_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "law/drafting_json.hpp"
#include "law/impossible.hpp"
#include "law/words.hpp"
#include "report/gaps_text.hpp"

namespace casus {

namespace {

constexpr std::size_t mends_shown = 8;

void change_lines(std::string& out, std::string_view what, const ChangedEvents& changed,
                  const Vocabulary& vocabulary, std::size_t at) {
  if (changed.events == 0) return;
  add_paragraph(out,
                fmt::format("{} in {}, e.g. {}", what, events_counted(changed.events),
                            event_words(changed.witness, vocabulary)),
                at);
}

/// The changes of one guarantor; actions that change alike stand together.
void actor_lines(std::string& out, const Scenario& scenario, const Redraft& redraft) {
  for (const ActionChange& one : redraft.by_actor) {
    add_paragraph(out,
                  fmt::format("{}, {}", scenario.actors[index(one.guarantor)].id,
                              scenario.vocabulary.actions[index(one.action)].name),
                  2);
    change_lines(out, "lost", one.lost, scenario.vocabulary, 4);
    change_lines(out, "gained", one.gained, scenario.vocabulary, 4);
  }
}

std::string edits_text(const std::vector<Edit>& edits, const Scenario& scenario) {
  std::vector<std::string> words;
  for (const Edit& one : edits) words.push_back(to_text(one, scenario));
  return fmt::format("{}", fmt::join(words, "; "));
}

void quote_line(std::string& out, const Scenario& scenario, ClauseId clause) {
  const std::string& quote = scenario.clause(clause).source.quote;
  if (!quote.empty()) add_paragraph(out, fmt::format("now: \"{}\"", quote), 5);
}

/// "money for sure", "money for sure within 30 days".
std::string wanted_words(const MendQuestion& question) {
  return fmt::format("{} for sure{}", level_noun(question.level),
                     question.within ? fmt::format(" within {:.3g} days of the attack",
                                                   *question.within * days_of_a_year)
                                     : std::string());
}

}  // namespace

std::string redraft_text(const Scenario& scenario, const Redraft& redraft,
                         const std::string& before, const std::string& after) {
  std::string out;
  add_paragraph(out,
                fmt::format("What is owed for sure under {} and not under {} (lost), and the other "
                            "way round (gained), in {} in which {} is attacked",
                            before, after, events_counted(redraft.events),
                            scenario.actors[index(scenario.protege)].id),
                0);
  out += "\nBy anybody\n";
  for (const LevelChange& one : redraft.levels) {
    const bool same = one.lost.events == 0 && one.gained.events == 0;
    add_paragraph(out, fmt::format("{}{}", level_noun(one.level), same ? ": no change" : ""), 2);
    change_lines(out, "lost", one.lost, scenario.vocabulary, 4);
    change_lines(out, "gained", one.gained, scenario.vocabulary, 4);
  }
  if (redraft.by_actor.empty()) return out + "\nNo guarantor owes anything else for sure.\n";
  out += "\nBy guarantor\n";
  actor_lines(out, scenario, redraft);
  return out;
}

std::string mend_text(const Scenario& scenario, const MendQuestion& question,
                      const MendAnswer& answer, MendsShown which) {
  const std::vector<Mend>& mends = answer.mends;
  std::string out;
  const std::string hole = to_text(question.hole, scenario.vocabulary);
  add_paragraph(
      out,
      fmt::format("Package {}: {} when {}", scenario.packages[index(question.package)].id,
                  answer.open ? fmt::format("nobody owes {} in some event", wanted_words(question))
                              : fmt::format("somebody owes {}", wanted_words(question)),
                  hole),
      0);
  if (!answer.open) return out;
  if (mends.empty()) {
    add_paragraph(out,
                  "No change of the words of one clause or two closes it: who would hold them is "
                  "not bound in all of these events.",
                  0);
    return out;
  }
  out += "\nChanges that close it, of one clause or of two, fewest first\n";
  const std::size_t shown =
      which == MendsShown::all ? mends.size() : std::min(mends.size(), mends_shown);
  for (std::size_t i = 0; i < shown; ++i) {
    const Mend& one = mends[i];
    const std::string where =
        one.everywhere ? std::string("in every text") : scenario.full_name(one.clause);
    add_paragraph(out, fmt::format("{}. {}: {}", i + 1, where, edits_text(one.edits, scenario)), 2);
    if (!one.everywhere) quote_line(out, scenario, one.clause);
    if (one.second) {
      add_paragraph(out,
                    fmt::format("and {}: {}", scenario.full_name(one.second->clause),
                                edits_text(one.second->edits, scenario)),
                    5);
      quote_line(out, scenario, one.second->clause);
    }
    add_paragraph(out,
                  fmt::format("reaches {} more; closes {} of armed attacks",
                              events_counted(one.reach), events_counted(one.closed)),
                  5);
  }
  if (mends.size() > shown)
    add_paragraph(out, fmt::format("and {} more (--all)", mends.size() - shown), 2);
  return out;
}

}  // namespace casus
