#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace casus {

/// A file as it was read. `Span::text` is an index into a list of these.
struct Text {
  std::string name{};  ///< as people should see it, e.g. "library/uk-ukraine-2024.yaml"
  std::string content{};
};
using Texts = std::vector<Text>;

/// Line and column for people, both from 1; a column counts code points, not bytes.
struct Place {
  std::string file{};
  int line = 0;
  int column = 0;
};

/// Finds places in texts that do not change, without a walk over the text for each.
class Lines {
 public:
  explicit Lines(const Texts& texts);

  /// Where `span` begins; line 0 if it is nowhere.
  Place place(const Span& span) const;
  const Texts& texts() const { return texts_; }

 private:
  struct Marks {
    std::vector<std::uint32_t> line_starts{};
    std::vector<std::uint32_t> code_points{};  ///< before each block of bytes
  };

  std::size_t code_points_before(std::size_t text, std::size_t byte) const;

  const Texts& texts_;
  std::vector<Marks> marks_{};
};

/// Where `span` begins; line 0 if it is nowhere.
Place place(const Span& span, const Texts& texts);

/// The words under `span`.
std::string_view words(const Span& span, const Texts& texts);

}  // namespace casus
