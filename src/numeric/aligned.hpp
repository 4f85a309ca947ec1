#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <vector>

namespace casus {

/// Bytes of a line of the cache, which the widest lanes fill: lanes that straddle two of them are
/// read twice.
inline constexpr std::size_t cache_line = 64;

/// For arrays that kernels go through: they begin on a line of the cache. Numbers that are not
/// given a value hold nothing before they are written.
template <class T>
struct OnCacheLines {
  using value_type = T;

  OnCacheLines() = default;
  template <class Other>
  OnCacheLines(const OnCacheLines<Other>&) {}  // implicit, as allocators must be

  T* allocate(std::size_t count) {
    return static_cast<T*>(::operator new(count * sizeof(T), std::align_val_t(cache_line)));
  }
  void deallocate(T* list, std::size_t) { ::operator delete(list, std::align_val_t(cache_line)); }
  template <class Other>
  void construct(Other* place) {
    ::new (static_cast<void*>(place)) Other;
  }

  friend bool operator==(const OnCacheLines&, const OnCacheLines&) { return true; }
};

template <class T>
using Aligned = std::vector<T, OnCacheLines<T>>;

/// Numbers that begin on a line of the cache and hold nothing before they are written.
struct FromCacheLines {
  void operator()(double* list) const { OnCacheLines<double>().deallocate(list, 0); }
};
using Unwritten = std::unique_ptr<double[], FromCacheLines>;
inline Unwritten unwritten(std::size_t count) {
  return Unwritten(OnCacheLines<double>().allocate(count));
}

}  // namespace casus
