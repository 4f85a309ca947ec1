#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compile/draw.hpp"
#include "compile/named_draws.hpp"
#include "model/scenario.hpp"

namespace casus {

/// What inputs are about: those of a group are varied together.
enum class InputGroup { challenger, guarantors, protege, contest, attacks, law, instruments };
inline constexpr int input_groups = 7;

/// "challenger", "guarantors": as in files.
std::string_view name(InputGroup group);

/// The group of a quantity, by its path.
InputGroup group_of(std::string_view path);
/// The group of what is drawn.
InputGroup group_of(const NamedDraw& draw);

/// One input over the futures.
struct InputColumn {
  std::string name{};                ///< as `named_draws`; "actors.*.response.troops" for a mean
  std::string unit{};                ///< of a number
  bool mean_of_draws = false;        ///< of guarantors, each of which has one of its own
  std::vector<std::string> words{};  ///< those it can take; empty: it is a number
  std::vector<double> values{};      ///< [future] the number, or the place among `words`
};

/// All inputs that the game reads and that vary: common quantities, the mean of what each guarantor
/// draws for itself, answers to questions of law, readings and levels of clauses. Quantities of
/// single actors stand alone and, where several actors have them, as a mean. Sensitive ones are
/// left out.
std::vector<InputColumn> input_columns(const Scenario& scenario,
                                       const std::vector<FutureValues>& futures);

}  // namespace casus
