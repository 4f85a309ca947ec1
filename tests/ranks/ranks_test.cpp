// One study in several processes of OpenMPI, more of them than there are cores.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/cli/workshop.hpp"
#include "tests/support/contains.hpp"

using namespace casus;
using nlohmann::json;

namespace {

/// Root may, because tests run as root in containers; memory is not read across processes, which
/// containers forbid and OpenMPI would remark on.
std::string mpirun(int processes) {
  return fmt::format(
      "OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 "
      "OMPI_MCA_btl_vader_single_copy_mechanism=none timeout 60 mpirun --oversubscribe -n {} ",
      processes);
}

}  // namespace

TEST_CASE("findings have the same bytes from one, two and four processes, numerics included") {
  const Workshop shop;
  const std::string study =
      "$casus compare question.yaml --futures 50 --numerics --json --futures-csv ";
  const Ran alone = shop.run(study + "one.csv");
  REQUIRE(alone.code == 0);
  CHECK(json::parse(alone.out)["numerics"]["futures_solved_again"] == 50);
  for (const int processes : {1, 2, 4}) {
    CAPTURE(processes);
    const Ran ran = shop.run(mpirun(processes) + study + "other.csv");
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(ran.out == alone.out);
    CHECK(shop.read("other.csv") == shop.read("one.csv"));
  }
}

TEST_CASE("a job of which one process was killed is continued from the store") {
  const Workshop shop;
  const std::string study = "$casus compare question.yaml --futures 400 --json --threads 1 ";
  const Ran undisturbed = shop.run(study);
  REQUIRE(undisturbed.code == 0);
  // The second process is the newest of the program when the store holds something.
  const Ran killed = shop.run(
      mpirun(2) + study +
      "--store s.db --resume >/dev/null 2>&1 & job=$!\n"
      "for i in $(seq 200); do $casus runs s.db --json 2>/dev/null | grep -q '\"futures\": [1-9]' "
      "&& break; sleep 0.01; done\n"
      "kill -KILL $(pgrep -n -f 'futures 400.*store s.db'); wait $job");
  CHECK(killed.code != 0);
  const json runs = json::parse(shop.run("$casus runs s.db --json").out)["runs"];
  REQUIRE(runs.size() == 1);
  CHECK(runs[0]["futures"] > 0);
  CHECK(runs[0]["futures"] < 400);
  const Ran last = shop.run(mpirun(2) + study + "--store s.db --resume");
  CHECK(last.code == 0);
  CHECK(last.out == undisturbed.out);
}

TEST_CASE("processes that read something else are refused, and so is what shares no work") {
  const Workshop shop;
  shop.run("mkdir other; cp *.yaml other; echo '# newer' >> other/question.yaml");
  const std::string study = "$casus compare question.yaml --futures 2 --no-html ";
  const Ran apart = shop.run(mpirun(1) + study + ": -n 1 -wdir other " + study);
  CHECK(apart.code == 2);
  CHECK(contains(apart.err, "error[E071]"));
  CHECK(contains(apart.err, "process 2 of 2"));
  shop.run("echo '?' >> other/pact.yaml");
  const Ran broken = shop.run(mpirun(1) + study + ": -n 1 -wdir other " + study);
  CHECK(broken.code == 2);
  CHECK(contains(broken.err, "unknown key"));
  const Ran wrong = shop.run(mpirun(2) + "$casus compare nothing.yaml");
  CHECK(wrong.code == 2);
  CHECK(contains(wrong.err, "nothing.yaml"));
  const Ran check = shop.run(mpirun(2) + "$casus check question.yaml");
  CHECK(check.code == 2);
  CHECK(contains(check.err, "error[E070]"));
}
