#include "tests/study/real_scenario.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "base/render.hpp"
#include "lang/elaborate.hpp"

namespace casus {

namespace {

Text text_of(const std::string& path) {
  std::ifstream in(std::string(CASUS_ROOT) + "/" + path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return {path, content.str()};
}

}  // namespace

Scenario real_scenario() {
  Loader loader;
  loader.find = [](const std::string& name) -> std::optional<Text> {
    Text text = text_of("library/" + name + ".yaml");
    if (text.content.empty()) return std::nullopt;
    return text;
  };
  loader.names = [] { return std::vector<std::string>(); };
  Request request;
  request.file = text_of("scenarios/ukraine-2026.yaml");
  Elaborated read = elaborate(request, loader);
  if (!read.scenario) throw std::logic_error(to_text(read.diagnostics, read.texts));
  return std::move(*read.scenario);
}

}  // namespace casus
