#pragma once

#include <vector>

#include "base/result.hpp"
#include "law/duties.hpp"

namespace casus {

/// A cell of the matrix that an answer changes.
struct DecidedCell {
  ActorId guarantor{};
  AttackId attack{};
  std::vector<Owed> under{};  ///< by alternative of the question, whatever the other answers are
};

/// A question of law whose answer changes what a package entails.
struct DecidingQuestion {
  QuestionId question{};
  std::vector<DecidedCell> cells{};  ///< by guarantor, then by kind of attack; never empty
};

/// The questions of law that decide something.
struct PackageQuestions {
  PackageId package{};
  std::vector<DecidingQuestion> deciding{};  ///< in the order of the scenario
  std::vector<QuestionId> others{};  ///< that texts of the package hang on, and that change no cell
};

/// For each package the questions whose answer changes its matrix as it is on paper, with the
/// cells. Fails as `entail` does.
Result<std::vector<PackageQuestions>> deciding_questions(const Scenario& scenario,
                                                         const std::vector<PackageId>& packages);

}  // namespace casus
