#include "compile/inputs_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"
#include "base/overload.hpp"
#include "base/spelling.hpp"
#include "compile/dates.hpp"
#include "compile/named_draws.hpp"
#include "compile/needs.hpp"
#include "model/duration.hpp"
#include "model/names.hpp"
#include "model/parameters.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

/// Name and numbers of a distribution, in the words of docs/language.md.
Json shape_of(const Distribution& distribution) {
  using Pair = std::pair<const char*, double>;
  const auto shape = [](const char* name, std::initializer_list<Pair> numbers) {
    Json out = {{"name", name}};
    for (const auto& [key, value] : numbers) out[key] = value;
    return out;
  };
  return std::visit(
      overload{
          [&](const Certain& d) {
            return shape("certain", {{"value", d.value}});
          },
          [&](const Pert& d) {
            return shape("pert", {{"least", d.least}, {"likely", d.likely}, {"most", d.most}});
          },
          [&](const LogPert& d) {
            return shape("logpert", {{"least", d.least}, {"likely", d.likely}, {"most", d.most}});
          },
          [&](const Uniform& d) {
            return shape("uniform", {{"least", d.least}, {"most", d.most}});
          },
          [&](const Normal& d) {
            return shape("normal", {{"mean", d.mean}, {"deviation", d.deviation}});
          },
          [&](const Lognormal& d) {
            return shape("lognormal", {{"mean", d.mean}, {"deviation", d.deviation}});
          },
          [&](const Beta& d) {
            return shape("beta", {{"a", d.a}, {"b", d.b}});
          }},
      distribution);
}

