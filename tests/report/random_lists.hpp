#pragma once

#include "tests/report/synthetic.hpp"
#include "tests/support/chance.hpp"

namespace casus {

/// Makes a range what is rare: nothing, one value, `other`, turned round, of few futures.
void change_range(Range& range, const Range& other, Chance& chance);

// One thing of the findings that stand in lists, or of the numbers beside them.
void change_lists(Synthetic& all, Chance& chance);    ///< fewer entries
void change_entries(Synthetic& all, Chance& chance);  ///< other ones
void change_numbers(Synthetic& all, Chance& chance);

}  // namespace casus
