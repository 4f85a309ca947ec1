#include "report/references.hpp"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "model/names.hpp"
#include "report/evidence.hpp"
#include "report/format.hpp"
#include "report/markdown.hpp"
#include "report/text_words.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// Sources in the order in which they are met, each with what it stands behind.
class SourceList {
 public:
  void add(const std::string& source, std::string behind) {
    if (source.empty()) return;
    auto at = std::find_if(list_.begin(), list_.end(),
                           [&](const auto& one) { return one.first == source; });
    if (at == list_.end()) at = list_.insert(at, {source, {}});
    at->second.push_back(std::move(behind));
  }

  /// Empty without any.
  std::string section(std::string_view title) const {
    if (list_.empty()) return "";
    std::string out = fmt::format("\n## {}\n\n", title);
    for (const auto& [source, behind] : list_) {
      const std::size_t named = std::min(behind.size(), most_named);
      std::string what = fmt::format(
          "{}", fmt::join(behind.begin(), behind.begin() + static_cast<long>(named), ", "));
      if (behind.size() > named) what += fmt::format(" and {} more", behind.size() - named);
      out += fmt::format("- {} ({})\n", markdown(source), markdown(what));
    }
    return out;
  }

 private:
  static constexpr std::size_t most_named = 6;
  std::vector<std::pair<std::string, std::vector<std::string>>> list_{};
};

std::string texts_list(const Scenario& scenario) {
  if (scenario.instruments.empty()) return "";
  std::string out = "\n## Texts\n\n";
  for (std::size_t at = 0; at < scenario.instruments.size(); ++at) {
    const Instrument& one = scenario.instruments[at];
    const auto verified =
        std::count_if(one.clauses.begin(), one.clauses.end(),
                      [](const Clause& clause) { return clause.source.verified; });
    out += fmt::format(
        "- {} (`{}`): {}{}{}\n",
        markdown(instrument_words(scenario, static_cast<InstrumentId>(at))), plain_text(one.id),
        one.hypothetical ? hypothetical_words(one) + "; " : "",
        markdown(status_words(scenario, one)),
        one.clauses.empty()
            ? std::string()
            : fmt::format(" {}, the quotes of {} compared word for word with a copy.",
                          counted(static_cast<long long>(one.clauses.size()), "clause", "clauses"),
                          verified));
  }
  return out;
}

/// Year of a day as it is written, "2024-01-12"; empty if it is none.
std::string year_of(const std::string& day) {
  const bool dated = day.size() >= 4 && std::all_of(day.begin(), day.begin() + 4, [](char byte) {
                       return std::isdigit(static_cast<unsigned char>(byte)) != 0;
                     });
  return dated ? day.substr(0, 4) : "";
}

/// As text of BibTeX: what TeX reads as a command stands for itself.
std::string in_tex(std::string_view text) {
  std::string out;
  for (const char byte : plain_text(text)) {
    if (byte == '\\') {
      out += "\\textbackslash{}";
    } else if (byte == '~' || byte == '^') {
      out += fmt::format("\\{}{{}}", byte);
    } else {
      if (std::string_view("{}%$#&_").find(byte) != std::string_view::npos) out += '\\';
      out += byte;
    }
  }
  return out;
}

}  // namespace

std::string references_text(const ReportInput& input) {
  const Scenario& scenario = input.scenario;
  std::string out = fmt::format(
      "# References\n\nWhat the scenario '{}' and the files that it uses "
      "rest on, in their own words.\n",
      markdown(scenario.id));
  SourceList numbers, law, record, past;
  for (const Quantity& one : with_evidence(scenario))
    if (!one.sensitive) numbers.add(one.source, one.path);
  for (const Question& one : scenario.questions)
    for (const Alternative& answer : one.alternatives)
      law.add(answer.source, fmt::format("{}: {}", one.id, answer.name));
  for (const Band& one : scenario.bands) record.add(one.source, one.name);
  for (const CalibrationTarget& one : scenario.calibration)
    record.add(one.band.source, one.band.name.empty() ? one.band.measure : one.band.name);
  for (const PastEvent& one : scenario.history) past.add(one.source, date_words(one.day));
  return out + texts_list(scenario) + numbers.section("Numbers") +
         law.section("Answers to questions of law") + record.section("The record") +
         past.section("What happened before");
}

std::string references_bib(const ReportInput& input) {
  std::string out = fmt::format(
      "@software{{casus,\n  title = {{casus: what a security arrangement entails, whether it would "
      "hold, and which is most robust}},\n  author = {{{{The casus contributors}}}},\n  version = "
      "{{{}}}\n}}\n",
      in_tex(input.version));
  for (const Instrument& one : input.scenario.instruments) {
    const std::string year = year_of(one.signed_on);
    if (one.name.empty() || year.empty()) continue;
    out += fmt::format(
        "\n@misc{{{},\n  title = {{{{{}}}}},\n  year = {{{}}},\n  note = {{{}, signed {}}}\n}}\n",
        one.id, in_tex(one.name), year, in_tex(plain(one.form)), in_tex(one.signed_on));
  }
  return out;
}

}  // namespace casus
