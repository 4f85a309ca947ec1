#include "report/texts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "report/texts_fr.hpp"

namespace casus {

namespace {

constexpr std::array language_table = {std::pair(Language::english, std::string_view("en")),
                                       std::pair(Language::french, std::string_view("fr"))};

constexpr bool same_keys() {
  for (std::size_t at = 0; at < std::size(english); ++at)
    if (english[at].key != french[at].key) return false;
  return true;
}

static_assert(std::size(english) == std::size(french), "a language lacks a key, or has one more");
static_assert(same_keys(), "the keys of a language stand in the order of the English ones");

}  // namespace

std::string_view code_of(Language language) {
  return std::find_if(language_table.begin(), language_table.end(),
                      [&](const auto& one) { return one.first == language; })
      ->second;
}

std::vector<std::string> language_codes() {
  std::vector<std::string> all;
  for (const auto& one : language_table) all.emplace_back(one.second);
  return all;
}

std::optional<Language> language_of(std::string_view code) {
  for (const auto& one : language_table)
    if (one.second == code) return one.first;
  return std::nullopt;
}

std::string_view words_in(Language language, TextKey key) {
  return language == Language::french ? french[key.at()].words : english[key.at()].words;
}

std::vector<Sentence> sentences_in(Language language) {
  if (language == Language::french) return {std::begin(french), std::end(french)};
  return {std::begin(english), std::end(english)};
}

std::vector<std::string> places_of(std::string_view words) {
  std::vector<std::string> all;
  for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at)) {
    const std::size_t end = words.find('}', at);
    expects(end != std::string_view::npos);
    const std::string_view inside = words.substr(at + 1, end - at - 1);
    const std::size_t colon = inside.find(':');
    all.emplace_back(colon == std::string_view::npos ? inside : inside.substr(colon + 1));
    at = end;
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace casus
