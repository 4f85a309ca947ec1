#include "study/channel_problems.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <stdexcept>

#include <doctest/doctest.h>

#include "base/expects.hpp"
#include "game/field_walk.hpp"
#include "game/problem_check.hpp"
#include "study/future.hpp"
#include "tests/support/scenario_files.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

/// A package in a future, with what its channels are taken from.
struct InFuture {
  Problem none{}, package{}, undated{};

  ChannelProblems problems() const { return {none, package, undated}; }
  Problem with(ChannelSet set) const { return with_channels(problems(), set); }
};

/// [package][future], of so many futures.
std::vector<std::vector<InFuture>> in_futures(const Scenario& scenario, std::uint32_t futures) {
  const Duties duties = duties_of(scenario);
  const Prepared prepared = prepare(scenario, scenario.seed, nullptr).value();
  const Scenario undated = all_from_the_start(scenario);
  std::vector<std::vector<InFuture>> all(scenario.packages.size());
  for (std::uint32_t f = 0; f < futures; ++f) {
    const Future future = Future::drawn(scenario, prepared.inputs, prepared.sampler, f, nullptr);
    for (std::size_t p = 0; p < all.size(); ++p) {
      const Package& package = scenario.packages[p];
      const PackageDuties& owed = duties.packages[p];
      all[p].push_back(
          {future.base().none, compile_in(future, package, owed).value().problem,
           compile(Numbers(undated, future.values()), prepared.inputs, future.base(), package, owed)
               .value()
               .problem});
    }
  }
  return all;
}

std::vector<InFuture> in_futures_of(const Scenario& scenario, std::size_t package,
                                    std::uint32_t futures) {
  return in_futures(scenario, futures)[package];
}

ChannelSet set_of_all(const std::vector<Channel>& channels) {
  ChannelSet set = 0;
  for (const Channel one : channels) set |= channel_set(one);
  return set;
}

/// "regimes[].tripwire[]"
std::string pattern_of(const FieldPath& path) {
  std::string out;
  for (const char letter : path.text())
    if (std::isdigit(static_cast<unsigned char>(letter)) == 0) out += letter;
  return out;
}

/// Changes one number, name, rule or answer of a problem: the first of a kind of field that was not
/// changed before.
class ChangeOne {
 public:
  explicit ChangeOne(std::set<std::string>& before) : before_(before) {}

  template <class T>
  void leaf(const FieldPath& path, T& value, const Field&) {
    if (!changed.empty()) return;
    std::string pattern = pattern_of(path);
    if (!before_.insert(pattern).second) return;
    changed = std::move(pattern);
    change(value);
  }
  void list(const FieldPath&, std::size_t, const Field&) {}
  template <class T>
  void object(const FieldPath&, const T&) {}

  std::string changed{};

 private:
  static void change(double& value) { value += 0.125; }
  static void change(int& value) { ++value; }
  static void change(bool& value) { value = !value; }
  static void change(std::string& value) { value += "!"; }
  static void change(VoteRule& value) {
    value = value == VoteRule::quota ? VoteRule::two_key : VoteRule::quota;
  }

  std::set<std::string>& before_;
};

/// The largest package of the small scenario in a future in which its guarantee is voted on, with
/// every optional field given.
InFuture with_every_field() {
  std::vector<InFuture> all = in_futures_of(small_scenario(), 4, 8);
  for (InFuture& one : all) {
    const auto& promises = one.package.regimes.back().promises;
    const auto voted =
        std::find_if(promises.begin(), promises.end(),
                     [](const PromiseData& promise) { return promise.vote.has_value(); });
    if (voted == promises.end()) continue;
    for (Problem* problem : {&one.none, &one.package}) {
      problem->incident = IncidentData{
          "limited", std::vector(static_cast<std::size_t>(problem->time.solve), 0.25), 0.5};
      problem->start = StartData{"full", 0};
      for (KindData& kind : problem->kinds) {
        kind.duration = 0.125;
        kind.ceiling = {4, 4, 4};
      }
    }
    for (RegimeData& regime : one.package.regimes) {
      regime.exposure = {0.25, 0.0, 0.0};
      regime.open = {1, 1, 0};
      regime.timely.assign(one.package.kinds.size(),
                           std::vector(one.package.guarantors.size(), std::vector(5, 0.5)));
    }
    one.package.regimes.front().garrison += 1.0;  // so that regimes differ in more than promises
    one.undated = one.package;
    return one;
  }
  throw std::logic_error("no vote in eight futures");
}

}  // namespace

