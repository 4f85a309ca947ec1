#include "report/clause_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "model/names.hpp"
#include "report/format.hpp"

namespace casus {

std::string rule_words(const Rule& rule) {
  switch (rule.kind) {
    case Rule::Kind::any_n:
      return fmt::format("by any {} members", rule.count);
    case Rule::Kind::qualified_majority:
      return rule.population_share > 0.0
                 ? fmt::format("by {} of members with {} of population", percent(rule.share),
                               percent(rule.population_share))
                 : fmt::format("by {} of members", percent(rule.share));
    case Rule::Kind::silence:
      return "unless silence is broken in time";
    default:
      return fmt::format("by {}", plain(rule.kind));
  }
}

namespace {

std::string duration_of(double years) {
  const auto of = [](double value, const char* unit) {
    const std::string number = plain_number(value);
    return fmt::format("{} {}{}", number, unit, number == "1" ? "" : "s");
  };
  const double days = years * days_of_a_year, months = years * 12.0;
  const bool whole_months = months > 0.5 && std::fabs(months - std::round(months)) < 1e-9;
  if (days < 2.0) return of(days * 24.0, "hour");
  if (days < 183.0 && !whole_months) return of(days, "day");
  if (years < 2.0) return of(months, "month");
  return of(years, "year");
}

}  // namespace

std::string duration_words(const Distribution& years) {
  const Bounds span = bounds(years);
  const double middle = central(years);
  if (span.least == span.most) return duration_of(middle);
  return fmt::format("{} (from {} to {})", duration_of(middle), duration_of(span.least),
                     duration_of(span.most));
}

std::string duration_words(const Scenario& scenario, QuantityId years) {
  const Quantity& quantity = scenario.quantity(years);
  return quantity.sensitive ? "withheld" : duration_words(quantity.distribution);
}

Answers likeliest_answers(const Scenario& scenario, const Clause& clause) {
  Answers answers = clause.readings.front().under;
  for (QuestionAnswer& one : answers) {
    const std::vector<Alternative>& all = scenario.questions[index(one.question)].alternatives;
    const auto heaviest = std::max_element(
        all.begin(), all.end(),
        [](const Alternative& a, const Alternative& b) { return a.weight < b.weight; });
    one.alternative = static_cast<int>(heaviest - all.begin());
  }
  return answers;
}

std::string condition_words(std::string_view canonical) {
  // The canonical text stays exact; only its operators become words.
  static constexpr std::array<std::array<std::string_view, 2>, 6> operators = {{
      {" == ", " is "},
      {" != ", " is not "},
      {" not in ", " is none of "},
      {" in ", " is one of "},
      {" >= ", " at least "},
      {" <= ", " at most "},
  }};
  std::string out(canonical);
  for (const auto& pair : operators) {
    for (std::size_t at = out.find(pair[0]); at != std::string::npos;
         at = out.find(pair[0], at + pair[1].size())) {
      out.replace(at, pair[0].size(), pair[1]);
    }
  }
  return out;
}

}  // namespace casus
