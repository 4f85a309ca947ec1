#include "report/study_data.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include <nlohmann/json.hpp>

#include "measure/catalogue.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/base64.hpp"
#include "report/bet_claims.hpp"
#include "report/explanation.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/words.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

using OrderedJson = nlohmann::ordered_json;
using Values = std::vector<std::optional<double>>;

/// 32-bit floats, the lowest byte first, in base64; NaN where there is none.
template <class List>
std::string column(const List& values) {
  std::string bytes;
  bytes.reserve(4 * values.size());
  for (const std::optional<double> value : values) {
    const auto single =
        value ? static_cast<float>(*value) : std::numeric_limits<float>::quiet_NaN();
    const auto bits = std::bit_cast<std::uint32_t>(single);
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(bits >> shift & 0xFFU);
  }
  return base64(bytes);
}

/// Places of words, one byte each, in base64.
std::string places(const std::vector<double>& values) {
  std::string bytes;
  for (const double value : values) bytes += static_cast<char>(static_cast<unsigned char>(value));
  return base64(bytes);
}

bool is_answer(const InputColumn& input) { return input.name.starts_with("answer:"); }

/// The kind of attack that is shown apart: that for which levels owed are stated, if its risk is
/// shown, else the last.
std::optional<AttackId> kind_apart(const ReportInput& input) {
  const std::vector<AttackId> kinds = kinds_shown(input);
  if (kinds.empty() || input.findings.table.attacked_by.empty()) return std::nullopt;
  return grave_kind(input).value_or(kinds.back());
}

/// Whether the study has the outcome in every future of every package.
bool is_whole(const ReportInput& input, const MeasureKey& key) {
  const auto futures = static_cast<std::size_t>(input.findings.futures);
  return std::all_of(input.findings.packages.begin(), input.findings.packages.end(),
                     [&](const PackageFindings& package) {
                       const auto* values = find_column(input.findings.table, package.package, key);
                       return values != nullptr && values->size() == futures;
                     });
}

/// Ranks of what decides, of every option; of those where it is defined in every future.
std::vector<std::vector<double>> ranks_of_outcomes(const ReportInput& input) {
  std::vector<std::vector<double>> found;
  for (const PackageFindings& package : input.findings.packages) {
    if (package.role == Role::yardstick) continue;
    std::vector<double> known;
    for (const auto& one :
         *find_column(input.findings.table, package.package, deciding_measure(input)))
      if (one) known.push_back(*one);
    if (known.size() == static_cast<std::size_t>(input.findings.futures))
      found.push_back(ranks(known));
  }
  return found;
}

/// A number of a single state, beside which the mean over all stands.
bool is_of_one_actor(const InputColumn& input) {
  return !input.mean_of_draws && input.name.starts_with("actors.");
}

/// Places of the numeric inputs that go most with what decides under any option, strongest first;
/// of the many numbers of single states only what is no chance.
std::vector<std::size_t> strongest_inputs(const ReportInput& input) {
  const auto outcomes = ranks_of_outcomes(input);
  std::vector<double> strength(input.inputs.size(), 0.0);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < input.inputs.size(); ++i) {
    if (!input.inputs[i].words.empty()) continue;
    const std::vector<double> of_input = ranks(input.inputs[i].values);
    for (const auto& outcome : outcomes) {
      const double found = std::fabs(correlation(of_input, outcome).value_or(0.0));
      strength[i] = std::max(strength[i], found);
    }
    const bool may_be_chance = strength[i] < chance_correlation(input.findings);
    if (strength[i] <= 0.0 || (may_be_chance && is_of_one_actor(input.inputs[i]))) continue;
    order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return strength[a] > strength[b]; });
  if (order.size() > most_inputs_inside) order.resize(most_inputs_inside);
  return order;
}

/// Places of the numeric inputs that travel: the strongest, and behind them those that a claim of
/// the first page hangs on.
std::vector<std::size_t> inputs_inside(const ReportInput& input) {
  std::vector<std::size_t> order = strongest_inputs(input);
  for (const GradedClaim& claim : bet_claims(input)) {
    for (std::size_t i = 0; claim.ask && i < input.inputs.size(); ++i) {
      const bool asked =
          input.inputs[i].words.empty() && input.inputs[i].name == claim.ask->quantity;
      if (asked && std::find(order.begin(), order.end(), i) == order.end()) order.push_back(i);
    }
  }
  return order;
}

