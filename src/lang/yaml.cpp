#include "lang/yaml.hpp"

#include "lang/yaml_outline.hpp"

namespace casus {

namespace {

std::uint64_t order_of(const Span& where) {
  return (std::uint64_t{where.text} << 32U) | where.begin;
}

/// The tree of an outline; it is no deeper than `YamlLimits::depth`.
class Tree {
 public:
  explicit Tree(const Outline& outline) : outline_(outline) {}

  Node node(std::size_t at) {
    while (outline_[at].alias) at = outline_[at].target;
    const OutlineEntry& entry = outline_[at];
    Node result;
    result.kind = entry.kind;
    result.text = entry.text;
    result.quoted = entry.quoted;
    result.where = entry.where;
    result.order = order_of(entry.where);
    const std::size_t end = entry.end;
    for (std::size_t inside = at + 1; inside < end; inside = outline_[inside].end) {
      if (result.kind == Node::Kind::map) {
        result.keys.push_back(node(inside));
        inside = outline_[inside].end;
      }
      result.items.push_back(node(inside));
      Node& read = result.items.back();
      // Nothing written: the key stands for the place.
      if (result.kind == Node::Kind::map && read.where.begin == read.where.end)
        read.where = result.keys.back().where;
    }
    return result;
  }

 private:
  const Outline& outline_;
};

}  // namespace

Result<Node> parse_yaml(const Text& text, std::uint32_t index, YamlLimits limits) {
  Result<Outline> outline = outline_of(text, index, limits);
  if (!outline) return fail(std::move(outline.error()));
  return Tree(*outline).node(0);
}

}  // namespace casus
