#include "sensitivity/input_columns.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "model/parameters.hpp"

namespace casus {

namespace {

using What = NamedDraw::What;

/// The first word of a path decides. What is not in the list belongs to instruments: their own
/// numbers, and what is said of all of a kind ("funding.pledge").
struct GroupOfWord {
  std::string_view word{};
  InputGroup group{};
};
constexpr std::array<GroupOfWord, 13> groups_of_words = {{
    {"challenger", InputGroup::challenger},
    {"actors", InputGroup::guarantors},
    {"guarantor", InputGroup::guarantors},
    {"protege", InputGroup::protege},
    {"need", InputGroup::protege},
    {"contest", InputGroup::contest},
    {"precision", InputGroup::contest},
    {"attacks", InputGroup::attacks},
    {"opportunity", InputGroup::attacks},
    {"incidents", InputGroup::attacks},
    {"nature", InputGroup::attacks},
    {"strength", InputGroup::law},
    {"bodies", InputGroup::law},
}};

std::string_view first_word(std::string_view path) { return path.substr(0, path.find('.')); }

/// "actors.*.response.troops" for "actors.GBR.response.troops"; none for other paths.
std::optional<std::string> of_all_actors(const std::string& path) {
  constexpr std::string_view head = "actors.";
  if (path.rfind(head, 0) != 0) return std::nullopt;
  return "actors.*" + path.substr(path.find('.', head.size()));
}

InputColumn number_column(const Scenario& scenario, const NamedDraw& draw,
                          const std::vector<FutureValues>& futures) {
  InputColumn column{.name = draw.text, .unit = unit_of(scenario.quantity(draw.quantity))};
  for (const FutureValues& one : futures) column.values.push_back(one.common[index(draw.quantity)]);
  return column;
}

/// Words in the order of the alphabet.
InputColumn word_column(const Scenario& scenario, const NamedDraw& draw,
                        const std::vector<FutureValues>& futures) {
  InputColumn column{.name = draw.text};
  std::vector<std::string> texts;
  for (const FutureValues& one : futures) texts.push_back(text_of(draw, one, scenario));
  column.words = texts;
  std::sort(column.words.begin(), column.words.end());
  column.words.erase(std::unique(column.words.begin(), column.words.end()), column.words.end());
  for (const std::string& text : texts) {
    const auto place = std::lower_bound(column.words.begin(), column.words.end(), text);
    column.values.push_back(static_cast<double>(place - column.words.begin()));
  }
  return column;
}

/// Several columns of one kind, as their mean.
class Means {
 public:
  void add(const std::string& name, const std::string& unit, const std::vector<double>& values) {
    Mean& mean = means_[name];
    if (mean.count++ == 0) order_.push_back(name);
    mean.unit = unit;
    mean.sum.resize(values.size(), 0.0);
    for (std::size_t f = 0; f < values.size(); ++f) mean.sum[f] += values[f];
  }
  /// Those of at least `fewest`, in the order in which they came.
  void give(int fewest, std::vector<InputColumn>& columns) {
    for (const std::string& name : order_) {
      Mean& mean = means_[name];
      if (mean.count < fewest) continue;
      for (double& value : mean.sum) value /= mean.count;
      columns.push_back(
          {.name = name, .unit = mean.unit, .mean_of_draws = true, .values = std::move(mean.sum)});
    }
  }

 private:
  struct Mean {
    std::string unit{};
    std::vector<double> sum{};
    int count = 0;
  };
  std::map<std::string, Mean> means_{};
  std::vector<std::string> order_{};
};

}  // namespace

std::string_view name(InputGroup group) {
  constexpr std::array<std::string_view, input_groups> names = {
      "challenger", "guarantors", "protege", "contest", "attacks", "law", "instruments"};
  return names[static_cast<std::size_t>(group)];
}

InputGroup group_of(std::string_view path) {
  const std::string_view word = first_word(path);
  for (const GroupOfWord& one : groups_of_words) {
    if (one.word == word) return one.group;
  }
  return InputGroup::instruments;
}

InputGroup group_of(const NamedDraw& draw) {
  const bool number = draw.what == What::common || draw.what == What::own;
  if (draw.what == What::renewal || draw.what == What::leaving) return InputGroup::instruments;
  return number ? group_of(draw.text) : InputGroup::law;
}

std::vector<InputColumn> input_columns(const Scenario& scenario,
                                       const std::vector<FutureValues>& futures) {
  std::vector<InputColumn> columns;
  Means own, by_actor;
  for (const NamedDraw& draw : named_draws(scenario)) {
    if (draw.what == What::common) {
      const Quantity& quantity = scenario.quantity(draw.quantity);
      if (quantity.draw == Draw::own) continue;  // only the draws of guarantors count
      columns.push_back(number_column(scenario, draw, futures));
      if (const auto all = of_all_actors(quantity.path))
        by_actor.add(*all, columns.back().unit, columns.back().values);
    } else if (draw.what == What::own) {
      const Quantity& quantity = scenario.quantity(draw.quantity);
      std::vector<double> values;
      for (const FutureValues& one : futures) values.push_back(one.of(draw.quantity, draw.actor));
      own.add(quantity.path, unit_of(quantity), values);
    } else if (draw.what == What::renewal) {
      std::vector<double> values;
      for (const FutureValues& one : futures)
        values.push_back(one.terms[index(draw.instrument)].renewal);
      columns.push_back({.name = draw.text, .unit = "share", .values = std::move(values)});
    } else if (draw.what == What::leaving) {
      std::vector<double> values;
      for (const FutureValues& one : futures)
        values.push_back(one.terms[index(draw.instrument)].leaving[index(draw.actor)]);
      own.add("leaves:" + scenario.instruments[index(draw.instrument)].id, "share", values);
    } else {
      columns.push_back(word_column(scenario, draw, futures));
    }
  }
  own.give(1, columns);
  by_actor.give(2, columns);
  return columns;
}

}  // namespace casus
