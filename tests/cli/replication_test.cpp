// The replication for scholars: whole or not at all, and what it says can be repeated from it.
#include <algorithm>
#include <cerrno>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/workshop.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/sanitized.hpp"

using namespace casus;
using nlohmann::json;

namespace {

const std::string ask = "$casus compare question.yaml --futures 2 --no-html --replication ";

/// The scenario without a number that is kept secret.
void open_up(const Workshop& shop) {
  REQUIRE(shop.run("sed -i 's/, sensitive: true//' question.yaml").code == 0);
}

json manifest_of(const Workshop& shop, const std::string& folder) {
  return json::parse(shop.read(folder + "/manifest.json"));
}

}  // namespace

TEST_CASE("a replication has every file that it names, with its hash") {
  const Workshop shop;
  open_up(shop);
  REQUIRE(shop.run(ask + "study").code == 0);
  const json manifest = manifest_of(shop, "study");
  std::string sums;
  for (const json& one : manifest["files"]) {
    const std::string path = one["path"];
    CAPTURE(path);
    CHECK(shop.read("study/" + path).size() == one["bytes"].get<std::size_t>());
    sums += one["sha256"].get<std::string>() + "  " + path + "\n";
  }
  shop.write("study/sums", sums);
  CHECK(shop.run("cd study && sha256sum --check --quiet sums").code == 0);
  const Ran files = shop.run("cd study && find . -type f | sort");
  CHECK(files.out ==
        "./README.md\n./codebook.md\n./files/fund.yaml\n./files/pact.yaml\n./files/question.yaml\n"
        "./files/strengths.yaml\n./files/words.yaml\n./findings.json\n./futures.csv\n"
        "./inputs.json\n./manifest.json\n./measures.md\n./methods.md\n./quantities.md\n"
        "./references.bib\n./references.md\n./sums\n");
  CHECK(shop.read("study/files/question.yaml") == shop.read("question.yaml"));
  CHECK(manifest["files_read"].size() == 5);
  CHECK(manifest["files_withheld"].is_null());
  CHECK(manifest["hash"] == json::parse(shop.read("study/findings.json"))["hash"]);
}

TEST_CASE("the tables of a replication are those that other options write") {
  const Workshop shop;
  REQUIRE(shop.run(ask + "study --futures-csv futures.csv --json > findings.json").code == 0);
  CHECK(shop.read("study/futures.csv") == shop.read("futures.csv"));
  CHECK(shop.read("study/findings.json") == shop.read("findings.json"));
  CHECK(shop.read("study/inputs.json") == shop.run("$casus inputs question.yaml --json").out);
}

TEST_CASE("the codebook has every column of the futures") {
  const Workshop shop;
  REQUIRE(shop.run(ask + "study").code == 0);
  const std::string table = shop.read("study/futures.csv");
  const std::string book = shop.run("tr -d '\\\\' <study/codebook.md").out;
  const std::string head = table.substr(0, table.find("\r\n"));
  int columns = 0;
  for (std::size_t at = 0; at < head.size(); ++columns) {
    const std::size_t end = std::min(head.find(',', at), head.size());
    const std::string column = head.substr(at, end - at);
    const std::size_t colon = column.find(':');
    const bool of_package = colon != std::string::npos &&
                            contains(book, "| " + column.substr(0, colon) + " |") &&
                            contains(book, "| " + column.substr(colon + 1) + " |");
    CAPTURE(column);
    CHECK((of_package || contains(book, "| " + column + " |")));
    at = end + 1;
  }
  CHECK(columns > 50);
}

TEST_CASE("equal input gives equal bytes, and the command in it gives them again") {
  const Workshop shop;
  open_up(shop);
  const std::string laid = " --with stronger.yaml --set challenger.growth=5..10..20";
  REQUIRE(shop.run(ask + "one" + laid).code == 0);
  shop.run("mkdir elsewhere");
  REQUIRE(shop.run("cd elsewhere && $casus compare ../question.yaml --threads 1 --futures 2 "
                   "--no-html --with ../stronger.yaml --set challenger.growth=5..10..20 "
                   "--replication two")
              .code == 0);
  CHECK(shop.run("diff -r one elsewhere/two").out == "");
  const std::string command = manifest_of(shop, "one")["command"];
  REQUIRE(command.rfind("casus compare question.yaml ", 0) == 0);
  const std::string again = command + " --no-html --replication ../../again";
  CHECK(contains(shop.read("one/README.md"), "byte for byte:\n\n    " + again + "\n"));
  REQUIRE(shop.run("cd one/files && $" + again).code == 0);
  CHECK(shop.run("diff -r one again").out == "");
}

TEST_CASE("where a number is sensitive, the files are left out, and no file says it") {
  const Workshop shop;
  REQUIRE(shop.run(ask + "study").code == 0);
  CHECK(!shop.has("study/files"));
  CHECK(manifest_of(shop, "study")["files_withheld"] ==
        "the scenario marks 1 number as sensitive, and the files hold them");
  for (const json& one : manifest_of(shop, "study")["files_read"]) CHECK(!one.contains("sha256"));
  CHECK(contains(shop.read("study/README.md"), "The files that were read are not here"));
  CHECK(shop.run("grep -rl 'what its own services say' study").out == "");
  const Ran set = shop.run(ask + "other --set challenger.audience=0.1..0.2345678..0.3");
  CHECK(set.code == 0);
  CHECK(shop.run("grep -rl 2345678 other").out == "");
}

