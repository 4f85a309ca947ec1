#include "apps/cli/page_language.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "apps/cli/read_file.hpp"
#include "base/spelling.hpp"
#include "lang/names_file.hpp"
#include "report/data_texts.hpp"

namespace casus {

namespace {

/// Where the names of the texts of a scenario are: "scenarios/names/ukraine.fr.yaml".
std::string names_path(const std::string& scenario, Language language) {
  const std::filesystem::path file(scenario);
  const std::string name = fmt::format("{}.{}.yaml", file.stem().string(), code_of(language));
  return (file.parent_path() / "names" / name).string();
}

/// Entries that no text of the files has: misspelt, or the text has changed since.
std::string unused_words(const std::string& path, const NamesOfData& names,
                         const Scenario& scenario) {
  const std::set<std::string> texts = texts_of_files(scenario);
  std::vector<std::string> unused;
  for (const auto& [text, words] : names)
    if (texts.count(text) == 0) unused.push_back(fmt::format("'{}'", text));
  return unused.empty()
             ? ""
             : fmt::format("{}: no file has the text {}: not used\n", path, listed(unused, 3));
}

}  // namespace

Language page_language(const CompareArgs& args, Diagnostics& wrong) {
  if (!args.lang) return Language::english;
  const auto found = language_of(*args.lang);
  if (!found) {
    wrong.push_back({.code = "E055",
                     .path = "--lang",
                     .message = fmt::format("there are no texts in '{}'", *args.lang),
                     .hint = fmt::format("--lang with one of {}; docs/report.md says how another "
                                         "language is added",
                                         listed(language_codes()))});
  } else if (!args.brief && !args.explainer) {
    wrong.push_back({.code = "E068",
                     .path = "--lang",
                     .message = "--lang is about --brief and --explainer, and none is asked",
                     .hint = fmt::format("--lang {} --brief FILE", *args.lang)});
  }
  return found.value_or(Language::english);
}

Result<PageLanguage> language_with_names(const CompareArgs& args, Language language,
                                         const Scenario& scenario, Texts& read) {
  PageLanguage page{.language = language};
  if (language == Language::english) return page;
  const std::string path = names_path(args.load.file, language);
  std::error_code none;
  if (!std::filesystem::exists(path, none)) {
    page.caution = fmt::format(
        "names of files stay English on these pages: there is no {} with theirs\n", path);
    return page;
  }
  Result<std::string> content = read_regular_file(path);
  if (!content) return fail(content.error());
  read.push_back({path, std::move(*content)});
  auto names =
      read_names(read.back(), static_cast<std::uint32_t>(read.size() - 1), code_of(language));
  if (!names) return fail(names.error());
  page.names = std::move(*names);
  page.caution = unused_words(path, page.names, scenario);
  return page;
}

}  // namespace casus
