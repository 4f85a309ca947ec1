#include <algorithm>

#include <fmt/format.h>

#include "model/names.hpp"
#include "report/clause_words.hpp"
#include "report/format.hpp"
#include "report/sections.hpp"
#include "report/text_words.hpp"
#include "report/uncoded.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

std::string floor_words(const Scenario& scenario, const Reading& reading) {
  std::vector<std::string> words;
  for (const ActionId action : reading.floor) {
    words.push_back(action_words(scenario.vocabulary.actions[index(action)]));
  }
  return words.empty() ? "nothing in particular" : enumerated(words);
}

/// One reading in words: who owes what, when, on whose decision, by when.
std::string reading_words(const Scenario& scenario, const Reading& reading) {
  const bool duty = is_duty(reading);
  std::string out =
      fmt::format("{}; holder {}; {} {}", plain(reading.norm),
                  reading.holder.text.empty() ? std::string("not named")
                                              : with_names(scenario, reading.holder.text),
                  duty ? "owes at least" : "names", floor_words(scenario, reading));
  const std::string when = with_names(scenario, condition_words(to_text(reading.when)));
  if (!when.empty()) out += "; when " + when;
  if (const auto decides = deciding_body(reading.decided_by)) {
    const Body& body = scenario.vocabulary.bodies[index(*decides)];
    const auto rule = deciding_rule(reading.decided_by, scenario.vocabulary);
    out +=
        fmt::format("; {} {}{}", reading.decided_by.body ? "decided by" : "waits for a decision of",
                    body.name, rule ? " " + rule_words(*rule) : "");
  }
  if (reading.discretion != Discretion::none) {
    out += fmt::format("; {}", plain(reading.discretion));
  }
  if (!reading.reserved.empty()) {
    std::vector<std::string> reserves;
    for (const Reserved one : reading.reserved) reserves.emplace_back(plain(one));
    out += "; subject to " + enumerated(reserves);
  }
  if (reading.deadline) {
    const Deadline& deadline = *reading.deadline;
    if (deadline.within) {
      out += fmt::format("; within {} of {}", duration_words(scenario, *deadline.within),
                         plain(deadline.clock));
    } else if (!deadline.text.empty()) {
      out += "; deadline: " + deadline.text;
    }
  }
  if (duty && reading.breach_triggers_nothing) out += "; the text names no consequence of a breach";
  return out + ".";
}

/// What stands before one of several readings.
std::string reading_head(const Scenario& scenario, double weight) {
  return scenario.weights_sensitive ? std::string("One reading: ")
                                    : fmt::format("Reading with weight {}: ", percent(weight));
}

/// What a clause says under these answers, in words; several if it has a list of readings.
std::string under_words(const Scenario& scenario, const Clause& clause, const Answers& answers) {
  std::vector<const Reading*> found;
  double weight = 0.0;
  for (const Reading& one : clause.readings) {
    if (one.under != answers) continue;
    found.push_back(&one);
    weight += one.weight;
  }
  std::string out;
  for (const Reading* one : found) {
    if (found.size() > 1)
      out += (out.empty() ? "" : " ") +
             reading_head(scenario, weight > 0.0 ? one->weight / weight : 0.0);
    out += reading_words(scenario, *one);
  }
  return out;
}

/// A clause under the likeliest answers to its questions of law, and what each other answer changes
/// by itself: all combinations would be dozens of paragraphs.
std::string readings_html(const Scenario& scenario, const Clause& clause) {
  const auto line = [](const std::string& head, const std::string& words) {
    return fmt::format("<p class=\"small\">{}{}</p>\n", escaped(head), escaped(words));
  };
  if (clause.readings.front().under.empty()) {
    std::string plainly;
    for (const Reading& one : clause.readings)
      plainly += line(clause.readings.size() > 1 ? reading_head(scenario, one.weight)
                                                 : std::string("Encoded as "),
                      reading_words(scenario, one));
    return plainly;
  }
  const Answers first = likeliest_answers(scenario, clause);
  const std::string words = under_words(scenario, clause, first);
  std::string out =
      line("Encoded, under the likeliest answers to the questions it hangs on, as ", words);
  for (std::size_t q = 0; q < first.size(); ++q) {
    const Question& question = scenario.questions[index(first[q].question)];
    for (std::size_t a = 0; a < question.alternatives.size(); ++a) {
      Answers other = first;
      other[q].alternative = static_cast<int>(a);
      const std::string changed = under_words(scenario, clause, other);
      if (changed != words)
        out += line(fmt::format("If the answer to \"{}\" is \"{}\": ", question_words(question),
                                name_of(other[q], scenario.questions)),
                    changed);
    }
  }
  return out;
}

