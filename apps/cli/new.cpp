#include "apps/cli/new.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "apps/cli/load.hpp"
#include "apps/cli/new_scenario.hpp"
#include "base/render.hpp"
#include "base/spelling.hpp"

namespace casus {

namespace fs = std::filesystem;

namespace {

ExitCode refuse(Diagnostic why, const Texts& texts = {}) {
  std::fputs(to_text(why, texts).c_str(), stderr);
  return bad_input;
}

/// The scenario whose numbers stand in: beside one of the libraries.
std::optional<Text> reference_scenario(const std::vector<std::string>& folders) {
  for (const std::string& folder : folders) {
    fs::path above = fs::path(folder);
    if (!above.has_filename()) above = above.parent_path();
    const std::string path = (above.parent_path() / "scenarios" / "ukraine-2026.yaml").string();
    if (auto content = read_file(path)) return Text{path, std::move(*content)};
  }
  return std::nullopt;
}

/// A name for the scenario from the name of its file.
std::string id_of(const std::string& file) {
  std::string id = fs::path(file).stem().string();
  for (char& c : id)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-' && c != '_') c = '-';
  return id.empty() ? "question" : id;
}

}  // namespace

CLI::App* add_new(CLI::App& app, NewArgs& args) {
  CLI::App* make = app.add_subcommand("new", "Write a scenario from instruments of the library");
  make->footer(
      "Example: casus new --use uk-ukraine-2024,aid-2026 my-question.yaml\n"
      "The file passes 'casus check' and says in comments what to fill in. Its numbers are those\n"
      "of the reference scenario, with their sources, until you put in better ones.");
  make->add_option("file", args.file, "the file to write; one that is there is never touched")
      ->required();
  make->add_option("--use", args.use, "instruments of the library, with commas between")
      ->delimiter(',')
      ->required();
  make->add_option("--challenger", args.challenger, "who might attack, ISO 3166-1 alpha-3")
      ->capture_default_str();
  make->add_option("--protege", args.protege, "who might be attacked")->capture_default_str();
  return make;
}

ExitCode run_new(const NewArgs& args) {
  std::error_code none;
  if (fs::exists(args.file, none))
    return refuse({.code = "E002",
                   .path = args.file,
                   .message = "there is a file of this name already",
                   .hint = "choose another name, or remove it"});
  const std::vector<std::string> folders = library_folders(args.file);
  const std::optional<Text> reference = reference_scenario(folders);
  if (!reference)
    return refuse({.code = "E002",
                   .message = "the reference scenario scenarios/ukraine-2026.yaml was not found",
                   .note = "its numbers are the start of a new scenario",
                   .hint = "work in the folder of the program, or install it"});
  const Template wanted{id_of(args.file), args.challenger, args.protege, args.use, *reference};
  const Loader loader = loader_for(args.file);
  Texts texts;
  const Result<std::string> text = write_scenario(wanted, loader, texts);
  if (!text) {
    std::fputs(to_text(text.error(), texts).c_str(), stderr);
    return bad_input;
  }
  const Elaborated read = elaborate({.file = {args.file, *text}}, loader);
  std::ofstream out(args.file, std::ios::binary);
  out << *text;
  out.close();
  if (!out)
    return refuse({.code = "E002", .path = args.file, .message = "the file cannot be written"});
  std::printf("wrote %s: %zu instruments, %zu packages, %zu actors\nnext: casus check %s\n",
              args.file.c_str(), args.use.size(),
              read.scenario ? read.scenario->packages.size() : 0,
              read.scenario ? read.scenario->actors.size() : 0, args.file.c_str());
  if (read.scenario) return ok;
  std::fputs(to_text(read.diagnostics, read.texts).c_str(), stderr);
  return bad_input;
}

}  // namespace casus
