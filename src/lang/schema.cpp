#include "lang/schema.hpp"

#include <nlohmann/json.hpp>

#include "lang/keys.hpp"
#include "model/names.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;
using G = KeyGroup;

Json any() { return true; }
Json scalar() { return {{"type", {"string", "number", "boolean"}}}; }
/// `key:` with nothing behind it.
Json nothing() { return {{"type", "null"}}; }
Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
Json one_of(std::vector<Json> options) { return {{"anyOf", std::move(options)}}; }
Json scalar_or_list() { return one_of({scalar(), list_of(scalar())}); }

std::string name_of(KeyGroup group) {
  // a word for "$defs": "what hangs on a question" -> "what_hangs_on_a_question"
  std::string name;
  for (const char c : std::string(to_text(group)))
    if (c != '\'') name += c == ' ' ? '_' : c;
  return name;
}

Json in(KeyGroup group) { return {{"$ref", "#/$defs/" + name_of(group)}}; }
/// Names that the file makes up, each with such a value.
Json by_name(Json value) {
  return {{"type", "object"}, {"additionalProperties", std::move(value)}};
}
Json scalar_or(KeyGroup group) { return one_of({scalar(), in(group)}); }
Json list_in(KeyGroup group) { return list_of(in(group)); }

template <class Enum>
Json words(Enum which) {
  Json list = Json::array();
  for (const auto& one : names_of(which))
    if (!one.written.empty()) list.push_back(one.written);
  return {{"enum", std::move(list)}};
}

Json yes_no() { return {{"enum", {"yes", "no", true, false}}}; }

/// A number with its range, source and unit, at any depth below names.
Json numbers() { return {{"$ref", "#/$defs/numbers"}}; }

Json of_shape(KeyShape shape) {
  switch (shape) {
    case KeyShape::word:
    case KeyShape::duration:
    case KeyShape::date_or_time:
    case KeyShape::condition:
      return scalar();
    case KeyShape::words:
    case KeyShape::actors:
    case KeyShape::clauses:
      return scalar_or_list();
    case KeyShape::yes_no:
      return yes_no();
    case KeyShape::count:
      return {{"type", {"integer", "string"}}};
    case KeyShape::read:
    case KeyShape::amount:
    case KeyShape::amounts:
      return any();
  }
  return any();
}

struct Value {
  KeyGroup group{};
  std::string_view key{};
  Json schema{};
};

/// What may stand behind the keys that a reader of their own reads. A key that is missing here may
/// have any value, which the readers then judge.
std::vector<Value> values() {
  const Json condition = scalar();
  const Json condition_or_answers = one_of({scalar(), in(G::answers)});
  const Json vocabulary_dimensions = by_name(in(G::dimension));
  const Json group_of_actors = one_of(
      {list_of(scalar()), by_name(one_of({in(G::membership), list_in(G::membership), nothing()}))});
  std::vector<Value> found;
  for (const G group : {G::scenario, G::vocabulary}) {
    found.push_back({group, "dimensions", vocabulary_dimensions});
    found.push_back({group, "predicates", by_name(condition_or_answers)});
    found.push_back({group, "constraints", list_of(condition)});
    found.push_back({group, "actions", by_name(one_of({words(Level{}), in(G::action)}))});
    found.push_back({group, "groups", by_name(group_of_actors)});
    found.push_back({group, "bodies", by_name(in(G::body))});
    found.push_back({group, "questions", by_name(in(G::question))});
  }
  const std::vector<Value> others = {
      {G::scenario, "use", list_of(scalar())},
      {G::scenario, "horizon", in(G::horizon)},
      {G::scenario, "grid", in(G::grid)},
      {G::scenario, "quantities", numbers()},
      {G::scenario, "correlations", list_in(G::correlation)},
      {G::scenario, "actors", by_name({{"type", "object"}})},
      {G::scenario, "attacks", by_name({{"type", "object"}, {"required", Json::array({"event"})}})},
      {G::scenario, "instruments", by_name({{"type", "object"}})},
      {G::scenario, "packages", by_name(one_of({list_of(scalar()), in(G::package)}))},
      {G::scenario, "terms", scalar_or(G::terms)},
      {G::scenario, "futures", in(G::futures)},
      {G::scenario, "outcomes", by_name(words(Direction{}))},
      {G::scenario, "tests", list_in(G::test)},
      {G::scenario, "history", list_in(G::history)},
      {G::scenario, "alliance", in(G::alliance)},
      {G::strengths, "quantities", numbers()},
      {G::attack, "against", words(Against{})},
      {G::instrument, "kind", words(InstrumentKind{})},
      {G::instrument, "hypothetical", yes_no()},
      {G::instrument, "status", in(G::status)},
      {G::instrument, "implements", list_of(scalar())},
      {G::instrument, "based_on", scalar()},
      {G::instrument, "term", scalar_or(G::term)},
      {G::instrument, "define", by_name(condition_or_answers)},
      {G::instrument, "clauses", list_in(G::clause)},
      {G::instrument, "tests", list_in(G::test)},
      {G::instrument, "provisions", list_in(G::provision)},
      {G::instrument, "not_coded", list_in(G::not_coded)},
      {G::instrument, "donors", by_name(in(G::donor))},
      {G::status, "form", one_of({words(Form{}), in(G::answers)})},
      {G::status, "binding", words(Binding{})},
      {G::status, "in_force", scalar_or(G::in_force)},
      {G::term, "exit", in(G::exit)},
      {G::donor, "funding", words(Funding{})},
      {G::clause, "source", in(G::source)},
      {G::clause, "norm", words(Norm{})},
      {G::clause, "verb", words(Verb{})},
      {G::clause, "holder", scalar_or_list()},
      {G::clause, "when", condition},
      {G::clause, "floor", list_of(scalar())},
      {G::clause, "ceiling", list_of(scalar())},
      {G::clause, "discretion", words(Discretion{})},
      {G::clause, "reserved", list_of(words(Reserved{}))},
      {G::clause, "decided_by", scalar_or(G::decided_by)},
      {G::clause, "deadline", scalar_or(G::deadline)},
      {G::clause, "readings", one_of({list_in(G::reading), in(G::answers)})},
      {G::source, "verified", yes_no()},
      {G::deadline, "clock", words(Clock{})},
      {G::dimension, "values", scalar_or_list()},
      {G::dimension, "ordered", scalar_or_list()},
      {G::dimension, "chosen_by", words(ChosenBy{})},
      {G::action, "level", words(Level{})},
      {G::package, "role", words(Role{})},
      {G::package, "use", list_of(scalar())},
      {G::package, "with", list_of(scalar())},
      {G::package, "without", list_of(scalar())},
      {G::package, "absent", list_of(scalar())},
      {G::terms, "groups", list_in(G::term_group)},
      {G::term_group, "of", scalar_or_list()},
      {G::question, "alternatives", by_name(one_of({scalar(), in(G::alternative)}))},
      {G::history, "event", by_name(scalar())},
      {G::alliance, "members", scalar_or_list()},
      {G::test, "event", by_name(scalar())},
      {G::test, "expect", in(G::expect)},
      {G::horizon, "start", scalar_or(G::start)},
  };
  found.insert(found.end(), others.begin(), others.end());
  return found;
}

