#include "report/format.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include <fmt/format.h>

#include "base/layout.hpp"

namespace casus {

namespace {

bool is_control(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code < 0x20U || code == 0x7FU;
}

bool is_share(std::string_view unit) { return unit == "share" || unit == "probability"; }

}  // namespace

std::string with_thousands(std::string digits) {
  const std::size_t start = digits.front() == '-' ? 1 : 0;
  for (std::size_t at = digits.size(); at > start + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string percent_number(double share) {
  if (!std::isfinite(share)) return "-";
  const double hundred = 100.0 * share;
  if (hundred <= 0.0) return hundred > -0.5 ? "0" : fmt::format("{:.0f}", hundred);
  if (hundred < 0.5) return "<1";
  if (hundred > 99.5 && hundred < 100.0) return ">99";
  return fmt::format("{:.0f}", hundred);
}

std::string percent(double share) { return percent_number(share) + " %"; }

std::string points(double difference) {
  if (!std::isfinite(difference)) return "-";
  const double hundred = 100.0 * difference;
  if (hundred == 0.0) return "0";
  if (std::fabs(hundred) < 0.05) return "about 0";
  return std::fabs(hundred) < 9.95 ? fmt::format("{:+.1f}", hundred)
                                   : fmt::format("{:+.0f}", hundred);
}

std::string plain_number(double value) {
  if (!std::isfinite(value)) return "-";
  const double size = std::fabs(value);
  if (size >= 999.5) return with_thousands(fmt::format("{:.0f}", value));
  if (size == 0.0) return "0";
  const int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.0995 ? 2 : 4;
  std::string text = fmt::format("{:.{}f}", value, decimals);
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

std::string in_hundred(double share) { return fmt::format("{} in 100", percent_number(share)); }

std::string value_in(double value, std::string_view unit) {
  if (is_share(unit)) return percent(value);
  return unit.empty() ? plain_number(value) : fmt::format("{} {}", plain_number(value), unit);
}

std::string range_in(const Range& range, std::string_view unit) {
  if (range.n == 0) return "not defined in any future";
  const std::string mean = value_in(range.mean, unit);
  if (range.n > 1 && mean == value_in(range.p05, unit) && mean == value_in(range.p95, unit)) {
    return mean + " in nearly every future";
  }
  if (is_share(unit)) {
    return fmt::format("mean {}, median {} ({} to {} %)", percent(range.mean),
                       percent(range.median), percent_number(range.p05), percent_number(range.p95));
  }
  return fmt::format("mean {}, median {} ({} to {}){}{}", plain_number(range.mean),
                     plain_number(range.median), plain_number(range.p05), plain_number(range.p95),
                     unit.empty() ? "" : " ", unit);
}

std::string percent_range(const Range& range) {
  if (range.n == 0) return "not defined in any future";
  return fmt::format("mean {}, median {} (5 to 95 % of futures: {} to {} %)", percent(range.mean),
                     percent(range.median), percent_number(range.p05), percent_number(range.p95));
}

std::string time_words(double seconds) {
  if (seconds < 90.0) return fmt::format("{:.0f} s", std::ceil(seconds));
  if (seconds < 5400.0) return fmt::format("{:.0f} min", std::ceil(seconds / 60.0));
  return fmt::format("{:.1f} h", seconds / 3600.0);
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    if (turns_direction(text, at)) {
      at += 2;
      continue;
    }
    if (byte == ' ' && at > 0 && text.substr(at, 2) == " %" &&
        std::isdigit(static_cast<unsigned char>(text[at - 1])) != 0) {
      out += "&nbsp;";  // a number and its sign stay on one line
      continue;
    }
    switch (byte) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        if (!is_control(byte)) {
          out += byte;
        } else if (byte == '\n' || byte == '\t') {
          out += ' ';
        }
    }
  }
  return out;
}

std::string plain_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    if (turns_direction(text, at)) {
      at += 2;
    } else if (!is_control(byte)) {
      out += byte;
    } else if (byte == '\n' || byte == '\t') {
      out += ' ';
    }
  }
  return out;
}

std::string enumerated(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t at = 0; at < items.size(); ++at) {
    if (at > 0) out += at + 1 == items.size() ? " and " : ", ";
    out += items[at];
  }
  return out;
}

std::string over_fewer(int n, int futures) {
  return n < futures ? ", over " + counted(n, "future", "futures") : std::string();
}

std::string counted(long long count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", with_thousands(std::to_string(count)), count == 1 ? one : many);
}

}  // namespace casus
