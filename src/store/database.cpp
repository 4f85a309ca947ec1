#include "store/database.hpp"

#include <sqlite3.h>

#include <fmt/format.h>

#include "store/refusals.hpp"

namespace casus {

namespace {

DatabaseError error_of(sqlite3* database, int code) {
  return {code, database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code)};
}

}  // namespace

void Statement::End::operator()(sqlite3_stmt* one) const { sqlite3_finalize(one); }
void Database::Close::operator()(sqlite3* one) const { sqlite3_close(one); }

// What is bound is copied: it may be gone when the statement runs. SQLite counts parameters from 1.
void Statement::bind(int place, std::int64_t x) {
  sqlite3_bind_int64(statement_.get(), place + 1, x);
}
void Statement::bind(int place, double x) { sqlite3_bind_double(statement_.get(), place + 1, x); }
void Statement::bind(int place, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), place + 1, text.data(), text.size(), SQLITE_TRANSIENT,
                      SQLITE_UTF8);
}
void Statement::bind_bytes(int place, std::string_view bytes) {
  sqlite3_bind_blob64(statement_.get(), place + 1, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
}
void Statement::bind_nothing(int place) { sqlite3_bind_null(statement_.get(), place + 1); }

tl::expected<bool, DatabaseError> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return tl::unexpected<DatabaseError>(error_of(sqlite3_db_handle(statement_.get()), code));
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}
std::int64_t Statement::whole(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}
double Statement::number(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}
std::string Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr
             ? std::string()
             : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

tl::expected<Database, DatabaseError> Database::open(const std::string& path, Mode mode) {
  const int flags =
      mode == Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* opened = nullptr;
  // Never a name that SQLite takes for something else, such as ":memory:".
  const std::string name = path.rfind('/', 0) == 0 ? path : "./" + path;
  const int code = sqlite3_open_v2(name.c_str(), &opened, flags, nullptr);
  Database database;
  database.database_.reset(opened);
  if (code != SQLITE_OK) return tl::unexpected<DatabaseError>(error_of(opened, code));
  constexpr int patience_ms = 5'000;  // for a reader who holds the file for a moment
  sqlite3_busy_timeout(opened, patience_ms);
  return database;
}

tl::expected<Statement, DatabaseError> Database::prepare(std::string_view sql) const {
  sqlite3_stmt* made = nullptr;
  const int code =
      sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &made, nullptr);
  Statement statement;
  statement.statement_.reset(made);
  if (code != SQLITE_OK) return tl::unexpected<DatabaseError>(error_of(database_.get(), code));
  return statement;
}

std::optional<DatabaseError> Database::run(const std::string& sql) const {
  const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code == SQLITE_OK) return std::nullopt;
  return error_of(database_.get(), code);
}

tl::expected<std::int64_t, DatabaseError> Database::whole(const std::string& sql) const {
  auto statement = prepare(sql);
  if (!statement) return tl::unexpected<DatabaseError>(statement.error());
  const auto row = statement->step();
  if (!row) return tl::unexpected<DatabaseError>(row.error());
  return *row ? statement->whole(0) : 0;
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(database_.get()); }

Diagnostic to_diagnostic(const DatabaseError& error, const std::string& path) {
  switch (error.code & 0xFF) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
      return {.code = "E436",
              .path = path,
              .message = fmt::format("cannot write into the store {}: {}", path, error.words),
              .note = "what it held before is whole",
              .hint = "free some room, or make it writable, and continue with --resume"};
    case SQLITE_NOTADB:
      return no_store(path, "it is no database of SQLite");
    case SQLITE_CORRUPT:
      return damaged_store(path, error.words);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return store_in_use(path);
    default:
      return cannot_open_store(path, error.words);
  }
}

}  // namespace casus
