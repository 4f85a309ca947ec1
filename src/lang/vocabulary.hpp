#pragma once

#include <vector>

#include "lang/draft.hpp"

namespace casus {

/// The roots of the files that say who there is: the scenario first, then its vocabularies and
/// instruments in the order of `use`.
using Roots = std::vector<const Node*>;

/// Actors: challenger, protege, the keys of `actors`, then members of groups, parties, donors and
/// contributors in the order of appearance. Source: tests/oracle/law/README.md, "Actors".
void collect_actors(Draft& draft, const Node& scenario, const Roots& files);

/// All words of an instrument that are codes of actors, for an instrument without a scenario.
void collect_codes(Draft& draft, const Node& node);

/// Groups, dimensions, actions, named conditions, constraints and bodies of all files.
void read_vocabulary(Draft& draft, const Roots& files);

/// Adds the actor if it is new.
void add_actor(Draft& draft, std::string_view code, Span where);

/// Bodies under `bodies`.
void read_bodies(Draft& draft, const Node& node);

/// The body of that name, or a group as a body without a rule of its own.
std::optional<BodyId> find_body(Draft& draft, const Node& name);

/// `consensus`, `{qualified_majority: 0.667}`, `{qualified_majority: {states: .., population:
/// ..}}`,
/// `{any_n: 2}`.
std::optional<Rule> read_rule(Draft& draft, const Node& node);

/// Names and conditions under `predicates` or `define`.
void collect_names(Draft& draft, const Node& node, std::string_view what, Names& names);

}  // namespace casus
