#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// A language that the pages for readers of few words can be in; English is what the others are
/// held against.
enum class Language { english, french };

/// What texts of files are called in another language than English, by their English words.
using NamesOfData = std::map<std::string, std::string, std::less<>>;

/// "en", "fr": as pages and options name it (BCP 47).
std::string_view code_of(Language language);
/// All of them, English first.
std::vector<std::string> language_codes();
/// The language of a code; none: there is no catalogue in it.
std::optional<Language> language_of(std::string_view code);

}  // namespace casus
