#include "printer/job/stripe.h"

#include <algorithm>
#include <string_view>

#include "printer/job/trouble.h"

namespace printer {
namespace {

constexpr std::string_view alphanumeric = " $()-./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^", numeric = "0123456789=";

}  // namespace

bool StripeTracks::empty() const {
    return std::ranges::all_of(tracks, [](const auto& track) { return track.empty(); });
}

bool fitsTrack(const std::string& text, std::size_t track) {
    const auto allowed = track == 0 ? alphanumeric : numeric;
    return text.size() <= isoTracks.at(track).longest && text.find_first_not_of(allowed) == std::string::npos;
}

Result<void> demandStripe(const StripeTracks& stripe) {
    for (std::size_t track = 0; track < stripe.tracks.size(); ++track)
        if (!fitsTrack(stripe.tracks[track], track) || stripe.empty())
            return troubled(Trouble::stripeDataInvalid, Phase::before, "track " + std::to_string(track + 1));
    return {};
}

}  // namespace printer
