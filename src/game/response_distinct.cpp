#include "game/response_distinct.hpp"

#include <bit>
#include <cstdint>
#include <unordered_map>

#include "numeric/hash.hpp"

namespace casus {

namespace {

/// Of what distinguishes games of one future most often; equal games have equal ones. Zeros of
/// either sign are equal.
std::uint64_t key_of(const ResponseGame& game) {
  std::uint64_t key = 0;
  const auto add = [&key](double x) {
    key = (key ^ std::bit_cast<std::uint64_t>(x + 0.0)) * 0x9e3779b97f4a7c15;
    key ^= key >> 32;
  };
  add(game.spread2);
  add(game.per_exposure);
  for (const double x : game.fixed) add(x);
  for (const double x : game.allowed) add(x);
  return key;
}

/// Numbers games so that equal ones have one number.
class Games {
 public:
  int number(const ResponseGame& game) {
    if (&game == last_) return last_number_;
    last_ = &game;
    std::vector<int>& alike = by_key_[key_of(game)];
    for (const int known : alike) {
      if (*games_[known] == game) return last_number_ = known;
    }
    last_number_ = static_cast<int>(games_.size());
    alike.push_back(last_number_);
    games_.push_back(&game);
    return last_number_;
  }

 private:
  const ResponseGame* last_ = nullptr;
  int last_number_ = 0;
  std::vector<const ResponseGame*> games_{};
  std::unordered_map<std::uint64_t, std::vector<int>> by_key_{};
};

}  // namespace

DistinctQueries distinct(const std::vector<ResponseQuery>& queries) {
  DistinctQueries all;
  Games games;
  std::vector<int> number;                                    // [query] of its game
  std::unordered_map<std::uint64_t, std::vector<int>> known;  // distinct ones
  for (int at = 0; at < static_cast<int>(queries.size()); ++at) {
    const ResponseQuery& query = queries[at];
    number.push_back(games.number(*query.game));
    std::vector<int>& alike = known[hash(static_cast<std::uint64_t>(number.back()),
                                         static_cast<std::uint64_t>(query.start),
                                         std::bit_cast<std::uint64_t>(query.balance_fu + 0.0))];
    int same = -1;
    for (const int one : alike) {
      const ResponseQuery& other = queries[all.first[one]];
      if (number[all.first[one]] == number.back() && other.balance_fu == query.balance_fu &&
          other.start == query.start) {
        same = one;
      }
    }
    if (same < 0) {
      same = static_cast<int>(all.first.size());
      alike.push_back(same);
      all.first.push_back(at);
    }
    all.of_query.push_back(same);
  }
  return all;
}

}  // namespace casus