Json finite(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json written_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json json_of(const Scenario& scenario, QuantityId id, bool used) {
  const Quantity& quantity = scenario.quantity(id);
  const Bounds range = bounds(quantity.distribution);
  Json out = {{"path", quantity.path}, {"unit", unit_of(quantity)}, {"used", used}};
  out["sensitive"] = quantity.sensitive;
  if (!quantity.sensitive) {
    out["text"] = setting_text(quantity);
    out["distribution"] = shape_of(quantity.distribution);
    out["range"] = {finite(range.least), finite(range.most)};
    out["central"] = central_value(quantity.distribution);
    out["p05"] = quantile(quantity.distribution, 0.05);
    out["p95"] = quantile(quantity.distribution, 0.95);
    out["source"] = written_or_null(quantity.source);
    out["assumed"] = written_or_null(quantity.assumed);
    if (quantity.evidence) {
      const Bounds says = bounds(*quantity.evidence);
      out["evidence"] = {finite(says.least), finite(says.most)};
    }
  }
  out["draw"] = quantity.draw == Draw::own ? "own" : "common";
  out["actors"] = Json::array();
  if (quantity.draw != Draw::own) return out;
  for (const Actor& actor : scenario.actors) {
    if (actor.guarantor) out["actors"].push_back(actor.id);
  }
  return out;
}

Json json_of(const Scenario& scenario, const NamedDraw& name) {
  const Clause& clause = scenario.clause(name.clause);
  Json out = {{"name", name.text}, {"clause", scenario.full_name(name.clause)}};
  out["readings"] = Json::array();
  for (const Reading& reading : clause.readings) {
    Json levels = Json::object(), answers = Json::object();
    for (const ExpectedLevel& one : reading.expected) {
      levels[std::string(written(one.level))] = one.weight;
    }
    for (const QuestionAnswer& one : reading.under) {
      const Question& question = scenario.questions[index(one.question)];
      answers[question.id] = question.alternatives[static_cast<std::size_t>(one.alternative)].name;
    }
    out["readings"].push_back({{"weight", reading.weight}, {"levels", levels}});
    if (!answers.empty()) out["readings"].back()["answers"] = answers;
  }
  return out;
}

Json json_of_term(const Scenario& scenario, const NamedDraw& name) {
  Json out = {{"name", name.text}, {"unit", "share"}, {"range", {0.0, 1.0}}};
  out["instruments"] = Json::array();
  const auto group = term_group(scenario, name.instrument);
  for (std::size_t i = 0; i < scenario.instruments.size(); ++i) {
    const auto id = static_cast<InstrumentId>(i);
    const bool in = name.what == NamedDraw::What::renewal && group
                        ? term_group(scenario, id) == group
                        : id == name.instrument;
    if (in) out["instruments"].push_back(scenario.instruments[i].id);
  }
  const Term& term = scenario.instruments[index(name.instrument)].term;
  const auto number = name.what == NamedDraw::What::renewal
                          ? renewal_chance(scenario, name.instrument)
                          : term.used_by;
  out["compared_with"] = scenario.quantity(*number).path;
  return out;
}

Json json_of(const Question& question, const NamedDraw& name) {
  Json out = {{"name", name.text}, {"text", question.text}, {"answers", Json::object()}};
  for (const Alternative& one : question.alternatives) out["answers"][one.name] = one.weight;
  return out;
}

/// Columns of the page: name, range, unit, evidence.
constexpr std::array<std::size_t, 4> widths = {32, 23, 14, 8};

std::string row(const std::array<std::string, 4>& cells) {
  std::array<std::vector<std::string>, 4> lines;
  std::size_t most = 0;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    lines[c] = wrapped(printable(cells[c]), widths[c]);
    most = std::max(most, lines[c].size());
  }
  std::string out;
  for (std::size_t l = 0; l < most; ++l) {
    std::string line;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (c > 0) line += ' ';
      line += left(l < lines[c].size() ? lines[c][l] : "", widths[c]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

std::string evidence_of(const Quantity& quantity) {
  if (quantity.sensitive) return "withheld";
  if (!quantity.source.empty()) return quantity.assumed.empty() ? "source" : "both";
  return quantity.assumed.empty() ? "none" : "assumed";
}

}  // namespace

std::string inputs_json(const Scenario& scenario) {
  Json out = {{"scenario", scenario.id}, {"seed", scenario.seed}, {"futures", scenario.futures}};
  const std::vector<bool> used = used_quantities(scenario);
  out["inputs"] = Json::array();
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    out["inputs"].push_back(json_of(scenario, static_cast<QuantityId>(q), used[q]));
  }
  out["drawn"] = Json::array();
  out["questions"] = Json::array();
  out["clauses"] = Json::array();
  if (scenario.terms) out["terms"] = Json::array();
  for (const NamedDraw& one : named_draws(scenario)) {
    out["drawn"].push_back(one.text);
    const bool of_a_clause =
        one.what == NamedDraw::What::reading || one.what == NamedDraw::What::level;
    if (of_a_clause) out["clauses"].push_back(json_of(scenario, one));
    if (one.what == NamedDraw::What::renewal || one.what == NamedDraw::What::leaving)
      out["terms"].push_back(json_of_term(scenario, one));
    if (one.what == NamedDraw::What::answer) {
      out["questions"].push_back(json_of(scenario.questions[index(one.question)], one));
    }
  }
  out["correlations"] = Json::array();
  for (const Correlation& one : scenario.correlations) {
    out["correlations"].push_back(
        {{"between", {scenario.quantity(one.first).path, scenario.quantity(one.second).path}},
         {"rank", one.rank},
         {"assumed", written_or_null(one.assumed)}});
  }
  // A file may hold bytes that are no UTF-8: they become U+FFFD instead of an exception.
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string inputs_page(const Scenario& scenario, bool all) {
  std::string out = row({"input", "range", "unit", "evidence"});
  out += std::string(page_columns, '-') + "\n";
  const std::vector<bool> used = used_quantities(scenario);
  std::size_t shown = 0, assumed = 0;
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    const Quantity& quantity = scenario.quantities[q];
    const Bounds range = bounds(quantity.distribution);
    if (!all && (!used[q] || range.least == range.most)) continue;
    ++shown;
    if (!quantity.sensitive && quantity.source.empty()) ++assumed;
    const std::string text = quantity.sensitive ? std::string("withheld") : setting_text(quantity);
    out += row({quantity.path, quantity.draw == Draw::own ? text + " (own)" : text,
                unit_of(quantity), evidence_of(quantity)});
  }
  std::size_t texts = 0;
  const auto add_text = [&](const std::string& name, const std::string& range, const char* unit) {
    ++texts;
    out += row({name, range, unit, "text"});
  };
  for (const NamedDraw& one : named_draws(scenario)) {
    if (one.what == NamedDraw::What::answer) {
      std::vector<std::string> words;
      for (const Alternative& answer : scenario.questions[index(one.question)].alternatives) {
        words.push_back(answer.name);
      }
      add_text(one.text, listed(words), "word");
    } else if (one.what == NamedDraw::What::reading) {
      add_text(one.text, fmt::format("1 to {}", scenario.clause(one.clause).readings.size()),
               "reading");
    } else if (one.what == NamedDraw::What::level) {
      add_text(one.text, "levels", "word");
    } else if (one.what == NamedDraw::What::renewal || one.what == NamedDraw::What::leaving) {
      out += row({one.text, "above 0, below 1", "share", "drawn"});
    }
  }
  out += wrap("", fmt::format("{} of {} numbers{}, {} of them without a source; {} answers, "
                              "readings and levels of texts. (own): each guarantor draws its own.",
                              shown, scenario.quantities.size(),
                              all ? "" : " differ between futures (--all lists the others)",
                              assumed, texts));
  return out;
}

}  // namespace casus
