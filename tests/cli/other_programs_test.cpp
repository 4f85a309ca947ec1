// The examples of docs/other-programs.md, run as they stand there.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "tests/cli/workshop.hpp"
#include "tests/support/contains.hpp"

using namespace casus;

namespace {

/// The one block of the page in that language.
std::string example(const std::string& language) {
  std::ostringstream page;
  page << std::ifstream(CASUS_ROOT "/docs/other-programs.md").rdbuf();
  const std::string text = page.str(), begin = "\n```" + language + "\n";
  const std::size_t at = text.find(begin);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(begin, at + 1) == std::string::npos);
  const std::size_t from = at + begin.size();
  return text.substr(from, text.find("\n```\n", from) + 1 - from);
}

/// With the program in the path, as the examples call it.
Ran run_example(const Workshop& shop, const std::string& file, const std::string& line) {
  shop.write(file, example(file.substr(file.rfind('.') + 1) == "R" ? "r" : "python"));
  return shop.run("mkdir bin; ln -s \"$casus\" bin/casus; export PATH=$PWD/bin:$PATH; " + line);
}

}  // namespace

TEST_CASE("the example in Python finds which inputs matter") {
  const Workshop shop;
  const Ran ran =
      run_example(shop, "sensitivity.py", CASUS_PYTHON " sensitivity.py question.yaml both 24");
  CAPTURE(ran.err);
  REQUIRE(ran.code == 0);
  // The first is that of the file; what no package of the world reads is no input.
  CHECK(ran.out.rfind("challenger.force ", 0) == 0);
  CHECK(contains(ran.out, "challenger.war_cost "));
  CHECK(!contains(ran.out, "challenger.audience"));
}

TEST_CASE("the example in R reads the table of futures and has others computed") {
  const Workshop shop;
  if (shop.run("command -v Rscript").code != 0) {
    MESSAGE("not run: there is no R here (scripts/packages test)");
    return;
  }
  const Ran ran =
      run_example(shop, "futures.R", "Rscript futures.R question.yaml both attacked_3y");
  CAPTURE(ran.err);
  REQUIRE(ran.code == 0);
  CHECK(contains(ran.out, "challenger."));
  const double stronger = std::stod(ran.out.substr(ran.out.rfind("0.")));
  CHECK(stronger > 0.0);
  CHECK(stronger < 1.0);
}
