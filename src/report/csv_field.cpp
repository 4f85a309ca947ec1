#include "report/csv_field.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "report/format.hpp"

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

std::string csv_html(std::string_view csv) {
  std::string lines;
  for (std::size_t from = 0; from < csv.size();) {
    const std::size_t end = std::min(csv.find('\n', from), csv.size());
    lines += escaped(csv.substr(from, end - from)) + "\n";
    from = end + 1;
  }
  return "<pre>" + lines + "</pre>\n";
}

}  // namespace casus
