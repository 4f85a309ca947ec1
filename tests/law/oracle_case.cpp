#include "tests/law/oracle_case.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "tests/support/near.hpp"

namespace casus {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// What others derived from the rules, and what was derived here, with one vocabulary for all.
const fs::path roots[] = {fs::path(CASUS_ROOT) / "tests/oracle/law",
                          fs::path(CASUS_ROOT) / "tests/law/edges"};

fs::path folder_of(const std::string& name) {
  const auto root = std::find_if(std::begin(roots), std::end(roots),
                                 [&](const fs::path& one) { return fs::exists(one / name); });
  return (root == std::end(roots) ? roots[0] : *root) / name;
}

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

std::string replaced(std::string text, const Replacement& replacement) {
  const std::size_t at = text.find(replacement.from);
  if (!replacement.from.empty() && at != std::string::npos)
    text.replace(at, replacement.from.size(), replacement.to);
  return text;
}

Elaborated read(const std::string& name, const Replacement& replacement) {
  Loader loader;
  loader.searched = name;
  loader.names = [] { return std::vector<std::string>{}; };
  const fs::path folder = folder_of(name);
  loader.find = [=](const std::string& wanted) -> std::optional<Text> {
    fs::path path = folder / (wanted + ".yaml");
    if (!fs::exists(path)) path = folder.parent_path() / (wanted + ".yaml");
    if (!fs::exists(path)) return std::nullopt;
    const std::string content = content_of(path);
    return Text{path.filename().string(),
                wanted == replacement.file ? replaced(content, replacement) : content};
  };
  return elaborate({.file = {"scenario.yaml", content_of(folder / "scenario.yaml")}}, loader);
}

/// Keys of the answers; every other key is a name, and all names must be expected ones.
const std::set<std::string> answer_keys{"scenario",
                                        "packages",
                                        "id",
                                        "matrix",
                                        "promises",
                                        "always",
                                        "sometimes",
                                        "never",
                                        "weight",
                                        "applies",
                                        "mean",
                                        "package",
                                        "event",
                                        "events",
                                        "file",
                                        "name",
                                        "without_decisions",
                                        "guarantors",
                                        "why_not",
                                        "excepted",
                                        "fired",
                                        "unowed",
                                        "under_every_reading",
                                        "pass",
                                        "unowed_without",
                                        "why",
                                        "under_some_reading",
                                        "hangs_on",
                                        "acts",
                                        "under",
                                        "excepted_by",
                                        "own",
                                        "breached",
                                        "unowed_by_level",
                                        "unowed_without_by_level",
                                        "unowed_without_text",
                                        "map",
                                        "holes",
                                        "shares",
                                        "worst"};

/// A conjunct without white space and parentheses.
std::string bare(const std::string& text) {
  std::string result;
  for (const char c : text)
    if (c != ' ' && c != '(' && c != ')') result += c;
  return result;
}

std::multiset<std::string> as_set(const json& list) {
  std::multiset<std::string> found;
  for (const json& one : list) found.insert(bare(one.get<std::string>()));
  return found;
}

std::string object_difference(const json& expected, const json& got, const std::string& path);

std::string differs(const json& expected, const json& got, const std::string& path) {
  constexpr Within tolerance{.abs = 1e-9, .why = "tests/oracle/law/README.md"};
  if (expected.is_number() && got.is_number())
    return near(got.get<double>(), expected.get<double>(), tolerance)
               ? ""
               : fmt::format("{}: {} instead of {}\n", path, got.dump(), expected.dump());
  if (expected.is_object() && got.is_object()) return object_difference(expected, got, path);
  if (!expected.is_array() || !got.is_array() || expected.size() != got.size())
    return expected == got
               ? ""
               : fmt::format("{}: {} instead of {}\n", path, got.dump(), expected.dump());
  if (!expected.empty() && expected.front().is_string())
    return as_set(expected) == as_set(got)
               ? ""
               : fmt::format("{}: {} instead of {}\n", path, got.dump(), expected.dump());
  std::string all;
  for (std::size_t i = 0; i < expected.size(); ++i)
    all += differs(expected[i], got[i], fmt::format("{}[{}]", path, i));
  return all;
}

std::string object_difference(const json& expected, const json& got, const std::string& path) {
  std::string all;
  for (const auto& [key, value] : expected.items())
    all += got.contains(key) ? differs(value, got[key], path + "." + key)
                             : fmt::format("{}.{} is missing\n", path, key);
  for (const auto& [key, value] : got.items())
    if (!expected.contains(key) && answer_keys.count(key) == 0)
      all += fmt::format("{}.{} is not expected\n", path, key);
  return all;
}

}  // namespace

std::vector<std::string> oracle_cases() {
  std::vector<std::string> names;
  for (const fs::path& root : roots)
    for (const auto& entry : fs::directory_iterator(root))
      if (entry.is_directory()) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

OracleCase oracle_case(const std::string& name) {
  return {read(name, {}), json::parse(content_of(folder_of(name) / "expected.json"))};
}

Elaborated with_replacement(const std::string& name, const Replacement& replacement) {
  return read(name, replacement);
}

Elaborated reference_scenario() {
  Loader loader;
  loader.find = [](const std::string& wanted) -> std::optional<Text> {
    const fs::path path = fs::path(CASUS_ROOT) / "library" / (wanted + ".yaml");
    if (!fs::exists(path)) return std::nullopt;
    return Text{path.filename().string(), content_of(path)};
  };
  const fs::path path = fs::path(CASUS_ROOT) / "scenarios/ukraine-2026.yaml";
  return elaborate({.file = {"ukraine-2026.yaml", content_of(path)}}, loader);
}

std::string difference(const json& expected, const json& got) { return differs(expected, got, ""); }

}  // namespace casus
