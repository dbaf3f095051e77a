#pragma once

#include "app/issuance/states.h"
#include "app/ledger/issue_term.h"

namespace app {

// The last day by which a card is to be in its holder's hands, and whether that is over.
struct IssueDay {
    std::string last;  // empty: the rules say none, or nobody waits for the card any more
    bool late = false;
};

// Tells it of many orders on one day, with the calendar read once. Keeps a reference to the station.
class IssueTerms {
  public:
    // Errors: resourceUnreadable, calendarUnreadable.
    static Result<IssueTerms> read(const Station& station, Day today);

    [[nodiscard]] IssueDay of(const StoredOrder& order) const;
    // How many cards that are not handed over are late. Errors: the store's.
    [[nodiscard]] Result<std::int64_t> countLate() const;

  private:
    IssueTerms(const Station& station, WorkingCalendar calendar, Day today) : station_(&station), calendar_(std::move(calendar)), today_(today) {}

    const Station* station_;
    WorkingCalendar calendar_;
    Day today_;
};

}  // namespace app
