#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "model/scenario.hpp"

namespace casus {

/// Where files come from: this folder never touches a disk.
struct Loader {
  /// The file of a name in `use`, e.g. "uk-ukraine-2024".
  std::function<std::optional<Text>(const std::string& name)> find{};
  /// All names that could be found, for hints.
  std::function<std::vector<std::string>()> names{};
  std::string searched{};  ///< the folders, for messages
};

/// `--set path=value`.
struct Assignment {
  std::string path{};
  std::string value{};
};

/// What to read.
struct Request {
  Text file{};                         ///< a scenario, an instrument, a vocabulary or strengths
  std::vector<Text> overlays{};        ///< laid over it in this order
  std::vector<Assignment> settings{};  ///< laid over all, in this order
};

enum class FileKind { scenario, instrument, vocabulary, strengths };

/// What became of the files. `texts` are what spans refer to; all that is wrong is in
/// `diagnostics`, by file and place. There is a scenario if nothing is an error. An instrument or
/// vocabulary alone becomes a scenario with the standard vocabulary, two actors that nobody is, no
/// attacks and no packages, so that its tests can be run.
struct Elaborated {
  std::optional<Scenario> scenario{};
  FileKind kind = FileKind::scenario;
  Texts texts{};
  Diagnostics diagnostics{};
  std::size_t errors = 0;  ///< all of them, where `diagnostics` has only the first
};

/// Reads a file and all that it uses.
Elaborated elaborate(const Request& request, const Loader& loader);

}  // namespace casus
