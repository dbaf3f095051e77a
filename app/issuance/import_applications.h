#pragma once

#include "app/issuance/register_applicant.h"

namespace app {

// Reads a file of applicants and registers those that pass, all in one transaction; what the gate has against the photo of one
// that passes is told, kept and in the trail, for who approves it, and stops nothing. by: who does it. progress: "import", row by row.
// Errors: stepForbidden, those of readApplications(), fileUnreadable, importerMissing, the store's: then nothing was
// imported.
Result<ImportReport> importApplications(Station& station, const std::filesystem::path& file,
                                        const std::filesystem::path& photos, const Actor& by,
                                        Day today, const ProgressObserver& progress = {});

}  // namespace app
