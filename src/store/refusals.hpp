#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace casus {

/// Why a store is not used; the pages of the codes say more (`codes.cpp`). E431: it cannot be
/// opened.
Diagnostic cannot_open_store(
    const std::string& path, const std::string& why,
    std::string hint = "name a file in a folder that is there and can be written");
/// E432: the file is no store, or not one of this version.
Diagnostic no_store(const std::string& path, std::string why);
/// E433: what it holds is not what was written.
Diagnostic damaged_store(const std::string& path, const std::string& what,
                         std::string hint =
                             "sqlite3 FILE .recover | sqlite3 NEW saves what can be "
                             "read");
/// E434: another process writes it.
Diagnostic store_in_use(const std::string& path);

}  // namespace casus
