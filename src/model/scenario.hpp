#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/event_test.hpp"
#include "model/history.hpp"
#include "model/ids.hpp"
#include "model/instrument.hpp"
#include "model/quantity.hpp"
#include "model/question.hpp"
#include "model/terms.hpp"
#include "model/vocabulary.hpp"

namespace casus {

/// A state or organisation. `numbers` has the keys of `actor_parameters()` that the file gives.
struct Actor {
  std::string id{};  ///< ISO 3166-1 alpha-3, or EU
  std::string name{};
  std::map<std::string, QuantityId, std::less<>> numbers{};
  std::string response_at{};       ///< the attack that the stated response profile is about
  std::optional<Level> ceiling{};  ///< the highest level that it may ever choose
  bool guarantor = false;          ///< listed under `actors`: takes part in the game
  Span where{};
};

/// What a kind of attack is against. One against a deployment can be opened only while troops of
/// one are in the country.
enum class Against { protege, deployment };

/// A kind of attack: a region of the event space and its numbers (`attack_parameters()`).
struct Attack {
  std::string id{};
  std::string label{};  ///< what a reader sees; empty: its id
  Condition region{};
  bool armed = true;
  Against against = Against::protege;
  /// Of one against a deployment: contributors that its region names as the victim, ascending,
  /// whose troops must be there; empty: anybody's.
  std::vector<ActorId> troops_of{};
  std::optional<Level> ceiling{};  ///< the highest level that anybody may choose against it
  std::map<std::string, QuantityId, std::less<>> numbers{};
  Span where{};
};

/// Whether the scenario says how fast the attack is: then days of help count.
inline bool has_pace(const Attack& attack) { return attack.numbers.count("timely.pace") > 0; }
inline bool has_pace(const std::vector<Attack>& attacks) {
  return std::any_of(attacks.begin(), attacks.end(),
                     [](const Attack& one) { return has_pace(one); });
}

/// Fighting that nobody ordered, of an armed kind, and its numbers (`incident_parameters()`).
struct Incidents {
  AttackId kind{};
  std::map<std::string, QuantityId, std::less<>> numbers{};
  Span where{};
};

/// An instrument in a package, and the actors taken out of its holders there.
struct PackageEntry {
  InstrumentId instrument{};
  std::vector<ActorId> without{};  ///< ascending
};

/// Whether the actor is taken out of the holders of the instrument there.
bool is_out(const PackageEntry& entry, ActorId actor);

enum class Role { option, yardstick };

/// One alternative: instruments, with packages that it includes written out.
struct Package {
  std::string id{};
  std::string label{};  ///< what a reader sees; empty: its id
  Role role = Role::option;
  std::vector<PackageEntry> entries{};  ///< in the order of `use` of the scenario
  /// Who gives no help in it, whatever was signed: ascending, taken out of every entry too.
  std::vector<ActorId> absent{};
  std::vector<PackageId> includes{};  ///< packages named in it, as written
  Span where{};
};

/// Whether every text of `part`, which must have one, is in `whole` too, whoever is taken out.
bool contains(const Package& whole, const Package& part);

/// Whether the two are options with texts of which neither contains the other, so that to say which
/// is better is a finding.
bool comparable(const Package& one, const Package& other);

/// Weights of the values of a dimension that nobody chooses; values left out share the rest.
struct NatureWeights {
  DimensionId dimension{};
  std::vector<double> weights{};  ///< by value, sums to 1
};

struct Correlation {
  QuantityId first{}, second{};
  double rank = 0.0;
  std::string assumed{};
};

/// Time of the game. t = 0 is the ceasefire, a day in peace, or the first day of a start in war.
struct Horizon {
  std::string start = "ceasefire";  ///< "ceasefire", "peace", or the attack of a start in war
  bool in_war = false;
  Date assumed{};  ///< the day that stands for t = 0
  double report_years = 10.0;
  double solve_years = 35.0;
  double step_years = 0.25;

