#include "app/station/sector_differences.h"

#include <algorithm>
#include <variant>

#include "apdu/core/hex.h"

namespace app {
namespace {

using cardlib::Byte;
using cardlib::Bytes;
using Of = SectorDifference::Of;
using Whole = std::variant<std::monostate, cardlib::Application, cardlib::File, cardlib::Key>;

// What stands there under a name. whole: also what is not told of it.
struct Thing {
    Of of;
    std::string name, told;
    Whole whole;
};

std::string hexByte(Byte byte) {
    return apdu::toHex(Bytes{byte});
}

std::string hexFid(std::uint16_t fid) {
    return apdu::toHex(Bytes{static_cast<Byte>(fid >> 8), static_cast<Byte>(fid & 0xFF)});
}

Thing directoryOf(cardlib::Application application) {
    application.keys.clear();
    application.files.clear();
    const std::string told = hexFid(application.fid) + " " + std::to_string(application.space) + " " + hexByte(application.create) + "/" +
                             hexByte(application.erase);
    return {Of::application, application.id, told, std::move(application)};
}

// The version in the header is another in every profile.
Thing thingOf(cardlib::File file, int version) {
    if (file.id == "header" && !file.fields.empty() && file.fields.front().constant == Bytes{static_cast<Byte>(version)})
        file.fields.front().constant.clear();
    const std::string told = hexFid(file.fid) + " " + std::to_string(file.size) + " " + hexByte(file.read) + "/" + hexByte(file.write);
    return {Of::file, file.id, told, std::move(file)};
}

std::vector<Thing> thingsOf(const SectorMade& made) {
    std::vector<Thing> things;
    for (const auto& kind : made.sector.kinds) things.push_back({Of::entitlement, hexByte(kind.flag), kind.title, {}});
    things.push_back(directoryOf(made.application));
    for (const auto& file : made.application.files) things.push_back(thingOf(file, made.sector.version));
    for (const auto& key : made.application.keys) things.push_back({Of::key, key.id, hexByte(key.use) + "/" + hexByte(key.change), key});
    return things;
}

const Thing* sameIn(const std::vector<Thing>& things, const Thing& wanted) {
    const auto found = std::ranges::find_if(things, [&](const Thing& one) { return one.of == wanted.of && one.name == wanted.name; });
    return found == things.end() ? nullptr : &*found;
}

}  // namespace

std::vector<SectorDifference> sectorDifferences(const SectorMade& before, const SectorMade& after) {
    const auto old = thingsOf(before), now = thingsOf(after);
    std::vector<SectorDifference> differences;
    for (const auto& thing : now) {
        const Thing* same = sameIn(old, thing);
        if (same && same->told == thing.told && same->whole == thing.whole) continue;
        differences.push_back({thing.of, thing.name, same ? same->told : "", thing.told});
    }
    for (const auto& thing : old)
        if (!sameIn(now, thing)) differences.push_back({thing.of, thing.name, thing.told, ""});
    return differences;
}

}  // namespace app
