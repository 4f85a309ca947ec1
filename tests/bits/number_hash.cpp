#include "tests/bits/number_hash.hpp"

#include <bit>

#include <fmt/format.h>

#include "report/report.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

void NumberHash::add(const nlohmann::json& value) {
  if (value.is_structured()) {
    for (const nlohmann::json& inner : value) add(inner);
  } else if (value.is_number()) {
    add_bits(std::bit_cast<std::uint64_t>(value.get<double>()));
  } else if (value.is_null() || value.is_boolean()) {
    add_bits(value.is_null() ? 2 : value.get<bool>() ? 1 : 0);
  }
}

std::string NumberHash::text() const { return fmt::format("{:016x} of {}", hash_, count_); }

void NumberHash::add_bits(std::uint64_t bits) {
  ++count_;
  for (int byte = 0; byte < 8; ++byte) {
    hash_ = (hash_ ^ ((bits >> (8 * byte)) & 0xff)) * 0x100000001b3;
  }
}

std::string numbers_of_study(const Scenario& scenario, const StudyOptions& options) {
  const Duties duties = duties_of(scenario);
  const Findings findings = run_study(scenario, duties, options, {}).value();
  NumberHash hash;
  hash.add(nlohmann::json::parse(
      report_json({.scenario = scenario, .duties = duties, .findings = findings})));
  return hash.text();
}

}  // namespace casus
