#include "apps/cli/print_errors.hpp"

#include <cstdio>

#include <nlohmann/json.hpp>

#include "base/render.hpp"

namespace casus {

void print_errors(const Diagnostics& why, const Texts& texts, ErrorFormat format) {
  if (format == ErrorFormat::json) {
    nlohmann::json answer;
    answer["errors"] = nlohmann::json::parse(to_json(why, texts));
    std::printf("%s\n", answer.dump(1).c_str());
  } else {
    std::fputs(to_text(why, texts).c_str(), stderr);
  }
}

}  // namespace casus
