#pragma once

#include <optional>

#include "lang/draft.hpp"

namespace casus {

/// Where names of conditions are looked up: in an instrument's `define` first, then in the
/// vocabulary.
struct Scope {
  Names* define = nullptr;
};

/// The condition of that name, or null.
NamedCondition* find_named(Draft& draft, Scope scope, std::string_view name);

/// What a scalar says, as written (E013, E020, E023).
std::optional<Syntax> read_syntax(Draft& draft, const Node& node, std::string_view what);

/// What `syntax`, which stands in `node`, means with its names written out (E021 to E023, E030).
std::optional<Condition> resolve(Draft& draft, const Node& node, const Syntax& syntax, Scope scope);

/// How many comparisons and operators are in it.
std::size_t parts_of(const Condition& condition);

/// More parts, or deeper, than is read (`most_parts`, `most_levels_deep`); and the error (E023).
bool is_too_large(const Condition& condition);
std::nullopt_t too_large(Draft& draft, Span where);

/// The condition that a scalar says, with names written out. What is wrong goes to
/// `draft.problems` (E020 to E023, E030), and then there is none.
std::optional<Condition> read_condition(Draft& draft, const Node& node, Scope scope,
                                        std::string_view what);

/// Reads all conditions of a list of names, each after those that it uses, so that a chain of names
/// of any length needs no recursion; faults show even where nobody uses them (E024 for a circle).
void read_names(Draft& draft, Names& names, Scope scope);

/// A set expression of actors that may depend on the event (a scalar, or a list of them).
std::optional<ActorSet> read_actor_set(Draft& draft, const Node& node, std::string_view what);

/// A set of actors that does not depend on the event: members of groups on the day `as_of`, in the
/// order written, each once.
std::vector<ActorId> read_actors(Draft& draft, const Node& node, std::string_view what);

/// An actor, or an error (E030) that says where actors come from.
std::optional<ActorId> read_actor(Draft& draft, std::string_view code, Span where);

}  // namespace casus
