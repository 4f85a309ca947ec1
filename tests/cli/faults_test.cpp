// What can befall a process: streams that are closed or full, signals, pipes, devices, little
// memory.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/workshop.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/sanitized.hpp"

using namespace casus;
using nlohmann::json;

namespace {

const std::string small_problem = CASUS_ROOT "/tests/oracle/cases/one_guarantor_one_period.json";

/// A call of every command that answers on standard output.
const std::vector<std::string> calls = {
    "--help",
    "--version",
    "check question.yaml",
    "check question.yaml --json",
    "compare question.yaml --futures 1 --no-html",
    "compare question.yaml --futures 1 --json",
    "compare --help",
    "entails question.yaml",
    "entails question.yaml --package treaty --event kind=invasion --json",
    "explain-error",
    "explain-error E012",
    "explain-error --markdown",
    "solve " + small_problem,
    "solve " + small_problem + " --json",
    "solve question.yaml --package none",
    "solve question.yaml --package none --why",
    "solve question.yaml --package none --problem",
    "solve question.yaml --draws 2000",
};

/// More than are computed before a signal comes; each takes memory from the start, so no more than
/// that.
const std::string many = "100000";

/// Waits for the first line on standard error of a comparison in the background, `$pid`.
const std::string wait_for_progress =
    "pid=$!; for i in $(seq 500); do grep -q ' futures, ' err && break; sleep 0.01; done; ";

}  // namespace

TEST_CASE("an answer that does not arrive is no success, and standard error says so") {
  const Workshop shop;
  for (const std::string& call : calls) {
    CAPTURE(call);
    CHECK(shop.run("$casus " + call).code == 0);
    for (const std::string redirected : {" >/dev/full", " >&-"}) {
      CAPTURE(redirected);
      const Ran ran = shop.run("$casus " + call + redirected);
      CHECK(ran.code == 4);
      CHECK(contains(ran.err, "casus: standard output could not be written"));
    }
  }
  // A finding is lost as well, and what is worse stays.
  CHECK(shop.run("$casus check question.yaml --set 'pact.clauses.1.floor=[consult]' >/dev/full")
            .code == 4);
  CHECK(shop.run("$casus check no-such.yaml >/dev/full").code == 2);
  CHECK(shop.run("$casus compare no-such.yaml --json >/dev/full").code == 2);
}

TEST_CASE("`new` with a full standard output has written its file") {
  const Workshop shop;
  shop.add_library();
  CHECK(shop.run("cd tree; $casus new --use uk-ukraine-2024 q.yaml >/dev/full").code == 4);
  CHECK(shop.run("cd tree; $casus check q.yaml").code == 0);
}

TEST_CASE("a reader who goes away early ends nothing but the text") {
  const Workshop shop;
  const Ran ran = shop.run(
      "$casus compare question.yaml --futures 2 --html r.html --csv t.csv | head -c 1 >/dev/null; "
      "exit ${PIPESTATUS[0]}");
  CHECK((ran.code == 0 || ran.code == 4));  // the text may have fitted into the pipe
  CHECK(contains(shop.read("r.html"), "</html>"));
  CHECK(contains(shop.read("t.csv"), "attacked_3y"));
  const Ran gone = shop.run(
      "$casus solve question.yaml --draws 1000000 | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}");
  CHECK(gone.code == 4);
  CHECK(gone.seconds < 20.0);  // it does not go on for nobody
}

TEST_CASE("without standard error everything is done all the same") {
  const Workshop shop;
  const Ran wanted = shop.run("$casus compare question.yaml --html want.html --csv want.csv");
  for (const std::string redirected : {"2>&-", "2>/dev/full", "2> >(exit 0)", "2>&- <&-"}) {
    CAPTURE(redirected);
    shop.run("rm -f r.html t.csv");
    const Ran ran =
        shop.run("$casus compare question.yaml --html r.html --csv t.csv " + redirected);
    CHECK(ran.code == 0);
    CHECK(ran.out == wanted.out);
    CHECK(shop.read("r.html") == shop.read("want.html"));
    CHECK(shop.read("t.csv") == shop.read("want.csv"));
  }
  const Ran both =
      shop.run("$casus compare question.yaml --html r.html 2>&1 | head -1 >/dev/null; true");
  CHECK(shop.read("r.html") == shop.read("want.html"));
  CHECK(shop.run("$casus check no-such.yaml 2>&-").code == 2);
  CHECK(shop.run("$casus compare no-such.yaml 2>/dev/full").code == 2);
}

