#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include <fmt/format.h>

#include "game/problem_json.hpp"

namespace casus {

/// The size of a problem that a comparison solves by the thousand: 33 guarantors, 5 levels, 41 x 37
/// nodes, 8 levels of support, 140 periods, four regimes with one vote. Made from the oracle case
/// `reference`, whose guarantors are listed again until there are 33.
inline Problem engine_problem() {
  std::ifstream file(std::string(CASUS_ROOT) + "/tests/oracle/cases/reference.json");
  std::ostringstream text;
  text << file.rdbuf();
  const Result<Problem> read = read_problem(text.str());
  if (!read) throw std::runtime_error("tests/oracle/cases/reference.json cannot be read");
  Problem problem = *read;

  constexpr std::size_t guarantors = 33;
  const std::size_t known = problem.guarantors.size();
  const auto extend = [=](auto& list) {
    while (list.size() < guarantors) list.push_back(list[list.size() - known + 7]);
  };
  extend(problem.guarantors);
  for (std::size_t i = known; i < guarantors; ++i) problem.guarantors[i].id = fmt::format("X{}", i);
  for (KindData& kind : problem.kinds) {
    if (!kind.timely.empty()) extend(kind.timely);
    if (!kind.ceiling.empty()) extend(kind.ceiling);
  }
  RegimeData last = problem.regimes.back();
  for (PromiseData& promise : last.promises) {
    extend(promise.level);
    extend(promise.strength);
    if (promise.vote) extend(promise.vote->pull);
  }
  for (auto& floor : last.floor) extend(floor);
  extend(last.tripwire);
  problem.regimes.clear();
  for (int r = 0; r < 4; ++r) {
    problem.regimes.push_back(last);
    problem.regimes.back().garrison = 10.0 * r;
    for (PromiseData& promise : problem.regimes.back().promises) {
      for (double& strength : promise.strength) strength *= 0.7 + 0.1 * r;
    }
  }
  problem.time = {.step = 0.25, .solve = 140, .report = 40};
  for (auto* path : {&problem.opportunity_rate, &problem.aid, &problem.domestic}) {
    path->resize(140, path->back());
  }
  problem.regime_of.clear();
  problem.challenger_force.clear();
  for (int t = 0; t < 140; ++t) {
    problem.regime_of.push_back(std::min(3, t / 12));
    problem.challenger_force.push_back(660.0 + std::min(150.0, 5.0 * t));
  }
  problem.support = {.levels = 8, .start = 8};
  problem.grid = {.strength = {100.0, 1000.0, 37}, .balance = {-900.0, 1100.0, 41}};
  return problem;
}

}  // namespace casus
