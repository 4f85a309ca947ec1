#pragma once

#include <string>
#include <string_view>

namespace casus {

/// The help page of a code: `casus explain-error E012`. Codes are stable: a code is never given a
/// new meaning. Each folder that finds errors has its pages in its codes.cpp; the program joins
/// them, and a test fails if a code is printed without a page or a page has no code.
struct CodePage {
  std::string_view code{};
  std::string_view title{};
  std::string_view wrong{};  ///< what somebody wrote
  std::string_view why{};    ///< what is wrong with it
  std::string_view right{};  ///< how to write it
};

/// A page as a person reads it, or as Markdown for docs/errors.
std::string to_text(const CodePage& page);
std::string to_markdown(const CodePage& page);

}  // namespace casus
