#include "report/band_words.hpp"

#include <fmt/format.h>

#include "report/in_french.hpp"
#include "report/lookup.hpp"

namespace casus {

namespace {

/// A bound of a record as its file has it.
std::string bound_words(const Tongue& tongue, double value) {
  const std::string plain = fmt::format("{}", value);
  return tongue.language() == Language::english ? plain : number_in_french(plain);
}

std::string record_words(const Tongue& tongue, const Band::Record& record) {
  return tongue.say(record.label.empty() ? TextKey("band.record") : TextKey("band.record.named"),
                    {{"name", tongue.data(record.label)},
                     {"least", bound_words(tongue, record.least)},
                     {"most", bound_words(tongue, record.most)}});
}

/// The records that a figure misses, and on which side.
std::string missed_words(const Tongue& tongue, double value, const Band& band) {
  std::vector<std::string> all;
  for (const Band::Record& one : band.within)
    all.push_back(tongue.say(value > one.most ? TextKey("band.above") : TextKey("band.below"),
                             {{"record", record_words(tongue, one)}}));
  return tongue.chain(all, "band.next");
}

/// The records of a band, one after the other.
std::string records_words(const Tongue& tongue, const Band& band) {
  std::vector<std::string> all;
  for (const Band::Record& one : band.within) all.push_back(record_words(tongue, one));
  return tongue.chain(all, "band.next");
}

}  // namespace

std::string band_name(const Tongue& tongue, const BandFigure& figure, const Scenario& scenario,
                      const Findings& findings) {
  return tongue.say(
      figure.how == BandFigure::How::mean ? TextKey("band.mean") : TextKey("band.ratio"),
      {{"name", tongue.data(scenario.bands[figure.band].name)},
       {"package", tongue.data(name_of(findings, figure.package))}});
}

std::string band_figure(const Tongue& tongue, const BandFigure& figure, const Scenario& scenario,
                        const Findings& findings) {
  if (!figure.value) return tongue.say("band.not_defined");
  const Band& band = scenario.bands[figure.band];
  constexpr int digits = 3;
  const bool ratio = figure.how == BandFigure::How::ratio_of_sums;
  const std::string number = tongue.decimals(*figure.value, digits);
  const std::string futures = std::to_string(figure.n), all = std::to_string(findings.futures);
  const std::string worth = tongue.decimals(figure.effective, ratio ? 1 : 0);
  if (figure.too_few())
    return tongue.say("band.too_few", {{"value", number},
                                       {"records", records_words(tongue, band)},
                                       {"futures", futures},
                                       {"all", all},
                                       {"worth", worth},
                                       {"least", tongue.decimals(fewest_futures, 0)}});
  const std::string value = tongue.say(ratio ? TextKey("band.value.ratio") : TextKey("band.value"),
                                       {{"value", number},
                                        {"low", tongue.decimals(figure.low, digits)},
                                        {"high", tongue.decimals(figure.high, digits)},
                                        {"futures", futures},
                                        {"all", all},
                                        {"worth", worth}});
  if (figure.inside)
    return tongue.say(
        "band.inside",
        {{"value", value}, {"record", record_words(tongue, band.within[*figure.inside])}});
  const std::string missed = missed_words(tongue, *figure.value, band);
  if (!figure.reached) return tongue.say("band.outside", {{"value", value}, {"records", missed}});
  return tongue.say("band.reached",
                    {{"value", value},
                     {"records", missed},
                     {"record", record_words(tongue, band.within[*figure.reached])}});
}

}  // namespace casus
