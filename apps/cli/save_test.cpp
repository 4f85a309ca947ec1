#include "apps/cli/save_test.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/names.hpp"

namespace casus {

namespace {

Diagnostic refusal(const std::string& path, std::string message, std::string hint) {
  return {.code = "E412", .path = path, .message = std::move(message), .hint = std::move(hint)};
}

/// Where the node and all that is in it ends.
std::size_t end_of(const Node& node) {
  std::size_t end = node.where.end;
  for (const Node& one : node.keys) end = std::max(end, end_of(one));
  for (const Node& one : node.items) end = std::max(end, end_of(one));
  return end;
}

/// The white space before the dash of an entry.
std::string indent_of(const std::string& content, const Node& entry) {
  const std::size_t dash = content.rfind('-', entry.where.begin);
  const std::size_t line = content.rfind('\n', dash);
  const std::size_t first = line == std::string::npos ? 0 : line + 1;
  return content.substr(first, dash - first);
}

}  // namespace

SavedTest test_of(const Scenario& scenario, std::string_view package, const WorstEvent& worst,
                  Level wanted) {
  std::string event;
  for (std::size_t d = 0; d < worst.event.size(); ++d) {
    const Dimension& one = scenario.vocabulary.dimensions[d];
    event += fmt::format("{}{}: {}", event.empty() ? "" : ", ", one.name,
                         one.values[static_cast<std::size_t>(worst.event[d])]);
  }
  const std::string_view level = written(wanted);
  SavedTest test{.name = fmt::format("gap{}: {} or more is owed by somebody when {}",
                                     package.empty() ? "" : fmt::format(" of {}", package), level,
                                     event)};
  test.entry =
      fmt::format("{{name: \"{}\"{}, event: {{{}}}, expect: {{somebody_owes: {}}}}}", test.name,
                  package.empty() ? "" : fmt::format(", package: {}", package), event, level);
  return test;
}

Result<std::string> with_test(const std::string& path, const std::string& content, const Node& root,
                              const SavedTest& test) {
  std::string made = content;
  if (!made.empty() && made.back() != '\n') made += '\n';
  const Node* tests = root.find("tests");
  if (tests == nullptr || tests->items.empty()) {
    if (tests != nullptr)
      return fail(refusal(path, "'tests' is there and empty",
                          "take the key out; it is written again with the test"));
    return made + "tests:\n  - " + test.entry + "\n";
  }
  for (const Node& one : tests->items)
    if (const Node* name = one.find("name"); name != nullptr && name->text == test.name)
      return fail(refusal(path, "the test is there already",
                          "casus check shows that it fails until the hole is closed"));
  if (content[tests->where.begin] == '[')
    return fail(
        refusal(path, "the tests stand in brackets", "write them as a list, one '- ' each"));
  const std::size_t line_end = made.find('\n', end_of(tests->items.back()) - 1);
  return made.insert(line_end + 1,
                     indent_of(content, tests->items.front()) + "- " + test.entry + "\n");
}

}  // namespace casus
