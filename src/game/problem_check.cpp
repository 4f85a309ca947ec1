#include "game/problem_check.hpp"

#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "game/outcome.hpp"
#include "game/response_exact.hpp"
#include "game/response_game.hpp"

namespace casus {

namespace {

// Codes: E906 length of a list, E907 range, E908 names something that does not exist, E909 too
// large to solve.

/// No quantity of the model is larger; it keeps every intermediate result finite.
constexpr double largest_value = 1e7;
constexpr double largest_correlation = 0.8;  // of votes, model.md, section 4
constexpr int most_guarantors = 200;
constexpr int most_kinds = 16;
constexpr int most_regimes = 200;
constexpr int most_promises = 60;
constexpr int most_collective = 5;
constexpr int most_periods = 4'000;
constexpr int most_nodes = 2'001;
constexpr int most_support_levels = 100;
constexpr double most_fixed_points = 100'000;
constexpr double most_states = 4e8;  // states times periods
constexpr double most_tally = 2e6;   // members times quota times count

/// Closed or half-open range of a number.
struct Range {
  double low = 0.0;
  double high = largest_value;
  const char* words = "";
  bool open = false;  ///< `low` itself is not allowed
};

constexpr Range any{-largest_value, largest_value, "between -1e7 and 1e7"};
constexpr Range not_negative{0.0, largest_value, "between 0 and 1e7"};
constexpr Range positive_number{0.0, largest_value, "above 0 and at most 1e7", true};
constexpr Range fraction{0.0, 1.0, "between 0 and 1"};

class Checker {
 public:
  explicit Checker(const Problem& problem) : p_(problem) {}

  Diagnostics run() {
    time();
    levels();
    actors();
    kinds();
    guarantors();
    regimes();
    paths();
    grids();
    start();
    incident();
    if (p_.exact && p_.contest.response_correlation != 0.0) {
      say("E907", "contest.response_correlation",
          fmt::format("{} is not 0: in exact mode responses are independent",
                      p_.contest.response_correlation),
          "set it to 0, or leave `exact` out");
    }
    if (found_.empty()) size();
    return found_;
  }

 private:
  void say(const char* code, std::string path, std::string message, std::string hint = {}) {
    found_.push_back({.code = code,
                      .path = std::move(path),
                      .message = std::move(message),
                      .hint = std::move(hint)});
  }

  void number(const std::string& path, double x, const Range& range) {
    const bool inside = x >= range.low && x <= range.high && !(range.open && x == range.low);
    if (inside) return;
    const bool percent = range.high == 1.0 && x > 1.0 && x <= 100.0;
    say("E907", path, fmt::format("{} is not {}", x, range.words),
        percent ? fmt::format("for {} percent write {}", x, x / 100.0) : "");
  }

  void whole(const std::string& path, int x, int low, int high) {
    if (x < low || x > high) {
      say("E907", path, fmt::format("{} is not a whole number from {} to {}", x, low, high));
    }
  }

  template <class T>
  bool length(const std::string& path, const std::vector<T>& list, std::size_t wanted,
              const char* what) {
    if (list.size() == wanted) return true;
    say("E906", path,
        fmt::format("{} entries, where {} are wanted: one for each {}", list.size(), wanted, what));
    return false;
  }

  void numbers(const std::string& path, const std::vector<double>& list, std::size_t wanted,
               const char* what, const Range& range) {
    length(path, list, wanted, what);
    for (std::size_t i = 0; i < list.size(); ++i) {
      number(fmt::format("{}[{}]", path, i), list[i], range);
    }
  }

  void level_list(const std::string& path, const std::vector<int>& list, std::size_t wanted,
                  const char* what) {
    length(path, list, wanted, what);
    for (std::size_t i = 0; i < list.size(); ++i) {
      whole(fmt::format("{}[{}]", path, i), list[i], 0, p_.levels() - 1);
    }
  }

  void time() {
    number("time.step", p_.time.step, {0.0, 10.0, "above 0 and at most 10 years", true});
    whole("time.solve", p_.time.solve, 1, most_periods);
    whole("time.report", p_.time.report, 1, most_periods);
    if (p_.time.report > p_.time.solve) {
      say("E907", "time.report",
          fmt::format("{} periods are reported but only {} solved", p_.time.report, p_.time.solve),
          "let `solve` exceed `report` by 20 years or more");
    }
  }

