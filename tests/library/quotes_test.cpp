#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <utility>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/library/disk.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/skipped.hpp"

namespace casus {
namespace {

/// Where the texts of the agreements are: they are not part of the project. CASUS_TEXTS names the
/// folder; without it, one beside the project is looked for.
std::string texts() {
  const char* given = std::getenv("CASUS_TEXTS");
  return given != nullptr ? std::string(given) + "/" : CASUS_ROOT "/../shared/texts/";
}

/// White space collapsed, as language.md, section 2, compares quotes; a no-break space is white
/// space too.
std::string collapsed(const std::string& text) {
  const std::string no_break = "\xC2\xA0";
  std::string out;
  bool space = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool wide = text.compare(i, no_break.size(), no_break) == 0;
    const bool blank = wide || std::string(" \n\t\r\f").find(text[i]) != std::string::npos;
    if (!blank) out += text[i];
    if (blank && !space) out += ' ';
    if (wide) ++i;
    space = blank;
  }
  return out;
}

/// The partner of an agreement with the protege of the library, as its text is named.
std::string partner(const Scenario& scenario, const Instrument& agreement) {
  for (const ActorId party : agreement.parties) {
    const std::string& id = scenario.actors[index(party)].id;
    if (id != "UKR") return id;
  }
  return {};
}

std::vector<const Source*> sources(const Instrument& agreement) {
  std::vector<const Source*> all{&agreement.term.source, &agreement.term.exit_source};
  for (const Clause& clause : agreement.clauses) all.push_back(&clause.source);
  for (const Provision& provision : agreement.provisions) all.push_back(&provision.source);
  return all;
}

bool is_bilateral(const std::string& name) { return name.find("-ukraine-2") != std::string::npos; }

}  // namespace

TEST_CASE("every verified quote of the bilateral agreements stands word for word in its text" *
          doctest::test_suite("texts")) {
  const bool any = std::filesystem::exists(texts());
  int agreements = 0, compared = 0, left = 0;
  for (const std::string& name : library_files()) {
    if (!is_bilateral(name)) continue;
    const Elaborated file = read_library(name);
    REQUIRE(file.scenario);
    REQUIRE(file.scenario->instruments.size() == 1);
    const Instrument& agreement = file.scenario->instruments.front();
    const std::string path = texts() + partner(*file.scenario, agreement) + ".txt";
    const bool at_hand = std::filesystem::exists(path);
    const std::string text = at_hand ? collapsed(read(path)) : std::string();
    agreements += at_hand ? 1 : 0;
    for (const Source* source : sources(agreement)) {
      if (!source->verified) continue;
      CAPTURE(name);
      CAPTURE(source->ref);
      CHECK_MESSAGE((at_hand || !any), "verified, but there is no text beside the others");
      if (at_hand) CHECK(contains(text, collapsed(source->quote)));
      ++(at_hand ? compared : left);
    }
  }
  if (!any) report_skipped(fmt::format("{} verified quotes: their texts are not at hand", left));
  if (any) CHECK(agreements == 28);
  MESSAGE(compared, " quotes of ", agreements, " agreements compared");
}

TEST_CASE("every verified quote of a text of several parties stands word for word in its copy" *
          doctest::test_suite("texts")) {
  const std::pair<const char*, const char*> copies[] = {{"north-atlantic-treaty", "NATO-1949"},
                                                        {"article5-ukraine", "NATO-1949"},
                                                        {"eu-42-7", "TEU-42"},
                                                        {"ukraine-compact-2024", "COMPACT-2024"}};
  const bool any = std::filesystem::exists(texts());
  int compared = 0, left = 0;
  for (const std::string& name : library_files()) {
    if (is_bilateral(name)) continue;
    const Elaborated file = read_library(name);
    if (!file.scenario) continue;
    const auto copy = std::find_if(std::begin(copies), std::end(copies),
                                   [&](const auto& one) { return one.first == name; });
    for (const Instrument& instrument : file.scenario->instruments)
      for (const Source* source : sources(instrument)) {
        if (!source->verified) continue;
        CAPTURE(name);
        CAPTURE(source->quote);
        const bool known = copy != std::end(copies);
        CHECK_MESSAGE(known, "verified, but no copy is named for it here");
        if (!known || !any) {
          ++left;
          continue;
        }
        const std::string path = texts() + copy->second + ".txt";
        REQUIRE(std::filesystem::exists(path));
        CHECK(contains(collapsed(read(path)), collapsed(source->quote)));
        ++compared;
      }
  }
  if (!any) report_skipped(fmt::format("{} verified quotes: their texts are not at hand", left));
  if (any) CHECK(compared >= 8);
}

TEST_CASE("white space is collapsed and nothing else") {
  CHECK(collapsed("  in \n\t the event\r\n of") == "in the event of");
  CHECK(collapsed("within\xC2\xA0twenty") == "within twenty");
  CHECK(collapsed("armed-attack") != collapsed("armed attack"));
}

}  // namespace casus
