#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace casus {

/// What SQLite said, as a number of its own.
struct DatabaseError {
  int code = 0;
  std::string words{};
};

/// One statement, prepared once. Columns and parameters count from 0. Must go before its database.
class Statement {
 public:
  Statement() = default;

  void bind(int place, std::int64_t x);
  void bind(int place, double x);
  void bind(int place, std::string_view text);
  void bind_bytes(int place, std::string_view bytes);
  void bind_nothing(int place);

  /// Whether there is another row. Fails with what SQLite said.
  tl::expected<bool, DatabaseError> step();
  /// For another execution, with parameters bound anew.
  void reset();

  bool is_null(int column) const;
  std::int64_t whole(int column) const;
  double number(int column) const;
  std::string text(int column) const;  ///< also of numbers, in digits; bytes as they are

 private:
  friend class Database;
  struct End {
    void operator()(sqlite3_stmt* one) const;
  };
  std::unique_ptr<sqlite3_stmt, End> statement_{};
};

/// A connection to a database of SQLite. Only `src/store` knows which library it is.
class Database {
 public:
  enum class Mode { read, write };  ///< `write` makes the file if it is not there
  static tl::expected<Database, DatabaseError> open(const std::string& path, Mode mode);

  tl::expected<Statement, DatabaseError> prepare(std::string_view sql) const;
  /// One or more statements without parameters, whose rows nobody wants.
  std::optional<DatabaseError> run(const std::string& sql) const;
  /// The first column of the first row.
  tl::expected<std::int64_t, DatabaseError> whole(const std::string& sql) const;
  std::int64_t last_row() const;

 private:
  struct Close {
    void operator()(sqlite3* one) const;
  };
  std::unique_ptr<sqlite3, Close> database_{};
};

/// What a failure on the store means for whoever runs the program: full or read-only disk (E436),
/// a file that is no store (E432), a damaged one (E433), one in use (E434), anything else (E431).
Diagnostic to_diagnostic(const DatabaseError& error, const std::string& path);

}  // namespace casus
