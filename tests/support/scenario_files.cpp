#include "tests/support/scenario_files.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/render.hpp"

namespace casus {

namespace {

Text read_file(const std::string& path) {
  std::ifstream in(std::string(CASUS_ROOT) + "/" + path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return {path, content.str()};
}

}  // namespace

Elaborated read_scenario(const std::string& name) {
  Loader loader;
  loader.find = [](const std::string& used) -> std::optional<Text> {
    Text text = read_file("library/" + used + ".yaml");
    if (text.content.empty()) return std::nullopt;
    return text;
  };
  loader.names = [] { return std::vector<std::string>(); };
  Request request;
  request.file = read_file("scenarios/" + name + ".yaml");
  Elaborated read = elaborate(request, loader);
  if (!read.scenario) throw std::logic_error(to_text(read.diagnostics, read.texts));
  return read;
}

}  // namespace casus
