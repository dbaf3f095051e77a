#pragma once

#include "app/station/station.h"
#include "app/store/print_runs.h"

namespace app {

// The error of who names no reader for a printer.
tl::unexpected<Error> stationUnbound(const std::string& printer);

// The reader that is booked as the chip station inside a printer; the first one named becomes it. printer: its whole name
// (app/devices). reader: its name or a beginning of it that fits no other; the whole is booked. Errors: those of wholeReaderName() and
// bookStation(); stationUnbound, when none is booked and reader is empty; stationBoundOtherwise; the store's.
Result<StationBinding> stationOf(Station& station, const std::string& printer, const std::string& reader, const Actor& by);

// Whether they may; asked before a device is. Error: stepForbidden.
Result<void> demandBinding(Station& station, const Actor& by);

// Books it, or another in its place, by its whole name. Errors: stepForbidden, where people are set up; the store's.
Result<void> bookStation(Station& station, const StationBinding& binding, const Actor& by);

}  // namespace app
