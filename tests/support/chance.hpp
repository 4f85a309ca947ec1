#pragma once

#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

namespace casus {

/// Random choices that are the same on every machine (SplitMix64; what the standard library draws
/// is not).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  bool one_in(std::size_t count) { return below(count) == 0; }

  template <class T>
  T one_of(std::initializer_list<T> all) {
    return all.begin()[below(all.size())];
  }
  /// Of an enumeration with so many words.
  template <class Word>
  Word word(std::size_t count) {
    return static_cast<Word>(static_cast<int>(below(count)));
  }
  /// A share as thresholds have it.
  double rare_share() {
    return one_of({0.0, 0.001, 0.004, 0.005, 0.01, 0.05, 0.1, 0.25, 1.0 / 3.0, 0.5, 2.0 / 3.0, 0.75,
                   0.9, 0.95, 0.996, 1.0});
  }
  /// An element of a list that is not empty.
  template <class List>
  auto& in(List& list) {
    return list[below(list.size())];
  }
  /// Takes one out, or all but the first few.
  template <class T>
  void thin(std::vector<T>& list) {
    if (list.empty()) return;
    if (one_in(3)) {
      list.resize(below(list.size()));
    } else {
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(below(list.size())));
    }
  }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t left = list.size(); left > 1; --left)
      std::swap(list[left - 1], list[below(left)]);
  }

 private:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

}  // namespace casus
