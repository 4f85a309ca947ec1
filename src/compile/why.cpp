#include "compile/why.hpp"

#include <algorithm>

#include "compile/real.hpp"
#include "game/field_walk.hpp"

namespace casus {

namespace {

/// Collects the numbers of a problem that is explained.
struct Collector {
  std::vector<Origin> found{};

  void leaf(const FieldPath& path, const Traced& number, const Field& field) {
    found.push_back({.number = path.text(),
                     .value = number.value(),
                     .unit = field.unit,
                     .meaning = field.meaning,
                     .formula = number.formula(),
                     .inputs = number.inputs(),
                     .clause = number.clause(),
                     .note = number.note()});
  }
  void leaf(const FieldPath&, bool, const Field&) {}
  void leaf(const FieldPath&, const std::string&, const Field&) {}
  void leaf(const FieldPath&, VoteRule, const Field&) {}
  void list(const FieldPath&, std::size_t, const Field&) {}
  template <class T>
  void object(const FieldPath&, const T&) {}
};

void add_named(const std::vector<TracedInput>& inputs, std::vector<TracedInput>& all) {
  for (const TracedInput& one : inputs) {
    if (one.formula.empty()) continue;
    const auto same = [&one](const TracedInput& other) { return other.name == one.name; };
    if (std::any_of(all.begin(), all.end(), same)) continue;
    add_named(one.inputs, all);
    all.push_back(one);
  }
}

}  // namespace

std::vector<Origin> why(const Numbers& numbers, const Inputs& inputs, const Package& package,
                        const PackageDuties& duties) {
  const NumbersOf<Traced> traced(numbers.scenario(), numbers.values());
  const FutureBaseOf<Traced> base = future_base(traced, inputs);
  const CompiledOf<Traced> compiled = put_in_force(traced, inputs, base, package, duties);
  Collector collector;
  walk(collector, compiled.problem);
  return std::move(collector.found);
}

std::vector<TracedInput> named_numbers(const std::vector<Origin>& origins) {
  std::vector<TracedInput> all;
  for (const Origin& one : origins) add_named(one.inputs, all);
  return all;
}

}  // namespace casus
