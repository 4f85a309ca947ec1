#pragma once

#include <optional>
#include <vector>

#include "game/problem_fields.hpp"

namespace casus {

template <template <class...> class Container, class T>
inline constexpr bool is_container = false;
template <template <class...> class Container, class... T>
inline constexpr bool is_container<Container, Container<T...>> = true;

/// Visits every field of (part of) a problem, in the order of the file, and tells `see`:
///   see.leaf(path, value, field)     a number, name, rule or answer
///   see.list(path, entries, field)   a list, before its entries
///   see.object(path, value)          an object, after its fields
/// Optional parts that are absent, and optional lists that are empty, are passed over.
template <class See>
class FieldWalk {
 public:
  FieldWalk(See& see, const FieldPath& at) : see_(see), at_(at) {}

  template <class T>
  void required(const char* key, T& value, const Field& field) {
    into(at_.key(key), value, field);
  }
  template <class T>
  void required_if(bool, const char*, const char* key, T& value, const Field& field) {
    into(at_.key(key), value, field);
  }
  template <class T>
  void optional(const char* key, T& value, const Field& field) {
    if (is_given(value)) into(at_.key(key), value, field);
  }
  template <class T>
  void entry(std::size_t position, T& value, const Field& field) {
    into(at_.entry(position), value, field);
  }

 private:
  template <class T>
  static bool is_given(const T&) {
    return true;
  }
  template <class T>
  static bool is_given(const std::vector<T>& list) {
    return !list.empty();
  }
  template <class T>
  static bool is_given(const std::optional<T>& one) {
    return one.has_value();
  }

  template <class T>
  void into(const FieldPath& path, T& value, const Field& field) {
    FieldWalk inside(see_, path);
    if constexpr (is_container<std::vector, std::remove_const_t<T>>) {
      see_.list(path, value.size(), field);
      for (std::size_t i = 0; i < value.size(); ++i) {
        into(path.entry(i), value[i], field.entries());
      }
    } else if constexpr (is_container<std::optional, std::remove_const_t<T>>) {
      into(path, *value, field);
    } else if constexpr (requires { fields(inside, value); }) {
      fields(inside, value);
      see_.object(path, value);
    } else if constexpr (requires { entries(inside, value); }) {
      entries(inside, value);
      see_.object(path, value);
    } else {
      see_.leaf(path, value, field);
    }
  }

  See& see_;
  const FieldPath& at_;
};

/// Walks a whole problem.
template <class See, class Data>
void walk(See& see, Data& problem) {
  const FieldPath top;
  FieldWalk<See> visit(see, top);
  fields(visit, problem);
  see.object(top, problem);
}

}  // namespace casus
