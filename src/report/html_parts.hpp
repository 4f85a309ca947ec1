#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.hpp"
#include "report/report.hpp"

namespace casus {

// Pieces of HTML that several sections use. What ends in `_html` is taken as it is, everything else
// is escaped here.

/// A part of the page: anchor and heading, for the contents too.
struct SectionHead {
  std::string_view id{}, title{};
};

std::string section_html(const SectionHead& head, std::string_view body_html);
/// A text in which options of the command line, such as --checks, stay on one line.
std::string prose_html(std::string_view text);

/// Nothing for an empty text.
std::string paragraph_html(std::string_view text);
std::string note_html(std::string_view text);
std::string subheading_html(std::string_view text);

/// A list; empty without lines.
std::string items_html(const std::vector<std::string>& lines);

/// The same below a heading.
std::string list_html(std::string_view title, const std::vector<std::string>& lines);

/// A box with a paragraph for each line that is not empty; empty without any.
std::string caution_box_html(const std::vector<std::string>& lines);

/// A table that scrolls sideways within itself where it is too wide. One of four columns or more,
/// or of the style "wide", is shown on a phone as a list of rows in which each cell names its
/// column, unless its style is a layout of its own.
struct TableHead {
  std::string caption{};
  std::vector<std::string> columns{};
  std::string style{};  ///< class of the table
  std::string aloud{};  ///< its name for readers aloud; empty: "Table:" and the caption's beginning
};
std::string table_html(const TableHead& head, std::string_view rows_html);

/// `<th scope="row">` and `<td>`.
std::string row_head_html(std::string_view text);
std::string cell_html(std::string_view text);
std::string number_cell_html(std::string_view text);

/// What opens on a click, or with Enter.
struct Disclosure {
  std::string summary{};
  std::string aside{};  ///< smaller, after the summary
  enum class Start { open, closed } start = Start::closed;
  bool printed = false;  ///< on paper its content stands there though it is closed
};
std::string details_html(const Disclosure& head, std::string_view body_html);

/// Pictures with what they show and where they are from; a saved one takes both along
/// (web/src/save.ts). `style`: class, or empty.
std::string pictures_html(std::string_view style, std::string_view drawn_html,
                          std::string_view caption);

std::string tag_html(std::string_view text, std::string_view style = "");

/// The anchor of an instrument's texts; safe whatever the id holds.
std::string instrument_anchor(InstrumentId instrument);

/// Both in one cell: the mean in bold, median and range below.
std::string range_html(const Range& range);

}  // namespace casus
