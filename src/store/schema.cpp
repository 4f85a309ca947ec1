#include "store/schema.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "store/refusals.hpp"

namespace casus {

namespace {

constexpr std::int64_t application_id = 0x63617375;  // "casu", in the header of the file
constexpr std::int64_t schema_version = 1;

// Names stand once, in tables of their own; the views `draws` and `measures` join them for readers.
constexpr const char* schema = R"(
CREATE TABLE runs(
  id INTEGER PRIMARY KEY, scenario TEXT, title TEXT, hash TEXT, version TEXT, numbers TEXT,
  method TEXT, seed TEXT, command TEXT, futures_asked INTEGER, begun TEXT);
CREATE TABLE inputs(
  run INTEGER, path TEXT, unit TEXT, range TEXT, source TEXT, assumed TEXT,
  PRIMARY KEY(run, path)) WITHOUT ROWID;
CREATE TABLE package_names(
  run INTEGER, id INTEGER, name TEXT, label TEXT, role TEXT, PRIMARY KEY(run, id)) WITHOUT ROWID;
CREATE TABLE draw_names(
  run INTEGER, id INTEGER, name TEXT, PRIMARY KEY(run, id)) WITHOUT ROWID;
CREATE TABLE measure_names(
  run INTEGER, id INTEGER, name TEXT, unit TEXT, PRIMARY KEY(run, id)) WITHOUT ROWID;
CREATE TABLE futures(
  run INTEGER, future INTEGER, not_converged INTEGER, worst_residual REAL, outcome BLOB,
  PRIMARY KEY(run, future));
CREATE TABLE draw_values(
  run INTEGER, future INTEGER, draw INTEGER, value,
  PRIMARY KEY(run, future, draw)) WITHOUT ROWID;
CREATE TABLE measure_values(
  run INTEGER, future INTEGER, package INTEGER, measure INTEGER, value REAL,
  PRIMARY KEY(run, future, package, measure)) WITHOUT ROWID;
CREATE VIEW draws AS
  SELECT v.run, v.future, n.name, v.value FROM draw_values v
  JOIN draw_names n ON n.run = v.run AND n.id = v.draw;
CREATE VIEW measures AS
  SELECT v.run, v.future, p.name AS package, n.name AS measure, n.unit, v.value
  FROM measure_values v
  JOIN package_names p ON p.run = v.run AND p.id = v.package
  JOIN measure_names n ON n.run = v.run AND n.id = v.measure;
)";

/// Whether the file is a store; false: it is empty. Fails where it is something else, or damaged.
Result<bool> check(const Database& database, const std::string& path) {
  const auto asked = [&](const char* sql) { return database.whole(sql); };
  const auto tables = asked("SELECT count(*) FROM sqlite_schema");
  if (!tables) return fail(to_diagnostic(tables.error(), path));
  const auto id = asked("PRAGMA application_id");
  if (!id) return fail(to_diagnostic(id.error(), path));
  if (*id == 0 && *tables == 0) return false;
  if (*id != application_id) {
    return fail(no_store(path, "it is a database of another program"));
  }
  const auto version = asked("PRAGMA user_version");
  if (!version) return fail(to_diagnostic(version.error(), path));
  if (*version != schema_version) {
    return fail(no_store(path, fmt::format("it has the form {}, and this version of casus knows "
                                           "the form {}",
                                           *version, schema_version)));
  }
  auto quick = database.prepare("PRAGMA quick_check(1)");
  if (!quick) return fail(to_diagnostic(quick.error(), path));
  const auto row = quick->step();
  if (!row) return fail(to_diagnostic(row.error(), path));
  if (*row && quick->text(0) == "ok") return true;
  return fail(damaged_store(path, quick->text(0)));
}

}  // namespace

Result<Database> open_store(const std::string& path) {
  auto database = Database::open(path, Database::Mode::write);
  if (!database) return fail(to_diagnostic(database.error(), path));
  const auto there = check(*database, path);
  if (!there) return fail(there.error());
  // A log beside the file: a process that is killed leaves whole transactions.
  std::string sql = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
  if (!*there) {
    sql += fmt::format(
        "BEGIN IMMEDIATE; PRAGMA application_id = {}; PRAGMA user_version = {};{}COMMIT;",
        application_id, schema_version, schema);
  }
  if (const auto error = database->run(sql)) return fail(to_diagnostic(*error, path));
  return std::move(*database);
}

Result<Database> read_store(const std::string& path) {
  std::error_code none;
  if (!std::filesystem::exists(path, none)) {
    return fail(cannot_open_store(path, "there is no such file",
                                  "casus compare SCENARIO --store FILE makes one"));
  }
  auto database = Database::open(path, Database::Mode::read);
  if (!database) return fail(to_diagnostic(database.error(), path));
  const auto there = check(*database, path);
  if (!there) return fail(there.error());
  if (!*there) return fail(no_store(path, "it is empty"));
  return std::move(*database);
}

}  // namespace casus
