#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "compile/traced.hpp"
#include "numeric/exp_log.hpp"
#include "numeric/quantile.hpp"

namespace casus {

/// Reads a formula of `--why` back and computes it: + - * /, a minus sign, parentheses, numbers,
/// names of `inputs` (those with a formula are computed too), min, max, clamp, round, ceil, ln,
/// Phi^-1. Throws where it does not understand.
class FormulaValue {
 public:
  FormulaValue(const std::string& formula, const std::vector<TracedInput>& inputs)
      : text_(formula), inputs_(inputs) {}

  double get() {
    const double value = sum();
    if (at_ != text_.size()) throw std::runtime_error("left over: " + text_.substr(at_));
    return value;
  }

 private:
  bool takes(std::string_view token) {
    if (text_.compare(at_, token.size(), token) != 0) return false;
    at_ += token.size();
    return true;
  }

  double sum() {
    double value = product();
    for (;;) {
      if (takes(" + "))
        value = value + product();
      else if (takes(" - "))
        value = value - product();
      else
        return value;
    }
  }

  double product() {
    double value = factor();
    for (;;) {
      if (takes(" * "))
        value = value * factor();
      else if (takes(" / "))
        value = value / factor();
      else
        return value;
    }
  }

  double factor() {
    if (takes("(")) {
      const double value = sum();
      expect(")");
      return value;
    }
    if (takes("-")) return -factor();
    const std::size_t end = std::min(text_.find_first_of(" (),", at_), text_.size());
    const std::string word = text_.substr(at_, end - at_);
    at_ = end;
    if (takes("(")) return call(word);
    if (!word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0) {
      std::size_t used = 0;
      const double value = std::stod(word, &used);
      if (used == word.size()) return value;
    }
    return named(word);
  }

  double named(const std::string& word) const {
    for (const TracedInput& one : inputs_) {
      if (one.name != word) continue;
      if (one.formula.empty()) return one.value;
      return FormulaValue(one.formula, one.inputs).get();
    }
    throw std::runtime_error("no input is called " + word);
  }

  double call(const std::string& name) {
    std::vector<double> of = {sum()};
    while (takes(", ")) of.push_back(sum());
    expect(")");
    if (name == "min" && of.size() == 2) return std::min(of[0], of[1]);
    if (name == "max" && of.size() == 2) return std::max(of[0], of[1]);
    if (name == "clamp" && of.size() == 3) return std::clamp(of[0], of[1], of[2]);
    if (name == "round" && of.size() == 1) return static_cast<double>(std::lround(of[0]));
    if (name == "ceil" && of.size() == 1) return std::ceil(of[0]);
    if (name == "ln" && of.size() == 1) return log(of[0]);
    if (name == "exp" && of.size() == 1) return exp(of[0]);
    if (name == "Phi^-1" && of.size() == 1) return normal_quantile(of[0]);
    throw std::runtime_error("no function is called " + name);
  }

  void expect(std::string_view token) {
    if (!takes(token)) throw std::runtime_error("no " + std::string(token) + " in " + text_);
  }

  const std::string& text_;
  const std::vector<TracedInput>& inputs_;
  std::size_t at_ = 0;
};

}  // namespace casus
