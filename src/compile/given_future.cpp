#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/first_errors.hpp"
#include "base/spelling.hpp"
#include "compile/named_draws.hpp"
#include "compile/promises.hpp"
#include "game/json_syntax.hpp"
#include "model/names.hpp"

namespace casus {

namespace {

using nlohmann::json;

/// The middle of the part of (0, 1) that chooses one of the weights; `choose` gives it back.
double middle(const std::vector<double>& weights, std::size_t wanted) {
  double before = 0.0, total = 0.0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (i < wanted) before += weights[i];
    total += weights[i];
  }
  return (before + 0.5 * weights[wanted]) / total;
}

std::vector<double> weights_of(const Clause& clause) {
  std::vector<double> weights;
  for (const Reading& one : clause.readings) weights.push_back(one.weight);
  return weights;
}

std::vector<double> weights_of(const Reading& reading) {
  std::vector<double> weights;
  for (const ExpectedLevel& one : reading.expected) weights.push_back(one.weight);
  return weights;
}

/// Takes the values one by one; levels last, because they depend on readings.
class Giver {
 public:
  explicit Giver(const Scenario& scenario)
      : scenario_(scenario), values_(central_future(scenario)) {}

  void take(const json& object) {
    for (const auto& [name, value] : object.items()) take_quantity(name, value);
    for (const auto& [name, value] : object.items()) take_own(name, value);
    for (const auto& [name, value] : object.items()) take_clause("reading:", name, value);
    for (const auto& [name, value] : object.items()) take_clause("level:", name, value);
  }

  Result<FutureValues> result() {
    if (wrong_.empty()) return std::move(values_);
    return fail(wrong_.take());
  }

 private:
  static bool begins(const std::string& name, const char* with) { return name.rfind(with, 0) == 0; }
  static bool of_a_clause(const std::string& name) {
    return begins(name, "reading:") || begins(name, "level:") || begins(name, "answer:");
  }

  void unknown(const std::string& name) {
    std::vector<std::string> names;
    for (const NamedDraw& one : named_draws(scenario_)) {
      if (one.what != NamedDraw::What::answer) names.push_back(one.text);
    }
    const std::string meant = did_you_mean(name, names);
    wrong_.add({.code = "E213",
                .path = name,
                .message = fmt::format("nothing that is drawn is called '{:.80}'", name),
                .note = begins(name, "answer:") ? "what a question is answered follows from the "
                                                  "readings, which are given"
                                                : "",
                .hint = meant.empty() ? "'casus inputs SCENARIO' lists the names" : meant});
  }

  void impossible(const std::string& name, const std::string& wanted) {
    wrong_.add({.code = "E214",
                .path = name,
                .message = fmt::format("'{:.80}' is {}", name, wanted),
                .hint = "'casus inputs SCENARIO' lists what each can be"});
  }

  std::optional<double> number(const std::string& name, const json& value) {
    if (value.is_number()) return value.get<double>();  // never infinite: `read_json` saw it
    impossible(name, "a number");
    return std::nullopt;
  }

  void take_quantity(const std::string& name, const json& value) {
    if (of_a_clause(name) || name.find(':') != std::string::npos) return;
    const auto quantity = scenario_.find(name);
    if (!quantity) return unknown(name);
    const auto given = number(name, value);
    if (!given) return;
    values_.common[index(*quantity)] = *given;
    values_.own[index(*quantity)].clear();
  }

  void take_own(const std::string& name, const json& value) {
    const std::size_t colon = name.rfind(':');
    if (of_a_clause(name) || colon == std::string::npos) return;
    const auto quantity = scenario_.find(name.substr(0, colon));
    const auto actor = scenario_.actor(name.substr(colon + 1));
    if (!quantity || !actor || scenario_.quantity(*quantity).draw != Draw::own) {
      return unknown(name);
    }
    const auto given = number(name, value);
    if (!given) return;
    auto& own = values_.own[index(*quantity)];
    if (own.empty()) own.assign(scenario_.actors.size(), values_.common[index(*quantity)]);
    own[index(*actor)] = *given;
  }

  std::optional<ClauseId> clause_of(const std::string& full_name) const {
    for (std::size_t i = 0; i < scenario_.instruments.size(); ++i) {
      for (std::size_t c = 0; c < scenario_.instruments[i].clauses.size(); ++c) {
        const ClauseId id{static_cast<InstrumentId>(i), static_cast<int>(c)};
        if (scenario_.full_name(id) == full_name) return id;
      }
    }
    return std::nullopt;
  }

  void take_clause(const std::string& kind, const std::string& name, const json& value) {
    if (kind == "reading:" && begins(name, "answer:")) return unknown(name);
    if (name.rfind(kind, 0) != 0) return;
    const auto id = clause_of(name.substr(kind.size()));
    if (!id) return unknown(name);
    const Clause& clause = scenario_.clause(*id);
    ClauseDraw& drawn =
        values_.clauses[index(id->instrument)][static_cast<std::size_t>(id->position)];
    if (kind == "reading:") return take_reading(name, value, clause, drawn);
    take_level(name, value, clause.readings[drawn_reading(clause, drawn.reading)], drawn);
  }

  void take_reading(const std::string& name, const json& value, const Clause& clause,
                    ClauseDraw& drawn) {
    const double which = value.is_number() ? value.get<double>() : 0.0;
    const auto count = static_cast<double>(clause.readings.size());
    if (which != std::floor(which) || which < 1.0 || which > count) {
      return impossible(name, fmt::format("a whole number from 1 to {}", count));
    }
    const auto place = static_cast<std::size_t>(which) - 1;
    if (clause.readings[place].weight <= 0.0) {
      return impossible(name, "not this one, because that reading has no weight");
    }
    drawn.reading = middle(weights_of(clause), place);
  }

  void take_level(const std::string& name, const json& value, const Reading& reading,
                  ClauseDraw& drawn) {
    if (reading.expected.empty()) {
      const Level only = owed_level(scenario_, reading, drawn.level);
      if (value == std::string(written(only))) return;
      return impossible(name, fmt::format("\"{}\" under this reading", written(only)));
    }
    std::vector<std::string> words;
    for (std::size_t l = 0; l < reading.expected.size(); ++l) {
      const ExpectedLevel& one = reading.expected[l];
      if (one.weight <= 0.0) continue;
      words.emplace_back(written(one.level));
      if (value != words.back()) continue;
      drawn.level = middle(weights_of(reading), l);
      return;
    }
    impossible(name, fmt::format("one of: {}", listed(words)));
  }

  const Scenario& scenario_;
  FutureValues values_;
  FirstErrors wrong_{};
};

}  // namespace

Result<FutureValues> given_future(std::string_view text, const Scenario& scenario) {
  const Result<json> object = read_json(text);
  if (!object) return fail(object.error());
  if (!object->is_object()) {
    return fail({.code = "E214",
                 .message = "the values of a future are an object of names and values",
                 .hint = "{\"challenger.force\": 700}"});
  }
  Giver giver(scenario);
  giver.take(*object);
  return giver.result();
}

}  // namespace casus
