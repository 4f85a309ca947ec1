#include "tests/support/approved.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <vector>

#include <fmt/format.h>

namespace casus {

namespace {

constexpr std::size_t excerpt_lines = 4;  // lines of each, from the first that differs

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::string excerpt(const std::vector<std::string>& lines, std::size_t from) {
  std::string out;
  for (std::size_t at = from; at < std::min(from + excerpt_lines, lines.size()); ++at) {
    out += fmt::format("  {}: {}\n", at + 1, lines[at]);
  }
  return from < lines.size() ? out : "  (the end)\n";
}

/// What the file holds, byte for byte; none if it cannot be read.
std::optional<std::string> content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string path_of(const std::string& file) { return std::string(CASUS_ROOT) + "/tests/" + file; }

std::string unreadable(const std::string& file) {
  return fmt::format("tests/{} cannot be read; to write it: make approved", file);
}

}  // namespace

std::string first_difference(const std::string& approved, const std::string& now) {
  if (approved == now) return {};
  const auto before = split(approved), after = split(now);
  const auto [a, b] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto from = static_cast<std::size_t>(a - before.begin());
  return fmt::format("approved as\n{}now\n{}", excerpt(before, from), excerpt(after, from));
}

std::string part_unlike_approved(const std::string& file, const std::string& part) {
  const std::optional<std::string> content = content_of(path_of(file));
  if (!content) return unreadable(file);
  const std::vector<std::string> approved = split(*content);
  for (const std::string& line : split(part))
    if (std::find(approved.begin(), approved.end(), line) == approved.end())
      return fmt::format("tests/{} has no line {}", file, line);
  return part.empty() ? "nothing was made" : "";
}

std::string unlike_approved(const std::string& file, const std::string& page) {
  const std::string path = path_of(file);
  if (std::getenv("CASUS_WRITE_PAGES") != nullptr) {
    std::ofstream(path, std::ios::binary) << page;
  }
  const std::optional<std::string> content = content_of(path);
  if (!content) return unreadable(file);
  const std::string difference = first_difference(*content, page);
  return difference.empty() ? difference
                            : fmt::format(
                                  "tests/{} was {}if that is meant: make approved, and "
                                  "read every line that changes",
                                  file, difference);
}

}  // namespace casus