  /// A war ended at t = 0, so that another attack would be a renewed one.
  bool after_war() const { return !in_war && start == "ceasefire"; }
};

/// Uniform grids of model.md, section 8: least, most, number of points.
struct Grid {
  double least = 0.0, most = 0.0;
  int points = 0;
};

enum class Direction { minimise, maximise };

/// A measure that options are compared by, as written under `outcomes:`; `objectives_of` looks it
/// up in the catalogue of measures.
struct NamedObjective {
  std::string measure{};  ///< "attacked_10y", or "attacked": at the end of the report
  Direction direction = Direction::minimise;
  Span where{};
};

struct Judgement {
  std::string who{};
  std::string quantity{};
  double low = 0.0, central = 0.0, high = 0.0;
};

/// What the record says that a measure should be: results are held against it, and nothing is ever
/// tuned to it.
struct Band {
  struct Record {
    std::string label{};  ///< "after 1945"; empty if there is one record
    double least = 0.0, most = 0.0;
  };

  std::string name{};                 ///< for people
  std::string measure{};              ///< "attacked_5y", as in `compare --json`
  std::vector<PackageId> packages{};  ///< empty: every package for which it is defined
  std::vector<Record> within{};       ///< it should lie in one of them
  std::string source{}, assumed{};
  Span where{};
};

/// What the record says of a measure of the package without instruments: a value that the futures
/// can be weighted to meet within its error, a band, or neither, to be shown. What a scenario was
/// calibrated to is never a check of it.
struct CalibrationTarget {
  Band band{};  ///< measure, packages (none: the first without instruments), ranges
  std::optional<AttackId> attack{};  ///< attacks of this kind alone
  std::optional<double> record{};
  double error = 0.0;  ///< standard error of the record; above 0 where there is one
};

/// A question: the validated text, as values. What a file may leave out (numbers of actors,
/// quantities, futures) is empty where it was left out; `compile` says what it misses.
struct Scenario {
  std::string id{};
  std::string title{};
  Date as_of{};
  ActorId challenger{}, protege{};
  std::vector<Actor> actors{};
  Vocabulary vocabulary{};
  std::vector<Question> questions{};      ///< of law: vocabularies in the order of `use`, then here
  std::vector<Instrument> instruments{};  ///< in the order of `use`
  std::vector<Attack> attacks{};
  std::optional<Incidents> incidents{};
  std::vector<Package> packages{};  ///< in the order of the file: the order of tables
  std::vector<NatureWeights> nature{};
  std::vector<Quantity> quantities{};  ///< all numbers of all files
  std::vector<Correlation> correlations{};
  std::optional<Horizon> horizon{};
  std::optional<Grid> strength_grid{}, balance_grid{};
  std::optional<PackageId> fallback{};
  int futures = 0;  ///< 0: not given
  std::uint64_t seed = 0;
  std::vector<NamedObjective> objectives{};  ///< the first decides which option is best
  std::vector<Judgement> judgements{};
  std::vector<Band> bands{};
  std::vector<CalibrationTarget> calibration{};
  std::vector<EventTest> tests{};
  std::vector<PastEvent> history{};  ///< by day
  std::optional<Alliance> alliance{};
  std::optional<Terms> terms{};    ///< none: nothing that is in force ever ends
  bool weights_sensitive = false;  ///< weights of readings are kept out of every report

  /// The quantity with that path, if there is one.
  std::optional<QuantityId> find(std::string_view path) const;
  const Quantity& quantity(QuantityId which) const { return quantities[index(which)]; }
  std::optional<ActorId> actor(std::string_view wanted) const;
  std::optional<PackageId> package(std::string_view wanted) const;
  std::optional<AttackId> attack(std::string_view wanted) const;
  const Clause& clause(ClauseId which) const {
    return instruments[index(which.instrument)].clauses[static_cast<std::size_t>(which.position)];
  }
  std::optional<QuestionId> question(std::string_view wanted) const;
  /// "uk-ukraine-2024/VIII.2"
  std::string full_name(ClauseId which) const;
};

/// The group of `terms` that the instrument is in, or that the text is in which it is based on.
std::optional<std::size_t> term_group(const Scenario& scenario, InstrumentId instrument);

/// Whether the scenario lets the instrument end.
bool may_end(const Scenario& scenario, InstrumentId instrument);

/// Whether the instrument is in force on the day of the scenario.
bool is_in_force(const Scenario& scenario, const Instrument& instrument);

/// The first package without instruments in which nobody is absent, whatever its role: what all
/// others are compared with.
std::optional<PackageId> package_of_nothing(const Scenario& scenario);

}  // namespace casus
