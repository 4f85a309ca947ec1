#include "apps/cli/event_option.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/spelling.hpp"

namespace casus {

namespace {

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

std::vector<std::string> names_of(const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  for (const Dimension& one : vocabulary.dimensions) names.push_back(one.name);
  return names;
}

template <class List>
int position_of(const List& list, const std::string& wanted) {
  const auto found = std::find(list.begin(), list.end(), wanted);
  return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

Diagnostic error(std::string message, std::string hint) {
  return {
      .code = "E408", .path = "--event", .message = std::move(message), .hint = std::move(hint)};
}

/// Sets one `dimension=value` of the event.
void read_part(const std::string& part, const Vocabulary& vocabulary, OpenEvent& event,
               Diagnostics& errors) {
  const std::size_t equals = part.find('=');
  if (equals == std::string::npos) {
    errors.push_back(error(fmt::format("'{}' gives no dimension a value", part),
                           "write dimension=value, e.g. kind=invasion"));
    return;
  }
  const std::string name = trimmed(part.substr(0, equals));
  const std::size_t after = part.find_first_not_of('=', equals);
  const std::string value = after == std::string::npos ? "" : trimmed(part.substr(after));
  const std::vector<std::string> names = names_of(vocabulary);
  const int at = position_of(names, name);
  if (at < 0) {
    errors.push_back(
        error(fmt::format("'{}' is no dimension of the vocabulary", name), hint_for(name, names)));
    return;
  }
  const std::vector<std::string>& values =
      vocabulary.dimensions[static_cast<std::size_t>(at)].values;
  const int which = position_of(values, value);
  std::optional<int>& given = event[static_cast<std::size_t>(at)];
  if (which < 0) {
    errors.push_back(
        error(fmt::format("'{}' is no value of '{}'", value, name), hint_for(value, values)));
  } else if (given && *given != which) {
    errors.push_back(error(fmt::format("'{}' is given twice: {} and {}", name,
                                       values[static_cast<std::size_t>(*given)], value),
                           "an event gives a dimension one value; leave it out to keep it open"));
  } else {
    given = which;
  }
}

}  // namespace

Result<OpenEvent> parse_event(std::string_view text, const Vocabulary& vocabulary) {
  OpenEvent event(vocabulary.dimensions.size());
  Diagnostics errors;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const std::string part = trimmed(text.substr(0, comma));
    if (!part.empty()) read_part(part, vocabulary, event, errors);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  if (!errors.empty()) return fail(std::move(errors));
  return event;
}

}  // namespace casus
