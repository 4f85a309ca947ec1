#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.hpp"

namespace casus {

/// Names in the place of those of actors, and of what is called after them.
class Pseudonyms {
 public:
  explicit Pseudonyms(const Scenario& scenario);

  /// "guarantor A", "the challenger".
  const std::string& name(ActorId actor) const { return names_[index(actor)]; }
  /// "guarantor-A", "challenger".
  const std::string& id(ActorId actor) const { return ids_[index(actor)]; }

  /// Another word for an id from now on, as part of paths and conditions too.
  void replace(const std::string& id, const std::string& by) { words_[id] = by; }

  /// A text with other names and codes in it; `otherwise` where a word still begins as a name does.
  std::string text(std::string_view text, const std::string& otherwise) const;
  /// An id, a path or a condition, in which codes stand in any letter case between signs.
  std::string words(std::string_view text) const;

 private:
  std::string with_names_replaced(std::string_view text) const;
  bool names_somebody(std::string_view text) const;

  std::vector<std::string> names_{}, ids_{};
  std::vector<std::pair<std::string, std::string>> full_names_{};  ///< longest first, and instead
  std::map<std::string, std::string, std::less<>> words_{};        ///< ids, and instead
  std::vector<std::string> stems_{};  ///< how words begin that are made of a name, in lower case
};

}  // namespace casus
