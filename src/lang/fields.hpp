#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lang/condition.hpp"
#include "lang/draft.hpp"
#include "lang/keys.hpp"
#include "model/names.hpp"

namespace casus {

/// Where names in values that only have a shape are looked up.
struct ShapeScope {
  Scope conditions{};
  const std::vector<VagueTerm>* vague = nullptr;  ///< of the clause
  std::vector<const Node*>* clauses = nullptr;    ///< names of clauses, to be looked up later
};

/// Reads the keys of a group, and then reports those that the language does not have (E010).
class Fields {
 public:
  /// A group whose keys are names that the file makes up: only that it is a group is checked
  /// (E013). `what`: the group, for messages, e.g. "'packages'".
  Fields(Draft& draft, const Node& node, std::string what);
  /// A group with keys of the language. No group at all is an error (E013), and then all keys are
  /// missing without further complaint.
  Fields(Draft& draft, const Node& node, KeyGroup group, std::string what);

  /// Keys of the reading `over` stand in the place of those of the clause.
  void lay_over(const Node& over) { over_ = &over; }
  /// Another key, which stands in a list of its own (numbers of an actor).
  void also(std::string_view key) { also_.push_back(key); }
  void also(KeyGroup group) { more_ = group; }

  /// The value of a key, or null. A key without a value counts as not there. It must be a key of
  /// the group in `language_keys()`.
  const Node* get(std::string_view key);
  /// The value of a key that must be there (E011), or null.
  const Node* need(std::string_view key);
  /// Reads the keys that only have a shape, and reports those that do not exist.
  void finish(const ShapeScope& scope = {});

  KeyGroup group() const { return *group_; }

 private:
  const Key* known(std::string_view key) const;
  bool accepts(const Node& node, std::string_view key) const;
  void refuse_others(const Node& node);

  Draft& draft_;
  const Node& node_;
  const Node* over_ = nullptr;
  std::optional<KeyGroup> group_{}, more_{};
  std::string what_;
  std::vector<std::string_view> also_{};
};

/// E013: something else was expected.
void wrong_type(Draft& draft, const Node& node, std::string_view what, std::string_view expected,
                std::string hint = {});

/// The text of a scalar that must not be empty.
std::optional<std::string> read_word(Draft& draft, const Node& node, std::string_view what);

/// The dimension of the vocabulary that a word names (E031).
std::optional<DimensionId> read_dimension(Draft& draft, const Node& word);

/// The package that a word names (E034).
std::optional<PackageId> read_package(Draft& draft, const Node& word);

/// The scalars of a list; a single scalar counts as a list of one.
std::vector<const Node*> entries_of(Draft& draft, const Node& node, std::string_view what,
                                    std::string_view expected);

/// The entries of a list of anything.
std::vector<const Node*> items_of(Draft& draft, const Node& node, std::string_view what);

/// E014: no word of a closed list. `why`: what is closed about it, if that is not plain.
void unknown_choice(Draft& draft, const Node& node, std::string_view what,
                    const std::vector<std::string>& words, std::string_view why);

/// The meaning of a word of a closed list.
template <class Value>
std::optional<Value> read_choice(Draft& draft, const Node& node, std::string_view what,
                                 std::span<const Name<Value>> names, std::string_view why = {}) {
  const std::optional<std::string> word = read_word(draft, node, what);
  if (!word) return std::nullopt;
  std::vector<std::string> words;
  for (const Name<Value>& one : names) {
    if (one.written == *word) return one.value;
    if (!one.written.empty()) words.emplace_back(one.written);
  }
  unknown_choice(draft, node, what, words, why);
  return std::nullopt;
}

/// The meaning of a word of a list that stands in model/names.hpp.
template <Named Value>
std::optional<Value> read_choice(Draft& draft, const Node& node, std::string_view what) {
  return read_choice(draft, node, what, names_of(Value{}));
}

/// `yes`, `true`, `no` or `false`.
enum class YesNo { no, yes };
std::optional<YesNo> read_answer(Draft& draft, const Node& node, std::string_view what);

/// An id: letters, digits, '-', '_' (and '.' in ids of clauses).
std::optional<std::string> read_id(Draft& draft, const Node& node, std::string_view what);

}  // namespace casus
