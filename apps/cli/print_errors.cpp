#include "apps/cli/print_errors.hpp"

#include <string>

#include <nlohmann/json.hpp>

#include "apps/cli/streams.hpp"
#include "base/render.hpp"

namespace casus {

ExitCode refuse(const Diagnostics& why, const Texts& texts, ErrorFormat format) {
  if (format == ErrorFormat::json) {
    nlohmann::json answer;
    answer["errors"] = nlohmann::json::parse(to_json(why, texts));
    print(answer.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
  } else {
    std::string text = to_text(why, texts);
    if (why.size() > 1) text += "\n" + std::to_string(why.size()) + " errors\n";
    say(text);
  }
  return bad_input;
}

}  // namespace casus
