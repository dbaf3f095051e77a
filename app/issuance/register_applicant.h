#pragma once

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

// Nobody registers themselves. number: of whom the form is about; empty while none is typed. Errors: stepForbidden, the store's.
Result<void> demandNotOwn(Station& station, const Actor& by, const PiiText& number);

// Why this person is not taken, as the report tells it.
Refusal refusalOf(const Station& station, const AcceptedRow& row, const std::string& rule);

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

}  // namespace app
