#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// An element's start tag, as it stands in the page.
struct StartTag {
  std::string name{};
  std::vector<std::pair<std::string, std::string>> attributes{};

  /// The value of an attribute; empty if it is not there.
  std::string_view value(std::string_view attribute) const;
};

/// What a strict reader of the page found: every start tag, the text between tags, and all that is
/// malformed (tags that do not nest, attributes without quotes or given twice, a bare '&' or '<').
struct Markup {
  std::vector<StartTag> tags{};
  std::string text{};
  std::vector<std::string> faults{};
};
Markup read_markup(std::string_view page);

}  // namespace casus