TEST_CASE("with all three streams closed no file takes their place") {
  const Workshop shop;
  shop.run("$casus compare question.yaml --html want.html --csv want.csv");
  CHECK(shop.run("$casus compare question.yaml --html r.html --csv t.csv <&- >&- 2>&-").code == 4);
  CHECK(shop.read("r.html") == shop.read("want.html"));
  CHECK(shop.read("t.csv") == shop.read("want.csv"));
}

TEST_CASE("Ctrl-C keeps what is done, from the first moment on") {
  for (const std::string threads : {"1", "2", "5"}) {
    for (const std::string pause : {"0", "0.003", "0.05"}) {
      for (const std::string signal : {"INT", "TERM", "HUP"}) {
        const Workshop shop;
        // Bash lets jobs in the background ignore Ctrl-C; `env` gives it back.
        const Ran ran = shop.run(
            "env --default-signal=INT $casus compare question.yaml --json --html r.html "
            "--futures " +
            many + " --threads " + threads + " >out 2>err & " + wait_for_progress + "sleep " +
            pause + "; kill -" + signal + " $pid; wait $pid");
        CAPTURE(threads);
        CAPTURE(pause);
        CAPTURE(signal);
        CAPTURE(shop.read("err"));
        CHECK(ran.code == 0);
        CHECK(count(shop.read("err"), "stopping when what is begun is done") <= 1);
        const json found = json::parse(shop.read("out"), nullptr, false);
        REQUIRE(found.is_object());
        const int kept = found["futures"].get<int>();
        CHECK(kept >= 1);
        CHECK(kept < std::stoi(many));
        CHECK(contains(shop.read("r.html"), "</html>"));
      }
    }
  }
}

TEST_CASE("Ctrl-C ends what else computes a study, with an answer of what is done") {
  for (const std::string call :
       {"calibrate question.yaml --with record.yaml", "explain question.yaml --group-futures 3",
        "variants question.yaml --variant stronger.yaml"}) {
    CAPTURE(call);
    const Workshop shop;
    const Ran ran =
        shop.run("env --default-signal=INT $casus " + call + " --threads 1 --futures " + many +
                 " >out 2>err & " + wait_for_progress + "kill -INT $pid; wait $pid");
    CHECK(ran.code == 0);
    CHECK(ran.seconds < 20.0);
    CHECK(!shop.read("out").empty());
    CHECK(contains(shop.read("err"), "Stopped: 1 of 2 variants") == call.starts_with("variants"));
  }
}

TEST_CASE("a terminal sees progress on one line, a file sees lines of its own") {
  const Workshop shop;
  const std::string call =
      "$casus compare question.yaml --time-limit 1 --no-html --threads 1 --futures " + many;
  const Ran file = shop.run(call);
  CHECK(contains(file.err, "Ctrl-C stops"));
  CHECK(!contains(file.err, "\r"));
  const Ran terminal = shop.run("export casus; script -qec '" + call + "' /dev/null");
  CHECK(contains(terminal.out, "Ctrl-C stops"));
  CHECK(count(terminal.out, "\r") > 0);
  CHECK(count(terminal.out, " futures, ") >= 2);  // four times a second
  CHECK(count(file.err, " futures, ") == 1);      // every quarter of a minute
}

TEST_CASE("what was kept at Ctrl-C is what a study of so many futures gives") {
  const Workshop shop;
  shop.run("env --default-signal=INT $casus compare question.yaml --json --threads 2 --futures " +
           many + " >out 2>err & " + wait_for_progress + "kill -INT $pid; wait $pid");
  json cut = json::parse(shop.read("out"), nullptr, false);
  REQUIRE(cut.is_object());
  const std::string kept = std::to_string(cut["futures"].get<int>());
  json whole = json::parse(shop.run("$casus compare question.yaml --json --futures " + kept).out);
  CHECK(cut["futures_asked"] == std::stoi(many));
  CHECK(cut["packages"] == whole["packages"]);
}

TEST_CASE("a signal that was to be ignored stays so") {
  const Workshop shop;
  const Ran ran = shop.run(
      "(trap '' INT HUP; exec $casus compare question.yaml --futures 60 --json >out 2>err) & " +
      wait_for_progress + "kill -INT $pid; kill -HUP $pid; wait $pid");
  CHECK(ran.code == 0);
  CHECK(json::parse(shop.read("out"), nullptr, false)["futures"] == 60);
}

TEST_CASE("a second Ctrl-C ends at once and leaves the old report") {
  const Workshop shop;
  shop.run("cp " CASUS_ROOT "/scenarios/ukraine-2026.yaml .; cp " CASUS_ROOT
           "/library/*.yaml .; "
           "echo old > r.html");
  const Ran ran = shop.run(
      "env --default-signal=INT $casus compare ukraine-2026.yaml --futures 1000 --html r.html "
      ">out 2>err & " +
      wait_for_progress + "kill -INT $pid; sleep 0.05; kill -INT $pid; wait $pid");
  CHECK(ran.code == 128 + 2);
  CHECK(ran.seconds < 10.0);
  CHECK(shop.read("r.html") == "old\n");
  CHECK(shop.read("out") == "");
}

