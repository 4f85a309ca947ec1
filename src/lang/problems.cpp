#include "lang/problems.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace casus {

void Problems::error(std::string_view code, Span where, std::string message, More more) {
  list_.push_back({.code = std::string(code),
                   .severity = Severity::error,
                   .where = where,
                   .message = std::move(message),
                   .note = std::move(more.note),
                   .hint = std::move(more.hint),
                   .related = std::move(more.related)});
}

void Problems::lint(std::string_view code, Span where, std::string message, More more) {
  error(code, where, std::move(message), std::move(more));
  list_.back().severity = Severity::lint;
}

void Problems::add(Diagnostics list) {
  std::move(list.begin(), list.end(), std::back_inserter(list_));
}

Diagnostics Problems::sorted() const {
  const auto key = [](const Diagnostic& one) {
    return std::tie(one.where.text, one.where.begin, one.where.end, one.code, one.message);
  };
  Diagnostics out = list_;
  std::stable_sort(out.begin(), out.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  out.erase(std::unique(out.begin(), out.end(),
                        [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); }),
            out.end());
  return out;
}

}  // namespace casus
