#include "apps/cli/compare_command.hpp"

#include <filesystem>

#include <fmt/format.h>

namespace casus {

namespace fs = std::filesystem;

namespace {

/// Whether the path is that of a sensitive quantity, or of what holds one.
bool is_sensitive(const Scenario& scenario, std::string_view path) {
  const auto below = [&](const std::string& other) {
    return other == path || other.starts_with(std::string(path) + ".");
  };
  for (const Quantity& quantity : scenario.quantities) {
    if (quantity.sensitive && below(quantity.path)) return true;
  }
  return false;
}

/// A word as a shell reads it.
std::string quoted(const std::string& word) {
  const bool plain = !word.empty() && word.find_first_not_of(
                                          "abcdefghijklmnopqrstuvwxyz"
                                          "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                          "0123456789-_./=:,+%@") == std::string::npos;
  if (plain) return word;
  std::string out = "'";
  for (const char byte : word) out += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
  return out + "'";
}

/// The name of a file without its folder; never one that would be read as an option.
std::string file_word(const std::string& path) {
  const std::string name = fs::path(path).filename().string();
  return quoted(name.starts_with('-') ? "./" + name : name);
}

}  // namespace

std::vector<std::string> changes_of(const LoadArgs& args, const Scenario& scenario) {
  std::vector<std::string> changes;
  for (const std::string& overlay : args.overlays)
    changes.push_back("--with " + file_word(overlay));
  for (const std::string& setting : args.settings) {
    const std::string path = setting.substr(0, setting.find('='));
    changes.push_back(is_sensitive(scenario, path)
                          ? fmt::format("--set {}=(withheld)", quoted(path))
                          : "--set " + quoted(setting));
  }
  return changes;
}

std::string command_of(const CompareArgs& args, const Scenario& scenario, const Findings& found) {
  return command_of(args, file_word(args.load.file), changes_of(args.load, scenario), found);
}

std::string command_of(const CompareArgs& args, const std::string& file,
                       const std::vector<std::string>& changes, const Findings& found) {
  std::string out =
      fmt::format("casus compare {} --futures {} --seed {}", file, found.futures, found.seed);
  for (const std::string& change : changes) out += " " + change;
  if (args.all_checks) out += " --checks";
  if (args.check_futures) out += " --check-futures " + *args.check_futures;
  if (args.numerics) out += " --numerics";
  if (args.reference) out += " --reference";
  for (const std::string& word : args.redact) out += " --redact " + word;
  return out;
}

}  // namespace casus
