#pragma once

#include <string>
#include <vector>

#include "lang/node.hpp"

namespace casus {

/// Where the value of a quantity of an instrument stands in its file.
struct QuantityPlace {
  Node* node = nullptr;
  bool after_plus = false;  ///< the part of a word that stands behind its plus: `ceasefire + 3mo`
};

/// The values of the quantity that has this name behind that of the instrument ("term.notice",
/// "VIII.2.deadline", "VIII.3.swift"), wherever the file has them: once, or in several readings of
/// a clause. Empty if the file has none, or only a name after '$'. The names are those that
/// instrument.cpp and clause.cpp give.
std::vector<QuantityPlace> places_of_quantity(Node& instrument, const std::string& name);

}  // namespace casus
