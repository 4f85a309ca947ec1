#include "study/pseudonyms.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace casus {

namespace {

/// Bytes of letters that are not ASCII are taken for letters.
bool is_letter(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return std::isalnum(code) != 0 || code >= 0x80U;
}

/// Ids join words by a line below.
bool is_of_an_id(char byte) { return is_letter(byte) || byte == '_'; }

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& byte : out) byte = static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
  return out;
}

/// "A" to "Z", "AA" and so on.
std::string letters(int number) {
  constexpr int alphabet = 26;
  std::string out;
  for (int rest = number + 1; rest > 0; rest = (rest - 1) / alphabet)
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % alphabet));
  return out;
}

/// Words of names that say nothing of whose they are.
bool is_common(std::string_view word) {
  static const std::set<std::string, std::less<>> common = {
      "and",    "democratic", "federal", "federation", "kingdom", "new", "north", "of",
      "people", "republic",   "south",   "state",      "states",  "the", "union", "united"};
  return common.count(word) > 0;
}

/// The pieces of a text: letters and digits in a row, and what stands between.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  for (const char byte : text) {
    const bool same = !pieces.empty() && is_letter(byte) && is_letter(pieces.back().back());
    if (same) {
      pieces.back() += byte;
    } else {
      pieces.emplace_back(1, byte);
    }
  }
  return pieces;
}

}  // namespace

Pseudonyms::Pseudonyms(const Scenario& scenario) {
  int guarantors = 0, others = 0;
  for (std::size_t a = 0; a < scenario.actors.size(); ++a) {
    const Actor& actor = scenario.actors[a];
    const auto id = static_cast<ActorId>(a);
    if (id == scenario.challenger) {
      names_.emplace_back("the challenger");
      ids_.emplace_back("challenger");
    } else if (id == scenario.protege) {
      names_.emplace_back("the protected state");
      ids_.emplace_back("protege");
    } else {
      const std::string letter = letters(actor.guarantor ? guarantors++ : others++);
      names_.push_back((actor.guarantor ? "guarantor " : "state ") + letter);
      ids_.push_back((actor.guarantor ? "guarantor-" : "state-") + letter);
    }
    words_[actor.id] = ids_.back();
    if (!actor.name.empty()) full_names_.emplace_back(actor.name, names_.back());
    full_names_.emplace_back(actor.id, names_.back());
    for (const std::string& word : pieces_of(lower_case(actor.name))) {
      constexpr std::size_t least = 4, ending = 2;
      if (word.size() < least || is_common(word)) continue;
      stems_.push_back(word.substr(0, std::max(least, word.size() - ending)));
    }
  }
  std::stable_sort(full_names_.begin(), full_names_.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

std::string Pseudonyms::with_names_replaced(std::string_view text) const {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const auto found = std::find_if(full_names_.begin(), full_names_.end(), [&](const auto& one) {
      const std::size_t end = at + one.first.size();
      return begins && text.substr(at, one.first.size()) == one.first &&
             (end == text.size() || !is_letter(text[end]));
    });
    if (found == full_names_.end()) {
      out += text[at++];
    } else {
      out += found->second;
      at += found->first.size();
    }
  }
  return out;
}

bool Pseudonyms::names_somebody(std::string_view text) const {
  const std::vector<std::string> pieces = pieces_of(lower_case(text));
  return std::any_of(pieces.begin(), pieces.end(), [&](const std::string& piece) {
    return std::any_of(stems_.begin(), stems_.end(),
                       [&](const std::string& stem) { return piece.starts_with(stem); });
  });
}

std::string Pseudonyms::text(std::string_view text, const std::string& otherwise) const {
  const std::string replaced = with_names_replaced(text);
  return names_somebody(replaced) ? otherwise : replaced;
}

std::string Pseudonyms::words(std::string_view text) const {
  // Ids of texts hold signs: the longest id that stands at a place counts.
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins = at == 0 || !is_of_an_id(text[at - 1]);
    const std::pair<const std::string, std::string>* best = nullptr;
    for (const auto& one : words_) {
      const std::size_t end = at + one.first.size();
      if (!begins || end > text.size() || (end < text.size() && is_of_an_id(text[end]))) continue;
      if (lower_case(text.substr(at, one.first.size())) != lower_case(one.first)) continue;
      if (best == nullptr || one.first.size() > best->first.size()) best = &one;
    }
    if (best == nullptr) {
      out += text[at++];
    } else {
      out += best->second;
      at += best->first.size();
    }
  }
  return out;
}

}  // namespace casus
