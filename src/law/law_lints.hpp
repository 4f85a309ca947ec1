#pragma once

#include "base/result.hpp"
#include "model/scenario.hpp"

namespace casus {

/// What is legal but often a slip, and can be seen only by asking in which events clauses apply
/// (language.md, section 6): a trigger that several dimensions together rule out (L012), two duties
/// of one text that always apply together and differ in how they bind (L022). Nothing where the
/// texts cannot be asked at all: other errors say so.
Diagnostics law_lints(const Scenario& scenario);

}  // namespace casus
