#include "tests/report/random_lists.hpp"

#include "measure/catalogue.hpp"

namespace casus {

namespace {

int rare_count(Chance& chance) {
  return chance.one_of({0, 1, 2, 3, 29, 30, 49, 50, 51, 199, 200, 512, 3000});
}

}  // namespace

void change_range(Range& range, const Range& other, Chance& chance) {
  switch (chance.below(7)) {
    case 0:
      range = {};
      break;
    case 1:
      range.n = rare_count(chance);
      break;
    case 2:
      range = other;  // a tie
      break;
    case 3: {
      const double all = chance.rare_share();
      range = {all, all, all, all, range.n, all, all};
      break;
    }
    case 4:
      range.mean = -range.mean, range.median = -range.median;
      std::swap(range.p05, range.p95);
      range.p05 = -range.p05, range.p95 = -range.p95;
      break;
    case 5:
      range.mean = chance.rare_share();
      break;
    default:
      range.p05 = 0.0, range.p95 = 1.0;
  }
}

void change_lists(Synthetic& all, Chance& chance) {
  Findings& found = all.findings;
  switch (chance.below(14)) {
    case 0:
      chance.thin(found.differences);
      break;
    case 1:
      chance.thin(found.without_part);
      break;
    case 2:
      chance.thin(found.adoption);
      break;
    case 3:
      chance.thin(found.left_whole);
      break;
    case 4:
      chance.thin(found.approaches);
      break;
    case 5:
      chance.thin(found.drivers);
      break;
    case 6:
      chance.thin(found.checks);
      break;
    case 7:
      chance.thin(found.simplifications);
      break;
    case 8:
      chance.thin(found.voting_power);
      break;
    case 9:
      found.additions.reset();
      break;
    case 10:
      found.nothing.reset();
      break;
    case 11:
      if (!found.channels || chance.one_in(3)) {
        found.channels.reset();
      } else {
        chance.thin(found.channels->splits);
        if (chance.one_in(4)) found.channels->unsolved = "a number is none";
      }
      break;
    case 12:
      chance.thin(found.prices);
      break;
    default:
      found.left_whole.push_back(
          {PackageId{static_cast<int>(chance.below(found.packages.size()))}, 9});
  }
}

void change_entries(Synthetic& all, Chance& chance) {
  Findings& found = all.findings;
  const auto any = [&](auto& list, const auto& change) {
    if (!list.empty()) change(chance.in(list));
  };
  switch (chance.below(9)) {
    case 0:
      any(found.differences, [&](Difference& one) {
        one.share_lower = chance.rare_share();
        change_range(one.range, chance.in(found.differences).range, chance);
        if (chance.one_in(3)) one.moves = chance.rare_share();
      });
      break;
    case 1:
      any(found.without_part, [&](WithoutPart& one) {
        one.share_higher = chance.rare_share();
        Range& which = chance.one_in(2) ? one.range : one.rest;
        const Range other = chance.in(found.without_part).range;
        change_range(which, other, chance);
      });
      break;
    case 2:
      any(found.adoption, [&](InstrumentAdoption& one) { change_range(one.comes, {}, chance); });
      break;
    case 3:
      any(found.drivers, [&](Driver& one) {
        one.rank_correlation = chance.one_of({-0.99, -0.5, -0.05, 0.0, 0.04, 0.3, 0.99});
      });
      break;
    case 4:
      any(found.voting_power, [&](VotingPower& one) {
        one.blocks_alone = !one.blocks_alone;
        one.banzhaf = chance.rare_share();
        one.shapley_shubik = chance.rare_share();
      });
      break;
    case 5:
      if (found.additions) {
        found.additions->orders = chance.one_of({0, 1, 720});
        any(found.additions->contributions, [&](AddedValue& one) {
          change_range(one.range, {}, chance);
          one.low = -one.high;
        });
      }
      break;
    case 6:
      if (found.channels) {
        any(found.channels->splits, [&](ChannelSplit& one) {
          one.change.margin = chance.rare_share();
          if (chance.one_in(3)) chance.thin(one.parts);
          any(one.parts, [&](ChannelPart& part) {
            part.channel = chance.word<Channel>(channel_count);
            change_range(part.range, one.range, chance);
            part.change = {part.range.mean, chance.rare_share()};
          });
        });
      }
      break;
    case 7:
      any(found.prices, [&](Price& one) {
        one.averted = {0.5 - chance.rare_share(), chance.rare_share()};
        one.futures = rare_count(chance);
        if (chance.one_in(2)) one.per_point.reset();
      });
      break;
    default:
      any(found.checks, [&](Check& one) {
        one.verdict = chance.word<CheckVerdict>(4);
        one.kind = chance.word<CheckKind>(7);
        if (auto* band = std::get_if<BandFigure>(&one.figure)) {
          if (chance.one_in(2)) band->value.reset();
          if (chance.one_in(2)) band->inside.reset();
          if (chance.one_in(2)) band->reached = 0;
          band->n = rare_count(chance);
          band->effective = chance.one_of({0.0, 1.5, 30.0, 400.0});
        } else if (chance.one_in(3)) {
          one.figure = NotChecked{chance.word<NotChecked::What>(12),
                                  chance.word<NotChecked::Why>(3), "it had no root"};
        }
      });
  }
}

void change_numbers(Synthetic& all, Chance& chance) {
  Findings& found = all.findings;
  switch (chance.below(8)) {
    case 0:
      found.futures = rare_count(chance) + 1;
      break;
    case 1:
      found.futures_asked = found.futures + chance.one_of({0, 1, 100});
      break;
    case 2:
      found.terms = chance.one_of({0, 1, 2});
      break;
    case 3:
      found.not_converged = chance.one_of({0, 1, 2});
      break;
    case 4:
      change_range(found.profile_distance, {}, chance);
      break;
    case 5:
      found.mass_at_grid_ends = chance.one_of({0.0, 0.001, 0.01, 0.05});
      break;
    case 6:
      found.numerics = {.futures = chance.one_of({0, 1, 7}),
                        .moves = {{after(Measure::attacked, 6), chance.rare_share(), 0.0, 0.002},
                                  {key_of(Measure::escalation), 0.0, 0.04, chance.rare_share()}}};
      break;
    default:
      found.reference_attack =
          AttackId{static_cast<int>(chance.below(all.scenario.attacks.size()))};
  }
}

}  // namespace casus
