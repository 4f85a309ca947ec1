#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace casus {

/// Finds an entry of a list by its name without walking over the list each time. The list may only
/// grow, and names may not change; of two entries with one name the first counts.
class NameIndex {
 public:
  template <class List, class Name>
  std::optional<std::size_t> find(const List& list, std::string_view wanted, Name name) {
    for (; seen_ < list.size(); ++seen_) at_.emplace(std::invoke(name, list[seen_]), seen_);
    const auto found = at_.find(wanted);
    if (found == at_.end()) return std::nullopt;
    return found->second;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> at_{};
  std::size_t seen_ = 0;
};

}  // namespace casus
