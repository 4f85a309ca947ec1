#include "report/format.hpp"
#include "report/sections.hpp"

namespace casus {

std::string since_fold(const ReportInput& input) {
  if (input.since.empty()) return "";
  const std::vector<std::string> lines(input.since.begin() + 1, input.since.end());
  return details_html({.summary = "What changed since the last edition",
                       .aside = counted(static_cast<long long>(lines.size()), "line", "lines")},
                      note_html(input.since.front()) + items_html(lines));
}

}  // namespace casus
