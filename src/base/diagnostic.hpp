#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace casus {

/// Half-open byte range in one of the texts that were read; an empty range means "nowhere in a
/// text".
struct Span {
  std::uint32_t text = 0;  ///< index of the text, in the order of reading
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// An error stops the command, a lint does not.
enum class Severity { error, lint };

/// The other end of a conflict, e.g. where a key stood first.
struct Related {
  Span where{};
  std::string label{};  ///< e.g. "first written here"
};

/// Something that the user must fix. Only the message is required.
struct Diagnostic {
  std::string code{};  ///< stable, such as "E012"; `casus explain-error` has a page on it
  Severity severity = Severity::error;
  Span where{};
  std::string path{};     ///< where in a JSON document or an option, e.g. "guarantors[2].cost"
  std::string message{};  ///< what is wrong, lower case, no full stop
  std::string note{};     ///< why it is wrong, if that is not plain
  std::string hint{};     ///< what to write instead, if we can guess
  std::vector<Related> related{};
};
using Diagnostics = std::vector<Diagnostic>;

/// True if one of them is an error.
bool has_error(const Diagnostics& diagnostics);

}  // namespace casus
