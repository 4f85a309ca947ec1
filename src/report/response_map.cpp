#include "report/response_map.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/names.hpp"
#include "report/country_shapes.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/lookup.hpp"
#include "report/svg_parts.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr std::size_t letters_of_a_map = 44;
constexpr double near_east_west = 45.0, near_north_south = 30.0;  // degrees
constexpr double margin = 1.0;                                    // degrees

/// A rectangle of degrees.
struct Window {
  double west = 180.0, east = -180.0, south = 90.0, north = -90.0;

  void add(const GeoPoint& point) {
    west = std::min(west, point.east);
    east = std::max(east, point.east);
    south = std::min(south, point.north);
    north = std::max(north, point.north);
  }
  void add(const Window& other) {
    add(GeoPoint{other.west, other.south});
    add(GeoPoint{other.east, other.north});
  }
  bool meets(const Window& other) const {
    return west < other.east && other.west < east && south < other.north && other.south < north;
  }
  bool is_near(const Window& other) const {
    return std::abs(west + east - other.west - other.east) / 2.0 <= near_east_west &&
           std::abs(south + north - other.south - other.north) / 2.0 <= near_north_south;
  }
  double area() const { return (east - west) * (north - south); }
};

Window around(const std::vector<GeoPoint>& ring) {
  Window window;
  for (const GeoPoint& point : ring) window.add(point);
  return window;
}

/// The window around the largest piece of land.
Window mainland(const CountryShape& shape) {
  Window largest;
  double area = -1.0;
  for (const auto& ring : shape.rings)
    if (const Window window = around(ring); window.area() > area) {
      largest = window;
      area = window.area();
    }
  return largest;
}

/// Degrees to the picture: equal scales at the middle latitude (equirectangular).
class Projection {
 public:
  explicit Projection(const Window& window) : window_(window) {
    narrowing_ = std::cos((window.south + window.north) / 2.0 * std::numbers::pi / 180.0);
    scale_ = phone_width / ((window.east - window.west) * narrowing_);
  }
  double x(const GeoPoint& point) const {
    return (point.east - window_.west) * narrowing_ * scale_;
  }
  double y(const GeoPoint& point) const { return (window_.north - point.north) * scale_; }
  double height() const { return y({window_.west, window_.south}); }

 private:
  Window window_;
  double narrowing_ = 1.0, scale_ = 1.0;
};

/// What a country is in the picture.
struct Drawn {
  const CountryShape* shape = nullptr;
  std::string style{}, words{};
};

std::string path_of(const Drawn& one, const Window& window, const Projection& to) {
  std::string data;
  for (const auto& ring : one.shape->rings) {
    if (!around(ring).meets(window)) continue;
    char letter = 'M';
    for (const GeoPoint& point : ring) {
      data += fmt::format("{}{:.1f} {:.1f}", letter, to.x(point), to.y(point));
      letter = 'L';
    }
    data += "Z";
  }
  if (data.empty()) return "";
  const std::string title = one.words.empty() ? "" : "<title>" + escaped(one.words) + "</title>";
  return fmt::format("<path class=\"{}\" d=\"{}\">{}</path>", one.style, data, title);
}

Level likeliest(const GuarantorFindings& one) {
  std::size_t best = 0;
  for (std::size_t level = 1; level < one.response_in_war.size(); ++level)
    if (given_an_attack(one.response_in_war[level]) > given_an_attack(one.response_in_war[best]))
      best = level;
  return static_cast<Level>(best);
}

