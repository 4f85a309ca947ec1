#include "tests/game/gambit_game.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace casus {

namespace {

/// A decimal or a fraction.
double number(const std::string& word) {
  const std::size_t over = word.find('/');
  const double first = std::stod(word);
  return over == std::string::npos ? first : first / std::stod(word.substr(over + 1));
}

}  // namespace

/// The words of an .efg file: quoted texts without their quotes, braces, numbers. Commas are space.
class EfgWords {
 public:
  explicit EfgWords(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      const char c = text[at];
      if (std::isspace(static_cast<unsigned char>(c)) != 0 || c == ',') {
        ++at;
      } else if (c == '"') {
        std::string word;
        for (++at; at < text.size() && text[at] != '"'; ++at) {
          if (text[at] == '\\') ++at;
          word += text.at(at);
        }
        ++at;
        words_.push_back(word);
      } else if (c == '{' || c == '}') {
        words_.emplace_back(1, c);
        ++at;
      } else {
        const std::size_t end = text.find_first_of(" \t\r\n,{}\"", at);
        words_.push_back(text.substr(at, end - at));
        at = std::min(end, text.size());
      }
    }
  }

  bool at_end() const { return at_ == words_.size(); }
  bool at_list() const { return !at_end() && words_[at_] == "{"; }

  std::string next() {
    if (at_end()) throw std::runtime_error("the game ends too early");
    return words_[at_++];
  }

  int whole() { return std::stoi(next()); }

  std::vector<std::string> list() {
    std::vector<std::string> all;
    if (next() != "{") throw std::runtime_error("a list was expected");
    for (std::string word = next(); word != "}"; word = next()) all.push_back(word);
    return all;
  }

 private:
  std::vector<std::string> words_{};
  std::size_t at_ = 0;
};

GambitGame::GambitGame(const std::string& text) {
  EfgWords words(text);
  if (words.next() != "EFG" || words.next() != "2" || words.next() != "R") {
    throw std::runtime_error("no extensive form");
  }
  words.next();  // title
  players_ = words.list().size();
  words.next();  // comment
  if (read_node(words) != 0 || !words.at_end()) throw std::runtime_error("more than one tree");
}

int GambitGame::read_node(EfgWords& words) {
  const int me = static_cast<int>(nodes_.size());
  nodes_.emplace_back();
  const std::string type = words.next();
  words.next();  // name
  Node node{.type = type.at(0)};
  std::size_t count = 0;
  if (type == "t") {
    ++terminals_;
    words.whole();
    words.next();
    for (const std::string& word : words.list()) node.payoff.push_back(number(word));
    if (node.payoff.size() != players_) throw std::runtime_error("payoffs missing");
  } else if (type == "p") {
    node.place.first = words.whole();
    node.place.second = words.whole();
    words.next();
    actions_[node.place] = words.list();
    count = actions_[node.place].size();
    words.whole();
  } else if (type == "c") {
    words.whole();
    words.next();
    const std::vector<std::string> list = words.list();  // name, probability, name ...
    double sum = 0.0;
    for (std::size_t at = 1; at < list.size(); at += 2) {
      node.chance.push_back(number(list[at]));
      sum += node.chance.back();
    }
    if (std::abs(sum - 1.0) > 1e-14) throw std::runtime_error("chance does not sum to 1");
    count = node.chance.size();
    words.whole();
  } else {
    throw std::runtime_error("a node of type " + type);
  }
  for (std::size_t action = 0; action < count; ++action) node.next.push_back(read_node(words));
  nodes_[me] = std::move(node);
  return me;
}

GambitGame::Behaviour GambitGame::behaviour(const std::vector<double>& log_odds) const {
  Behaviour all;
  std::size_t at = 0;
  for (const auto& [place, actions] : actions_) {
    std::vector<double> odds{0.0};
    for (std::size_t a = 1; a < actions.size(); ++a) odds.push_back(log_odds[at++]);
    const double most = *std::max_element(odds.begin(), odds.end());
    double sum = 0.0;
    for (double& x : odds) sum += x = std::exp(x - most);
    for (double& x : odds) x /= sum;
    all[place] = odds;
  }
  return all;
}

