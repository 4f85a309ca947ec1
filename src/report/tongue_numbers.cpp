#include <cmath>

#include <fmt/format.h>

#include "base/expects.hpp"
#include "base/overload.hpp"
#include "model/date.hpp"
#include "report/format.hpp"
#include "report/in_french.hpp"
#include "report/tongue.hpp"

namespace casus {

std::string Tongue::number(double value) const {
  const std::string plain = plain_number(value);
  return is_english() ? plain : number_in_french(plain);
}

std::string Tongue::decimals(double value, int digits) const {
  const std::string plain = fmt::format("{:.{}f}", value, digits);
  return is_english() ? plain : number_in_french(plain);
}

std::string Tongue::percent_number(double share) const {
  const std::string plain = casus::percent_number(share);
  if (plain == "<1") return say("below_one");
  return plain == ">99" ? say("above_99") : plain;
}

std::string Tongue::percent(double share) const {
  return say("percent", {{"number", percent_number(share)}});
}

std::string Tongue::fine_percent(double share) const {
  return say("percent", {{"number", decimals(100.0 * share, 1)}});
}

std::string Tongue::in_hundred(double share) const {
  return say("in_hundred", {{"number", percent_number(share)}});
}

std::string Tongue::points(double difference) const {
  const std::string plain = casus::points(difference);
  if (plain == "about 0") return say("about_zero");
  return is_english() ? plain : number_in_french(plain);
}

std::string Tongue::points_words(double difference) const {
  constexpr double points_of_a_share = 100.0;
  return counted(std::fabs(points_of_a_share * difference), "points.one", "points.other",
                 {{"number", points(difference)}});
}

std::string Tongue::whole(long long count) const {
  const std::string plain = with_thousands(std::to_string(count));
  return is_english() ? plain : number_in_french(plain);
}

std::string Tongue::years(double years) const {
  constexpr double parts = 1e6;  // of a year, as the key of a measure has them
  const std::string plain = fmt::format("{}", std::round(years * parts) / parts);
  return counted(years, "years.one", "years.other",
                 {{"count", is_english() ? plain : number_in_french(plain)}});
}

std::string Tongue::futures(long long count) const {
  return counted(static_cast<double>(count), "futures.one", "futures.other",
                 {{"count", whole(count)}});
}

std::string Tongue::texts(long long count) const {
  return counted(static_cast<double>(count), "texts.one", "texts.other", {{"count", whole(count)}});
}

std::string Tongue::over_fewer(int n, int futures) const {
  return n < futures ? say("over_fewer", {{"futures", this->futures(n)}}) : std::string();
}

std::string Tongue::date(Date day) const {
  constexpr TextKey months[] = {"date.1", "date.2", "date.3", "date.4",  "date.5",  "date.6",
                                "date.7", "date.8", "date.9", "date.10", "date.11", "date.12"};
  expects(is_valid(day));
  const std::string first = is_english() ? "1" : "1er";
  return say(months[day.month - 1], {{"day", day.day == 1 ? first : std::to_string(day.day)},
                                     {"year", std::to_string(day.year)}});
}

std::string Tongue::range(const Distribution& distribution) const {
  const auto of = [&](double value) {
    const std::string plain = fmt::format("{}", value);
    return is_english() ? plain : number_in_french(plain);
  };
  return std::visit(
      overload{
          [&](const Certain& d) {
            return say("range.certain", {{"value", of(d.value)}});
          },
          [&](const Pert& d) {
            return say("range.pert",
                       {{"least", of(d.least)}, {"likely", of(d.likely)}, {"most", of(d.most)}});
          },
          [&](const LogPert& d) {
            return say("range.log",
                       {{"least", of(d.least)}, {"likely", of(d.likely)}, {"most", of(d.most)}});
          },
          [&](const Uniform& d) {
            return say("range.uniform", {{"least", of(d.least)}, {"most", of(d.most)}});
          },
          [&](const Normal& d) {
            return say("range.normal", {{"mean", of(d.mean)}, {"deviation", of(d.deviation)}});
          },
          [&](const Lognormal& d) {
            return say("range.lognormal", {{"mean", of(d.mean)}, {"deviation", of(d.deviation)}});
          },
          [&](const Beta& d) {
            return say("range.beta", {{"a", of(d.a)}, {"b", of(d.b)}});
          }},
      distribution);
}

}  // namespace casus
