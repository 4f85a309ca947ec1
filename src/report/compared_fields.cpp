#include "report/compared_fields.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "law/words.hpp"
#include "model/names.hpp"
#include "report/clause_words.hpp"
#include "report/format.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// Whether the condition is about the perpetrator and nothing else.
bool about_perpetrator(const Condition& condition, const Vocabulary& vocabulary) {
  const std::vector<DimensionId> read = dimensions_read(condition);
  return read.size() == 1 && vocabulary.dimensions[index(read.front())].name == "perpetrator";
}

/// What a field says, in parts that are parted by semicolons.
using Parts = std::vector<std::string>;

Parts conditions(const Scenario& scenario, const Reading& reading, bool of_perpetrator) {
  Parts parts;
  for (const Condition& one : conjuncts(reading.when))
    if (about_perpetrator(one, scenario.vocabulary) == of_perpetrator)
      parts.push_back(condition_words(one, scenario.vocabulary));
  return parts;
}

/// "anyone but RUS": the words of the perpetrator without their subject, which is the field's name.
Parts attacker_words(const Scenario& scenario, const Reading& reading) {
  constexpr std::string_view subject = "perpetrator is ";
  Parts parts = conditions(scenario, reading, true);
  for (std::string& one : parts)
    if (one.starts_with(subject)) one.erase(0, subject.size());
  return parts.empty() ? Parts{"anyone"} : parts;
}

Parts trigger_words(const Scenario& scenario, const Reading& reading) {
  Parts parts = conditions(scenario, reading, false);
  return parts.empty() ? Parts{"every event"} : parts;
}

Parts decided_words(const Scenario& scenario, const Reading& reading) {
  const std::optional<BodyId> body = deciding_body(reading.decided_by);
  if (!body) return {"each holder"};
  const auto rule = deciding_rule(reading.decided_by, scenario.vocabulary);
  return {fmt::format("{}{}{}", scenario.vocabulary.bodies[index(*body)].name,
                      rule ? ", " + rule_words(*rule) : "",
                      reading.decided_by.waits_for ? " (the duty waits for it)" : "")};
}

Parts deadline_words(const Scenario& scenario, const Reading& reading) {
  if (!reading.deadline) return {"none"};
  const Deadline& one = *reading.deadline;
  return {fmt::format("{} from {}", one.within ? duration_words(scenario, *one.within) : one.text,
                      plain(one.clock))};
}

template <class List, class Name>
Parts listed_or(const List& list, const Name& name, const char* none) {
  std::vector<std::string> words;
  for (const auto& one : list) words.push_back(name(one));
  return {words.empty() ? std::string(none) : enumerated(words)};
}

Parts or_none(std::string_view words) { return {std::string(words.empty() ? "none" : words)}; }

struct Field {
  const char* name;
  std::function<Parts(const Scenario&, ClauseId, const Reading&)> parts;
};

const std::vector<Field>& fields() {
  using S = const Scenario&;
  using R = const Reading&;
  static const std::vector<Field> all = {
      {"verb", [](S, ClauseId, R r) { return or_none(plain(r.verb)); }},
      {"attacker", [](S s, ClauseId, R r) { return attacker_words(s, r); }},
      {"trigger", [](S s, ClauseId, R r) { return trigger_words(s, r); }},
      {"owed",
       [](S s, ClauseId, R r) {
         return is_duty(r)
                    ? listed_or(
                          r.floor,
                          [&](ActionId a) { return action_words(s.vocabulary.actions[index(a)]); },
                          "an act of its choice")
                    : Parts{"nothing"};
       }},
      {"discretion", [](S, ClauseId, R r) { return or_none(plain(r.discretion)); }},
      {"subject to",
       [](S, ClauseId, R r) {
         return listed_or(
             r.reserved, [](Reserved one) { return std::string(plain(one)); }, "nothing");
       }},
      {"decided by", [](S s, ClauseId, R r) { return decided_words(s, r); }},
      {"deadline", [](S s, ClauseId, R r) { return deadline_words(s, r); }},
      {"form",
       [](S s, ClauseId id, R r) {
         return or_none(plain(form_under(s.instruments[index(id.instrument)], r)));
       }},
      {"questions of law",
       [](S s, ClauseId, R r) {
         return listed_or(
             r.under, [&](QuestionAnswer one) { return s.questions[index(one.question)].id; },
             "none");
       }},
  };
  return all;
}

std::string in_words(const Parts& parts) { return fmt::format("{}", fmt::join(parts, "; ")); }

/// What the readings under these answers say, each once.
std::vector<Parts> readings_say(const Field& field, const Scenario& scenario, ClauseId id,
                                const Answers& answers) {
  std::vector<Parts> found;
  for (const Reading& one : scenario.clause(id).readings) {
    if (one.under != answers) continue;
    Parts parts = field.parts(scenario, id, one);
    if (std::find(found.begin(), found.end(), parts) == found.end())
      found.push_back(std::move(parts));
  }
  return found;
}

std::string in_words(const std::vector<Parts>& readings) {
  std::vector<std::string> words;
  for (const Parts& one : readings) words.push_back(in_words(one));
  return fmt::format("{}", fmt::join(words, " / "));
}

/// The parts of `all` that are not among `others`.
Parts missing_from(const Parts& all, const Parts& others) {
  Parts found;
  for (const std::string& one : all)
    if (std::find(others.begin(), others.end(), one) == others.end()) found.push_back(one);
  return found;
}

/// "without requested": what changes from the first to the second.
std::string change_words(const std::vector<Parts>& usual, const std::vector<Parts>& other) {
  if (usual.size() != 1 || other.size() != 1) return in_words(other);
  const Parts gone = missing_from(usual[0], other[0]), come = missing_from(other[0], usual[0]);
  if (gone.size() == usual[0].size()) return in_words(other);  // nothing stays
  if (come.empty()) return fmt::format("without \"{}\"", in_words(gone));
  if (gone.empty()) return fmt::format("also \"{}\"", in_words(come));
  return fmt::format("\"{}\" in place of \"{}\"", in_words(come), in_words(gone));
}

/// What a field says under the likeliest answers, and what each other answer changes by itself.
std::string value_of(const Field& field, const Scenario& scenario, ClauseId id) {
  const Answers usual = likeliest_answers(scenario, scenario.clause(id));
  const std::vector<Parts> first = readings_say(field, scenario, id, usual);
  std::string words = in_words(first);
  for (std::size_t q = 0; q < usual.size(); ++q) {
    const Question& question = scenario.questions[index(usual[q].question)];
    for (std::size_t a = 0; a < question.alternatives.size(); ++a) {
      Answers answers = usual;
      answers[q].alternative = static_cast<int>(a);
      const std::vector<Parts> other = readings_say(field, scenario, id, answers);
      if (other != first)
        words += fmt::format(" [{}, {}: {}]", spaced(question.id),
                             spaced(question.alternatives[a].name), change_words(first, other));
    }
  }
  return words;
}

}  // namespace

const std::vector<std::string>& compared_fields() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> found;
    for (const Field& one : fields()) found.emplace_back(one.name);
    return found;
  }();
  return names;
}

std::vector<std::string> compared_values(const Scenario& scenario, ClauseId id) {
  std::vector<std::string> found;
  for (const Field& one : fields()) found.push_back(value_of(one, scenario, id));
  return found;
}

}  // namespace casus
