#pragma once

#include "app/station/station.h"
#include "cardlib/inspection/card_reader.h"
#include "cardlib/sectors/sector_access.h"
#include "cardlib/sectors/sector_profile.h"

namespace app {

// A card before a department's terminal: which card it is, how it stands, and its sector as the sector profile says
// by which it was made.
struct SectorVisit {
    SectorPlace place;
    int status = 0;
    cardlib::SectorProfile sector;
    cardlib::Profile profile;  // composed with that version
    std::unique_ptr<cardlib::CardDriver> card;

    [[nodiscard]] const cardlib::Application& application() const;
    [[nodiscard]] const cardlib::File& data() const;
};

// Identifies the card and asks its sector's header for the version; no key is shown. The visit must not outlive the
// session. Errors: sectorNotAllotted, sectorVersionMissing (made with a profile this station never had),
// sectorUnreachable with its cause, the store's.
Result<std::unique_ptr<SectorVisit>> visitSector(Station& station, apdu::Session& session,
                                                 const std::string& department);

// Shows the card the one key that this access byte wants, once. A card that says no is remembered with the tries it
// says are left: the same key is shown to it again, by a person's new command, only while more than two are (a line
// that garbles a challenge costs a try too). Errors: sectorKeyRefusedBefore, sectorUnreachable.
Result<void> openSector(Station& station, SectorVisit& visit, Byte access);

// The first byte of the card's status file. Errors: the driver's.
cardlib::Result<int> readCardStatus(cardlib::CardDriver& card, const cardlib::Profile& profile);

// The error sectorUnreachable with its cause.
Error sectorUnreachable(const std::string& department, const cardlib::Error& error);

}  // namespace app
