#pragma once

#include "base/result.hpp"
#include "base/text.hpp"
#include "lang/limits.hpp"
#include "lang/node.hpp"

namespace casus {

/// What a file may not exceed; values, depth and texts are counted with anchors written out.
struct YamlLimits {
  std::size_t bytes = most_file_bytes;
  std::size_t depth = most_nesting;
  std::size_t nodes = most_values;
  std::size_t text_bytes = most_text_bytes;
};

/// The tree of a YAML 1.2 file with exact places. `index` is the text's position in the list that
/// spans refer to. Errors: E003 (not YAML), E004 (duplicate keys; all of them), E005 (too deep, too
/// large), E006 (anchors), E007 (bytes that are no text), E008 (tags, several documents, keys that
/// are no words), E009 (nothing in it).
Result<Node> parse_yaml(const Text& text, std::uint32_t index, YamlLimits limits = {});

}  // namespace casus
