#pragma once

#include "app/desk/services/held_draft.h"
#include "app/desk/services/station_lane.h"
#include "app/drafts/draft_rows.h"
#include "app/drafts/end_draft.h"

namespace app {

// Work that was begun and is not entered yet, as in desk_services.h; in the name of who works at the desk.
class DraftService {
  public:
    virtual ~DraftService() = default;
    // What is in hand, as it stands. held: which draft that is; a new one's number is filled in. photo: its file; nothing when it is the same as before.
    using Photo = std::optional<std::filesystem::path>;
    virtual void keep(QObject* asker, const HeldDraft& held, const RowValues& form, const Photo& photo, Then<std::int64_t> then) = 0;
    virtual void inHand(QObject* asker, Then<std::optional<OpenedDraft>> then) = 0;
    virtual void clear(QObject* asker, const HeldDraft& held, Then<void> then) = 0;
    virtual void park(QObject* asker, const HeldDraft& held, const std::string& ticket, const RowValues& form, const Photo& photo,
                      Then<std::int64_t> then) = 0;
    // Nothing for whoever may not see them.
    virtual void list(QObject* asker, Then<std::vector<DraftRow>> then) = 0;
    virtual void takeUp(QObject* asker, std::int64_t draft, Then<OpenedDraft> then) = 0;
    // Gives the name of who has it now.
    virtual void passOn(QObject* asker, std::int64_t draft, const Actor& second, Then<std::string> then) = 0;
    virtual void drop(QObject* asker, std::int64_t draft, const std::string& reason, Then<Remains> then) = 0;
};

}  // namespace app
