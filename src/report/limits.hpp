#pragma once

#include <span>
#include <string_view>

namespace casus {

/// What the model leaves out, in plain words; every report says it.
/// Source: model.md, section 10.
std::span<const std::string_view> model_limits();

/// The same in one short paragraph, for a terminal.
std::string_view limits_in_short();

/// A term of the report and its meaning.
struct GlossaryEntry {
  std::string_view term{}, meaning{};
};
std::span<const GlossaryEntry> glossary();

}  // namespace casus
