// A study with a store: continued, refused, damaged.
#include "store/run_store.hpp"

#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <doctest/doctest.h>

#include "store/runs.hpp"
#include "study/study.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

namespace fs = std::filesystem;

/// A folder of its own; gone at the end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "casus-store-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_{};
};

RunRequest asked(bool resume = false) {
  return {.identity =
              {.scenario = "small", .hash = "00ff", .version = "1", .method = "fast", .seed = "5"},
          .command = "casus compare small",
          .futures_asked = 4,
          .begun = "2030-01-01T00:00:00Z",
          .resume = resume};
}

Findings studied(int futures, FutureKeeper* keeper) {
  const Scenario scenario = small_scenario();
  return run_study(scenario, duties_of(scenario), {.futures = futures, .seed = 5, .threads = 2},
                   {.keeper = keeper})
      .value();
}

std::string code_of(const std::string& path, const RunRequest& request) {
  const auto store = RunStore::open(path, request);
  return store ? "none" : store.error().front().code;
}

}  // namespace

TEST_CASE("a study that is continued has the findings of one that was not disturbed") {
  const Folder folder;
  const std::string path = folder.file("s.db");
  const Findings whole = studied(4, nullptr);
  {
    const auto store = RunStore::open(path, asked()).value();
    studied(2, store.get());
    CHECK(store->lost() == 0);
  }
  const auto store = RunStore::open(path, asked(true)).value();
  CHECK(store->run() == 1);
  CHECK(store->found() == 2);
  const Findings continued = studied(4, store.get());
  CHECK(continued.table.outcome_values == whole.table.outcome_values);
  CHECK(continued.table.input_values == whole.table.input_values);
  for (std::size_t p = 0; p < whole.packages.size(); ++p) {
    for (const auto& [key, range] : whole.packages[p].measures) {
      CHECK(continued.packages[p].measures.at(key).mean == range.mean);
    }
  }
  CHECK(continued.worst_residual == whole.worst_residual);
}

TEST_CASE("what is kept is not computed again") {
  const Folder folder;
  const std::string path = folder.file("s.db");
  {
    const auto store = RunStore::open(path, asked()).value();
    studied(3, store.get());
  }
  const auto store = RunStore::open(path, asked(true)).value();
  const Scenario scenario = small_scenario();
  PassTimes times;
  run_study(scenario, duties_of(scenario), {.futures = 3, .seed = 5, .threads = 1},
            {.times = &times, .keeper = store.get()})
      .value();
  CHECK(times.calls(Pass::measure) == 0);
}

TEST_CASE("a run of other inputs, another seed, version or method is refused, and says why") {
  const Folder folder;
  const std::string path = folder.file("s.db");
  {
    const auto store = RunStore::open(path, asked()).value();
    studied(1, store.get());
  }
  const struct {
    const char* what;
    std::string RunIdentity::*field;
  } rows[] = {{"scenario", &RunIdentity::scenario}, {"hash", &RunIdentity::hash},
              {"version", &RunIdentity::version},   {"definition", &RunIdentity::numbers},
              {"method", &RunIdentity::method},     {"seed", &RunIdentity::seed}};
  for (const auto& row : rows) {
    CAPTURE(row.what);
    RunRequest other = asked(true);
    other.identity.*row.field = "another";
    const auto store = RunStore::open(path, other);
    REQUIRE(!store.has_value());
    CHECK(store.error().front().code == "E435");
    CHECK(contains(store.error().front().message, row.what));
    other.resume = false;  // a new run in the same file
    CHECK(code_of(path, other) == "none");
  }
  CHECK(code_of(path, asked(true)) == "none");
}

TEST_CASE("a second process waits for no store, and no future is lost to it") {
  const Folder folder;
  const std::string path = folder.file("s.db");
  const auto store = RunStore::open(path, asked()).value();
  studied(1, store.get());
  CHECK(code_of(path, asked()) == "E434");
  CHECK(code_of(path, asked(true)) == "E434");
  const auto runs = stored_runs(path);  // who reads is not kept out
  REQUIRE(runs.has_value());
  CHECK(runs->front().futures == 1);
}

