#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Text as it stands in Markdown, in a table too: nothing of it is read as markup, a link or HTML;
/// line ends become blanks.
std::string markdown(std::string_view text);

/// "| a | b |" with a line end; what stands in the cells is taken as it is.
std::string markdown_row(const std::vector<std::string>& cells);

/// The row and the line below it, which make it the head of a table.
std::string markdown_head(const std::vector<std::string>& cells);

}  // namespace casus
