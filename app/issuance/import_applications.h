#pragma once

#include "app/intake/csv_intake.h"
#include "app/station/station.h"

namespace app {

struct ImportedRow {
    std::size_t row = 0;
    std::int64_t holder = 0;
    std::int64_t order = 0;  // 0: registered only
    PiiText name;
    std::string rule, article;
};

struct ImportReport {
    std::vector<ImportedRow> accepted;
    std::vector<Refusal> refusals;
};

// Reads a file of applicants and registers those that pass, all in one transaction. by: who does it.
// Errors: those of readApplications(), fileUnreadable, importerMissing, the store's: then nothing was
// imported.
Result<ImportReport> importApplications(Station& station, const std::filesystem::path& file,
                                        const std::filesystem::path& photos, const std::string& by,
                                        Day today);

}  // namespace app
