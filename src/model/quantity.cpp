#include "model/quantity.hpp"

#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "base/overload.hpp"

namespace casus {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

double central(const Distribution& distribution) {
  return std::visit(
      overload{[](const Certain& d) { return d.value; }, [](const Pert& d) { return d.likely; },
               [](const LogPert& d) { return d.likely; },
               [](const Uniform& d) { return 0.5 * (d.least + d.most); },
               [](const Normal& d) { return d.mean; },
               // e^mean needs our own exp; the caller draws it, nobody weighs with it
               [](const Lognormal& d) { return d.mean; },
               [](const Beta& d) { return d.a / (d.a + d.b); }},
      distribution);
}

Bounds bounds(const Distribution& distribution) {
  return std::visit(overload{[](const Certain& d) {
                               return Bounds{d.value, d.value};
                             },
                             [](const Pert& d) {
                               return Bounds{d.least, d.most};
                             },
                             [](const LogPert& d) {
                               return Bounds{d.least, d.most};
                             },
                             [](const Uniform& d) {
                               return Bounds{d.least, d.most};
                             },
                             [](const Normal&) {
                               return Bounds{-infinity, infinity};
                             },
                             [](const Lognormal&) {
                               return Bounds{0.0, infinity};
                             },
                             [](const Beta&) {
                               return Bounds{0.0, 1.0};
                             }},
                    distribution);
}

Bounds likely_bounds(const Distribution& distribution) {
  constexpr double reach = 1.959963984540054;  // standard deviations
  if (const Normal* d = std::get_if<Normal>(&distribution))
    return {d->mean - reach * d->deviation, d->mean + reach * d->deviation};
  if (const Lognormal* d = std::get_if<Lognormal>(&distribution))
    return {std::exp(d->mean - reach * d->deviation), std::exp(d->mean + reach * d->deviation)};
  return bounds(distribution);
}

std::string to_text(const Distribution& distribution) {
  return std::visit(
      overload{
          [](const Certain& d) { return fmt::format("{}", d.value); },
          [](const Pert& d) { return fmt::format("{}..{}..{}", d.least, d.likely, d.most); },
          [](const LogPert& d) {
            return fmt::format("log({}..{}..{})", d.least, d.likely, d.most);
          },
          [](const Uniform& d) { return fmt::format("{}..{}", d.least, d.most); },
          [](const Normal& d) { return fmt::format("normal({}, {})", d.mean, d.deviation); },
          [](const Lognormal& d) { return fmt::format("lognormal({}, {})", d.mean, d.deviation); },
          [](const Beta& d) { return fmt::format("beta({}, {})", d.a, d.b); }},
      distribution);
}

}  // namespace casus
