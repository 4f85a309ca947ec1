#pragma once

#include <vector>

#include "game/response.hpp"
#include "game/response_block.hpp"

namespace casus {

/// Steps of the path at full precision.
inline constexpr int precision_steps = 40;

/// A game that is no nearer to its fixed point after so many iterations is reported, not pursued.
inline constexpr int most_iterations = 20'000;

/// How long an iteration is pursued: while its residual halves now and then. Near a fold it does,
/// if slowly (0.9993 a time in one future of a thousand, 29,000 times in all); a cycle, for which
/// the precision is far too high, never does.
class Patience {
 public:
  /// Whether it is at an end, given the residual of one more iteration.
  bool ends(double residual) {
    if (residual < 0.5 * halved_) {
      halved_ = residual;
      since_ = 0;
    }
    return ++since_ >= most_iterations;
  }

 private:
  double halved_ = 1.0;  // at first the most that a residual can be
  int since_ = 0;        // iterations
};

/// A point from which a query sets out: choices p at step `step` of the precision path.
struct Departure {
  int query = 0;
  int step = 1;
  int walked = 0;              ///< how often the definition has walked before
  bool by_definition = false;  ///< it has taken over where the branch was not certain
  std::vector<double> p{};
  std::vector<double> y{};  ///< what each guarantor sees there; for the follower only
};

/// Where the definition begins for a query.
Departure start_of(const std::vector<ResponseQuery>& queries, int query);

/// The definition of model.md, section 3, from each departure: to the end of the path or, with
/// `hand_back`, for 2^walked steps beyond the departure's, and from a corner until it is so near a
/// fixed point that Newton's method finds the same one. Writes the entry in `points` of those that
/// arrive; returns those that do not.
std::vector<Departure> walk_by_definition(const std::vector<ResponseQuery>& queries,
                                          const std::vector<Departure>& departures,
                                          const ResponseKernels& kernels, ResponseBlock& block,
                                          bool hand_back, std::vector<ResponseFixedPoint>& points);

/// The end of the path as the follower of the branch found it, or where it was not certain.
struct Followed {
  std::vector<Departure> arrived{};      ///< y at full precision; p is not known yet
  std::vector<Departure> handed_over{};  ///< to the definition, from the last point believed
};

/// Newton's method along the precision path, from the uniform point at precision 0 or, where p is
/// known, from there.
Followed follow_branch(const std::vector<ResponseQuery>& queries,
                       const std::vector<Departure>& departures, const ResponseKernels& kernels,
                       ResponseBlock& block);

/// Writes y of each departure from its p.
void look_around(const std::vector<ResponseQuery>& queries, const ResponseKernels& kernels,
                 ResponseBlock& block, std::vector<Departure>& departures);

/// The definition's own test of points found otherwise: one damped step from q(y). Writes `points`
/// of those that pass it; returns the rest, at full precision.
std::vector<Departure> test_arrivals(const std::vector<ResponseQuery>& queries,
                                     const std::vector<Departure>& arrived,
                                     const ResponseKernels& kernels, ResponseBlock& block,
                                     std::vector<ResponseFixedPoint>& points);

}  // namespace casus
