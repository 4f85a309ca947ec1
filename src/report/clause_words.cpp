#include "report/clause_words.hpp"

#include <array>

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
  const double days = years * days_of_a_year;
  if (days < 2.0) return plain_number(days * 24.0) + " hours";
  if (days < 183.0) return plain_number(days) + " days";
  if (years < 2.0) return plain_number(years * 12.0) + " months";
  return plain_number(years) + " years";
}

}  // namespace

std::string duration_words(const Distribution& years) {
  const Bounds span = bounds(years);
  const double middle = central(years);
  if (span.least == span.most) return duration_of(middle);
  return fmt::format("{} (from {} to {})", duration_of(middle), duration_of(span.least),
                     duration_of(span.most));
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
