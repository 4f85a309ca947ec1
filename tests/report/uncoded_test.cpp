#include "report/uncoded.hpp"

#include <doctest/doctest.h>

#include "tests/support/contains.hpp"

namespace casus {

TEST_CASE("what of a text is no clause is named and counted") {
  Instrument one;
  CHECK(uncoded_html(one).empty());
  one.provisions.push_back({.matter = Matter::extension, .source = {.ref = "Article 7"}});
  one.not_coded.push_back({"Part V", "culture", 12});
  one.not_coded.push_back({"Part VI", "sport", 1});
  const std::string html = uncoded_html(one);
  CHECK(contains(html, "extension (Article 7)"));
  CHECK(contains(html, "13 provisions in 2 articles"));
}

TEST_CASE("the share of the texts that is in no answer counts what is kept and what is left") {
  Scenario scenario;
  CHECK(uncoded_html(scenario).empty());
  Instrument one;
  one.clauses.resize(2);
  one.provisions.resize(3);
  one.not_coded.push_back({"Part V", "culture", 15});
  scenario.instruments.push_back(one);
  const std::string html = uncoded_html(scenario);
  CHECK(contains(html, "3 provisions are kept"));
  CHECK(contains(html, "15 more are not coded"));
  CHECK(contains(html, "90 %"));
}

}  // namespace casus
