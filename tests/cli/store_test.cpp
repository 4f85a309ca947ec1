// Studies that die: killed at any moment, on a full disk, in a folder that cannot be written.
#include <cmath>
#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/cli/workshop.hpp"
#include "tests/support/contains.hpp"

using namespace casus;
using nlohmann::json;

namespace {

/// Futures in the last run of the store; 0 without a store.
int futures_in(const Workshop& shop, const std::string& store) {
  const Ran ran = shop.run("$casus runs " + store + " --json");
  const json answer = json::parse(ran.out, nullptr, false);
  if (ran.code != 0 || answer["runs"].empty()) return 0;
  CHECK(answer["runs"].size() == 1);  // continued, never begun again
  return answer["runs"].back()["futures"];
}

}  // namespace

TEST_CASE("twenty kills at random moments, and then the bytes of an undisturbed study" *
          doctest::test_suite("large")) {
  const Workshop shop;
  const std::string study = "$casus compare question.yaml --futures 600 --threads 2 --json ";
  const Ran undisturbed = shop.run(study);
  REQUIRE(undisturbed.code == 0);
  std::mt19937 random(20260106);
  std::uniform_int_distribution<int> moment(1, 60);
  int kept = 0, killed = 0;
  for (int kill = 0; kill < 20; ++kill) {
    const Ran ran = shop.run(
        fmt::format("timeout -s KILL 0.{:03} {} --store s.db --resume", moment(random), study));
    killed += ran.code == 137 ? 1 : 0;
    const int now = futures_in(shop, "s.db");
    CHECK(now >= kept);
    kept = now;
  }
  CHECK(killed >= 10);  // else the study is too short to be killed
  const Ran last = shop.run(study + "--store s.db --resume");
  CHECK(last.code == 0);
  CHECK(last.out == undisturbed.out);
  CHECK(shop.run("sqlite3 s.db 'PRAGMA integrity_check' 2>/dev/null || echo ok").out == "ok\n");
}

TEST_CASE("on a full disk the study goes on, says so, and is continued with room again") {
  const Workshop shop;
  const std::string study = "$casus compare question.yaml --futures 60 --json ";
  const Ran undisturbed = shop.run(study);
  // A limit on the size of files stands for the disk: it fails in the same call.
  const Ran full = shop.run("ulimit -f 200; " + study + "--store s.db");
  CHECK(full.code == 4);
  CHECK(full.out == undisturbed.out);
  CHECK(contains(full.err, "error[E436]"));
  CHECK(contains(full.err, "futures are not in the store"));
  const int kept = futures_in(shop, "s.db");
  CHECK(kept > 0);
  CHECK(kept < 60);
  const Ran last = shop.run(study + "--store s.db --resume");
  CHECK(last.code == 0);
  CHECK(last.out == undisturbed.out);
  CHECK(futures_in(shop, "s.db") == 60);
}

TEST_CASE("a folder or a store that cannot be written is refused before anything is computed") {
  const Workshop shop;
  shop.run("mkdir locked; $casus compare question.yaml --futures 1 --no-html --store locked/s.db");
  shop.run("chmod -R a-w locked; touch locked-file; chmod a-w locked-file");
  const std::string study = "timeout 20 $casus compare question.yaml --futures 1000000 ";
  const Ran folder = shop.run_as_user(study + "--store locked/new.db");
  CHECK(folder.code == 2);
  CHECK(contains(folder.err, "E431"));
  const Ran file = shop.run_as_user(study + "--store locked/s.db --resume");
  CHECK(file.code == 2);
  CHECK(contains(file.err, "E431"));
  CHECK(futures_in(shop, "locked/s.db") == 1);
}

TEST_CASE("two processes do not write one store") {
  const Workshop shop;
  const Ran ran = shop.run(
      "$casus compare question.yaml --futures 100000 --no-html --store s.db >/dev/null 2>&1 &\n"
      "for i in $(seq 200); do $casus runs s.db >/dev/null 2>&1 && break; sleep 0.02; done\n"
      "$casus compare question.yaml --futures 1 --no-html --store s.db --resume; code=$?\n"
      "kill -KILL $!; exit $code");
  CHECK(ran.code == 2);
  CHECK(contains(ran.err, "error[E434]"));
}

TEST_CASE("a store goes over nothing that was read, and a study of other inputs is not continued") {
  const Workshop shop;
  const std::string study = "$casus compare question.yaml --futures 1 --no-html ";
  CHECK(contains(shop.run(study + "--store pact.yaml").err, "E067"));
  CHECK(contains(shop.run(study + "--store s.csv --csv s.csv").err, "E057"));
  CHECK(shop.run(study + "--store s.db").code == 0);
  for (const std::string other :
       {"--seed 8", "--set challenger.force=700", "--with stronger.yaml", "--reference"}) {
    CAPTURE(other);
    const Ran ran = shop.run(study + other + " --store s.db --resume");
    CHECK(ran.code == 2);
    CHECK(contains(ran.err, "error[E435]"));
  }
  shop.run("echo '# a remark' >> fund.yaml");
  CHECK(contains(shop.run(study + "--store s.db --resume").err, "has hash of"));
}

TEST_CASE("any client of SQLite reads the store") {
  const Workshop shop;
  if (shop.run("command -v sqlite3").code != 0) {
    MESSAGE("not run: there is no sqlite3 here");
    return;
  }
  const json found = json::parse(shop.run("$casus compare question.yaml --json --store s.db").out);
  const auto ask = [&](const std::string& sql) {
    return shop.run("sqlite3 s.db \"" + sql + "\"").out;
  };
  CHECK(ask("SELECT scenario, futures_asked FROM runs") == "question|4\n");
  CHECK(ask("SELECT range FROM inputs WHERE path = 'challenger.force'") == "560..660..760\n");
  CHECK(ask("SELECT count(*) FROM draws WHERE name = 'guarantor.stake:XGA'") == "4\n");
  CHECK(ask("SELECT range IS NULL FROM inputs WHERE path = 'challenger.audience'") == "1\n");
  const double mean = std::stod(
      ask("SELECT avg(value) FROM measures WHERE package = 'both' AND measure = 'attacked_3y'"));
  for (const json& one : found["packages"]) {
    if (one["id"] != "both") continue;
    CHECK(std::abs(mean - one["measures"]["attacked_3y"]["mean"].get<double>()) < 1e-12);
  }
}
