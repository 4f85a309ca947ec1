#include <map>
#include <set>

#include <doctest/doctest.h>

#include "base/render.hpp"
#include "law/event_tests.hpp"
#include "tests/library/disk.hpp"

namespace casus {

TEST_CASE("every file of the library is without errors, and the tests inside it pass") {
  for (const std::string& name : library_files()) {
    CAPTURE(name);
    const Elaborated file = read_library(name);
    CHECK_MESSAGE(!has_error(file.diagnostics), to_text(file.diagnostics, file.texts));
    if (!file.scenario) continue;
    for (const TestOutcome& test : run_tests(*file.scenario)) {
      CAPTURE(test.name);
      CHECK_MESSAGE(test.pass, test.why);
    }
  }
}

TEST_CASE("every draft is without errors where it is checked alone") {
  REQUIRE(draft_files().size() >= 5);
  for (const std::string& name : draft_files()) {
    CAPTURE(name);
    const Elaborated file = read_draft(name);
    CHECK_MESSAGE(!has_error(file.diagnostics), to_text(file.diagnostics, file.texts));
  }
}

TEST_CASE("a clause of the library that says it was verified has a quote") {
  int verified = 0;
  for (const std::string& name : library_files()) {
    const Elaborated file = read_library(name);
    if (!file.scenario) continue;
    for (const Instrument& instrument : file.scenario->instruments)
      for (const Clause& clause : instrument.clauses) {
        CAPTURE(name);
        CAPTURE(clause.id);
        CHECK(clause.source.verified <= !clause.source.quote.empty());
        verified += clause.source.verified ? 1 : 0;
      }
  }
  CHECK(verified >= 28);
}

/// Matters that 28 texts settle in nearly the same words: how many of them do, by a second reader's
/// count with other means.
TEST_CASE("the library holds the legal core of the bilateral agreements, and lists the rest") {
  std::map<Matter, int> texts;
  int agreements = 0, provisions = 0, left = 0;
  for (const std::string& name : library_files()) {
    if (name.find("-ukraine-2") == std::string::npos || name == "greece-ukraine-2024") continue;
    const Elaborated file = read_library(name);
    REQUIRE(file.scenario);
    const Instrument& agreement = file.scenario->instruments.front();
    CAPTURE(name);
    CHECK(agreement.provisions.size() >= 9);
    CHECK(!agreement.not_coded.empty());
    std::set<Matter> settled;
    for (const Provision& one : agreement.provisions) {
      settled.insert(one.matter);
      CHECK(one.source.verified);
      CHECK(!one.source.ref.empty());
    }
    for (const Matter one : settled) ++texts[one];
    for (const NotCoded& one : agreement.not_coded) {
      CHECK(one.provisions > 0);
      left += one.provisions;
    }
    provisions += static_cast<int>(agreement.provisions.size());
    ++agreements;
  }
  CHECK(agreements == 28);
  CHECK(texts[Matter::alignment] == 25);
  CHECK(texts[Matter::extension] == 17);
  CHECK(texts[Matter::survival] == 17);
  CHECK(texts[Matter::membership] == 24);
  CHECK(texts[Matter::disputes] == 21);
  CHECK(texts[Matter::reciprocity] == 12);
  CHECK(texts[Matter::end_use] == 16);
  CHECK(texts[Matter::assets] == 26);
  CHECK(texts[Matter::sanctions] == 28);
  CHECK(texts[Matter::own_troops] == 0);  // no text promises forces of its own
  CHECK(provisions >= 310);
  CHECK(left > 2000);
}

}  // namespace casus
