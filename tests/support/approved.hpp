#pragma once

#include <string>

namespace casus {

/// What keeps a page from being the one that somebody read and approved, a file under `tests/`: the
/// first lines in which they differ, of both. Empty if nothing does. With CASUS_WRITE_PAGES=1
/// (`make approved`) it writes the file: read the difference before it is committed.
std::string unlike_approved(const std::string& file, const std::string& page);

/// The same of a page of which only a part was made: the first of its lines that the file lacks.
std::string part_unlike_approved(const std::string& file, const std::string& part);

/// The first lines in which two texts differ, of both; empty if they are the same.
std::string first_difference(const std::string& approved, const std::string& now);

}  // namespace casus
