#include "printer/drivers/magicard_stripe.h"

namespace printer {

std::string magicardTrack(const StripeTracks& stripe, std::size_t track) {
    const auto& format = isoTracks.at(track);
    return ",MAG" + std::to_string(track + 1) + ",BPI" + std::to_string(format.bitsPerInch) + ",MPC" +
           std::to_string(format.bitsPerSign) + ",COE" + (stripe.highCoercivity ? "H" : "L") + "," + format.start +
           stripe.tracks.at(track) + stripeEnd;
}

bool readMagicardTrack(const std::vector<std::string>& keys, std::size_t at, StripeTracks& stripe) {
    if (at + magicardTrackKeys > keys.size()) return false;
    std::string said;
    for (std::size_t key = at; key < at + magicardTrackKeys; ++key) said += "," + keys[key];
    const std::string& text = keys[at + magicardTrackKeys - 1];
    const bool high = keys[at + magicardTrackKeys - 2].ends_with('H');
    for (std::size_t track = 0; text.size() > 2 && track < stripe.tracks.size(); ++track) {
        StripeTracks one{{}, high};
        one.tracks[track] = text.substr(1, text.size() - 2);
        if (!fitsTrack(one.tracks[track], track) || said != magicardTrack(one, track)) continue;
        if (!stripe.tracks[track].empty() || (!stripe.empty() && stripe.highCoercivity != high)) return false;
        stripe.tracks[track] = one.tracks[track];
        stripe.highCoercivity = high;
        return true;
    }
    return false;
}

}  // namespace printer
