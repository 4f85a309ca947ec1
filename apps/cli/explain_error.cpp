#include "apps/cli/explain_error.hpp"

#include <optional>

#include <fmt/format.h>

#include "apps/cli/codes.hpp"
#include "apps/cli/streams.hpp"

namespace casus {

CLI::App* add_explain_error(CLI::App& app, ExplainErrorArgs& args) {
  CLI::App* explain =
      app.add_subcommand("explain-error", "What a code such as E012 means, and how to mend it");
  explain->footer("Example: casus explain-error E012");
  explain->add_option("code", args.code, "a code; without one, a list of all");
  explain->add_flag("--markdown", args.markdown, "all pages in Markdown, as in docs/errors");
  return explain;
}

ExitCode run_explain_error(const ExplainErrorArgs& args) {
  if (args.markdown) {
    std::string text =
        "# Errors and lints\n\nWritten by `casus explain-error --markdown`; a test compares them. "
        "Codes with E stop a command, codes\nwith L do not.\n";
    for (const CodePage& page : all_code_pages()) text += "\n" + to_markdown(page);
    print(text);
    return ok;
  }
  if (args.code.empty()) {
    for (const CodePage& page : all_code_pages())
      print(fmt::format("{}  {}\n", page.code, page.title));
    return ok;
  }
  const std::optional<CodePage> page = find_code(args.code);
  if (!page) {
    say(fmt::format("there is no code '{}'; 'casus explain-error' lists all\n", args.code));
    return bad_input;
  }
  print(to_text(*page));
  return ok;
}

}  // namespace casus
