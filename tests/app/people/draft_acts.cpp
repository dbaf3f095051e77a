#include "app/drafts/draft_rows.h"
#include "app/drafts/end_draft.h"
#include "app/drafts/keep_draft.h"
#include "app/drafts/park_draft.h"
#include "app/drafts/pass_draft.h"
#include "app/life_cycle/draft_life.h"
#include "tests/app/people/acts.h"

namespace acts {
namespace {

const DraftForm form{RowValues{{"name", "Example"}}, Bytes{}};

}  // namespace

std::vector<EngineAct> draftActs() {
    using namespace draft_grants;
    return {
        {"parkDraft", "", working, About::nobody, ZHIKA_ACT(parkDraft(at.station(), {registrationDraft, "A013", form}, by))},
        {"parkNewDraft", "", working, About::nobody, ZHIKA_ACT(parkNewDraft(at.station(), {registrationDraft, "A013", form}, by))},
        {"keepDraft", "", working, About::nobody, ZHIKA_ACT(keepDraft(at.station(), registrationDraft, form, by))},
        {"draftInHand", "", working, About::nobody, ZHIKA_ACT(draftInHand(at.station(), registrationDraft, by))},
        {"takeUpDraft", "", working, About::nobody, ZHIKA_ACT(takeUpDraft(at.station(), at.draft(), by))},
        {"enterDraft", "", working, About::nobody, ZHIKA_ACT(enterDraft(at.station(), at.draft(), by))},
        {"clearDraft", "", working, About::nobody, ZHIKA_ACT(clearDraft(at.station(), at.draft(), by))},
        {"passOnDraft", "", passing, About::nobody, ZHIKA_ACT(passOnDraft(at.station(), at.draft(), {by, second}))},
        {"assignDraft", "", assigning, About::nobody, ZHIKA_ACT(assignDraft(at.station(), at.draft(), "clerk", by))},
        {"dropDraft", "", dropping, About::nobody, ZHIKA_ACT(dropDraft(at.station(), at.draft(), "left", by))},
        {"draftRows", "", looking, About::nobody, ZHIKA_ACT(draftRows(at.station(), by, today()))},
    };
}

}  // namespace acts
