#pragma once

#include "app/station/layout_drafts.h"

namespace app {

// A layout as a list shows it.
struct LayoutRow {
    std::string name;
    int version = 0;
    std::string signer, origin;  // the key under which it was taken, and whose it is (app/store/layouts.h)
    std::string installedAt;
    std::string regime;          // whose cards are printed with it here; empty: it is not in use
    std::optional<Error> fault;  // why it would not print: signature or rules
    LayoutStanding standing = LayoutStanding::installed;
};

// Every one that was installed, the last, which is in use, first. Errors: the store's.
Result<std::vector<LayoutRow>> layoutRows(Station& station);

// After them, of each name the newest when nobody has signed it. Errors: the store's.
Result<std::vector<LayoutRow>> everyLayout(Station& station);

// A specimen's face by an installed layout, tried at every resolution it was designed for, given at the usual one. Errors:
// layoutUnknown, faceNotDrawn with its cause, resourceUnreadable, the store's.
Result<printer::Face> specimenBy(Station& station, const std::string& name, int version);

}  // namespace app
