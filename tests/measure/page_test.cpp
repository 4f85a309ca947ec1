#include <set>
#include <string>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "measure/measures_page.hpp"
#include "tests/support/generated_page.hpp"

namespace casus {

TEST_CASE("docs/measures.md is what the catalogue says") {
  CHECK(stale("measures.md", measures_page()) == "");
}

TEST_CASE("every measure has a name of its own, a label, a unit and a meaning") {
  std::set<std::string> names;
  for (const MeasureRow& row : catalogue()) {
    CAPTURE(row.name);
    CHECK(names.insert(listed_name(row)).second);
    CHECK(!row.label.empty());
    CHECK(!row.unit.empty());
    CHECK(!row.meaning.empty());
  }
}

}  // namespace casus
