#include "tests/report/random_findings.hpp"

#include <iterator>

#include "measure/catalogue.hpp"
#include "tests/report/random_lists.hpp"
#include "tests/report/random_texts.hpp"
#include "tests/support/chance.hpp"

namespace casus {

namespace {

Range& range_of_a_package(Findings& found, Chance& chance) {
  PackageFindings& package = chance.in(found.packages);
  if (chance.one_in(3) && !package.guarantors.empty())
    return chance.in(package.guarantors).expected_force;
  if (chance.one_in(3) && !package.attacked_path.empty()) return chance.in(package.attacked_path);
  if (chance.one_in(4) && !package.attacked_by.empty()) return chance.in(package.attacked_by);
  if (chance.one_in(4) && !package.support_path.empty()) return chance.in(package.support_path);
  auto at = package.measures.begin();
  std::advance(at, chance.below(package.measures.size()));
  return at->second;
}

void change_measures(Synthetic& all, Chance& chance) {
  Findings& found = all.findings;
  PackageFindings& package = chance.in(found.packages);
  const MeasureKey key =
      std::next(package.measures.begin(), static_cast<int>(chance.below(package.measures.size())))
          ->first;
  const auto& others = chance.in(found.packages).measures;
  const auto same = others.find(key);
  change_range(chance.one_in(2) ? package.measures[key] : range_of_a_package(found, chance),
               same == others.end() ? Range{} : same->second, chance);
}

void change_conditionals(Synthetic& all, Chance& chance) {
  PackageFindings& package = chance.in(all.findings.packages);
  Conditional* one = nullptr;
  if (chance.one_in(2) && !package.guarantors.empty()) {
    GuarantorFindings& guarantor = chance.in(package.guarantors);
    guarantor.owed_level_least = static_cast<int>(chance.below(level_count));
    guarantor.owed_level_most = static_cast<int>(chance.below(level_count));
    one = chance.one_in(2) ? &chance.in(guarantor.response_in_war) : &guarantor.honoured_in_war;
  } else if (!package.conditionals.empty()) {
    one = &std::next(package.conditionals.begin(),
                     static_cast<int>(chance.below(package.conditionals.size())))
               ->second;
  }
  if (one == nullptr) return;
  if (chance.one_in(3)) {
    one->given_an_attack.reset();
  } else if (chance.one_in(2)) {
    one->given_an_attack = chance.rare_share();
  }
  change_range(one->before_the_fact, {}, chance);
  one->error = chance.one_of({0.0, 0.01, 0.3});
}

void drop_of_a_package(Synthetic& all, Chance& chance) {
  PackageFindings& package = chance.in(all.findings.packages);
  switch (chance.below(7)) {
    case 0:
      package.guarantors.clear();
      break;
    case 1:
      chance.thin(package.guarantors);
      break;
    case 2:
      package.attacked_path.clear();
      break;
    case 3:
      package.at_war_path.clear();
      package.support_path.clear();
      break;
    case 4:
      package.attacked_by.clear();
      break;
    case 5:
      package.label.clear();
      break;
    default:
      package.conditionals.clear();
  }
}

void change_rankings(Synthetic& all, Chance& chance) {
  Findings& found = all.findings;
  Ranking& ranking = chance.one_in(4) ? found.rankings.back() : found.rankings.front();
  switch (chance.below(9)) {
    case 0:
      chance.shuffle(ranking.order);
      break;
    case 1:
      chance.thin(ranking.order);
      break;
    case 2:
      ranking.fullest.reset();
      break;
    case 3:
      ranking.lead.reset();
      break;
    case 4:
      ranking.lead_moves = chance.rare_share();
      break;
    case 5:
      ranking.objective.direction = Direction::maximise;
      break;
    case 6:
      if (chance.one_in(2)) {
        std::swap(found.rankings.front(), found.rankings.back());
      } else {
        found.rankings.resize(1);
      }
      break;
    default: {
      Standing& one = chance.in(ranking.standings);
      one.share_best = chance.rare_share();
      one.share_near_best = chance.one_in(2) ? one.share_best : chance.rare_share();
      change_range(one.regret, chance.in(ranking.standings).regret, chance);
    }
  }
}

void change_table(Synthetic& all, Chance& chance) {
  FutureTable& table = all.findings.table;
  if (table.outcome_values.empty()) return;
  auto& package = chance.in(table.outcome_values);
  if (package.empty()) return;
  std::vector<std::optional<double>>& values = chance.in(package);
  switch (chance.below(4)) {
    case 0:
      values = chance.in(chance.in(table.outcome_values));
      break;
    case 1:
      for (auto& one : values) one = 0.0;
      break;
    case 2:
      for (auto& one : values)
        if (chance.one_in(5)) one.reset();
      break;
    default:
      for (auto& input : table.input_values) std::fill(input.begin(), input.end(), 0.5);
  }
}

}  // namespace

Synthetic with_random_changes(const Synthetic& base, int seed) {
  using Change = void (*)(Synthetic&, Chance&);
  constexpr Change changes[] = {
      change_measures, change_conditionals, drop_of_a_package, change_rankings, change_lists,
      change_entries,  change_numbers,      change_table,      change_texts,    change_texts};
  Synthetic all = base;
  Chance chance(static_cast<std::uint64_t>(seed));
  for (std::size_t left = 1 + chance.below(12); left > 0; --left)
    changes[chance.below(std::size(changes))](all, chance);
  return all;
}

}  // namespace casus
