#include "study/simplifications.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace casus {

namespace {

template <class Condition>
int count_instruments(const Scenario& scenario, const Condition& condition) {
  return static_cast<int>(
      std::count_if(scenario.instruments.begin(), scenario.instruments.end(), condition));
}

}  // namespace

std::vector<std::string> simplifications(const StudyPlan& plan) {
  const Scenario& scenario = *plan.scenario;
  std::vector<std::string> found;
  const int terms = count_instruments(scenario, [](const Instrument& one) {
    return one.term.duration || one.term.until || one.term.used_by;
  });
  if (terms > 0) {
    found.push_back(fmt::format(
        "Nothing expires: terms, renewals and exits ({} instruments have one) are not drawn; what "
        "has entered into force stays.",
        terms));
  }
  found.emplace_back(
      "What arrives in time is a constant of each kind of attack; deadlines and transport do not "
      "set it yet.");
  if (count_instruments(scenario, [](const Instrument& one) {
        return one.kind == InstrumentKind::deployment;
      }) > 0) {
    found.emplace_back(
        "The exposure of deployed troops counts from the start, because a problem has no exposure "
        "by regime.");
  }
  if (count_instruments(
          scenario, [](const Instrument& one) { return one.binding == Binding::contested; }) > 0) {
    found.emplace_back(
        "An instrument of contested bindingness has the strength of its form as written.");
  }
  found.emplace_back(
      "A body whose members vote no is not asked again; how long it takes to decide does not "
      "matter.");
  found.emplace_back(
      "Differences between packages are not taken apart by channel; crowding is not computed yet.");
  return found;
}

}  // namespace casus
