#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "lang/condition_syntax.hpp"
#include "lang/keys.hpp"
#include "lang/name_index.hpp"
#include "lang/node.hpp"
#include "lang/problems.hpp"
#include "model/scenario.hpp"

namespace casus {

/// A condition with a name, of the vocabulary or of an instrument's `define`.
struct NamedCondition {
  enum class State { fresh, open, good, bad };

  std::string name{};
  Node node{};
  Span name_at{};
  State state = State::fresh;
  Condition value{};      ///< once it is good
  std::size_t parts = 0;  ///< of `value`
};
using Names = std::map<std::string, NamedCondition, std::less<>>;

/// What was read already: the path of a quantity, where its value is written, and whose place that
/// has (Node::order). One setting may stand in the places of several values, each a draw of its
/// own.
using QuantityKey = std::tuple<std::string, std::uint64_t, std::uint64_t>;

/// A scenario while it is read from its files, and what was found wrong so far.
struct Draft {
  Texts texts{};
  Problems problems{};
  Scenario scenario{};
  Names predicates{};
  std::map<std::string, Span, std::less<>> group_at{};          ///< where a group was named
  std::set<std::string, std::less<>> dimensions_with_faults{};  ///< whose values are not known
  std::map<QuantityKey, QuantityId> quantity_at{};
  std::vector<std::uint64_t> quantity_order{};  ///< by QuantityId: Node::order
  std::vector<std::string> instrument_names{};  ///< all in `use`, the unreadable ones too
  /// Keys of `KeyUse::kept` that the files have: by the place of the value, where the key stands.
  std::map<const Key*, std::map<std::uint64_t, Span>> kept{};
  std::size_t parts_written_out = 0;  ///< of conditions, for `most_parts_of_all`
  Span as_of_at{}, assumed_at{};      ///< where the day of the question and that of t = 0 stand
  bool gives_quantities = false;      ///< a scenario without any is for the law alone
  bool alone = false;  ///< an instrument without a scenario: unknown groups are no errors

  /// The part of a scalar that a piece of its text stands for, as exactly as quotes and folding
  /// allow.
  Span part(const Node& scalar, Piece piece) const;

  std::optional<DimensionId> dimension(std::string_view name);
  const Dimension& at(DimensionId id) const { return scenario.vocabulary.dimensions[index(id)]; }
  /// The position of a value of a dimension; those of actors must have been put in their place.
  std::optional<int> value(DimensionId dimension, std::string_view name);
  std::optional<ActorId> actor(std::string_view code);
  std::optional<ActionId> action(std::string_view name);
  std::optional<QuantityId> quantity(std::string_view path);
  std::optional<InstrumentId> instrument(std::string_view name);
  std::optional<PackageId> package(std::string_view name);
  std::optional<BodyId> body(std::string_view name);
  const Group* group(std::string_view name);
  /// Whether a name stands in `use`, whatever became of its file.
  bool is_used(std::string_view name);

  std::vector<std::string> dimension_names() const;
  std::vector<std::string> action_names() const;
  std::vector<std::string> group_names() const;
  std::vector<std::string> actor_ids() const;
  std::vector<std::string> predicate_names() const;
  std::vector<std::string> package_names() const;

  /// Where names stand in the lists above.
  struct Indices {
    NameIndex actors{}, dimensions{}, actions{}, quantities{}, instruments{}, packages{}, bodies{},
        groups{}, used{};
    std::vector<NameIndex> values{};  ///< by dimension, once all its values are known
  } indices{};
};

/// The position of a value of a dimension.
std::optional<int> value_of(const Dimension& dimension, std::string_view value);

/// The dimension has exactly the values no and yes.
bool is_yes_no(const Dimension& dimension);

}  // namespace casus
