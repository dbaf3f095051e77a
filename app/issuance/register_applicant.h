#pragma once

#include <functional>

#include "app/intake/row_checks.h"
#include "app/issuance/photo_demand.h"
#include "app/station/station.h"

namespace app {

struct ImportedRow {
    std::size_t row = 0;
    std::int64_t holder = 0;  // 0: only checked
    std::int64_t order = 0;   // 0: only checked, or registered only
    PiiText name;
    std::string rule, article;
    Declared declared = {};
    bool registeredOnly = false;  // no card follows from it
    PhotoFindings photo = {};  // of a file's row, which is taken all the same; a form's is not
};

struct ImportReport {
    std::vector<ImportedRow> accepted;
    std::vector<Refusal> refusals;
    std::size_t stoppedBefore = 0;  // the row at which a list was stopped; 0: it was read to its end
};

// Who takes applicants in.
struct Importer {
    std::string name;     // as records have it
    bool applies = true;  // may hand in applications for cards; else they register only
    Actor person = {};
};
// Errors: stepForbidden, importerMissing.
Result<Importer> importerOf(Station& station, const Actor& by);

// What layout and chip demand of an applicant. Keeps a reference to the station.
RowDemand demandsOf(Station& station, Day today);

// The arranged holidays; none when they cannot be read: a last day is then told as one that may move.
WorkingCalendar calendarOf(const Station& station);

// Whether registerOnce() takes it. Errors: the store's.
Result<bool> wouldRegister(Station& station, const AcceptedRow& row, const Importer& by);

// What registerOnce() would do with a row that passed every check; nothing is written. Errors: the store's.
Result<void> judgeOnce(Station& station, const AcceptedRow& row, const Importer& by, ImportReport& report);

// Registers a row that passed every check, and orders a card where the rules give one; who has nothing new to say is
// reported as refused, and so is who registers themselves. To be called in a transaction. Errors: the store's.
Result<void> registerOnce(Station& station, const AcceptedRow& row, const Importer& by, ImportReport& report);

// A form as it stands: what the rules decide, and everything that is wrong with it, at once.
struct FormCheck {
    AcceptedRow row;  // its decision names no rule while nothing can be decided
    std::vector<Refusal> refusals;
};

// form: every column of the applicants' file but the photo, by its id. photo: a file, or empty.
FormCheck checkForm(Station& station, const RowValues& form, const std::filesystem::path& photo, Day today);

// The same for who would enter it: nobody enters themselves, and once is enough. Errors: those of importerOf(), the store's.
Result<FormCheck> checkFormBy(Station& station, const RowValues& form, const std::filesystem::path& photo, const Actor& by, Day today);

// Registers one applicant, or says why not (refusals); both are reports. A photo that does not pass the gate is refused, unless somebody
// signs for it (any). also: what else is written in the same transaction when it registers. Errors: stepForbidden, importerMissing, the
// store's, those of exemptPhoto() and of also.
Result<ImportReport> registerForm(Station& station, const RowValues& form, const std::filesystem::path& photo,
                                  const Actor& by, Day today, const ExemptionWish& any = {},
                                  const std::function<Result<void>()>& also = {});

}  // namespace app
