#include "law/separation.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "law/duty_formulas.hpp"
#include "law/regions.hpp"
#include "law/sweep.hpp"
#include "law/words.hpp"

namespace casus {

namespace {

/// Where a statement holds among the events of a region.
using Where = std::vector<std::uint64_t>;

/// No condition is longer than this many conjuncts; longer ones are not short.
constexpr std::size_t longest = 3;

/// Something a condition may be made of, as the texts put it.
struct Atom {
  Condition condition{};
  FormulaId formula{};
};

/// The action under one answer to a question, whatever the other answers and readings.
struct UnderAnswer {
  QuestionAnswer answer{};
  FormulaId some{}, every{};
};

/// One action of one cell, before the region is looked at.
struct Query {
  Separation answer{};
  FormulaId some{}, every{};  ///< owed under some reading, under every combination
  std::vector<Atom> atoms{};
  std::vector<UnderAnswer> answers{};           ///< to the questions that may matter, in order
  std::vector<std::vector<FormulaId>> lists{};  ///< [clause with a list][reading of the list]
};

void add_atoms(Query& query, ClauseTable& table, const Condition& when) {
  for (Condition& part : conjuncts(when)) {
    const FormulaId formula = table.formulas.condition(part);
    const bool known = std::any_of(query.atoms.begin(), query.atoms.end(),
                                   [&](const Atom& one) { return one.formula == formula; });
    if (!known) query.atoms.push_back({std::move(part), formula});
  }
}

/// The clause under each reading of its list, whatever the answers.
std::vector<FormulaId> by_list(ClauseTable& table, std::size_t clause,
                               const std::vector<FormulaId>& readings) {
  const std::vector<Reading>& texts = table.text(clause).readings;
  const auto length =
      static_cast<std::size_t>(std::count_if(texts.begin(), texts.end(), [&](const Reading& one) {
        return one.under == texts.front().under;
      }));
  std::vector<FormulaId> list;
  for (std::size_t l = 0; l < length; ++l) {
    std::vector<FormulaId> answers;
    for (std::size_t r = l; r < readings.size(); r += length) answers.push_back(readings[r]);
    list.push_back(table.formulas.any_of(answers));
  }
  return list;
}

Query query(ClauseTable& table, const std::vector<HeldClause>& held, ActorId actor, AttackId attack,
            std::optional<ActionId> action) {
  Query result{.answer = {.guarantor = actor, .attack = attack, .action = action}};
  const auto owed = [&](Readings readings, const Answers& given) {
    const DutyQuestion question{
        .actor = actor, .basis = Basis::on_paper, .readings = readings, .given = given};
    return action ? owes(table, held, *action, question) : owes_some_act(table, held, question);
  };
  result.some = owed(Readings::some, {});
  result.every = owed(Readings::every, {});
  std::vector<QuestionId> questions;
  for (const HeldClause& one : held) {
    const Clause& text = table.text(one.clause);
    std::vector<FormulaId> readings;
    bool counts = false;
    for (std::size_t r = 0; r < text.readings.size(); ++r) {
      const FormulaId holder = holds_clause(table, one, r, actor);
      const bool named = action ? owes_action(table, one.clause, r, *action, Basis::on_paper)
                                : names_no_act(table, one.clause, r, Basis::on_paper);
      const bool owes_it = holder != table.formulas.never() && named;
      readings.push_back(
          owes_it ? table.formulas.all_of({table.clauses[one.clause].readings[r].met, holder})
                  : table.formulas.never());
      if (owes_it) add_atoms(result, table, text.readings[r].when);
      counts = counts || owes_it;
    }
    if (!counts) continue;
    result.lists.push_back(by_list(table, one.clause, readings));
    for (const QuestionAnswer& answer : text.readings.front().under)
      questions.push_back(answer.question);
    for (const std::size_t exception : table.clauses[one.clause].exceptions)
      for (const Reading& reading : table.text(exception).readings)
        add_atoms(result, table, {Not{{reading.when}}});
  }
  std::sort(questions.begin(), questions.end());
  questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
  for (const QuestionId question : questions)
    for (const Answers& one : combinations({question}, table.scenario->questions))
      result.answers.push_back(
          {one.front(), owed(Readings::some, one), owed(Readings::every, one)});
  return result;
}

/// The truth of each formula over the events of the region, packed; candidates that are no events
/// hold nowhere.
std::map<FormulaId, Where> look(const EventSpace& space, const Formulas& formulas,
                                const std::vector<FormulaId>& asked) {
  std::vector<Where> found(asked.size());
  sweep(space, formulas, asked, [&](const Block& block) {
    for (std::size_t i = 0; i < asked.size(); ++i)
      for (std::size_t w = 0; w < block.valid->size(); ++w)
        found[i].push_back(block.truth(i)[w] & (*block.valid)[w]);
  });
  std::map<FormulaId, Where> by_formula;
  for (std::size_t i = 0; i < asked.size(); ++i) by_formula.emplace(asked[i], std::move(found[i]));
  return by_formula;
}

int size_of(const Where& where) {
  int size = 0;
  for (const std::uint64_t word : where) size += std::popcount(word);
  return size;
}

Where both(const Where& a, const Where& b) {
  Where result(a.size());
  for (std::size_t w = 0; w < a.size(); ++w) result[w] = a[w] & b[w];
  return result;
}

/// The fewest atoms that together hold exactly at `target`, tried by growing number.
struct Search {
  const std::vector<const Where*>& atoms;
  const Where& target;
  std::vector<std::size_t> chosen{};

