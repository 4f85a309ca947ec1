#include "lang/keys.hpp"

#include <set>

#include <doctest/doctest.h>

#include "tests/lang/case_files.hpp"

namespace casus {

namespace {

/// Rows "| a clause | `deadline` `term` |" as "a clause: deadline".
std::set<std::string> listed_in_the_docs() {
  const std::string text = file_content(std::string(CASUS_ROOT) + "/docs/language.md");
  const std::size_t begin = text.find("**Read, and no answer depends on it yet.**");
  REQUIRE(begin != std::string::npos);
  const std::size_t table = text.find("| --- | --- |\n", begin);
  REQUIRE(table != std::string::npos);
  std::set<std::string> found;
  std::size_t line = text.find('\n', table) + 1;
  for (; text.compare(line, 2, "| ") == 0; line = text.find('\n', line) + 1) {
    const std::size_t end = text.find('\n', line);
    const std::size_t bar = text.find(" | ", line);
    const std::string group = text.substr(line + 2, bar - line - 2);
    for (std::size_t at = text.find('`', bar); at < end; at = text.find('`', at + 1)) {
      const std::size_t close = text.find('`', at + 1);
      found.insert(group + ": " + text.substr(at + 1, close - at - 1));
      at = close;
    }
  }
  return found;
}

}  // namespace

TEST_CASE("docs/language.md lists the keys that no answer depends on, and no others") {
  std::set<std::string> in_the_table;
  for (const Key& key : language_keys())
    if (key.use == KeyUse::kept && !inside_kept(key.group))
      in_the_table.insert(std::string(to_text(key.group)) + ": " + std::string(key.name));
  const std::set<std::string> listed = listed_in_the_docs();
  for (const std::string& one : in_the_table) {
    CAPTURE(one);
    CHECK(listed.count(one) == 1);
  }
  for (const std::string& one : listed) {
    CAPTURE(one);
    CHECK(in_the_table.count(one) == 1);
  }
}

TEST_CASE("a key stands once in the table") {
  std::set<std::string> seen;
  for (const Key& key : language_keys()) {
    CAPTURE(key.name);
    CHECK(seen.insert(std::string(to_text(key.group)) + "." + std::string(key.name)).second);
  }
}

}  // namespace casus
