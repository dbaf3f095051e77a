#pragma once

#include "app/station/station.h"

namespace app {

// What a desk works with, as it is kept with the station.
struct DeskSettings {
    std::string printer;     // as app/devices takes it; empty: none was chosen
    std::string idReader;    // likewise; empty: the one on USB
    std::string exitCamera;  // the folder of the camera at a printer's exit; empty: there is none
    int lockMinutes = 0;     // without a key or the mouse the desk locks; 0: nothing was chosen
    std::string operatorReader = {};  // readers of that name, or whose names begin so, are people's own: for the cards they sign in by; empty: none
    std::string centre = {};        // https://host:port; empty: there is none
    std::string centreFolder = {};  // of the certificates (app/sync/centre_line.h); empty: "tls" in the station's folder
    bool largeText = false;           // for who reads badly
    bool operator==(const DeskSettings&) const = default;
};

inline constexpr int shortestLock = 1, longestLock = 120;  // minutes

// Errors: the store's.
Result<DeskSettings> loadDeskSettings(Database& database);

// Each one that changes is told in the audit trail. Errors: stepForbidden, where people are set up; printerUnknown, idReaderUnknown,
// cameraFolderMissing, lockTimeUnfit, centreInsecure, centreFolderMissing, why the
// log is halted, when that store would have no centre any more, the store's. Whatever fails, what was chosen before stays.
Result<void> changeDeskSettings(Station& station, const DeskSettings& wanted, const Actor& by);

// The stations that are booked, by their printers' names. Errors: the store's.
Result<std::vector<StationBinding>> bookedStations(Station& station);

// Books a reader as the station inside a printer, both as people name them, in the place of the one before. Errors: printerUnknown,
// when no such printer has a station inside; those of wholeReaderName() and bookStation().
Result<void> rebookStation(Station& station, const StationBinding& wanted, const Actor& by);

}  // namespace app
