#include "apps/cli/replication.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "apps/cli/codebook.hpp"
#include "apps/cli/futures_csv.hpp"
#include "compile/inputs_page.hpp"
#include "measure/measures_page.hpp"
#include "model/quantities_page.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/markdown.hpp"
#include "report/references.hpp"
#include "report/sha256.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

/// A file that was read, by the name that the command gives it.
struct ReadFile {
  std::string name{};
  const Text* text = nullptr;
};

/// Settings are among the texts that were read, and stand in the command.
std::vector<ReadFile> files_read(const Texts& read) {
  std::vector<ReadFile> files;
  for (const Text& one : read)
    if (!one.name.starts_with("--set "))
      files.push_back({std::filesystem::path(one.name).filename().string(), &one});
  return files;
}

/// Why the files cannot stand in it; empty: they can.
std::string why_withheld(const Scenario& scenario, const std::vector<ReadFile>& files) {
  const auto sensitive = std::count_if(scenario.quantities.begin(), scenario.quantities.end(),
                                       [](const Quantity& one) { return one.sensitive; });
  if (sensitive > 0)
    return fmt::format("the scenario marks {} as sensitive, and the files hold them",
                       counted(sensitive, "number", "numbers"));
  std::map<std::string, const Text*> named;
  for (const ReadFile& one : files) {
    const auto [at, is_new] = named.emplace(one.name, one.text);
    if (!is_new && at->second->content != one.text->content)
      return fmt::format("two different files are called {}", one.name);
  }
  return "";
}

/// A file of the replication and what it is.
struct Described {
  FolderFile file{};
  std::string_view what{};
};

std::vector<Described> described(const ReportInput& input, const SolvedBy& by) {
  const Scenario& scenario = input.scenario;
  return {
      {{"findings.json", report_json(input)}, "everything that was found, for programs"},
      {{"futures.csv", futures_csv(scenario, input.findings)},
       "one row per future: what was drawn, and all measures by package"},
      {{"codebook.md", codebook(scenario, input.findings)}, "every column of futures.csv"},
      {{"measures.md", measures_page()}, "definitions of all measures"},
      {{"quantities.md", quantities_page()}, "definitions of all numbers that a scenario can give"},
      {{"inputs.json", inputs_json(scenario)},
       "the numbers of the scenario with what was laid over it: range, unit, source, reason"},
      {{"methods.md", methods_text(input, by)},
       "a methods text: version, futures, numerics, checks, what is assumed, calibrated or built "
       "in"},
      {{"references.md", references_text(input)},
       "every text and source that the scenario rests on"},
      {{"references.bib", references_bib(input)}, "the program and the dated texts, for BibTeX"}};
}

std::string manifest(const ReportInput& input, const SolvedBy& by,
                     const std::vector<ReadFile>& files, const std::string& withheld,
                     const std::vector<FolderFile>& written) {
  const Findings& found = input.findings;
  Json read = Json::array(), all_files = Json::array();
  for (const ReadFile& one : files) {
    Json row = {{"name", one.name}};
    if (withheld.empty()) row["sha256"] = sha256_hex(one.text->content);
    read.push_back(std::move(row));
  }
  for (const FolderFile& one : written)
    all_files.push_back(
        {{"path", one.path}, {"bytes", one.content.size()}, {"sha256", sha256_hex(one.content)}});
  const Json all = {{"casus", input.version},
                    {"numbers", by.numbers},
                    {"responses", by.response},
                    {"scenario", found.scenario},
                    {"title", title_of(found)},
                    {"seed", found.seed},
                    {"futures", found.futures},
                    {"futures_asked", found.futures_asked},
                    {"command", input.command},
                    {"laid_over", input.changes},
                    {"hash", found.hash},
                    {"files_read", std::move(read)},
                    {"files_withheld", withheld.empty() ? Json(nullptr) : Json(withheld)},
                    {"files", std::move(all_files)}};
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string readme(const ReportInput& input, const std::string& withheld,
                   const std::vector<Described>& all) {
  std::string out =
      fmt::format("# {}\n\nA replication: to check and to repeat what casus {} found.\n\n",
                  markdown(title_of(input.findings)), input.version);
  out += markdown_head({"file", "what it is"});
  for (const Described& one : all)
    out += markdown_row({markdown(one.file.path), std::string(one.what)});
  if (withheld.empty())
    out += markdown_row({"files/", "the scenario and all that it uses, as they were read"});
  out += markdown_row({"manifest.json", "program, command, seed, and the SHA-256 of every file"});
  const Findings& found = input.findings;
  const std::string_view again = found.futures == found.futures_asked
                                     ? "this folder again, byte for byte"
                                     : "the same futures again (this study was stopped early)";
  if (withheld.empty())
    return out + fmt::format(
                     "\nIn `files/`, with that version of casus, on any machine this makes "
                     "{}:\n\n    {} --no-html --replication ../../again\n",
                     again, plain_text(input.command));
  return out + fmt::format(
                   "\nThe files that were read are not here: {}. With them, the command of "
                   "the manifest and `--replication DIR` make {}.\n",
                   markdown(withheld), again);
}

}  // namespace

std::vector<FolderFile> replication_files(const ReportInput& input, const Texts& read,
                                          const SolvedBy& by) {
  const std::vector<ReadFile> files = files_read(read);
  const std::string withheld = why_withheld(input.scenario, files);
  std::vector<Described> all = described(input, by);
  std::vector<FolderFile> out = {{"README.md", readme(input, withheld, all)}};
  for (Described& one : all) out.push_back(std::move(one.file));
  for (const ReadFile& one : files) {
    const FolderFile copy = {"files/" + one.name, one.text->content};
    const bool there = std::any_of(out.begin(), out.end(),
                                   [&](const FolderFile& x) { return x.path == copy.path; });
    if (withheld.empty() && !there) out.push_back(copy);
  }
  out.push_back({"manifest.json", manifest(input, by, files, withheld, out)});
  return out;
}

}  // namespace casus
