#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "apps/cli/entails_page.hpp"
#include "base/layout.hpp"
#include "report/format.hpp"

namespace casus {

namespace {

constexpr std::size_t name_width = 26;

/// What some letters hang on: the kinds, the actions and the condition.
struct Note {
  std::string actions{};
  std::string condition{};
  std::vector<std::string> kinds{};
};

/// Guarantors that owe the same in every kind of attack, for the same reasons.
struct Row {
  std::vector<std::string> guarantors{};
  std::vector<std::string> cells{};
  std::vector<Note> notes{};
};

bool any_of_level(const ActionSet& actions, const Scenario& scenario, Level level) {
  for (std::size_t a = 0; a < actions.size(); ++a)
    if (actions[a] && scenario.vocabulary.actions[a].level == level) return true;
  return false;
}

/// "CEa*": capital always, small sometimes, a star where it is less without decisions.
std::string letters(const Cell& cell, const Scenario& scenario) {
  static constexpr std::pair<Level, char> marks[] = {
      {Level::consult, 'C'}, {Level::economic, 'E'}, {Level::arms, 'A'}, {Level::troops, 'T'}};
  std::string text;
  for (const auto& [level, capital] : marks) {
    const auto rank = [&, wanted = level](const Owed& owed) {
      return any_of_level(owed.always, scenario, wanted)      ? 2
             : any_of_level(owed.sometimes, scenario, wanted) ? 1
                                                              : 0;
    };
    const int paper = rank(cell.on_paper);
    if (paper == 0) continue;
    text += paper == 2 ? capital : static_cast<char>(capital - 'A' + 'a');
    if (rank(cell.without_decisions) < paper) text += '*';
  }
  const auto acts = [](const Owed& owed) {
    return !owed.acts.always.empty() ? 2 : !owed.acts.sometimes.empty() ? 1 : 0;
  };
  const int paper = acts(cell.on_paper);
  if (paper > 0) text += paper == 2 ? 'O' : 'o';
  if (acts(cell.without_decisions) < paper) text += '*';
  return text.empty() ? "." : text;
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

std::vector<Note> notes_of(const Scenario& scenario, const PackageDuties& duties, std::size_t row,
                           const std::vector<Separation>& separations) {
  std::vector<Note> notes;
  for (std::size_t k = 0; k < scenario.attacks.size(); ++k) {
    std::map<std::string, std::string> by_condition;
    for (const Separation& one : separations) {
      if (one.guarantor != duties.guarantors[row] || index(one.attack) != k) continue;
      std::string& actions = by_condition[to_text(one, scenario)];
      actions +=
          (actions.empty() ? "" : ", ") + scenario.vocabulary.actions[index(one.action)].name;
    }
    for (const auto& [condition, actions] : by_condition)
      add_note(notes, scenario.attacks[k].id, actions, condition);
  }
  return notes;
}

bool same(const Row& a, const Row& b) {
  return a.cells == b.cells && std::equal(a.notes.begin(), a.notes.end(), b.notes.begin(),
                                          b.notes.end(), [](const Note& x, const Note& y) {
                                            return x.actions == y.actions &&
                                                   x.condition == y.condition && x.kinds == y.kinds;
                                          });
}

std::vector<Row> rows_of(const Scenario& scenario, const PackageDuties& duties,
                         const std::vector<Separation>& separations) {
  std::vector<Row> rows;
  for (std::size_t g = 0; g < duties.guarantors.size(); ++g) {
    Row row{.notes = notes_of(scenario, duties, g, separations)};
    for (const Cell& cell : duties.matrix[g]) row.cells.push_back(letters(cell, scenario));
    const auto equal =
        std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return same(one, row); });
    Row& into = equal == rows.end() ? rows.emplace_back(std::move(row)) : *equal;
    into.guarantors.push_back(scenario.actors[index(duties.guarantors[g])].id);
  }
  return rows;
}

/// As many kinds as fit beside each other, from `first`.
std::size_t band(const std::vector<std::size_t>& columns, std::size_t first) {
  std::size_t used = name_width, last = first;
  while (last < columns.size() && (last == first || used + columns[last] <= page_width))
    used += columns[last++];
  return last;
}

void table(std::string& out, const Scenario& scenario, const std::vector<Row>& rows) {
  std::vector<std::size_t> columns;
  for (const Attack& attack : scenario.attacks)
    columns.push_back(std::max<std::size_t>(columns_of(attack.id), 8) + 2);
  for (std::size_t first = 0; first < columns.size(); first = band(columns, first)) {
    const std::size_t last = band(columns, first);
    std::string head(name_width, ' ');
    for (std::size_t k = first; k < last; ++k)
      head += left(printable(scenario.attacks[k].id), columns[k]);
    out += head.substr(0, head.find_last_not_of(' ') + 1) + "\n";
    for (const Row& row : rows) {
      const std::vector<std::string> names =
          wrapped(fmt::format("{}", fmt::join(row.guarantors, " ")), name_width - 4);
      for (std::size_t n = 0; n < names.size(); ++n) {
        std::string line = "  " + left(names[n], name_width - 2);
        for (std::size_t k = first; n == 0 && k < last; ++k) line += left(row.cells[k], columns[k]);
        out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
      }
      if (last != columns.size()) continue;
      for (const Note& note : row.notes)
        paragraph(
            out,
            fmt::format("{}: {} {}", fmt::join(note.kinds, ", "), note.actions, note.condition), 6);
    }
  }
}

std::vector<std::string> hypothetical(const Scenario& scenario, const Package& package) {
  std::vector<std::string> names;
  for (const PackageEntry& entry : package.entries)
    if (scenario.instruments[index(entry.instrument)].hypothetical)
      names.push_back(scenario.instruments[index(entry.instrument)].id);
  return names;
}

}  // namespace

void paragraph(std::string& out, const std::string& text, std::size_t indent) {
  for (const std::string& line : wrapped(printable(text), page_width - indent))
    out += std::string(indent, ' ') + line + "\n";
}

std::string matrix_legend(const Scenario& scenario) {
  std::string out;
  paragraph(out, scenario.title.empty() ? scenario.id : scenario.title, 0);
  out += "\n";
  paragraph(out,
            fmt::format("What each guarantor owes to {} by kind of attack, help being requested.",
                        scenario.actors[index(scenario.protege)].id),
            0);
  out +=
      "  C consult   E economic   A arms   T troops   O to act as it chooses   . nothing\n"
      "  capital: in every event of the kind and under every reading; small: in some\n"
      "  *: less if every body, budget or parliament that must decide does nothing\n";
  return out;
}

std::string matrix_page(const Scenario& scenario, const PackageDuties& duties,
                        const std::vector<Separation>& separations) {
  const Package& package = scenario.packages[index(duties.package)];
  std::string out = "\n";
  paragraph(
      out,
      fmt::format(
          "{}{}: {}", package.id, package.role == Role::yardstick ? " (yardstick)" : "",
          counted(static_cast<long long>(package.entries.size()), "instrument", "instruments")),
      0);
  const std::vector<std::string> not_concluded = hypothetical(scenario, package);
  if (!not_concluded.empty())
    paragraph(out, "hypothetical, announced but not concluded: " + enumerated(not_concluded), 2);
  if (duties.guarantors.empty()) {
    out += "  nobody owes anything\n";
  } else {
    table(out, scenario, rows_of(scenario, duties, separations));
  }
  return out;
}

}  // namespace casus
