#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/text.hpp"
#include "lang/node.hpp"
#include "lang/yaml.hpp"

namespace casus {

/// One value of a file as libyaml reads it. Anchors are not written out yet, so that a file of a
/// few bytes cannot become a tree that fills the memory: what it would become is counted first.
struct OutlineEntry {
  Node::Kind kind = Node::Kind::scalar;
  bool quoted = false;
  bool alias = false;      ///< stands for the entry `target` and what is inside it
  std::size_t target = 0;  ///< of an alias
  std::size_t end = 0;     ///< behind the last entry inside this one
  std::string text{};
  Span where{};
};

/// The values of a file in the order in which they stand; keys and values of a map take turns.
using Outline = std::vector<OutlineEntry>;

/// Reads a file to its end, or to the first fault that makes the rest meaningless. Errors: those of
/// `parse_yaml`.
Result<Outline> outline_of(const Text& text, std::uint32_t index, YamlLimits limits);

}  // namespace casus
