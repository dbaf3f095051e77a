#pragma once

#include "app/station/station.h"

namespace app {

// An installed layout as a list shows it.
struct LayoutRow {
    std::string name;
    int version = 0;
    std::string signer, origin;  // the key under which it was taken, and whose it is (app/store/layouts.h)
    std::string installedAt;
    std::string regime;          // whose cards are printed with it here; empty: it is not in use
    std::optional<Error> fault;  // why it would not print: signature or rules
};

// The one installed last, which is in use, first. Errors: the store's.
Result<std::vector<LayoutRow>> layoutRows(Station& station);

// A specimen's face by an installed layout, tried at every resolution it was designed for, given at the usual one. Errors:
// layoutMissing, faceNotDrawn with its cause, resourceUnreadable, the store's.
Result<printer::Face> specimenBy(Station& station, const std::string& name, int version);

}  // namespace app
