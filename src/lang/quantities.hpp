#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "lang/draft.hpp"
#include "lang/keys.hpp"
#include "lang/number.hpp"
#include "model/parameters.hpp"

namespace casus {

/// What a number must be.
struct Wanted {
  NumberKind kind = NumberKind::plain;
  std::string_view unit{};  ///< empty: any; "1": none may be written
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
};

/// The demands of a parameter of the model.
Wanted wanted(const Parameter& parameter);

/// A probability or a share.
inline constexpr Wanted wanted_share{NumberKind::plain, "share", 0.0, 1.0};
inline constexpr Wanted wanted_duration{NumberKind::duration, "year", 0.0, 1000.0};

/// A number with its evidence, entered into the list of all quantities under `path`. A scalar, or
/// {value, unit, source, assumed, draw, sensitive, note}; `also`: further keys that the group may
/// have and that somebody else reads. Reading the same place twice gives the same quantity. Errors:
/// E013, E040 to E044.
std::optional<QuantityId> read_quantity(Draft& draft, const Node& node, const std::string& path,
                                        const Wanted& wanted, std::optional<KeyGroup> also = {});

/// The same, or `$name` (`buys: $fu_per_eur_bn`).
std::optional<QuantityId> read_quantity_or_name(Draft& draft, const Node& node,
                                                const std::string& path, const Wanted& wanted,
                                                std::optional<KeyGroup> also = {});

/// The quantity that `$name` stands for (E046). Where a scenario gives no quantities at all, a name
/// stands for nothing.
std::optional<QuantityId> quantity_named(Draft& draft, const Node& name);

/// A number that is no quantity: weights, shares. A range stands for its central value.
std::optional<double> read_number(Draft& draft, const Node& node, std::string_view what,
                                  const Wanted& wanted = {});

/// A whole number from 0 to `most`, without a unit.
std::optional<int> read_whole(Draft& draft, const Node& node, std::string_view what, int most);

/// A day that exists (E047).
std::optional<Date> read_date(Draft& draft, const Node& node, std::string_view what);

/// Gives every quantity its stream, by its place in its file. `files`: by text, the number of the
/// file in the sense of `Stream::file`. Quantities at one place, of texts that are based on each
/// other, have one stream.
void number_streams(Draft& draft, const std::vector<int>& files);

}  // namespace casus
