#pragma once

#include <string_view>

namespace casus {

/// The style sheet of the HTML report: system fonts, light and dark, narrow, print. The colours of
/// data are safe for colour-blind readers and differ in lightness too.
std::string_view style_sheet();

}  // namespace casus
