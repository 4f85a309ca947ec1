#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "base/text.hpp"
#include "game/solve.hpp"
#include "law/duties.hpp"
#include "model/scenario.hpp"
#include "study/findings.hpp"
#include "study/future_crew.hpp"
#include "study/future_keeper.hpp"
#include "study/pass_times.hpp"

namespace casus {

/// Which checks of compile.md run with a study: those that cost next to nothing, or all, which
/// solves some futures again with other prizes, other grids and another order.
enum class StudyChecks { cheap, all };

/// What to compute. The result depends on nothing here but `futures`, `seed`, `checks` and
/// `channels`; with a time budget on how many futures fit into it, and the findings say how many.
struct StudyOptions {
  int futures = 0;                      ///< 0: as the scenario says
  std::optional<std::uint64_t> seed{};  ///< none: as the scenario says
  int threads = 0;                      ///< 0: as many as the machine has
  std::optional<double> seconds{};      ///< time budget; at least one future is computed
  StudyChecks checks = StudyChecks::cheap;
  int futures_checked = check_futures;  ///< solved again by `all`; the study must have so many
  bool channels = false;                ///< whether what packages change is split by channel
  bool numerics = false;  ///< every future is solved again with other numerics, not one in fifty
  ResponseMethod response = ResponseMethod::fast;
  std::optional<InstructionSet> instruction_set{};  ///< none: the last of `instruction_sets()`
  std::string hash{};  ///< of the files that were read (`hash_of`), goes into the findings
};

/// How many futures a study asks for: the option, else the scenario's number, else 256.
int futures_of(const Scenario& scenario, const StudyOptions& options);

/// On how many threads it runs: the option, else as many as the machine has.
int threads_of(const StudyOptions& options);

/// How it solves: without what guarantors do at the start, which nobody reads.
SolveOptions solve_options_of(const StudyOptions& options);

/// How far a study is. `seconds_left` is an estimate; none before the first future is done.
struct StudyProgress {
  int futures_done = 0;
  int futures_asked = 0;
  int problems_done = 0;
  int problems_asked = 0;
  std::optional<double> seconds_left{};
};

/// Ways to watch and stop a study. Both functions are called one at a time, from any thread.
struct StudyCallbacks {
  std::function<void(const StudyProgress&)> progress{};  ///< after each problem
  /// After the first future and then whenever the number of futures has doubled: what is known so
  /// far, without checks.
  std::function<void(const Findings&)> so_far{};
  /// Set it (Ctrl-C) to stop soon: the findings are those of the futures that are complete, at
  /// least of the first, and of all that `progress` said to be done.
  const std::atomic<bool>* cancelled = nullptr;
  PassTimes* times = nullptr;      ///< where the time of each pass is added up
  FutureKeeper* keeper = nullptr;  ///< where futures are kept, and those of before come from
  FutureCrew* crew = nullptr;      ///< who computes futures beside the threads of this process
};

/// The study of all packages of a scenario over its futures. Fails with everything that the
/// scenario misses at once.
Result<Findings> run_study(const Scenario& scenario, const Duties& duties,
                           const StudyOptions& options, const StudyCallbacks& callbacks);

/// In a process of a crew: computes what it is asked of the same study, until that is over. What it
/// cannot compute it gives back, for the process that asks to find out why.
void help_study(const Scenario& scenario, const Duties& duties, const StudyOptions& options,
                CrewMember& member);

/// 16 hexadecimal digits of the names (without folders) and contents of the texts, in order.
std::string hash_of(const Texts& texts);

}  // namespace casus
