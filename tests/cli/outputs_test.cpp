// Where the program writes: never over what it read, whole or not at all, and it says so before.
#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "tests/cli/workshop.hpp"
#include "tests/support/contains.hpp"

using namespace casus;

namespace {

/// A comparison that would take days, so that only what is refused before it ends in time.
const std::string endless = "timeout 20 $casus compare question.yaml --futures 1000000 ";
const std::string quick = "$casus compare question.yaml --futures 1 ";

struct FileState {
  std::string content{};
  mode_t mode = 0;
  ino_t inode = 0;
  bool link = false;
};

FileState state_of(const Workshop& shop, const std::string& name) {
  struct stat there = {};
  ::lstat(shop.path(name).c_str(), &there);
  return {shop.read(name), there.st_mode & 07777U, there.st_ino, S_ISLNK(there.st_mode)};
}

bool is_whole_report(const std::string& text) {
  return text.rfind("<!DOCTYPE html>", 0) == 0 && contains(text, "</html>");
}

}  // namespace

TEST_CASE("no output goes over what was read, by whatever name it is called") {
  const Workshop shop;
  shop.run(
      "mkdir sub; ln -s ../question.yaml sub/link; ln pact.yaml hard; ln -s link sub/twice; "
      "ln -s . dir");
  const auto before = shop.read("question.yaml") + shop.read("pact.yaml") +
                      shop.read("words.yaml") + shop.read("stronger.yaml");
  for (const std::string output :
       {"question.yaml", "./question.yaml", "sub/../question.yaml", "$PWD/question.yaml",
        "sub/link", "sub/twice", "dir/question.yaml", "pact.yaml", "hard", "words.yaml",
        "strengths.yaml", "fund.yaml", "stronger.yaml", "dir/dir/stronger.yaml"}) {
    for (const std::string option : {"--html ", "--csv "}) {
      CAPTURE(option + output);
      const Ran ran = shop.run(endless + "--with stronger.yaml " + option + output);
      CHECK(ran.code == 2);
      CHECK(ran.out == "");
      CHECK(contains(ran.err, "E067"));
      CHECK(contains(ran.err, "would overwrite"));
    }
  }
  CHECK(before == shop.read("question.yaml") + shop.read("pact.yaml") + shop.read("words.yaml") +
                      shop.read("stronger.yaml"));
}

TEST_CASE("no output goes over a file of the language that was not read") {
  const Workshop shop;
  const std::string before = shop.read("stronger.yaml");
  const Ran ran = shop.run(endless + "--html stronger.yaml");
  CHECK(ran.code == 2);
  CHECK(contains(ran.err, "E067"));
  CHECK(shop.read("stronger.yaml") == before);
  CHECK(shop.run(quick + "--no-html --csv new.yaml").code == 0);  // nobody's yet
}

TEST_CASE("no output goes over another, by whatever name it is called") {
  const Workshop shop;
  shop.run(
      "mkdir sub; touch old.html; ln old.html hard; ln -s old.html soft; ln -s new.html ahead");
  for (const std::string pair :
       {"--html a.html --csv a.html", "--html a.html --csv ./a.html",
        "--html a.html --csv $PWD/a.html", "--html a.html --csv sub/../a.html",
        "--html old.html --csv hard", "--html soft --csv hard", "--html ahead --csv new.html",
        "--csv question.html"}) {
    CAPTURE(pair);
    const Ran ran = shop.run(endless + pair);
    CHECK(ran.code == 2);
    CHECK(contains(ran.err, "E057"));
  }
  CHECK(!shop.has("a.html"));
  CHECK(!shop.has("new.html"));
}

TEST_CASE("what cannot be written is refused before anything is computed, with its reason") {
  const Workshop shop;
  shop.run("mkfifo pipe; mkfifo question.html; ln -s loop loop; mkdir folder; touch file");
  const struct {
    std::string options, reason;
  } rows[] = {{"--html no/such/folder.html", "there is no folder no/such"},
              {"--html folder", "it is a folder"},
              {"--html folder/", "it is a folder"},
              {"--html file/x", "Not a directory"},
              {"--html loop", "circle"},
              {"--html pipe", "it is a pipe"},
              {"", "it is a pipe"},
              {"--html ''", "the name is empty"},
              {"--csv -", "'-' is no file"},
              {"--html " + std::string(256, 'x'), "File name too long"},
              {"--html text > text", "the text of the answer goes there already"}};
  for (const auto& row : rows) {
    CAPTURE(row.options);
    const Ran ran = shop.run(endless + row.options);
    CHECK(ran.code == 2);
    CHECK(ran.seconds < 10.0);
    CHECK(contains(ran.err, "E054"));
    std::string flat;  // the message may be broken into lines
    for (const char c : ran.err) {
      if (c == '\n') flat += ' ';
      if (c != '\n' && !(c == ' ' && !flat.empty() && flat.back() == ' ')) flat += c;
    }
    CHECK(contains(flat, row.reason));
  }
}

