#include "study/simplifications.hpp"

#include <algorithm>

namespace casus {

namespace {

template <class Condition>
int count_instruments(const Scenario& scenario, const Condition& condition) {
  return static_cast<int>(
      std::count_if(scenario.instruments.begin(), scenario.instruments.end(), condition));
}

bool all_have_a_pace(const Scenario& scenario) {
  return std::all_of(scenario.attacks.begin(), scenario.attacks.end(),
                     [](const Attack& one) { return !one.armed || has_pace(one); });
}

}  // namespace

int terms_of(const Scenario& scenario) {
  return count_instruments(scenario, [&scenario](const Instrument& one) {
    const auto id = static_cast<InstrumentId>(&one - scenario.instruments.data());
    return (one.term.duration || one.term.until || one.term.used_by) && !may_end(scenario, id);
  });
}

std::vector<Simplification> simplifications(const Scenario& scenario) {
  using enum Simplification;
  const int contested = count_instruments(scenario, [](const Instrument& one) {
    return one.binding == Binding::contested && !one.form_hangs_on;
  });
  std::vector<Simplification> found;
  if (terms_of(scenario) > 0) found.push_back(nothing_expires);
  const bool days = all_have_a_pace(scenario);
  if (!days) found.push_back(timely_is_constant);
  if (contested > 0) found.push_back(contested_as_written);
  found.push_back(days ? not_asked_again : asked_once);
  found.push_back(crowding_not_counted);
  return found;
}

}  // namespace casus
