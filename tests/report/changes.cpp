#include "tests/report/changes.hpp"

#include <map>
#include <sstream>

#include "tests/report/readable.hpp"

namespace casus {

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

/// Those of `lines` that `others` do not have as often, of each as many columns.
std::string missing(const Lines& lines, const Lines& others, const char* mark,
                    std::size_t columns = std::string::npos) {
  std::map<std::string, int> left;
  for (const std::string& one : others) ++left[one];
  std::string out;
  for (const std::string& one : lines) {
    if (--left[one] < 0) out += mark + one.substr(0, columns) + "\n";
  }
  return out;
}

struct Face {
  const char* name;
  std::string (*show)(const ReportInput&);
};

const Face faces_of_a_report[] = {
    {"text", report_text},
    {"page", [](const ReportInput& input) { return readable_page(report_html(input)); }},
    {"JSON", [](const ReportInput& input) { return readable_json(report_json(input)); }},
    {"CSV", report_csv}};

}  // namespace

std::string changes(const Synthetic& base, const std::vector<Edge>& edges) {
  std::vector<Lines> before;
  for (const Face& face : faces_of_a_report) before.push_back(lines_of(face.show(base.input())));
  std::string out;
  for (const Edge& edge : edges) {
    Synthetic now = base;
    edge.change(now);
    out += "\n# " + edge.name + "\n";
    for (std::size_t at = 0; at < before.size(); ++at) {
      const Face& face = faces_of_a_report[at];
      const Lines after = lines_of(face.show(now.input()));
      const std::string lines =
          missing(before[at], after, "- ", 60) + missing(after, before[at], "+ ");
      if (!lines.empty()) out += std::string("in the ") + face.name + "\n" + lines;
    }
  }
  return out;
}

}  // namespace casus
