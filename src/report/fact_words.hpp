#pragma once

#include <string>

#include "model/scenario.hpp"
#include "study/approach_row.hpp"

namespace casus {

/// A fact of the texts as a row of the table of approaches.
struct FactWords {
  std::string name{};     ///< "deadlines"
  std::string text{};     ///< "26 of 108 duties have a deadline, the shortest 1 day(s)"
  std::string meaning{};  ///< "as the texts say"
};

FactWords fact_words(const Scenario& scenario, const FormsFact& fact);
FactWords fact_words(const Scenario& scenario, const OwedFact& fact);
FactWords fact_words(const Scenario& scenario, const DeadlinesFact& fact);
FactWords fact_words(const Scenario& scenario, const TermsFact& fact);
FactWords fact_words(const Scenario& scenario, const DecisionsFact& fact);
FactWords fact_words(const Scenario& scenario, const DonorsFact& fact);
FactWords fact_words(const Scenario& scenario, const HolesFact& fact);
FactWords fact_words(const Scenario& scenario, const BlockersFact& fact);
FactWords fact_words(const Scenario& scenario, const MostPowerFact& fact);
FactWords fact_words(const Scenario& scenario, const ConsequencesFact& fact);
FactWords fact_words(const Scenario& scenario, const SilenceFact& fact);

}  // namespace casus
