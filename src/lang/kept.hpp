#pragma once

#include "lang/fields.hpp"

namespace casus {

/// Reads the keys of the group of which nothing but a shape is wanted: words for people, and what
/// no answer depends on yet. What is wrong there today would mean something else tomorrow.
void read_shapes(Draft& draft, Fields& fields, const ShapeScope& scope);

/// L015 for each key that is kept and that some file has, once, with how often.
void lint_kept(Draft& draft);

}  // namespace casus
