#include "sum/sum.hpp"

#include <algorithm>

double width(const Span& span) { return span.high - span.low; }

double limited(double value, const Span& span) {
  if (value > span.high) return span.high;
  return std::max(value, span.low);
}

std::string named(Side side) {
  std::string out = "at the ";
  out += side == Side::left ? "left" : "right";
  return out;
}

bool never_called(double value) { return value > 3.0; }
