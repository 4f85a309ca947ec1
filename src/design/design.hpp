#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "design/search.hpp"
#include "study/study.hpp"

namespace casus {

/// What may be spent; means over futures. None: as much as one likes.
struct DesignBudget {
  std::optional<double> money{};   ///< EUR bn a year
  std::optional<double> troops{};  ///< thousand
};

struct DesignOptions {
  StudyOptions study{};  ///< futures 0: `futures_of_a_design`
  DesignBudget budget{};
  SearchLimits limits{};
};

/// Few, because there are many candidates; what they cannot tell apart is not ranked.
inline constexpr int futures_of_a_design = 32;

/// An option that the scenario writes, held against the front.
struct WrittenOption {
  enum class Standing {
    on_front,
    bettered,         ///< by one of the front
    like,             ///< one of the front
    bettered_by_some  ///< that is not on the front itself
  };

  PackageId package{};
  std::size_t evaluated = 0;  ///< its place in `DesignFindings::searched`
  Standing standing = Standing::on_front;
  std::size_t other = 0;  ///< who, in the same list: fewest choices away; itself if on the front
};

/// What a design found.
struct DesignFindings {
  std::uint64_t seed = 0;
  int futures = 0;
  std::string hash{};
  MeasureKey deciding{};
  std::vector<DesignGoal> goals{};
  DesignBudget budget{};
  std::vector<DesignChoice> choices{};
  Searched searched{};
  std::vector<WrittenOption> written{};  ///< those that are candidates and were evaluated
};

/// Searches packages of the texts that a scenario offers (`design_choices`) for the front of risk,
/// adoption, money, troops and widening, within the budget, over the first futures of its study.
/// The scenario must offer a choice. Fails with all that it misses, as `run_study`; none if it was
/// stopped before anything was known.
Result<std::optional<DesignFindings>> design(const Scenario& scenario, const DesignOptions& options,
                                             const StudyCallbacks& callbacks);

}  // namespace casus
