#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/actor_set.hpp"
#include "model/condition.hpp"
#include "model/ids.hpp"
#include "model/question.hpp"
#include "model/vocabulary.hpp"

namespace casus {

/// Where a norm stands, and its words.
struct Source {
  std::string ref{};      ///< "Part VIII, 3"
  std::string quote{};    ///< verbatim; empty if there is none
  bool verified = false;  ///< the quote was compared, word for word, with a copy of the text
  std::string note{};
  Span where{};
};

enum class Norm { duty, power, prohibition, permission, definition };
enum class Verb { none, shall, will, would, intend, may };
enum class Discretion { none, form_only, best_efforts, holder_judgement };
enum class Reserved { law, constitution, budget, parliament, means, neutrality };
enum class Clock { event, recognition, request, attribution, decision };

/// Who decides that a clause is acted on: each holder alone, or a body.
struct DecidedBy {
  std::optional<BodyId> body{};  ///< none: each
  std::optional<Rule> rule{};    ///< of the clause; else that of the body counts
  std::optional<QuantityId> takes{};
  /// A body that decides on something else than the clause; the game holds no vote on it. `body` is
  /// none, and `rule` the rule of the clause or of this body.
  std::optional<BodyId> waits_for{};
};

/// The body that has to decide first, whether on the clause or on what it waits for; none: each.
inline std::optional<BodyId> deciding_body(const DecidedBy& decided) {
  return decided.body ? decided.body : decided.waits_for;
}

/// The rule of the clause, else that of the body; none if each holder decides alone or the body has
/// none.
std::optional<Rule> deciding_rule(const DecidedBy& decided, const Vocabulary& vocabulary);

/// By when.
struct Deadline {
  std::string text{};
  std::optional<QuantityId> within{};  ///< years
  Clock clock = Clock::event;
};

/// What audiences expect of a party in good faith.
struct ExpectedLevel {
  Level level = Level::none;
  double weight = 0.0;
};

/// What a text is, from which its strength follows.
enum class Form { treaty, political_agreement, declaration, law, programme };

/// One complete way to read a clause, under one answer to every question of law that the clause
/// hangs on.
struct Reading {
  double weight = 1.0;  ///< of the reading and of these answers together
  Answers under{};      ///< the same questions in every reading of a clause
  Norm norm = Norm::duty;
  Verb verb = Verb::none;
  ActorSet holder{};
  ActorSet performer{};                            ///< empty: the holder
  std::string beneficiary{};                       ///< as written
  Condition when{};                                ///< no `when`: always
  std::vector<ActionId> floor{};                   ///< the least that is owed
  std::optional<std::vector<ActionId>> ceiling{};  ///< the most that is allowed; none: all
  std::vector<ExpectedLevel> expected{};  ///< weights sum to 1; empty: the level of the floor
  Discretion discretion = Discretion::none;
  std::vector<Reserved> reserved{};
  DecidedBy decided_by{};
  std::optional<Deadline> deadline{};
  bool breach_triggers_nothing = false;  ///< `lest: none`
  std::optional<Form> form{};  ///< of the instrument under these answers, if it hangs on a question
};

/// A vague word and the time that it may mean.
struct VagueTerm {
  std::string word{};
  QuantityId years{};
};

/// Whether the action is among the least that is owed.
inline bool names_action(const Reading& reading, ActionId action) {
  return std::find(reading.floor.begin(), reading.floor.end(), action) != reading.floor.end();
}

/// One norm of an instrument. `readings` is never empty; weights sum to 1. They stand in the order
/// of the combinations of answers (the last question varies fastest) and, within one, of the file.
struct Clause {
  std::string id{};
  Source source{};
  std::vector<Reading> readings{};
  std::vector<VagueTerm> vague{};
  std::string exception_to{};  ///< id of the clause that this one excepts; empty: none
  Span where{};
};

/// A duty: norm duty, or no norm given and a verb other than `may`. Source:
/// tests/oracle/law/README.md, "Owed".
inline bool is_duty(const Reading& reading) { return reading.norm == Norm::duty; }

}  // namespace casus
