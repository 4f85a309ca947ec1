#pragma once

#include "base/result.hpp"
#include "base/text.hpp"
#include "lang/node.hpp"

namespace casus {

/// What a file may not exceed. Beyond it no person can have written it.
struct YamlLimits {
  std::size_t bytes = 4'000'000;
  int depth = 40;
  int nodes = 200'000;  ///< after anchors are written out
};

/// The tree of a YAML 1.2 file with exact places. `index` is the text's position in the list that
/// spans refer to. Errors: E003 (not YAML), E004 (duplicate keys; all of them), E005 (too deep, too
/// large), E006 (anchors), E007 (bytes that are no text), E008 (tags, several documents, keys that
/// are no words), E009 (nothing in it).
Result<Node> parse_yaml(const Text& text, std::uint32_t index, YamlLimits limits = {});

}  // namespace casus
