#include "tests/library/disk.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

namespace casus {

namespace {

const std::string folder = std::string(CASUS_ROOT) + "/library/";
const std::string draft_folder = std::string(CASUS_ROOT) + "/scenarios/library/";

std::vector<std::string> files_of(const std::string& in) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(in))
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

Elaborated read_from(const std::string& in, const std::string& name) {
  const Loader loader{.find = [](const std::string& wanted) -> std::optional<Text> {
                        const std::string path = folder + wanted + ".yaml";
                        if (!std::filesystem::exists(path)) return std::nullopt;
                        return Text{path, read(path)};
                      },
                      .names = library_files,
                      .searched = folder};
  return elaborate({.file = {in + name + ".yaml", read(in + name + ".yaml")}}, loader);
}

}  // namespace

std::vector<std::string> library_files() { return files_of(folder); }
std::vector<std::string> draft_files() { return files_of(draft_folder); }

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

Elaborated read_library(const std::string& name) { return read_from(folder, name); }
Elaborated read_draft(const std::string& name) { return read_from(draft_folder, name); }

}  // namespace casus
