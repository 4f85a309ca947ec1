// What `--redact` keeps out: every output of a run is searched for every name, code and number that
// must not be there.
#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "lang/elaborate.hpp"
#include "tests/cli/workshop.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/scenario_files.hpp"

using namespace casus;

namespace {

bool is_of_a_word(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return std::isalnum(code) != 0 || code >= 0x80U;
}

/// Whether the words stand in the text, whole.
bool has_words(const std::string& text, const std::string& words) {
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !is_of_a_word(text[at - 1])) &&
        (end == text.size() || !is_of_a_word(text[end])))
      return true;
  }
  return false;
}

/// A page with its characters in place of their numbers: "T\u00fcrkiye" for "T&#252;rkiye".
std::string with_characters(const std::string& page) {
  std::string out;
  for (std::size_t at = 0; at < page.size();) {
    std::size_t end = page.compare(at, 2, "&#") == 0 ? at + 2 : page.size();
    unsigned code = 0;
    while (end < page.size() && page[end] >= '0' && page[end] <= '9')
      code = 10 * code + static_cast<unsigned>(page[end++] - '0');
    if (code < 0x80U || code > 0xFFFFU || end >= page.size() || page[end] != ';') {
      out += page[at++];
      continue;
    }
    if (code >= 0x800U) out += static_cast<char>(0xE0U | code >> 12U);
    out += static_cast<char>(code >= 0x800U ? 0x80U | (code >> 6U & 0x3FU) : 0xC0U | code >> 6U);
    out += static_cast<char>(0x80U | (code & 0x3FU));
    at = end + 1;
  }
  return out;
}

/// A run and all that it can write with --redact, in one text; the style of pages and what is
/// computed by nobody apart.
std::string all_outputs(const Workshop& shop, const std::string& scenario,
                        const std::string& options) {
  const std::string ask = "$casus compare " + scenario + " --threads 1 " + options;
  const Ran files = shop.run(ask +
                             " --html page.html --brief brief.html --explainer public.html"
                             " --csv table.csv --futures-csv futures.csv");
  CAPTURE(files.err);
  REQUIRE(files.code == 0);
  const Ran json = shop.run(ask + " --json");
  REQUIRE(json.code == 0);
  std::string all = files.out + json.out;
  for (const char* name : {"page.html", "brief.html", "public.html", "table.csv", "futures.csv"}) {
    REQUIRE(shop.read(name).size() > 100);
    all += with_characters(shop.read(name));
  }
  return all;
}

/// Reasons and names of files that are words of any report.
bool is_of_the_report(const std::string& words) {
  static const std::set<std::string> common = {"all alike", "reference", "the same", "invented",
                                               "question",  "pact",      "fund",     "terms",
                                               "words",     "aid"};
  return common.count(words) > 0;
}

/// Reasons that are shorter may be what the report says of a number in any scenario.
constexpr std::size_t own_words = 60;

/// Names and codes of actors; names and ids of texts, groups and bodies; quotes.
std::set<std::string> names_of_actors(const Scenario& scenario) {
  std::set<std::string> names = {scenario.id, scenario.title};
  for (const Actor& one : scenario.actors) names.insert({one.id, one.name});
  for (const Instrument& one : scenario.instruments) {
    names.insert({one.id, one.name});
    for (const Clause& clause : one.clauses)
      names.insert({clause.source.quote, clause.source.note});
  }
  for (const PastEvent& one : scenario.history) names.insert({one.text, one.followed, one.source});
  for (const Quantity& one : scenario.quantities)
    for (const std::string& reason : {one.source, one.assumed})
      if (reason.size() > own_words) names.insert(reason);
  if (scenario.alliance) names.insert(scenario.alliance->name);
  std::erase_if(names,
                [](const std::string& one) { return one.size() < 2 || is_of_the_report(one); });
  return names;
}

/// Ranges as files and pages write them, and single numbers of so many digits that none is met by
/// chance.
std::set<std::string> numbers_of(const Scenario& scenario) {
  std::set<std::string> all;
  for (const Quantity& one : scenario.quantities) {
    const std::string text = to_text(one.distribution);
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) {
      return std::isdigit(static_cast<unsigned char>(c)) != 0;
    });
    constexpr int telling = 5;
    if (text.find("..") != std::string::npos || digits >= telling) all.insert(text);
    if (const auto* pert = std::get_if<Pert>(&one.distribution); pert && pert->least < pert->most) {
      all.insert(fmt::format("from {} to {}", pert->least, pert->most));
      all.insert(fmt::format("{}\u2013{}", pert->least, pert->most));
    }
    all.insert({one.source, one.assumed});
  }
  std::erase_if(all,
                [](const std::string& one) { return one.size() < 4 || is_of_the_report(one); });
  return all;
}

std::set<std::string> found_in(const std::string& text, const std::set<std::string>& words) {
  std::set<std::string> found;
  for (const std::string& one : words)
    if (has_words(text, one)) found.insert(one);
  return found;
}

/// Without line ends of messages.
std::string on_one_line(std::string text) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
    const std::size_t end = std::min(text.find_first_not_of(" \n", at), text.size());
    text.replace(at, end - at, " ");
  }
  return text;
}

std::string listed_words(const std::set<std::string>& words) {
  std::string all;
  for (const std::string& one : words) all += "[" + one + "] ";
  return all;
}