TEST_CASE("devices without an end are refused in little time and memory" *
          doctest::skip(sanitized)) {
  const Workshop shop;
  shop.run("ln -s /dev/zero endless.yaml");
  for (const std::string call :
       {"solve /dev/zero", "solve - </dev/zero", "solve - --json </dev/zero", "check /dev/zero",
        "compare endless.yaml", "compare question.yaml --with /dev/zero", "entails /dev/urandom"}) {
    CAPTURE(call);
    const Ran ran = shop.run("ulimit -v 300000; $casus " + call);
    CHECK(ran.code == 2);
    CHECK(ran.seconds < 5.0);
    CHECK(contains(ran.out + ran.err, "E002"));
    CHECK(contains(ran.out + ran.err, "larger than 16 MB"));
  }
}

TEST_CASE("a pipe that nobody writes into is refused, one that somebody does is read") {
  const Workshop shop;
  shop.run("mkfifo pipe.yaml pipe.json");
  for (const std::string call : {"check pipe.yaml", "solve pipe.json"}) {
    CAPTURE(call);
    const Ran ran = shop.run("timeout 20 $casus " + call);
    CHECK(ran.code == 2);
    CHECK(contains(ran.out + ran.err, "nobody writes into it"));
  }
  const std::string wanted = shop.run("$casus solve " + small_problem + " --json").out;
  for (const std::string& call :
       {"(sleep 0.3; cat " + small_problem + " >pipe.json) & $casus solve pipe.json --json",
        // Opened, and silent for longer than one waits for somebody to open it.
        "(exec 3>pipe.json; sleep 2.5; cat " + small_problem +
            " >&3) & sleep 0.1; $casus solve pipe.json --json",
        "$casus solve <(cat " + small_problem + ") --json",
        "$casus solve <(sleep 2.5; cat " + small_problem + ") --json",
        "cat " + small_problem + " | $casus solve - --json",
        "(sleep 0.2; cat " + small_problem + ") | $casus solve /dev/stdin --json"}) {
    CAPTURE(call);
    const Ran ran = shop.run(call);
    CHECK(ran.code == 0);
    CHECK(ran.out == wanted);
  }
}

TEST_CASE("a pipe in a folder of the library is no file of it") {
  const Workshop shop;
  shop.run("rm fund.yaml; mkfifo fund.yaml");
  const Ran ran = shop.run("timeout 20 $casus check question.yaml");
  CHECK(ran.code == 2);
  CHECK(contains(ran.out, "E002"));
  CHECK(ran.seconds < 2.0);
}

TEST_CASE("what cannot be read says why") {
  const Workshop shop;
  shop.run("mkdir folder.yaml; chmod 755 .; touch secret.yaml; chmod 000 secret.yaml");
  const struct {
    const char *file, *why;
  } rows[] = {{"none.yaml", "there is no such file"},
              {"folder.yaml", "it is a folder"},
              {"secret.yaml", "Permission denied"},
              {"question.yaml/x.yaml", "Not a directory"}};
  for (const auto& row : rows) {
    for (const std::string command : {"check ", "compare ", "solve "}) {
      CAPTURE(command + row.file);
      const Ran ran = shop.run_as_user("$casus " + command + row.file);
      CHECK(ran.code == 2);
      CHECK(contains(ran.out + ran.err, row.why));
    }
  }
  CHECK(contains(shop.run("$casus solve - <&-").err, "cannot read standard input"));
}

TEST_CASE("with little memory the program ends with a message, and never by a crash" *
          doctest::skip(sanitized)) {
  const Workshop shop;
  for (const int kilobytes : {20000, 40000, 60000, 80000, 120000, 250000, 600000}) {
    CAPTURE(kilobytes);
    const Ran ran = shop.run("ulimit -v " + std::to_string(kilobytes) +
                             "; $casus compare question.yaml --threads 64 --html r.html");
    CAPTURE(ran.err);
    // 0: it was enough, with fewer threads; 3: it was not; 127: not enough for the system to begin.
    CHECK((ran.code == 0 || ran.code == 3 || ran.code == 127));
    if (ran.code == 3) CHECK(contains(ran.err, "casus: "));
    if (ran.code == 0) CHECK(contains(shop.read("r.html"), "</html>"));
    if (kilobytes == 600000) CHECK(ran.code == 0);
  }
}