/// What must be there.
std::vector<std::string> required(KeyGroup group) {
  switch (group) {
    case G::scenario:
      return {"casus", "scenario", "challenger", "protege"};
    case G::instrument:
      return {"casus", "instrument"};
    case G::vocabulary:
      return {"casus", "vocabulary"};
    case G::strengths:
      return {"casus", "strengths"};
    case G::clause:
      return {"id"};
    case G::body:
      return {"members"};
    case G::question:
      return {"alternatives"};
    case G::answers:
      return {"question"};
    case G::test:
      return {"name", "event", "expect"};
    case G::history:
      return {"day", "text", "source"};
    case G::alliance:
      return {"name", "members"};
    case G::terms:
      return {"groups"};
    case G::term_group:
      return {"name", "of"};
    default:
      return {};
  }
}

/// Groups in which names of the file's own stand beside the keys: answers, numbers, dimensions.
bool has_names(KeyGroup group) {
  return group == G::answers || group == G::actor || group == G::attack || group == G::overlay ||
         group == G::weights || group == G::timely || group == G::response;
}

/// A reading lays any key of a clause over it.
std::vector<Key> keys_of(KeyGroup group) {
  std::vector<Key> found;
  for (const Key& one : language_keys())
    if (one.group == group || (group == G::reading && one.group == G::clause)) found.push_back(one);
  return found;
}

Json schema_of(KeyGroup group, const std::vector<Value>& known) {
  Json properties = Json::object();
  for (const Key& key : keys_of(group)) {
    Json value = of_shape(key.shape);
    for (const Value& one : known)
      if (one.group == key.group && one.key == key.name) value = one.schema;
    if (key.use == KeyUse::kept && value.is_object())
      value["$comment"] = "read, not computed: no answer depends on it";
    properties[std::string(key.name)] = std::move(value);
  }
  Json schema = {{"type", "object"}, {"properties", std::move(properties)}};
  const std::vector<std::string> must = required(group);
  if (!must.empty()) schema["required"] = must;
  if (group == G::instrument) {  // what is based on another has the rest from there
    Json whole = Json::object(), changed = Json::object();
    whole["required"] = Json::array({"kind", "status"});
    changed["required"] = Json::array({"based_on"});
    schema["anyOf"] = Json::array();
    schema["anyOf"].push_back(whole);
    schema["anyOf"].push_back(changed);
  }
  if (!has_names(group)) schema["additionalProperties"] = false;
  return schema;
}

/// A file is what its first word says: each kind by the key that names it.
Json by_kind() {
  Json rules = Json::array();
  const std::pair<const char*, KeyGroup> files[] = {
      {"scenario", G::scenario}, {"instrument", G::instrument}, {"strengths", G::strengths}};
  for (const auto& [key, group] : files)
    rules.push_back({{"if", {{"required", Json::array({key})}}}, {"then", in(group)}});
  // an instrument names the vocabulary that it uses
  rules.push_back({{"if",
                    {{"required", Json::array({"vocabulary"})},
                     {"not", {{"required", Json::array({"instrument"})}}}}},
                   {"then", in(G::vocabulary)}});
  return rules;
}

}  // namespace

std::string language_schema() {
  const std::vector<Value> known = values();
  Json defs = Json::object();
  for (int g = 0; g <= static_cast<int>(G::expect); ++g) {
    const auto group = static_cast<KeyGroup>(g);
    defs[name_of(group)] = schema_of(group, known);
  }
  defs["numbers"] = {{"type", "object"},
                     {"additionalProperties",
                      one_of({scalar(), list_of(scalar()), {{"$ref", "#/$defs/numbers"}}})}};
  const Json schema = {
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"title", "casus: scenarios, instruments, vocabularies, strengths, overlays"},
      {"type", "object"},
      {"required", Json::array({"casus"})},
      {"allOf", by_kind()},
      {"$defs", std::move(defs)}};
  return schema.dump(1) + "\n";
}

}  // namespace casus
