#include "report/clock_chains.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "report/clock_words.hpp"

namespace casus {

std::vector<std::string> chain_steps(const DutyClock& duty, const Scenario& scenario) {
  std::vector<std::string> words;
  for (const ClockStep& one : duty.steps) words.push_back(step_words(one, scenario));
  return words;
}

std::string chain_words(const DutyClock& duty, const Scenario& scenario) {
  return fmt::format("{}", fmt::join(chain_steps(duty, scenario), "; then "));
}

std::vector<DutyChain> chains_of(const std::vector<DutyClock>& duties, const Scenario& scenario) {
  std::vector<DutyChain> found;
  for (const DutyClock& duty : duties) {
    const std::string words = chain_words(duty, scenario);
    auto at = std::find_if(found.begin(), found.end(),
                           [&](const DutyChain& one) { return one.words == words; });
    if (at == found.end()) at = found.insert(at, {words, {}});
    if (std::find(at->clauses.begin(), at->clauses.end(), duty.clause) == at->clauses.end())
      at->clauses.push_back(duty.clause);
  }
  return found;
}

}  // namespace casus
