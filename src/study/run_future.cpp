#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "study/adoption.hpp"
#include "study/derived_packages.hpp"
#include "study/plan.hpp"

namespace casus {

namespace {

/// Periods of two years; the whole report if that is shorter.
int early_periods(const ProblemTime& time) {
  return std::max(1, std::min(time.report, static_cast<int>(std::lround(2.0 / time.step))));
}

/// What is solved in one future, at once, because guarantors are asked much the same: each package
/// and, beside them, what is no package's problem.
class FutureProblems {
 public:
  FutureProblems(const StudyPlan& plan, const Future& future) : plan_(plan), future_(future) {}

  Diagnostics add_packages() {
    for (std::size_t p = 0; p < plan_.packages.size(); ++p) {
      auto one = compile_in(future_, plan_.packages[p], plan_.duties->packages[p]);
      if (!one) return std::move(one.error());
      packages_.push_back(std::move(*one));
    }
    return {};
  }

  /// The place of another among the packages, then those beside; equal problems have one.
  Result<std::size_t> add(const Package& package, const PackageDuties& duties) {
    auto one = compile_in(future_, package, duties);
    if (!one) return fail(std::move(one.error()));
    std::size_t place = 0;
    for (const auto* list : {&packages_, &beside_}) {
      for (const Compiled& known : *list) {
        if (known.problem == one->problem) return place;
        ++place;
      }
    }
    beside_.push_back(std::move(*one));
    return place;
  }

  const std::vector<Compiled>& packages() const { return packages_; }
  const std::vector<Compiled>& beside() const { return beside_; }

 private:
  const StudyPlan& plan_;
  const Future& future_;
  std::vector<Compiled> packages_{}, beside_{};
};

std::vector<const Problem*> problems_of(const std::vector<Compiled>& compiled) {
  std::vector<const Problem*> list;
  for (const Compiled& one : compiled) list.push_back(&one.problem);
  return list;
}

/// Where the problems of a future beside its packages are.
struct Places {
  std::vector<std::optional<std::size_t>> bare{};  ///< [package]
  std::vector<std::size_t> derived{};              ///< of `derived_in`
};

/// Whether the future is one of those in which things are solved again.
bool is_solved_again(const StudyPlan& plan, std::uint32_t number) {
  return plan.again && number < most_futures_again;
}

/// Adds what a future is asked beside its packages.
Result<Places> add_beside(const StudyPlan& plan, std::uint32_t number, FutureProblems& problems) {
  Places places;
  places.bare.resize(plan.packages.size());
  const bool prevention = plan.beside && is_solved_again(plan, number) && !plan.scale.start_in_war;
  for (std::size_t p = 0; prevention && p < plan.packages.size(); ++p) {
    if (!plan.bare[p]) continue;
    const auto place = problems.add(*plan.bare[p], plan.duties->packages[p]);
    if (!place) return fail(place.error());
    places.bare[p] = *place;
  }
  for (const DerivedPackage* one : derived_in(plan, number)) {
    const auto place = problems.add(one->package, one->duties);
    if (!place) return fail(place.error());
    places.derived.push_back(*place);
  }
  return places;
}

/// Solutions of the packages, and what is asked of the problems beside them.
struct FutureSolved {
  std::vector<Solution> packages{};
  std::vector<Measures> beside{};  ///< of those of which nothing else is asked only `attacked`
};

FutureSolved solve_all(const StudyPlan& plan, const Future& future, const FutureProblems& problems,
                       const Places& places, int early) {
  const std::vector<const Problem*> packages = problems_of(problems.packages());
  const std::vector<const Problem*> beside = problems_of(problems.beside());
  FutureSolved found;
  if (places.derived.empty() || attacks_alone_decide(plan.scale)) {
    const int periods = places.derived.empty() ? early : plan.scale.time.report;
    SolvedBeside solved = solve_in(future, packages, beside, periods, plan.solve);
    found.packages = std::move(solved.whole);
    for (std::vector<double>& path : solved.attacked) {
      found.beside.emplace_back().attacked = std::move(path);
    }
    return found;
  }
  std::vector<const Problem*> all = packages;
  all.insert(all.end(), beside.begin(), beside.end());
  found.packages = solve_in(future, all, plan.solve);
  for (std::size_t at = packages.size(); at < all.size(); ++at) {
    found.beside.push_back(std::move(found.packages[at].measures));
  }
  found.packages.resize(packages.size());
  return found;
}

}  // namespace

Result<std::optional<FutureOutcome>> run_future(const StudyPlan& plan, std::uint32_t number,
                                                const RunSignals& signals) {
  const Future future = future_of(plan, number);
  const FutureBase& base = future.base();
  FutureOutcome outcome;
  outcome.common = future.values().common;
  for (std::size_t q = 0; q < plan.scenario->questions.size(); ++q)
    outcome.answers.push_back(
        drawn_answer(*plan.scenario, future.values(), static_cast<QuestionId>(q)));
  outcome.distance = profile_distance(base.none, base.reference_kind, base.profiles, plan.solve);

  FutureProblems problems(plan, future);
  if (Diagnostics why = problems.add_packages(); !why.empty()) return fail(std::move(why));
  const auto places = add_beside(plan, number, problems);
  if (!places) return fail(places.error());
  if (signals.stop()) return std::optional<FutureOutcome>();
  const int early = early_periods(plan.scale.time);
  FutureSolved solved = solve_all(plan, future, problems, *places, early);
  for (std::size_t p = 0; p < plan.packages.size(); ++p) signals.problem_done();
  if (signals.stop()) return std::optional<FutureOutcome>();
  {
    const PassClock clock(plan.times, Pass::measure, std::ssize(solved.packages));
    outcome.packages = outcomes_of(
        future.numbers(), plan.inputs, problems.packages(), std::move(solved.packages), plan.scale,
        is_solved_again(plan, number) ? AskedAgain::yes : AskedAgain::no, plan.solve);
  }
  std::vector<PackageOutcome> beside;
  for (Measures& one : solved.beside) beside.push_back({.measures = std::move(one)});
  const auto at = [&](std::size_t place) -> const PackageOutcome& {
    const std::size_t packages = outcome.packages.size();
    return place < packages ? outcome.packages[place] : beside[place - packages];
  };
  const auto attacked_early = [&](std::size_t place) {
    return at(place).measures.attacked[static_cast<std::size_t>(early - 1)];
  };
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    if (const auto bare = places->bare[p]) {
      outcome.packages[p].preventive_effect = attacked_early(p) - attacked_early(*bare);
    }
  }
  std::vector<std::vector<double>> derived;
  for (const std::size_t place : places->derived) {
    derived.push_back(part_values(at(place), plan.scale));
  }
  if (!derived.empty()) set_derived(plan, std::move(derived), outcome);
  if (plan.beside && number < most_adoption_futures) {
    const auto found = find_adoption(plan, future, problems.packages(), signals, outcome.packages);
    if (!found) return fail(found.error());
    if (!*found) return std::optional<FutureOutcome>();
  }
  return outcome;
}

}  // namespace casus
