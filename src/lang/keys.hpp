#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Groups of keys of the language. What stands under names that a file makes up itself (packages,
/// actors, dimensions) has a group; the names have none.
enum class KeyGroup {
  scenario,
  instrument,
  vocabulary,
  strengths,
  overlay,
  quantity,
  number,
  status,
  in_force,
  term,
  exit,
  donor,
  troops,
  clause,
  reading,
  provision,
  not_coded,
  source,
  deadline,
  decided_by,
  dimension,
  action,
  membership,
  body,
  majority,
  actor,
  response,
  attack,
  timely,
  incidents,
  calibration,
  history,
  alliance,
  weights,
  package,
  terms,
  term_group,
  horizon,
  start,
  grid,
  futures,
  correlation,
  judgement,
  question,
  alternative,
  answers,
  band,
  test,
  expect
};

/// What comes of a key.
enum class KeyUse {
  answer,  ///< an answer of the law or of the game changes with it, or what a file is read as
  words,   ///< words for people, and what is shown beside an answer
  kept     ///< read and checked; no answer depends on it yet, which lint L015 says
};

/// What the value of a key must look like where nothing but that is read of it.
enum class KeyShape {
  read,          ///< its reader knows
  word,          ///< a word or a text
  words,         ///< words, or a list of them
  yes_no,        ///< yes or no
  count,         ///< a whole number from 0 to 1000
  duration,      ///< `30d`, a range of durations, or `$name`
  date_or_time,  ///< a date or a duration
  condition,     ///< a condition
  actors,        ///< a set of actors
  clauses,       ///< ids of clauses of the instrument, or INSTRUMENT/ID
  amount,        ///< a number of any unit, not below 0
  amounts        ///< names with such numbers
};

/// A key that the language has.
struct Key {
  KeyGroup group{};
  std::string_view name{};
  KeyUse use = KeyUse::answer;
  KeyShape shape = KeyShape::read;
};

/// All of them: the readers refuse every other key, and docs/language.md lists those that are kept.
std::span<const Key> language_keys();

/// The key of that name, or null.
const Key* find_key(KeyGroup group, std::string_view name);

/// The names of the keys of a group, in the order of the table.
std::vector<std::string> key_names(KeyGroup group);

/// Whether the whole group stands under a key that is kept: then only that key is spoken of.
bool inside_kept(KeyGroup group);

/// "a clause", "'decided_by'": the group as messages and docs/language.md name it.
std::string_view to_text(KeyGroup group);

}  // namespace casus
