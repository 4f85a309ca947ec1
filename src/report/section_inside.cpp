#include <fmt/format.h>

#include "report/format.hpp"
#include "report/sections.hpp"
#include "report/study_data.hpp"

namespace casus {

std::string inside_section(const ReportInput& input, bool has_study) {
  std::string body = paragraph_html(fmt::format(
      "The figures above count {} alike: each is one joint draw of everything that is uncertain. "
      "Keep only those that fit what you believe, and read the table again. The futures travel in "
      "this page; nothing is sent anywhere.",
      counted(input.findings.futures, "future", "futures")));
  if (!has_study) {
    return section_html(
        inside_head,
        note_html(fmt::format("There is nothing to narrow in this report: that takes at least {} "
                              "futures, with what was drawn in each.",
                              fewest_futures_shown)));
  }
  body +=
      "<p class=\"note\" id=\"what-if-text\">This part needs the script that the page carries, "
      "which "
      "some mail programs and offices block. Without it, <a href=\"#drivers\">What drives the "
      "result</a> says the same for thirds of the inputs that matter most and for each answer to a "
      "question of law.</p>\n<div id=\"what-if-page\"></div>\n";
  return section_html(inside_head, body);
}

}  // namespace casus
