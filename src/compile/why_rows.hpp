#pragma once

#include <string>
#include <vector>

#include "compile/why.hpp"

namespace casus {

/// Numbers of one list, or of several, that are computed alike.
struct WhyRow {
  std::string numbers{};  ///< "guarantors[0..8, 10].arms[3..4]"
  double least = 0.0;
  double most = 0.0;
  bool one_formula = true;  ///< or one for each, where `formula` says "ID" or "CLAUSE"
  std::string formula{};
  std::vector<std::string> clauses{};  ///< in the order of the numbers, each once
  Origin first{};
};

/// Origins joined where number, value, formula, inputs, clause and note are the same in neighbours
/// of one list: complete, for programs.
std::vector<WhyRow> joined_runs(const std::vector<Origin>& origins);

/// Origins joined wherever formula and note are the same but for the id of an actor or the name of
/// the clause, over all lists: for people. Rows keep the order of their first number.
std::vector<WhyRow> joined_alike(const std::vector<Origin>& origins, const Scenario& scenario);

}  // namespace casus
