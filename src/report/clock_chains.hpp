#pragma once

#include <string>
#include <vector>

#include "law/clock.hpp"
#include "model/scenario.hpp"

namespace casus {

/// The steps before help is due, in order: "the request, made at once"; "deadline, 30 days".
std::vector<std::string> chain_steps(const DutyClock& duty, const Scenario& scenario);
/// The same in one text, "; then " between them.
std::string chain_words(const DutyClock& duty, const Scenario& scenario);

/// Clauses of which some duty has the same chain.
struct DutyChain {
  std::string words{};
  std::vector<ClauseId> clauses{};  ///< each once
};

/// Both in the order of the duties.
std::vector<DutyChain> chains_of(const std::vector<DutyClock>& duties, const Scenario& scenario);

}  // namespace casus
