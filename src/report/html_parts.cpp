#include "report/html_parts.hpp"

#include <fmt/format.h>

#include "report/format.hpp"

namespace casus {

namespace {

bool is_of_an_option(char byte) { return (byte >= 'a' && byte <= 'z') || byte == '-'; }

/// A style of another name is a layout of its own; where a cell spans rows, places are no columns.
bool may_stack(const TableHead& head) {
  constexpr std::size_t columns_of_a_phone = 3;
  const bool usual = head.style.empty() || head.style == "main" || head.style == "matrix";
  const bool of_annex = head.style == "holes" || head.style == "wording" || head.style == "coded";
  return head.style == "wide" || of_annex || (usual && head.columns.size() > columns_of_a_phone);
}

/// How many columns a cell spans whose tag begins so.
std::size_t columns_spanned(std::string_view from_tag) {
  constexpr std::string_view key = "colspan=\"";
  const std::string_view tag = from_tag.substr(0, from_tag.find('>'));
  const std::size_t at = tag.find(key);
  if (at == std::string_view::npos) return 1;
  std::size_t span = 0;
  for (const char digit : tag.substr(at + key.size())) {
    if (digit < '0' || digit > '9') break;
    span = 10 * span + static_cast<std::size_t>(digit - '0');
  }
  return span;
}

/// The rows with the name of its column in each cell; what spans several is in none of them.
std::string with_headings(std::string_view rows_html, const std::vector<std::string>& columns) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < rows_html.size();) {
    const std::string_view tag = rows_html.substr(at, 3);
    if (tag == "<tr") column = 0;
    const bool cell = tag == "<td" || (tag == "<th" && rows_html.substr(at, 4) != "<the");
    const std::size_t spanned = cell ? columns_spanned(rows_html.substr(at)) : 0;
    out += rows_html.substr(at, cell ? 3 : 1);
    at += cell ? 3 : 1;
    if (tag == "<td" && spanned == 1 && column < columns.size())
      out += fmt::format(" data-heading=\"{}\"", escaped(columns[column]));
    column += spanned;
  }
  return out;
}

}  // namespace

std::string prose_html(std::string_view text) {
  const std::string html = escaped(text);
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const bool begins = html.compare(at, 2, "--") == 0 && at + 2 < html.size() &&
                        is_of_an_option(html[at + 2]) &&
                        (at == 0 || html[at - 1] == ' ' || html[at - 1] == '(');
    std::size_t end = at + 1;
    while (begins && end < html.size() && is_of_an_option(html[end])) ++end;
    const std::string_view part = std::string_view(html).substr(at, end - at);
    out += begins ? fmt::format("<span class=\"option\">{}</span>", part) : std::string(part);
    at = end;
  }
  return out;
}

std::string section_html(const SectionHead& head, std::string_view body_html) {
  return fmt::format("<section aria-labelledby=\"{}\">\n<h2 id=\"{}\">{}</h2>\n{}</section>\n",
                     head.id, head.id, escaped(head.title), body_html);
}

std::string paragraph_html(std::string_view text) {
  return text.empty() ? "" : fmt::format("<p>{}</p>\n", prose_html(text));
}

std::string note_html(std::string_view text) {
  return fmt::format("<p class=\"note\">{}</p>\n", prose_html(text));
}

std::string subheading_html(std::string_view text) {
  return fmt::format("<h3>{}</h3>\n", escaped(text));
}

std::string items_html(const std::vector<std::string>& lines) {
  if (lines.empty()) return "";
  std::string items;
  for (const std::string& line : lines) items += fmt::format("<li>{}</li>\n", prose_html(line));
  return "<ul>\n" + items + "</ul>\n";
}

std::string list_html(std::string_view title, const std::vector<std::string>& lines) {
  return lines.empty() ? "" : subheading_html(title) + items_html(lines);
}

std::string caution_box_html(const std::vector<std::string>& lines) {
  std::string body;
  for (const std::string& line : lines)
    if (!line.empty()) body += fmt::format("<p>{}</p>\n", escaped(line));
  return body.empty() ? "" : "<div class=\"caution\" role=\"note\">\n" + body + "</div>\n";
}

std::string table_html(const TableHead& head, std::string_view rows_html) {
  std::string columns;
  for (const std::string& column : head.columns) {
    columns += fmt::format("<th scope=\"col\">{}</th>", escaped(column));
  }
  const std::string caption = escaped(head.caption);
  const bool stacks = may_stack(head) && rows_html.find("rowspan") == std::string_view::npos;
  std::string style = head.style;
  if (stacks) style += style.empty() ? "stacks" : " stacks";
  return fmt::format(
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">\n<table{}><caption>{}"
      "</caption>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody></table></div>\n",
      escaped(head.aloud.empty() ? "Table: " + head.caption.substr(0, head.caption.find('.'))
                                 : head.aloud),
      style.empty() ? std::string() : fmt::format(" class=\"{}\"", style), caption, columns,
      stacks ? with_headings(rows_html, head.columns) : std::string(rows_html));
}

std::string row_head_html(std::string_view text) {
  return fmt::format("<th scope=\"row\">{}</th>", escaped(text));
}

std::string cell_html(std::string_view text) {
  return fmt::format("<td>{}</td>", prose_html(text));
}

std::string number_cell_html(std::string_view text) {
  return fmt::format("<td class=\"num\">{}</td>", escaped(text));
}

std::string details_html(const Disclosure& head, std::string_view body_html) {
  return fmt::format("<details{}{}><summary>{}{}</summary>\n{}</details>\n",
                     head.start == Disclosure::Start::open ? " open" : "",
                     head.printed ? " class=\"printed\"" : "", escaped(head.summary),
                     head.aside.empty()
                         ? std::string()
                         : fmt::format(" <span class=\"small\">{}</span>", escaped(head.aside)),
                     body_html);
}

std::string pictures_html(std::string_view style, std::string_view drawn_html,
                          std::string_view caption) {
  return fmt::format(
      "<figure{}>{}<figcaption>{} <span class=\"source\">Source: this report; licence: "
      "Apache-2.0.</span></figcaption></figure>\n",
      style.empty() ? std::string() : fmt::format(" class=\"{}\"", style), drawn_html,
      escaped(caption));
}

std::string tag_html(std::string_view text, std::string_view style) {
  return fmt::format("<span class=\"tag{}{}\">{}</span>", style.empty() ? "" : " ", style,
                     escaped(text));
}

std::string instrument_anchor(InstrumentId instrument) {
  return fmt::format("text-{}", index(instrument));
}

std::string range_html(const Range& range) {
  if (range.n == 0) return "<span class=\"small\">not defined</span>";
  return fmt::format("<b>{}</b> <span class=\"small\">median {}; {}\u2013{}&nbsp;%</span>",
                     escaped(percent(range.mean)), escaped(percent_number(range.median)),
                     escaped(percent_number(range.p05)), escaped(percent_number(range.p95)));
}

}  // namespace casus
