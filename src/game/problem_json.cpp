#include "game/problem_json.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/first_errors.hpp"
#include "base/spelling.hpp"
#include "game/field_check.hpp"
#include "game/json_syntax.hpp"
#include "game/problem_check.hpp"
#include "game/problem_fields.hpp"

namespace casus {

namespace {

using InputJson = nlohmann::json;
using OutputJson = nlohmann::ordered_json;

constexpr std::pair<VoteRule, const char*> vote_rules[] = {
    {VoteRule::consensus, "consensus"}, {VoteRule::quota, "quota"}, {VoteRule::two_key, "two_key"}};

std::string type_of(const InputJson& json) {
  if (json.is_null()) return "null";
  if (json.is_string())
    return fmt::format("the text \"{:.40}\"", json.get_ref<const std::string&>());
  if (json.is_boolean() || json.is_number()) return json.dump();
  return json.is_array() ? "a list" : "an object";
}

struct Reader {
  FirstErrors found{};

  void wrong(const FieldPath& path, const InputJson& json, const char* wanted, const Field& field) {
    found.add({.code = "E904",
               .path = path.text(),
               .message = fmt::format("{} is wanted here, not {}", wanted, type_of(json)),
               .note = described(field)});
  }

  void read(const InputJson& json, const FieldPath& path, double& to, const Field& field) {
    if (!json.is_number()) return wrong(path, json, "a number", field);
    to = json.get<double>();
  }

  void read(const InputJson& json, const FieldPath& path, int& to, const Field& field) {
    constexpr double largest = 1e9;
    const double value = json.is_number() ? json.get<double>() : 0.5;
    if (value != std::floor(value) || std::abs(value) > largest) {
      return wrong(path, json, "a whole number", field);
    }
    to = static_cast<int>(value);
  }

  void read(const InputJson& json, const FieldPath& path, bool& to, const Field& field) {
    if (!json.is_boolean()) return wrong(path, json, "true or false", field);
    to = json.get<bool>();
  }

  void read(const InputJson& json, const FieldPath& path, std::string& to, const Field& field) {
    if (!json.is_string()) return wrong(path, json, "a text", field);
    to = json.get<std::string>();
  }

  void read(const InputJson& json, const FieldPath& path, VoteRule& to, const Field& field) {
    for (const auto& [rule, name] : vote_rules) {
      if (json == name) {
        to = rule;
        return;
      }
    }
    wrong(path, json, "\"consensus\", \"quota\" or \"two_key\"", field);
  }

  void read(const InputJson& json, const FieldPath& path, GridAxis& to, const Field& field);

  /// A list that no problem can have is not read: it could be as long as its writer likes.
  template <class T>
  void read(const InputJson& json, const FieldPath& path, std::vector<T>& to, const Field& field) {
    if (!json.is_array()) return wrong(path, json, "a list", field);
    to.clear();
    if (const std::size_t most = most_entries(field); json.size() > most) {
      Diagnostic too_long = field.count.most > 0 ? wrong_count(json.size(), field)
                                                 : wrong_length(json.size(), most, field);
      too_long.path = path.text();
      return found.add(std::move(too_long));
    }
    to.resize(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
      read(json[i], path.entry(i), to[i], field.entries());
    }
  }

  template <class T>
  void read(const InputJson& json, const FieldPath& path, std::optional<T>& to,
            const Field& field) {
    read(json, path, to.emplace(), field);
  }

  template <class T>
  void read(const InputJson& json, const FieldPath& path, T& to, const Field& field);
};

/// Reads the keys of one object, and knows which it does not know.
struct ObjectReader {
  Reader& reader;
  const InputJson& json;
  const FieldPath& path;
  std::vector<std::string_view> known{};

  template <class T>
  void required(const char* key, T& to, const Field& field) {
    known.emplace_back(key);
    const FieldPath below = path.key(key);
    if (const auto at = json.find(key); at != json.end()) return reader.read(*at, below, to, field);
    reader.found.add({.code = "E903",
                      .path = below.text(),
                      .message = fmt::format("the key `{}` is missing", key),
                      .note = described(field)});
  }

  template <class T>
  void required_if(bool when, const char*, const char* key, T& to, const Field& field) {
    if (when) return required(key, to, field);
    optional(key, to, field);
  }

  template <class T>
  void optional(const char* key, T& to, const Field& field) {
    known.emplace_back(key);
    const auto at = json.find(key);
    if (at != json.end() && !at->is_null()) reader.read(*at, path.key(key), to, field);
  }

  void unknown() {
    for (const auto& [key, value] : json.items()) {
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      if (reader.found.full()) {
        reader.found.count(1);
        continue;
      }
      const std::string above = path.text();
      std::vector<std::string> missing;  // a key that stands there already is not what was meant
      for (const std::string_view one : known) {
        if (!json.contains(one)) missing.emplace_back(one);
      }
      reader.found.add({.code = "E905",
                        .path = above.empty() ? key : above + "." + key,
                        .message = fmt::format("the key `{:.60}` is not known here", key),
                        .hint = did_you_mean(key, missing)});
    }
  }
};

/// Reads the entries of an object that is written as a list.
struct EntryReader {
  Reader& reader;
  const InputJson& json;
  const FieldPath& path;

