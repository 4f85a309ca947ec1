#pragma once

#include <ostream>
#include <string>

namespace casus {

/// What a comparison found, in words: doctest prints them where a CHECK of it fails, also where
/// `!` turned it round. Elsewhere it is a bool.
struct Verdict {
  bool holds = false;
  std::string said{};  ///< what was found

  operator bool() const { return holds; }
  Verdict operator!() const { return {!holds, said}; }

  friend std::ostream& operator<<(std::ostream& out, const Verdict& one) { return out << one.said; }
};

}  // namespace casus
