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

}  // namespace casus
