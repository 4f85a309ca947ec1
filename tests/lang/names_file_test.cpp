// Names of the texts of a scenario in another language: read whole, or refused with the place.
#include "lang/names_file.hpp"

#include <doctest/doctest.h>

#include "tests/support/contains.hpp"

namespace casus {

namespace {

Diagnostic wrong_with(const std::string& content) {
  const auto names = read_names({"x.yaml", content}, 0, "fr");
  REQUIRE(!names);
  return names.error().front();
}

}  // namespace

TEST_CASE("a file of names gives what each text is called") {
  const auto names =
      read_names({"x.yaml", "names: fr\ntexts:\n  No pact: Aucun pacte\n  \"a: b\": c\n"}, 0, "fr");
  REQUIRE(names);
  CHECK(*names == ForeignNames{{"No pact", "Aucun pacte"}, {"a: b", "c"}});
}

TEST_CASE("what is wrong with names says where and how to mend it") {
  const Diagnostic other = wrong_with("names: de\ntexts: {a: b}\n");
  CHECK(other.code == "E053");
  CHECK(other.hint == "names: fr");
  CHECK(wrong_with("scenario: pact\n").code == "E053");
  CHECK(wrong_with("names: fr\n").code == "E011");
  CHECK(wrong_with("names: fr\ntexts: [a]\n").code == "E013");
  CHECK(wrong_with("names: fr\ntexts: {a: [b]}\n").code == "E013");
  CHECK(wrong_with("names: fr\ntexts: {a: \"\"}\n").code == "E013");
  CHECK(wrong_with("names: fr\ntext: {a: b}\n").code == "E010");
  CHECK(wrong_with("names: fr\ntexts: {a: b, a: c}\n").code == "E004");
  CHECK(wrong_with("names: fr\ntexts: {a: b, c: [d]}\n").where.begin > 10);
}

}  // namespace casus
