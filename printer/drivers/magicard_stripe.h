#pragma once

#include <vector>

#include "printer/job/stripe.h"

namespace printer {

// A track in the header of a Magicard's job, as the Rio's reference manual writes it (appendix A): ",MAG1,BPI210,MPC7,COEH,%TEXT?".
inline constexpr std::size_t magicardTrackKeys = 5;
// track: from 0; it is not empty.
std::string magicardTrack(const StripeTracks& stripe, std::size_t track);
// Reads the keys from `at` on into the stripe; false when they are not those of an ISO track, or not the only ones of theirs.
bool readMagicardTrack(const std::vector<std::string>& keys, std::size_t at, StripeTracks& stripe);

}  // namespace printer
