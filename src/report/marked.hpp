#pragma once

#include <string>
#include <string_view>

namespace casus {

// Words that stay English on a page in another language: names and quotes of files, commands. They
// travel within sentences between two marks that no text of a file has, and become elements with
// their language once the page is whole.

/// The words between marks; empty for empty ones. Marks inside are left out.
std::string marked_english(std::string_view words);

/// Whether marked words begin there.
bool begins_marked(std::string_view words);

/// The same without any mark.
std::string without_marks(std::string_view words);

/// A page with `<span lang="en">` around marked words; within tags and titles, where no element may
/// stand, marks are left out.
std::string with_languages(std::string_view html);

}  // namespace casus
