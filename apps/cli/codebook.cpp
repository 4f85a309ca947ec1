#include "apps/cli/codebook.hpp"

#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "compile/named_draws.hpp"
#include "measure/catalogue.hpp"
#include "measure/key.hpp"
#include "model/parameters.hpp"
#include "report/channels.hpp"
#include "report/evidence.hpp"
#include "report/format.hpp"
#include "report/markdown.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

std::string evidence_of(const Quantity& one) {
  if (one.assumed.empty()) return one.source.empty() ? "no source" : markdown(one.source);
  return (one.source.empty() ? "" : markdown(one.source) + "; ") +
         "assumed: " + markdown(one.assumed);
}

std::string numbers_table(const Scenario& scenario, const std::vector<NamedDraw>& draws) {
  const std::vector<Quantity> quantities = with_evidence(scenario);
  std::string rows;
  for (const NamedDraw& draw : draws) {
    const bool common = draw.what == NamedDraw::What::common;
    if (!common && draw.what != NamedDraw::What::own) continue;
    const Quantity& one = quantities[index(draw.quantity)];
    rows += markdown_row(
        {markdown(draw.text),
         markdown(quantity_words(scenario, one.path) +
                  (common ? "" : ", the draw of " + actor_words(scenario, draw.actor))),
         markdown(unit_of(one)), common ? markdown(range_words(one.distribution)) : "as above",
         common ? evidence_of(one) : "as above"});
  }
  return rows.empty() ? "No number differs between futures.\n"
                      : markdown_head({"column", "what it is", "unit", "range", "from"}) + rows;
}

std::string answers_words(const Question& question) {
  std::vector<std::string> answers;
  for (const Alternative& one : question.alternatives)
    answers.push_back(fmt::format("{} (weight {})", one.name, one.weight));
  return fmt::format("{}", fmt::join(answers, ", "));
}

std::string law_table(const Scenario& scenario, const std::vector<NamedDraw>& draws) {
  std::string rows;
  for (const NamedDraw& draw : draws) {
    switch (draw.what) {
      case NamedDraw::What::answer: {
        const Question& question = scenario.questions[index(draw.question)];
        rows += markdown_row({markdown(draw.text), markdown(question_words(question)),
                              markdown(answers_words(question))});
        break;
      }
      case NamedDraw::What::reading:
        rows +=
            markdown_row({markdown(draw.text),
                          markdown("which reading holds of " + place_words(scenario, draw.clause)),
                          fmt::format("1 to {}", scenario.clause(draw.clause).readings.size())});
        break;
      case NamedDraw::What::level:
        rows += markdown_row({markdown(draw.text),
                              markdown("the level owed by " + place_words(scenario, draw.clause)),
                              "none, consult, economic, arms or troops"});
        break;
      case NamedDraw::What::renewal:
        rows += markdown_row({markdown(draw.text),
                              "renewed k times or more if it is below the chance of a renewal to "
                              "the power of k",
                              "above 0, below 1"});
        break;
      case NamedDraw::What::leaving:
        rows += markdown_row({markdown(draw.text),
                              markdown(fmt::format("the chance that {} leaves later, if ever",
                                                   actor_words(scenario, draw.actor))),
                              "above 0, below 1"});
        break;
      case NamedDraw::What::common:
      case NamedDraw::What::own:
        break;
    }
  }
  return rows.empty() ? "No answer, reading or level differs between futures.\n"
                      : markdown_head({"column", "what it is", "values"}) + rows;
}

std::string packages_table(const Scenario& scenario) {
  std::string out = markdown_head({"PACKAGE", "label", "role", "texts"});
  for (const Package& one : scenario.packages) {
    std::vector<std::string> texts;
    for (const PackageEntry& entry : one.entries)
      texts.push_back(scenario.instruments[index(entry.instrument)].id);
    const std::string taken_out = taken_out_words(scenario, one);
    out += markdown_row({markdown(one.id), markdown(package_words(one)),
                         one.role == Role::option ? "option" : "yardstick",
                         markdown(fmt::format("{}{}{}", fmt::join(texts, ", "),
                                              taken_out.empty() ? "" : "; ", taken_out))});
  }
  return out;
}

std::string measures_table(const Findings& found) {
  std::string out = markdown_head({"MEASURE", "label", "unit", "meaning"});
  for (const MeasureKey& key : found.table.outcomes) {
    const MeasureRow& row = row_of(key.measure);
    out += markdown_row({markdown(to_text(key)), markdown(label_of(key)), markdown(row.unit),
                         markdown(row.meaning)});
  }
  return out;
}

/// Empty where what packages change was not split.
std::string channels_table(const Scenario& scenario, const Findings& found) {
  if (!found.channels || found.channels->splits.empty()) return "";
  std::set<std::pair<std::size_t, Channel>> columns;
  for (const ChannelSplit& split : found.channels->splits)
    for (const ChannelPart& part : split.parts) columns.insert({split.measure, part.channel});
  std::string out = fmt::format(
      "\n## Channels\n\nIn {} what a package changes against no package is split by channel, in "
      "columns PACKAGE:MEASURE:CHANNEL. There the channels add up to the difference of the "
      "measure; "
      "in other futures the fields are empty.\n\n",
      counted(static_cast<long long>(found.channels->futures.size()), "future", "futures"));
  out += markdown_head({"MEASURE:CHANNEL", "label", "what it adds"});
  for (const auto& [measure, channel] : columns)
    out += markdown_row(
        {markdown(fmt::format("{}:{}", name_of(scenario, found.channels->measures[measure]),
                              channel_key(channel))),
         std::string(channel_words(channel)), std::string(channel_meaning(channel))});
  return out;
}

}  // namespace

std::string codebook(const Scenario& scenario, const Findings& found) {
  const std::vector<NamedDraw> draws = named_draws(scenario);
  return "# Codebook\n\nEvery column of `futures.csv`, one row of which is one future. Numbers "
         "stand "
         "in digits that read back exactly; an empty field is a measure that is not defined in "
         "that "
         "future. Sensitive numbers are left out.\n\n"
         "| column | what it is |\n| --- | --- |\n"
         "| future | its number, from 0 |\n"
         "| not\\_converged | fixed points of the response that were not found, over all packages "
         "|\n| worst\\_residual | largest residual of a fixed point, over all packages |\n"
         "\n## Numbers that are drawn\n\n" +
         numbers_table(scenario, draws) + "\n## Law that is drawn\n\n" +
         law_table(scenario, draws) +
         "\n## Packages\n\nMeasures stand in columns PACKAGE:MEASURE.\n\n" +
         packages_table(scenario) + "\n## Measures\n\n" + measures_table(found) +
         channels_table(scenario, found) +
         "\n`measures.md` defines all measures that there are, `quantities.md` all numbers that a "
         "scenario can give.\n";
}

}  // namespace casus
