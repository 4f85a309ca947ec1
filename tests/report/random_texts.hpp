#pragma once

#include "tests/report/synthetic.hpp"
#include "tests/support/chance.hpp"

namespace casus {

/// Changes one thing of the scenario, its texts or what they entail.
void change_texts(Synthetic& all, Chance& chance);

}  // namespace casus