  void levels() {
    const auto& weight = p_.level_weight;
    if (weight.size() < 2 || weight.size() > static_cast<std::size_t>(most_levels)) {
      say("E906", "level_weight",
          fmt::format("{} levels, where 2 to {} are possible", weight.size(), most_levels));
      return;
    }
    for (std::size_t l = 0; l < weight.size(); ++l) {
      const std::string path = fmt::format("level_weight[{}]", l);
      number(path, weight[l], fraction);
      if (l > 0 && !(weight[l] > weight[l - 1])) {
        say("E907", path,
            fmt::format("{} does not exceed the weight before it, {}", weight[l], weight[l - 1]));
      }
    }
    if (weight.front() != 0.0) say("E907", "level_weight[0]", "the first weight must be 0");
    if (weight.back() != 1.0) {
      say("E907", fmt::format("level_weight[{}]", weight.size() - 1), "the last weight must be 1");
    }
  }

  void actors() {
    const ChallengerData& c = p_.challenger;
    number("challenger.discount", c.discount, {1e-6, 10.0, "between 1e-6 and 10 per year"});
    number("challenger.war_cost", c.war_cost, not_negative);
    number("challenger.defeat_cost", c.defeat_cost, not_negative);
    number("challenger.audience", c.audience, not_negative);
    number("challenger.escalation_cost", c.escalation_cost, not_negative);
    number("challenger.peace_flow", c.peace_flow, any);
    number("challenger.aftermath", c.aftermath, not_negative);
    number("challenger.reaction", c.reaction, not_negative);
    number("protege.strength", p_.protege.strength, not_negative);
    number("protege.advantage", p_.protege.advantage, positive_number);
    number("protege.decay", p_.protege.decay, not_negative);
    number("protege.noise", p_.protege.noise, positive_number);
    number("protege.war_cost", p_.protege.war_cost, not_negative);
    number("protege.escalation_cost", p_.protege.escalation_cost, not_negative);
    number("contest.scale", p_.contest.scale, {1e-6, largest_value, "between 1e-6 and 1e7"});
    number("contest.company", p_.contest.company, {1e-6, largest_value, "between 1e-6 and 1e7"});
    number("contest.response_correlation", p_.contest.response_correlation, fraction);
    number("contest.decision_rate", p_.contest.decision_rate, not_negative);
    number("contest.escalation_rate", p_.contest.escalation_rate, not_negative);
    number("contest.premium", p_.contest.premium, not_negative);
    number("contest.review_rate", p_.contest.review_rate, not_negative);
    if (p_.contest.escalation_rate > 0.0 && !(p_.contest.decision_rate > 1e-9)) {
      say("E907", "contest.decision_rate",
          "with an escalation rate, wars must end by decision at a positive rate, because "
          "guarantors weigh escalation by escalation_rate / decision_rate");
    }
    number("precision.challenger", p_.precision.challenger, not_negative);
    number("precision.protege", p_.precision.protege, not_negative);
    number("precision.guarantor", p_.precision.guarantor, not_negative);
    number("precision.vote", p_.precision.vote, not_negative);
    whole("support.levels", p_.support.levels, 1, most_support_levels);
    whole("support.start", p_.support.start, 0, p_.support.levels);
  }

