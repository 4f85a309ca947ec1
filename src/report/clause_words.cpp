#include "report/clause_words.hpp"

#include <array>

#include <fmt/format.h>

#include "report/format.hpp"

namespace casus {

std::string_view form_words(Form form) {
  switch (form) {
    case Form::treaty:
      return "treaty";
    case Form::political_agreement:
      return "political agreement";
    case Form::declaration:
      return "declaration";
    case Form::law:
      return "law";
    case Form::programme:
      return "programme";
  }
  return "";
}

std::string_view kind_words(InstrumentKind kind) {
  switch (kind) {
    case InstrumentKind::agreement:
      return "agreement";
    case InstrumentKind::military_aid:
      return "military aid";
    case InstrumentKind::economic_assistance:
      return "economic assistance";
    case InstrumentKind::deployment:
      return "deployment";
    case InstrumentKind::sanctions:
      return "sanctions regime";
  }
  return "";
}

std::string_view discretion_words(Discretion discretion) {
  switch (discretion) {
    case Discretion::none:
      return "";
    case Discretion::form_only:
      return "the holder chooses the form";
    case Discretion::best_efforts:
      return "best efforts only";
    case Discretion::holder_judgement:
      return "the holder judges what is necessary";
  }
  return "";
}

std::string_view reserved_words(Reserved reserved) {
  switch (reserved) {
    case Reserved::law:
      return "national law";
    case Reserved::constitution:
      return "the constitution";
    case Reserved::budget:
      return "the budget";
    case Reserved::parliament:
      return "parliament";
    case Reserved::means:
      return "available means";
    case Reserved::neutrality:
      return "neutrality";
  }
  return "";
}

std::string_view clock_words(Clock clock) {
  switch (clock) {
    case Clock::event:
      return "the event";
    case Clock::recognition:
      return "recognition";
    case Clock::request:
      return "the request";
    case Clock::attribution:
      return "attribution";
    case Clock::decision:
      return "the decision";
  }
  return "";
}

std::string rule_words(const Rule& rule) {
  switch (rule.kind) {
    case Rule::Kind::single:
      return "one member decides";
    case Rule::Kind::any_n:
      return fmt::format("any {} members", rule.count);
    case Rule::Kind::any_member_requests:
      return "at the request of any member";
    case Rule::Kind::consensus:
      return "by consensus";
    case Rule::Kind::unanimity:
      return "unanimously";
    case Rule::Kind::simple_majority:
      return "by simple majority";
    case Rule::Kind::qualified_majority:
      return rule.population_share > 0.0
                 ? fmt::format("by {} of members with {} of population", percent(rule.share),
                               percent(rule.population_share))
                 : fmt::format("by {} of members", percent(rule.share));
    case Rule::Kind::silence:
      return "unless silence is broken in time";
  }
  return "";
}

namespace {

constexpr double days_per_year = 365.25;

std::string duration_of(double years) {
  const double days = years * days_per_year;
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
