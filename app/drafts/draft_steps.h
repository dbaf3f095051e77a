#pragma once

#include "app/drafts/draft_form.h"
#include "app/ledger/signatures.h"
#include "app/life_cycle/draft_life.h"
#include "app/registry/calendar.h"

namespace app {

// The service that drafts are of.
inline constexpr auto registrationDraft = "registration";

// A draft that was opened.
struct OpenedDraft {
    StoredDraft draft;
    apdu::Pii<RowValues> values;
    apdu::Pii<Bytes> photo;
};

// Who acts on a draft, as records name them; a grant that names second people needs one. what: as the audit trail tells a refusal.
// Errors: stepForbidden, signerMissing, secondSignerNeeded.
Result<Signers> draftSigners(Station& station, const Signatures& people, const Grant& grant, const std::string& what);

// The draft in the state to which the step leads. Errors: draftUnknown, draftElsewhere (no such step leads on from where it is).
Result<StoredDraft> draftAfter(Station& station, std::int64_t id, DraftStep step);

// Nobody worked on it for as many days as the regime keeps it: only supervisors see it in a list, and it holds no ticket against
// another. Its content is there until it is dropped or expireDrafts() (end_draft.h).
bool isLeft(const Station& station, const StoredDraft& draft, Day today);

// The error draftElsewhere: it was ended or passed on meanwhile. state: where it is, when that is known.
Error draftElsewhere(std::int64_t id, const std::string& state = {});
// The error draftInHandAlready.
Error draftInHandAlready(const StoredDraft& open);

// Error: draftOfAnother.
Result<void> requireWork(const StoredDraft& draft, bool theirs);

// What this person has in hand; nothing when it is nothing.
Result<std::optional<StoredDraft>> openDraftOf(Station& station, const std::string& kind, const std::string& owner);

// Errors: draftFormUnreadable, those of Drafts::contentOf().
Result<OpenedDraft> openedDraft(Station& station, const StoredDraft& draft);

// "draft 7", as the audit trail names it.
std::string draftName(std::int64_t id);

}  // namespace app
