#include "apps/cli/load.hpp"

#include <algorithm>
#include <filesystem>

#include "apps/cli/read_file.hpp"

#ifndef CASUS_SOURCE_LIBRARY
#define CASUS_SOURCE_LIBRARY ""
#endif

namespace casus {

namespace fs = std::filesystem;

namespace {

/// The folder of the running program, or an empty path.
fs::path program_folder() {
  std::error_code none;
  const fs::path program = fs::read_symlink("/proc/self/exe", none);
  return none ? fs::path{} : program.parent_path();
}

/// As short as it can be written from here.
std::string shown(const fs::path& path) {
  std::error_code none;
  const fs::path relative = fs::proximate(path, none);
  const std::string there = none ? path.string() : relative.lexically_normal().string();
  return there.size() < path.string().size() ? there : path.string();
}

std::optional<Text> read_text(const std::string& path, Diagnostics& diagnostics) {
  Result<std::string> content = read_file(path);
  if (content) return Text{path, std::move(*content)};
  diagnostics.insert(diagnostics.end(), content.error().begin(), content.error().end());
  return std::nullopt;
}

}  // namespace

Loader loader_for(const std::string& file) {
  const std::vector<std::string> folders = library_folders(file);
  Loader loader;
  loader.find = [folders](const std::string& name) -> std::optional<Text> {
    for (const std::string& folder : folders) {
      const std::string path = (fs::path(folder) / (name + ".yaml")).string();
      if (Result<std::string> content = read_regular_file(path))
        return Text{shown(path), std::move(*content)};
    }
    return std::nullopt;
  };
  loader.names = [folders] { return library_names(folders); };
  for (const std::string& folder : folders)
    loader.searched += (loader.searched.empty() ? "" : ", ") + shown(folder);
  return loader;
}

void add_load_options(CLI::App& command, LoadArgs& args) {
  command.add_option("scenario", args.file, "the scenario, a YAML file")->required();
  command
      .add_option("--with", args.overlays, "lay a file of values, instruments and packages over it")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command.add_option("--set", args.settings, "set one value, e.g. challenger.force=700")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
}

Elaborated load(const LoadArgs& args) {
  Elaborated result;
  Request request;
  if (auto text = read_text(args.file, result.diagnostics)) request.file = std::move(*text);
  for (const std::string& path : args.overlays)
    if (auto text = read_text(path, result.diagnostics))
      request.overlays.push_back(std::move(*text));
  if (!result.diagnostics.empty()) return result;
  for (const std::string& setting : args.settings) {
    const std::size_t equals = setting.find('=');
    request.settings.push_back({setting.substr(0, equals), equals == std::string::npos
                                                               ? std::string{}
                                                               : setting.substr(equals + 1)});
  }
  return elaborate(request, loader_for(args.file));
}

std::optional<Scenario> load_scenario(const LoadArgs& args, ErrorFormat format, Texts* texts) {
  Elaborated read = load(args);
  if (read.scenario && read.kind != FileKind::scenario) {
    read.scenario.reset();
    read.diagnostics = {{.code = "E053",
                         .path = args.file,
                         .message = "this file is no scenario",
                         .hint = "use it in a scenario; 'casus new --use NAME FILE' writes one"}};
  }
  if (texts != nullptr) *texts = read.texts;
  if (read.scenario) return std::move(read.scenario);
  refuse(errors_of(read.diagnostics), read.texts, format);
  return std::nullopt;
}

Diagnostics errors_of(const Diagnostics& all) {
  Diagnostics errors;
  std::copy_if(all.begin(), all.end(), std::back_inserter(errors),
               [](const Diagnostic& one) { return one.severity == Severity::error; });
  return errors;
}

std::vector<std::string> library_folders(const std::string& file) {
  std::vector<std::string> folders;
  std::error_code none;
  const auto add = [&](const fs::path& folder) {
    if (!fs::is_directory(folder, none)) return;
    const std::string path = folder.lexically_normal().string();
    if (std::find(folders.begin(), folders.end(), path) == folders.end()) folders.push_back(path);
  };
  fs::path here = fs::absolute(file, none).lexically_normal().parent_path();
  add(here);
  for (;; here = here.parent_path()) {
    add(here / "library");
    if (here == here.parent_path()) break;
  }
  const fs::path program = program_folder();
  if (!program.empty()) add(program.parent_path() / "share" / "casus" / "library");
  add(fs::path(CASUS_SOURCE_LIBRARY));
  return folders;
}

std::vector<std::string> library_names(const std::vector<std::string>& folders) {
  std::vector<std::string> names;
  std::error_code none;
  for (const std::string& folder : folders)
    for (fs::directory_iterator at(folder, none), end; !none && at != end; at.increment(none))
      if (at->path().extension() == ".yaml") names.push_back(at->path().stem().string());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace casus
