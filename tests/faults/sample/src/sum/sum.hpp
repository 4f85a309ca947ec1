#pragma once
#include <string>

struct Span {
  double low = 0.0, high = 0.0;
};
enum class Side { left, right };

double width(const Span& span);
double limited(double value, const Span& span);
std::string named(Side side);
bool never_called(double value);
