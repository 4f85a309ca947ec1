#pragma once

#include <array>
#include <optional>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// What the futures look like in which an input lies in one part of its range.
struct Slice {
  double from = 0.0, to = 0.0;  ///< least and most of the input there
  int futures = 0;
  PackageId best{};  ///< option that is best most often there
  double share_best = 0.0;
  Range lead_outcome{};  ///< of the option that is first over all futures
};

/// An input, and its futures in three parts of equal size, from low to high.
struct Narrowing {
  QuantityId quantity{};
  std::array<Slice, 3> slices{};
};

/// A question of law, and its futures by answer.
struct SettledQuestion {
  struct Part {
    int alternative = 0;
    Slice slice{};  ///< without `from` and `to`
  };

  QuestionId question{};
  std::vector<Part> parts{};  ///< answers that occur, in the order of the question
  bool decides = false;       ///< not the same option is best most often under each
};

/// What a reader would see who knew the answer to a question of law, for every question that a
/// package hangs on and that has two answers among the futures.
std::vector<SettledQuestion> settled_questions(const ReportInput& input);

/// What a reader would see who narrowed one assumption, for the inputs that matter most to the
/// outcome that ranks. Empty without a table of futures.
std::vector<Narrowing> narrowings(const ReportInput& input);

/// The share of futures in which the option is the best, each with its chance of not being adopted:
/// of those that are ranked if it is, else of all, nested ones too; equal ones share a future. None
/// without a table of futures.
std::optional<double> best_as_likely_adopted(const ReportInput& input, PackageId option);

}  // namespace casus
