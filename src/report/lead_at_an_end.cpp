#include "report/lead_at_an_end.hpp"

#include <algorithm>

#include "report/lookup.hpp"
#include "report/words.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

/// How many futures stand at an end.
std::size_t futures_at_an_end(std::size_t all) {
  constexpr std::size_t tenths_from = 1000;
  return all >= tenths_from ? all / 10 : all / 5;
}

using Column = std::vector<std::optional<double>>;  // [future]

Column only(const Column& values, const std::vector<std::size_t>& futures) {
  Column some;
  for (const std::size_t f : futures) some.push_back(values[f]);
  return some;
}

}  // namespace

std::optional<LeadAtAnEnd> lead_at_an_end(const ReportInput& input, const PairedRisks& pair) {
  const FutureTable& table = input.findings.table;
  const std::size_t all = pair.leads.size(), count = futures_at_an_end(all);
  if (count < 2) return std::nullopt;
  std::optional<LeadAtAnEnd> found;
  double least = 0.0;
  for (std::size_t i = 0; i < table.inputs.size(); ++i) {
    const std::vector<double>& values = table.input_values[i];
    if (input.scenario.quantity(table.inputs[i]).assumed.empty() || values.size() != all) continue;
    std::vector<std::size_t> order = sorted_places(values);
    for (const bool high : {false, true}) {
      if (high) std::reverse(order.begin(), order.end());
      const std::vector<std::size_t> end(order.begin(),
                                         order.begin() + static_cast<std::ptrdiff_t>(count));
      const Estimate left = estimate_of_mean(only(pair.leads, end));
      const Range better = range_of(only(pair.better, end));
      const Range worse = range_of(only(pair.worse, end));
      if (left.low() > 0.0 || better.n == 0 || worse.n == 0 || (found && left.mean >= least))
        continue;
      least = left.mean;
      found = {table.inputs[i],         high,        values[end.back()],
               static_cast<int>(count), better.mean, worse.mean};
    }
  }
  return found;
}

std::string end_in_words(const ReportInput& input, const LeadAtAnEnd& end,
                         const PackageFindings& second) {
  const Tongue tongue(input);
  const Quantity& number = input.scenario.quantity(end.number);
  const bool fine = tongue.percent(end.better) == tongue.percent(end.worse);
  const auto share = [&](double value) {
    return fine ? tongue.fine_percent(value) : tongue.percent(value);
  };
  return tongue.say(
      end.high ? TextKey("end.high") : TextKey("end.low"),
      {{"futures", tongue.futures(end.futures)},
       {"number", tongue.quoted(tongue.data(quantity_words(input.scenario, number.path)))},
       {"from", tongue.number(end.from)},
       {"better", share(end.better)},
       {"worse", share(end.worse)},
       {"second", tongue.quoted(second)}});
}

}  // namespace casus