OrderedJson packages_json(const ReportInput& input, const std::vector<OutcomeColumn>& outcomes,
                          std::optional<AttackId> kind) {
  const FutureTable& table = input.findings.table;
  OrderedJson out = OrderedJson::array();
  for (const PackageFindings& package : input.findings.packages) {
    OrderedJson one = {{"name", plain_text(name_of(package))},
                       {"yardstick", package.role == Role::yardstick},
                       {"ranked", is_ranked(input.findings, package.package)},
                       {"outcomes", OrderedJson::array()}};
    for (const OutcomeColumn& outcome : outcomes)
      one["outcomes"].push_back(column(*find_column(table, package.package, outcome.measure)));
    if (kind) one["kind"] = column(table.attacked_by[index(package.package)][index(*kind)]);
    const Values* adopted = find_column(table, package.package, key_of(Measure::adopted));
    const bool voted =
        adopted != nullptr && std::any_of(adopted->begin(), adopted->end(),
                                          [](const auto& value) { return value && *value < 1.0; });
    if (voted) one["adopted"] = column(*adopted);
    out.push_back(std::move(one));
  }
  return out;
}

OrderedJson inputs_json(const ReportInput& input) {
  OrderedJson out = OrderedJson::array();
  for (const std::size_t i : inputs_inside(input)) {
    const InputColumn& one = input.inputs[i];
    out.push_back({{"words", plain_text(input_words(input.scenario, one))},
                   {"name", plain_text(one.name)},
                   {"unit", plain_text(one.unit)},
                   {"values", column(one.values)}});
  }
  return out;
}

OrderedJson questions_data(const ReportInput& input) {
  OrderedJson out = OrderedJson::array();
  for (const InputColumn& one : input.inputs) {
    if (!is_answer(one) || one.words.size() < 2 || one.words.size() > 256) continue;
    const std::string id = one.name.substr(one.name.find(':') + 1);
    const auto question = input.scenario.question(id);
    OrderedJson answers = OrderedJson::array();
    for (const std::string& word : one.words) answers.push_back(plain_text(spaced(word)));
    out.push_back(
        {{"words",
          plain_text(question ? question_words(input.scenario.questions[index(*question)]) : id)},
         {"answers", std::move(answers)},
         {"values", places(one.values)}});
  }
  return out;
}

/// As text that may stand in an element, whatever it holds.
std::string without_markup(const OrderedJson& json) {
  std::string out;
  for (const char byte : json.dump(-1, ' ', true, OrderedJson::error_handler_t::replace)) {
    switch (byte) {
      case '<':
        out += "\\u003c";
        break;
      case '>':
        out += "\\u003e";
        break;
      case '&':
        out += "\\u0026";
        break;
      default:
        out += byte;
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> study_data(const ReportInput& input) {
  const Findings& found = input.findings;
  const std::vector<OutcomeColumn> outcomes = outcome_columns(input);
  const bool whole = std::all_of(outcomes.begin(), outcomes.end(), [&](const OutcomeColumn& one) {
    return is_whole(input, one.measure);
  });
  if (input.inputs.empty() || found.futures < fewest_futures_shown || !whole) return std::nullopt;
  const auto kind = kind_apart(input);
  OrderedJson out = {
      {"futures", found.futures},
      {"fewest", fewest_futures_shown},
      {"risk", objective_words(input).noun},
      {"event", plain_text(objective_words(input).event)},
      {"less_is_better", ranking_of(found).objective.direction == Direction::minimise},
      {"outcomes", OrderedJson::array()}};
  for (const OutcomeColumn& one : outcomes) {
    out["outcomes"].push_back({{"heading", plain_text(one.heading)},
                               {"decides", one.measure == deciding_measure(input)}});
  }
  if (kind) out["kind"] = plain_text(attack_words(input.scenario.attacks[index(*kind)]));
  out["packages"] = packages_json(input, outcomes, kind);
  if (const PackageFindings* fullest = fullest_option(found))
    out["fullest"] = index(fullest->package);
  out["inputs"] = inputs_json(input);
  out["questions"] = questions_data(input);
  if (found.calibration) out["weights"] = column(found.calibration->weights);
  return without_markup(out);
}

}  // namespace casus