/// The small world with a text that has one clause of each kind.
Scenario small_world(const Workshop& shop) {
  Loader loader;
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    if (!shop.has(name + ".yaml")) return std::nullopt;
    return Text{name + ".yaml", shop.read(name + ".yaml")};
  };
  loader.names = [] { return std::vector<std::string>(); };
  const Elaborated read = elaborate({.file = {"question.yaml", shop.read("question.yaml")},
                                     .overlays = {{"wordy.yaml", shop.read("wordy.yaml")}}},
                                    loader);
  REQUIRE(read.scenario);
  return *read.scenario;
}

}  // namespace

TEST_CASE("characters that a page holds by number are searched, too") {
  CHECK(with_characters("T&#252;rkiye &#8211; &#1046;&amp;&#39;&#12") ==
        "T\u00fcrkiye \u2013 \u0416&amp;&#39;&#12");
}

TEST_CASE("no output of the small world with its actors withheld has a name or code of one") {
  const Workshop shop;
  const auto names = names_of_actors(small_world(shop));
  const std::string open = all_outputs(shop, "question.yaml", "--with wordy.yaml");
  CHECK(found_in(open, {"XGA", "XGB", "XCH", "XPR", "A pact of two states with a third"}).size() ==
        5);
  const std::string closed =
      all_outputs(shop, "question.yaml", "--with wordy.yaml --redact actors");
  CHECK(listed_words(found_in(closed, names)) == "");
  CHECK(contains(closed, "guarantor A"));
  CHECK(contains(closed, "guarantor-B"));
  CHECK(contains(closed, "the challenger"));
  CHECK(contains(closed, "casus compare SCENARIO --futures 4 --seed 7 --with sha256:"));
  CHECK(!contains(closed, "wordy.yaml"));
  const std::string hash = shop.run("sha256sum wordy.yaml | cut -d' ' -f1 | tr -d '\\n'").out;
  REQUIRE(hash.size() == 64);
  CHECK(contains(closed, "--with sha256:" + hash));
}

TEST_CASE("no output of the small world with its inputs withheld has a number of the scenario") {
  const Workshop shop;
  const auto numbers = numbers_of(small_world(shop));
  const std::string options = "--with wordy.yaml --set challenger.force=561..663..771 ";
  CHECK(found_in(all_outputs(shop, "question.yaml", options), numbers).size() > 10);
  const std::string closed = all_outputs(shop, "question.yaml", options + "--redact inputs");
  CHECK(listed_words(found_in(closed, numbers)) == "");
  for (const char* number : {"561", "663", "771"}) CHECK(!has_words(closed, number));
  CHECK(contains(closed, "--set (withheld)"));
  CHECK(!contains(closed, "pledged_eur_bn"));
  CHECK(contains(closed, "XGA"));  // only what was asked
}

TEST_CASE("figures are the same with and without what is withheld") {
  const Workshop shop;
  const std::string ask = "$casus compare question.yaml --json --threads 1 --redact ";
  const std::string mean = " | tr ',' '\\n' | grep '\"mean\"' | sort | uniq -c";
  const std::string open = shop.run("$casus compare question.yaml --json --threads 1" + mean).out;
  REQUIRE(open.size() > 100);
  CHECK(shop.run(ask + "actors" + mean).out == open);
}

TEST_CASE("an output that would show what is withheld is refused, with the reason") {
  const Workshop shop;
  const struct {
    std::string options, reason;
  } rows[] = {{"--replication study", "it holds the files of the scenario"},
              {"--annex annex.html", "it is the wording of the texts"},
              {"--store runs.db", "it keeps the command and what was drawn"},
              {"--since old.json", "earlier findings hold names and ranges"}};
  for (const auto& row : rows) {
    for (const char* what : {"actors", "inputs"}) {
      CAPTURE(row.options);
      const Ran ran = shop.run("$casus compare question.yaml --redact " + std::string(what) + " " +
                               row.options);
      CHECK(ran.code == 2);
      CHECK(contains(ran.err, "error[E075]"));
      CHECK(contains(on_one_line(ran.err), row.reason));
    }
  }
  const Ran other = shop.run("$casus compare question.yaml --redact names");
  CHECK(other.code == 2);
  CHECK(contains(other.err, "error[E055]"));
}

TEST_CASE("no output of the reference scenario shows what is withheld" *
          doctest::test_suite("large")) {
  const Workshop shop;
  shop.add_library();
  const Elaborated read = read_scenario("ukraine-2026");
  REQUIRE(read.scenario);
  const std::string scenario = "tree/scenarios/ukraine-2026.yaml";
  const std::string nameless = all_outputs(shop, scenario, "--futures 4 --redact actors");
  CHECK(listed_words(found_in(nameless, names_of_actors(*read.scenario))) == "");
  for (const char* word : {"Russian", "Ukrainian", "German", "ukraine", "Moscow", "Kyiv", "Paris"})
    CHECK(!contains(nameless, word));
  const std::string numberless = all_outputs(shop, scenario, "--futures 4 --redact inputs");
  CHECK(listed_words(found_in(numberless, numbers_of(*read.scenario))) == "");
  CHECK(!contains(numberless, "Reading with weight"));
  CHECK(contains(numberless, "One reading: "));
  const std::string open = all_outputs(shop, scenario, "--futures 4");
  CHECK(found_in(open, names_of_actors(*read.scenario)).size() > 100);
  CHECK(found_in(open, numbers_of(*read.scenario)).size() > 100);
  CHECK(contains(open, "Reading with weight"));
}
