#include <fmt/format.h>

#include "report/format.hpp"
#include "report/sections.hpp"

namespace casus {

std::string since_fold(const ReportInput& input) {
  if (input.since.empty()) return "";
  std::string lines;
  for (std::size_t at = 1; at < input.since.size(); ++at)
    lines += fmt::format("<li>{}</li>\n", escaped(input.since[at]));
  return details_html(
      {.summary = "What changed since the last edition",
       .aside = counted(static_cast<long long>(input.since.size()) - 1, "line", "lines")},
      note_html(input.since.front()) + "<ul>\n" + lines + "</ul>\n");
}

}  // namespace casus