TEST_CASE("a run with something laid over the scenario leaves the report of the scenario alone") {
  const Workshop shop;
  CHECK(shop.run(quick).code == 0);
  const std::string before = shop.read("question.html");
  CHECK(is_whole_report(before));
  CHECK(!contains(before, "What if:"));
  for (const std::string option : {"--with stronger.yaml", "--set challenger.force=3"}) {
    CAPTURE(option);
    shop.run("rm -f question.what-if.html");
    const Ran ran = shop.run(quick + option);
    CHECK(ran.code == 0);
    CHECK(contains(ran.err, "HTML report written to question.what-if.html"));
    CHECK(contains(ran.out, "! What if: this is not the scenario as written."));
    CHECK(contains(shop.read("question.what-if.html"), "Laid over it: " + option + "."));
    CHECK(shop.read("question.html") == before);
  }
}

TEST_CASE("names of up to 255 bytes are written") {
  const Workshop shop;
  for (const std::size_t length : {250U, 251U, 254U, 255U}) {
    const std::string name = std::string(length - 5, 'x') + ".html";
    CAPTURE(length);
    CHECK(shop.run(quick + "--html " + name).code == 0);
    CHECK(is_whole_report(shop.read(name)));
  }
}

TEST_CASE("a report takes the place of the old one, with its mode, and nothing is left beside it") {
  const Workshop shop;
  shop.run("echo old > r.html; chmod 640 r.html; echo mine > r.html.part; ln -s r.html link");
  const auto files = shop.files();
  const FileState before = state_of(shop, "r.html");
  CHECK(shop.run(quick + "--html r.html").code == 0);
  const FileState after = state_of(shop, "r.html");
  CHECK(is_whole_report(after.content));
  CHECK(after.mode == 0640);
  CHECK(after.inode != before.inode);  // a file of its own, put there at once
  CHECK(shop.read("r.html.part") == "mine\n");
  CHECK(shop.files() == files);
}

TEST_CASE("a symbolic link stays one, and the file that it leads to is written") {
  const Workshop shop;
  shop.run(
      "mkdir sub; echo old > sub/r.html; chmod 600 sub/r.html; ln -s sub/r.html link; "
      "ln -s sub/new.html ahead");
  CHECK(shop.run(quick + "--html link").code == 0);
  CHECK(state_of(shop, "link").link);
  CHECK(is_whole_report(shop.read("sub/r.html")));
  CHECK(state_of(shop, "sub/r.html").mode == 0600);
  CHECK(shop.run(quick + "--html ahead").code == 0);
  CHECK(state_of(shop, "ahead").link);
  CHECK(is_whole_report(shop.read("sub/new.html")));
}

TEST_CASE("a new report has the mode that the shell asks for") {
  const Workshop shop;
  CHECK(shop.run("umask 027; " + quick + "--html r.html").code == 0);
  CHECK(state_of(shop, "r.html").mode == 0640);
}

TEST_CASE(
    "a file in a folder that cannot be written is written in place, and that is said before") {
  const Workshop shop;
  shop.run("mkdir sub; echo old > sub/r.html; chmod 666 sub/r.html; chmod 555 sub; chmod 755 .");
  const ino_t before = state_of(shop, "sub/r.html").inode;
  const Ran ran = shop.run_as_user("$casus compare question.yaml --futures 1 --html sub/r.html");
  CAPTURE(ran.err);
  CHECK(ran.code == 0);
  CHECK(contains(ran.err, "written in place"));
  CHECK(ran.err.find("written in place") < ran.err.find("of 1 futures"));
  CHECK(is_whole_report(shop.read("sub/r.html")));
  CHECK(state_of(shop, "sub/r.html").inode == before);
  // A new file there is refused at once, and so is one that may not be written.
  CHECK(contains(shop.run_as_user(endless + "--html sub/new.html").err, "E054"));
  shop.run("chmod 444 sub/r.html");
  CHECK(contains(shop.run_as_user(endless + "--html sub/r.html").err, "Permission denied"));
  shop.run("chmod 755 sub");
}

TEST_CASE("in place, a shorter report leaves nothing of a longer one") {
  const Workshop shop;
  shop.run(
      "mkdir sub; head -c 3000000 /dev/zero | tr '\\0' x > sub/r.html; chmod 666 sub/r.html; "
      "chmod 555 sub; chmod 755 .");
  CHECK(shop.run_as_user("$casus compare question.yaml --futures 1 --html sub/r.html").code == 0);
  CHECK(is_whole_report(shop.read("sub/r.html")));
  CHECK(!contains(shop.read("sub/r.html"), "xxxxxxxx"));
  shop.run("chmod 755 sub");
}

