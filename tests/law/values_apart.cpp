#include "tests/law/values_apart.hpp"

#include <algorithm>
#include <cstddef>

#include "law/block_truth.hpp"

namespace casus {

EventSpace values_apart(const EventSpace& merged, const Formulas& formulas,
                        const std::vector<FormulaId>& asked) {
  std::vector<FormulaId> roots = asked;
  roots.push_back(merged.valid);
  std::vector<std::size_t> readers(merged.dimensions.size(), 0);  // by dimension
  for (const FormulaId part : formulas.parts(roots))
    if (formulas.formula(part).kind == Formula::Kind::test)
      ++readers[index(formulas.value_test(part).dimension)];

  EventSpace apart{.valid = merged.valid, .dimensions = merged.dimensions};
  for (MergedDimension& one : apart.dimensions) {
    std::vector<std::vector<int>> single;
    for (const std::vector<int>& values : one.classes)
      for (const int value : values) single.push_back({value});
    one.classes = single;
  }
  std::stable_sort(apart.dimensions.begin(), apart.dimensions.end(),
                   [&](const MergedDimension& a, const MergedDimension& b) {
                     return readers[index(a.dimension)] > readers[index(b.dimension)];
                   });
  std::size_t inner = 0, candidates = 1;
  while (inner < apart.dimensions.size() &&
         candidates * apart.dimensions[inner].classes.size() <= block_size)
    candidates *= apart.dimensions[inner++].classes.size();
  std::rotate(apart.dimensions.begin(),
              apart.dimensions.begin() + static_cast<std::ptrdiff_t>(inner),
              apart.dimensions.end());

  apart.candidates = 1;
  for (auto at = apart.dimensions.rbegin(); at != apart.dimensions.rend(); ++at) {
    at->stride = apart.candidates;
    apart.candidates *= at->classes.size();
  }
  return apart;
}

}  // namespace casus
