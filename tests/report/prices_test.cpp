#include "report/prices.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/report/distinct.hpp"
#include "tests/support/contains.hpp"

namespace casus {

TEST_CASE("a price says what is given, for how many points, and what a point costs") {
  const Synthetic all = distinct();
  const std::vector<std::string> lines = price_lines(all.input());
  REQUIRE(lines.size() == 3);
  CHECK(
      lines[0] ==
      "blend (28.4 EUR bn a year for +50 (+48 to +52) points): 0.57 EUR bn a year (0.55 to 0.59).");
  CHECK(lines[1] ==
        "Inland alliance (17.6 thousand troops for +1.5 (-0.6 to +3.6) points): no price: its "
        "effect is not told from zero.");
  CHECK(contains(lines[2], "blend: part "));
  CHECK(contains(lines[2], "no price: what decides is worse with it."));
}

TEST_CASE("every face of the report shows prices and what they assume") {
  const Synthetic all = distinct();
  const std::string page = report_html(all.input()), text = report_text(all.input());
  CHECK(contains(page, "<h3>What a point costs</h3>"));
  CHECK(contains(page, "What these prices assume"));
  CHECK(contains(page, "no price: its effect is not told from zero"));
  CHECK(contains(text, "What a point costs\n"));
  CHECK(contains(text, "What it assumes:"));
  const auto out = nlohmann::json::parse(report_json(all.input()));
  REQUIRE(out["prices"].size() == 3);
  CHECK(out["prices"][0]["per_point"].get<double>() == 0.5698);
  CHECK(out["prices"][1]["per_point"].is_null());
  CHECK(out["prices"][2]["part"].is_string());
  CHECK(!contains(report_html(synthetic().input()), "What a point costs"));
}

TEST_CASE("prices in money name the numbers through which money works, those in troops none") {
  Synthetic all = distinct();
  CHECK(prices_hang_on(all.input()) == "");  // the scenario has none
  all.scenario.quantities.push_back(
      {.path = "fu_per_eur_bn", .distribution = Pert{0.4, 0.8, 1.4}, .assumed = "a guess"});
  CHECK(prices_hang_on(all.input()) ==
        "Money works only through \"Force: what money buys\" (0.8 (from 0.4 to 1.4), assumed); "
        "with another value the price is another one.");
  CHECK(contains(report_html(all.input()), "Money works only through"));
  CHECK(contains(report_text(all.input()), "Money works only through"));
  Synthetic own = all;  // a text that says itself what its money buys
  own.scenario.quantities.push_back({.path = "convoy.buys", .distribution = Certain{3.0}});
  for (Instrument& one : own.scenario.instruments)
    one.buys = static_cast<QuantityId>(static_cast<int>(own.scenario.quantities.size()) - 1);
  CHECK(contains(prices_hang_on(own.input()), "(3)"));
  CHECK(!contains(prices_hang_on(own.input()), "what money buys"));
  for (Price& one : all.findings.prices) one.what = PricedIn::troops;
  CHECK(prices_hang_on(all.input()) == "");
}

TEST_CASE("a price of a sensitive number is told nowhere") {
  Synthetic all = distinct();
  const Price convoy = all.findings.prices[2];  // of the part that is the fund
  CHECK(!is_withheld(all.input(), convoy));
  all.scenario.quantities[index(*all.scenario.instruments[2].money)].sensitive = true;
  CHECK(is_withheld(all.input(), convoy));
  CHECK(is_withheld(all.input(), all.findings.prices[0]));
  CHECK(!is_withheld(all.input(), all.findings.prices[1]));
  for (const std::string& face :
       {report_html(all.input()), report_text(all.input()), report_json(all.input())}) {
    CHECK(!contains(face, "0.57 EUR"));
    CHECK(!contains(face, "0.5698"));
  }
  CHECK(nlohmann::json::parse(report_json(all.input()))["prices"].size() == 1);
  Synthetic without = distinct();
  without.findings.additions.reset();
  CHECK(price_lines(without.input()).size() == 2);
}

}  // namespace casus
