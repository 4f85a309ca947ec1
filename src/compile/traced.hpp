#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"

namespace casus {

/// A number that a formula names: a quantity of the scenario in this future, something else that
/// the texts state (a donor's share, the horizon) or the game answers (a payoff), or a number with
/// a formula of its own.
struct TracedInput {
  std::string name{};  ///< as in formulas; no spaces, parentheses or commas
  double value = 0.0;
  std::optional<QuantityId> quantity{};
  std::string formula{};              ///< of a number that was given a name, else empty
  std::vector<TracedInput> inputs{};  ///< of that formula

  friend bool operator==(const TracedInput&, const TracedInput&) = default;
};

/// A number that remembers how it was computed. Its value is that of the same operations on
/// doubles, bit for bit, and so is that of its formula: parentheses keep the order of operations.
/// In formulas a factor 1 and a summand 0 that the code states are left out.
class Traced {
 public:
  Traced() : Traced(0.0) {}
  Traced(double constant);  // implicit on purpose: formulas have constants

  static Traced from(TracedInput input);

  double value() const { return value_; }
  /// "guarantor.promise_effect / precision.guarantor"
  const std::string& formula() const { return formula_; }
  const std::vector<TracedInput>& inputs() const { return inputs_; }  ///< each once
  /// Full names of the clauses that gave it, joined by "; ".
  const std::string& clause() const { return clause_; }
  /// What a formula cannot say: why this branch and not another.
  const std::string& note() const { return note_; }

  Traced of_clause(const std::string& name) const;
  Traced noted(const std::string& words) const;
  Traced named(std::string name) const;

  friend Traced operator+(const Traced& a, const Traced& b);
  friend Traced operator-(const Traced& a, const Traced& b);
  friend Traced operator*(const Traced& a, const Traced& b);
  friend Traced operator/(const Traced& a, const Traced& b);
  friend Traced operator-(const Traced& a);
  Traced& operator+=(const Traced& b) { return *this = *this + b; }
  Traced& operator-=(const Traced& b) { return *this = *this - b; }
  Traced& operator/=(const Traced& b) { return *this = *this / b; }

  // By value alone, so that a problem that is explained takes the branches of one that is solved.
  friend bool operator==(const Traced& a, const Traced& b) { return a.value_ == b.value_; }
  friend bool operator<(const Traced& a, const Traced& b) { return a.value_ < b.value_; }
  friend bool operator>(const Traced& a, const Traced& b) { return a.value_ > b.value_; }
  friend bool operator<=(const Traced& a, const Traced& b) { return a.value_ <= b.value_; }
  friend bool operator>=(const Traced& a, const Traced& b) { return a.value_ >= b.value_; }

  /// "name(a, b)", worth `value`.
  static Traced call(std::string_view name, double value,
                     const std::vector<std::reference_wrapper<const Traced>>& of);

 private:
  enum class Binding { sum, product, atom };

  bool is_constant(double x) const { return inputs_.empty() && constant_ && value_ == x; }
  std::string within(Binding outer, bool right) const;
  void take_over(const Traced& other);
  static Traced binary(const char* sign, Binding binding, double value, const Traced& a,
                       const Traced& b);

  double value_ = 0.0;
  bool constant_ = true;  // a number that the code states
  Binding binding_ = Binding::atom;
  std::string formula_{};
  std::vector<TracedInput> inputs_{};
  std::string clause_{};
  std::string note_{};
};

}  // namespace casus
