#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "compile/draw.hpp"
#include "model/scenario.hpp"

namespace casus {

// What is drawn in a future, by name: the same names head the columns of tables of futures, and
// other programs give futures of their own by them.
//
//   challenger.force           the value of a quantity, by its path
//   guarantor.stake:GBR        the draw of one guarantor
//   reading:pact/1             which reading of a clause holds, from 1, in the order of
//                              `Clause::readings`; one under the answers of the future
//   level:pact/1               the level that it owes under that reading, a word
//   answer:spillover           the answer to a question of law, a word
//   renewal:agreements         of a group of terms, or an instrument in none: renewed k times or
//   more
//                              if it is below the chance of a renewal to the power of k
//   leaves:pact:GBR            the chance that a party of an instrument leaves it later, if ever

/// One of these names.
struct NamedDraw {
  enum class What { common, own, answer, reading, level, renewal, leaving };

  std::string text{};
  What what = What::common;
  QuantityId quantity{};      ///< common, own
  ActorId actor{};            ///< own, leaving
  QuestionId question{};      ///< answer
  ClauseId clause{};          ///< reading, level
  InstrumentId instrument{};  ///< leaving; renewal: the first of the group in a package
};

/// What differs between futures and is read by the game in some package, in the order of the
/// files: quantities that are no single number, each with the draws of the guarantors behind it if
/// it has such, then `open_questions`, then clauses of which answers leave several readings, or
/// readings several levels, then renewals and departures. Sensitive quantities are left out.
std::vector<NamedDraw> named_draws(const Scenario& scenario);

/// What is drawn by which instruments are renewed: of each group of terms and each instrument in
/// none whether some chance of a renewal is neither 0 nor 1, in the order of `use`.
std::vector<NamedDraw> renewal_draws(const Scenario& scenario);

/// The questions of law that a duty of some package hangs on and that more than one answer is
/// possible to, ascending.
std::vector<QuestionId> open_questions(const Scenario& scenario);

/// Its value in a future, as text that `given_future` reads back to the same bits.
std::string text_of(const NamedDraw& name, const FutureValues& values, const Scenario& scenario);

/// The central future but for what a JSON object {"NAME": value} gives: quantities and draws of
/// guarantors as numbers, readings from 1, answers and levels as words. What is given for a
/// quantity counts for all guarantors, unless one has a value of its own here. Fails with all that
/// is wrong at once: not JSON (E901), a name that nothing has (E213), a value that it cannot have
/// (E214).
Result<FutureValues> given_future(std::string_view json, const Scenario& scenario);

}  // namespace casus
