#include "report/additions.hpp"

#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "measure/catalogue.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

TEST_CASE("components are named by their text or their package, those of one kind with the kind") {
  const Synthetic all = distinct();
  const ReportInput input = all.input();
  const auto named = [&](Component component) { return component_name(input, component); };
  CHECK(named({.instruments = {InstrumentId{0}}, .package = PackageId{2}}) == "Harbour pact");
  CHECK(named({.instruments = {InstrumentId{0}, InstrumentId{1}},
               .package = PackageId{4},
               .whole_part = false}) == "Inland alliance: agreements");
  CHECK(named({.instruments = {InstrumentId{3}},
               .package = PackageId{4},
               .kind = InstrumentKind::deployment,
               .whole_part = false}) == "Mission on the Ridge");
  CHECK(named({.instruments = {InstrumentId{2}}}) == all.scenario.instruments[2].name);
}

TEST_CASE("the sentence says the whole move and which parts carry it") {
  CHECK(additions_sentence(synthetic().input()).empty());
  Synthetic all = distinct();
  const std::string convoy = all.scenario.instruments[2].name;
  const std::string charter = all.scenario.instruments[1].name;
  CHECK(
      additions_sentence(all.input()) ==
      "What each addition buys, in the 2,041 futures taken apart: all parts of \"blend\" together "
      "move the mean risk of a renewed "
      "armed attack that is pressed within 6 years by -51 points, from 80 % to 29 %. Averaged over "
      "every order of adding them: \"Mission on the Ridge\" -31 (-33 to -29), \"" +
          charter + "\" -8.4 (-10 to -6.2), \"Harbour pact\" -5.5 (-7.4 to -3.3) and \"" + convoy +
          "\" +1.0 (-0.8 to +3.3) (in brackets the 95 % interval of the mean).");
  all.findings.additions->orders = 8;
  CHECK(contains(additions_sentence(all.input()), "Averaged over drawn orders of adding them"));
  CHECK(contains(additions_note(all.input()), "averaged over 8 drawn orders of adding"));
}

TEST_CASE("one future has no interval") {
  Synthetic all = distinct();
  for (AddedValue& one : all.findings.additions->contributions) one.range.n = 1;
  CHECK(contains(additions_sentence(all.input()), "\"Harbour pact\" -5.5 and"));
}

TEST_CASE("parts beyond the third are summed where there are more than four") {
  Synthetic all = distinct();
  Additions& found = *all.findings.additions;
  AddedValue extra = found.contributions.back();
  found.components.push_back({.instruments = {InstrumentId{4}}});
  extra.component = 4;
  extra.range.mean = 0.002;
  found.contributions.push_back(extra);
  CHECK(contains(additions_sentence(all.input()), " and the other 2 together +1.2 (in brackets"));
}

TEST_CASE("every face of the report shows each part") {
  const Synthetic all = distinct();
  const std::string text = report_text(all.input()), page = report_html(all.input());
  CHECK(contains(text, "What each addition buys: change of the risk, in points\n"));
  CHECK(contains(text,
                 "Mission on the Ridge\n                        -31 (-33 to -29)        -41 to -24 "
                 "       -39        -18\n"));
  CHECK(contains(page, "<h2 id=\"additions\">What each addition buys</h2>"));
  CHECK(contains(page, "aria-labelledby=\"additions-chart-t additions-chart-d\""));
  const auto out = nlohmann::json::parse(report_json(all.input()));
  CHECK(out["additions"]["package"] == "blend");
  REQUIRE(out["additions"]["contributions"].size() == 8);
  CHECK(out["additions"]["components"][2]["instruments"][0] == "ridge-mission");
  CHECK(contains(report_csv(all.input()),
                 "\r\nblend + Mission on the Ridge,addition,attacked_6y,share,"));
  CHECK(nlohmann::json::parse(report_json(synthetic().input()))["additions"].is_null());
  CHECK(contains(report_html(synthetic().input()), "Not computed: no option has"));
}

}  // namespace casus
