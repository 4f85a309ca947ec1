#pragma once

#include <optional>
#include <utility>

#include "compile/compile.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

/// Everything that one package in one future needs, kept alive together.
struct CompileBench {
  explicit CompileBench(Scenario given, std::optional<std::uint32_t> future = std::nullopt)
      : scenario(std::move(given)), duties(duties_of(scenario)) {
    inputs = inputs_of(scenario).value();
    values = future ? Sampler::make(scenario, scenario.seed).value().draw(*future)
                    : central_future(scenario);
    base = future_base(numbers(), inputs);
  }

  Numbers numbers() const { return {scenario, values}; }
  Compiled compiled(const char* package) const {
    return compile(numbers(), inputs, base, package_at(package), duties_at(package)).value();
  }
  const Package& package_at(const char* package) const {
    return scenario.packages[index(scenario.package(package).value())];
  }
  const PackageDuties& duties_at(const char* package) const {
    return duties.packages[index(scenario.package(package).value())];
  }
  /// A common quantity in this future.
  double of(const char* path) const { return values.common[index(quantity_at(scenario, path))]; }

  Scenario scenario;
  Duties duties;
  Inputs inputs{};
  FutureValues values{};
  FutureBase base{};
};

}  // namespace casus
