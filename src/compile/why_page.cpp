#include "compile/why_page.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"
#include "compile/why_rows.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_formula = 480;  // in text: six lines

bool is_sensitive(const TracedInput& input, const Scenario& scenario) {
  if (input.quantity) return scenario.quantity(*input.quantity).sensitive;
  return std::any_of(input.inputs.begin(), input.inputs.end(),
                     [&](const TracedInput& one) { return is_sensitive(one, scenario); });
}

bool is_sensitive(const std::vector<TracedInput>& inputs, const Scenario& scenario) {
  return std::any_of(inputs.begin(), inputs.end(),
                     [&](const TracedInput& one) { return is_sensitive(one, scenario); });
}

/// The formula with values instead of names.
std::string with_values(const std::string& formula, const std::vector<TracedInput>& inputs) {
  constexpr std::string_view parting = " (),";
  std::string out;
  for (std::size_t from = 0; from < formula.size();) {
    const std::size_t to = std::min(formula.find_first_of(parting, from), formula.size());
    std::string word = formula.substr(from, to - from);
    const bool minus = word.size() > 1 && word.front() == '-';
    const std::string name = minus ? word.substr(1) : word;
    for (const TracedInput& one : inputs) {
      if (one.name == name) word = fmt::format("{}{:.5g}", minus ? "-" : "", one.value);
    }
    out += word;
    if (to < formula.size()) out += formula[to];
    from = to + 1;
  }
  return out;
}

std::string cut(const std::string& text) {
  if (text.size() <= longest_formula) return text;
  const std::size_t end = text.rfind(' ', longest_formula);
  return fmt::format("{} ... ({} characters more; --json has all)", text.substr(0, end),
                     text.size() - end);
}

std::string value_text(double least, double most) {
  return least == most ? fmt::format("{:.5g}", least) : fmt::format("{:.5g}..{:.5g}", least, most);
}

/// What is under the line of a number.
std::string details(const WhyRow& row, bool withheld) {
  const Origin& first = row.first;
  std::string out = wrap("    = ", cut(row.formula));
  const bool plain = first.inputs.size() == 1 && first.inputs.front().name == first.formula;
  if (!plain && !withheld) {
    out += wrap(row.one_formula && row.least == row.most ? "    = " : "    first: ",
                cut(with_values(first.formula, first.inputs)));
  }
  return out;
}

/// The line with number and value; below each other where both do not fit.
std::string head(const std::string& numbers, const std::string& value) {
  constexpr std::size_t room = 60;  // "(constant)" follows
  if (std::max<std::size_t>(numbers.size(), 30) + value.size() < room) {
    return fmt::format("{:<30} {}\n", numbers, value);
  }
  return wrap("", numbers) + fmt::format("{:<30} {}\n", "", value);
}

std::string text_of(const WhyRow& row, const Scenario& scenario) {
  const Origin& first = row.first;
  const bool withheld = is_sensitive(first.inputs, scenario);
  const std::string value = withheld ? "withheld" : value_text(row.least, row.most);
  std::string out = head(row.numbers, first.unit.empty() ? value : value + " " + first.unit);
  if (first.inputs.empty()) {
    out.insert(out.size() - 1, " (constant)");
  } else {
    out += details(row, withheld);
  }
  if (!first.note.empty()) out += wrap("    because ", first.note);
  if (!row.clauses.empty()) out += wrap("    ", fmt::format("[{}]", fmt::join(row.clauses, ", ")));
  return out;
}

/// Numbers with a formula of their own, "profile[GBR][3]", as origins.
std::vector<Origin> as_origins(const std::vector<TracedInput>& named) {
  std::vector<Origin> origins;
  for (const TracedInput& one : named) {
    origins.push_back(
        {.number = one.name, .value = one.value, .formula = one.formula, .inputs = one.inputs});
  }
  return origins;
}

Json values_of(const std::vector<TracedInput>& inputs, const Scenario& scenario) {
  Json values = Json::object();
  for (const TracedInput& one : inputs) {
    values[one.name] = is_sensitive(one, scenario) ? Json(nullptr) : Json(one.value);
  }
  return values;
}

void collect(const std::vector<TracedInput>& inputs, std::map<std::string, TracedInput>& all) {
  for (const TracedInput& one : inputs) {
    if (one.quantity) all.emplace(one.name, one);
    collect(one.inputs, all);
  }
}

Json quantity_json(const TracedInput& input, const Scenario& scenario, const Texts& texts) {
  const Quantity& quantity = scenario.quantity(*input.quantity);
  Json entry = {{"path", quantity.path}};
  if (quantity.sensitive) {
    entry["sensitive"] = true;
  } else {
    entry["value"] = input.value;
    entry["range"] = to_text(quantity.distribution);
  }
  const auto put = [&entry](const char* key, const std::string& words) {
    if (!words.empty()) entry[key] = words;
  };
  put("unit", quantity.unit);
  put("source", quantity.source);
  put("assumed", quantity.assumed);
  if (const Place at = place(quantity.where, texts); at.line > 0) {
    entry["file"] = at.file;
    entry["line"] = at.line;
  }
  return entry;
}

}  // namespace

std::string why_page(const std::vector<Origin>& origins, const Scenario& scenario) {
  std::string out;
  for (const WhyRow& row : joined_alike(origins, scenario)) out += text_of(row, scenario);
  const std::vector<Origin> named = as_origins(named_numbers(origins));
  if (!named.empty()) out += "\nNames in these formulas that have a formula\n";
  for (const WhyRow& row : joined_alike(named, scenario)) out += text_of(row, scenario);
  return out;
}

std::string why_json(const std::vector<Origin>& origins, const Scenario& scenario,
                     const Texts& texts) {
  Json rows = Json::array();
  std::map<std::string, TracedInput> quantities;
  for (const WhyRow& row : joined_runs(origins)) {
    const Origin& first = row.first;
    const bool withheld = is_sensitive(first.inputs, scenario);
    rows.push_back({{"number", row.numbers},
                    {"value", withheld ? Json(nullptr) : Json(first.value)},
                    {"unit", first.unit},
                    {"meaning", first.meaning},
                    {"formula", first.formula},
                    {"inputs", values_of(first.inputs, scenario)},
                    {"clause", first.clause},
                    {"note", first.note}});
    collect(first.inputs, quantities);
  }
  Json named = Json::array();
  for (const TracedInput& one : named_numbers(origins)) {
    const bool withheld = is_sensitive(one, scenario);
    named.push_back({{"name", one.name},
                     {"value", withheld ? Json(nullptr) : Json(one.value)},
                     {"formula", one.formula},
                     {"inputs", values_of(one.inputs, scenario)}});
    collect(one.inputs, quantities);
  }
  Json known = Json::object();
  for (const auto& [name, input] : quantities) known[name] = quantity_json(input, scenario, texts);
  const Json all = {{"why", rows}, {"named", named}, {"quantities", known}};
  return all.dump(1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace casus