  bool extend(const Where& so_far, std::size_t first, std::size_t more) {
    if (more == 0) return so_far == target;
    for (std::size_t at = first; at < atoms.size(); ++at) {
      chosen.push_back(at);
      if (extend(both(so_far, *atoms[at]), at + 1, more - 1)) return true;
      chosen.pop_back();
    }
    return false;
  }
};

std::vector<Condition> shortest(const Query& query, const std::map<FormulaId, Where>& truths,
                                const Where& everywhere) {
  const Where& target = truths.at(query.some);
  std::vector<const Atom*> useful;  // only what contains the target can be a part
  for (const Atom& atom : query.atoms) {
    const Where& where = truths.at(atom.formula);
    if (where != everywhere && both(where, target) == target) useful.push_back(&atom);
  }
  std::stable_sort(useful.begin(), useful.end(), [&](const Atom* a, const Atom* b) {
    return size_of(truths.at(a->formula)) < size_of(truths.at(b->formula));
  });
  std::vector<const Where*> wheres;
  for (const Atom* atom : useful) wheres.push_back(&truths.at(atom->formula));
  Search search{.atoms = wheres, .target = target};
  for (std::size_t length = 1; length <= longest; ++length) {
    if (!search.extend(everywhere, 0, length)) continue;
    std::vector<Condition> found;
    for (const std::size_t at : search.chosen) found.push_back(useful[at]->condition);
    return found;
  }
  return {};
}

/// Dimensions that the statement reads and that take several values in the region.
std::vector<DimensionId> open_dimensions(FormulaId formula, const Formulas& formulas,
                                         const EventSpace& space) {
  std::vector<DimensionId> found;
  for (const DimensionId read : formulas.dimensions_read({formula}))
    for (const MergedDimension& one : space.dimensions)
      if (one.dimension == read && one.classes.size() > 1) found.push_back(read);
  return found;
}

void count_readings(Query& query, const std::map<FormulaId, Where>& truths) {
  int clauses = 0;
  for (const std::vector<FormulaId>& readings : query.lists) {
    const bool differ = std::any_of(readings.begin(), readings.end(), [&](FormulaId one) {
      return truths.at(one) != truths.at(readings.front());
    });
    if (!differ) continue;
    ++clauses;
    query.answer.readings = static_cast<int>(readings.size());
    query.answer.owing_readings =
        static_cast<int>(std::count_if(readings.begin(), readings.end(),
                                       [&](FormulaId one) { return size_of(truths.at(one)) > 0; }));
  }
  if (clauses > 1 || query.answer.owing_readings == query.answer.readings)
    query.answer.owing_readings = 0;
}

/// The questions whose answer makes a difference, and the answers of a single one that owe it.
void find_questions(Query& query, const std::map<FormulaId, Where>& truths) {
  const auto same = [&](const UnderAnswer& a, const UnderAnswer& b) {
    return truths.at(a.some) == truths.at(b.some) && truths.at(a.every) == truths.at(b.every);
  };
  const std::vector<UnderAnswer>& all = query.answers;
  for (auto first = all.begin(); first != all.end();) {
    const auto last = std::find_if(first, all.end(), [&](const UnderAnswer& one) {
      return one.answer.question != first->answer.question;
    });
    if (std::any_of(first, last, [&](const UnderAnswer& one) { return !same(one, *first); }))
      query.answer.questions.push_back(first->answer.question);
    first = last;
  }
  if (query.answer.questions.size() != 1) return;
  for (const UnderAnswer& one : all)
    if (one.answer.question == query.answer.questions.front() && size_of(truths.at(one.some)) > 0)
      query.answer.answers.push_back(one.answer.alternative);
}

void settle(Query& query, const std::map<FormulaId, Where>& truths, const Formulas& formulas,
            const EventSpace& space) {
  const Where& everywhere = truths.at(formulas.always());
  if (truths.at(query.some) != everywhere) {
    query.answer.conditions = shortest(query, truths, everywhere);
    if (query.answer.conditions.empty())
      query.answer.hangs_on = open_dimensions(query.some, formulas, space);
  }
  if (truths.at(query.some) == truths.at(query.every)) return;
  find_questions(query, truths);
  count_readings(query, truths);
}

/// All that has to be known of some actions of one space.
std::vector<FormulaId> asked_by(const std::vector<Query>& queries, const Formulas& formulas) {
  std::vector<FormulaId> asked{formulas.always()};
  for (const Query& one : queries) {
    asked.insert(asked.end(), {one.some, one.every});
    for (const Atom& atom : one.atoms) asked.push_back(atom.formula);
    for (const UnderAnswer& answer : one.answers)
      asked.insert(asked.end(), {answer.some, answer.every});
    for (const auto& readings : one.lists)
      asked.insert(asked.end(), readings.begin(), readings.end());
  }
  std::sort(asked.begin(), asked.end());
  asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
  return asked;
}

/// The condition inside a `not`, or the comparison that `!=` and `not in` negate.
std::optional<Condition> negated(const Condition& condition) {
  if (const Not* no = std::get_if<Not>(&condition.node)) return no->operand.front();
  return std::nullopt;
}

/// "provoked" for `provoked == yes`; else the condition in words.
std::string plain(const Condition& condition, const Scenario& scenario) {
  const Comparison* test = std::get_if<Comparison>(&condition.node);
  if (test != nullptr && !test->negated && test->same_as.empty()) {
    const Dimension& dimension = scenario.vocabulary.dimensions[index(test->dimension)];
    for (std::size_t v = 0; dimension.values.size() == 2 && v < 2; ++v)
      if (dimension.values[v] == "yes" && test->values[v] && !test->values[1 - v])
        return dimension.name;
  }
  return condition_words(condition, scenario.vocabulary);
}

/// "if proxies: counts", "depending on the questions proxies, future".
std::string question_text(const Separation& separation, const Scenario& scenario) {
  std::vector<std::string> names, answers;
  for (const QuestionId one : separation.questions)
    names.push_back(scenario.questions[index(one)].id);
  if (names.empty()) return {};
  const std::vector<Alternative>& all =
      scenario.questions[index(separation.questions.front())].alternatives;
  for (const int one : separation.answers)
    answers.push_back(all[static_cast<std::size_t>(one)].name);
  if (names.size() == 1 && !answers.empty() && answers.size() < all.size())
    return fmt::format("if {}: {}", names.front(), fmt::join(answers, " or "));
  return fmt::format("depending on the question{} {}", names.size() > 1 ? "s" : "",
                     fmt::join(names, ", "));
}

/// What is owed sometimes and not always; last, none: to act, by duties that name no act.
std::vector<std::optional<ActionId>> owed_sometimes(const Owed& owed) {
  std::vector<std::optional<ActionId>> found;
  for (std::size_t a = 0; a < owed.sometimes.size(); ++a)
    if (owed.sometimes[a]) found.emplace_back(static_cast<ActionId>(a));
  if (owed.acts.always.empty() && !owed.acts.sometimes.empty()) found.emplace_back(std::nullopt);
  return found;
}

}  // namespace

Result<std::vector<Separation>> separations(const Scenario& scenario, const PackageDuties& duties) {
  Result<ClauseTable> made = clause_table(scenario);
  if (!made) return fail(std::move(made.error()));
  ClauseTable& table = *made;
  const std::vector<HeldClause> held = clauses_of(table, scenario.packages[index(duties.package)]);
  std::vector<std::vector<Query>> kinds(scenario.attacks.size());
  for (std::size_t g = 0; g < duties.guarantors.size(); ++g)
    for (std::size_t k = 0; k < kinds.size(); ++k)
      for (const std::optional<ActionId> one : owed_sometimes(duties.matrix[g][k].on_paper))
        kinds[k].push_back(query(table, held, duties.guarantors[g], static_cast<AttackId>(k), one));
  std::vector<Separation> found;
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    const std::vector<FormulaId> asked = asked_by(kinds[k], table.formulas);
    const Result<Region> region = region_of(table, static_cast<AttackId>(k), asked);
    if (!region) return fail(region.error());
    const std::map<FormulaId, Where> truths = look(region->space, table.formulas, asked);
    for (Query& one : kinds[k]) {
      settle(one, truths, table.formulas, region->space);
      found.push_back(std::move(one.answer));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Separation& a, const Separation& b) {
    return a.guarantor < b.guarantor;
  });
  return found;
}

