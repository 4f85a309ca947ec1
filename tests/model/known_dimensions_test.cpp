#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "model/names.hpp"
#include "model/vocabulary.hpp"
#include "tests/support/contains.hpp"

namespace casus {
namespace {

Dimension dimension(const char* name, ChosenBy chosen_by) {
  return {.name = name, .values = {"no", "yes"}, .chosen_by = chosen_by};
}

}  // namespace

TEST_CASE("what nature chooses is weighed, attribution by the attack and not by nature") {
  CHECK(is_weighed(dimension("season", ChosenBy::nature)));
  CHECK_FALSE(is_weighed(dimension("season", ChosenBy::challenger)));
  CHECK_FALSE(is_weighed(dimension("season", ChosenBy::fixed)));
  CHECK_FALSE(is_weighed(dimension("attribution", ChosenBy::nature)));
}

TEST_CASE("a dimension that the language asks about is found by its name, if it is there") {
  Vocabulary vocabulary;
  vocabulary.dimensions = {dimension("season", ChosenBy::nature),
                           dimension("victim", ChosenBy::fixed),
                           dimension("place", ChosenBy::challenger)};
  CHECK(find_dimension(vocabulary, KnownDimension::victim) == DimensionId{1});
  CHECK(find_dimension(vocabulary, KnownDimension::place) == DimensionId{2});
  CHECK_FALSE(find_dimension(vocabulary, KnownDimension::perpetrator).has_value());
}

TEST_CASE("docs/language.md says what is asked of each dimension that the language knows") {
  std::ifstream file(CASUS_ROOT "/docs/language.md");
  const std::string page(std::istreambuf_iterator<char>(file), {});
  for (const Name<KnownDimension>& one : known_names) {
    CHECK(contains(page, fmt::format("\n| `{}`", one.written)));
  }
}

}  // namespace casus