std::string clause_html(const Scenario& scenario, const Clause& clause) {
  std::string out = "<div class=\"clause\">\n";
  const bool quoted = !clause.source.quote.empty();
  const std::string ref = clause.source.ref.empty() ? clause.id : clause.source.ref;
  out += fmt::format("<p><b>{}</b> <span class=\"path\">{}</span> {}</p>\n", escaped(ref),
                     escaped(clause.id),
                     !quoted                  ? tag_html("no quote", "warn")
                     : clause.source.verified ? tag_html("compared with a copy", "good")
                                              : tag_html("not verified", "warn"));
  if (quoted) {
    out += fmt::format("<blockquote>\u201c{}\u201d</blockquote>\n", escaped(clause.source.quote));
  }
  if (!clause.source.note.empty()) {
    out += fmt::format("<p class=\"small\">{}</p>\n", escaped(clause.source.note));
  }
  out += readings_html(scenario, clause);
  return out + "</div>\n";
}

std::string instrument_html(const Scenario& scenario, InstrumentId id) {
  const Instrument& one = scenario.instruments[index(id)];
  std::string body = "<p>" + escaped(status_words(scenario, one)) + "</p>\n";
  if (one.hypothetical) {
    body +=
        note_html(fmt::format("{}. What it owes is {}, marked as such wherever it counts.",
                              capitalised(hypothetical_words(one)),
                              one.announced.value_or(false) ? "a reading of reports" : "assumed"));
  }
  if (!one.donors.empty()) {
    std::vector<std::string> donors;
    for (const Donor& donor : one.donors) {
      donors.push_back(
          fmt::format("{} {}", actor_words(scenario, donor.actor), percent(donor.share)));
    }
    body += paragraph_html("Donors, by share of the money: " + enumerated(donors) + ".");
  }
  if (!one.troops_by.empty()) {
    std::vector<std::string> by;
    for (const Contributor& contributor : one.troops_by) {
      by.push_back(fmt::format("{} {}", actor_words(scenario, contributor.actor),
                               percent(contributor.share)));
    }
    body += paragraph_html("Troops, by share: " + enumerated(by) + ".");
  }
  for (const Clause& clause : one.clauses) body += clause_html(scenario, clause);
  body += uncoded_html(one);
  const auto verified = std::count_if(one.clauses.begin(), one.clauses.end(),
                                      [](const Clause& c) { return c.source.verified; });
  const std::string aside =
      one.clauses.empty()
          ? std::string("no clauses")
          : fmt::format("{}, {} compared with a copy{}",
                        counted(static_cast<long long>(one.clauses.size()), "clause", "clauses"),
                        verified, one.hypothetical ? ", hypothetical" : "");
  return fmt::format("<div id=\"{}\">\n", instrument_anchor(id)) +
         details_html({.summary = one.name.empty() ? one.id : one.name, .aside = aside}, body) +
         "</div>\n";
}

}  // namespace

std::string instrument_texts(const ReportInput& input) {
  const Scenario& scenario = input.scenario;
  if (scenario.instruments.empty()) return "";
  std::size_t clauses = 0, verified = 0;
  for (const Instrument& one : scenario.instruments) {
    clauses += one.clauses.size();
    verified += static_cast<std::size_t>(
        std::count_if(one.clauses.begin(), one.clauses.end(),
                      [](const Clause& clause) { return clause.source.verified; }));
  }
  std::string out = "<h3 id=\"texts\">The texts behind it</h3>\n";
  out += note_html(fmt::format(
      "{} with {}; the quotes of {} were compared word for word with a copy of the text, none with "
      "the official publication; the others are marked \"not verified\".",
      counted(static_cast<long long>(scenario.instruments.size()), "instrument", "instruments"),
      counted(static_cast<long long>(clauses), "clause", "clauses"), verified));
  std::string texts = uncoded_html(scenario);
  for (std::size_t at = 0; at < scenario.instruments.size(); ++at) {
    texts += instrument_html(scenario, static_cast<InstrumentId>(static_cast<int>(at)));
  }
  return out + details_html({.summary = "Every clause with its quote"}, texts);
}

}  // namespace casus
