#include "report/uncoded.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include <fmt/format.h>

#include "model/names.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/lookup.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

long long left_of(const Instrument& one) {
  long long left = 0;
  for (const NotCoded& rest : one.not_coded) left += rest.provisions;
  return left;
}

/// Whether a clause of the text, under some reading, is a duty to do at least that.
bool owes(const Instrument& text, ActionId action) {
  for (const Clause& clause : text.clauses)
    for (const Reading& reading : clause.readings)
      if (is_duty(reading) && names_action(reading, action)) return true;
  return false;
}

/// Whether a subject, in the words of the file, is about the action: it has its words.
bool is_about(std::string_view subject, const Action& action) {
  const std::string word = action_words(action);
  const auto is_letter = [](char byte) { return std::isalpha(static_cast<unsigned char>(byte)); };
  for (std::size_t at = subject.find(word); at != std::string_view::npos;
       at = subject.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_letter(subject[at - 1])) &&
        (end == subject.size() || !is_letter(subject[end])))
      return true;
  }
  return false;
}

/// "; 60 provisions of 13 texts that are not coded speak of training"; empty without any.
std::string speak_of(const Scenario& scenario, const std::vector<InstrumentId>& texts,
                     const Action& action) {
  long long provisions = 0, speaking = 0;
  for (const InstrumentId text : texts) {
    long long here = 0;
    for (const NotCoded& rest : scenario.instruments[index(text)].not_coded)
      if (is_about(rest.subject, action)) here += rest.provisions;
    provisions += here;
    speaking += here > 0 ? 1 : 0;
  }
  if (provisions == 0) return "";
  return fmt::format("; {} of {} that {} not coded {} of {}",
                     counted(provisions, "provision", "provisions"),
                     counted(speaking, "text", "texts"), provisions == 1 ? "is" : "are",
                     provisions == 1 ? "speaks" : "speak", action_words(action));
}

}  // namespace

std::string uncoded_html(const Instrument& one) {
  std::vector<std::string> kept;
  for (const Provision& provision : one.provisions)
    kept.push_back(fmt::format("{} ({})", plain(provision.matter), provision.source.ref));
  std::string out;
  if (!kept.empty())
    out += paragraph_html("Kept with its words, no answer depends on it yet: " + enumerated(kept) +
                          ".");
  if (left_of(one) > 0)
    out += paragraph_html(
        fmt::format("Not coded: {} in {}.", counted(left_of(one), "provision", "provisions"),
                    counted(static_cast<long long>(one.not_coded.size()), "article", "articles")));
  return out;
}

std::string uncoded_sentence(const Scenario& scenario) {
  long long clauses = 0, kept = 0, left = 0;
  for (const Instrument& one : scenario.instruments) {
    clauses += static_cast<long long>(one.clauses.size());
    kept += static_cast<long long>(one.provisions.size());
    left += left_of(one);
  }
  if (kept + left == 0) return "";
  const double all = static_cast<double>(clauses + kept + left);
  return fmt::format(
      "Beside the clauses {} {} kept with {} words, and {} more are not coded: {} "
      "of what the texts say is in no answer.",
      counted(kept, "provision", "provisions"), kept == 1 ? "is" : "are",
      kept == 1 ? "its" : "their", left, percent(static_cast<double>(kept + left) / all));
}

std::string unowed_sentence(const Scenario& scenario) {
  const std::vector<InstrumentId> texts = texts_of_options(scenario);
  if (texts.empty()) return "";
  std::vector<std::string> unowed;
  std::string speaking;
  for (std::size_t at = 0; at < scenario.vocabulary.actions.size(); ++at) {
    const Action& action = scenario.vocabulary.actions[at];
    const auto owed = [&](InstrumentId text) {
      return owes(scenario.instruments[index(text)], static_cast<ActionId>(at));
    };
    if (std::any_of(texts.begin(), texts.end(), owed)) continue;
    unowed.push_back(action_words(action));
    speaking += speak_of(scenario, texts, action);
  }
  if (unowed.empty()) return "";
  return fmt::format("No clause of an option, as coded, owes one of these: {}{}.",
                     unowed.size() == 1 ? unowed.front() : enumerated(unowed), speaking);
}

std::string uncoded_html(const Scenario& scenario) {
  return paragraph_html(uncoded_sentence(scenario));
}

}  // namespace casus
