#pragma once

#include <string>

#include "report/ledger.hpp"

namespace casus {

/// What each state brings a year: a bar of military and economic money, the sum, its share of GDP
/// and the troops. States that bring nothing are left out, of the others at most
/// `most_states_drawn` are drawn. Empty where nobody brings anything. Its title says who brings the
/// most, and who the most for its size.
std::string ledger_chart(const ReportInput& input, const Ledger& found);

inline constexpr std::size_t most_states_drawn = 14;

/// Who brings the largest sum, who the most for its size, and the most troops.
std::string burden_sentence(const ReportInput& input, const Ledger& found);

/// " Not drawn, for room: ...": who brings something and is not drawn; empty without anybody.
std::string undrawn_words(const ReportInput& input, const Ledger& found);

}  // namespace casus
