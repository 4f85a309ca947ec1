#include <cstdlib>
#include <fstream>
#include <set>

#include <doctest/doctest.h>

#include "lang/codes.hpp"
#include "tests/lang/case_files.hpp"

namespace casus {

namespace {

const std::string cases = std::string(CASUS_ROOT) + "/tests/lang/cases/";

std::string indented(const std::string& text) {
  std::string out = "  ";
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '\n' && i + 1 < text.size() && text[i + 1] != '\n') out += "  ";
  }
  return out;
}

/// CASUS_WRITE_CASES=1 writes what comes out into the files, to be reviewed as a diff.
void check_or_write(const LanguageCase& one, const std::string& got) {
  if (std::getenv("CASUS_WRITE_CASES") != nullptr) {
    std::string head = one.content;
    if (const auto at = head.find("\noutput: |"); at != std::string::npos) head.resize(at + 1);
    std::ofstream(one.path, std::ios::binary) << head << "output: |\n" << indented(got);
    return;
  }
  CAPTURE(one.path);
  CHECK(got == one.output);
}

/// A case of a lint shows that lint alone, the others show errors.
std::string shown_of(const LanguageCase& one) {
  const std::size_t lint = one.path.find("/bad/L");
  return lint == std::string::npos ? outcome(one, Show::errors)
                                   : outcome(one, Show::one_code, one.path.substr(lint + 5, 4));
}

}  // namespace

TEST_CASE("bad files say what is wrong, where, why and how to mend it") {
  for (const LanguageCase& one : read_cases(cases + "bad")) check_or_write(one, shown_of(one));
}

TEST_CASE("good files have no errors") {
  for (const LanguageCase& one : read_cases(cases + "good"))
    check_or_write(one, outcome(one, Show::errors));
}

TEST_CASE("every code has a page and a bad case that shows it, and no other code is used") {
  std::set<std::string> seen;
  for (const LanguageCase& one : read_cases(cases + "bad")) {
    const std::string text = outcome(one, Show::everything);
    for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1))
      if (text.compare(at + 5, 2, "]:") == 0) seen.insert(text.substr(at + 1, 4));
  }
  std::set<std::string> pages;
  for (const CodePage& page : code_pages()) pages.insert(std::string(page.code));
  for (const std::string& code : pages) {
    CAPTURE(code);
    CHECK(seen.count(code) == 1);
  }
  for (const std::string& code : seen) {
    CAPTURE(code);
    CHECK(pages.count(code) == 1);
  }
}

}  // namespace casus