  void kinds() {
    if (p_.kinds.empty() || p_.kinds.size() > static_cast<std::size_t>(most_kinds)) {
      say("E909", "kinds",
          fmt::format("{} kinds of attack, where 1 to {} are possible", p_.kinds.size(),
                      most_kinds));
    }
    std::set<std::string> names;
    for (std::size_t e = 0; e < p_.kinds.size(); ++e) {
      const KindData& kind = p_.kinds[e];
      const std::string at = fmt::format("kinds[{}].", e);
      if (!names.insert(kind.name).second) {
        say("E908", at + "name", fmt::format("there is a kind `{:.60}` already", kind.name));
      }
      number(at + "prize", kind.prize, not_negative);
      number(at + "cost", kind.cost, any);
      number(at + "effort", kind.effort,
             kind.armed ? Range{1e-6, largest_value, "between 1e-6 and 1e7"} : not_negative);
      number(at + "cost_factor", kind.cost_factor, not_negative);
      number(at + "attribution", kind.attribution, fraction);
      number(at + "visibility", kind.visibility, not_negative);
      number(at + "attrition", kind.attrition, not_negative);
      number(at + "mobilisation", kind.mobilisation, not_negative);
      if (kind.duration) {
        number(at + "duration", *kind.duration, {0.0, 10.0, "above 0 and at most 10 years", true});
      }
      if (!kind.timely.empty() &&
          length(at + "timely", kind.timely, p_.guarantors.size(), "guarantor")) {
        for (std::size_t i = 0; i < kind.timely.size(); ++i) {
          numbers(fmt::format("{}timely[{}]", at, i), kind.timely[i], p_.level_weight.size(),
                  "level", fraction);
        }
      }
      if (!kind.ceiling.empty()) {
        level_list(at + "ceiling", kind.ceiling, p_.guarantors.size(), "guarantor");
      }
    }
  }

  void guarantors() {
    if (p_.guarantors.empty() || p_.guarantors.size() > static_cast<std::size_t>(most_guarantors)) {
      say("E909", "guarantors",
          fmt::format("{} guarantors, where 1 to {} are possible", p_.guarantors.size(),
                      most_guarantors));
    }
    std::set<std::string> ids;
    for (std::size_t i = 0; i < p_.guarantors.size(); ++i) {
      const GuarantorData& who = p_.guarantors[i];
      const std::string at = fmt::format("guarantors[{}].", i);
      if (!ids.insert(who.id).second) {
        say("E908", at + "id", fmt::format("there is a guarantor `{:.60}` already", who.id));
      }
      number(at + "stake", who.stake, not_negative);
      number(at + "audience", who.audience, not_negative);
      number(at + "lead_cost", who.lead_cost, not_negative);
      number(at + "escalation", who.escalation, not_negative);
      const std::size_t levels = p_.level_weight.size();
      numbers(at + "arms", who.arms, levels, "level", not_negative);
      numbers(at + "troops", who.troops, levels, "level", not_negative);
      numbers(at + "cost", who.cost, levels, "level", any);
      numbers(at + "sanction", who.sanction, levels, "level", not_negative);
      numbers(at + "exposure", who.exposure, levels, "level", not_negative);
    }
  }

  void regimes() {
    if (p_.regimes.empty() || p_.regimes.size() > static_cast<std::size_t>(most_regimes)) {
      say("E909", "regimes",
          fmt::format("{} regimes, where 1 to {} are possible", p_.regimes.size(), most_regimes));
    }
    for (std::size_t r = 0; r < p_.regimes.size(); ++r) {
      const RegimeData& regime = p_.regimes[r];
      const std::string at = fmt::format("regimes[{}].", r);
      if (length(at + "floor", regime.floor, p_.kinds.size(), "kind")) {
        for (std::size_t e = 0; e < regime.floor.size(); ++e) {
          level_list(fmt::format("{}floor[{}]", at, e), regime.floor[e], p_.guarantors.size(),
                     "guarantor");
        }
      }
      numbers(at + "tripwire", regime.tripwire, p_.guarantors.size(), "guarantor", not_negative);
      if (!regime.exposure.empty()) {
        numbers(at + "exposure", regime.exposure, p_.guarantors.size(), "guarantor", not_negative);
      }
      number(at + "garrison", regime.garrison, not_negative);
      number(at + "fatigue", regime.fatigue, not_negative);
      number(at + "renewal", regime.renewal, not_negative);
      promises(regime, at + "promises");
    }
  }

