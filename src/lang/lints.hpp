#pragma once

#include "lang/draft.hpp"

namespace casus {

/// What is legal but often a slip (language.md, section 6), for a text without errors. Only what
/// can be seen without asking the law; the codes and their meaning are in lang/codes.hpp.
void lint(Draft& draft);

}  // namespace casus
