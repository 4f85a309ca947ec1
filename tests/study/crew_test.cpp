// A study with others beside its threads, who are other processes elsewhere (tests/ranks).
#include <vector>

#include <doctest/doctest.h>

#include "study/study.hpp"
#include "tests/study/keeper_here.hpp"
#include "tests/support/near.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

/// Takes all that it can, asks a helper in this process, and gives back in the wrong order.
class CrewHere : public FutureCrew, public CrewMember {
 public:
  CrewHere(const Scenario& scenario, const Duties& duties, const StudyOptions& options)
      : scenario_(scenario), duties_(duties), options_(options) {}

  int size() const override { return 2; }

  void serve(FutureQueue& queue) override {
    taken_.clear();
    answers_.clear();
    for (auto task = queue.take(); task; task = queue.take()) taken_.push_back(*task);
    asked_ = taken_.begin();
    help_study(scenario_, duties_, options_, *this);
    for (std::size_t i = taken_.size(); i-- > 0;) {
      ++(taken_[i].change ? again : futures);
      queue.give(taken_[i], i % 3 == unable ? std::nullopt : std::move(answers_[i]));
    }
  }

  std::optional<FutureTask> next() override {
    return asked_ == taken_.end() ? std::nullopt : std::optional(*asked_++);
  }
  void answer(const std::optional<FutureOutcome>& outcome) override { answers_.push_back(outcome); }

  std::size_t unable = 3;      ///< that cannot be computed: 0 the first, fourth, ...; 3 none
  int futures = 0, again = 0;  ///< computed, of the study and of its changes

 private:
  const Scenario& scenario_;
  const Duties& duties_;
  const StudyOptions& options_;
  std::vector<FutureTask> taken_{};
  std::vector<FutureTask>::iterator asked_{};
  std::vector<std::optional<FutureOutcome>> answers_{};
};

/// All values of all futures, and what other numerics move.
std::vector<double> bits_of(const Findings& findings) {
  std::vector<double> flat;
  for (const auto& package : findings.table.outcome_values) {
    for (const auto& measure : package) {
      for (const auto& value : measure) flat.push_back(value.value_or(-1.0));
    }
  }
  for (const NumericMove& one : findings.numerics.moves) {
    flat.insert(flat.end(), {one.longer_horizon, one.half_step, one.finer_grids});
  }
  return flat;
}

}  // namespace

TEST_CASE("findings do not hang on who computed a future, nor on what a crew cannot compute") {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const StudyOptions options{.futures = 5, .threads = 1, .numerics = true};
  const std::vector<double> alone = bits_of(run_study(scenario, duties, options, {}).value());
  for (const std::size_t unable : {3, 0}) {
    CAPTURE(unable);
    CrewHere crew(scenario, duties, options);
    crew.unable = unable;
    int problems = 0, asked = 0;
    const auto found = run_study(scenario, duties, options,
                                 {.progress =
                                      [&](const StudyProgress& now) {
                                        problems = now.problems_done;
                                        asked = now.problems_asked;
                                      },
                                  .crew = &crew});
    CHECK(same_bits(bits_of(found.value()), alone));
    CHECK(crew.futures > 0);
    CHECK(problems == asked);
  }
}

TEST_CASE("what is kept is not asked of a crew, and what a crew computes is kept") {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const StudyOptions two{.futures = 2, .threads = 1}, five{.futures = 5, .threads = 1};
  const std::vector<double> alone = bits_of(run_study(scenario, duties, five, {}).value());
  KeeperHere keeper;
  CHECK(run_study(scenario, duties, two, {.keeper = &keeper}).has_value());
  CHECK(keeper.count() == 2);
  CrewHere crew(scenario, duties, five);
  const auto found = run_study(scenario, duties, five, {.keeper = &keeper, .crew = &crew});
  CHECK(same_bits(bits_of(found.value()), alone));
  CHECK(keeper.count() == 5);
  CHECK(crew.futures <= 3);
}

TEST_CASE("where nothing can be computed, the reason is that of a study without a crew") {
  Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  scenario.packages.clear();
  const StudyOptions options{.futures = 2, .threads = 1};
  CrewHere crew(scenario, duties, options);
  const auto found = run_study(scenario, duties, options, {.crew = &crew});
  REQUIRE(!found);
  CHECK(found.error().front().code == "E204");
  CHECK(crew.futures == 0);
}

}  // namespace casus
