#include "apps/cli/explain_error.hpp"

#include <cstdio>
#include <optional>

#include <fmt/format.h>

#include "apps/cli/codes.hpp"

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
    std::fputs(text.c_str(), stdout);
    return ok;
  }
  if (args.code.empty()) {
    for (const CodePage& page : all_code_pages())
      std::printf("%s\n", fmt::format("{}  {}", page.code, page.title).c_str());
    return ok;
  }
  const std::optional<CodePage> page = find_code(args.code);
  if (!page) {
    std::fputs(
        fmt::format("there is no code '{}'; 'casus explain-error' lists all\n", args.code).c_str(),
        stderr);
    return bad_input;
  }
  std::fputs(to_text(*page).c_str(), stdout);
  return ok;
}

}  // namespace casus
