#include "game/problem_json.hpp"

#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "game/json_syntax.hpp"
#include "game/problem_check.hpp"
#include "game/problem_fields.hpp"

namespace casus {

namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

constexpr std::pair<VoteRule, const char*> vote_rules[] = {
    {VoteRule::consensus, "consensus"}, {VoteRule::quota, "quota"}, {VoteRule::two_key, "two_key"}};

std::string type_of(const Json& json) {
  if (json.is_null()) return "null";
  if (json.is_string())
    return fmt::format("the text \"{:.40}\"", json.get_ref<const std::string&>());
  if (json.is_boolean() || json.is_number()) return json.dump();
  return json.is_array() ? "a list" : "an object";
}

struct Reader {
  Diagnostics found{};

  void wrong(const std::string& path, const Json& json, const char* wanted) {
    found.push_back({.code = "E904",
                     .path = path,
                     .message = fmt::format("{} is wanted here, not {}", wanted, type_of(json))});
  }

  void read(const Json& json, const std::string& path, double& to) {
    if (!json.is_number()) return wrong(path, json, "a number");
    to = json.get<double>();
  }

  void read(const Json& json, const std::string& path, int& to) {
    constexpr double largest = 1e9;
    const double value = json.is_number() ? json.get<double>() : 0.5;
    if (value != std::floor(value) || std::abs(value) > largest) {
      return wrong(path, json, "a whole number");
    }
    to = static_cast<int>(value);
  }

  void read(const Json& json, const std::string& path, bool& to) {
    if (!json.is_boolean()) return wrong(path, json, "true or false");
    to = json.get<bool>();
  }

  void read(const Json& json, const std::string& path, std::string& to) {
    if (!json.is_string()) return wrong(path, json, "a text");
    to = json.get<std::string>();
  }

  void read(const Json& json, const std::string& path, VoteRule& to) {
    for (const auto& [rule, name] : vote_rules) {
      if (json == name) {
        to = rule;
        return;
      }
    }
    wrong(path, json, "\"consensus\", \"quota\" or \"two_key\"");
  }

  void read(const Json& json, const std::string& path, GridAxis& to) {
    if (!json.is_array() || json.size() != 3) {
      return wrong(path, json, "a list of three numbers, [low, high, points],");
    }
    read(json[0], path + "[0]", to.low);
    read(json[1], path + "[1]", to.high);
    read(json[2], path + "[2]", to.points);
  }

  template <class T>
  void read(const Json& json, const std::string& path, std::vector<T>& to) {
    if (!json.is_array()) return wrong(path, json, "a list");
    to.clear();
    to.resize(json.size());
    for (std::size_t i = 0; i < json.size(); ++i)
      read(json[i], fmt::format("{}[{}]", path, i), to[i]);
  }

  template <class T>
  void read(const Json& json, const std::string& path, std::optional<T>& to) {
    if (json.is_null()) return;
    read(json, path, to.emplace());
  }

  template <class T>
  void read(const Json& json, const std::string& path, T& to);
};

/// Reads the keys of one object, and knows which it does not know.
struct ObjectReader {
  Reader& reader;
  const Json& json;
  const std::string& path;
  std::set<std::string> known{};

  std::string below(const char* key) const { return path.empty() ? key : path + "." + key; }

  template <class T>
  void required(const char* key, T& to) {
    known.insert(key);
    if (const auto at = json.find(key); at != json.end()) return reader.read(*at, below(key), to);
    reader.found.push_back({.code = "E903",
                            .path = below(key),
                            .message = fmt::format("the key `{}` is missing", key)});
  }

  template <class T>
  void optional(const char* key, T& to) {
    known.insert(key);
    const auto at = json.find(key);
    if (at != json.end() && !at->is_null()) reader.read(*at, below(key), to);
  }

  void unknown() {
    for (const auto& [key, value] : json.items()) {
      if (known.count(key) != 0) continue;
      reader.found.push_back({.code = "E905",
                              .path = path.empty() ? key : path + "." + key,
                              .message = fmt::format("the key `{:.60}` is not known here", key),
                              .hint = closest(key)});
    }
  }

