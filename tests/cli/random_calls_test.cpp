// The program asked with options chosen at random, of files of which one may be spoiled. Nobody
// reads so many answers: their hashes are kept, so that whatever moves is seen; what moves on
// purpose is written anew by `make approved`. CASUS_SHOW_RANDOM=FOLDER writes the answers there, to
// be compared before and after.
#include "tests/cli/random_calls.hpp"

#include <filesystem>
#include <map>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/cli/workshop.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/kept_hash.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/scenario_files.hpp"

using namespace casus;

namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;

/// What stands in the folder, by name.
Files files_in(const Workshop& shop, const std::string& folder) {
  Files found;
  for (const auto& one : fs::recursive_directory_iterator(shop.path(folder))) {
    const std::string name = fs::relative(one.path(), shop.path("")).string();
    found[name] = one.is_directory() ? "a folder" : shop.read(name);
  }
  return found;
}

/// Of a study, how far it is depends on the time: what is wrong alone.
std::string errors_in(const std::string& said) {
  const std::size_t at = said.rfind("error", 0) == 0 ? 0 : said.find("\nerror");
  return at == std::string::npos ? "" : said.substr(at);
}

/// A folder `odd` with the world, in which one file may be spoiled.
void lay_out(const Workshop& shop, const Files& world, Chance& chance) {
  fs::remove_all(shop.path("odd"));
  fs::create_directories(shop.path("odd/new"));
  for (const auto& [name, content] : world) shop.write("odd/" + name, content);
  if (!chance.one_in(5)) return;
  const std::string file =
      world.count("watched.yaml") > 0
          ? chance.one_of<const char*>(
                {"watched.yaml", "watched.yaml", "swap.yaml", "watch.yaml", "question.yaml"})
          : chance.one_of<const char*>({"question.yaml", "question.yaml", "question.yaml",
                                        "pact.yaml", "fund.yaml", "words.yaml", "terms.yaml",
                                        "wordy.yaml", "record.yaml", "strengths.yaml",
                                        "lines.jsonl"});
  shop.write("odd/" + file, spoiled_text(world.at(file), chance));
}

/// The call with its answer, and all files that it wrote.
std::string answer_to(const Workshop& shop, const Files& world, const std::string& call,
                      Chance& chance) {
  lay_out(shop, world, chance);
  const Files before = files_in(shop, "odd");
  const Ran ran = shop.run("cd odd; " + call);
  const bool study = call.find("--threads") != std::string::npos;
  std::string text = fmt::format("{}\n{}\n{}\n[exit code {}]\n", call, ran.out,
                                 study ? errors_in(ran.err) : ran.err, ran.code);
  for (const auto& [name, content] : files_in(shop, "odd")) {
    const auto was = before.find(name);
    if (was == before.end() || was->second != content) text += name + "\n" + content;
  }
  return text;
}

}  // namespace

TEST_CASE("approved/random.txt has the hashes of answers to calls made at random") {
  const Workshop shop;
  Files world = files_in(shop, "");
  world["lines.jsonl"] =
      "{\"challenger.force\": 700}\n{\"answer:bands\": \"does_not\", \"reading:terms/weighed\": "
      "2}\n"
      "{\"level:terms/weighed\": \"troops\", \"level:terms/hoped\": \"arms\"}\n\n"
      "{\"guarantor.stake:XGB\": 0.4}\n";
  world["exact_four.json"] = tree_file("tests/oracle/cases/exact_four.json").content;
  std::string page;
  for (int seed = 1; seed <= rounds(70); ++seed) {
    Chance chance(static_cast<std::uint64_t>(seed));
    const std::string call = random_call(chance);
    const std::string answer = answer_to(shop, world, call, chance);
    page += fmt::format("{} {} {}\n", seed, kept_hash(fmt::format("call-{}", seed), answer), call);
  }
  CHECK((sanitized ? part_unlike_approved("cli/approved/random.txt", page)
                   : unlike_approved("cli/approved/random.txt", page)) == "");
}

TEST_CASE("approved/random-watched.txt has those of calls about studies of many futures") {
  const Workshop shop;
  REQUIRE(shop.run("cp '" CASUS_ROOT "'/tests/cli/watched/* .").err == "");
  const Files world = files_in(shop, "");
  std::string page;
  for (int seed = 1; seed <= rounds(40); ++seed) {
    Chance chance(static_cast<std::uint64_t>(seed));
    const std::string call = random_watched_call(chance);
    const std::string answer = answer_to(shop, world, call, chance);
    page +=
        fmt::format("{} {} {}\n", seed, kept_hash(fmt::format("watched-{}", seed), answer), call);
  }
  CHECK((sanitized ? part_unlike_approved("cli/approved/random-watched.txt", page)
                   : unlike_approved("cli/approved/random-watched.txt", page)) == "");
}