  void promises(const RegimeData& regime, const std::string& list) {
    if (regime.promises.size() > static_cast<std::size_t>(most_promises)) {
      say("E909", list,
          fmt::format("{} promises, where at most {} are possible", regime.promises.size(),
                      most_promises));
    }
    if (const std::size_t votes = collective_promises(regime).size();
        votes > static_cast<std::size_t>(most_collective)) {
      say("E909", list,
          fmt::format("{} promises with a vote, where at most {} are possible: every set of them "
                      "is an outcome",
                      votes, most_collective));
    }
    std::set<std::string> ids;
    for (std::size_t q = 0; q < regime.promises.size(); ++q) {
      const PromiseData& promise = regime.promises[q];
      const std::string at = fmt::format("{}[{}].", list, q);
      if (!ids.insert(promise.id).second) {
        say("E908", at + "id", fmt::format("there is a promise `{:.60}` already", promise.id));
      }
      level_list(at + "level", promise.level, p_.guarantors.size(), "guarantor");
      numbers(at + "strength", promise.strength, p_.guarantors.size(), "guarantor", fraction);
      level_list(at + "cap", promise.cap, p_.kinds.size(), "kind");
      numbers(at + "applies", promise.applies, p_.kinds.size(), "kind", fraction);
      if (promise.vote) vote(*promise.vote, at + "vote.");
    }
  }

  void vote(const VoteData& vote, const std::string& at) {
    const int n = p_.guarantor_count();
    if (vote.members.empty()) say("E906", at + "members", "a vote needs at least one member");
    std::set<int> seen;
    for (std::size_t j = 0; j < vote.members.size(); ++j) {
      const std::string path = fmt::format("{}members[{}]", at, j);
      if (vote.members[j] < 0 || vote.members[j] >= n) {
        say("E908", path,
            fmt::format("there is no guarantor {}; they are numbered 0 to {}", vote.members[j],
                        n - 1));
      } else if (!seen.insert(vote.members[j]).second) {
        say("E908", path, fmt::format("guarantor {} is a member twice", vote.members[j]));
      }
    }
    numbers(at + "pull", vote.pull, p_.guarantors.size(), "guarantor", any);
    number(at + "correlation", vote.correlation,
           {0.0, largest_correlation, "between 0 and 0.8, the range of the quadrature"});
    if (vote.type == VoteRule::consensus) return;
    if (!length(at + "weights", vote.weights, vote.members.size(), "member")) return;
    long long sum = 0;
    for (std::size_t j = 0; j < vote.weights.size(); ++j) {
      whole(fmt::format("{}weights[{}]", at, j), vote.weights[j], 0, 1'000'000);
      sum += vote.weights[j];
    }
    if (vote.quota < 1 || vote.quota > sum) {
      say("E907", at + "quota",
          fmt::format("a quota of {} is not from 1 to {}, the sum of the weights", vote.quota,
                      sum));
    }
    const bool two_key = vote.type == VoteRule::two_key;
    if (two_key) whole(at + "count", vote.count, 1, static_cast<int>(vote.members.size()));
    const double tally = static_cast<double>(vote.members.size()) * (vote.quota + 1.0) *
                         (two_key ? vote.count + 1.0 : 1.0);
    if (tally > most_tally) {
      say("E909", at + "quota",
          "members x quota x count is above 2,000,000: too much to count in every crisis",
          "divide the weights and the quota by a common factor");
    }
  }

  void paths() {
    const auto periods = static_cast<std::size_t>(std::max(p_.time.solve, 0));
    numbers("opportunity_rate", p_.opportunity_rate, periods, "period", not_negative);
    for (std::size_t t = 0; t < p_.opportunity_rate.size(); ++t) {
      if (p_.opportunity_rate[t] * p_.time.step > 1.0) {
        say("E907", fmt::format("opportunity_rate[{}]", t),
            fmt::format("{} a year times a step of {} is a probability above 1",
                        p_.opportunity_rate[t], p_.time.step),
            "shorten the step");
      }
    }
    numbers("challenger_force", p_.challenger_force, periods, "period", not_negative);
    numbers("aid", p_.aid, periods, "period", not_negative);
    numbers("domestic", p_.domestic, periods, "period", any);
    length("regime_of", p_.regime_of, periods, "period");
    for (std::size_t t = 0; t < p_.regime_of.size(); ++t) {
      const int last = static_cast<int>(p_.regimes.size()) - 1;
      if (p_.regime_of[t] < 0 || p_.regime_of[t] > last) {
        say("E908", fmt::format("regime_of[{}]", t),
            fmt::format("there is no regime {}; they are numbered 0 to {}", p_.regime_of[t], last));
      }
    }
  }

