#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/expects.hpp"
#include "report/language.hpp"
#include "report/texts_en.hpp"

namespace casus {

/// A key of the catalogue; one that it does not have does not compile.
class TextKey {
 public:
  consteval TextKey(const char* name) : at_(position_of(name)) {}
  constexpr std::size_t at() const { return at_; }

 private:
  static constexpr std::size_t position_of(std::string_view name) {
    std::size_t at = 0;
    while (at < std::size(english) && english[at].key != name) ++at;
    if (at == std::size(english)) expects(false);
    return at;
  }

  std::size_t at_ = 0;
};

/// The words of a key in a language, with its places.
std::string_view words_in(Language language, TextKey key);

/// All keys in the order of the catalogue, with their words.
std::vector<Sentence> sentences_in(Language language);

/// The names of the places of some words, ascending, without what stands before them.
std::vector<std::string> places_of(std::string_view words);

}  // namespace casus
