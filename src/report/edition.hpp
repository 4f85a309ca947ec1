#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/result.hpp"
#include "report/report.hpp"

namespace casus {

/// What of a study is held beside an earlier one of the same scenario.
struct Edition {
  /// By what decides: the mean of a package, and its standard error over futures.
  struct Figure {
    double mean = 0.0, error = 0.0;
  };

  std::string scenario{}, hash{}, version{};
  std::string as_of{};  ///< "31 August 2026"; empty without a day
  std::string seed{};   ///< in decimal: it may be too large for a number of JSON
  int futures = 0;
  std::string measure{};                        ///< that decides: "attacked_10y"
  std::map<std::string, Figure> packages{};     ///< by id
  std::vector<std::string> order{};             ///< ids of the options that are compared
  std::map<std::string, bool> texts{};          ///< instruments: whether in force on that day
  std::map<std::string, std::string> inputs{};  ///< path and range, without what is sensitive
};

Edition edition_of(const ReportInput& input);

/// As `edition` of `compare --json`; beside it there stand `scenario`, `hash`, `version`, `seed`.
nlohmann::ordered_json to_json(const Edition& edition);

/// The edition in what `compare --json` wrote. Fails (E073) where it holds none.
Result<Edition> parse_edition(std::string_view json);

/// What changed, in sentences: figures that moved further than the numbers of futures explain, the
/// order, texts, ranges. The first says what is compared. Both must be of one scenario.
std::vector<std::string> changes_since(const Edition& old, const ReportInput& input);

}  // namespace casus
