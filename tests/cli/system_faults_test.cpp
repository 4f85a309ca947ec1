// What disks and pipes do wrong: calls that are interrupted, done by halves, refused, or fail.
#include <cerrno>
#include <sys/stat.h>

#include <doctest/doctest.h>

#include "tests/cli/workshop.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/sanitized.hpp"

using namespace casus;

namespace {

const std::string odd = "casus: 1\nquantities:\n  challenger: {force: 900,name: x}";
const std::string laid_out = "casus: 1\nquantities:\n  challenger: {force: 900, name: x}\n";
// Of more bytes than what is made of it, where the other has fewer.
const std::string long_odd = odd + "\n" + std::string(200, '\n');

std::string rule(const std::string& call, const std::string& where, int first, int last,
                 int error) {
  return call + "/" + where + "/" + std::to_string(first) + "/" + std::to_string(last) + "/" +
         std::to_string(error) + " ";
}

constexpr int by_bytes = -1;

/// The program with such rules (tests/cli/failing_calls.cpp).
Ran run_with(const Workshop& shop, const std::string& rules, const std::string& words) {
  return shop.run("export TMPDIR=$PWD/temporary; LD_PRELOAD='" CASUS_FAILING_CALLS
                  "' FAILING_CALLS='" +
                  rules + "' $casus " + words);
}

ino_t inode_of(const Workshop& shop, const std::string& name) {
  struct stat there = {};
  ::stat(shop.path(name).c_str(), &there);
  return there.st_ino;
}

/// The one file in the folder for temporary files; empty if there is none.
std::string beside(const Workshop& shop) {
  std::string found;
  for (const auto& one : std::filesystem::directory_iterator(shop.path("temporary"))) {
    CHECK(found.empty());
    found = one.path().string();
  }
  return found;
}

}  // namespace

TEST_CASE("calls that are interrupted, done by halves or without effect are no failure" *
          doctest::skip(sanitized)) {
  const Workshop shop;
  shop.run("mkdir temporary");
  for (const std::string& rules :
       {rule("write", ".part", 1, 2, EINTR), rule("write", ".part", 1, 30, by_bytes),
        rule("read", "odd.yaml", 1, 2, EINTR), rule("read", "odd.yaml", 1, 30, by_bytes),
        rule("fsync", ".part", 1, 1, EINVAL), rule("fsync", ".part", 1, 1, ENOTSUP),
        rule("close", ".part", 1, 1, EINTR), rule("open", ".casus-", 1, 7, EEXIST)}) {
    CAPTURE(rules);
    shop.write("odd.yaml", odd);
    const auto files = shop.files();
    const ino_t before = inode_of(shop, "odd.yaml");
    const Ran ran = run_with(shop, rules, "fmt odd.yaml");
    CHECK(ran.code == 0);
    CHECK(ran.out == "laid out: odd.yaml\n");
    CHECK(ran.err == "");
    CHECK(shop.read("odd.yaml") == laid_out);
    CHECK(inode_of(shop, "odd.yaml") != before);
    CHECK(shop.files() == files);
    CHECK(beside(shop) == "");
  }
}

TEST_CASE("a file that may not be replaced is written in place" * doctest::skip(sanitized)) {
  const Workshop shop;
  shop.run("mkdir temporary");
  const std::string busy = rule("rename", "odd.yaml", 1, 1, EBUSY);
  for (const std::string& rules :
       {busy, rule("rename", "odd.yaml", 1, 1, EACCES), rule("rename", "odd.yaml", 1, 1, EPERM),
        rule("rename", "odd.yaml", 1, 1, EROFS), rule("fchmod", ".part", 1, 1, EPERM),
        rule("open", ".casus-", 1, 1, EACCES),
        busy + rule("posix_fallocate", "odd.yaml", 1, 1, EOPNOTSUPP),
        busy + rule("posix_fallocate", "odd.yaml", 1, 1, EINVAL),
        busy + rule("write", "odd.yaml", 1, 30, by_bytes),
        busy + rule("fsync", "odd.yaml", 1, 1, EINVAL),
        busy + rule("close", "odd.yaml", 2, 2, EINTR)}) {
    for (const std::string& content : {odd, long_odd}) {
      CAPTURE(rules);
      shop.write("odd.yaml", content);
      const auto files = shop.files();
      const ino_t before = inode_of(shop, "odd.yaml");
      const Ran ran = run_with(shop, rules, "fmt odd.yaml");
      CHECK(ran.code == 0);
      CHECK(ran.err == "");
      CHECK(shop.read("odd.yaml") == laid_out);
      CHECK(inode_of(shop, "odd.yaml") == before);
      CHECK(shop.files() == files);
      CHECK(beside(shop) == "");
    }
  }
}

