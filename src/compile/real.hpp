#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <type_traits>

#include "compile/traced.hpp"
#include "game/problem.hpp"
#include "numeric/exp_log.hpp"
#include "numeric/quantile.hpp"

namespace casus {

// The formulas of this folder are templates over Real. As `double` they make the problem that is
// solved, as `Traced` the same problem with the origin of every number: one code, so that what
// `--why` says cannot differ from what is computed. These are the words that formulas need beside
// + - * /. Names and notes are functions, called only if they are wanted.

template <class Real>
inline constexpr bool is_traced = std::is_same_v<Real, Traced>;

/// A number that a text states and that is no quantity. `name()` is what formulas call it.
template <class Real, class Name>
Real given(double value, const Name& name) {
  if constexpr (is_traced<Real>) {
    return Traced::from({.name = std::string(name()), .value = value});
  } else {
    return value;
  }
}
template <class Real>
Real given(double value, const char* name) {
  return given<Real>(value, [name] { return name; });
}
/// The same of a whole number.
template <class Real, class Name>
Whole<Real> given_whole(int value, const Name& name) {
  if constexpr (is_traced<Real>) {
    return given<Real>(value, name);
  } else {
    return value;
  }
}

/// `x` under a name of its own: formulas show the name, and its formula is shown once.
template <class Real, class Name>
Real named(Real x, const Name& name) {
  if constexpr (is_traced<Real>) {
    return x.named(std::string(name()));
  } else {
    return x;
  }
}

/// `x` with the reason for it.
template <class Any, class Words>
Any noted(Any x, const Words& words) {
  if constexpr (is_traced<Any>) {
    return x.noted(words());
  } else {
    return x;
  }
}

/// `x`, which the clause with that full name gave.
template <class Any, class Name>
Any of_clause(Any x, const Name& name) {
  if constexpr (is_traced<Any>) {
    return x.of_clause(name());
  } else {
    return x;
  }
}

inline double plain(double x) { return x; }
inline double plain(const Traced& x) { return x.value(); }
inline int whole(int x) { return x; }
inline int whole(const Traced& x) { return static_cast<int>(x.value()); }

inline int smaller(int a, int b) { return std::min(a, b); }
inline double smaller(double a, double b) { return std::min(a, b); }
inline Traced smaller(const Traced& a, const Traced& b) {
  return Traced::call("min", std::min(a.value(), b.value()), {a, b});
}

inline int larger(int a, int b) { return std::max(a, b); }
inline double larger(double a, double b) { return std::max(a, b); }
inline Traced larger(const Traced& a, const Traced& b) {
  return Traced::call("max", std::max(a.value(), b.value()), {a, b});
}

/// `x`, or the bound that it exceeds.
inline double between(double x, double low, double high) { return std::clamp(x, low, high); }
inline Traced between(const Traced& x, const Traced& low, const Traced& high) {
  return Traced::call("clamp", std::clamp(x.value(), low.value(), high.value()), {x, low, high});
}

inline int rounded(double x) { return static_cast<int>(std::lround(x)); }
inline Traced rounded(const Traced& x) { return Traced::call("round", rounded(x.value()), {x}); }

inline int rounded_up(double x) { return static_cast<int>(std::ceil(x)); }
inline Traced rounded_up(const Traced& x) {
  return Traced::call("ceil", rounded_up(x.value()), {x});
}

inline Traced log(const Traced& x) { return Traced::call("ln", log(x.value()), {x}); }

inline Traced exp(const Traced& x) { return Traced::call("exp", exp(x.value()), {x}); }

inline Traced normal_quantile(const Traced& x) {
  return Traced::call("Phi^-1", normal_quantile(x.value()), {x});
}

}  // namespace casus
