#include "game/problem_check.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>

#include <fmt/format.h>

#include "game/field_check.hpp"
#include "game/field_walk.hpp"
#include "game/outcome.hpp"
#include "game/response_exact.hpp"
#include "game/response_game.hpp"

namespace casus {

namespace {

/// The rules that join fields: each object is looked at after its fields have been.
class ProblemCheck : public FieldCheck {
 public:
  using FieldCheck::FieldCheck;

  FirstErrors take() {
    walk(*this, problem_);
    return std::move(found_);
  }

  template <class T>
  void object(const FieldPath&, const T&) {}

  void object(const FieldPath& at, const ProblemTime& time) {
    if (time.report <= time.solve) return;
    say("E907", at.key("report"),
        fmt::format("{} periods are reported but only {} solved", time.report, time.solve),
        "let `solve` exceed `report` by 20 years or more");
  }

  void object(const FieldPath& at, const ContestData& contest) {
    if (!(contest.escalation_rate > 0.0) || contest.decision_rate > 1e-9) return;
    say("E907", at.key("decision_rate"),
        "with an escalation rate, wars must end by decision at a positive rate, because "
        "guarantors weigh escalation by escalation_rate / decision_rate");
  }

  void object(const FieldPath& at, const SupportData& support) {
    if (support.start <= support.levels) return;
    say("E907", at.key("start"),
        fmt::format("{} is not a whole number from 0 to {}", support.start, support.levels));
  }

  void object(const FieldPath& at, const VoteData& vote) {
    std::set<int> seen;
    const FieldPath members = at.key("members");
    for (std::size_t j = 0; j < vote.members.size(); ++j) {
      if (seen.insert(vote.members[j]).second) continue;
      say("E908", members.entry(j), fmt::format("guarantor {} is a member twice", vote.members[j]));
    }
    if (vote.type != VoteRule::consensus) counted(at, vote);
  }

  void object(const FieldPath& at, const RegimeData& regime) {
    const FieldPath promises = at.key("promises");
    unique(promises, regime.promises, "id", "promise", &PromiseData::id);
    const std::size_t votes = collective_promises(regime).size();
    if (votes <= static_cast<std::size_t>(most_collective)) return;
    say("E909", promises,
        fmt::format("{} promises with a vote, where at most {} are possible: every set of them is "
                    "an outcome",
                    votes, most_collective));
  }

  void object(const FieldPath& at, const GridAxis& axis) {
    if (axis.low < axis.high) return;
    say("E907", at, fmt::format("{} is not below {}", axis.low, axis.high));
  }

  void object(const FieldPath& top, const Problem& problem) {
    unique(top.key("kinds"), problem.kinds, "name", "kind", &KindData::name);
    unique(top.key("guarantors"), problem.guarantors, "id", "guarantor", &GuarantorData::id);
    weights(top.key("level_weight"));
    occasions(top.key("opportunity_rate"));
    strength_grid(top);
    if (problem.start) start(top.key("start"), *problem.start);
    if (problem.incident) incident(top.key("incident"), *problem.incident);
    if (problem.exact && problem.contest.response_correlation != 0.0) {
      const FieldPath contest = top.key("contest");
      say("E907", contest.key("response_correlation"),
          fmt::format("{} is not 0: in exact mode responses are independent",
                      problem.contest.response_correlation),
          "set it to 0, or leave `exact` out");
    }
    if (found_.empty()) size(top);
  }

 private:
  template <class Object>
  void unique(const FieldPath& list, const std::vector<Object>& objects, const char* key,
              const char* what, std::string Object::*name) {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < objects.size(); ++i) {
      if (names.insert(objects[i].*name).second) continue;
      const FieldPath entry = list.entry(i);
      say("E908", entry.key(key),
          fmt::format("there is a {} `{:.60}` already", what, objects[i].*name));
    }
  }

  /// A vote by weights. Those of members that are too many were not read.
  void counted(const FieldPath& at, const VoteData& vote) {
    if (vote.weights.size() != vote.members.size()) {
      Diagnostic wrong =
          wrong_length(vote.weights.size(), vote.members.size(), {.each = Each::member});
      wrong.path = at.key("weights").text();
      return found_.add(std::move(wrong));
    }
    const long long sum = std::accumulate(vote.weights.begin(), vote.weights.end(), 0LL);
    if (vote.quota < 1 || vote.quota > sum) {
      say("E907", at.key("quota"),
          fmt::format("a quota of {} is not from 1 to {}, the sum of the weights", vote.quota,
                      sum));
    }
    const auto members = static_cast<int>(vote.members.size());
    const bool two_key = vote.type == VoteRule::two_key;
    if (two_key && (vote.count < 1 || vote.count > members)) {
      say("E907", at.key("count"),
          fmt::format("{} is not a whole number from 1 to {}", vote.count, members));
    }
    const double tally = members * (vote.quota + 1.0) * (two_key ? vote.count + 1.0 : 1.0);
    if (tally > most_tally) {
      say("E909", at.key("quota"),
          "members x quota x count is above 2,000,000: too much to count in every crisis",
          "divide the weights and the quota by a common factor");
    }
  }

