#include <filesystem>

#include <doctest/doctest.h>

#include "tests/library/disk.hpp"
#include "tests/support/contains.hpp"

// What the pages beside overlays say of them.

namespace casus {

namespace {

/// Lines and indents become single spaces.
std::string collapsed_lines(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

/// What stands between quotes behind `title: `.
std::string title_of(const std::string& overlay) {
  const std::size_t at = overlay.find("title: \"");
  REQUIRE(at != std::string::npos);
  return overlay.substr(at + 8, overlay.find('"', at + 8) - at - 8);
}

}  // namespace

TEST_CASE("the page of what-if has every overlay in its table and in what the command prints") {
  const std::string folder = std::string(CASUS_ROOT) + "/scenarios/what-if/";
  const std::string page = collapsed_lines(read(folder + "README.md"));
  const std::size_t from = page.find("What it would do to the");
  REQUIRE(from != std::string::npos);
  const std::string printed = page.substr(from);
  CHECK(contains(page, "casus variants scenarios/ukraine-2026.yaml --what-if --futures 128"));
  int overlays = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder + "ukraine-2026")) {
    const std::string name = entry.path().stem().string();
    CAPTURE(name);
    CHECK(contains(page, "`" + name + "`"));
    CHECK(contains(printed, name + ": " + title_of(read(entry.path().string()))));
    ++overlays;
  }
  CHECK(overlays == 12);
}

}  // namespace casus
