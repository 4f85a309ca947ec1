#pragma once

#include <string>

#include "base/result.hpp"
#include "store/database.hpp"

namespace casus {

/// What makes numbers comparable: the version of the model (docs/model.md) and of the bytes of
/// outcomes (`store/outcome_bytes.hpp`). To be changed with either: runs are continued only where
/// it is equal.
inline constexpr std::string_view numbers_definition = "model 6, outcome 5";

/// Opens a store to write, and makes it where there is none or an empty file. Fails as
/// `to_diagnostic` says, and where the file is a database of something else or of a later version
/// of casus (E432), or does not pass SQLite's own check (E433).
Result<Database> open_store(const std::string& path);

/// Opens a store to read, which must be there. Fails in the same ways.
Result<Database> read_store(const std::string& path);

}  // namespace casus
