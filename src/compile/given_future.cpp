#include <algorithm>
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

/// Takes the values one by one: readings after answers, and levels last, because what they can be
/// depends on those.
class Giver {
 public:
  explicit Giver(const Scenario& scenario)
      : scenario_(scenario), values_(central_future(scenario)) {}

  void take(const json& object) {
    for (const auto& [name, value] : object.items()) take_quantity(name, value);
    for (const auto& [name, value] : object.items()) take_own(name, value);
    for (const auto& [name, value] : object.items()) take_answer(name, value);
    for (const auto& [name, value] : object.items()) take_clause("reading:", name, value);
    for (const auto& [name, value] : object.items()) take_clause("level:", name, value);
    for (const auto& [name, value] : object.items()) take_term(name, value);
  }

  Result<FutureValues> result() {
    if (wrong_.empty()) return std::move(values_);
    return fail(wrong_.take());
  }

 private:
  static bool begins(const std::string& name, const char* with) { return name.starts_with(with); }
  static bool of_a_clause(const std::string& name) {
    return begins(name, "reading:") || begins(name, "level:") || begins(name, "answer:") ||
           of_a_term(name);
  }
  static bool of_a_term(const std::string& name) {
    return begins(name, "renewal:") || begins(name, "leaves:");
  }

  void unknown(const std::string& name) {
    std::vector<std::string> names;
    for (const NamedDraw& one : named_draws(scenario_)) {
      names.push_back(one.text);
    }
    const std::string meant = did_you_mean(name, names);
    wrong_.add({.code = "E213",
                .path = name,
                .message = fmt::format("nothing that is drawn is called '{:.80}'", name),
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

  /// A renewal counts for the whole group.
  void take_term(const std::string& name, const json& value) {
    if (!of_a_term(name)) return;
    const std::vector<NamedDraw> names = named_draws(scenario_);
    const auto known = std::find_if(names.begin(), names.end(),
                                    [&name](const NamedDraw& one) { return one.text == name; });
    if (known == names.end()) return unknown(name);
    const bool inside = value.is_number() && value > 0.0 && value < 1.0;
    if (!inside) return impossible(name, "a number above 0 and below 1");
    if (known->what == NamedDraw::What::leaving) {
      values_.terms[index(known->instrument)].leaving[index(known->actor)] = value.get<double>();
      return;
    }
    const auto group = term_group(scenario_, known->instrument);
    for (std::size_t i = 0; i < values_.terms.size(); ++i) {
      const auto id = static_cast<InstrumentId>(i);
      if (group ? term_group(scenario_, id) == group : id == known->instrument)
        values_.terms[i].renewal = value.get<double>();
    }
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
    if (!name.starts_with(kind)) return;
    const auto id = clause_of(name.substr(kind.size()));
    if (!id) return unknown(name);
    const Clause& clause = scenario_.clause(*id);
    ClauseDraw& drawn =
        values_.clauses[index(id->instrument)][static_cast<std::size_t>(id->position)];
    if (kind == "reading:") return take_reading(name, value, *id, drawn);
    take_level(name, value, clause.readings[drawn_reading(scenario_, values_, *id)], drawn);
  }

  void take_answer(const std::string& name, const json& value) {
    constexpr std::string_view kind = "answer:";
    if (!begins(name, "answer:")) return;
    const auto id = scenario_.question(std::string_view(name).substr(kind.size()));
    if (!id) return unknown(name);
    const std::vector<Alternative>& alternatives = scenario_.questions[index(*id)].alternatives;
    std::vector<std::string> words;
    for (std::size_t a = 0; a < alternatives.size(); ++a) {
      if (alternatives[a].weight <= 0.0) continue;
      words.push_back(alternatives[a].name);
      if (value != words.back()) continue;
      values_.questions[index(*id)] = middle(weights_of(alternatives), a);
      return;
    }
    impossible(name, fmt::format("one of: {}", listed(words)));
  }

  /// The reading must be one under the answers; `drawn_reading` counts those alone.
  void take_reading(const std::string& name, const json& value, ClauseId id, ClauseDraw& drawn) {
    const Clause& clause = scenario_.clause(id);
    const Answers& answers = clause.readings[drawn_reading(scenario_, values_, id)].under;
    std::vector<double> weights;
    std::vector<std::string> numbers;
    std::optional<std::size_t> wanted;
    for (std::size_t r = 0; r < clause.readings.size(); ++r) {
      if (clause.readings[r].under != answers) continue;
      const bool possible = clause.readings[r].weight > 0.0;
      if (possible) numbers.push_back(std::to_string(r + 1));
      if (possible && value.is_number() && value == r + 1) wanted = weights.size();
      weights.push_back(clause.readings[r].weight);
    }
    if (wanted) {
      drawn.reading = middle(weights, *wanted);
      return;
    }
    impossible(name, fmt::format("one of: {}{}", listed(numbers),
                                 answers.empty() ? "" : ", under these answers"));
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
      drawn.level = middle(weights_of(reading.expected), l);
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
