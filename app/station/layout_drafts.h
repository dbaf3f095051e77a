#pragma once

#include "app/station/station.h"
#include "printer/face/layout_document.h"

namespace app {

// What a station thinks of a version of a layout.
enum class LayoutStanding { notSigned, installed, prints };
// "unsigned", "signed", "prints"
std::string nameOf(LayoutStanding standing);

struct KnownLayout {
    std::string name;
    int version = 1;
    LayoutStanding standing = LayoutStanding::notSigned;
};

struct FoundLayout {
    KnownLayout known;
    std::string text;  // JSON
};

// Of each name the newest version: drawn here, installed or shipped. Errors: the store's.
Result<std::vector<KnownLayout>> knownLayouts(Station& station);
// The newest version of a name. Errors: layoutUnknown, the store's.
Result<FoundLayout> newestLayout(Station& station, const std::string& name);

// Where the station keeps the versions that were drawn here.
std::filesystem::path draftFile(const Station& station, const KnownLayout& layout);
// Keeps a layout as a new version of its name, unsigned, so that nothing prints by it. by: who drew it. Errors: stepForbidden,
// layoutNotChanged with its cause, the store's.
Result<KnownLayout> saveDraft(Station& station, printer::LayoutDocument& document, const Actor& by);

// Prints with the newest version of a name from now on; signs it with the embedded issuer's key when nobody has. shown: its text
// (LayoutDocument::text()) as whoever checked it saw it. Errors: layoutUnknown, layoutNotAsShown, those of signLayout() and installLayout().
Result<KnownLayout> putToUse(Station& station, const std::string& shown, const Actor& by);

// The error layoutUnknown. which: a name, or name and version.
Error layoutUnknown(const std::string& which);
// The error layoutNotChanged with its cause.
Error layoutNotChanged(const std::string& name, const printer::Error& error);

}  // namespace app