Result<std::vector<Separation>> separations(const Scenario& scenario, const EventAnswer& answer,
                                            const OpenEvent& event) {
  Result<ClauseTable> made = clause_table(scenario);
  if (!made) return fail(std::move(made.error()));
  ClauseTable& table = *made;
  const std::vector<HeldClause> held = clauses_of(table, scenario.packages[index(answer.package)]);
  std::vector<Query> queries;
  for (const std::vector<EventRow>* rows : {&answer.rows, &answer.own})
    for (const EventRow& row : *rows)
      for (const std::optional<ActionId> one : owed_sometimes(row.on_paper))
        queries.push_back(query(table, held, row.actor, AttackId{}, one));
  const std::vector<FormulaId> asked = asked_by(queries, table.formulas);
  const Result<EventSpace> space =
      event_space(scenario.vocabulary, table.formulas, table.consistent, asked,
                  values_of(event, scenario.vocabulary));
  if (!space) return fail(space.error());
  const std::map<FormulaId, Where> truths = look(*space, table.formulas, asked);
  std::vector<Separation> found;
  for (Query& one : queries) {
    settle(one, truths, table.formulas, *space);
    found.push_back(std::move(one.answer));
  }
  return found;
}

std::string to_text(const Separation& separation, const Scenario& scenario) {
  std::string positive, negative, text;
  for (const Condition& one : separation.conditions) {
    const std::optional<Condition> inner = negated(one);
    std::string& into = inner ? negative : positive;
    into += fmt::format("{}{}",
                        into.empty() ? ""
                        : inner      ? " or "
                                     : " and ",
                        plain(inner ? *inner : one, scenario));
  }
  const auto append = [&text](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  };
  append(positive.empty() ? "" : "if " + positive);
  append(negative.empty() ? "" : "unless " + negative);
  std::vector<std::string> names;
  for (const DimensionId one : separation.hangs_on)
    names.push_back(scenario.vocabulary.dimensions[index(one)].name);
  append(names.empty() ? "" : fmt::format("depending on {}", fmt::join(names, ", ")));
  append(question_text(separation, scenario));
  if (separation.owing_readings > 0) {
    append(fmt::format("under {} of {} readings", separation.owing_readings, separation.readings));
  } else if (separation.readings > 0) {
    append("under some readings");
  }
  return text;
}

}  // namespace casus
