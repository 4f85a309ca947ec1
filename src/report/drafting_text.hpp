#pragma once

#include <string>

#include "law/mend.hpp"
#include "law/redraft.hpp"

namespace casus {

/// How many of the changes that close a hole are shown.
enum class MendsShown { first, all };

/// What a redraft loses and gains, `before` and `after` being its names, for a terminal of 80
/// columns.
std::string redraft_text(const Scenario& scenario, const Redraft& redraft,
                         const std::string& before, const std::string& after);

/// The changes of words that close a hole, for a terminal of 80 columns.
std::string mend_text(const Scenario& scenario, const MendQuestion& question,
                      const MendAnswer& answer, MendsShown which);

}  // namespace casus
