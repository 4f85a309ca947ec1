#pragma once

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include <fmt/format.h>

#include "game/problem_json.hpp"

namespace casus {

/// A case of tests/oracle/cases.
inline Problem oracle_case(const std::string& name) {
  std::ifstream file(std::string(CASUS_ROOT) + "/tests/oracle/cases/" + name + ".json");
  std::ostringstream text;
  text << file.rdbuf();
  Result<Problem> read = read_problem(text.str());
  if (!read) throw std::runtime_error(name + " cannot be read");
  return std::move(*read);
}

/// The same with this many guarantors: the first ones, or all of them again and again.
inline Problem with_guarantors(Problem p, int guarantors) {
  const std::size_t known = p.guarantors.size(), wanted = static_cast<std::size_t>(guarantors);
  const auto fit = [=](auto& list) {
    if (list.empty()) return;  // nothing was said of them
    while (list.size() < wanted) list.push_back(list[list.size() - known]);
    list.resize(wanted, list.front());
  };
  fit(p.guarantors);
  for (std::size_t i = 0; i < wanted; ++i) p.guarantors[i].id = fmt::format("G{}", i);
  for (KindData& kind : p.kinds) {
    fit(kind.timely);
    fit(kind.ceiling);
  }
  for (RegimeData& regime : p.regimes) {
    for (auto& floor : regime.floor) fit(floor);
    fit(regime.tripwire);
    fit(regime.exposure);
    for (auto& timely : regime.timely) fit(timely);
    for (PromiseData& promise : regime.promises) {
      fit(promise.level);
      fit(promise.strength);
      if (!promise.vote) continue;
      VoteData& vote = *promise.vote;
      fit(vote.pull);
      const auto gone = [=](int member) { return member >= guarantors; };
      if (std::any_of(vote.members.begin(), vote.members.end(), gone)) {
        vote.members.clear();
        for (int i = 0; i < guarantors; ++i) vote.members.push_back(i);
        vote.type = VoteRule::consensus;
        vote.weights.clear();
        vote.quota = vote.count = 0;
      }
    }
  }
  return p;
}

}  // namespace casus
