#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace casus {

/// What keeps a page of `docs/` from being the text that the code gives: the first line that
/// differs. Empty if nothing does. With CASUS_WRITE_PAGES=1 (`make pages`) it writes the page.
inline std::string stale(const std::string& page, const std::string& text) {
  const std::string path = std::string(CASUS_ROOT) + "/docs/" + page;
  if (std::getenv("CASUS_WRITE_PAGES") != nullptr) std::ofstream(path) << text;
  std::ifstream file(path);
  std::istringstream wanted(text);
  std::string is, should;
  for (int line = 1;; ++line) {
    const bool more = static_cast<bool>(std::getline(file, is));
    const bool expected = static_cast<bool>(std::getline(wanted, should));
    if (!more && !expected) return {};
    if (more != expected || is != should) {
      return "docs/" + page + ":" + std::to_string(line) + " is\n  " + (more ? is : "(the end)") +
             "\nbut the code says\n  " + (expected ? should : "(the end)") + "\nrun: make pages";
    }
  }
}

}  // namespace casus
