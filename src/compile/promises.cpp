#include "compile/promises.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "base/expects.hpp"
#include "compile/needs.hpp"
#include "compile/real.hpp"
#include "compile/votes.hpp"
#include "law/clock.hpp"

namespace casus {

namespace {

/// True by guarantor: who holds the clause against a kind that it meets, under this reading.
std::vector<bool> holders_of(const Inputs& inputs, const PromiseAnswer& answer, std::size_t reading,
                             const std::vector<ActorId>& without) {
  std::vector<bool> holders(inputs.guarantors.size(), false);
  for (const auto& readings : answer.kinds) {
    const ReadingApplies& one = readings[reading];
    if (one.applies <= 0.0) continue;
    for (const ActorId actor : one.holders) {
      const int place = inputs.place[index(actor)];
      const bool out = std::find(without.begin(), without.end(), actor) != without.end();
      if (place >= 0 && !out) holders[static_cast<std::size_t>(place)] = true;
    }
  }
  return holders;
}

/// The vote with `change` done to each of its numbers.
template <class Real, class Change>
VoteDataOf<Real> each(VoteDataOf<Real> vote, const Change& change) {
  for (auto& one : vote.members) one = change(one);
  for (auto& one : vote.pull) one = change(one);
  for (auto& one : vote.weights) one = change(one);
  vote.correlation = change(vote.correlation);
  vote.quota = change(vote.quota);
  vote.count = change(vote.count);
  return vote;
}

template <class Real>
bool disjoint(const PromiseDataOf<Real>& a, const PromiseDataOf<Real>& b) {
  for (std::size_t i = 0; i < a.level.size(); ++i) {
    if (a.level[i] > 0 && b.level[i] > 0) return false;
  }
  return true;
}

}  // namespace

Level owed_level(const Scenario& scenario, const Reading& reading, double u) {
  if (reading.expected.empty()) return highest_level(reading.floor, scenario.vocabulary);
  return reading.expected[choose(weights_of(reading.expected), u)].level;
}

template <class Real>
std::vector<PromiseDataOf<Real>> joined(std::vector<PromiseDataOf<Real>> promises) {
  std::vector<PromiseDataOf<Real>> list;
  std::vector<int> more;  // beyond the first, by entry of the list
  for (PromiseDataOf<Real>& one : promises) {
    const auto fits = std::find_if(list.begin(), list.end(), [&](const PromiseDataOf<Real>& other) {
      return !one.vote && !other.vote && one.cap == other.cap && one.applies == other.applies &&
             disjoint(one, other);
    });
    if (fits == list.end()) {
      list.push_back(std::move(one));
      more.push_back(0);
      continue;
    }
    for (std::size_t i = 0; i < one.level.size(); ++i) {
      if (one.level[i] == 0) continue;
      fits->level[i] = one.level[i];
      fits->strength[i] = one.strength[i];
    }
    ++more[static_cast<std::size_t>(fits - list.begin())];
  }
  for (std::size_t q = 0; q < list.size(); ++q) {
    if (more[q] > 0) list[q].id += fmt::format(" and {} more", more[q]);
  }
  return list;
}

template <class Real>
std::optional<PromiseDataOf<Real>> without(const PromiseOf<Real>& promise,
                                           const std::vector<bool>& replaced) {
  PromiseDataOf<Real> left = promise.data;
  bool binds = false;
  for (std::size_t i = 0; i < left.level.size(); ++i) {
    if (replaced[i]) {
      left.level[i] = 0;
      left.strength[i] = 0.0;
    }
    binds = binds || left.level[i] > 0;
  }
  if (!binds) return std::nullopt;
  return left;
}

template <class Real>
std::optional<LawfulWindow<Real>> lawful_window(const NumbersOf<Real>& numbers,
                                                const Reading& reading) {
  const std::optional<DutyBounds> bounds = bounds_of(numbers.scenario(), reading);
  if (!bounds) return std::nullopt;
  const Real within = numbers.of(bounds->within);
  if (!bounds->decision) return LawfulWindow<Real>{.earliest = 0.0, .latest = within};
  const Real decision = numbers.of(*bounds->decision);
  return LawfulWindow<Real>{
      .earliest = decision,
      .latest = bounds->after_decision ? decision + within : larger(decision, within)};
}

template <class Real>
std::optional<PromiseOf<Real>> promise(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                       const PromiseAnswer& answer,
                                       const std::vector<ActorId>& without) {
  const Scenario& scenario = numbers.scenario();
  const Instrument& instrument = scenario.instruments[index(answer.clause.instrument)];
  const Clause& clause = scenario.clause(answer.clause);
  const ClauseDraw& draw =
      numbers.values().clauses[index(answer.clause.instrument)]
                              [static_cast<std::size_t>(answer.clause.position)];
  const std::size_t which = drawn_reading(scenario, numbers.values(), answer.clause);
  const Reading& reading = clause.readings[which];
  if (!is_duty(reading)) return std::nullopt;
  const Level owed = owed_level(scenario, reading, draw.level);
  if (owed == Level::none) return std::nullopt;
  const std::vector<bool> holders = holders_of(inputs, answer, which, without);
  if (std::none_of(holders.begin(), holders.end(), [](bool one) { return one; })) {
    return std::nullopt;
  }

  const std::string name = scenario.full_name(answer.clause);
  const auto called = [&name](std::string_view what) {
    return [&name, what] { return fmt::format("{}.{}", name, what); };
  };
  const auto from_clause = [&](auto x) { return of_clause(x, [&name] { return name; }); };
  const auto how_read = [&] {
    std::string words =
        fmt::format("{}, reading {} of {}",
                    reading.expected.empty() ? "highest of the floor" : "drawn from `expected`",
                    which + 1, clause.readings.size());
    for (const QuestionAnswer& one : reading.under) {
      words += fmt::format(", {}: {}", scenario.questions[index(one.question)].id,
                           name_of(one, scenario.questions));
    }
    return words;
  };
  const Whole<Real> level =
      from_clause(noted(given_whole<Real>(static_cast<int>(owed), called("level")), how_read));
  const Real strength = from_clause(numbers.of(strength_path(form_under(instrument, reading))) *
                                    numbers.of(strength_path(reading.discretion)) *
                                    numbers.of(consequence_path(reading)));
  PromiseOf<Real> found{
      .clause = answer.clause, .reading = static_cast<int>(which), .stand_ins = answer.stand_ins};
  if (inputs.pace) found.window = lawful_window(numbers, reading);
  found.data.id = name;
  for (const bool holds : holders) {
    found.data.level.push_back(holds ? level : Whole<Real>(0));
    found.data.strength.push_back(holds ? strength : Real(0.0));
  }
  for (std::size_t kind = 0; kind < scenario.attacks.size(); ++kind) {
    const Attack& attack = scenario.attacks[kind];
    const Level cap = attack.armed ? Level::troops : Level::economic;
    found.data.cap.push_back(static_cast<int>(cap));
    found.data.applies.push_back(from_clause(given<Real>(answer.kinds[kind][which].applies, [&] {
      return fmt::format("{}.applies[{}]", name, attack.id);
    })));
  }
  if (!reading.decided_by.body) return found;
  const Ballot who = ballot(scenario, inputs, reading, without);
  if (hopeless(who)) return std::nullopt;
  VoteDataOf<Real> data =
      vote(numbers, inputs, who, signed_treaty(instrument, form_under(instrument, reading)));
  if (!can_pass(data)) return std::nullopt;
  found.data.vote = each(std::move(data), from_clause);
  return found;
}

template std::vector<PromiseData> joined(std::vector<PromiseData>);
template std::vector<PromiseDataOf<Traced>> joined(std::vector<PromiseDataOf<Traced>>);
template std::optional<PromiseData> without(const Promise&, const std::vector<bool>&);
template std::optional<PromiseDataOf<Traced>> without(const PromiseOf<Traced>&,
                                                      const std::vector<bool>&);
template std::optional<LawfulWindow<double>> lawful_window(const Numbers&, const Reading&);
template std::optional<LawfulWindow<Traced>> lawful_window(const NumbersOf<Traced>&,
                                                           const Reading&);
template std::optional<Promise> promise(const Numbers&, const Inputs&, const PromiseAnswer&,
                                        const std::vector<ActorId>&);
template std::optional<PromiseOf<Traced>> promise(const NumbersOf<Traced>&, const Inputs&,
                                                  const PromiseAnswer&,
                                                  const std::vector<ActorId>&);

}  // namespace casus
