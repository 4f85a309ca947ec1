#include "apps/cli/version.hpp"

#ifndef CASUS_VERSION
#define CASUS_VERSION "unknown"
#endif

namespace casus {

std::string_view version() { return CASUS_VERSION; }

}  // namespace casus
