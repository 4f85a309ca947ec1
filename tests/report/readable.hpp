#pragma once

#include <string>
#include <string_view>

namespace casus {

/// A well-formed page of the report as people would read it aloud to compare it: one line for each
/// element, a row of a table on one line, attributes that carry meaning and every number of a
/// picture; style and what only serves browsers is left out.
std::string readable_page(std::string_view html);

/// JSON laid out for readers: a short list or object that holds no other stands on one line. Order,
/// names and values as written.
std::string readable_json(std::string_view json);

}  // namespace casus
