#include "report/duties_text.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "report/format.hpp"
#include "report/matrix_view.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr std::size_t rows_width = 26;

/// What some letters hang on: the kinds, the actions and the condition.
struct Note {
  std::string actions{};
  std::string condition{};
  std::vector<std::string> kinds{};
};

/// Guarantors that owe the same in every kind of attack, for the same reasons.
struct TextRow {
  std::vector<std::string> guarantors{};
  std::vector<std::string> cells{};
  std::vector<Note> notes{};
};

char small(char capital) { return static_cast<char>(capital - 'A' + 'a'); }

constexpr std::pair<Level, char> level_letters[] = {
    {Level::consult, 'C'}, {Level::economic, 'E'}, {Level::arms, 'A'}, {Level::troops, 'T'}};

/// How much is owed, and how much is left of it.
struct Marked {
  Owing owed = Owing::never, without_decisions = Owing::never, concluded = Owing::never;
};

/// A letter, small if it is owed sometimes, with a star where it is less without decisions and a
/// tilde where it is less without the texts that are not concluded.
std::string mark(char capital, const Marked& what) {
  if (what.owed == Owing::never) return "";
  std::string text(1, what.owed == Owing::always ? capital : small(capital));
  if (what.without_decisions < what.owed) text += '*';
  return what.concluded < what.owed ? text + '~' : text;
}

/// "CEa*"; "." if nothing is owed.
std::string letters(const CellView& cell) {
  std::string text;
  for (const auto& [level, capital] : level_letters) {
    Marked most;
    for (const OwedAction& one : cell.actions) {
      if (one.level != level) continue;
      most = {std::max(most.owed, one.owed),
              std::max(most.without_decisions, one.without_decisions),
              std::max(most.concluded, one.concluded)};
    }
    text += mark(capital, most);
  }
  text +=
      mark('O', {cell.own_choice, cell.own_choice_without_decisions, cell.own_choice_concluded});
  return text.empty() ? "." : text;
}

/// "A arms and equipment, intelligence, training": what a letter stands for, in words of the
/// vocabulary; empty if it has no such action.
std::string letter_words(const Vocabulary& vocabulary, Level level, char letter) {
  std::vector<std::string> names;
  for (const Action& one : vocabulary.actions)
    if (one.level == level) names.push_back(action_words(one));
  return names.empty() ? "" : fmt::format("{} {}", letter, fmt::join(names, ", "));
}

void add_note(std::vector<Note>& notes, const std::string& kind, const std::string& actions,
              const std::string& condition) {
  for (Note& one : notes)
    if (one.actions == actions && one.condition == condition) {
      one.kinds.push_back(kind);
      return;
    }
  notes.push_back({actions, condition, {kind}});
}

/// The actions of a cell that hang on something, by what they hang on.
std::map<std::string, std::string> actions_by_condition(const Scenario& scenario,
                                                        const CellView& cell) {
  std::vector<const OwedAction*> actions;
  for (const OwedAction& one : cell.actions) actions.push_back(&one);
  std::sort(actions.begin(), actions.end(),
            [](const auto* a, const auto* b) { return a->action < b->action; });
  std::map<std::string, std::string> found;
  for (const OwedAction* one : actions)
    for (const std::string& condition : one->conditions) {
      std::string& names = found[condition];
      names += (names.empty() ? "" : ", ") + scenario.vocabulary.actions[index(one->action)].name;
    }
  for (const std::string& condition : cell.own_choice_conditions) {
    std::string& names = found[condition];
    names += (names.empty() ? "" : ", ") + std::string("an act of its choice");
  }
  return found;
}

std::vector<Note> notes_of(const Scenario& scenario, const MatrixRow& row) {
  std::vector<Note> notes;
  for (std::size_t k = 0; k < row.cells.size(); ++k)
    for (const auto& [condition, actions] : actions_by_condition(scenario, row.cells[k]))
      add_note(notes, scenario.attacks[k].id, actions, condition);
  return notes;
}

bool same_row(const TextRow& a, const TextRow& b) {
  return a.cells == b.cells && std::equal(a.notes.begin(), a.notes.end(), b.notes.begin(),
                                          b.notes.end(), [](const Note& x, const Note& y) {
                                            return x.actions == y.actions &&
                                                   x.condition == y.condition && x.kinds == y.kinds;
                                          });
}

