#include "tests/support/contains.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace casus {

namespace {

constexpr std::size_t shown_lines = 3, shown_letters = 200;
constexpr std::size_t compared_letters = 100;  // of a long line at once, shown in the middle

std::vector<std::string_view> lines_of(std::string_view page) {
  std::vector<std::string_view> lines;
  while (!page.empty()) {
    const std::size_t end = std::min(page.find('\n'), page.size());
    lines.push_back(page.substr(0, end));
    page.remove_prefix(std::min(end + 1, page.size()));
  }
  return lines;
}

/// Every three letters in a row: lines that share many of them read alike.
using Triples = std::set<std::string_view>;

Triples triples_of(std::string_view text) {
  Triples found;
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) found.insert(text.substr(i, 3));
  return found;
}

/// The most triples of `part` that begin in a stretch of the line, and from where to show it: a
/// page of HTML is one long line, of which only a piece is worth printing.
std::pair<int, std::size_t> best_stretch(std::string_view line, const Triples& part) {
  std::vector<int> hit(line.size(), 0);
  for (std::size_t i = 0; i + 3 <= line.size(); ++i) {
    hit[i] = part.count(line.substr(i, 3)) > 0 ? 1 : 0;
  }
  constexpr std::size_t before = compared_letters + (shown_letters - compared_letters) / 2;
  int now = 0;
  std::pair<int, std::size_t> best{0, 0};
  for (std::size_t i = 0; i < hit.size(); ++i) {
    now += hit[i] - (i >= compared_letters ? hit[i - compared_letters] : 0);
    if (now > best.first) best = {now, i >= before ? i - before : 0};
  }
  return best;
}

std::string nearest_lines(std::string_view page, std::string_view part) {
  struct Candidate {
    int shared = 0;
    std::size_t line = 0, from = 0;
  };
  const std::vector<std::string_view> lines = lines_of(page);
  const Triples wanted = triples_of(part);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto [shared, from] = best_stretch(lines[i], wanted);
    if (shared > 0) candidates.push_back({shared, i, from});
  }
  const std::size_t shown = std::min(shown_lines, candidates.size());
  std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(shown),
                    candidates.end(), [](const Candidate& a, const Candidate& b) {
                      return std::pair(b.shared, a.line) < std::pair(a.shared, b.line);
                    });
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) {
    out += fmt::format("\n  line {}: {}", candidates[i].line + 1,
                       lines[candidates[i].line].substr(candidates[i].from, shown_letters));
  }
  return out.empty() ? "\n  (no line has three letters in common with it)" : out;
}

}  // namespace

Verdict contains(std::string_view page, std::string_view part) {
  const std::size_t at = page.find(part);
  if (at == std::string_view::npos) {
    return {false, fmt::format("not found: {}\nnearest in {} bytes:{}", part, page.size(),
                               nearest_lines(page, part))};
  }
  const auto line =
      1 + std::count(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return {true, fmt::format("found in line {}: {}", line,
                            page.substr(at, std::max(part.size(), std::size_t{80})))};
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++times;
  }
  return times;
}

}  // namespace casus
