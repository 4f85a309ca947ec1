#include "report/matrix_view.hpp"

#include <algorithm>

namespace casus {

namespace {

bool has(const ActionSet& set, std::size_t action) { return action < set.size() && set[action]; }

/// Where a cell stands: whose, and in which kind of attack.
struct Place {
  ActorId guarantor{};
  std::size_t attack = 0;
};

/// The readings of one clause that are a duty in this cell; one without a floor leaves the act to
/// the holder.
struct Behind {
  ClauseId clause{};
  std::vector<const Reading*> readings{};
};

std::vector<Behind> behind(const Scenario& scenario, const PackageDuties& duties,
                           const Place& cell) {
  std::vector<Behind> out;
  for (const PromiseAnswer& promise : duties.promises) {
    if (cell.attack >= promise.kinds.size()) continue;
    const Clause& clause = scenario.clause(promise.clause);
    const auto& answers = promise.kinds[cell.attack];
    Behind one{promise.clause, {}};
    for (std::size_t at = 0; at < std::min(answers.size(), clause.readings.size()); ++at) {
      const auto& holders = answers[at].holders;
      const bool holds =
          std::find(holders.begin(), holders.end(), cell.guarantor) != holders.end() &&
          !promise.stood_in_for(cell.guarantor);
      if (holds && is_duty(clause.readings[at])) {
        one.readings.push_back(&clause.readings[at]);
      }
    }
    if (!one.readings.empty()) out.push_back(one);
  }
  return out;
}

/// What the readings that owe the action, of which there is one, leave to the holder; empty if one
/// of them leaves nothing.
std::string_view discretion_of(const std::vector<Behind>& sources, std::size_t action) {
  bool form = false, judges = false;
  for (const Behind& source : sources) {
    for (const Reading* reading : source.readings) {
      if (!names_action(*reading, static_cast<ActionId>(action))) continue;
      switch (reading->discretion) {
        case Discretion::none:
          return "";
        case Discretion::form_only:
          form = true;
          break;
        case Discretion::best_efforts:
          break;
        case Discretion::holder_judgement:
          judges = true;
          break;
      }
    }
  }
  // what leaves least open counts
  return form ? "the holder chooses the form" : judges ? "as the holder judges" : "best efforts";
}

/// What an action, or an act of its choice, hangs on, in words; none if the law has no short
/// condition for it.
std::vector<std::string> conditions_of(const Scenario& scenario,
                                       const std::vector<Separation>& separations,
                                       const Place& place, std::optional<ActionId> action) {
  std::vector<std::string> out;
  for (const Separation& one : separations) {
    if (one.guarantor == place.guarantor && index(one.attack) == place.attack &&
        one.action == action) {
      std::string words = to_text(one, scenario);
      if (!words.empty()) out.push_back(std::move(words));
    }
  }
  return out;
}

Owing owing(const Owed& owed, std::size_t action) {
  return has(owed.always, action)      ? Owing::always
         : has(owed.sometimes, action) ? Owing::sometimes
                                       : Owing::never;
}

Owing owing(const Acts& acts) {
  return !acts.always.empty()      ? Owing::always
         : !acts.sometimes.empty() ? Owing::sometimes
                                   : Owing::never;
}

bool is_hypothetical(const Scenario& scenario, const Behind& source) {
  return scenario.instruments[index(source.clause.instrument)].hypothetical;
}

bool one_owes(const std::vector<Behind>& sources, std::size_t action) {
  return std::any_of(sources.begin(), sources.end(), [action](const Behind& source) {
    return std::any_of(source.readings.begin(), source.readings.end(),
                       [action](const Reading* reading) {
                         return names_action(*reading, static_cast<ActionId>(action));
                       });
  });
}

/// Those of texts that are concluded.
std::vector<Behind> concluded_ones(const Scenario& scenario, std::vector<Behind> sources) {
  std::erase_if(sources, [&](const Behind& one) { return is_hypothetical(scenario, one); });
  return sources;
}

/// The strongest form among the texts that owe the action, under some reading.
Form form_of(const Scenario& scenario, const std::vector<Behind>& sources, std::size_t action) {
  Form strongest = Form::programme;
  for (const Behind& source : sources)
    for (const Reading* reading : source.readings)
      if (names_action(*reading, static_cast<ActionId>(action)))
        strongest = std::min(
            strongest, form_under(scenario.instruments[index(source.clause.instrument)], *reading));
  return strongest;
}

CellView cell_view(const Scenario& scenario, const PackageDuties& duties,
                   const std::vector<Separation>& separations, const Cell& cell,
                   const Place& place) {
  const Owed& concluded = cell.concluded ? *cell.concluded : cell.on_paper;
  CellView out{.own_choice = owing(cell.on_paper.acts),
               .own_choice_without_decisions = owing(cell.without_decisions.acts),
               .own_choice_concluded = owing(concluded.acts)};
  const auto sources = behind(scenario, duties, place);
  const auto binding = concluded_ones(scenario, sources);
  for (std::size_t at = 0; at < scenario.vocabulary.actions.size(); ++at) {
    OwedAction one{.action = static_cast<ActionId>(at),
                   .level = scenario.vocabulary.actions[at].level,
                   .owed = owing(cell.on_paper, at),
                   .without_decisions = owing(cell.without_decisions, at),
                   .concluded = owing(concluded, at)};
    if (one.owed == Owing::never) continue;
    if (one_owes(sources, at) && !one_owes(binding, at)) one.concluded = Owing::never;
    const auto& shown = one.hypothetical() ? sources : binding;
    one.discretion = discretion_of(shown, at);
    one.form = form_of(scenario, shown, at);
    if (const Form strongest = form_of(scenario, sources, at); strongest < one.form)
      one.hypothetical_form = strongest;
    if (one.owed == Owing::sometimes) {
      one.conditions = conditions_of(scenario, separations, place, one.action);
    }
    out.actions.push_back(std::move(one));
  }
  std::stable_sort(out.actions.begin(), out.actions.end(),
                   [](const OwedAction& a, const OwedAction& b) {
                     if (a.owed != b.owed) return a.owed > b.owed;
                     return a.level > b.level;
                   });
  if (out.own_choice == Owing::sometimes)
    out.own_choice_conditions = conditions_of(scenario, separations, place, std::nullopt);
  for (const Behind& source : sources) out.clauses.push_back(source.clause);
  return out;
}

bool same(const CellView& a, const CellView& b) {
  return a.own_choice == b.own_choice &&
         a.own_choice_without_decisions == b.own_choice_without_decisions &&
         a.own_choice_concluded == b.own_choice_concluded &&
         std::equal(a.actions.begin(), a.actions.end(), b.actions.begin(), b.actions.end(),
                    [](const OwedAction& x, const OwedAction& y) {
                      return x.action == y.action && x.owed == y.owed &&
                             x.without_decisions == y.without_decisions &&
                             x.discretion == y.discretion && x.form == y.form &&
                             x.concluded == y.concluded &&
                             x.hypothetical_form == y.hypothetical_form;
                    });
}

/// The conditions and clauses of an equal cell of another guarantor, beside those that are there.
void add_to(CellView& into, const CellView& from) {
  const auto add = [](std::vector<std::string>& all, const std::vector<std::string>& more) {
    for (const std::string& one : more)
      if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
  };
  for (std::size_t at = 0; at < into.actions.size(); ++at)
    add(into.actions[at].conditions, from.actions[at].conditions);
  add(into.own_choice_conditions, from.own_choice_conditions);
  into.clauses.insert(into.clauses.end(), from.clauses.begin(), from.clauses.end());
}

/// Higher for rows that owe more: levels owed always count before those owed sometimes.
int weight_of(const MatrixRow& row) {
  int weight = 0;
  for (const CellView& cell : row.cells) {
    for (const OwedAction& action : cell.actions) {
      weight = std::max(
          weight, 2 * static_cast<int>(action.level) + (action.owed == Owing::always ? 1 : 0));
    }
  }
  return weight;
}

}  // namespace

std::vector<MatrixRow> matrix_view(const Scenario& scenario, const PackageDuties& duties,
                                   const std::vector<Separation>& separations) {
  std::vector<MatrixRow> rows;
  for (std::size_t at = 0; at < duties.guarantors.size(); ++at) {
    MatrixRow row{.guarantors = {duties.guarantors[at]}};
    for (std::size_t attack = 0; attack < duties.matrix[at].size(); ++attack) {
      row.cells.push_back(cell_view(scenario, duties, separations, duties.matrix[at][attack],
                                    {duties.guarantors[at], attack}));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<MatrixRow> joined(const std::vector<MatrixRow>& rows) {
  std::vector<MatrixRow> out;
  for (const MatrixRow& row : rows) {
    const auto equal = std::find_if(out.begin(), out.end(), [&](const MatrixRow& one) {
      return std::equal(one.cells.begin(), one.cells.end(), row.cells.begin(), row.cells.end(),
                        same);
    });
    if (equal == out.end()) {
      out.push_back(row);
      continue;
    }
    equal->guarantors.insert(equal->guarantors.end(), row.guarantors.begin(), row.guarantors.end());
    for (std::size_t attack = 0; attack < row.cells.size(); ++attack) {
      add_to(equal->cells[attack], row.cells[attack]);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const MatrixRow& a, const MatrixRow& b) {
    return weight_of(a) > weight_of(b);
  });
  for (MatrixRow& row : out) {
    for (CellView& cell : row.cells) {
      std::sort(cell.clauses.begin(), cell.clauses.end());
      cell.clauses.erase(std::unique(cell.clauses.begin(), cell.clauses.end()), cell.clauses.end());
    }
  }
  return out;
}

const PackageDuties* duties_of(const ReportInput& input, PackageId package) {
  for (const PackageDuties& one : input.duties.packages) {
    if (one.package == package) return &one;
  }
  return nullptr;
}

}  // namespace casus
