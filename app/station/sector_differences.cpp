#include "app/station/sector_differences.h"

#include <algorithm>
#include <tuple>

#include "apdu/core/hex.h"

namespace app {
namespace {

using cardlib::Byte;
using cardlib::Bytes;
using Of = SectorDifference::Of;

// What stands there under a name. fine: more than is told of it.
struct Thing {
    Of of;
    std::string name, told, fine;
};

std::string hexByte(Byte byte) {
    return apdu::toHex(Bytes{byte});
}

// The version in the header is another in every profile.
std::string fieldsOf(const cardlib::File& file) {
    std::string fields = hexByte(static_cast<Byte>(file.kind)) + hexByte(static_cast<Byte>(file.protection));
    for (const auto& field : file.fields)
        fields += " " + field.name + ":" + std::to_string(static_cast<int>(field.codec)) + ":" + std::to_string(field.size);
    return fields;
}

std::string toldOf(const cardlib::File& file) {
    const Bytes fid{static_cast<Byte>(file.fid >> 8), static_cast<Byte>(file.fid & 0xFF)};
    return apdu::toHex(fid) + " " + std::to_string(file.size) + " " + hexByte(file.read) + "/" + hexByte(file.write);
}

std::vector<Thing> thingsOf(const SectorMade& made) {
    std::vector<Thing> things;
    for (const auto& kind : made.sector.kinds) things.push_back({Of::entitlement, hexByte(kind.flag), kind.title, {}});
    for (const auto& file : made.application.files) things.push_back({Of::file, file.id, toldOf(file), fieldsOf(file)});
    for (const auto& key : made.application.keys)
        things.push_back({Of::key, key.id, hexByte(key.use) + "/" + hexByte(key.change),
                          key.master + " " + hexByte(key.nextState) + hexByte(key.errors) + hexByte(key.version)});
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
        if (same && std::tie(same->told, same->fine) == std::tie(thing.told, thing.fine)) continue;
        differences.push_back({thing.of, thing.name, same ? same->told : "", thing.told});
    }
    for (const auto& thing : old)
        if (!sameIn(now, thing)) differences.push_back({thing.of, thing.name, thing.told, ""});
    return differences;
}

}  // namespace app
