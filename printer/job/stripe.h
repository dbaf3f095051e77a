#pragma once

#include <array>
#include <string>

#include "printer/core/error.h"

namespace printer {

// What is written to a card's magnetic stripe (ISO/IEC 7811-2): tracks 1 to 3 without sentinels and check character, which the
// encoder adds; an empty track is left as it is.
struct StripeTracks {
    std::array<std::string, 3> tracks;
    bool highCoercivity = true;
    [[nodiscard]] bool empty() const;
    bool operator==(const StripeTracks&) const = default;
};

// One track's numbers: bits to the inch and to the sign (with parity), most signs without sentinels and check character.
struct TrackFormat {
    int bitsPerInch = 0, bitsPerSign = 0;
    std::size_t longest = 0;
    char start = '%';
};
inline constexpr std::array<TrackFormat, 3> isoTracks{{{210, 7, 76, '%'}, {75, 5, 37, ';'}, {210, 5, 104, ';'}}};
inline constexpr char stripeEnd = '?';

// Whether a track can hold the text: track 1 letters, digits, blank, $ ( ) - . / and ^; tracks 2 and 3 digits and =. The other
// signs of ISO/IEC 7811-2's tables are sentinels, for hardware control, or national ones. track: from 0.
bool fitsTrack(const std::string& text, std::size_t track);
// Errors: stripeDataInvalid with the number of the track (no data: they may be personal); also when all are empty.
Result<void> demandStripe(const StripeTracks& stripe);

// Writes and reads the stripe of the card in place, before it is printed.
class StripeEncoder {
  public:
    StripeEncoder() = default;
    StripeEncoder(const StripeEncoder&) = delete;
    StripeEncoder& operator=(const StripeEncoder&) = delete;
    virtual ~StripeEncoder() = default;

    // Errors: stripeDataInvalid, before anything moved; stripeNotWritten; configStripeMissing; those of movements.
    virtual Result<void> writeStripe(const StripeTracks& stripe) = 0;
    // track: from 1. Errors: stripeUnreadable; configStripeMissing.
    virtual Result<std::string> readTrack(int track) = 0;
};

}  // namespace printer