/// "arms from 25 of 36 guarantors, economic help from 10"
std::string counts_in_words(const std::vector<GuarantorFindings>& guarantors) {
  std::vector<std::string> words;
  for (int level = level_count - 1; level >= 0; --level) {
    const auto count = std::count_if(
        guarantors.begin(), guarantors.end(),
        [&](const GuarantorFindings& one) { return likeliest(one) == static_cast<Level>(level); });
    if (count == 0) continue;
    words.push_back(words.empty()
                        ? fmt::format("{} from {} of {}", plain(static_cast<Level>(level)), count,
                                      counted(static_cast<long long>(guarantors.size()),
                                              "guarantor", "guarantors"))
                        : fmt::format("{} from {}", plain(static_cast<Level>(level)), count));
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

/// What stands on the map, and who does not.
struct MapContent {
  Window window{};
  std::vector<Drawn> drawn{};  ///< in the order of drawing
  std::vector<std::string> elsewhere{};
  std::vector<std::string_view> notes{};
};

const CountryShape* shape_of(const std::vector<CountryShape>& shapes, const Scenario& scenario,
                             ActorId actor) {
  const std::string& code = scenario.actors[index(actor)].id;
  const auto found = std::find_if(shapes.begin(), shapes.end(),
                                  [&](const CountryShape& one) { return one.code == code; });
  return found == shapes.end() ? nullptr : &*found;
}

std::optional<MapContent> content_of(const ReportInput& input, const PackageFindings& package,
                                     const std::vector<CountryShape>& shapes) {
  const Scenario& scenario = input.scenario;
  const CountryShape* home = shape_of(shapes, scenario, scenario.protege);
  if (home == nullptr) return std::nullopt;
  MapContent content;
  const Window centre = mainland(*home);
  content.window = centre;
  std::vector<Drawn> guarantors;
  for (const GuarantorFindings& one : package.guarantors) {
    const Level level = likeliest(one);
    const std::string words = fmt::format("{}: {}", actor_words(scenario, one.actor), plain(level));
    const CountryShape* shape = shape_of(shapes, scenario, one.actor);
    if (shape == nullptr || !mainland(*shape).is_near(centre)) {
      content.elsewhere.push_back(words);
      continue;
    }
    content.window.add(mainland(*shape));
    guarantors.push_back({shape, fmt::format("lv{}", static_cast<int>(level)), words});
  }
  if (guarantors.empty()) return std::nullopt;
  content.window.add(GeoPoint{content.window.west - margin, content.window.south - margin});
  content.window.add(GeoPoint{content.window.east + margin, content.window.north + margin});
  for (const CountryShape& shape : shapes) content.drawn.push_back({&shape, "ground", ""});
  content.drawn.insert(content.drawn.end(), guarantors.begin(), guarantors.end());
  content.drawn.push_back({home, "outlined", actor_words(scenario, scenario.protege)});
  for (const CountryShape& shape : shapes)
    if (!shape.note.empty() && mainland(shape).meets(content.window))
      content.notes.push_back(shape.note);
  return content;
}

std::string caption_of(const ReportInput& input, const MapContent& content) {
  std::string words = fmt::format(
      "Colour: the level that a guarantor takes most often once an attack is pressed; uncoloured "
      "land: no guarantor here; outlined: {}.",
      actor_words(input.scenario, input.scenario.protege));
  if (!content.elsewhere.empty())
    words += fmt::format(" Not on the map: {}.", fmt::join(content.elsewhere, "; "));
  words +=
      " Shapes: Natural Earth, 1:110 million, in the public domain; borders here help "
      "to find a country.";
  for (const std::string_view note : content.notes) words += fmt::format(" {}.", note);
  return words;
}

}  // namespace

std::string response_map(const ReportInput& input, const PackageFindings& package) {
  const std::vector<CountryShape> shapes = country_shapes();
  const auto content = content_of(input, package, shapes);
  if (!content) return "";
  const std::string title =
      fmt::format("Likeliest answer in the model to an attack pressed, with {}: {}",
                  quoted(package), counts_in_words(package.guarantors));
  double y = 0.0;
  const std::string heading = svg_paragraph(title, "t", letters_of_a_map, y);
  const Projection to(content->window);
  std::string land, description;
  for (const Drawn& one : content->drawn) {
    land += path_of(one, content->window, to);
    if (!one.words.empty()) description += one.words + ". ";
  }
  // A picture in the picture cuts off what lies beyond the window.
  return pictures_html(
      "map",
      fmt::format(
          "{}{}<svg y=\"{:.0f}\" width=\"{:.0f}\" height=\"{:.0f}\">{}</svg></svg>",
          svg_opening({"response-map", title, description}, {phone_width, y + 8.0 + to.height()}),
          heading, y + 8.0, phone_width, to.height(), land),
      caption_of(input, *content));
}

}  // namespace casus
