#include "report/country_shapes.hpp"

#include <charconv>

namespace casus {

namespace {

/// Takes what stands before the mark, and the mark, from the front of `rest`.
std::string_view take(std::string_view& rest, char mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view taken = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return taken;
}

bool read_tenths(std::string_view word, double& value) {
  int tenths = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), tenths);
  value = tenths / 10.0;
  return read.ec == std::errc();
}

std::vector<GeoPoint> read_ring(std::string_view text) {
  std::vector<GeoPoint> ring;
  while (!text.empty()) {
    std::string_view pair = take(text, ' ');
    GeoPoint point;
    if (!read_tenths(take(pair, ','), point.east) || !read_tenths(pair, point.north)) break;
    ring.push_back(point);
  }
  return ring;
}

}  // namespace

std::vector<CountryShape> read_country_shapes(std::string_view text) {
  std::vector<CountryShape> shapes;
  while (!text.empty()) {
    std::string_view line = take(text, '\n');
    const std::string_view code = take(line, ' ');
    if (code == "#") {
      const std::string_view about = take(line, ' ');
      for (CountryShape& shape : shapes)
        if (shape.code == about) shape.note = line;
    } else if (!line.empty()) {
      CountryShape& shape = shapes.emplace_back(CountryShape{code});
      while (!line.empty()) shape.rings.push_back(read_ring(take(line, ';')));
    }
  }
  return shapes;
}

std::vector<CountryShape> country_shapes() { return read_country_shapes(country_shapes_text()); }

}  // namespace casus
