#include "game/field_check.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace casus {

namespace {

/// A last possible number, and how the message about a larger one ends.
struct Reference {
  int last = 0;
  const char* name = "";
};

Reference reference_of(const Problem& problem, Refers refers) {
  switch (refers) {
    case Refers::to_level:
      return {problem.levels() - 1, "level"};
    case Refers::to_guarantor:
      return {problem.guarantor_count() - 1, "guarantor"};
    case Refers::to_regime:
      return {static_cast<int>(problem.regimes.size()) - 1, "regime"};
    case Refers::to_nothing:
      break;
  }
  return {};
}

}  // namespace

std::string described(const Field& field) {
  const std::string_view unit = field.unit;
  return unit.empty() ? field.meaning : fmt::format("{}, {}", field.meaning, unit);
}

Diagnostic wrong_length(std::size_t entries, std::size_t wanted, const Field& field) {
  return {.code = "E906",
          .message = fmt::format("{} entries, where {} are wanted: one for each {}", entries,
                                 wanted, to_text(field.each))};
}

Diagnostic wrong_count(std::size_t entries, const Field& field) {
  const Count& count = field.count;
  return {.code = entries < count.least ? "E906" : "E909",
          .message = count.least == 0 ? fmt::format("{} {}, where at most {} are possible", entries,
                                                    count.of, count.most)
                                      : fmt::format("{} {}, where {} to {} are possible", entries,
                                                    count.of, count.least, count.most)};
}

void FieldCheck::say(const char* code, const FieldPath& path, std::string message, std::string hint,
                     std::string note) {
  found_.add({.code = code,
              .path = path.text(),
              .message = std::move(message),
              .note = std::move(note),
              .hint = std::move(hint)});
}

void FieldCheck::leaf(const FieldPath& path, double x, const Field& field) {
  if (field.range.has(x)) return;
  if (found_.full()) return found_.count(1);
  const bool percent = field.range.most == 1.0 && x > 1.0 && x <= 100.0;
  say("E907", path, fmt::format("{} is not {}", x, to_text(field.range)),
      percent ? fmt::format("for {} percent write {}", x, x / 100.0) : "", described(field));
}

void FieldCheck::leaf(const FieldPath& path, int x, const Field& field) {
  const FieldBounds& range = field.range;
  if (range.refers == Refers::to_nothing) {
    if (range.has(x)) return;
    say("E907", path,
        fmt::format("{} is not a whole number from {} to {}", x, range.least, range.most), {},
        described(field));
    return;
  }
  const Reference to = reference_of(problem_, range.refers);
  if (to.last < 0 || (x >= 0 && x <= to.last)) return;  // an empty list is said once, where it is
  if (range.refers == Refers::to_level) {
    say("E907", path, fmt::format("{} is not a whole number from 0 to {}", x, to.last), {},
        described(field));
  } else {
    say("E908", path,
        fmt::format("there is no {} {}; they are numbered 0 to {}", to.name, x, to.last));
  }
}

std::size_t FieldCheck::wanted(Each each) const {
  switch (each) {
    case Each::level:
      return problem_.level_weight.size();
    case Each::guarantor:
      return problem_.guarantors.size();
    case Each::kind:
      return problem_.kinds.size();
    case Each::period:
      return static_cast<std::size_t>(std::max(problem_.time.solve, 0));
    case Each::member:
    case Each::nothing:
      break;
  }
  return 0;
}

void FieldCheck::list(const FieldPath& path, std::size_t entries, const Field& field) {
  Diagnostic wrong;
  if (field.count.most > 0) {
    if (entries >= field.count.least && entries <= field.count.most) return;
    wrong = wrong_count(entries, field);
  } else {
    // members are those of the vote around the list: a rule of `problem_check.cpp`
    if (field.each == Each::member || entries == wanted(field.each)) return;
    wrong = wrong_length(entries, wanted(field.each), field);
  }
  wrong.path = path.text();
  found_.add(std::move(wrong));
}

}  // namespace casus
