#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "measure/key.hpp"
#include "model/scenario.hpp"
#include "report/report.hpp"
#include "report/texts.hpp"

namespace casus {

/// What stands in a place of a sentence.
struct Filled {
  std::string_view place{};
  std::string words{};
};

/// Sentences, numbers, days and names in the language of a page. Which sentence is said is decided
/// from the findings by whoever asks; only its words are decided here. In English everything is as
/// in format.hpp and words.hpp.
class Tongue {
 public:
  Tongue() = default;  ///< English
  explicit Tongue(const ReportInput& input) : language_(input.language), names_(&input.names) {}

  Language language() const { return language_; }

  /// A sentence of the catalogue. Every place of it must be filled.
  std::string say(TextKey key, std::initializer_list<Filled> places = {}) const;
  /// The one for a single thing or the one for several, as the language counts them.
  std::string counted(double count, TextKey one, TextKey other,
                      std::initializer_list<Filled> places = {}) const;
  /// "a, b and c".
  std::string list(const std::vector<std::string>& items) const;
  /// One after the other, by a key with the places `items` and `item`.
  std::string chain(const std::vector<std::string>& items, TextKey next) const;
  /// With a capital at the beginning.
  std::string capitalised(std::string_view text) const;

  // Text of files: as it is in that language, else in English and marked so.
  std::string data(std::string_view text) const;
  /// What is in no language of people, such as a command.
  std::string code(std::string_view text) const;
  std::string package(const PackageFindings& package) const;
  /// The same in quotes, to stand in a sentence.
  std::string quoted(const PackageFindings& package) const;
  std::string quoted(std::string_view name) const;
  std::string instrument(const Scenario& scenario, InstrumentId which) const;
  /// Within a sentence: "the United States", "les États-Unis".
  std::string actor(const Scenario& scenario, ActorId which) const;
  std::string attack(const Attack& attack) const;
  std::string action(const Action& action) const;
  std::string owed(Level level) const;
  /// What happens, to stand after "the risk of".
  std::string event(const Scenario& scenario, const MeasureKey& key) const;

  // Numbers, as format.hpp explains them.
  std::string number(double value) const;
  std::string decimals(double value, int digits) const;
  std::string percent(double share) const;
  /// To a tenth, for shares that whole percents would not tell apart.
  std::string fine_percent(double share) const;
  std::string in_hundred(double share) const;
  std::string points(double difference) const;
  /// "+9.8 points".
  std::string points_words(double difference) const;
  std::string whole(long long count) const;
  std::string years(double years) const;
  std::string futures(long long count) const;
  std::string texts(long long count) const;
  /// ", over 128 futures" of a figure that fewer futures have than the study; else nothing.
  std::string over_fewer(int n, int futures) const;
  std::string date(Date day) const;
  std::string range(const Distribution& distribution) const;

 private:
  bool is_english() const { return language_ == Language::english; }
  std::string percent_number(double share) const;

  Language language_ = Language::english;
  const NamesOfData* names_ = nullptr;  ///< only asked in another language
};

/// Which of two sentences fits what decides: less of it is better (a risk), or more (a chance).
TextKey by_objective(const ReportInput& input, TextKey risk, TextKey chance);

}  // namespace casus
