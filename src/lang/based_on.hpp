#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lang/layers.hpp"

namespace casus {

/// Writes out the instruments that are based on others (`based_on: NAME`): all that the other text
/// says but its name, its tests and what it is itself based on, with their own keys laid over it
/// and clauses laid over those of the same id. What stays keeps its place, and so its random
/// numbers; a file that is another one under another name gets the places of that one.
class BasedOn {
 public:
  /// The root of a file that is not in use, or null once it was said why.
  using Load = std::function<const Node*(const Node& name)>;

  /// `instruments` are those in use, in their order.
  BasedOn(Draft& draft, std::vector<NamedRoot> instruments, Load load)
      : draft_(draft), all_(std::move(instruments)), load_(std::move(load)) {}

  /// By position among the instruments in use: the one in use whose draws it has.
  std::vector<std::optional<std::size_t>> write_out();

 private:
  const Node* base_of(const Node& name);
  void write_out(Node& root, std::vector<std::string> way);
  std::optional<std::size_t> place_of(const std::string& name) const;

  Draft& draft_;
  std::vector<NamedRoot> all_;
  Load load_;
  std::map<std::string, Node> loaded_{};  ///< written out, not in use
};

}  // namespace casus
