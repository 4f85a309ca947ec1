#include "apps/cli/print_errors.hpp"

#include <cstdio>
#include <string>

#include <nlohmann/json.hpp>

#include "base/render.hpp"

namespace casus {

ExitCode refuse(const Diagnostics& why, const Texts& texts, ErrorFormat format) {
  if (format == ErrorFormat::json) {
    nlohmann::json answer;
    answer["errors"] = nlohmann::json::parse(to_json(why, texts));
    std::printf("%s\n", answer.dump(1).c_str());
  } else {
    std::string text = to_text(why, texts);
    if (why.size() > 1) text += "\n" + std::to_string(why.size()) + " errors\n";
    std::fputs(text.c_str(), stderr);
  }
  return bad_input;
}

}  // namespace casus
