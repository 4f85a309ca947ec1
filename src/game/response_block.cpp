#include "game/response_block.hpp"

#include <algorithm>
#include <cstring>

#include "base/expects.hpp"

namespace casus {

ResponseBlock::ResponseBlock(int guarantors, const Rungs& rungs)
    : guarantors_(guarantors), rungs_(rungs) {
  const int levels = static_cast<int>(rungs.of_level.size());
  const auto by_guarantor = static_cast<std::size_t>(guarantors) * lanes;
  const auto by_level = by_guarantor * static_cast<std::size_t>(levels);
  const auto by_rung = by_guarantor * static_cast<std::size_t>(rungs.count());
  stake_.assign(by_guarantor, 1.0);
  for (auto* list : {&force_, &troops_, &exposure_, &lead_, &calm_}) list->assign(by_rung, 0.0);
  fixed_.assign(by_level, 0.0);
  allowed_.assign(by_level, 1.0);
  for (auto* list :
       {&balance_, &per_company_, &per_exposure_, &correlation_, &precision_, &residual_, &radius_,
        &believe_, &keep_, &correct_, &along_, &along_before_, &back_}) {
    list->assign(lanes, 0.0);
  }
  spread2_.assign(lanes, 1.0);
  per_company_.assign(lanes, 1.0);
  p_.assign(by_level, 1.0 / levels);
  p_believed_.assign(by_level, 0.0);
  value_.assign(by_guarantor, 0.0);
  own_.assign(by_guarantor * 5, 0.0);
  for (auto* list : {&y_, &step_, &tangent_, &from_, &slope_, &from_before_, &slope_before_}) {
    list->assign(by_guarantor * 4, 0.0);
  }
  work_.assign(by_guarantor * newton_rows, 0.0);
  shift_.assign(static_cast<std::size_t>(2) * lanes, 0.0);
  arrays_ = {.columns = lanes,
             .guarantors = guarantors,
             .levels = levels,
             .rungs = rungs.count(),
             .rung_of = rungs_.of_level.data(),
             .first_with_force = rungs_.first_with_force.data(),
             .stake = stake_.data(),
             .force = force_.data(),
             .troops = troops_.data(),
             .exposure = exposure_.data(),
             .lead = lead_.data(),
             .calm = calm_.data(),
             .allowed = allowed_.data(),
             .fixed = fixed_.data(),
             .balance = balance_.data(),
             .spread2 = spread2_.data(),
             .per_company = per_company_.data(),
             .per_exposure = per_exposure_.data(),
             .correlation = correlation_.data(),
             .precision = precision_.data(),
             .p = p_.data(),
             .value = value_.data(),
             .residual = residual_.data(),
             .own = own_.data(),
             .y = y_.data(),
             .work = work_.data(),
             .step = step_.data(),
             .tangent = tangent_.data(),
             .shift = shift_.data(),
             .radius = radius_.data(),
             .from = from_.data(),
             .slope = slope_.data(),
             .from_before = from_before_.data(),
             .slope_before = slope_before_.data(),
             .p_believed = p_believed_.data(),
             .believe = believe_.data(),
             .keep = keep_.data(),
             .correct = correct_.data(),
             .along = along_.data(),
             .along_before = along_before_.data(),
             .back = back_.data()};
}

namespace {

bool same_bits(const double* a, const double* b, std::size_t count) {
  return std::memcmp(a, b, count * sizeof(double)) == 0;
}

}  // namespace

/// Most games differ little from the one that was in the lane, and only that is written: a column
/// has each of its numbers on another line of the cache.
void ResponseBlock::load_game(int lane, const ResponseGame& game, double balance_fu) {
  balance_[lane] = balance_fu;
  const ResponseGame* const before = loaded_[lane];
  if (before == &game) return;
  expects(game.guarantors == guarantors_ && game.levels == arrays_.levels);
  loaded_[lane] = &game;
  const auto differs = [before, &game](const std::vector<double> ResponseGame::*list) {
    const std::vector<double>& now = game.*list;
    return before == nullptr || !same_bits(now.data(), (before->*list).data(), now.size());
  };
  const int levels = game.levels, rungs = rungs_.count();
  if (differs(&ResponseGame::stake)) {
    for (int i = 0; i < guarantors_; ++i) stake_[i * lanes + lane] = game.stake[i];
  }
  for (int i = 0; i < guarantors_; ++i) {
    const std::size_t first = static_cast<std::size_t>(i) * levels;
    if (before != nullptr && same_bits(&game.fixed[first], &before->fixed[first], levels) &&
        same_bits(&game.allowed[first], &before->allowed[first], levels)) {
      continue;
    }
    for (std::size_t from = first; from < first + levels; ++from) {
      const std::size_t to = from * lanes + lane;
      allowed_[to] = game.allowed[from];
      fixed_[to] = game.allowed[from] > 0.5 ? game.fixed[from] : barred;
    }
  }
  const auto load_rungs = [&](const std::vector<double> ResponseGame::*list,
                              Aligned<double>& column) {
    if (!differs(list)) return;
    for (int i = 0; i < guarantors_; ++i) {
      for (int r = 0; r < rungs; ++r) {
        column[(i * rungs + r) * lanes + lane] = (game.*list)[i * levels + rungs_.first_level[r]];
      }
    }
  };
  load_rungs(&ResponseGame::force, force_);
  load_rungs(&ResponseGame::troops, troops_);
  load_rungs(&ResponseGame::exposure, exposure_);
  load_rungs(&ResponseGame::lead, lead_);
  load_rungs(&ResponseGame::calm, calm_);
  spread2_[lane] = game.spread2;
  per_company_[lane] = game.per_company;
  per_exposure_[lane] = game.per_exposure;
  correlation_[lane] = game.correlation;
}

std::vector<double> ResponseBlock::column(const Aligned<double>& from, int lane) {
  std::vector<double> list(from.size() / lanes);
  for (std::size_t entry = 0; entry < list.size(); ++entry)
    list[entry] = from[entry * lanes + lane];
  return list;
}

void ResponseBlock::load_choices(int lane, const std::vector<double>& p) {
  for (std::size_t entry = 0; entry < p.size(); ++entry) p_[entry * lanes + lane] = p[entry];
}

void ResponseBlock::load_seen(int lane, const std::vector<double>& y) {
  for (std::size_t entry = 0; entry < y.size(); ++entry) y_[entry * lanes + lane] = y[entry];
}

void ResponseBlock::clear_path(int lane) {
  for (auto* list : {&from_, &slope_, &from_before_, &slope_before_}) {
    for (std::size_t at = lane; at < list->size(); at += lanes) (*list)[at] = 0.0;
  }
}

void ResponseBlock::set_advance(int lane, const Advance& how) {
  believe_[lane] = how.believe ? 1.0 : 0.0;
  keep_[lane] = how.keep ? 1.0 : 0.0;
  correct_[lane] = how.correct ? 1.0 : 0.0;
  along_[lane] = how.along;
  along_before_[lane] = how.along_before;
  back_[lane] = how.back;
}

std::vector<double> uniform_choices(const ResponseGame& game) {
  std::vector<double> p = game.allowed;
  for (int i = 0; i < game.guarantors; ++i) {
    double count = 0.0;
    for (int l = 0; l < game.levels; ++l) count += p[i * game.levels + l];
    for (int l = 0; l < game.levels; ++l) p[i * game.levels + l] /= count;
  }
  return p;
}

std::vector<double> lowest_choices(const ResponseGame& game) {
  std::vector<double> p(game.allowed.size(), 0.0);
  for (int i = 0; i < game.guarantors; ++i) {
    int l = 0;
    while (game.allowed[i * game.levels + l] == 0.0) ++l;
    p[i * game.levels + l] = 1.0;
  }
  return p;
}

std::vector<double> highest_choices(const ResponseGame& game) {
  std::vector<double> p(game.allowed.size(), 0.0);
  for (int i = 0; i < game.guarantors; ++i) {
    int l = game.levels - 1;
    while (game.allowed[i * game.levels + l] == 0.0) --l;
    p[i * game.levels + l] = 1.0;
  }
  return p;
}

}  // namespace casus