TEST_CASE("where writing fails the old file stays, and the new one is beside" *
          doctest::skip(sanitized)) {
  const Workshop shop;
  shop.run("mkdir temporary");
  const std::string busy = rule("rename", "odd.yaml", 1, 1, EBUSY);
  struct Row {
    std::string rules;
    bool old = true;  // what is written in place may be lost
  };
  for (const Row& row : {Row{rule("write", ".part", 1, 1, EIO)},
                         {rule("write", ".part", 2, 2, EIO) + rule("write", ".part", 1, 1, -1)},
                         {rule("fsync", ".part", 1, 1, EIO)},
                         {rule("close", ".part", 1, 1, EIO)},
                         {rule("rename", "odd.yaml", 1, 1, EIO)},
                         {rule("fchmod", ".part", 1, 1, EIO)},
                         {rule("open", ".casus-", 1, 1, EIO)},
                         {busy + rule("open", "odd.yaml", 2, 2, EIO)},
                         {busy + rule("fstat", "odd.yaml", 1, 1, EIO)},
                         {busy + rule("posix_fallocate", "odd.yaml", 1, 1, EIO)},
                         {busy + rule("write", "odd.yaml", 1, 1, EIO)},
                         {busy + rule("ftruncate", "odd.yaml", 1, 1, EIO), false},
                         {busy + rule("fsync", "odd.yaml", 1, 1, EIO), false},
                         {busy + rule("close", "odd.yaml", 2, 2, EIO), false}}) {
    CAPTURE(row.rules);
    shop.write("odd.yaml", odd);
    const auto files = shop.files();
    const Ran ran = run_with(shop, row.rules, "fmt odd.yaml");
    CHECK(ran.code == 2);
    CHECK(ran.out == "");
    CHECK(contains(ran.err, "E054"));
    CHECK(contains(ran.err, "the file could not be written: Input/output error"));
    CHECK(contains(ran.err, "the file as it should be is"));
    if (row.old) CHECK(shop.read("odd.yaml").substr(0, odd.size()) == odd);
    CHECK(shop.files() == files);
    const std::string other = beside(shop);
    CHECK(contains(other, "odd.yaml"));
    CHECK(shop.read("temporary/" + std::filesystem::path(other).filename().string()) == laid_out);
    shop.run("rm -f temporary/*");
  }
}

TEST_CASE("a test that cannot be written into its file is beside, too" * doctest::skip(sanitized)) {
  const Workshop shop;
  shop.run("mkdir temporary");
  const std::string before = shop.read("pact.yaml");
  const Ran ran = run_with(shop, rule("rename", "pact.yaml", 1, 1, EIO),
                           "gaps question.yaml --package aid --save-test pact.yaml");
  CHECK(ran.code == 2);
  CHECK(contains(ran.err, "E412"));
  CHECK(contains(ran.err, "the test could not be written: Input/output error"));
  CHECK(contains(ran.err, "the file with it is"));
  CHECK(shop.read("pact.yaml") == before);
  CHECK(contains(beside(shop), "pact.yaml"));
}

TEST_CASE("a file that finds no place at all leaves nothing behind" * doctest::skip(sanitized)) {
  const Workshop shop;
  shop.run("mkdir temporary");
  for (const std::string& rules :
       {rule("write", ".part", 1, 1, EIO) + rule("write", "temporary", 1, 1, ENOSPC),
        rule("open", "casus-", 1, 16, EEXIST)}) {
    CAPTURE(rules);
    shop.write("odd.yaml", odd);
    const Ran ran = run_with(shop, rules, "fmt odd.yaml");
    CHECK(ran.code == 2);
    CHECK(contains(ran.err, "the file could not be written"));
    CHECK(!contains(ran.err, "the file as it should be is"));
    CHECK(shop.read("odd.yaml") == odd);
    CHECK(beside(shop) == "");
  }
  shop.add_library();
  const Ran made = run_with(shop, rule("write", "never.yaml", 1, 1, EIO),
                            "new --use uk-ukraine-2024 tree/never.yaml");
  CHECK(made.code == 2);
  CHECK(contains(made.err, "cannot write tree/never.yaml: Input/output error"));
  CHECK(!shop.has("tree/never.yaml"));
}

TEST_CASE("what cannot be read to its end is refused with its reason" * doctest::skip(sanitized)) {
  const Workshop shop;
  shop.run("mkdir temporary");
  const std::string problem = CASUS_ROOT "/tests/oracle/cases/one_guarantor_one_period.json";
  const std::string wanted = shop.run("$casus solve " + problem + " --json").out;
  shop.run("for i in 1 2; do tr -d '\\n' < " + problem + "; echo; done > lines.json");
  const struct {
    std::string rules, words;
    bool whole;
  } rows[] = {{rule("read", "pipe:", 1, 2, EINTR), "solve - --json", true},
              {rule("read", "pipe:", 1, 50, by_bytes), "solve - --json", true},
              {rule("read", "pipe:", 2, 2, EIO), "solve - --json", false},
              {rule("read", "one_guar", 1, 2, EINTR), "solve " + problem + " --json", true},
              {rule("read", "one_guar", 2, 2, EIO), "solve " + problem + " --json", false},
              {rule("open", "one_guar", 1, 1, EIO), "solve " + problem + " --json", false}};
  for (const auto& row : rows) {
    CAPTURE(row.rules);
    const Ran ran = run_with(shop, row.rules, row.words + " < <(cat " + problem + ")");
    CHECK(ran.code == (row.whole ? 0 : 2));
    if (row.whole) CHECK(ran.out == wanted);
    if (!row.whole) CHECK(contains(ran.out + ran.err, "Input/output error"));
  }
  const std::string lines = shop.run("$casus solve --lines lines.json").out;
  CHECK(contains(lines, "attacked"));
  for (const std::string& rules :
       {rule("read", "lines.json", 1, 2, EINTR), rule("read", "lines.json", 1, 40, by_bytes)}) {
    CHECK(run_with(shop, rules, "solve --lines lines.json").out == lines);
  }
  const Ran broken =
      run_with(shop, rule("read", "lines.json", 1, 1, EIO), "solve --lines lines.json");
  CHECK(broken.code == 2);
  CHECK(contains(broken.out + broken.err, "Input/output error"));
}
