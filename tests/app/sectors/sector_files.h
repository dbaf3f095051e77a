#pragma once

#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "app/station/sector_installation.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/sectors/sector_profile.h"
#include "tests/support/station_bench.h"

namespace test {

// A department's shipped sector profile under another version number, which its header says too.
inline nlohmann::json sectorVersion(const std::string& department, int version) {
    auto json = nlohmann::json::parse(resource("sectors/" + department + ".json"));
    json["version"] = version;
    json["/trees/cos/files/0/fields/0/constant"_json_pointer] =
        apdu::toHex(apdu::Bytes{static_cast<apdu::Byte>(version)});
    return json;
}

// Signed by the key with which the station's vault plays a department.
inline std::string signedBy(app::Station& station, const nlohmann::json& sector, const std::string& department) {
    return encodeSignedDocument(signSectorProfile(cardlib::parseSectorProfile(sector.dump()).value(), *station.vault,
                                                 cardlib::sectorSigner(department))
                                   .value());
}

inline std::string signedVersion(app::Station& station, const std::string& department, int version) {
    return signedBy(station, sectorVersion(department, version), department);
}

}  // namespace test
