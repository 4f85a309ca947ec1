#include "game/field.hpp"

#include <fmt/format.h>

#include "game/problem_limits.hpp"

namespace casus {

namespace {

/// "1e7", "0.8"
std::string bound(double x) {
  std::string text = fmt::format("{:g}", x);
  for (const std::string_view padding : {"e+0", "e+"}) {
    if (const std::size_t at = text.find(padding); at != std::string::npos) {
      text.replace(at, padding.size(), "e");
    }
  }
  if (const std::size_t at = text.find("e-0"); at != std::string::npos) text.erase(at + 2, 1);
  return text;
}

}  // namespace

std::string to_text(const FieldBounds& range) {
  switch (range.refers) {
    case Refers::to_level:
      return "a level";
    case Refers::to_guarantor:
      return "a guarantor";
    case Refers::to_regime:
      return "a regime";
    case Refers::to_nothing:
      break;
  }
  if (range.above_least) {
    return fmt::format("above {} and at most {}", bound(range.least), bound(range.most));
  }
  return fmt::format("between {} and {}", bound(range.least), bound(range.most));
}

std::string_view to_text(Each each) {
  switch (each) {
    case Each::nothing:
      return "";
    case Each::level:
      return "level";
    case Each::guarantor:
      return "guarantor";
    case Each::kind:
      return "kind";
    case Each::period:
      return "period";
    case Each::member:
      return "member";
  }
  return "";
}

std::size_t most_entries(const Field& field) {
  if (field.count.most > 0) return field.count.most;
  switch (field.each) {
    case Each::nothing:
      return 0;
    case Each::level:
      return most_levels;
    case Each::guarantor:
    case Each::member:
      return most_guarantors;
    case Each::kind:
      return most_kinds;
    case Each::period:
      return most_periods;
  }
  return 0;
}

std::string FieldPath::text() const {
  if (above_ == nullptr) return {};
  std::string path = above_->text();
  if (name_.empty()) return path + fmt::format("[{}]", position_);
  if (!path.empty()) path += '.';
  return path.append(name_);
}

}  // namespace casus
