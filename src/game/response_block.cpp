#include "game/response_block.hpp"

#include <utility>

#include "base/expects.hpp"
#include "numeric/lanes.hpp"

namespace casus {

static_assert(ResponseBlock::lanes == padding);

ResponseBlock::ResponseBlock(int guarantors, int levels, std::vector<int> first_with_force)
    : guarantors_(guarantors), levels_(levels), first_(std::move(first_with_force)) {
  const auto by_guarantor = static_cast<std::size_t>(guarantors) * lanes;
  const auto by_level = by_guarantor * static_cast<std::size_t>(levels);
  stake_.assign(by_guarantor, 1.0);
  for (auto* list : {&force_, &troops_, &exposure_, &fixed_, &lead_, &calm_}) {
    list->assign(by_level, 0.0);
  }
  allowed_.assign(by_level, 1.0);
  for (auto* list : {&balance_, &per_company_, &per_exposure_, &correlation_, &precision_}) {
    list->assign(lanes, 0.0);
  }
  spread2_.assign(lanes, 1.0);
  p_.assign(by_level, 1.0 / levels);
  residual_.assign(lanes, 0.0);
  own_.assign(by_guarantor * 5, 0.0);
  for (auto* list : {&y_, &step_, &tangent_}) list->assign(by_guarantor * 4, 0.0);
  newton_.assign(by_guarantor * newton_rows, 0.0);
  system_.assign(static_cast<std::size_t>(35) * lanes, 0.0);
  direction_.assign(static_cast<std::size_t>(10) * lanes, 0.0);
  shift_.assign(static_cast<std::size_t>(2) * lanes, 0.0);
  arrays_ = {.columns = lanes,
             .guarantors = guarantors,
             .levels = levels,
             .first_with_force = first_.data(),
             .stake = stake_.data(),
             .force = force_.data(),
             .troops = troops_.data(),
             .exposure = exposure_.data(),
             .allowed = allowed_.data(),
             .fixed = fixed_.data(),
             .lead = lead_.data(),
             .calm = calm_.data(),
             .balance = balance_.data(),
             .spread2 = spread2_.data(),
             .per_company = per_company_.data(),
             .per_exposure = per_exposure_.data(),
             .correlation = correlation_.data(),
             .precision = precision_.data(),
             .p = p_.data(),
             .residual = residual_.data(),
             .own = own_.data(),
             .y = y_.data(),
             .newton = newton_.data(),
             .system = system_.data(),
             .direction = direction_.data(),
             .step = step_.data(),
             .tangent = tangent_.data(),
             .shift = shift_.data()};
}

void ResponseBlock::load_game(int lane, const ResponseGame& game, double balance_fu) {
  expects(game.guarantors == guarantors_ && game.levels == levels_);
  const auto spread_out = [lane](const std::vector<double>& from, std::vector<double>& to) {
    for (std::size_t entry = 0; entry < from.size(); ++entry)
      to[entry * lanes + lane] = from[entry];
  };
  spread_out(game.stake, stake_);
  spread_out(game.force, force_);
  spread_out(game.troops, troops_);
  spread_out(game.exposure, exposure_);
  spread_out(game.allowed, allowed_);
  spread_out(game.fixed, fixed_);
  spread_out(game.lead, lead_);
  spread_out(game.calm, calm_);
  balance_[lane] = balance_fu;
  spread2_[lane] = game.spread2;
  per_company_[lane] = game.per_company;
  per_exposure_[lane] = game.per_exposure;
  correlation_[lane] = game.correlation;
}

void ResponseBlock::load_choices(int lane, const std::vector<double>& p) {
  for (std::size_t entry = 0; entry < p.size(); ++entry) p_[entry * lanes + lane] = p[entry];
}

std::vector<double> ResponseBlock::choices(int lane) const {
  std::vector<double> p(p_.size() / lanes);
  for (std::size_t entry = 0; entry < p.size(); ++entry) p[entry] = p_[entry * lanes + lane];
  return p;
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
