#include "report/edition.hpp"

#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "report/lookup.hpp"
#include "report/words.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

tl::unexpected<Diagnostics> no_edition(std::string why) {
  return fail({.code = "E073",
               .path = "--since",
               .message = "the file holds no earlier findings: " + std::move(why),
               .hint = "write it with: casus compare SCENARIO --json > OLD.json"});
}

/// A member of an object that is what `is` asks for; null without one.
const Json* member(const Json& object, const char* key, bool (Json::*is)() const) {
  const auto at = object.find(key);
  return at != object.end() && ((*at).*is)() ? &*at : nullptr;
}

/// Adds the members of an object that are what `is` asks for; whether all are.
template <class Value>
bool read_all(const Json& object, bool (Json::*is)() const, std::map<std::string, Value>& into) {
  for (const auto& [name, value] : object.items()) {
    if (!(value.*is)()) return false;
    into[name] = value.template get<Value>();
  }
  return true;
}

bool read_figures(const Json& object, std::map<std::string, Edition::Figure>& into) {
  for (const auto& [name, one] : object.items()) {
    std::map<std::string, double> figure;
    if (!one.is_object() || !read_all(one, &Json::is_number, figure)) return false;
    into[name] = {figure["mean"], figure["error"]};
  }
  return true;
}

bool read_order(const Json& list, std::vector<std::string>& into) {
  for (const Json& one : list) {
    if (!one.is_string()) return false;
    into.push_back(one.get<std::string>());
  }
  return true;
}

/// None where something is missing or of another type.
std::optional<Edition> read(const Json& all) {
  const Json* block = member(all, "edition", &Json::is_object);
  const Json* seed = member(all, "seed", &Json::is_number_unsigned);
  const Json* futures = member(all, "futures", &Json::is_number_unsigned);
  if (block == nullptr || seed == nullptr || futures == nullptr) return std::nullopt;
  Edition out{.seed = seed->dump(), .futures = futures->get<int>()};
  const auto word = [](const Json& of, const char* key, std::string& into) {
    const Json* found = member(of, key, &Json::is_string);
    if (found != nullptr) into = found->get<std::string>();
    return found != nullptr;
  };
  const Json* packages = member(*block, "packages", &Json::is_object);
  const Json* order = member(*block, "order", &Json::is_array);
  const Json* texts = member(*block, "texts", &Json::is_object);
  const Json* inputs = member(*block, "inputs", &Json::is_object);
  const bool whole = packages != nullptr && order != nullptr && texts != nullptr &&
                     inputs != nullptr && word(all, "scenario", out.scenario) &&
                     word(all, "hash", out.hash) && word(all, "version", out.version) &&
                     word(*block, "as_of", out.as_of) && word(*block, "measure", out.measure) &&
                     read_figures(*packages, out.packages) && read_order(*order, out.order) &&
                     read_all(*texts, &Json::is_boolean, out.texts) &&
                     read_all(*inputs, &Json::is_string, out.inputs);
  return whole ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

Edition edition_of(const ReportInput& input) {
  const Findings& found = input.findings;
  const Scenario& scenario = input.scenario;
  Edition out{.scenario = found.scenario,
              .hash = found.hash,
              .version = input.version,
              .as_of = is_valid(scenario.as_of) ? date_words(scenario.as_of) : "",
              .seed = std::to_string(found.seed),
              .futures = found.futures};
  if (!found.rankings.empty()) {
    const MeasureKey key = deciding_measure(input);
    out.measure = to_text(key);
    for (const PackageFindings& package : found.packages) {
      const auto mean = mean_of(package, key);
      const auto* values = find_column(found.table, package.package, key);
      if (mean)
        out.packages[package.id] = {*mean, values == nullptr ? 0.0 : error_of_mean(*values)};
    }
    for (const PackageFindings* option : ranked_options(found)) out.order.push_back(option->id);
  }
  for (const Instrument& text : scenario.instruments)
    out.texts[text.id] = is_in_force(scenario, text);
  for (const Quantity& one : scenario.quantities)
    if (!one.sensitive) out.inputs[one.path] = to_text(one.distribution);
  return out;
}

Json to_json(const Edition& edition) {
  Json packages = Json::object();
  for (const auto& [id, figure] : edition.packages)
    packages[id] = {{"mean", figure.mean}, {"error", figure.error}};
  return {{"as_of", edition.as_of}, {"measure", edition.measure}, {"packages", packages},
          {"order", edition.order}, {"texts", edition.texts},     {"inputs", edition.inputs}};
}

Result<Edition> parse_edition(std::string_view json) {
  const Json all = Json::parse(json, nullptr, false);
  if (all.is_discarded()) return no_edition("it is no JSON");
  auto found = read(all);
  if (found) return std::move(*found);
  return no_edition("it was not written by `compare --json`, or by a version before editions");
}

}  // namespace casus
