#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lang/draft.hpp"
#include "model/names.hpp"

namespace casus {

/// Reads the keys of a group and then reports those that nobody asked for (E010).
class Fields {
 public:
  /// `what`: the group, for messages, e.g. "a clause". No group at all is an error (E013), and then
  /// all keys are missing without further complaint.
  Fields(Draft& draft, const Node& node, std::string what);

  /// The value of a key, or null. A key without a value counts as not there.
  const Node* get(std::string_view key);
  /// The value of a key that must be there (E011), or null.
  const Node* need(std::string_view key);
  /// Reports the keys that were not asked for.
  void finish();

 private:
  Draft& draft_;
  const Node& node_;
  std::string what_;
  std::vector<std::string> asked_{};
};

/// E013: something else was expected.
void wrong_type(Draft& draft, const Node& node, std::string_view what, std::string_view expected,
                std::string hint = {});

/// The text of a scalar that must not be empty.
std::optional<std::string> read_word(Draft& draft, const Node& node, std::string_view what);

/// The scalars of a list; a single scalar counts as a list of one.
std::vector<const Node*> entries_of(Draft& draft, const Node& node, std::string_view what,
                                    std::string_view expected);

/// The entries of a list of anything.
std::vector<const Node*> items_of(Draft& draft, const Node& node, std::string_view what);

/// E014: no word of a closed list.
void unknown_choice(Draft& draft, const Node& node, std::string_view what,
                    const std::vector<std::string>& words);

/// The meaning of a word of a closed list.
template <class Value>
std::optional<Value> read_choice(Draft& draft, const Node& node, std::string_view what,
                                 std::span<const Name<Value>> names) {
  const std::optional<std::string> word = read_word(draft, node, what);
  if (!word) return std::nullopt;
  std::vector<std::string> words;
  for (const Name<Value>& one : names) {
    if (one.written == *word) return one.value;
    if (!one.written.empty()) words.emplace_back(one.written);
  }
  unknown_choice(draft, node, what, words);
  return std::nullopt;
}

/// The meaning of a word of a list that stands in model/names.hpp.
template <Named Value>
std::optional<Value> read_choice(Draft& draft, const Node& node, std::string_view what) {
  return read_choice(draft, node, what, names_of(Value{}));
}

/// `yes`, `true`, `no` or `false`.
enum class Answer { no, yes };
std::optional<Answer> read_answer(Draft& draft, const Node& node, std::string_view what);

/// An id: letters, digits, '-', '_' (and '.' in ids of clauses).
std::optional<std::string> read_id(Draft& draft, const Node& node, std::string_view what);

}  // namespace casus
