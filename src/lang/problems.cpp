#include "lang/problems.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include <fmt/format.h>

namespace casus {

namespace {

/// The first errors, all lints, and how many errors were left out: nobody reads more at once, and
/// each that is shown costs a walk over its file.
Diagnostics without_surplus(Diagnostics list, std::size_t not_kept) {
  Diagnostics out;
  std::size_t errors = 0;
  for (Diagnostic& one : list) {
    if (one.severity == Severity::error && ++errors > most_errors_shown) continue;
    out.push_back(std::move(one));
  }
  if (errors > most_errors_shown)
    out.push_back({.message = fmt::format("and {} more errors, which are not shown",
                                          errors - most_errors_shown + not_kept),
                   .hint = "mend those above, then check again"});
  return out;
}

}  // namespace

void Problems::error(std::string_view code, Span where, std::string message, More more) {
  if (++errors_ > most_errors_kept) {
    ++not_kept_;
    return;
  }
  list_.push_back({.code = std::string(code),
                   .severity = Severity::error,
                   .where = where,
                   .message = std::move(message),
                   .note = std::move(more.note),
                   .hint = std::move(more.hint),
                   .related = std::move(more.related)});
}

void Problems::lint(std::string_view code, Span where, std::string message, More more) {
  list_.push_back({.code = std::string(code),
                   .severity = Severity::lint,
                   .where = where,
                   .message = std::move(message),
                   .note = std::move(more.note),
                   .hint = std::move(more.hint),
                   .related = std::move(more.related)});
}

void Problems::add(Diagnostics list) {
  errors_ +=
      static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [](const Diagnostic& one) {
        return one.severity == Severity::error;
      }));
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
  return without_surplus(std::move(out), not_kept_);
}

}  // namespace casus