TEST_CASE("devices and pipes of the shell are written as they are") {
  const Workshop shop;
  CHECK(shop.run(quick + "--html /dev/null").code == 0);
  const Ran ran = shop.run(quick +
                           "--no-html --csv >(cat > got.csv; touch done) >/dev/null; "
                           "for i in $(seq 100); do [ -e done ] && break; sleep 0.02; done");
  CHECK(ran.code == 0);
  CHECK(shop.run(quick + "--no-html --csv want.csv").code == 0);
  CHECK(shop.read("got.csv") == shop.read("want.csv"));
  CHECK(!shop.read("want.csv").empty());
}

TEST_CASE(
    "a file that would grow too large leaves the old one, and no half of the new one anywhere") {
  const Workshop shop;
  shop.run("echo old > r.html; mkdir temporary");
  const auto files = shop.files();
  const Ran ran =
      shop.run("export TMPDIR=$PWD/temporary; ulimit -f 20; " + quick + "--html r.html 2>&1 | cat");
  CHECK(contains(ran.out, "error: cannot write r.html: File too large"));
  CHECK(shop.read("r.html") == "old\n");
  CHECK(shop.files() == files);
  CHECK(std::filesystem::is_empty(shop.path("temporary")));
  const Ran coded =
      shop.run("export TMPDIR=$PWD/temporary; ulimit -f 20; " + quick + "--html r.html >/dev/null");
  CHECK(coded.code == 4);
}

TEST_CASE("a report that finds no place goes to the folder for temporary files, under a new name") {
  const Workshop shop;
  shop.run("mkdir temporary; echo mine > temporary/full");
  const Ran ran = shop.run("export TMPDIR=$PWD/temporary; " + quick + "--html /dev/full");
  CHECK(ran.code == 4);
  CHECK(contains(ran.err,
                 "error: cannot write /dev/full: No space left on device; the HTML report "
                 "is in "));
  CHECK(shop.read("temporary/full") == "mine\n");
  int reports = 0;
  for (const auto& one : std::filesystem::directory_iterator(shop.path("temporary"))) {
    const std::string name = one.path().filename().string();
    if (name == "full") continue;
    ++reports;
    CHECK(contains(ran.err, name));
    CHECK(name.rfind("casus-", 0) == 0);
    CHECK(is_whole_report(shop.read("temporary/" + name)));
  }
  CHECK(reports == 1);
}

TEST_CASE("a kill at any time leaves the old report or the new one, whole") {
  const Workshop shop;
  shop.write("r.html", "<!DOCTYPE html>old</html>");
  int killed = 0;
  for (int milliseconds = 4; milliseconds < 40; milliseconds += 2) {
    const Ran ran = shop.run("timeout -s KILL 0.0" + std::string(milliseconds < 10 ? "0" : "") +
                             std::to_string(milliseconds) +
                             " $casus compare question.yaml "
                             "--futures 2 --html r.html >/dev/null");
    if (ran.code != 0) ++killed;
    CAPTURE(milliseconds);
    CHECK(is_whole_report(shop.read("r.html")));
  }
  CHECK(killed > 0);
}

TEST_CASE("`new` writes whole files that were not there, and nothing where something is wrong") {
  const Workshop shop;
  shop.add_library();
  shop.run("cd tree; ln -s nowhere dangling.yaml; echo mine > mine.yaml");
  const std::string make = "cd tree; $casus new --use uk-ukraine-2024 ";
  for (const std::string name : {"mine.yaml", "dangling.yaml", "library"}) {
    CAPTURE(name);
    const Ran ran = shop.run(make + name);
    CHECK(ran.code == 2);
    CHECK(contains(ran.err, "E054"));
    CHECK(ran.out == "");
  }
  CHECK(shop.read("tree/mine.yaml") == "mine\n");
  CHECK(!shop.has("tree/nowhere"));
  const Ran unknown = shop.run("cd tree; $casus new --use uk-ukrain-2024 never.yaml");
  CHECK(unknown.code == 2);
  CHECK(unknown.out == "");  // no "wrote"
  CHECK(contains(unknown.err, "uk-ukrain-2024"));
  CHECK(contains(unknown.err, "did you mean 'uk-ukraine-2024'"));
  CHECK(!shop.has("tree/never.yaml"));
  CHECK(shop.run(make + "no/folder.yaml").code == 2);
  const Ran limited = shop.run("ulimit -f 4; " + make + "never.yaml");
  CHECK(limited.code == 2);
  CHECK(contains(limited.err, "File too large"));
  CHECK(!shop.has("tree/never.yaml"));
}
