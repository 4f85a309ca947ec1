#pragma once

#include <memory>
#include <set>
#include <string>

#include "store/database.hpp"
#include "store/file_lock.hpp"
#include "store/schema.hpp"
#include "study/future_keeper.hpp"

namespace casus {

/// What must be equal for the futures of one run to be those of another.
struct RunIdentity {
  std::string scenario{};  ///< its id
  std::string hash{};      ///< of all files that were read, overlays and settings (`hash_of`)
  std::string version{};   ///< of the program
  std::string numbers{numbers_definition};
  std::string method{};  ///< how fixed points are found
  std::string seed{};    ///< all 64 bits of it, in digits

  friend bool operator==(const RunIdentity&, const RunIdentity&) = default;
};

/// A run as it is asked for.
struct RunRequest {
  RunIdentity identity{};
  std::string command{};  ///< without sensitive values
  int futures_asked = 0;
  std::string begun{};  ///< the time of day, for people
  bool resume = false;  ///< continue the last run with this identity; none: begin it
};

/// The futures of one run in a file of SQLite, each with its inputs and measures for any reader and
/// its exact outcome for `--resume`. Every future is a transaction: whatever ends the process, at
/// most those in flight are lost. Why this is a folder of its own: docs/design/0015-run-store.md.
class RunStore : public FutureKeeper {
 public:
  /// Fails where the store cannot be opened, is none, is damaged or in use (E431 to E434), and
  /// where a run is to be continued and all that the file holds are of other inputs, another
  /// version or another seed (E435).
  static Result<std::unique_ptr<RunStore>> open(const std::string& path, RunRequest request);

  Diagnostics begin(const StudyPlan& plan) override;
  Result<std::optional<FutureOutcome>> kept(std::uint32_t future) override;
  void keep(std::uint32_t future, const FutureOutcome& outcome) override;

  std::int64_t run() const { return run_; }
  /// Futures that were there when the run was continued.
  std::size_t found() const { return there_.size(); }
  /// Futures that could not be kept, and why the first of them could not.
  int lost() const { return lost_; }
  const std::optional<Diagnostic>& why_lost() const { return why_lost_; }

 private:
  RunStore(std::string path, FileLock lock, Database database, RunRequest request);

  std::optional<DatabaseError> find_or_begin(const StudyPlan& plan);
  std::optional<DatabaseError> write_names(const StudyPlan& plan);
  std::optional<DatabaseError> prepare_statements();
  std::optional<DatabaseError> write(std::uint32_t future, const FutureOutcome& outcome);

  std::string path_;
  FileLock lock_;
  Database database_;  // goes before the lock is given back
  RunRequest request_;
  std::int64_t run_ = 0;  // 0: to be begun
  std::set<std::uint32_t> there_{};
  const StudyPlan* plan_ = nullptr;
  struct Statements;
  std::unique_ptr<Statements> statements_;  // go before the database
  int lost_ = 0;
  std::optional<Diagnostic> why_lost_{};

 public:
  ~RunStore() override;
};

}  // namespace casus
