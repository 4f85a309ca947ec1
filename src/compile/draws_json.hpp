#pragma once

#include <string>

#include "compile/draw.hpp"
#include "model/scenario.hpp"

namespace casus {

/// The values of one future as a JSON object, in digits that read back exactly:
///
///     {"future": 3, "common": {PATH: VALUE}, "own": {PATH: {ACTOR: VALUE}},
///      "clauses": {"INSTRUMENT/CLAUSE": {"reading": U, "level": U}},
///      "questions": {QUESTION: U}, "answers": {QUESTION: ANSWER}, "withheld": [PATH]}
///
/// `future` is null for the central values. `own` has the quantities that each actor draws for
/// itself; their `common` value is the draw of whoever is no actor. U are the uniform numbers in
/// (0, 1) that choose the answer to a question of law, the reading of a clause under the answers
/// and its expected level by their weights; `answers` are those that they choose. Quantities that
/// the scenario marks `sensitive` are named under `withheld` and have no value.
std::string to_json(const FutureValues& values, const Scenario& scenario);

}  // namespace casus