TEST_CASE("every field of a problem is in its channels, or its difference breaks the contract") {
  const InFuture plain = with_every_field();
  std::map<std::string, std::string> found;
  std::set<std::string> before;
  int shared = 0;
  for (;;) {
    InFuture other = plain;
    ChangeOne one(before);
    walk(one, other.package);
    if (one.changed.empty()) break;
    other.undated = other.package;
    CAPTURE(one.changed);
    if (other.with(every_channel) == plain.with(every_channel)) {
      CHECK_THROWS_AS(channels_of(other.problems()), BrokenContract);
      ++shared;
      continue;
    }
    CHECK(other.with(every_channel) == other.package);
    std::string& channels = found[one.changed];
    for (int c = 0; c < channel_count; ++c) {
      const ChannelSet others = every_channel & ~channel_set(static_cast<Channel>(c));
      if (other.with(others) == plain.with(others)) channels += static_cast<char>('0' + c);
    }
  }
  const std::string promises = "0", vote = "01", garrison = "2", tripwire = "3", floors = "4",
                    aid = "5", economy = "6", monitoring = "7", absence = "8", timing = "9";
  const std::map<std::string, std::string> expected = {
      {"guarantors[].arms[]", absence},
      {"guarantors[].exposure[]", absence},
      {"guarantors[].sanction[]", absence},
      {"guarantors[].troops[]", absence},
      {"kinds[].ceiling[]", absence},
      {"aid[]", aid},
      {"domestic[]", economy},
      {"incident.rate[]", monitoring},
      {"regime_of[]", ""},  // which regime is in force is in all that regimes hold
      {"regimes[].exposure[]", garrison},
      {"regimes[].garrison", garrison},
      {"regimes[].open[]", garrison},
      {"regimes[].tripwire[]", tripwire},
      {"regimes[].floor[][]", floors},
      {"regimes[].timely[][][]", timing},
      {"regimes[].fatigue", aid},
      {"regimes[].renewal", aid},
      {"regimes[].promises[].id", promises},
      {"regimes[].promises[].level[]", promises},
      {"regimes[].promises[].strength[]", promises},
      {"regimes[].promises[].cap[]", promises},
      {"regimes[].promises[].applies[]", promises},
      {"regimes[].promises[].vote.members[]", vote},
      {"regimes[].promises[].vote.type", vote},
      {"regimes[].promises[].vote.pull[]", vote},
      {"regimes[].promises[].vote.correlation", vote},
      {"regimes[].promises[].vote.weights[]", vote},
      {"regimes[].promises[].vote.quota", vote},
      {"regimes[].promises[].vote.count", vote}};
  for (const auto& entry : expected) {
    const auto& [pattern, channels] = entry;
    CAPTURE(entry.first);
    if (found.count(pattern) == 0) {
      CHECK(before.count(pattern) == 0);  // weights of a vote by consensus are not there
      CHECK(pattern == "regimes[].promises[].vote.weights[]");
      continue;
    }
    CHECK(found.at(pattern) == channels);
  }
  for (const auto& entry : found) {
    CAPTURE(entry.first);
    CHECK(expected.count(entry.first) == 1);
  }
  CHECK(shared > 40);
}

