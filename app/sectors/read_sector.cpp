#include "app/sectors/read_sector.h"

#include "app/sectors/sector_grants.h"

namespace app {

Result<SectorReading> readSector(Station& station, apdu::Session& session, const std::string& department,
                                 const Actor& by) {
    const auto may = station.people->demand(sector_grants::reading, "read sector " + department, by);
    return may.and_then([&] { return visitSector(station, session, department); }).and_then([&](const std::unique_ptr<SectorVisit>& visit) {
        return openSector(station, *visit, visit->data().read).and_then([&]() -> Result<SectorReading> {
            const auto contents = readSector(*visit->card, visit->application());
            if (!contents) return tl::unexpected(sectorNotRead(department, contents.error()));
            auto entitlements = cardlib::decodeEntitlements(contents->data);
            if (!entitlements) return tl::unexpected(sectorNotRead(department, entitlements.error()));
            SectorReading reading{visit->place.applicationSerial, visit->sector.version, visit->status,
                                  *std::move(entitlements),       contents->log,         visit->sector.kinds};
            return station.audit->write(by.name(), "sector read", "sector " + department, visit->place.applicationSerial)
                .map([&] { return std::move(reading); });
        });
    });
}

Error sectorNotRead(const std::string& department, const cardlib::Error& error) {
    return fail(Code::sectorNotRead, department, error).value();
}

}  // namespace app
