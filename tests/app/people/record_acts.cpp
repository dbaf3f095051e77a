#include "app/life_cycle/record_grants.h"
#include "app/retention/erase_records.h"
#include "app/services/application_rows.h"
#include "app/retention/overdue_records.h"
#include "app/services/card_rows.h"
#include "app/services/due_work.h"
#include "app/services/find_people.h"
#include "app/services/order_rows.h"
#include "app/services/preview.h"
#include "app/services/record.h"
#include "app/services/scanned_papers.h"
#include "tests/app/people/acts.h"

namespace acts {
namespace {

const Day longAgo = parseDay("1990-01-01").value();

}  // namespace

std::vector<EngineAct> recordActs() {
    using record_grants::looking;
    return {
        {"findPeople", "", looking, About::nobody, ZHIKA_ACT(findPeople(at.station(), "nobody", 1, by))},
        {"coveredRecord", "", looking, About::nobody, ZHIKA_ACT(coveredRecord(at.station(), at.holder(), by))},
        {"wholeRecord", "", looking, About::nobody, ZHIKA_ACT(wholeRecord(at.station(), at.holder(), by, "asked at the desk"))},
        {"orderRows", "", looking, About::nobody, ZHIKA_ACT(orderRows(at.station(), {State::draft}, 0, 1, by))},
        {"applicationRows", "", looking, About::nobody, ZHIKA_ACT(applicationRows(at.station(), {State::returned}, by, 0, 1))},
        {"cardRows", "", looking, About::nobody, ZHIKA_ACT(cardRows(at.station(), at.serial(), 1, today(), by))},
        {"dueForEndorsement", "", looking, About::nobody, ZHIKA_ACT(dueForEndorsement(at.station(), 1, today(), by))},
        {"dueWork", "", looking, About::nobody, ZHIKA_ACT(dueWork(at.station(), {}, today(), by))},
        {"papersOfHolder", "", looking, About::nobody, ZHIKA_ACT(papersOfHolder(at.station(), at.holder(), by))},
        {"showPaper", "", looking, About::nobody, ZHIKA_ACT(showPaper(at.station(), 99, by, "asked at the desk"))},
        {"keepPapers", "", addingPapers, About::order, ZHIKA_ACT(keepPapers(at.station(), at.holder(), {}, by))},
        {"removePaper", "", removingPapers, About::order, ZHIKA_ACT(removePaper(at.station(), at.scan(), by))},
        {"overdueRecords", "", lookingForOverdue, About::nobody, ZHIKA_ACT(overdueRecords(at.station(), longAgo, by))},
        {"faceOfOrder", "", looking, About::nobody, ZHIKA_ACT(faceOfOrder(at.station(), 99, "", by))},
        {"eraseRecords", "", record_grants::erasing, About::nobody, ZHIKA_ACT(eraseRecords(at.station(), {longAgo, by, second}, today()))},
    };
}

}  // namespace acts
