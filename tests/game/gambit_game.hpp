#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace casus {

/// A game in extensive form as Gambit's .efg files have it, and its logit agent quantal response
/// equilibrium: written for the tests, from the definition of McKelvey & Palfrey (1998), and
/// knowing nothing of casus. Any number of players, chance moves and information sets.
class GambitGame {
 public:
  /// Information set: player and number, both from 1.
  using Place = std::pair<int, int>;
  /// Probability of each action at each information set.
  using Behaviour = std::map<Place, std::vector<double>>;

  /// Throws where the text is no game.
  explicit GambitGame(const std::string& text);

  /// The equilibria at these lambdas, which rise, on the branch that begins at the centroid at
  /// lambda 0: Newton's method on the log-odds, lambda raised in steps of at most `step`.
  std::vector<Behaviour> principal_branch(const std::vector<double>& lambdas, double step) const;

  std::size_t terminal_nodes() const { return terminals_; }
  const std::vector<std::string>& actions(const Place& place) const { return actions_.at(place); }

 private:
  struct Node {
    char type = 't';               // c, p or t
    Place place{};                 // of a personal node
    std::vector<double> chance{};  // of a chance node
    std::vector<double> payoff{};  // of a terminal node, by player
    std::vector<int> next{};
  };

  int read_node(class EfgWords& words);
  Behaviour behaviour(const std::vector<double>& log_odds) const;
  /// Writes what node is worth to each player, and adds what its actions are worth to who moves,
  /// times the probability of coming there, to `worth` and `reach`.
  std::vector<double> visit(int node, double probability, const Behaviour& played,
                            std::map<Place, std::vector<double>>& worth,
                            std::map<Place, double>& reach) const;
  /// Log-odds minus lambda times the difference of payoffs, for every action but the first.
  std::vector<double> off(const std::vector<double>& log_odds, double lambda) const;

  std::size_t players_ = 0, terminals_ = 0;
  std::vector<Node> nodes_{};
  std::map<Place, std::vector<std::string>> actions_{};
};

}  // namespace casus
