#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/condition.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"

namespace casus {

/// Who decides a dimension of an event; `fixed` ones are fixed by the region of an attack.
enum class ChosenBy { fixed, challenger, protege, nature };

/// One dimension of the event space, closed: every event gives it one of its values.
struct Dimension {
  std::string name{};
  std::vector<std::string> values{};  ///< of actors: all actors by ActorId first, then the others
  bool ordered = false;               ///< compares with <
  bool of_actors = false;             ///< its first values are the actors
  ChosenBy chosen_by = ChosenBy::fixed;
  Span where{};
};

/// The dimensions that the language itself asks about. A vocabulary may do without each; what is
/// then not answered: docs/language.md, section 3. Their names: `known_names` (`model/names.hpp`).
enum class KnownDimension { victim, perpetrator, kind, place, attribution, recognition };

bool is_known(const Dimension& dimension, KnownDimension as);

/// Whether `nature:` weighs its values: nobody chooses it. Attribution is not weighed, since the
/// game has its own chance for each attack.
bool is_weighed(const Dimension& dimension);

/// How far an action reaches, in the order of model.md, section 3.
enum class Level : int { none = 0, consult, economic, arms, troops };
inline constexpr int level_count = 5;

/// Something that can be owed, e.g. `materiel`, which counts as `arms`.
struct Action {
  std::string name{};
  Level level = Level::none;
  std::string label{};  ///< what a reader sees; empty: its name
};

/// A body that decides.
struct Rule {
  enum class Kind {
    single,
    any_n,
    any_member_requests,
    consensus,
    unanimity,
    simple_majority,
    qualified_majority,
    silence
  };
  Kind kind = Kind::consensus;
  int count = 0;                  ///< for `any_n`
  double share = 0.0;             ///< for `qualified_majority`: of the members
  double population_share = 0.0;  ///< second key, 0 if there is none
};
struct Body {
  std::string name{};
  std::string members_text{};      ///< the group or list as written
  std::vector<ActorId> members{};  ///< on the day `as_of`
  std::optional<Rule> rule{};
  std::optional<QuantityId> takes{};  ///< years
  Span where{};
};

/// A named group with the days on which members joined and left.
struct Membership {
  ActorId actor{};
  std::optional<Date> from{}, to{};  ///< member from `from` until the day before `to`
};
struct Group {
  std::string name{};
  std::vector<Membership> members{};
};
/// The members on that day, in the order of the file.
std::vector<ActorId> members_on(const Group& group, Date day);

struct Vocabulary {
  std::string id{};
  std::vector<Dimension> dimensions{};
  std::vector<Action> actions{};
  std::vector<Condition> constraints{};  ///< an event where one fails cannot be
  std::vector<Group> groups{};           ///< those of the scenario too
  std::vector<Body> bodies{};
};

/// The dimension of that name, if the vocabulary has it.
std::optional<DimensionId> find_dimension(const Vocabulary& vocabulary, KnownDimension as);

/// The same, if its values are actors.
std::optional<DimensionId> find_dimension_of_actors(const Vocabulary& vocabulary,
                                                    KnownDimension as);

/// The highest level among the actions; none if there is no action.
Level highest_level(const std::vector<ActionId>& actions, const Vocabulary& vocabulary);

}  // namespace casus
