// docs/drafting.md: every answer on it is what the program says. `make pages` writes it anew.
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "tests/cli/workshop.hpp"
#include "tests/support/generated_page.hpp"

namespace casus {

namespace {

/// What is between the answers: words, and lines that begin with "$ ", which are run in the root of
/// the tree.
constexpr const char* words = R"(# A drafting bench: 2014 as an event

Made by the tests (`tests/cli/drafting_page_test.cpp`, `make pages`): each block is a command and what it answers.

In 2014 soldiers without badges took Crimea, and armed bands rose in the east; who stood behind them was denied. As events
of the vocabulary: an incursion by an unknown perpetrator, and an uprising by proxies. The texts of today are asked what they
would owe if it happened again after a ceasefire, Ukraine asking for help.

## Who owes what under each package

What anybody owes for sure, whatever lawyers answer to the open questions; `casus entails SCENARIO --package P --event E`
says by whom, by which words and why the other clauses do not fire.

### Soldiers without badges

$ casus entails scenarios/ukraine-2026.yaml --package budapest --event 'victim=UKR,perpetrator=unknown,kind=incursion,scale=armed_attack,place=homeland,time=after_ceasefire,requested=yes' | awk -v RS= '/owes?:/ {sub(/\n  because.*/, ""); print}'
$ casus entails scenarios/ukraine-2026.yaml --package article5 --event 'victim=UKR,perpetrator=unknown,kind=incursion,scale=armed_attack,place=homeland,time=after_ceasefire,requested=yes' | awk -v RS= '/owes?:/ {sub(/\n  because.*/, ""); print}'
$ casus entails scenarios/ukraine-2026.yaml --package bilateral --event 'victim=UKR,perpetrator=unknown,kind=incursion,scale=armed_attack,place=homeland,time=after_ceasefire,requested=yes' | awk -v RS= '/owes?:/ {sub(/\n  because.*/, ""); print}'
$ casus entails scenarios/ukraine-2026.yaml --package multilateral --event 'victim=UKR,perpetrator=unknown,kind=incursion,scale=armed_attack,place=homeland,time=after_ceasefire,requested=yes' | awk -v RS= '/owes?:/ {sub(/\n  because.*/, ""); print}'
$ casus entails scenarios/ukraine-2026.yaml --package political --event 'victim=UKR,perpetrator=unknown,kind=incursion,scale=armed_attack,place=homeland,time=after_ceasefire,requested=yes' | awk -v RS= '/owes?:/ {sub(/\n  because.*/, ""); print}'

### An uprising by proxies

$ casus entails scenarios/ukraine-2026.yaml --package bilateral --event 'victim=UKR,perpetrator=proxy,kind=proxy_uprising,scale=local,place=homeland,time=after_ceasefire,requested=yes' | awk -v RS= '/owes?:/ {sub(/\n  because.*/, ""); print}'
$ casus entails scenarios/ukraine-2026.yaml --package multilateral --event 'victim=UKR,perpetrator=proxy,kind=proxy_uprising,scale=local,place=homeland,time=after_ceasefire,requested=yes' | awk -v RS= '/owes?:/ {sub(/\n  because.*/, ""); print}'

Aid and economic programmes owe nothing in an event; they pay whatever happens.

## The smallest redraft that closes it

`gaps --mend` tries, clause by clause, to drop a condition, to widen a set, to settle a question of law, to make a power a
duty, to name an act; each change is recomputed, those that change fewest words and then fewest other events come first.

$ casus gaps scenarios/ukraine-2026.yaml --package political --mend --level arms --event 'victim=UKR,perpetrator=unknown,kind=incursion,scale=armed_attack,place=homeland,time=after_ceasefire,requested=yes' | sed -n '1,24p'
$ casus gaps scenarios/ukraine-2026.yaml --package multilateral --mend --level arms --event 'victim=UKR,perpetrator=unknown,kind=incursion,scale=armed_attack,place=homeland,time=after_ceasefire,requested=yes' | sed -n '1,16p'
$ casus gaps scenarios/ukraine-2026.yaml --package bilateral --mend --level economic --event 'victim=UKR,perpetrator=proxy,kind=proxy_uprising,scale=local,place=homeland,time=after_ceasefire,requested=yes' | sed -n '1,16p'

## What a redraft loses and gains

`--diff` takes another package, or a file that is laid over the scenario; `docs/language.md`, section 8.

$ casus gaps scenarios/ukraine-2026.yaml --package bilateral --diff political | sed -n '1,18p'

## By when

$ casus entails scenarios/ukraine-2026.yaml --package bilateral --clock | sed -n '1,16p'

## One clause of many texts

$ casus entails scenarios/ukraine-2026.yaml --package bilateral --side-by-side materiel | sed -n '1,24p'
)";

std::string page() {
  const Workshop shop;
  std::istringstream lines(words);
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("$ casus ", 0) != 0) {
      text += line + "\n";
      continue;
    }
    const Ran ran = shop.run("cd '" CASUS_ROOT "'; $casus " + line.substr(8));
    CHECK_MESSAGE(ran.err.empty(), ran.err);
    text += "```\n" + line + "\n" + ran.out + "```\n";
  }
  return text;
}

}  // namespace

TEST_CASE("docs/drafting.md is what the program answers") {
  CHECK(stale("drafting.md", page()) == "");
}

}  // namespace casus
