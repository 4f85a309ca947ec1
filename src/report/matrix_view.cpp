#include "report/matrix_view.hpp"

#include <algorithm>

#include "report/format.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

bool has(const ActionSet& set, std::size_t action) { return action < set.size() && set[action]; }

bool owes(const Reading& reading, std::size_t action) {
  return is_duty(reading) && std::any_of(reading.floor.begin(), reading.floor.end(),
                                         [action](ActionId one) { return index(one) == action; });
}

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
      const bool holds = std::find(holders.begin(), holders.end(), cell.guarantor) != holders.end();
      if (holds && is_duty(clause.readings[at])) {
        one.readings.push_back(&clause.readings[at]);
      }
    }
    if (!one.readings.empty()) out.push_back(one);
  }
  return out;
}

/// What the readings that owe the action leave to the holder; empty if one of them leaves nothing.
std::string_view discretion_of(const std::vector<Behind>& sources, std::size_t action) {
  bool judges = false, efforts = false;
  for (const Behind& source : sources) {
    for (const Reading* reading : source.readings) {
      if (!owes(*reading, action)) continue;
      switch (reading->discretion) {
        case Discretion::none:
        case Discretion::form_only:
          return "";
        case Discretion::best_efforts:
          efforts = true;
          break;
        case Discretion::holder_judgement:
          judges = true;
          break;
      }
    }
  }
  return judges ? "as the holder judges" : efforts ? "best efforts" : "";
}

/// What an action hangs on, in words; none if the law has no short condition for it.
std::vector<std::string> conditions_of(const ReportInput& input, const PackageDuties& duties,
                                       const Place& place, std::size_t action) {
  const auto which = static_cast<std::size_t>(&duties - input.duties.packages.data());
  std::vector<std::string> out;
  if (which >= input.separations.size()) return out;
  for (const Separation& one : input.separations[which]) {
    if (one.guarantor == place.guarantor && index(one.attack) == place.attack &&
        index(one.action) == action) {
      std::string words = to_text(one, input.scenario);
      if (!words.empty()) out.push_back(std::move(words));
    }
  }
  return out;
}

CellView cell_view(const ReportInput& input, const PackageDuties& duties, const Cell& cell,
                   const Place& place) {
  const Scenario& scenario = input.scenario;
  CellView out;
  const auto sources = behind(scenario, duties, place);
  for (std::size_t at = 0; at < scenario.vocabulary.actions.size(); ++at) {
    const bool always = has(cell.on_paper.always, at);
    const bool sometimes = has(cell.on_paper.sometimes, at);
    if (!always && !sometimes) continue;
    const Action& action = scenario.vocabulary.actions[at];
    OwedAction one{.words = action_words(action), .level = action.level, .always = always};
    one.waits = always ? !has(cell.without_decisions.always, at)
                       : !has(cell.without_decisions.sometimes, at);
    bool concluded = false, announced = false;
    for (const Behind& source : sources) {
      const bool gives = std::any_of(source.readings.begin(), source.readings.end(),
                                     [at](const Reading* reading) { return owes(*reading, at); });
      if (!gives) continue;
      const bool hypothetical = scenario.instruments[index(source.clause.instrument)].hypothetical;
      (hypothetical ? announced : concluded) = true;
    }
    one.hypothetical = announced && !concluded;
    one.discretion = discretion_of(sources, at);
    if (!always) one.conditions = conditions_of(input, duties, place, at);
    out.actions.push_back(std::move(one));
  }
  std::stable_sort(out.actions.begin(), out.actions.end(),
                   [](const OwedAction& a, const OwedAction& b) {
                     if (a.always != b.always) return a.always;
                     return a.level > b.level;
                   });
  out.own_choice = !cell.on_paper.acts.empty();
  for (const Behind& source : sources) out.clauses.push_back(source.clause);
  return out;
}

/// The conditions of an equal cell of another guarantor, beside those that are there.
void join_conditions(CellView& into, const CellView& from) {
  for (std::size_t at = 0; at < std::min(into.actions.size(), from.actions.size()); ++at) {
    auto& all = into.actions[at].conditions;
    for (const std::string& one : from.actions[at].conditions) {
      if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    }
  }
}

/// Higher for rows that owe more: levels owed always count before those owed sometimes.
int weight_of(const MatrixRow& row) {
  int weight = 0;
  for (const CellView& cell : row.cells) {
    for (const OwedAction& action : cell.actions) {
      weight = std::max(weight, 2 * static_cast<int>(action.level) + (action.always ? 1 : 0));
    }
  }
  return weight;
}

}  // namespace

std::vector<MatrixRow> matrix_view(const ReportInput& input, const PackageDuties& duties) {
  std::vector<MatrixRow> rows;
  std::vector<std::size_t> first;  // position of the first guarantor of each row
  const std::size_t count = std::min(duties.guarantors.size(), duties.matrix.size());
  for (std::size_t at = 0; at < count; ++at) {
    std::vector<CellView> cells;
    for (std::size_t attack = 0; attack < duties.matrix[at].size(); ++attack) {
      cells.push_back(
          cell_view(input, duties, duties.matrix[at][attack], {duties.guarantors[at], attack}));
    }
    bool joined = false;
    for (std::size_t row = 0; row < rows.size() && !joined; ++row) {
      const auto& other = duties.matrix[first[row]];
      joined = other == duties.matrix[at] &&
               std::equal(cells.begin(), cells.end(), rows[row].cells.begin(),
                          [](const CellView& a, const CellView& b) {
                            return a.own_choice == b.own_choice;
                          });
      if (!joined) continue;
      rows[row].guarantors.push_back(duties.guarantors[at]);
      for (std::size_t attack = 0; attack < cells.size(); ++attack) {
        CellView& into = rows[row].cells[attack];
        into.clauses.insert(into.clauses.end(), cells[attack].clauses.begin(),
                            cells[attack].clauses.end());
        join_conditions(into, cells[attack]);
      }
    }
    if (joined) continue;
    rows.push_back({{duties.guarantors[at]}, std::move(cells)});
    first.push_back(at);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const MatrixRow& a, const MatrixRow& b) {
    return weight_of(a) > weight_of(b);
  });
  for (MatrixRow& row : rows) {
    for (CellView& cell : row.cells) {
      std::sort(cell.clauses.begin(), cell.clauses.end());
      cell.clauses.erase(std::unique(cell.clauses.begin(), cell.clauses.end()), cell.clauses.end());
    }
  }
  return rows;
}

const PackageDuties* duties_of(const ReportInput& input, PackageId package) {
  for (const PackageDuties& one : input.duties.packages) {
    if (one.package == package) return &one;
  }
  return nullptr;
}

}  // namespace casus