TEST_CASE("two files of one name cannot both be in it, which it says") {
  const Workshop shop;
  open_up(shop);
  shop.run("mkdir laid && cp stronger.yaml laid/pact.yaml");
  REQUIRE(shop.run(ask + "study --with laid/pact.yaml").code == 0);
  CHECK(manifest_of(shop, "study")["files_withheld"] == "two different files are called pact.yaml");
  CHECK(!shop.has("study/files"));
}

TEST_CASE("the command says how it was computed") {
  const Workshop shop;
  REQUIRE(shop.run(ask + "study --numerics --reference --checks --check-futures 2").code == 0);
  const std::string command = manifest_of(shop, "study")["command"];
  CHECK(contains(command, "--checks --check-futures 2 --numerics --reference"));
}

TEST_CASE("a file that was read from two places stands in it once") {
  const Workshop shop;
  open_up(shop);
  shop.run("mkdir laid && cp stronger.yaml laid/");
  const Ran ran = shop.run(ask + "study --with stronger.yaml --with laid/stronger.yaml");
  CAPTURE(ran.err);
  REQUIRE(ran.code == 0);
  CHECK(shop.run("ls study/files").out ==
        "fund.yaml\npact.yaml\nquestion.yaml\nstrengths.yaml\n"
        "stronger.yaml\nwords.yaml\n");
  const json manifest = manifest_of(shop, "study");
  CHECK(manifest["files_read"].size() == 7);  // as the command names them
  CHECK(std::ranges::count_if(manifest["files"], [](const json& one) {
          return one["path"] == "files/stronger.yaml";
        }) == 1);
}

TEST_CASE("a replication goes to a folder that is not there, or empty, and nowhere else") {
  const Workshop shop;
  shop.run("mkdir empty full kept; touch full/x text; ln -s empty soft; ln -s loop loop");
  for (const std::string place : {"new", "new2/", "empty", "soft"}) {
    CAPTURE(place);
    CHECK(shop.run(ask + place).code == 0);
    CHECK(shop.has(place + "/manifest.json"));
    shop.run("rm -rf new new2 empty; mkdir empty");
  }
  const struct {
    std::string place, code, reason;
  } rows[] = {{"full", "E074", "not empty"},
              {"text", "E054", "it is no folder"},
              {"loop", "E054", "circle"},
              {"''", "E054", "the name is empty"},
              {"no/such", "E054", "there is no folder no"},
              {"text/x", "E054", ""},
              {"out --csv out", "E057", "lies in out"},
              {"kept --csv kept/table.csv", "E057", "lies in kept"},
              {"kept --store sub/../kept/runs.db", "E057", "lies in kept"}};
  shop.run("mkdir sub");
  for (const auto& row : rows) {
    CAPTURE(row.place);
    const Ran ran = shop.run(
        "timeout 20 $casus compare question.yaml --futures 1000000 --no-html "
        "--replication " +
        row.place);
    CHECK(ran.code == 2);
    CHECK(ran.out == "");
    CHECK(contains(ran.err, "error[" + row.code + "]"));
    CHECK(contains(ran.err, row.reason));
  }
  CHECK(shop.run("ls -A full kept").out == "full:\nx\n\nkept:\n");
}

TEST_CASE("a replication that cannot be put into its place is whole elsewhere" *
          doctest::skip(sanitized)) {
  const Workshop shop;
  shop.run("mkdir temporary busy");
  const auto with = [&](const std::string& rules, const std::string& place) {
    return shop.run("export TMPDIR=$PWD/temporary; LD_PRELOAD='" CASUS_FAILING_CALLS
                    "' FAILING_CALLS='" +
                    rules + "' " + ask + place);
  };
  const std::string busy = std::to_string(EBUSY), full = std::to_string(ENOSPC);
  CHECK(with("rename/busy/1/1/" + busy, "busy").code == 0);  // as where a disk is mounted
  CHECK(shop.has("busy/manifest.json"));
  // a name that somebody has is not asked for again; a folder that cannot be made is said
  CHECK(with("mkdir/.casus-/1/1/" + std::to_string(EEXIST), "second").code == 0);
  CHECK(shop.has("second/manifest.json"));
  const Ran none = with("mkdir/.casus-/1/1/" + std::to_string(EROFS), "third");
  CHECK(none.code == 4);
  CHECK(contains(none.err, "cannot write third: Read-only file system"));
  CHECK(!shop.has("third"));
  const Ran ran = with("write/.casus-/3/3/" + full, "study");
  CHECK(ran.code == 4);
  CHECK(contains(ran.err,
                 "error: cannot write study: No space left on device; the replication is in"));
  CHECK(!shop.has("study"));
  CHECK(shop.run("cat temporary/*/manifest.json | grep -c sha256").code == 0);
  CHECK(shop.run("ls -A | grep casus-").out == "");
}
