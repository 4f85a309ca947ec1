#include "game/response_rungs.hpp"

#include <initializer_list>

namespace casus {

namespace {

using ByLevel = std::vector<double>;  // [guarantor * levels + level]

bool alike(const ResponseGame& game, std::initializer_list<const ByLevel*> lists, int a, int b) {
  for (const ByLevel* list : lists) {
    for (int i = 0; i < game.guarantors; ++i) {
      if ((*list)[i * game.levels + a] != (*list)[i * game.levels + b]) return false;
    }
  }
  return true;
}

}  // namespace

Rungs rungs(const ResponseGame& game) {
  Rungs all;
  for (int l = 0; l < game.levels; ++l) {
    int rung = 0;
    while (rung < all.count() &&
           !alike(game, {&game.force, &game.troops, &game.exposure, &game.lead, &game.calm},
                  all.first_level[rung], l)) {
      ++rung;
    }
    all.of_level.push_back(rung);
    if (rung < all.count()) continue;
    int same = 0;
    while (same < all.count() && !alike(game, {&game.force}, all.first_level[same], l)) ++same;
    all.first_level.push_back(l);
    all.first_with_force.push_back(same);
  }
  return all;
}

}  // namespace casus
