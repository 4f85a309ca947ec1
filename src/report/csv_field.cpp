#include "report/csv_field.hpp"

#include <cmath>

#include <fmt/format.h>

namespace casus {

std::string csv_field(std::string_view text) {
  std::string inner;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    inner = "'";
  }
  inner += text;
  if (inner.find_first_of(",\"\r\n") == std::string::npos) return inner;
  std::string out = "\"";
  for (const char byte : inner) {
    if (byte == '"') out += '"';
    out += byte;
  }
  return out + "\"";
}

std::string csv_number(double value) {
  return std::isfinite(value) ? fmt::format("{}", value) : std::string();
}

}  // namespace casus
