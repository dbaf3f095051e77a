#pragma once

#include "app/station/station.h"

namespace app {

// A paper as it lies at the desk: a JPEG or PNG file, and which paper of the regime it is.
struct NewScan {
    std::string kind;
    apdu::Pii<Bytes> content;
};

struct ScannedPapers {
    std::vector<StoredScan> scans;
    std::vector<std::string> without;  // papers of the record of which there is no picture
};

struct ShownScan {
    StoredScan scan;
    apdu::Pii<Bytes> content;
};

// Whose work it is to add the picture of a paper, and to remove one that was added by mistake.
inline constexpr Grant addingPapers{{Role::communityClerk, Role::clerk}};
inline constexpr Grant removingPapers{{Role::clerk, Role::supervisor}};

// A file that is to be a picture. Error: paperFileUnread.
Result<apdu::Pii<Bytes>> scanIn(const std::filesystem::path& file);

// Whether it can be kept, before it is known whose it is; gives format and size. What is too large is refused before it is unpacked.
// Errors: paperKindUnknown (naming those there are), paperIsPdf, paperTooLarge, paperNotPicture.
Result<StoredScan> checkScan(const Station& station, const NewScan& scan);

// All of them or none; who added which, with the SM3 of the plain picture, is in the trail and told as an event. Errors: stepForbidden,
// signerMissing, recordMissing, papersTooMany, those of checkScan(), the store's.
Result<std::vector<StoredScan>> keepPapers(Station& station, std::int64_t holder, const std::vector<NewScan>& scans, const Actor& by);

// What is there of a person, without the pictures. Errors: stepForbidden, recordMissing, the store's.
Result<ScannedPapers> papersOfHolder(Station& station, std::int64_t holder, const Actor& by);

// The picture; who saw it and why is in the trail before it is given, as of a whole record. Errors: paperUnknown, those of
// wholeRecord().
Result<ShownScan> showPaper(Station& station, std::int64_t scan, const Actor& by, const std::string& reason);

// The picture is destroyed, in the store's log too; that there was one stays. Errors: stepForbidden, signerMissing, paperUnknown, the
// store's, those of cleanLog(), when it is gone and the log still has it.
Result<void> removePaper(Station& station, std::int64_t scan, const Actor& by);

}  // namespace app
