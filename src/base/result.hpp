#pragma once

#include <utility>

#include <tl/expected.hpp>

#include "base/diagnostic.hpp"

namespace casus {

/// A value, or the reasons why there is none. The only file that names tl::expected.
template <class T>
using Result = tl::expected<T, Diagnostics>;

/// Several reasons at once.
inline tl::unexpected<Diagnostics> fail(Diagnostics why) {
  return tl::unexpected<Diagnostics>(std::move(why));
}

inline tl::unexpected<Diagnostics> fail(Diagnostic why) {
  return tl::unexpected<Diagnostics>(Diagnostics{std::move(why)});
}

}  // namespace casus
