#include "report/response_map.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "report/country_shapes.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

const CountryShape& shape(const std::vector<CountryShape>& all, std::string_view code) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const CountryShape& one) { return one.code == code; });
  REQUIRE(found != all.end());
  return *found;
}

/// Whether a ray to the east leaves the rings an odd number of times.
bool lies_in(const CountryShape& country, const GeoPoint& point) {
  bool inside = false;
  for (const auto& ring : country.rings)
    for (std::size_t a = 0, b = ring.size() - 1; a < ring.size(); b = a++)
      if ((ring[a].north > point.north) != (ring[b].north > point.north) &&
          point.east < (ring[b].east - ring[a].east) * (point.north - ring[a].north) /
                               (ring[b].north - ring[a].north) +
                           ring[a].east)
        inside = !inside;
  return inside;
}

/// The first guarantors of the made-up question as states that exist.
Synthetic as_states(const std::string& protege, const std::vector<std::string>& guarantors) {
  Synthetic all = synthetic();
  all.scenario.actors[index(all.scenario.protege)].id = protege;
  std::vector<GuarantorFindings>& of = all.findings.packages.back().guarantors;
  REQUIRE(of.size() >= guarantors.size());
  of.resize(guarantors.size());
  for (std::size_t g = 0; g < guarantors.size(); ++g)
    all.scenario.actors[index(of[g].actor)].id = guarantors[g];
  return all;
}

/// Makes a level the likeliest of a guarantor.
void let_answer(Synthetic& all, std::size_t guarantor, Level level) {
  auto& levels = all.findings.packages.back().guarantors[guarantor].response_in_war;
  for (std::size_t at = 0; at < levels.size(); ++at)
    levels[at].given_an_attack = at == static_cast<std::size_t>(level) ? 0.6 : 0.1;
}

std::string map_of(const Synthetic& all) {
  return response_map(all.input(), all.findings.packages.back());
}

}  // namespace

TEST_CASE("shapes are read line by line, with the note of their country") {
  const auto shapes = read_country_shapes(
      "AAA 10,20 -15,20 0,-5 10,20;1,2 3,4\nBBB 7,8 x,9 1,1\n\n# AAA as agreed\n# CCC of nobody\n");
  REQUIRE(shapes.size() == 2);
  REQUIRE(shapes[0].rings.size() == 2);
  CHECK(shapes[0].rings[0].size() == 4);
  CHECK(shapes[0].rings[0][1].east == -1.5);
  CHECK(shapes[0].rings[0][2].north == -0.5);
  CHECK(shapes[0].rings[1].size() == 2);
  CHECK(shapes[0].note == "as agreed");
  CHECK(shapes[1].rings[0].size() == 1);  // what is no number ends a ring
  CHECK(shapes[1].note.empty());
}

TEST_CASE("every country is drawn whole, and Crimea as a part of Ukraine") {
  const auto shapes = country_shapes();
  CHECK(shapes.size() > 170);
  for (const CountryShape& one : shapes)
    for (const auto& ring : one.rings) {
      CAPTURE(one.code);
      CHECK(ring.size() > 3);
      CHECK(ring.front().east == ring.back().east);
      CHECK(ring.front().north == ring.back().north);
      for (std::size_t at = 1; at < ring.size(); ++at)
        CHECK(std::abs(ring[at].east - ring[at - 1].east) < 40.0);  // none runs around the earth
    }
  CHECK(lies_in(shape(shapes, "UKR"), {34.2, 45.2}));
  CHECK(lies_in(shape(shapes, "UKR"), {30.5, 50.4}));
  CHECK(!lies_in(shape(shapes, "RUS"), {34.2, 45.2}));
  CHECK(lies_in(shape(shapes, "RUS"), {37.6, 55.7}));
  CHECK(!shape(shapes, "UKR").note.empty());
  CHECK(shape(shapes, "RUS").note.empty());
}

TEST_CASE("a guarantor has the colour of its likeliest answer, and those far away are named") {
  Synthetic all = as_states("UKR", {"POL", "FRA", "CAN", "EU"});
  const Level answers[] = {Level::troops, Level::arms, Level::arms, Level::economic};
  for (std::size_t g = 0; g < 4; ++g) let_answer(all, g, answers[g]);
  const auto name = [&](std::size_t g) {
    return all.scenario.actors[index(all.findings.packages.back().guarantors[g].actor)].name;
  };
  const std::string map = map_of(all);
  CHECK(contains(map, "troops from 1 of 4 guarantors, arms from 2, economic help"));
  CHECK(contains(map, "<title>" + name(0) + ": troops</title>"));
  CHECK(contains(map, "<title>" + name(1) + ": arms</title>"));
  CHECK(contains(map, "class=\"lv4\""));
  CHECK(contains(map, "class=\"lv3\""));
  CHECK(!contains(map, "class=\"lv2\""));
  CHECK(contains(map, "Not on the map: " + name(2) + ": arms; " + name(3) + ": economic help."));
  CHECK(contains(map, "class=\"outlined\""));
  CHECK(contains(map, "Crimea is drawn as part of Ukraine"));
}

TEST_CASE("there is no map without a shape of the protege, or without a neighbour") {
  CHECK(map_of(as_states("XAA", {"POL", "FRA"})).empty());
  CHECK(map_of(as_states("UKR", {"CAN", "AUS", "QNA"})).empty());
  CHECK(map_of(as_states("KOR", {"AUS", "USA"})).empty());  // as far to the south as Australia
  const std::string asia = map_of(as_states("KOR", {"JPN", "USA"}));
  CHECK(contains(asia, "<path class=\"lv"));
  CHECK(!contains(asia, "Ukraine"));
  CHECK(map_of(empty_handed()).empty());
}

}  // namespace casus
