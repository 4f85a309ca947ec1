#include "report/in_french.hpp"

#include <algorithm>
#include <array>

#include "base/expects.hpp"
#include "report/marked.hpp"

namespace casus {

namespace {

constexpr std::string_view narrow_blank = "\u202F", apostrophe = "\u2019";

struct Setting {
  std::string_view plain{}, set{};
};
constexpr std::array settings = {Setting{" :", "\u00A0:"},
                                 Setting{" ;", "\u202F;"},
                                 Setting{" ?", "\u202F?"},
                                 Setting{" !", "\u202F!"},
                                 Setting{" %", "\u202F%"},
                                 Setting{" \u00BB", "\u00A0\u00BB"},
                                 Setting{"\u00AB ", "\u00AB\u00A0"},
                                 Setting{"'", apostrophe},
                                 Setting{" Md\u20AC", "\u00A0Md\u20AC"}};

/// Whether a word is said as if it began with a vowel. An `h` counts as mute, which it is in what
/// the catalogue joins; foreign words keep theirs.
bool begins_with_vowel(std::string_view words) {
  constexpr std::array<std::string_view, 33> vowels = {
      "a", "e", "i", "o", "u", "A", "E", "I", "O", "U", "h", "à", "â", "é", "è", "ê", "ë",
      "î", "ï", "ô", "û", "ù", "À", "Â", "É", "È", "Ê", "Ë", "Î", "Ï", "Ô", "Û", "œ"};
  const bool foreign = begins_marked(words);
  const std::string plain = foreign ? without_marks(words) : std::string(words);
  return std::any_of(vowels.begin(), vowels.end(), [&](std::string_view one) {
    return plain.starts_with(one) && !(foreign && one == "h");
  });
}

/// With another article where the words have the one named.
bool contracted(std::string_view words, std::string_view article, std::string_view instead,
                std::string& out) {
  if (!words.starts_with(article)) return false;
  out = std::string(instead) + std::string(words.substr(article.size()));
  return true;
}

}  // namespace

std::string set_in_french(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const auto found = std::find_if(settings.begin(), settings.end(), [&](const Setting& one) {
      return words.substr(at, one.plain.size()) == one.plain;
    });
    if (found == settings.end()) {
      out += words[at++];
    } else {
      out += found->set;
      at += found->plain.size();
    }
  }
  return out;
}

std::string number_in_french(std::string_view number) {
  std::string out;
  for (const char byte : number) {
    if (byte == ',') {
      out += narrow_blank;
    } else {
      out += byte == '.' ? ',' : byte;
    }
  }
  return out;
}

std::string after_particle(std::string_view particle, const std::string& words) {
  expects(particle == "de" || particle == "à");
  std::string out;
  if (particle == "de") {
    if (contracted(words, "le ", "du ", out) || contracted(words, "les ", "des ", out)) return out;
    return begins_with_vowel(words) ? "d" + std::string(apostrophe) + words : "de " + words;
  }
  if (contracted(words, "le ", "au ", out) || contracted(words, "les ", "aux ", out)) return out;
  return "à " + words;
}

}  // namespace casus
