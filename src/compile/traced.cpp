#include "compile/traced.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace casus {

namespace {

/// Words that are not there already, after "; ".
void join(std::string& all, const std::string& more) {
  if (more.empty() || all.find(more) != std::string::npos) return;
  if (!all.empty()) all += "; ";
  all += more;
}

/// A name that stands in a formula: what would part it becomes "_".
std::string one_word(std::string name) {
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return c == ' ' || c == '(' || c == ')' || c == ',' || c == '\n'; }, '_');
  return name;
}

}  // namespace

Traced::Traced(double constant)
    : value_(constant),
      // a minus sign is an operation, so that "a - -1" is never written
      binding_(constant < 0.0 ? Binding::sum : Binding::atom),
      formula_(fmt::format("{}", constant)) {
  if (formula_.size() > 2 && formula_.compare(formula_.size() - 2, 2, ".0") == 0) {
    formula_.resize(formula_.size() - 2);
  }
}

Traced Traced::from(TracedInput input) {
  Traced traced(input.value);
  input.name = one_word(std::move(input.name));
  traced.constant_ = false;
  traced.binding_ = Binding::atom;
  traced.formula_ = input.name;
  traced.inputs_ = {std::move(input)};
  return traced;
}

Traced Traced::of_clause(const std::string& name) const {
  Traced traced = *this;
  join(traced.clause_, name);
  return traced;
}

Traced Traced::noted(const std::string& words) const {
  Traced traced = *this;
  join(traced.note_, words);
  return traced;
}

Traced Traced::named(std::string name) const {
  if (constant_) return *this;
  Traced traced =
      from({.name = std::move(name), .value = value_, .formula = formula_, .inputs = inputs_});
  traced.clause_ = clause_;
  traced.note_ = note_;
  return traced;
}

void Traced::take_over(const Traced& other) {
  for (const TracedInput& input : other.inputs_) {
    if (std::find(inputs_.begin(), inputs_.end(), input) == inputs_.end()) {
      inputs_.push_back(input);
    }
  }
  join(clause_, other.clause_);
  join(note_, other.note_);
}

std::string Traced::within(Binding outer, bool right) const {
  const bool apart = binding_ < outer || (right && binding_ == outer);
  return apart ? "(" + formula_ + ")" : formula_;
}

Traced Traced::binary(const char* sign, Binding binding, double value, const Traced& a,
                      const Traced& b) {
  Traced traced(value);
  if (!a.constant_ || !b.constant_) {
    traced.constant_ = false;
    traced.binding_ = binding;
    traced.formula_ =
        fmt::format("{} {} {}", a.within(binding, false), sign, b.within(binding, true));
  }
  traced.take_over(a);
  traced.take_over(b);
  return traced;
}

Traced operator+(const Traced& a, const Traced& b) {
  Traced left = a, right = b;
  if (a.is_constant(0.0)) return right.take_over(a), right;
  if (b.is_constant(0.0)) return left.take_over(b), left;
  return Traced::binary("+", Traced::Binding::sum, a.value_ + b.value_, a, b);
}

Traced operator-(const Traced& a, const Traced& b) {
  Traced left = a;
  if (b.is_constant(0.0)) return left.take_over(b), left;
  return Traced::binary("-", Traced::Binding::sum, a.value_ - b.value_, a, b);
}

Traced operator*(const Traced& a, const Traced& b) {
  Traced left = a, right = b;
  if (a.is_constant(1.0)) return right.take_over(a), right;
  if (b.is_constant(1.0)) return left.take_over(b), left;
  return Traced::binary("*", Traced::Binding::product, a.value_ * b.value_, a, b);
}

Traced operator/(const Traced& a, const Traced& b) {
  Traced left = a;
  if (b.is_constant(1.0)) return left.take_over(b), left;
  return Traced::binary("/", Traced::Binding::product, a.value_ / b.value_, a, b);
}

Traced operator-(const Traced& a) {
  Traced traced(-a.value_);
  if (a.constant_) return traced;
  traced.constant_ = false;
  traced.binding_ = Traced::Binding::sum;
  traced.formula_ = "-" + a.within(Traced::Binding::product, true);
  traced.take_over(a);
  return traced;
}

Traced Traced::call(std::string_view name, double value,
                    const std::vector<std::reference_wrapper<const Traced>>& of) {
  Traced traced(value);
  std::string list;
  for (const Traced& one : of) {
    traced.constant_ = traced.constant_ && one.constant_;
    list += (list.empty() ? "" : ", ") + one.formula_;
    traced.take_over(one);
  }
  if (traced.constant_) return traced;
  traced.binding_ = Binding::atom;
  traced.formula_ = fmt::format("{}({})", name, list);
  return traced;
}

}  // namespace casus