std::vector<TextRow> rows_of(const Scenario& scenario, const std::vector<MatrixRow>& matrix) {
  std::vector<TextRow> rows;
  for (const MatrixRow& one : matrix) {
    TextRow row{.notes = notes_of(scenario, one)};
    for (const CellView& cell : one.cells) row.cells.push_back(letters(cell));
    const auto equal = std::find_if(rows.begin(), rows.end(),
                                    [&](const TextRow& other) { return same_row(other, row); });
    TextRow& into = equal == rows.end() ? rows.emplace_back(std::move(row)) : *equal;
    into.guarantors.push_back(scenario.actors[index(one.guarantors.front())].id);
  }
  return rows;
}

/// As many kinds as fit beside each other, from `first`.
std::size_t band(const std::vector<std::size_t>& columns, std::size_t first) {
  std::size_t used = rows_width, last = first;
  while (last < columns.size() && (last == first || used + columns[last] <= page_columns))
    used += columns[last++];
  return last;
}

void table(std::string& out, const Scenario& scenario, const std::vector<TextRow>& rows) {
  std::vector<std::size_t> columns;
  for (std::size_t k = 0; k < scenario.attacks.size(); ++k) {
    std::size_t widest = std::max<std::size_t>(columns_of(scenario.attacks[k].id), 8);
    for (const TextRow& row : rows) widest = std::max(widest, columns_of(row.cells[k]));
    columns.push_back(widest + 2);
  }
  for (std::size_t first = 0; first < columns.size(); first = band(columns, first)) {
    const std::size_t last = band(columns, first);
    std::string head(rows_width, ' ');
    for (std::size_t k = first; k < last; ++k)
      head += left(printable(scenario.attacks[k].id), columns[k]);
    out += head.substr(0, head.find_last_not_of(' ') + 1) + "\n";
    for (const TextRow& row : rows) {
      const std::vector<std::string> names =
          wrapped(fmt::format("{}", fmt::join(row.guarantors, " ")), rows_width - 4);
      for (std::size_t n = 0; n < names.size(); ++n) {
        std::string line = "  " + left(names[n], rows_width - 2);
        for (std::size_t k = first; n == 0 && k < last; ++k) line += left(row.cells[k], columns[k]);
        out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
      }
      if (last != columns.size()) continue;
      for (const Note& note : row.notes)
        add_paragraph(
            out,
            fmt::format("{}: {} {}", fmt::join(note.kinds, ", "), note.actions, note.condition), 6);
    }
  }
}

/// "hypothetical, announced but not concluded: pact and force": the texts that are not there, by
/// what is known.
std::vector<std::string> not_there_lines(const Scenario& scenario, const Package& package) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& one = scenario.instruments[index(entry.instrument)];
    if (!one.hypothetical) continue;
    const std::string words = hypothetical_words(one);
    auto at = std::find_if(groups.begin(), groups.end(),
                           [&](const auto& group) { return group.first == words; });
    if (at == groups.end()) at = groups.insert(at, {words, {}});
    at->second.push_back(one.id);
  }
  std::vector<std::string> lines;
  for (const auto& [words, names] : groups) lines.push_back(words + ": " + enumerated(names));
  return lines;
}

}  // namespace

std::string matrix_legend(const Scenario& scenario) {
  std::string out;
  add_paragraph(out, scenario.title.empty() ? scenario.id : scenario.title, 0);
  out += "\n";
  add_paragraph(
      out,
      fmt::format("What each guarantor owes to {} by kind of attack, help being requested.",
                  scenario.actors[index(scenario.protege)].id),
      0);
  std::string legend;
  for (const auto& [level, letter] : level_letters)
    if (const std::string words = letter_words(scenario.vocabulary, level, letter); !words.empty())
      legend += words + "; ";
  add_paragraph(out, legend + "O to act as it chooses; . nothing", 2);
  return out +
         "  capital: in every event of the kind and under every reading; small: in some\n"
         "  *: less if every body, budget or parliament that must decide does nothing\n"
         "  ~: less, or nothing, by the texts that are concluded alone\n";
}

std::string matrix_page(const Scenario& scenario, const PackageDuties& duties,
                        const std::vector<Separation>& separations) {
  const Package& package = scenario.packages[index(duties.package)];
  std::string out = "\n";
  add_paragraph(
      out,
      fmt::format(
          "{}{}: {}", package.id, package.role == Role::yardstick ? " (yardstick)" : "",
          counted(static_cast<long long>(package.entries.size()), "instrument", "instruments")),
      0);
  for (const std::string& line : not_there_lines(scenario, package)) add_paragraph(out, line, 2);
  if (const std::string taken_out = taken_out_words(scenario, package); !taken_out.empty())
    add_paragraph(out, taken_out, 2);
  if (duties.guarantors.empty()) {
    out += "  nobody owes anything\n";
  } else {
    table(out, scenario, rows_of(scenario, matrix_view(scenario, duties, separations)));
  }
  return out;
}

}  // namespace casus
