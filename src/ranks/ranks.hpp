#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "study/future_crew.hpp"

namespace casus {

/// The processes that `mpirun` started with this one, counted from 0. The first reads options,
/// hands out futures, keeps them and reports; the others compute. Only this folder knows MPI
/// (docs/design/0020-ranks.md). Any thread may use it, one at a time. When it goes, it waits for
/// the others.
class Ranks : public FutureCrew, public CrewMember {
 public:
  virtual bool is_first() const = 0;

  /// In the first, before it serves: whether all would compute the same futures. `identity` says
  /// which; E071 names the first that would not.
  virtual Diagnostics muster(const std::string& identity) = 0;
  /// In the others, once, before they ask what is next: the same, or why they cannot help.
  virtual void report(const std::string& identity) = 0;

  /// Ends all of them at once: what one process cannot mend, the others need not wait for.
  [[noreturn]] virtual void abort(int exit_code) = 0;
};

/// Joins them; once in a process. Fails where the program was built without MPI (E070).
Result<std::unique_ptr<Ranks>> join_ranks();

}  // namespace casus
