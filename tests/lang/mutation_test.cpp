#include <doctest/doctest.h>

#include "base/render.hpp"
#include "tests/lang/case_files.hpp"
#include "tests/support/random.hpp"

namespace casus {

namespace {

std::string mutated(std::string text, Random& random) {
  static const char* const pieces[] = {
      "{",  "}",  "[", "]",    ":", "- ",   "\n",   "\t",   "\"",      "'",    "#",  "&a ",
      "*a", "..", "$", "not ", "(", " in ", "\xFF", "none", "{a: {}}", "- - ", ", ", "1e9"};
  const std::size_t edits = 1 + random.below(4);
  for (std::size_t i = 0; i < edits && !text.empty(); ++i) {
    const std::size_t at = random.below(text.size());
    const std::size_t length = 1 + random.below(20);
    switch (random.below(4)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, pieces[random.below(std::size(pieces))]);
        break;
      case 2:
        text.insert(at, text.substr(random.below(text.size()), length));
        break;
      default:
        text[at] = static_cast<char>(random.below(256));
    }
  }
  return text;
}

}  // namespace

TEST_CASE("files that are spoiled at random are read or refused, never a crash") {
  const std::string folder = std::string(CASUS_ROOT) + "/tests/oracle/law/ukraine-example/";
  std::map<std::string, std::string> files;
  for (const std::string& path : yaml_files(folder))
    files[path.substr(folder.size())] = file_content(path);
  Random random{20260106};
  int refused = 0;
  for (int round = 0; round < 400; ++round) {
    auto spoiled = files;
    auto victim = spoiled.begin();
    std::advance(victim, static_cast<long>(random.below(spoiled.size())));
    victim->second = mutated(victim->second, random);
    Loader loader;
    loader.find = [&](const std::string& name) -> std::optional<Text> {
      const auto found = spoiled.find(name + ".yaml");
      if (found == spoiled.end()) return std::nullopt;
      return Text{found->first, found->second};
    };
    const Elaborated read =
        elaborate({.file = {"scenario.yaml", spoiled["scenario.yaml"]}}, loader);
    CHECK(read.scenario.has_value() == !has_error(read.diagnostics));
    if (!read.scenario) ++refused;
    CHECK_FALSE((to_text(read.diagnostics, read.texts).empty() && !read.scenario));
  }
  CHECK(refused > 100);
  CHECK(refused < 400);
}

}  // namespace casus
