#include "compile/why_rows.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace casus {

namespace {

/// "guarantors[0].arms[3]" taken apart: words {"guarantors", ".arms", ""}, positions {"0", "3"}.
/// Once rows are joined a position may be "0..8, 10".
struct Path {
  std::vector<std::string> words{};
  std::vector<std::string> positions{};

  std::string text() const {
    std::string out = words.front();
    for (std::size_t d = 0; d < positions.size(); ++d) {
      out += fmt::format("[{}]{}", positions[d], words[d + 1]);
    }
    return out;
  }
};

Path path_of(const std::string& number) {
  Path path;
  std::size_t from = 0;
  for (;;) {
    const std::size_t open = number.find('[', from);
    path.words.push_back(number.substr(from, open - from));
    if (open == std::string::npos) return path;
    const std::size_t close = number.find(']', open);
    path.positions.push_back(number.substr(open + 1, close - open - 1));
    from = close + 1;
  }
}

bool is_number(const std::string& position) {
  return std::all_of(position.begin(), position.end(),
                     [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

/// "0..8, 10"; "ID" for several that are names.
std::string ranges(const std::vector<std::string>& positions) {
  const bool numbers = std::all_of(positions.begin(), positions.end(), is_number);
  if (positions.size() > 1 && !numbers) return "ID";
  std::string out;
  for (std::size_t i = 0; i < positions.size();) {
    std::size_t last = i;
    while (last + 1 < positions.size() &&
           std::stoi(positions[last + 1]) == std::stoi(positions[last]) + 1) {
      ++last;
    }
    out += fmt::format("{}{}", out.empty() ? "" : ", ", positions[i]);
    if (last > i) out += fmt::format("..{}", positions[last]);
    i = last + 1;
  }
  return out;
}

/// The formula with "CLAUSE" for the clause that gave it: "CLAUSE.level".
std::string by_clause(std::string formula, const std::string& clause) {
  const std::string name = clause + ".";
  for (std::size_t at = 0; !clause.empty(); at += 1) {
    at = formula.find(name, at);
    if (at == std::string::npos) break;
    formula.replace(at, clause.size(), "CLAUSE");
  }
  return formula;
}

/// The formula with "ID" for every actor: "guarantor.stake[ID]".
std::string by_actor(const std::string& formula, const std::set<std::string_view>& actors) {
  std::string out;
  std::size_t from = 0;
  const auto is_letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  while (from < formula.size()) {
    std::size_t to = from;
    while (to < formula.size() && is_letter(formula[to])) ++to;
    const std::string_view word = std::string_view(formula).substr(from, to - from);
    const bool apart = from > 0 && (formula[from - 1] == '.' || formula[from - 1] == '[') &&
                       to < formula.size() && (formula[to] == '.' || formula[to] == ']');
    out += apart && actors.count(word) > 0 ? std::string_view("ID") : word;
    if (to < formula.size()) out += formula[to++];
    from = to;
  }
  return out;
}

struct Joining {
  WhyRow row{};
  Path path{};
  std::string pattern{};  ///< of the formula
  std::string alike{};    ///< rows are joined if this is equal
};

void add_to(Joining& group, const Joining& one) {
  group.row.least = std::min(group.row.least, one.row.least);
  group.row.most = std::max(group.row.most, one.row.most);
  group.row.one_formula =
      group.row.one_formula && one.row.one_formula && group.row.formula == one.row.formula;
  for (const std::string& clause : one.row.clauses) {
    auto& all = group.row.clauses;
    if (std::find(all.begin(), all.end(), clause) == all.end()) all.push_back(clause);
  }
}

/// Joins rows that differ in one position only.
std::vector<Joining> join_over(std::size_t d, std::vector<Joining> rows) {
  std::map<std::string, std::size_t> place;
  std::vector<Joining> joined;
  std::vector<std::vector<std::string>> positions;
  for (Joining& one : rows) {
    std::string position;
    if (d < one.path.positions.size()) position = std::exchange(one.path.positions[d], "*");
    const auto [at, is_new] = place.emplace(one.path.text() + "\n" + one.alike, joined.size());
    if (is_new) {
      positions.emplace_back();
      joined.push_back(std::move(one));
    } else {
      add_to(joined[at->second], one);
    }
    positions[at->second].push_back(position);
  }
  for (std::size_t i = 0; i < joined.size(); ++i) {
    if (d < joined[i].path.positions.size()) joined[i].path.positions[d] = ranges(positions[i]);
  }
  return joined;
}

std::vector<WhyRow> rows_of(std::vector<Joining> joined) {
  std::vector<WhyRow> rows;
  for (Joining& one : joined) {
    one.row.numbers = one.path.text();
    if (!one.row.one_formula) one.row.formula = one.pattern;
    rows.push_back(std::move(one.row));
  }
  return rows;
}

WhyRow row_of(const Origin& origin) {
  WhyRow row{
      .least = origin.value, .most = origin.value, .formula = origin.formula, .first = origin};
  if (!origin.clause.empty()) row.clauses.push_back(origin.clause);
  return row;
}

bool same_origin(const Origin& a, const Origin& b) {
  return a.value == b.value && a.formula == b.formula && a.inputs == b.inputs &&
         a.clause == b.clause && a.note == b.note;
}

}  // namespace

std::vector<WhyRow> joined_runs(const std::vector<Origin>& origins) {
  std::vector<WhyRow> rows;
  for (std::size_t i = 0; i < origins.size();) {
    Path path = path_of(origins[i].number);
    const auto follows = [&](std::size_t at, const std::string& last) {
      Path next = path_of(origins[at].number);
      if (next.words != path.words || path.positions.empty()) return false;
      const bool is_next = std::stoi(next.positions.back()) == std::stoi(last) + 1;
      next.positions.back() = path.positions.back();
      return is_next && next.positions == path.positions && same_origin(origins[at], origins[i]);
    };
    std::string last = path.positions.empty() ? "" : path.positions.back();
    std::size_t end = i + 1;
    while (end < origins.size() && follows(end, last)) {
      last = std::to_string(std::stoi(last) + 1);
      ++end;
    }
    rows.push_back(row_of(origins[i]));
    if (end > i + 1) path.positions.back() += ".." + last;
    rows.back().numbers = path.text();
    i = end;
  }
  return rows;
}

std::vector<WhyRow> joined_alike(const std::vector<Origin>& origins, const Scenario& scenario) {
  std::set<std::string_view> actors;
  for (const Actor& one : scenario.actors) actors.insert(one.id);
  std::vector<Joining> rows;
  std::size_t deepest = 0;
  for (const Origin& origin : origins) {
    Joining one{.row = row_of(origin), .path = path_of(origin.number)};
    one.pattern = by_actor(by_clause(origin.formula, origin.clause), actors);
    one.alike = fmt::format("{}\n{}\n{}", one.pattern, origin.note, origin.clause.empty());
    deepest = std::max(deepest, one.path.positions.size());
    rows.push_back(std::move(one));
  }
  for (std::size_t d = deepest; d-- > 0;) rows = join_over(d, std::move(rows));
  return rows_of(std::move(rows));
}

}  // namespace casus
