#pragma once

#include <vector>

#include "cardlib/profile/profile.h"
#include "cardlib/sectors/sector_profile.h"

namespace app {

// One thing in which a sector profile differs from the one before it. before and after: of an entitlement its title; of the
// directory its FID, space and access bytes for creating and erasing; of a file its FID, size and access bytes for reading and
// writing; of a key its access bytes for use and change. Empty where there is none.
struct SectorDifference {
    enum class Of { entitlement, file, key, application };
    Of of = Of::entitlement;
    std::string name, before, after;  // name: a flag, or the id in the profile
    bool operator==(const SectorDifference&) const = default;
};

// A sector profile, and the directory that cards of this station get by it.
struct SectorMade {
    const cardlib::SectorProfile& sector;
    const cardlib::Application& application;
};

// In the order of the new one, then what is gone. Two texts alike: something that they do not tell is another.
std::vector<SectorDifference> sectorDifferences(const SectorMade& before, const SectorMade& after);

}  // namespace app
