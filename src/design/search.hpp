#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "design/front.hpp"

namespace casus {

/// How far a search goes.
struct SearchLimits {
  std::uint64_t all_up_to = 64;  ///< so many candidates are all evaluated, one by one
  std::size_t most = 512;        ///< of more, at most so many
};

/// Where it looks.
struct SearchSpace {
  const std::vector<DesignChoice>& choices;
  std::function<bool(const Candidate&)> allowed{};  ///< by the budget
  std::vector<Candidate> starts{};                  ///< looked at first, where they are allowed
};

/// What candidates come to, in their order; none if it was stopped on the way.
using Evaluate =
    std::function<Result<std::optional<std::vector<GoalValues>>>(const std::vector<Candidate>&)>;

/// What was searched.
struct Searched {
  enum class How {
    all,       ///< every candidate within the budget was evaluated
    exchange,  ///< what is one choice away from anybody on the front, until nobody new came
    cut_short  ///< the same, ended by `SearchLimits::most` or because somebody stopped it
  };

  How how = How::all;
  std::vector<Evaluated> evaluated{};  ///< in the order in which they were found
  std::vector<std::size_t> front{};    ///< positions in `evaluated`
};

/// The front of the candidates within the budget. Where they are few, of all; else by exchange: it
/// starts from no text, each alternative alone and `starts`, and evaluates what is one choice away
/// from anybody on the front, until that brings nobody new onto it. No single exchange betters such
/// a front; that two exchanges at once do not is not known (docs/design/0024). None if it was
/// stopped before anything was known.
Result<std::optional<Searched>> search(const std::vector<DesignGoal>& goals,
                                       const SearchSpace& space, const SearchLimits& limits,
                                       const Evaluate& evaluate);

}  // namespace casus
