// The program asked with options chosen at random, of files of which one may be spoiled. Nobody
// reads so many answers: their hashes are kept, so that whatever moves is seen; what moves on
// purpose is written anew by `make approved`. CASUS_SHOW_RANDOM=FOLDER writes the answers there, to
// be compared before and after.
#include "tests/cli/random_calls.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/cli/answers.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/kept_hash.hpp"
#include "tests/support/sanitized.hpp"

using namespace casus;

namespace {

/// The answer with all files that it left, in a folder where one file may be spoiled.
std::string answer_to(const Workshop& shop, int seed, std::string& call) {
  Chance chance(static_cast<std::uint64_t>(seed));
  call = random_call(chance);
  std::string before = "rm -rf odd; mkdir -p odd/new; cp *.yaml *.json *.jsonl odd; ";
  if (chance.one_in(5)) {
    const std::string file = chance.one_of<const char*>(
        {"question.yaml", "question.yaml", "question.yaml", "pact.yaml", "fund.yaml", "words.yaml",
         "terms.yaml", "wordy.yaml", "record.yaml", "strengths.yaml", "lines.jsonl"});
    shop.write("spoiled", spoiled_text(shop.read(file), chance));
    before += "cp spoiled odd/" + file + "; ";
  }
  // What is written is newer than what was there, however coarse the clock of the disk is.
  before += "cd odd; touch -d 2001-01-01 *; ";
  // Of a study, how far it is depends on the time.
  const bool study = call.find("--threads") != std::string::npos;
  const std::string after = std::string(" 2>err; echo \"[exit code $?]\"; ") +
                            (study ? "sed -n '/^error/,$p' err" : "cat err") +
                            "; rm err; ls -R new; find . -newermt 2002-01-01 -type f | sort | "
                            "xargs -r cat";
  return answers(shop, {call + after}, before);
}

}  // namespace

TEST_CASE("approved/random.txt has the hashes of answers to calls made at random") {
  const Workshop shop;
  shop.write("lines.jsonl",
             "{\"challenger.force\": 700}\n{\"answer:bands\": \"does_not\", "
             "\"reading:terms/weighed\": 2}\n"
             "{\"level:terms/weighed\": \"troops\", \"level:terms/hoped\": "
             "\"arms\"}\n\n{\"guarantor.stake:XGB\": 0.4}\n");
  REQUIRE(shop.run("cp '" CASUS_ROOT "/tests/oracle/cases/one_guarantor_one_period.json' .").err ==
          "");
  std::string page;
  for (int seed = 1; seed <= rounds(120); ++seed) {
    std::string call;
    const std::string answer = answer_to(shop, seed, call);
    page += fmt::format("{} {} {}\n", seed, kept_hash(fmt::format("call-{}", seed), answer), call);
  }
  CHECK((sanitized ? part_unlike_approved("cli/approved/random.txt", page)
                   : unlike_approved("cli/approved/random.txt", page)) == "");
}
