#pragma once

#include <span>
#include <string>
#include <string_view>

namespace casus {

/// The help page of a code: `casus explain-error E012`. Codes are stable: a code is never given a
/// new meaning. Each has a case in tests/lang/cases/bad.
struct CodePage {
  std::string_view code{};
  std::string_view title{};
  std::string_view wrong{};  ///< what somebody wrote
  std::string_view why{};    ///< what is wrong with it
  std::string_view right{};  ///< how to write it
};

/// All codes of the language, errors first, in order.
std::span<const CodePage> code_pages();

/// The page of a code, or null. Letter case does not matter.
const CodePage* find_code(std::string_view code);

/// A page as a person reads it, or as Markdown for docs/errors.
std::string to_text(const CodePage& page);
std::string to_markdown(const CodePage& page);

}  // namespace casus
