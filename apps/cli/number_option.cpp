#include "apps/cli/number_option.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace casus {

namespace {

/// The whole text as a number; nothing if anything else stands there.
template <class Number>
std::optional<Number> number_in(const std::string& text) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || at != end) return std::nullopt;
  return number;
}

void refuse(const std::string& written, const char* option, const std::string& possible,
            Diagnostics& wrong) {
  wrong.push_back({.code = "E055",
                   .path = option,
                   .message = written.empty()
                                  ? fmt::format("{} needs a number, and there is none", option)
                                  : fmt::format("{} cannot be '{}'", option, written),
                   .hint = possible});
}

}  // namespace

std::optional<std::uint64_t> whole_number(const WrittenNumber& written, const char* option,
                                          WholeRange range, Diagnostics& wrong) {
  if (!written) return std::nullopt;
  const auto number = number_in<std::uint64_t>(*written);
  if (number && *number >= range.least && *number <= range.most) return number;
  refuse(*written, option, fmt::format("a whole number from {} to {}", range.least, range.most),
         wrong);
  return std::nullopt;
}

std::optional<double> seconds_number(const WrittenNumber& written, const char* option,
                                     Diagnostics& wrong) {
  if (!written) return std::nullopt;
  const auto number = number_in<double>(*written);
  if (number && std::isfinite(*number) && *number > 0.0) return number;
  refuse(*written, option, "a number of seconds above 0", wrong);
  return std::nullopt;
}

}  // namespace casus
