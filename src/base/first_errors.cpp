#include "base/first_errors.hpp"

#include <utility>

#include <fmt/format.h>

namespace casus {

void FirstErrors::add(Diagnostic one) {
  if (full()) {
    ++rest_;
  } else {
    kept_.push_back(std::move(one));
  }
}

void FirstErrors::add(const FirstErrors& others) {
  for (const Diagnostic& one : others.kept_) add(one);
  rest_ += others.rest_;
}

Diagnostics FirstErrors::take() {
  if (rest_ > 0 && !kept_.empty()) {
    std::string& note = kept_.back().note;
    note += fmt::format("{}this is not all: {} more {} found", note.empty() ? "" : "; ", rest_,
                        rest_ == 1 ? "error was" : "errors were");
  }
  rest_ = 0;
  return std::exchange(kept_, {});
}

}  // namespace casus
