#pragma once

#include <string>

#include "apps/cli/compare.hpp"
#include "base/text.hpp"
#include "report/language.hpp"

namespace casus {

/// In which language the pages for readers of few words are, and what texts of files are called
/// there.
struct PageLanguage {
  Language language = Language::english;
  NamesOfData names{};
  std::string caution{};  ///< what stays English, or translates nothing; may be empty
};

/// What `--lang` asks for. Adds what is wrong with it: a language without a catalogue (E055), or no
/// page that would be in it (E068).
Language page_language(const CompareArgs& args, Diagnostics& wrong);

/// With the names that stand beside the scenario, in `names/STEM.LANG.yaml`; none without such a
/// file. Fails with what is wrong in it (E053 and what `read_names` says), its text added to
/// `read`.
Result<PageLanguage> language_with_names(const CompareArgs& args, Language language,
                                         const Scenario& scenario, Texts& read);

}  // namespace casus
