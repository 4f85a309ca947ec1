#pragma once

#include <span>

#include "base/code_page.hpp"

namespace casus {

/// Pages on the errors of the run store.
std::span<const CodePage> store_code_pages();

}  // namespace casus
