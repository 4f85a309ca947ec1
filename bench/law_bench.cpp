// The law on the reference scenario: what must stay fast enough to be asked on every
// edit. Times are of one core.
#include <benchmark/benchmark.h>

#include "law/asked.hpp"
#include "law/duties.hpp"
#include "law/event_answer.hpp"
#include "law/gaps.hpp"
#include "law/hole_counts.hpp"
#include "law/hole_map.hpp"
#include "law/joint_duties.hpp"
#include "law/mend.hpp"
#include "law/sweep.hpp"
#include "tests/law/values_apart.hpp"
#include "tests/study/real_scenario.hpp"

namespace casus {
namespace {

const Scenario& scenario() {
  static const Scenario read = real_scenario();
  return read;
}

PackageId package(const char* id) { return scenario().package(id).value(); }

OpenEvent event(std::initializer_list<std::pair<const char*, const char*>> values) {
  const Vocabulary& words = scenario().vocabulary;
  OpenEvent found(words.dimensions.size());
  for (const auto& [name, value] : values)
    for (std::size_t d = 0; d < words.dimensions.size(); ++d) {
      const Dimension& one = words.dimensions[d];
      if (one.name != name) continue;
      for (std::size_t v = 0; v < one.values.size(); ++v)
        if (one.values[v] == value) found[d] = static_cast<int>(v);
    }
  return found;
}

/// The whole scenario with all files of the library that it uses, from text to values.
void law_check_library(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(real_scenario());
  state.counters["instruments"] = static_cast<double>(scenario().instruments.size());
}

/// One event with reasons: who owes what, why, and why not.
void law_trace(benchmark::State& state) {
  const OpenEvent invasion =
      event({{"victim", "UKR"}, {"perpetrator", "RUS"}, {"kind", "invasion"}});
  for (auto _ : state)
    benchmark::DoNotOptimize(entail_event(scenario(), package("layered"), invasion).value());
}

/// All packages by all kinds of attack, with what each promise is worth.
void law_matrix(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(entail(scenario()).value());
  state.counters["packages"] = static_cast<double>(scenario().packages.size());
}

/// The complete map of holes of the largest package.
void law_hole_map(benchmark::State& state) {
  for (auto _ : state) {
    ClauseTable table = clause_table(scenario()).value();
    const auto held = clauses_of(table, scenario().packages[index(package("layered"))]);
    benchmark::DoNotOptimize(hole_map(table, held, {}).value());
  }
  state.counters["questions"] = static_cast<double>(scenario().questions.size());
}

/// What all packages leave open, as `casus gaps` asks it: counts, maps, openings, gravest events.
void law_gaps(benchmark::State& state) {
  std::size_t groups = 0;
  for (auto _ : state) {
    ClauseTable table = clause_table(scenario()).value();
    for (std::size_t p = 0; p < scenario().packages.size(); ++p)
      benchmark::DoNotOptimize(find_gaps(table, static_cast<PackageId>(p), {}).value());
    groups = table.known.size();
  }
  state.counters["packages"] = static_cast<double>(scenario().packages.size());
  state.counters["groups"] = static_cast<double>(groups);  // of statements with common questions
}

/// Events looked at for all that is asked of one package at once: `candidates` are classes of
/// events that the texts tell apart, each looked at; `events` are those that they stand for.
void law_enumeration(benchmark::State& state) {
  ClauseTable table = clause_table(scenario()).value();
  const auto held = clauses_of(table, scenario().packages[index(package("layered"))]);
  Asked asked;
  for (const ActorId actor : possible_guarantors(scenario()))
    ask_owed(table, held, {.actor = actor}, asked);
  const EventSpace space =
      event_space(scenario().vocabulary, table.formulas, protege_attacked(table), asked.formulas(),
                  all_values(scenario().vocabulary))
          .value();
  double events = 0.0;
  for (auto _ : state) {
    const auto found = counts(space, table.formulas, {table.formulas.always()});
    benchmark::DoNotOptimize(extents(space, table.formulas, asked.formulas()));
    events += static_cast<double>(found.front());
  }
  state.counters["events"] = benchmark::Counter(events, benchmark::Counter::kIsRate);
  state.counters["candidates"] = benchmark::Counter(
      static_cast<double>(state.iterations()) * static_cast<double>(space.candidates),
      benchmark::Counter::kIsRate);
  state.counters["statements"] = static_cast<double>(asked.formulas().size());
}

/// Every event in which the protege is attacked, one by one, no values merged: in how many of them
/// somebody owes something material, for sure and under some reading, in the largest package.
void law_one_by_one(benchmark::State& state) {
  ClauseTable table = clause_table(scenario()).value();
  const JointDuties duties(table, clauses_of(table, scenario().packages[index(package("layered"))]),
                           possible_guarantors(scenario()));
  const std::vector<FormulaId> asked{table.formulas.always(),
                                     duties.owes_level(Level::economic, Readings::every),
                                     duties.owes_level(Level::economic, Readings::some)};
  const EventSpace merged =
      event_space(scenario().vocabulary, table.formulas, protege_attacked(table), asked,
                  all_values(scenario().vocabulary))
          .value();
  const EventSpace apart = values_apart(merged, table.formulas, asked);
  double events = 0.0;
  for (auto _ : state) events += static_cast<double>(counts(apart, table.formulas, asked).front());
  state.counters["events"] = benchmark::Counter(events, benchmark::Counter::kIsRate);
  state.counters["candidates"] = static_cast<double>(apart.candidates);
  state.counters["parts"] = static_cast<double>(table.formulas.parts(asked).size());
}

/// Every change of every clause of the bilateral agreements that closes one hole.
void law_mend(benchmark::State& state) {
  const MendQuestion hole{.package = package("bilateral"),
                          .hole = event({{"victim", "UKR"},
                                         {"perpetrator", "unknown"},
                                         {"kind", "incursion"},
                                         {"scale", "armed_attack"},
                                         {"requested", "yes"}}),
                          .level = Level::arms};
  for (auto _ : state) benchmark::DoNotOptimize(mends(scenario(), hole).value());
}

BENCHMARK(law_check_library)->Name("law/check_library")->Unit(benchmark::kMillisecond);
BENCHMARK(law_trace)->Name("law/trace")->Unit(benchmark::kMillisecond);
BENCHMARK(law_matrix)->Name("law/matrix")->Unit(benchmark::kMillisecond);
BENCHMARK(law_hole_map)->Name("law/hole_map")->Unit(benchmark::kMillisecond);
BENCHMARK(law_gaps)->Name("law/gaps")->Unit(benchmark::kMillisecond);
BENCHMARK(law_enumeration)->Name("law/enumeration")->Unit(benchmark::kMillisecond);
BENCHMARK(law_one_by_one)->Name("law/one_by_one")->Unit(benchmark::kMillisecond);
BENCHMARK(law_mend)->Name("law/mend")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace casus