  template <class T>
  void entry(std::size_t position, T& to, const Field& field) {
    reader.read(json[position], path.entry(position), to, field);
  }
};

void Reader::read(const InputJson& json, const FieldPath& path, GridAxis& to, const Field& field) {
  if (!json.is_array() || json.size() != 3) {
    return wrong(path, json, "a list of three numbers, [low, high, points],", field);
  }
  EntryReader list{*this, json, path};
  entries(list, to);
}

template <class T>
void Reader::read(const InputJson& json, const FieldPath& path, T& to, const Field& field) {
  if (!json.is_object()) return wrong(path, json, "an object", field);
  ObjectReader object{*this, json, path};
  fields(object, to);
  object.unknown();
}

bool covers(const std::string& broken, const std::string& path) {
  return path.compare(0, broken.size(), broken) == 0 &&
         (path.size() == broken.size() || path[broken.size()] == '.' ||
          path[broken.size()] == '[' || broken.empty());
}

/// What `check` says, without what only follows from a part that could not be read.
FirstErrors beyond(const Diagnostics& unread, const FirstErrors& checked) {
  FirstErrors more;
  bool shapes_known = true;
  for (const Diagnostic& one : unread) {
    for (const char* list : {"time", "level_weight", "kinds", "guarantors", "regimes", "support"}) {
      if (one.code != "E905" && covers(one.path, list)) shapes_known = false;
    }
    if (one.code != "E905" && covers("time", one.path)) shapes_known = false;
  }
  for (const Diagnostic& one : checked.kept()) {
    bool follows = one.code == "E906" && !shapes_known;
    for (const Diagnostic& broken : unread) {
      if (broken.code != "E905" &&
          (covers(broken.path, one.path) || covers(one.path, broken.path))) {
        follows = true;
      }
    }
    if (!follows) more.add(one);
  }
  if (!more.empty()) more.count(checked.rest());
  return more;
}

struct Writer {
  OutputJson json = OutputJson::object();

  template <class T>
  void required(const char* key, const T& value, const Field&) {
    json[key] = written(value);
  }
  template <class T>
  void required_if(bool, const char*, const char* key, const T& value, const Field&) {
    json[key] = written(value);
  }
  template <class T>
  void optional(const char* key, const T& value, const Field&) {
    json[key] = written(value);
  }
  template <class T>
  void optional(const char* key, const std::vector<T>& value, const Field&) {
    if (!value.empty()) json[key] = written(value);
  }
  template <class T>
  void optional(const char* key, const std::optional<T>& value, const Field&) {
    if (value) json[key] = written(*value);
  }
  template <class T>
  void entry(std::size_t, const T& value, const Field&) {
    json.push_back(written(value));
  }

  static OutputJson written(double value) { return value; }
  static OutputJson written(int value) { return value; }
  static OutputJson written(bool value) { return value; }
  static OutputJson written(const std::string& value) { return value; }
  static OutputJson written(const GridAxis& axis) {
    Writer list{.json = OutputJson::array()};
    entries(list, axis);
    return list.json;
  }
  static OutputJson written(VoteRule rule) {
    for (const auto& [known, name] : vote_rules) {
      if (known == rule) return name;
    }
    return nullptr;
  }
  template <class T>
  static OutputJson written(const std::vector<T>& list) {
    OutputJson out = OutputJson::array();
    for (const T& value : list) out.push_back(written(value));
    return out;
  }
  template <class T>
  static OutputJson written(const T& value) {
    Writer object;
    fields(object, value);
    return object.json;
  }
};

}  // namespace

Result<Problem> read_problem(std::string_view json) {
  const Result<InputJson> read = read_json(json);
  if (!read) return fail(read.error());
  const InputJson& whole = *read;
  const bool wrapped = whole.is_object() && whole.contains("problem");
  Reader reader;
  Problem problem;
  reader.read(wrapped ? whole.at("problem") : whole, FieldPath(), problem,
              {.meaning = "a problem"});
  for (RegimeData& regime : problem.regimes) {
    for (PromiseData& promise : regime.promises) {  // without weights every member counts as one
      if (promise.vote && promise.vote->weights.empty()) {
        promise.vote->weights.assign(promise.vote->members.size(), 1);
      }
    }
  }
  FirstErrors found = reader.found;
  if (!found.full()) found.add(beyond(found.kept(), first_errors(problem)));
  if (found.empty()) return problem;
  Diagnostics all = found.take();
  if (wrapped) {
    for (Diagnostic& one : all) one.path = one.path.empty() ? "problem" : "problem." + one.path;
  }
  return fail(std::move(all));
}

std::string to_json(const Problem& problem) { return Writer::written(problem).dump(); }

}  // namespace casus