TEST_CASE("all channels are the package and none of them nothing, to the bit") {
  std::vector<Scenario> scenarios = {small_scenario()};
  scenarios.front().packages[5].absent = {ActorId{3}};
  for (const char* overlay :
       {"corners-ends", "corners-in-war", "corners-questions", "corners-days", "corners-force"})
    scenarios.push_back(read_corners(overlay));
  for (const char* name : {"ukraine-2026", "korea-1953"})
    scenarios.push_back(std::move(*read_scenario(name).scenario));
  std::set<Channel> seen;
  for (const Scenario& scenario : scenarios) {
    CAPTURE(scenario.id);
    const auto all = in_futures(scenario, 3);
    for (std::size_t p = 0; p < all.size(); ++p) {
      CAPTURE(scenario.packages[p].id);
      for (const InFuture& one : all[p]) {
        const std::vector<Channel> channels = channels_of(one.problems());
        seen.insert(channels.begin(), channels.end());
        CHECK(one.with(every_channel) == one.package);
        CHECK(one.with(set_of_all(channels)) == one.package);
        CHECK(one.with(0) == one.none);
        for (ChannelSet set = 1; set < every_channel; set = 2 * set + (set & 5U))
          CHECK(!has_error(check(one.with(set))));
        if (scenario.packages[p].entries.empty() && scenario.packages[p].absent.empty())
          CHECK(channels.empty());
      }
    }
  }
  seen.insert(Channel::floors);  // no text sets one yet
  CHECK(seen.size() == channel_count);
}

TEST_CASE("without votes promises bind without one, and votes and dates alone do nothing") {
  using enum Channel;
  const InFuture one = with_every_field();
  const Problem bound = one.with(every_channel & ~channel_set(votes));
  REQUIRE(bound.regimes.size() == one.package.regimes.size());
  for (std::size_t r = 0; r < bound.regimes.size(); ++r) {
    const auto &with = one.package.regimes[r].promises, &without = bound.regimes[r].promises;
    REQUIRE(with.size() == without.size());
    for (std::size_t q = 0; q < with.size(); ++q) {
      CHECK(!without[q].vote);
      CHECK(without[q].level == with[q].level);
      CHECK(without[q].strength == with[q].strength);
    }
  }
  for (const InFuture& other : in_futures_of(small_scenario(), 4, 4)) {
    CHECK(other.with(channel_set(votes)) == other.none);
    CHECK(other.with(channel_set(dates)) == other.none);
    CHECK(other.with(set_of_all({votes, dates})) == other.none);
    CHECK(other.with(every_channel & ~channel_set(dates)) == other.undated);
  }
}

TEST_CASE("without dates all of it is in force, and delivered, from the start") {
  Scenario scenario = small_scenario();
  scenario.terms = Terms{.each = true};
  scenario.instruments[2].term.duration = add_quantity(scenario, "aid.term.duration", Certain{1});
  for (const InFuture& one : in_futures_of(scenario, 4, 3)) {
    CHECK(one.package.regimes.size() > 1);  // the guarantee comes later, the aid ends
    CHECK(one.undated.regimes.size() == 1);
    CHECK(one.undated.regimes[0].promises.size() >= one.package.regimes[0].promises.size());
    CHECK(one.package.aid[0] == 0.0);  // its lag
    CHECK(one.undated.aid[0] > 0.0);
    CHECK(one.undated.aid.front() == one.undated.aid.back());
    CHECK(one.package.aid.back() == 0.0);
  }
  const Scenario undated = all_from_the_start(scenario);
  CHECK(!undated.terms);
  scenario.instruments[1].in_force = {.kind = EntryIntoForce::Kind::never};
  CHECK(all_from_the_start(scenario).instruments[1].in_force.kind == EntryIntoForce::Kind::never);
}

TEST_CASE("regimes that no longer differ are one") {
  using enum Channel;
  for (const InFuture& one : in_futures_of(small_scenario(), 2, 3)) {  // guarantee and force
    REQUIRE(one.package.regimes.size() == 2);
    const Problem forces = one.with(set_of_all({garrison, tripwire, dates}));
    CHECK(forces.regimes.size() == 1);  // the force is there from the start
    CHECK(forces.regimes[0].garrison == one.package.regimes[0].garrison);
    CHECK(forces.regimes[0].tripwire == one.package.regimes[0].tripwire);
    CHECK(forces.regimes[0].promises.empty());
    CHECK(forces.regime_of == one.none.regime_of);
    CHECK(forces.aid == one.none.aid);
  }
}

}  // namespace casus
