#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "study/plan.hpp"

namespace casus {

/// A future's outcome as bytes, every number with its exact bits, and a sum over them at the end.
/// Words of 8 bytes, little-endian: the same on every machine.
std::string to_bytes(const FutureOutcome& outcome);

/// The outcome back; none if the bytes are not what `to_bytes` made.
std::optional<FutureOutcome> outcome_of(std::string_view bytes);

}  // namespace casus
