#include "tests/support/scenario_files.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "base/render.hpp"

namespace casus {

namespace {

/// Files in use are looked for in these folders, in this order.
Elaborated elaborated(const Request& request, std::vector<std::string> folders) {
  Loader loader;
  loader.find = [folders](const std::string& used) -> std::optional<Text> {
    for (const std::string& folder : folders) {
      Text text = tree_file(folder + "/" + used + ".yaml");
      if (!text.content.empty()) return text;
    }
    return std::nullopt;
  };
  loader.names = [] { return std::vector<std::string>(); };
  Elaborated read = elaborate(request, loader);
  if (!read.scenario) throw std::logic_error(to_text(read.diagnostics, read.texts));
  return read;
}

}  // namespace

Text tree_file(const std::string& path) {
  std::ifstream in(std::string(CASUS_ROOT) + "/" + path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return {path, content.str()};
}

Elaborated read_scenario(const std::string& name, const std::vector<Assignment>& settings) {
  return elaborated({.file = tree_file("scenarios/" + name + ".yaml"), .settings = settings},
                    {"library"});
}

Scenario read_corners(const std::string& overlay, const std::vector<Assignment>& settings) {
  const std::string folder = "tests/reference/scenarios";
  return std::move(*elaborated({.file = tree_file(folder + "/corners.yaml"),
                                .overlays = {tree_file(folder + "/" + overlay + ".yaml")},
                                .settings = settings},
                               {folder, "library"})
                        .scenario);
}

}  // namespace casus
