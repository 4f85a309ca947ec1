#pragma once

#include <string_view>
#include <vector>

namespace casus {

/// Degrees east and north.
struct GeoPoint {
  double east = 0.0, north = 0.0;
};

/// The outline of a country, one closed ring for each piece of land.
struct CountryShape {
  std::string_view code{};  ///< ISO 3166-1 alpha-3; "-" where there is none
  std::vector<std::vector<GeoPoint>> rings{};
  std::string_view note{};  ///< how it differs from the data; empty if it does not
};

/// All of them, by code. Source: Natural Earth, 1:110 million, in the public domain
/// (web/shapes.mjs).
std::vector<CountryShape> country_shapes();

/// web/dist/countries.txt, put into the program by src/report/CMakeLists.txt.
std::string_view country_shapes_text();

/// Reads such a text: lines `CODE east,north east,north;...` in tenths of a degree, and
/// `# CODE note`. What is no number ends a ring.
std::vector<CountryShape> read_country_shapes(std::string_view text);

}  // namespace casus
