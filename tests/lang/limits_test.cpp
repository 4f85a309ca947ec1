#include "lang/limits.hpp"

#include <algorithm>
#include <ctime>
#include <functional>

#include <doctest/doctest.h>

#include "base/render.hpp"
#include "tests/lang/case_files.hpp"

namespace casus {

namespace {

const std::string hostile_base = std::string(CASUS_ROOT) + "/tests/lang/cases/base/";

struct Files {
  std::string scenario = file_content(hostile_base + "scenario.yaml");
  std::string pact = file_content(hostile_base + "pact.yaml");
  std::string vocabulary = file_content(hostile_base + "vocabulary.yaml");
  std::string overlay{};
};

void insert_behind(std::string& text, const std::string& line, const std::string& more) {
  const std::size_t at = text.find(line);
  REQUIRE(at != std::string::npos);
  text.insert(at + line.size(), more);
}

/// `one(0)one(1)...`
std::string repeated(int count, const std::function<std::string(int)>& one) {
  std::string text;
  for (int i = 0; i < count; ++i) text += one(i);
  return text;
}

std::string n(int i) { return std::to_string(i); }

/// A file that nobody writes, and what must be said of it: a code, or nothing where it is right.
struct Hostile {
  std::string name{};
  std::string code{};
  Files files{};
};

Hostile chain(const std::string& name, const std::string& where, int links, const std::string& word,
              const std::string& code) {
  Hostile one{name + " of " + n(links), code, {}};
  const std::string names =
      repeated(links, [&](int i) { return "  a" + n(i) + ": " + word + "a" + n(i + 1) + "\n"; }) +
      "  a" + n(links) + ": victim == XPR\n";
  if (where == "define")
    insert_behind(one.files.pact, "define:\n", names);
  else
    one.files.scenario += where + ":\n" + names;
  return one;
}

Hostile packages(int links) {
  Hostile one{"packages in packages, " + n(links), "E005", {}};
  insert_behind(one.files.scenario, "packages:\n",
                repeated(links, [](int i) { return "  p" + n(i) + ": [p" + n(i + 1) + "]\n"; }) +
                    "  p" + n(links) + ": [pact]\n");
  return one;
}

Hostile with_scenario(const std::string& name, const std::string& code, const std::string& more) {
  Hostile one{name, code, {}};
  one.files.scenario += more;
  return one;
}

Hostile with_clauses(const std::string& name, const std::string& code, const std::string& more) {
  Hostile one{name, code, {}};
  insert_behind(one.files.pact, "clauses:\n", more);
  return one;
}

std::string nested(int depth, const std::string& inside) {
  return repeated(depth, [](int i) { return "&n" + n(i) + " ["; }) + inside +
         std::string(static_cast<std::size_t>(depth), ']');
}

std::string row(int count, const std::string& word) {
  return repeated(count, [&](int i) { return (i == 0 ? "" : ",") + word; });
}

std::vector<Hostile> hostile_files() {
  std::vector<Hostile> all;
  // Chains of names: those that only rename are right at any length, `not` makes them deep.
  for (const int links : {2'000, 10'000, 90'000}) {
    all.push_back(chain("predicates", "predicates", links, "not ", "E023"));
    all.push_back(chain("predicates that rename", "predicates", links, "", ""));
    all.push_back(chain("define", "define", links, "not ", "E023"));
    all.push_back(chain("define that renames", "define", links, "", ""));
    all.push_back(packages(links));
  }
  // Anchors: what they come to is counted before it is written out.
  all.push_back(with_scenario(
      "a megabyte, 190,000 times", "E005",
      "note: &t \"" + std::string(1'000'000, 'x') + "\"\ntests: [" + row(190'000, "*t") + "]\n"));
  all.push_back(with_scenario(
      "100 kB, 3,000 times", "E005",
      "note: &t \"" + std::string(100'000, 'x') + "\"\ntests: [" + row(3'000, "*t") + "]\n"));
  all.push_back(with_scenario("anchors 37 deep over 190,000 values", "E013",
                              "tests: " + nested(37, row(190'000, "x")) + "\n"));
  all.push_back(with_scenario("anchors that deepen each other", "E005",
                              "t0: &t0 [x]\n" + repeated(600, [](int i) {
                                return "t" + n(i + 1) + ": &t" + n(i + 1) + " [*t" + n(i) + "]\n";
                              })));
  // Long lists.
  all.push_back(with_clauses("3,000 readings", "E005",
                             "  - {id: m, norm: duty, holder: XGA, readings: [" +
                                 row(3'000, "{floor: [consult]}") + "]}\n"));
  all.push_back(with_clauses("2,000 exceptions in a row", "E005", repeated(900, [](int i) {
                               return "  - {id: e" + n(i) +
                                      ", norm: duty, holder: XGA, exception_to: \"" +
                                      (i == 0 ? "1" : "e" + n(i - 1)) + "\"}\n";
                             })));
  all.push_back(with_clauses("20,000 clauses", "E005", repeated(20'000, [](int i) {
                               return "  - {id: c" + n(i) + ", norm: duty, holder: XGA}\n";
                             })));
  all.push_back(with_scenario(
      "201 past events", "E005",
      "history: [" + row(201, "{day: 2001-02-03, text: They met., source: press}") + "]\n"));
  all.push_back(with_scenario("a dimension of 50,000 values", "E005",
                              "dimensions: {where: {values: [" + repeated(50'000, [](int i) {
                                return "v" + n(i) + ", ";
                              }) + "z]}}\n"));
  all.push_back(with_scenario("99,900 unknown keys", "E010",
                              repeated(99'900, [](int i) { return "key" + n(i) + ": 1\n"; })));
  all.push_back({"60,000 quantities", "", {}});
  insert_behind(all.back().files.scenario, "quantities:\n",
                repeated(60'000, [](int i) { return "  q" + n(i) + ": 1\n"; }));
  all.push_back(with_scenario("60,000 groups", "", "groups:\n" + repeated(60'000, [](int i) {
                                                     return "  g" + n(i) + ": [XGA]\n";
                                                   })));
  all.push_back(with_scenario("a set of 2,000 terms", "E023",
                              "groups: {g: [XGA]}\npredicates: {p: \"victim in g" +
                                  repeated(2'000, [](int) { return " + g"; }) + "\"}\n"));
  all.push_back(with_scenario("names that double each other", "E023",
                              "predicates:\n  b0: victim == XPR\n" + repeated(40, [](int i) {
                                return "  b" + n(i + 1) + ": b" + n(i) + " and b" + n(i) + "\n";
                              })));
  all.push_back(with_scenario(
      "a large name under 5,000 names", "E023",
      "predicates:\n  big: \"" + repeated(1'000, [](int) { return "provoked and "; }) +
          "provoked\"\n" + repeated(5'000, [](int i) { return "  b" + n(i) + ": big\n"; })));
  Hostile missing{"900 missing names in use", "E002", {}};
  insert_behind(missing.files.scenario, "use: [",
                repeated(900, [](int i) { return "missing" + n(i) + ", "; }));
  all.push_back(missing);
  missing.name = "11,000 missing names in use";
  insert_behind(missing.files.scenario, "use: [",
                repeated(10'000, [](int i) { return "more" + n(i) + ", "; }));
  all.push_back(missing);
  Hostile overlay = with_scenario(
      "an overlay of 40,000 groups over as many", "",
      "groups:\n" + repeated(40'000, [](int i) { return "  g" + n(i) + ": [XGA]\n"; }));
  overlay.files.overlay =
      "groups:\n" + repeated(40'000, [](int i) { return "  g" + n(i) + ": [XPR]\n"; });
  all.push_back(overlay);
  return all;
}

Elaborated read_hostile(const Files& files) {
  Loader loader;
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    if (name == "pact") return Text{"pact.yaml", files.pact};
    if (name == "vocabulary") return Text{"vocabulary.yaml", files.vocabulary};
    return std::nullopt;
  };
  loader.names = [] { return std::vector<std::string>(100, "some-instrument-of-the-library"); };
  Request request{{"scenario.yaml", files.scenario}, {}, {}};
  if (!files.overlay.empty()) request.overlays.push_back({"overlay.yaml", files.overlay});
  return elaborate(request, loader);
}

}  // namespace

// The bound is on what a loaded machine needs; `lang/limits` in tests/lang/CMakeLists.txt runs
// these, under a limit of memory.
TEST_CASE("files that no person writes are refused at a place, or read, in little time" *
          doctest::test_suite("limits")) {
  constexpr double most_seconds = 4.0;
  for (const Hostile& one : hostile_files()) {
    CAPTURE(one.name);
    const std::clock_t start = std::clock();  // of this process: others may use the machine
    const Elaborated got = read_hostile(one.files);
    const std::string text = to_text(got.diagnostics, got.texts);
    const double taken = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    CAPTURE(taken);
    CHECK(taken < most_seconds);
    if (one.code.empty()) {
      CHECK_MESSAGE(got.scenario, text.substr(0, 500));
      continue;
    }
    CHECK_FALSE(got.scenario);
    REQUIRE_FALSE(got.diagnostics.empty());
    const auto has_code = [&](const Diagnostic& error) {
      return error.code == one.code && place(error.where, got.texts).line > 0;
    };
    CHECK_MESSAGE(std::any_of(got.diagnostics.begin(), got.diagnostics.end(), has_code),
                  text.substr(0, 500));
  }
}

TEST_CASE("of many errors the first hundred are shown, and the others counted") {
  const Hostile many =
      with_scenario("keys", "E010", repeated(5'000, [](int i) { return "key" + n(i) + ": 1\n"; }));
  const Elaborated got = read_hostile(many.files);
  CHECK(got.errors == 5'000);
  REQUIRE(got.diagnostics.size() == most_errors_shown + 1);
  CHECK(got.diagnostics.back().message == "and 4900 more errors, which are not shown");
}

}  // namespace casus
