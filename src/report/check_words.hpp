#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "study/findings.hpp"

namespace casus {

/// "against the record", "calibrated to it, so no test": what a check of this kind can show.
std::string_view check_words(CheckKind kind);

/// How many checks hold, by what they can show, and whether null checks were made; without any
/// checks nothing.
std::string checks_sentence(const std::vector<Check>& checks);

}  // namespace casus
