#pragma once

#include "app/issuance/register_applicant.h"

namespace app {

// A file of applicants, and what is said once for all its rows.
struct ListWish {
    std::filesystem::path file, photos;
    RowValues shared = {};  // by column id: for rows that leave it empty
};

// How whoever waits for a list follows it; both are asked on the thread that does the work.
struct ListWatch {
    ProgressObserver progress = {};   // "import", row by row
    std::function<bool()> stop = {};  // before each row: true ends the list there
};

// Reads a file of applicants and registers those that pass, all in one transaction; what the gate has against the photo of one
// that passes is told, kept and in the trail, for who approves it, and stops nothing. by: who does it. progress: "import", row by row.
// Errors: stepForbidden, those of readApplications(), fileUnreadable, importerMissing, the store's: then nothing was
// imported.
Result<ImportReport> importApplications(Station& station, const std::filesystem::path& file,
                                        const std::filesystem::path& photos, const Actor& by,
                                        Day today, const ProgressObserver& progress = {});

// The same with values for all rows, and all or nothing too: one that was stopped keeps what it has until there.
Result<ImportReport> importList(Station& station, const ListWish& wish, const Actor& by, Day today, const ListWatch& watch = {});

// The same, each row in a transaction of its own: others write in between, what was taken in is told, and the list stops at a row that fails.
Result<ImportReport> takeList(Station& station, const ListWish& wish, const Actor& by, Day today, const ListWatch& watch = {});

// What would be registered and what refused, without holder and order; nothing is taken in, and no photo is measured.
Result<ImportReport> checkList(Station& station, const ListWish& wish, const Actor& by, Day today, const ListWatch& watch = {});

}  // namespace app
