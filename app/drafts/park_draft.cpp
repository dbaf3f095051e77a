#include "app/drafts/park_draft.h"

#include <algorithm>

#include "app/drafts/keep_draft.h"
#include "app/intake/text_rules.h"

namespace app {
namespace {

// Too few for a name or a day of birth: the trail has them too.
constexpr std::ptrdiff_t mostLetters = 2, mostDigits = 5;

bool isLetter(char c) {
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// How it was written, without what it says: whoever typed a name for a ticket reads none in a refusal.
std::string shapeOf(std::string ticket) {
    std::ranges::transform(ticket, ticket.begin(), [](char c) { return isLetter(c) ? 'A' : isDigit(c) ? '0' : c == '-' ? c : '?'; });
    return ticket;
}

// As the queue prints it: letters, behind them perhaps a hyphen, and a number.
Result<std::string> ticketOf(const std::string& typed) {
    std::string ticket = normalizedText(typed);
    std::ranges::transform(ticket, ticket.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const auto lettersEnd = std::ranges::find_if_not(ticket, isLetter);
    const auto letters = lettersEnd - ticket.begin();
    const auto number = lettersEnd + (letters > 0 && lettersEnd != ticket.end() && *lettersEnd == '-' ? 1 : 0);
    const auto digits = ticket.end() - number;
    if (letters > mostLetters || digits < 1 || digits > mostDigits || !std::all_of(number, ticket.end(), isDigit))
        return fail(Code::ticketMalformed, "ticket: " + shapeOf(ticket));
    return ticket;
}

// Nobody waits for what is left: it gives its ticket up.
Result<void> giveUp(Station& station, std::int64_t id, const std::string& ticket, const std::string& by) {
    return station.drafts->loseTicket(id).and_then([&] { return station.audit->write(by, "draft ticket lost", draftName(id), ticket); });
}

Result<void> requireFree(Station& station, const std::string& ticket, std::int64_t id, Day today, const std::string& by) {
    return station.drafts->unfinished().and_then([&](const std::vector<StoredDraft>& drafts) -> Result<void> {
        const auto other = std::ranges::find_if(drafts, [&](const StoredDraft& draft) { return draft.id != id && draft.ticket == ticket; });
        if (other == drafts.end()) return {};
        if (isLeft(station, *other, today)) return giveUp(station, other->id, ticket, by);
        return fail(Code::ticketTaken, ticket);
    });
}

Result<void> lay(Station& station, StoredDraft draft, const Parking& parking, const std::string& ticket, const std::string& by) {
    draft.ticket = ticket;
    return requireFree(station, ticket, draft.id, parking.day, by)
        .and_then([&] { return station.drafts->save(draft); })
        .and_then([&] { return station.audit->write(by, "draft parked", draftName(draft.id), ticket); });
}

}  // namespace

Result<std::int64_t> parkDraft(Station& station, const Parking& parking, const Actor& by) {
    const auto people = draftSigners(station, {by, {}}, draft_grants::working, "park draft");
    const auto ticket = people.and_then([&](const Signers&) { return ticketOf(parking.ticket); });
    if (!ticket) return tl::unexpected(ticket.error());
    std::int64_t id = 0;
    return station.database
        ->transact([&] {
            return keepDraft(station, parking.kind, parking.form, by, parking.held)
                .and_then([&](std::int64_t kept) { return draftAfter(station, id = kept, DraftStep::park); })
                .and_then([&](const StoredDraft& draft) { return lay(station, draft, parking, *ticket, people->by); });
        })
        .map([&] { return id; });
}

Result<std::int64_t> parkNewDraft(Station& station, const Parking& parking, const Actor& by) {
    const auto people = draftSigners(station, {by, {}}, draft_grants::working, "park draft");
    const auto ticket = people.and_then([&](const Signers&) { return ticketOf(parking.ticket); });
    if (!ticket) return tl::unexpected(ticket.error());
    StoredDraft draft;
    draft.kind = parking.kind;
    draft.state = draftStates.at(static_cast<std::size_t>(DraftState::parked));
    draft.owner = people->by;
    return station.database
        ->transact([&] {
            return requireFree(station, *ticket, 0, parking.day, people->by)
                .and_then([&] { return station.drafts->add(draft, {toJson(parking.form.values), parking.form.photo.value_or(Bytes())}); })
                .and_then([&](std::int64_t added) {
                    draft.id = added;
                    return lay(station, draft, parking, *ticket, people->by);
                });
        })
        .map([&] { return draft.id; });
}

Result<OpenedDraft> takeUpDraft(Station& station, std::int64_t id, const Actor& by) {
    const auto people = draftSigners(station, {by, {}}, draft_grants::working, "take up draft");
    const auto draft = people.and_then([&](const Signers&) { return draftAfter(station, id, DraftStep::takeUp); });
    if (!draft) return tl::unexpected(draft.error());
    const auto free = requireWork(*draft, isSamePerson(draft->owner, people->by)).and_then([&] {
        return openDraftOf(station, draft->kind, people->by);
    });
    if (!free) return tl::unexpected(free.error());
    if (*free) return tl::unexpected(draftInHandAlready(**free));
    // opened before it is taken: what cannot be read stays where it is
    return openedDraft(station, *draft).and_then([&](const OpenedDraft& opened) {
        return station.database
            ->transact([&] {
                return station.drafts->save(*draft).and_then([&] {
                    return station.audit->write(people->by, "draft taken up", draftName(id), draft->ticket);
                });
            })
            .map([&] { return opened; });
    });
}

}  // namespace app
