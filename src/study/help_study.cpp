#include <utility>

#include "study/numerics.hpp"
#include "study/study.hpp"
#include "study/whole_plan.hpp"

namespace casus {

namespace {

/// Computes futures of a study and of its changes in time and grids, which are made when the first
/// of them is asked.
class Helper {
 public:
  Helper(const StudyPlan& plan, std::uint64_t seed) : plan_(plan), seed_(seed) {}

  std::optional<FutureOutcome> run(const FutureTask& task) {
    const StudyPlan* const of = task.change ? changed(*task.change) : &plan_;
    if (of == nullptr) return std::nullopt;
    auto result =
        run_future(*of, task.future, {.stop = [] { return false; }, .problem_done = [] {}});
    return result ? std::move(*result) : std::nullopt;
  }

 private:
  const StudyPlan* changed(std::uint32_t change) {
    if (!changes_) changes_ = numeric_changes(plan_, seed_);
    return *changes_ ? &*changes_->value().at(change)->plan : nullptr;
  }

  const StudyPlan& plan_;
  std::uint64_t seed_;
  std::optional<Result<NumericChanges>> changes_{};
};

}  // namespace

void help_study(const Scenario& scenario, const Duties& duties, const StudyOptions& options,
                CrewMember& member) {
  const std::uint64_t seed = options.seed.value_or(scenario.seed);
  const auto plan = whole_plan(scenario, duties, seed, solve_options_of(options), nullptr);
  std::optional<Helper> helper;
  if (plan) helper.emplace(*plan, seed);
  while (const auto task = member.next()) {
    member.answer(helper ? helper->run(*task) : std::nullopt);
  }
}

}  // namespace casus
