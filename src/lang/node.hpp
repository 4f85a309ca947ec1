#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace casus {

/// One node of a YAML file. Scalars stay text: `NO`, `on` and `24:00` mean what they say.
struct Node {
  enum class Kind { scalar, list, map };

  Kind kind = Kind::scalar;
  std::string text{};         ///< of a scalar, after quotes and folding are undone
  bool quoted = false;        ///< a scalar in quotes or a block
  std::vector<Node> keys{};   ///< of a map: scalars, in the order of the file
  std::vector<Node> items{};  ///< of a list, or the values of a map, beside `keys`
  Span where{};
  std::uint64_t order = 0;  ///< text and byte where it stands; a value that is laid over another
                            ///< one takes its place

  /// The value of a key of a map, or null.
  const Node* find(std::string_view key) const;
  Node* find(std::string_view key);
  /// The key itself, for its place, or null.
  const Node* key(std::string_view name) const;

  /// Nothing was written: `key:` or `key: {}`.
  bool empty() const;
};

/// What the node is, for messages: "a list", "the word 'materiel'".
std::string describe(const Node& node);

}  // namespace casus
