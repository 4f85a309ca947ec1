#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "lang/elaborate.hpp"

namespace casus {

/// The folders of tests/oracle/law and tests/law/edges.
std::vector<std::string> oracle_cases();

/// One case: the scenario as the language reads it, and what the law must answer.
struct OracleCase {
  Elaborated read{};
  nlohmann::json expected{};
};
OracleCase oracle_case(const std::string& name);

/// The same with one text in the file of an instrument replaced.
struct Replacement {
  std::string file{}, from{}, to{};
};
Elaborated with_replacement(const std::string& name, const Replacement& replacement);

/// scenarios/ukraine-2026.yaml with the library.
Elaborated reference_scenario();

/// What differs, with the path: every key of `expected` must be there with the same value. Lists
/// are sets, except of packages, readings and tests. Objects keyed by names of actors, clauses,
/// kinds or dimensions may have no further key. Empty if they agree.
std::string difference(const nlohmann::json& expected, const nlohmann::json& got);

}  // namespace casus