std::vector<double> GambitGame::visit(int node, double probability, const Behaviour& played,
                                      std::map<Place, std::vector<double>>& worth,
                                      std::map<Place, double>& reach) const {
  const Node& here = nodes_[node];
  if (here.type == 't') return here.payoff;
  const std::vector<double>& share = here.type == 'c' ? here.chance : played.at(here.place);
  std::vector<double> mean(players_, 0.0);
  for (std::size_t a = 0; a < here.next.size(); ++a) {
    const std::vector<double> value =
        visit(here.next[a], probability * share[a], played, worth, reach);
    for (std::size_t i = 0; i < players_; ++i) mean[i] += share[a] * value[i];
    if (here.type == 'c') continue;
    auto& list = worth[here.place];
    list.resize(here.next.size(), 0.0);
    list[a] += probability * value[here.place.first - 1];
  }
  if (here.type == 'p') reach[here.place] += probability;
  return mean;
}

std::vector<double> GambitGame::off(const std::vector<double>& log_odds, double lambda) const {
  std::map<Place, std::vector<double>> worth;
  std::map<Place, double> reach;
  visit(0, 1.0, behaviour(log_odds), worth, reach);
  std::vector<double> all;
  for (const auto& [place, actions] : actions_) {
    const std::vector<double>& u = worth.at(place);
    for (std::size_t a = 1; a < actions.size(); ++a) {
      all.push_back(log_odds[all.size()] - lambda * (u[a] - u[0]) / reach.at(place));
    }
  }
  return all;
}

namespace {

/// x with matrix x = right, by elimination with pivots; the rows of `matrix` are used up.
std::vector<double> solved(std::vector<std::vector<double>> matrix, std::vector<double> right) {
  const std::size_t n = right.size();
  for (std::size_t column = 0; column < n; ++column) {
    std::size_t pivot = column;
    for (std::size_t row = column; row < n; ++row) {
      if (std::abs(matrix[row][column]) > std::abs(matrix[pivot][column])) pivot = row;
    }
    std::swap(matrix[pivot], matrix[column]);
    std::swap(right[pivot], right[column]);
    for (std::size_t row = column + 1; row < n; ++row) {
      const double factor = matrix[row][column] / matrix[column][column];
      for (std::size_t k = column; k < n; ++k) matrix[row][k] -= factor * matrix[column][k];
      right[row] -= factor * right[column];
    }
  }
  for (std::size_t row = n; row-- > 0;) {
    for (std::size_t k = row + 1; k < n; ++k) right[row] -= matrix[row][k] * right[k];
    right[row] /= matrix[row][row];
  }
  return right;
}

}  // namespace

std::vector<GambitGame::Behaviour> GambitGame::principal_branch(const std::vector<double>& lambdas,
                                                                double step) const {
  std::size_t size = 0;
  for (const auto& [place, actions] : actions_) size += actions.size() - 1;
  std::vector<double> x(size, 0.0);
  std::vector<Behaviour> found;
  double lambda = 0.0;
  for (const double target : lambdas) {
    while (lambda < target) {
      lambda = target - lambda > step ? lambda + step : target;
      double moved = 1.0;
      for (int round = 0; moved > 1e-13 && round < 30; ++round) {
        const std::vector<double> here = off(x, lambda);
        std::vector<std::vector<double>> slope(size, std::vector<double>(size));
        for (std::size_t k = 0; k < size; ++k) {
          constexpr double small = 1e-7;
          std::vector<double> beside = x;
          beside[k] += small;
          const std::vector<double> there = off(beside, lambda);
          for (std::size_t row = 0; row < size; ++row) {
            slope[row][k] = (there[row] - here[row]) / small;
          }
        }
        moved = 0.0;
        const std::vector<double> change = solved(slope, here);
        for (std::size_t k = 0; k < size; ++k) {
          x[k] -= change[k];
          moved = std::max(moved, std::abs(change[k]) / std::max(1.0, std::abs(x[k])));
        }
      }
      if (!(moved < 1e-11)) throw std::runtime_error("Newton's method did not settle");
    }
    found.push_back(behaviour(x));
  }
  return found;
}

}  // namespace casus
