#include "store/runs.hpp"

#include <fmt/format.h>

namespace casus {

namespace {

/// Runs a question to its end, row by row; what SQLite says becomes a diagnostic.
template <class Row>
Diagnostics each_row(const Database& database, const std::string& path, std::string_view sql,
                     const std::vector<std::int64_t>& values, const Row& row) {
  auto statement = database.prepare(sql);
  if (!statement) return {to_diagnostic(statement.error(), path)};
  for (std::size_t v = 0; v < values.size(); ++v) statement->bind(static_cast<int>(v), values[v]);
  for (;;) {
    const auto more = statement->step();
    if (!more) return {to_diagnostic(more.error(), path)};
    if (!*more) return {};
    row(*statement);
  }
}

Result<Database> store_with(const std::string& path, const std::vector<std::int64_t>& runs) {
  auto database = read_store(path);
  if (!database) return database;
  // What follows sees the store as it is now, whoever writes into it meanwhile.
  if (const auto error = database->run("BEGIN")) return fail(to_diagnostic(*error, path));
  std::int64_t most = 0;
  Diagnostics wrong = each_row(*database, path, "SELECT coalesce(max(id), 0) FROM runs", {},
                               [&](const Statement& row) { most = row.whole(0); });
  for (const std::int64_t run : runs) {
    if (!wrong.empty() || (run >= 1 && run <= most)) continue;
    wrong.push_back({.code = "E437",
                     .path = path,
                     .message = fmt::format("there is no run {} in {}", run, path),
                     .hint = most > 0 ? fmt::format("runs count from 1 to {}", most)
                                      : "the store holds no run yet"});
  }
  if (!wrong.empty()) return fail(std::move(wrong));
  return database;
}

}  // namespace

Result<std::vector<StoredRun>> stored_runs(const std::string& path) {
  const auto database = read_store(path);
  if (!database) return fail(database.error());
  std::vector<StoredRun> found;
  Diagnostics wrong =
      each_row(*database, path,
               "SELECT r.id, r.scenario, r.hash, r.version, r.numbers, r.method, r.seed, r.title, "
               "r.command, "
               "r.begun, r.futures_asked, count(f.future), coalesce(sum(f.not_converged), 0) "
               "FROM runs r LEFT JOIN futures f ON f.run = r.id GROUP BY r.id ORDER BY r.id",
               {}, [&](const Statement& row) {
                 found.push_back({.id = row.whole(0),
                                  .identity = {row.text(1), row.text(2), row.text(3), row.text(4),
                                               row.text(5), row.text(6)},
                                  .title = row.text(7),
                                  .command = row.text(8),
                                  .begun = row.text(9),
                                  .futures = static_cast<int>(row.whole(11)),
                                  .futures_asked = static_cast<int>(row.whole(10)),
                                  .not_converged = row.whole(12)});
               });
  if (!wrong.empty()) return fail(std::move(wrong));
  return found;
}

Result<RunComparison> compare_runs(const std::string& path, std::int64_t first,
                                   std::int64_t second) {
  const auto database = store_with(path, {first, second});
  if (!database) return fail(database.error());
  RunComparison found;
  Diagnostics wrong =
      each_row(*database, path,
               "SELECT a.path, a.range, b.range FROM inputs a JOIN inputs b ON b.path = a.path "
               "WHERE a.run = ? AND b.run = ? AND a.range IS NOT NULL AND b.range IS NOT NULL "
               "AND a.range <> b.range ORDER BY a.path",
               {first, second}, [&](const Statement& row) {
                 found.inputs.push_back({row.text(0), row.text(1), row.text(2)});
               });
  if (!wrong.empty()) return fail(std::move(wrong));
  wrong = each_row(
      *database, path,
      "SELECT a.package, a.measure, count(*), avg(a.value), avg(b.value), min(b.value - a.value), "
      "max(b.value - a.value) FROM measures a JOIN measures b ON b.future = a.future "
      "AND b.package = a.package AND b.measure = a.measure WHERE a.run = ? AND b.run = ? "
      "AND a.value IS NOT NULL AND b.value IS NOT NULL GROUP BY a.package, a.measure "
      "ORDER BY a.package, a.measure",
      {first, second}, [&](const Statement& row) {
        found.measures.push_back({.package = row.text(0),
                                  .measure = row.text(1),
                                  .n = static_cast<int>(row.whole(2)),
                                  .first = row.number(3),
                                  .second = row.number(4),
                                  .least = row.number(5),
                                  .most = row.number(6)});
      });
  if (!wrong.empty()) return fail(std::move(wrong));
  return found;
}

Result<StoredFutures> stored_futures(const std::string& path, std::int64_t run) {
  const auto database = store_with(path, {run});
  if (!database) return fail(database.error());
  StoredFutures found{.columns = {"future"}};
  const auto ask = [&](const char* sql, const auto& row) {
    return each_row(*database, path, sql, {run}, row);
  };
  const auto number = [](const Statement& row, int column) -> StoredFutures::Cell {
    if (row.is_null(column)) return {};
    return {fmt::format("{}", row.number(column)), false};
  };
  Diagnostics wrong = ask("SELECT name FROM draw_names WHERE run = ? ORDER BY id",
                          [&](const Statement& row) { found.columns.push_back(row.text(0)); });
  if (wrong.empty()) {
    wrong = ask(
        "SELECT p.name, m.name FROM package_names p JOIN measure_names m ON m.run = p.run "
        "WHERE p.run = ? ORDER BY p.id, m.id",
        [&](const Statement& row) { found.columns.push_back(row.text(0) + ":" + row.text(1)); });
  }
  // Both in the order of futures, and within one in the order of columns.
  std::vector<std::vector<StoredFutures::Cell>> last;  // [future] the columns at the end
  if (wrong.empty()) {
    wrong = ask(
        "SELECT future, not_converged, worst_residual FROM futures WHERE run = ? ORDER BY future",
        [&](const Statement& row) {
          found.rows.push_back({{row.text(0), false}});
          last.push_back({number(row, 1), number(row, 2)});
        });
  }
  const auto fill = [&](const char* sql, const auto& cell) {
    std::int64_t at = -1;
    std::size_t place = 0;
    return ask(sql, [&](const Statement& row) {
      if (row.whole(0) != at) {
        at = row.whole(0);
        while (place < found.rows.size() && found.rows[place].front().text != std::to_string(at)) {
          ++place;
        }
      }
      if (place < found.rows.size()) found.rows[place].push_back(cell(row));
    });
  };
  if (wrong.empty()) {
    wrong = fill(
        "SELECT future, value, typeof(value) = 'text' FROM draw_values WHERE run = ? "
        "ORDER BY future, draw",
        [&](const Statement& row) -> StoredFutures::Cell {
          if (row.whole(2) != 0) return {row.text(1), true};
          return number(row, 1);
        });
  }
  if (wrong.empty()) {
    wrong = fill(
        "SELECT future, value FROM measure_values WHERE run = ? ORDER BY future, package, measure",
        [&](const Statement& row) { return number(row, 1); });
  }
  if (!wrong.empty()) return fail(std::move(wrong));
  for (const char* const one : {"not_converged", "worst_residual"}) found.columns.push_back(one);
  for (std::size_t r = 0; r < last.size(); ++r) {
    found.rows[r].insert(found.rows[r].end(), last[r].begin(), last[r].end());
  }
  return found;
}

}  // namespace casus
