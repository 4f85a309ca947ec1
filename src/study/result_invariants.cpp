#include <algorithm>

#include "study/complaints.hpp"
#include "study/invariants.hpp"

namespace casus {

namespace {

enum class Way { falls, rises };

/// A path of probabilities that never goes the given way.
void check_path(Complaints& complaints, const std::vector<double>& path, Way never,
                const std::string& where) {
  for (std::size_t t = 0; t < path.size(); ++t) {
    const std::string place = fmt::format("{}[{}]", where, t);
    complaints.share(path[t], place);
    if (t == 0) continue;
    const double change = never == Way::falls ? path[t] - path[t - 1] : path[t - 1] - path[t];
    complaints.unless(
        change >= -Complaints::rounding,
        never == Way::falls ? "what has happened stays so" : "what has not happened grows not",
        fmt::format("{} is {} after {}", place, path[t], path[t - 1]));
  }
}

/// Shares of the levels of one guarantor; nothing if they are not defined.
void check_levels(Complaints& complaints, const std::vector<std::optional<double>>& levels,
                  const std::string& where) {
  double sum = 0.0;
  bool defined = false;
  for (const auto& one : levels) {
    if (!one) continue;
    defined = true;
    complaints.share(*one, where);
    sum += *one;
  }
  if (defined) complaints.sum_is_one(sum, where);
}

void check_sizes(Complaints& complaints, const Measures& m, const Problem& problem) {
  const auto report = static_cast<std::size_t>(problem.time.report);
  const auto guarantors = static_cast<std::size_t>(problem.guarantor_count());
  complaints.size(m.attacked.size(), report, "attacked");
  complaints.size(m.unchallenged.size(), report, "unchallenged");
  complaints.size(m.peace_path.size(), report, "peace_path");
  complaints.size(m.at_war_path.size(), report, "at_war_path");
  complaints.size(m.support_path.size(), report, "support_path");
  complaints.size(m.challenges.size(), problem.kinds.size(), "challenges");
  complaints.size(m.response.guarantors, guarantors, "response");
  complaints.size(m.response_in_war.guarantors, guarantors, "response_in_war");
  complaints.size(m.owed.size(), guarantors, "owed");
  complaints.size(m.kept.size(), guarantors, "kept");
}

void check_range(Complaints& complaints, const Range& range, int futures,
                 const std::string& where) {
  complaints.unless(range.n >= 0 && range.n <= futures, "a range counts futures",
                    fmt::format("{} has {} of {}", where, range.n, futures));
  for (const double one : {range.mean, range.p05, range.median, range.p95}) {
    complaints.finite(one, where);
  }
  complaints.unless(range.p05 <= range.median && range.median <= range.p95,
                    "quantiles stand in their order",
                    fmt::format("{}: {}, {}, {}", where, range.p05, range.median, range.p95));
}

/// Each quantile of a path of probabilities over the futures is itself such a path.
void check_ranges(Complaints& complaints, const std::vector<Range>& path, int futures,
                  const std::string& where) {
  for (const Range& one : path) check_range(complaints, one, futures, where);
  for (double Range::*const part : {&Range::mean, &Range::p05, &Range::median, &Range::p95}) {
    std::vector<double> values;
    for (const Range& one : path) values.push_back(one.*part);
    check_path(complaints, values, Way::falls, where);
  }
}

void check_package(Complaints& complaints, const PackageFindings& package, int futures) {
  const std::string where = fmt::format("package '{}'", package.id);
  check_ranges(complaints, package.attacked_path, futures, where + ", attacked_path");
  for (const Range& one : package.attacked_by) {
    check_range(complaints, one, futures, where + ", attacked_by");
    complaints.share(one.mean, where + ", attacked_by");
  }
  for (const Range& one : package.at_war_path) {
    check_range(complaints, one, futures, where + ", at_war_path");
    complaints.share(one.mean, where + ", at_war_path");
  }
  for (const auto& entry : package.measures) {
    check_range(complaints, entry.second, futures, where + ", a measure");
  }
  for (const GuarantorFindings& one : package.guarantors) {
    for (const auto* levels : {&one.response, &one.response_in_war}) {
      std::vector<std::optional<double>> given;
      for (const Conditional& level : *levels) given.push_back(level.given_an_attack);
      check_levels(complaints, given, where + ", responses");
    }
    complaints.unless(one.owed_level_least <= one.owed_level_most, "least is at most the most",
                      where + ", owed level");
  }
}

/// Options stand in the order, each once, and share the best of every future.
void check_ranking(Complaints& complaints, const Ranking& ranking, const Findings& findings) {
  complaints.size(ranking.standings.size(), findings.packages.size(), "standings");
  const auto options =
      std::count_if(findings.packages.begin(), findings.packages.end(),
                    [](const PackageFindings& one) { return one.role == Role::option; });
  complaints.unless(ranking.order.size() <= static_cast<std::size_t>(options) &&
                        ranking.order.empty() == (options == 0),
                    "some of the options are compared",
                    fmt::format("{} of {}", ranking.order.size(), options));
  double best = 0.0;
  for (const Standing& one : ranking.standings) {
    complaints.share(one.share_best, "share_best");
    complaints.share(one.share_near_best, "share_near_best");
    best += one.share_best;
  }
  if (options > 0) complaints.sum_is_one(best, "the shares of futures in which an option is best");
}

/// Channels add up to the difference of their package.
void check_channels(Complaints& complaints, const ChannelFindings& found) {
  for (const ChannelSplit& split : found.splits) {
    double sum = 0.0;
    for (const ChannelPart& part : split.parts) {
      complaints.size(part.values.size(), found.futures.size(), "a channel");
      sum += part.change.mean;
    }
    complaints.unless(std::abs(sum - split.change.mean) <= Complaints::rounding,
                      "channels add up to the difference",
                      fmt::format("{} against {}", sum, split.change.mean));
  }
}

}  // namespace

Broken broken(const Solution& solution, const Problem& problem) {
  Complaints complaints("Solution");
  const Measures& m = solution.measures;
  check_sizes(complaints, m, problem);
  check_path(complaints, m.attacked, Way::falls, "attacked");
  if (!problem.start) check_path(complaints, m.unchallenged, Way::rises, "unchallenged");
  for (const auto* path : {&m.peace_path, &m.at_war_path}) {
    for (const double one : *path) complaints.share(one, "peace_path or at_war_path");
  }
  complaints.sum_is_one(
      m.challenger_wins + m.protege_holds + m.ceded + m.escalation + m.at_war + m.peace,
      "the places of the mass at the end");
  for (const auto* all : {&m.response, &m.response_in_war}) {
    for (int i = 0; i < all->guarantors; ++i) {
      check_levels(complaints, all->of(i), "responses of a guarantor");
    }
  }
  for (std::size_t i = 0; i < std::min(m.owed.size(), m.kept.size()); ++i) {
    complaints.unless(m.kept[i] <= m.owed[i] + Complaints::rounding, "what is kept was owed",
                      fmt::format("guarantor {}: {} of {}", i, m.kept[i], m.owed[i]));
  }
  return complaints.take();
}

Broken broken(const Findings& findings) {
  Complaints complaints("Findings");
  complaints.unless(findings.futures > 0 && findings.futures <= findings.futures_asked,
                    "some of the futures asked for were computed",
                    fmt::format("{} of {}", findings.futures, findings.futures_asked));
  for (const PackageFindings& package : findings.packages) {
    check_package(complaints, package, findings.futures);
  }
  for (const Ranking& one : findings.rankings) check_ranking(complaints, one, findings);
  for (const Driver& one : findings.drivers) {
    complaints.share(std::abs(one.rank_correlation), "size of a rank correlation");
  }
  complaints.size(findings.table.input_values.size(), findings.table.inputs.size(), "inputs");
  for (const auto& values : findings.table.input_values) {
    complaints.size(values.size(), static_cast<std::size_t>(findings.futures), "an input");
  }
  complaints.size(findings.table.answers.size(), findings.table.questions.size(), "questions");
  for (const auto& answers : findings.table.answers) {
    complaints.size(answers.size(), static_cast<std::size_t>(findings.futures), "a question");
  }
  complaints.size(findings.table.outcome_values.size(), findings.packages.size(), "outcomes");
  if (findings.channels) check_channels(complaints, *findings.channels);
  for (const VotingPower& one : findings.voting_power) complaints.share(one.banzhaf, one.rule);
  complaints.share(findings.mass_at_grid_ends, "mass at the ends of the grids");
  return complaints.take();
}

}  // namespace casus
