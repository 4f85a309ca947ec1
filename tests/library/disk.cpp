#include "tests/library/disk.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

namespace casus {

namespace {

const std::string folder = std::string(CASUS_ROOT) + "/library/";

}  // namespace

std::vector<std::string> library_files() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

Elaborated read_library(const std::string& name) {
  const Loader loader{.find = [](const std::string& wanted) -> std::optional<Text> {
                        const std::string path = folder + wanted + ".yaml";
                        if (!std::filesystem::exists(path)) return std::nullopt;
                        return Text{path, read(path)};
                      },
                      .names = library_files,
                      .searched = folder};
  return elaborate({.file = {folder + name + ".yaml", read(folder + name + ".yaml")}}, loader);
}

}  // namespace casus
