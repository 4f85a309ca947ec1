#include "apps/cli/schema.hpp"

#include "apps/cli/streams.hpp"
#include "lang/schema.hpp"

namespace casus {

CLI::App* add_schema(CLI::App& app) {
  CLI::App* schema = app.add_subcommand("schema", "The language as a JSON Schema, for editors");
  schema->footer(
      "Example: casus schema > casus.schema.json\n"
      "An editor with a YAML language server takes it by a first line in a file:\n"
      "# yaml-language-server: $schema=casus.schema.json");
  return schema;
}

ExitCode run_schema() {
  print(language_schema());
  return ok;
}

}  // namespace casus
