#include "tests/lang/case_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "base/render.hpp"
#include "lang/yaml.hpp"

namespace casus {

namespace fs = std::filesystem;

std::string file_content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<std::string> yaml_files(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

namespace {

std::string text_of(const Node& map, const char* key) {
  const Node* value = map.find(key);
  return value == nullptr ? std::string{} : value->text;
}

void apply_edits(const Node& root, LanguageCase& one) {
  const Node* edits = root.find("edit");
  if (edits == nullptr) return;
  for (const Node& edit : edits->items) {
    std::string& content = one.files[text_of(edit, "file")];
    const std::string from = text_of(edit, "from");
    const std::size_t at = content.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, one.path << ": nothing to edit: " << from);
    content.replace(at, from.size(), text_of(edit, "to"));
  }
}

}  // namespace

std::vector<LanguageCase> read_cases(const std::string& folder) {
  std::vector<LanguageCase> cases;
  const std::string base = std::string(CASUS_ROOT) + "/tests/lang/cases/base";
  for (const std::string& path : yaml_files(folder)) {
    LanguageCase one;
    one.path = path;
    one.content = file_content(path);
    const auto root = parse_yaml({path, one.content}, 0);
    REQUIRE_MESSAGE(root, path << " is not YAML");
    for (const std::string& file : yaml_files(base))
      one.files[fs::path(file).filename().string()] = file_content(file);
    if (const Node* files = root->find("files"))
      for (std::size_t i = 0; i < files->keys.size(); ++i)
        one.files[files->keys[i].text] = files->items[i].text;
    apply_edits(*root, one);
    if (const Node* settings = root->find("set"))
      for (const Node& setting : settings->items) {
        const std::size_t equals = setting.text.find('=');
        one.settings.push_back({setting.text.substr(0, equals), setting.text.substr(equals + 1)});
      }
    if (const Node* overlays = root->find("with"))
      for (const Node& overlay : overlays->items)
        one.overlays.push_back({"overlay.yaml", overlay.text});
    one.output = text_of(*root, "output");
    cases.push_back(std::move(one));
  }
  return cases;
}

std::string outcome(const LanguageCase& one, Show show, const std::string& code) {
  Loader loader;
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    const auto found = one.files.find(name + ".yaml");
    if (found == one.files.end()) return std::nullopt;
    return Text{found->first, found->second};
  };
  loader.names = [&] {
    std::vector<std::string> names;
    for (const auto& [name, content] : one.files) names.push_back(name.substr(0, name.size() - 5));
    return names;
  };
  const Elaborated read = elaborate(
      {{"scenario.yaml", one.files.at("scenario.yaml")}, one.overlays, one.settings}, loader);
  Diagnostics shown;
  for (const Diagnostic& diagnostic : read.diagnostics)
    if (show == Show::everything || diagnostic.severity == Severity::error ||
        (show == Show::one_code && diagnostic.code == code))
      shown.push_back(diagnostic);
  CHECK(read.scenario.has_value() == !has_error(read.diagnostics));
  return shown.empty() ? "no errors\n" : to_text(shown, read.texts);
}

}  // namespace casus
