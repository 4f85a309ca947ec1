#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "game/problem.hpp"
#include "game/solve.hpp"

namespace casus {

/// A problem from JSON text: the bare object or {"problem": {...}} (other keys beside `problem` are
/// ignored, as the oracle files have `expected` there). Fails with everything that is wrong at
/// once: syntax (E901, line and column), missing and unknown keys, types, and all that `check`
/// finds, each with its JSON path.
Result<Problem> read_problem(std::string_view json);

/// The same problem as JSON text; `read_problem` gives it back bit for bit.
std::string to_json(const Problem& problem);

/// The keys of model.md, sections 7 and 8, as the `expected` objects of problem files have them,
/// with 17 digits; `convergence` and `method` beside them.
std::string to_json(const Problem& problem, const Solution& solution);

/// The same in one line and without the responses at the start, for programs that solve many.
std::string to_json_line(const Problem& problem, const Solution& solution);

}  // namespace casus