  bool axis(const std::string& path, const GridAxis& axis) {
    const std::size_t before = found_.size();
    number(path + "[0]", axis.low, any);
    number(path + "[1]", axis.high, any);
    whole(path + "[2]", axis.points, 2, most_nodes);
    if (!(axis.low < axis.high)) {
      say("E907", path, fmt::format("{} is not below {}", axis.low, axis.high));
    }
    return found_.size() == before;
  }

  void grids() {
    axis("grid.balance", p_.grid.balance);
    if (!axis("grid.strength", p_.grid.strength)) return;
    const GridAxis& strength = p_.grid.strength;
    const double m = p_.protege.strength;
    if (!(m >= strength.low && m <= strength.high)) {
      say("E907", "protege.strength",
          fmt::format("{} lies outside the grid of strength, {} to {}", m, strength.low,
                      strength.high));
    }
    // A hair of slack: a spacing that was chosen to be the limit must pass.
    const double widest = 2.0 * p_.protege.noise * std::sqrt(p_.time.step) * (1.0 + 1e-12);
    if (strength.spacing() > widest) {
      say("E907", "grid.strength",
          fmt::format("a spacing of {:.6g} FU is above 2 noise sqrt(step) = {:.6g}: it would add "
                      "noise of its own",
                      strength.spacing(), widest),
          fmt::format("use at least {:.0f} points",
                      1.0 + std::ceil((strength.high - strength.low) / widest)));
    }
  }

  void incident() {
    if (!p_.incident) return;
    bool known = false;
    for (const KindData& kind : p_.kinds) {
      known = known || (kind.armed && kind.name == p_.incident->kind);
    }
    if (!known) {
      say("E908", "incident.kind",
          fmt::format("there is no armed kind `{:.60}`", p_.incident->kind));
    }
    numbers("incident.rate", p_.incident->rate,
            static_cast<std::size_t>(std::max(p_.time.solve, 0)), "period", not_negative);
    number("incident.audience", p_.incident->audience, not_negative);
  }

  void start() {
    if (!p_.start) return;
    bool known = false;
    for (const KindData& kind : p_.kinds) {
      known = known || (kind.armed && !kind.duration && kind.name == p_.start->war);
    }
    if (!known) {
      say("E908", "start.war",
          fmt::format("there is no armed kind `{:.60}` that is not short", p_.start->war));
    }
    if (p_.regime_of.empty() || p_.regime_of.front() < 0 ||
        p_.regime_of.front() >= static_cast<int>(p_.regimes.size())) {
      return;
    }
    const RegimeData& regime = p_.regimes[p_.regime_of.front()];
    if (collective_promises(regime).size() > static_cast<std::size_t>(most_collective)) return;
    whole("start.outcome", p_.start->outcome, 0, outcome_count(regime) - 1);
  }

  /// Only asked of a problem that is sound otherwise.
  void size() {
    double games = 0.0, outcomes = 1.0;
    for (const RegimeData& regime : p_.regimes) {
      const double count = outcome_count(regime);
      games += count * p_.kind_count();
      outcomes = std::max(outcomes, count);
    }
    if (games * p_.grid.balance.points > most_fixed_points) {
      say("E909", "regimes",
          fmt::format("regimes x kinds x outcomes x balance nodes make {:.0f} response games, more "
                      "than {:.0f}",
                      games * p_.grid.balance.points, most_fixed_points));
    }
    for (int e = 0; p_.exact && e < p_.kind_count(); ++e) {
      const double count =
          exact_combinations(response_game(p_, {.regime = 0, .kind = e, .outcome = 0}));
      if (!(count > most_exact_combinations)) continue;
      say("E909", "exact",
          fmt::format("the others' responses make {:.3g} combinations against `{:.60}`, more than "
                      "{:.0f}",
                      count, p_.kinds[e].name, most_exact_combinations),
          "leave `exact` out to solve with pooled responses");
    }
    const double states = static_cast<double>(p_.grid.strength.points) * (p_.support.levels + 1) *
                          (1.0 + p_.kind_count() * outcomes);
    if (states * p_.time.solve > most_states) {
      say("E909", "grid.strength",
          fmt::format("states x periods are {:.3g}, more than {:.3g}", states * p_.time.solve,
                      most_states));
    }
  }

  const Problem& p_;
  Diagnostics found_{};
};

}  // namespace

Diagnostics check(const Problem& problem) { return Checker(problem).run(); }

}  // namespace casus
