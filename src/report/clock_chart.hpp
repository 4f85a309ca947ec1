#pragma once

#include <optional>
#include <string>

#include "report/clock_words.hpp"

namespace casus {

/// Day 0 to 180 of a kind of attack as a picture: how long it goes on, until when help of each
/// level may lawfully be missing, who may wait, and when aid that is paid for on the first day has
/// become force (`lag`, years; none: no such programme). Its title is `clock_sentence`. `id`:
/// unique in the page.
std::string clock_chart(const Scenario& scenario, const AttackClock& clock,
                        const std::optional<LawfulTime>& lag, const std::string& id);

}  // namespace casus
