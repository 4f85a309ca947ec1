#include <filesystem>

#include <doctest/doctest.h>

#include "tests/library/disk.hpp"

namespace casus {
namespace {

/// Where the texts of the agreements are, if they are at hand: they are not part of the project.
const std::string texts = std::string(CASUS_ROOT) + "/../shared/texts/";

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
  return all;
}

bool is_bilateral(const std::string& name) { return name.find("-ukraine-2") != std::string::npos; }

}  // namespace

TEST_CASE("every verified quote of the bilateral agreements stands word for word in its text") {
  if (!std::filesystem::exists(texts)) {
    MESSAGE("the texts of the agreements are not at hand; quotes were not compared");
    return;
  }
  int agreements = 0, quotes = 0;
  for (const std::string& name : library_files()) {
    if (!is_bilateral(name)) continue;
    const Elaborated file = read_library(name);
    REQUIRE(file.scenario);
    REQUIRE(file.scenario->instruments.size() == 1);
    const Instrument& agreement = file.scenario->instruments.front();
    const std::string path = texts + partner(*file.scenario, agreement) + ".txt";
    if (!std::filesystem::exists(path)) {
      CAPTURE(name);
      for (const Source* source : sources(agreement)) CHECK_FALSE(source->verified);
      continue;
    }
    const std::string text = collapsed(read(path));
    ++agreements;
    for (const Source* source : sources(agreement)) {
      if (!source->verified) continue;
      ++quotes;
      CAPTURE(name);
      CAPTURE(source->ref);
      CAPTURE(source->quote);
      CHECK(text.find(collapsed(source->quote)) != std::string::npos);
    }
  }
  CHECK(agreements == 28);
  MESSAGE(quotes, " quotes of ", agreements, " agreements compared");
}

TEST_CASE("white space is collapsed and nothing else") {
  CHECK(collapsed("  in \n\t the event\r\n of") == "in the event of");
  CHECK(collapsed("within\xC2\xA0twenty") == "within twenty");
  CHECK(collapsed("armed-attack") != collapsed("armed attack"));
}

}  // namespace casus
