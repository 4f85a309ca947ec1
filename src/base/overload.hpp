#pragma once

namespace casus {

/// Functions for `std::visit`, one for each alternative of a closed set.
template <class... Functions>
struct overload : Functions... {
  using Functions::operator()...;
};
template <class... Functions>  // clang 14 wants the guide written out
overload(Functions...)->overload<Functions...>;

}  // namespace casus
