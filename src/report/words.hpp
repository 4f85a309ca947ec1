#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.hpp"

namespace casus {

// What a scenario's things are called in front of people: by their label, else by what is known.

/// With a capital at the beginning.
std::string capitalised(std::string_view text);

/// A name with blanks in place of underscores.
std::string spaced(std::string_view name);

/// "arms and equipment", or its name with blanks.
std::string action_words(const Action& action);

/// "arms and equipment or intelligence": those of the actions that are of the level, by `ActionId`;
/// the word of the level where none of them is.
std::string level_words(const Vocabulary& vocabulary, Level level,
                        const std::vector<bool>& actions);

/// "full-scale attack", or its id with blanks; what is not armed says so.
std::string attack_words(const Attack& attack);

/// "31 August 2026".
std::string date_words(Date day);

/// A question of law as it is asked, or its id.
const std::string& question_words(const Question& question);

/// The name of an instrument, or its id.
const std::string& instrument_words(const Scenario& scenario, InstrumentId which);

/// What is not there of a hypothetical instrument: "hypothetical, announced but not
/// concluded", "hypothetical, offered by nobody", or, where its file does not say, "hypothetical,
/// not concluded".
std::string hypothetical_words(const Instrument& instrument);

/// The form of an instrument: "treaty", or "treaty or political agreement" where it hangs on a
/// question of law.
std::string form_words(const Instrument& instrument);

/// "clause 4 of 'Collective guarantee'".
std::string place_words(const Scenario& scenario, ClauseId which);

/// The full name of an actor, or its id.
std::string actor_words(const Scenario& scenario, ActorId actor);

/// The same within a sentence: "the United States".
std::string actor_in_prose(const Scenario& scenario, ActorId actor);

/// A text in which the ids of actors stand, with their names in place of them.
std::string with_names(const Scenario& scenario, std::string_view text);

/// Its label, or its id.
const std::string& package_words(const Package& package);

/// Who is taken out of a package, and of what: "without the signature of USA, whose help stays;
/// without any help of USA". Empty: nobody.
std::string taken_out_words(const Scenario& scenario, const Package& package);

/// The vocabulary with the names of actors in place of their ids, for words about events.
Vocabulary readable(const Scenario& scenario);

/// "Challenger: what not fighting is worth": what a quantity is, by its path.
std::string quantity_words(const Scenario& scenario, std::string_view path);

}  // namespace casus
