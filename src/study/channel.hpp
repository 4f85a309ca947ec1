#pragma once

#include <cstdint>

namespace casus {

/// By which way a package changes the game against having nothing. Each stands for fields of a
/// `Problem` (`channel_problems.hpp`).
enum class Channel : int {
  promises,    ///< what is owed, as if it bound without a vote
  votes,       ///< that a body decides on it first
  garrison,    ///< troops in the country, as force and as exposure to escalation
  tripwire,    ///< what leaving one's own troops under fire costs
  floors,      ///< levels that may not be fallen below
  aid,         ///< military aid, and how its support holds
  economy,     ///< economic assistance
  monitoring,  ///< that incidents are rarer
  absence,     ///< that actors help nobody
  timing,      ///< how much of the help comes in time
  dates        ///< that not all of it is in force, and delivered, from the start for good
};
inline constexpr int channel_count = 11;

/// Some channels, one bit for each.
using ChannelSet = std::uint32_t;
inline constexpr ChannelSet every_channel = (ChannelSet{1} << unsigned{channel_count}) - 1;

constexpr ChannelSet channel_set(Channel one) {
  return ChannelSet{1} << static_cast<unsigned>(one);
}
constexpr bool is_in(ChannelSet set, Channel one) { return (set & channel_set(one)) != 0; }

}  // namespace casus
