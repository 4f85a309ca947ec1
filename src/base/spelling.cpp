#include "base/spelling.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

#include <fmt/format.h>

namespace casus {

namespace {

std::string folded(std::string_view word) {
  std::string out;
  for (const char c : word)
    out +=
        c == '-' || c == ' ' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

constexpr std::size_t longest = 60;  // longer words are no misspelling of ours

/// Edits between two words: a letter added, dropped or changed, or two neighbours swapped. `most`
/// where they are that many or more; neither is longer than `longest`. Source: Damerau (1964), in
/// the form of optimal alignment.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  std::array<std::array<std::uint8_t, longest + 1>, 3> rows;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = static_cast<std::uint8_t>(i);
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t edits = std::min(
          {above[j] + 1U, row[j - 1] + 1U, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        edits = std::min<std::size_t>(edits, two_above[j - 2] + 1U);
      row[j] = static_cast<std::uint8_t>(edits);
      least = std::min(least, edits);
    }
    if (least >= most + 1) return most;  // a swap reaches over one row
  }
  return std::min<std::size_t>(rows[a.size() % 3][b.size()], most);
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.empty() || word.size() > longest) return {};
  const std::string wanted = folded(word);
  std::string best;
  std::size_t least = std::max<std::size_t>(word.size() / 3, 1) + 1;
  for (const std::string& one : candidates) {
    const std::size_t apart =
        std::max(one.size(), wanted.size()) - std::min(one.size(), wanted.size());
    if (one.size() > longest || apart >= least) continue;
    const std::size_t edits = distance(wanted, folded(one), least);
    if (edits < least && edits < std::max(wanted.size(), one.size())) {
      least = edits;
      best = one;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string best = nearest(word, candidates);
  return best.empty() ? std::string{} : fmt::format("did you mean '{}'?", best);
}

std::string listed(const std::vector<std::string>& words, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == most) return out + " ...";
    out += i == 0 ? words[i] : ", " + words[i];
  }
  return out;
}

std::string hint_for(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string meant = did_you_mean(word, candidates);
  if (!meant.empty() || candidates.empty()) return meant;
  return "one of: " + listed(candidates);
}

}  // namespace casus
