#include "measure/measures_page.hpp"

#include <variant>

#include <fmt/format.h>

#include "base/overload.hpp"

namespace casus {

namespace {

std::string shape_of(const MeasureRow& row) {
  return std::visit(
      overload{[](const Path&) { return "path"; }, [](const AtTheEnd&) { return "at the end"; },
               [](const Total&) { return "total"; },
               [](const GivenAnAttack&) { return "given an attack"; },
               [](const OverFutures&) { return "over futures"; }},
      row.shape);
}

std::string start_of(const MeasureRow& row) {
  switch (row.start) {
    case Start::any:
      return "any";
    case Start::peace:
      return "peace";
    case Start::war:
      return "war";
  }
  return {};
}

}  // namespace

std::string listed_name(const MeasureRow& row) {
  const bool with_years =
      std::holds_alternative<Path>(row.shape) || std::holds_alternative<AtTheEnd>(row.shape);
  return std::string(row.name) + (with_years ? "_Ny" : "");
}

std::string measures_page() {
  std::string out =
      "# Measures\n\n"
      "What `casus compare` reports, in the order of `src/measure/catalogue.cpp`, from which this "
      "page is made\n(`make pages`; a test keeps the two equal). Names are those of JSON, CSV and "
      "`outcomes:`; `_Ny` stands for\nyears. Compared by: what `outcomes:` may name.\n\n"
      "| name | label | unit | shape | with a start in | compared by | meaning |\n"
      "|---|---|---|---|---|---|---|\n";
  for (const MeasureRow& row : catalogue()) {
    out += fmt::format("| `{}` | {} | {} | {} | {} | {} | {} |\n", listed_name(row), row.label,
                       row.unit, shape_of(row), start_of(row), row.event.empty() ? "no" : "yes",
                       row.meaning);
  }
  return out;
}

}  // namespace casus
