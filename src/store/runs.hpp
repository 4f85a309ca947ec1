#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "store/run_store.hpp"

namespace casus {

// What a store holds, read by id, whoever writes into it meanwhile. All fail as `read_store`, and
// where there is no such run (E437).

/// One run and how far it came.
struct StoredRun {
  std::int64_t id = 0;
  RunIdentity identity{};
  std::string title{}, command{}, begun{};
  int futures = 0;
  int futures_asked = 0;
  std::int64_t not_converged = 0;  ///< fixed points, over all futures
};
Result<std::vector<StoredRun>> stored_runs(const std::string& path);

/// A measure of a package in two runs, over the futures that both have and in which both define it.
struct RunContrast {
  std::string package{}, measure{};
  int n = 0;
  double first = 0.0, second = 0.0;  ///< means
  double least = 0.0, most = 0.0;    ///< of second minus first
};
/// Inputs whose range is not the same in two runs; sensitive ones are not told.
struct InputChange {
  std::string path{}, first{}, second{};
};
struct RunComparison {
  std::vector<InputChange> inputs{};
  std::vector<RunContrast> measures{};
};
Result<RunComparison> compare_runs(const std::string& path, std::int64_t first,
                                   std::int64_t second);

/// The futures of a run as `compare --futures-csv` writes them, future by future, and also those
/// behind a gap.
struct StoredFutures {
  std::vector<std::string> columns{};
  /// [future][column]; a number in digits that read back exactly, a word, or empty.
  struct Cell {
    std::string text{};
    bool word = false;
  };
  std::vector<std::vector<Cell>> rows{};
};
Result<StoredFutures> stored_futures(const std::string& path, std::int64_t run);

}  // namespace casus