  void weights(const FieldPath& list) {
    const std::vector<double>& weight = problem_.level_weight;
    if (weight.size() < 2) return;
    for (std::size_t l = 1; l < weight.size(); ++l) {
      if (weight[l] > weight[l - 1]) continue;
      say("E907", list.entry(l),
          fmt::format("{} does not exceed the weight before it, {}", weight[l], weight[l - 1]));
    }
    if (weight.front() != 0.0) say("E907", list.entry(0), "the first weight must be 0");
    if (weight.back() != 1.0) {
      say("E907", list.entry(weight.size() - 1), "the last weight must be 1");
    }
  }

  void occasions(const FieldPath& list) {
    const double step = problem_.time.step;
    for (std::size_t t = 0; t < problem_.opportunity_rate.size(); ++t) {
      const double rate = problem_.opportunity_rate[t];
      if (!(rate * step > 1.0)) continue;
      say("E907", list.entry(t),
          fmt::format("{} a year times a step of {} is a probability above 1", rate, step),
          "shorten the step");
    }
  }

  void strength_grid(const FieldPath& top) {
    const GridAxis& axis = problem_.grid.strength;
    if (!(axis.low < axis.high) || axis.points < 2) return;
    const double m = problem_.protege.strength;
    if (!(m >= axis.low && m <= axis.high)) {
      const FieldPath protege = top.key("protege");
      say("E907", protege.key("strength"),
          fmt::format("{} lies outside the grid of strength, {} to {}", m, axis.low, axis.high));
    }
    // A hair of slack: a spacing that was chosen to be the limit must pass.
    const double widest =
        2.0 * problem_.protege.noise * std::sqrt(problem_.time.step) * (1.0 + 1e-12);
    if (!(axis.spacing() > widest)) return;
    const FieldPath grid = top.key("grid");
    say("E907", grid.key("strength"),
        fmt::format("a spacing of {:.6g} FU is above 2 noise sqrt(step) = {:.6g}: it would add "
                    "noise of its own",
                    axis.spacing(), widest),
        fmt::format("use at least {:.0f} points",
                    1.0 + std::ceil((axis.high - axis.low) / widest)));
  }

  void incident(const FieldPath& at, const IncidentData& incident) {
    const auto named = [&](const KindData& kind) {
      return kind.armed && kind.name == incident.kind;
    };
    if (std::any_of(problem_.kinds.begin(), problem_.kinds.end(), named)) return;
    say("E908", at.key("kind"), fmt::format("there is no armed kind `{:.60}`", incident.kind));
  }

  void start(const FieldPath& at, const StartData& start) {
    const auto named = [&](const KindData& kind) {
      return kind.armed && !kind.duration && kind.name == start.war;
    };
    if (std::none_of(problem_.kinds.begin(), problem_.kinds.end(), named)) {
      say("E908", at.key("war"),
          fmt::format("there is no armed kind `{:.60}` that is not short", start.war));
    }
    const auto regimes = static_cast<int>(problem_.regimes.size());
    if (problem_.regime_of.empty()) return;
    const int first = problem_.regime_of.front();
    if (first < 0 || first >= regimes) return;
    const RegimeData& regime = problem_.regimes[static_cast<std::size_t>(first)];
    if (collective_promises(regime).size() > static_cast<std::size_t>(most_collective)) return;
    const int last = outcome_count(regime) - 1;
    if (start.outcome < 0 || start.outcome <= last) return;
    say("E907", at.key("outcome"),
        fmt::format("{} is not a whole number from 0 to {}", start.outcome, last));
  }

  /// Only asked of a problem that is sound otherwise.
  void size(const FieldPath& top) {
    double games = 0.0, outcomes = 1.0;
    for (const RegimeData& regime : problem_.regimes) {
      const double count = outcome_count(regime);
      games += count * problem_.kind_count();
      outcomes = std::max(outcomes, count);
    }
    const double points = games * problem_.grid.balance.points;
    if (points > most_fixed_points) {
      say("E909", top.key("regimes"),
          fmt::format("regimes x kinds x outcomes x balance nodes make {:.0f} response games, more "
                      "than {:.0f}",
                      points, most_fixed_points));
    }
    for (int e = 0; problem_.exact && e < problem_.kind_count(); ++e) {
      const double count =
          exact_combinations(response_game(problem_, {.regime = 0, .kind = e, .outcome = 0}));
      if (!(count > most_exact_combinations)) continue;
      say("E909", top.key("exact"),
          fmt::format("the others' responses make {:.3g} combinations against `{:.60}`, more than "
                      "{:.0f}",
                      count, problem_.kinds[e].name, most_exact_combinations),
          "leave `exact` out to solve with pooled responses");
    }
    const double states = static_cast<double>(problem_.grid.strength.points) *
                          (problem_.support.levels + 1) * (1.0 + problem_.kind_count() * outcomes);
    if (states * problem_.time.solve > most_states) {
      const FieldPath grid = top.key("grid");
      say("E909", grid.key("strength"),
          fmt::format("states x periods are {:.3g}, more than {:.3g}", states * problem_.time.solve,
                      most_states));
    }
  }
};

}  // namespace

FirstErrors first_errors(const Problem& problem) { return ProblemCheck(problem).take(); }

Diagnostics check(const Problem& problem) { return first_errors(problem).take(); }

}  // namespace casus