TEST_CASE("what is no store, or a damaged one, is refused and not touched") {
  const Folder folder;
  const auto write = [&](const std::string& name, const std::string& content) {
    std::ofstream(folder.file(name), std::ios::binary) << content;
  };
  const auto read = [&](const std::string& name) {
    std::ifstream in(folder.file(name), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  write("notes.txt", "these are notes, and long enough to be looked at by whoever opens files\n" +
                         std::string(4096, '.'));
  const std::string notes = read("notes.txt");
  CHECK(code_of(folder.file("notes.txt"), asked()) == "E432");
  CHECK(read("notes.txt") == notes);
  {
    const auto other = Database::open(folder.file("other.db"), Database::Mode::write);
    CHECK(!other->run("CREATE TABLE people(name TEXT)"));
  }
  CHECK(code_of(folder.file("other.db"), asked()) == "E432");
  CHECK(code_of(folder.file("none/s.db"), asked()) == "E431");
  CHECK(code_of("", asked()) == "E431");
  write("empty.db", "");
  CHECK(code_of(folder.file("empty.db"), asked()) == "none");

  {
    const auto store = RunStore::open(folder.file("s.db"), asked()).value();
    studied(2, store.get());
  }
  const std::string whole = read("s.db");
  REQUIRE(whole.size() > 40'000);
  write("cut.db", whole.substr(0, whole.size() / 2));
  CHECK(code_of(folder.file("cut.db"), asked(true)) == "E433");
  std::string holed = whole;
  holed.replace(4096, 4096, std::string(4096, 'x'));
  write("holed.db", holed);
  CHECK(code_of(folder.file("holed.db"), asked(true)) == "E433");
  CHECK(!stored_runs(folder.file("none.db")).has_value());
  CHECK(!fs::exists(folder.file("none.db")));
}

TEST_CASE("an outcome that is not what was written ends the study with its number") {
  const Folder folder;
  const std::string path = folder.file("s.db");
  {
    const auto store = RunStore::open(path, asked()).value();
    studied(2, store.get());
  }
  {
    const auto database = Database::open(path, Database::Mode::write);
    CHECK(!database->run("UPDATE futures SET outcome = x'0011223344556677' WHERE future = 1"));
  }
  const auto store = RunStore::open(path, asked(true)).value();
  const Scenario scenario = small_scenario();
  const auto found =
      run_study(scenario, duties_of(scenario), {.futures = 2, .seed = 5}, {.keeper = store.get()});
  REQUIRE(!found.has_value());
  CHECK(found.error().front().code == "E433");
  CHECK(contains(found.error().front().message, "future 1 of run 1"));
}

TEST_CASE("a run that the store does not hold is refused") {
  const Folder folder;
  const std::string path = folder.file("s.db");
  {
    const auto store = RunStore::open(path, asked()).value();
    studied(1, store.get());
  }
  CHECK(stored_futures(path, 1).has_value());
  CHECK(stored_futures(path, 2).error().front().code == "E437");
  CHECK(compare_runs(path, 1, 2).error().front().code == "E437");
}

TEST_CASE("the store shows no value that is sensitive") {
  const Folder folder;
  const std::string path = folder.file("s.db");
  Scenario scenario = small_scenario();
  Quantity& secret = scenario.quantities[index(quantity_at(scenario, "challenger.force"))];
  secret.sensitive = true;
  secret.distribution = Certain{612.34375};
  secret.source = "a spy";
  {
    const auto store = RunStore::open(path, asked()).value();
    run_study(scenario, duties_of(scenario), {.futures = 1, .seed = 5}, {.keeper = store.get()})
        .value();
  }
  std::ifstream in(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  const double value = 612.34375;
  std::string little(reinterpret_cast<const char*>(&value), sizeof value);
  const std::string big(little.rbegin(), little.rend());  // as SQLite writes numbers
  CHECK(bytes.find(little) == std::string::npos);
  CHECK(bytes.find(big) == std::string::npos);
  CHECK(bytes.find("612.34") == std::string::npos);
  CHECK(bytes.find("a spy") == std::string::npos);
}

}  // namespace casus