  std::string closest(const std::string& key) const {
    for (const std::string& candidate : known) {
      const bool near = candidate.size() > 2 && (candidate.find(key) != std::string::npos ||
                                                 key.find(candidate) != std::string::npos);
      if (near && json.find(candidate) == json.end()) {
        return fmt::format("did you mean `{}`?", candidate);
      }
    }
    return {};
  }
};

template <class T>
void Reader::read(const Json& json, const std::string& path, T& to) {
  if (!json.is_object()) return wrong(path, json, "an object");
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
Diagnostics beyond(const Diagnostics& unread, const Diagnostics& checked) {
  Diagnostics more;
  bool shapes_known = true;
  for (const Diagnostic& one : unread) {
    for (const char* list : {"time", "level_weight", "kinds", "guarantors", "regimes", "support"}) {
      if (one.code != "E905" && covers(one.path, list)) shapes_known = false;
    }
    if (one.code != "E905" && covers("time", one.path)) shapes_known = false;
  }
  for (const Diagnostic& one : checked) {
    bool follows = one.code == "E906" && !shapes_known;
    for (const Diagnostic& broken : unread) {
      if (broken.code != "E905" &&
          (covers(broken.path, one.path) || covers(one.path, broken.path))) {
        follows = true;
      }
    }
    if (!follows) more.push_back(one);
  }
  return more;
}

struct Writer {
  OrderedJson json = OrderedJson::object();

  template <class T>
  void required(const char* key, T& value) {
    json[key] = written(value);
  }

  template <class T>
  void optional(const char* key, T& value) {
    json[key] = written(value);
  }
  template <class T>
  void optional(const char* key, std::vector<T>& value) {
    if (!value.empty()) json[key] = written(value);
  }
  template <class T>
  void optional(const char* key, std::optional<T>& value) {
    if (value) json[key] = written(*value);
  }

  static OrderedJson written(double value) { return value; }
  static OrderedJson written(int value) { return value; }
  static OrderedJson written(bool value) { return value; }
  static OrderedJson written(std::string& value) { return value; }
  static OrderedJson written(GridAxis& axis) {
    return OrderedJson::array({axis.low, axis.high, axis.points});
  }
  static OrderedJson written(VoteRule rule) {
    for (const auto& [known, name] : vote_rules) {
      if (known == rule) return name;
    }
    return nullptr;
  }
  template <class T>
  static OrderedJson written(std::vector<T>& list) {
    OrderedJson out = OrderedJson::array();
    for (T& value : list) out.push_back(written(value));
    return out;
  }
  template <class T>
  static OrderedJson written(T& value) {
    Writer object;
    fields(object, value);
    return object.json;
  }
};

}  // namespace

Result<Problem> read_problem(std::string_view json) {
  if (Diagnostics syntax = json_syntax(json); !syntax.empty()) return fail(std::move(syntax));
  const Json whole = Json::parse(json, nullptr, false);
  const bool wrapped = whole.is_object() && whole.contains("problem");
  Reader reader;
  Problem problem;
  reader.read(wrapped ? whole.at("problem") : whole, "", problem);
  for (RegimeData& regime : problem.regimes) {
    for (PromiseData& promise : regime.promises) {  // without weights every member counts as one
      if (promise.vote && promise.vote->weights.empty()) {
        promise.vote->weights.assign(promise.vote->members.size(), 1);
      }
    }
  }
  const Diagnostics more = beyond(reader.found, check(problem));
  reader.found.insert(reader.found.end(), more.begin(), more.end());
  if (reader.found.empty()) return problem;
  if (wrapped) {
    for (Diagnostic& one : reader.found) {
      one.path = one.path.empty() ? "problem" : "problem." + one.path;
    }
  }
  return fail(std::move(reader.found));
}

std::string to_json(const Problem& problem) {
  Problem copy = problem;
  return Writer::written(copy).dump();
}

}  // namespace casus
