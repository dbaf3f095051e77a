#include "app/desk/services/station_drafts.h"

#include "app/drafts/keep_draft.h"
#include "app/drafts/park_draft.h"
#include "app/drafts/pass_draft.h"

namespace app {

using Shared = StationLane::Shared;

namespace {

using Picture = std::optional<apdu::Pii<Bytes>>;

Result<Picture> pictureOf(const DraftService::Photo& photo) {
    if (!photo) return Picture();
    return photoForDraft(*photo).map([](const apdu::Pii<Bytes>& content) { return Picture(content); });
}

// What was typed is kept also when the photo's file is gone; then that is told.
Result<std::int64_t> keepAll(Station& station, const HeldDraft& held, const RowValues& form, const DraftService::Photo& photo, const Actor& by) {
    const auto picture = pictureOf(photo);
    return keepDraft(station, registrationDraft, {form, picture.value_or(Picture())}, by, numberOf(held))
        .and_then([&](std::int64_t id) {
            *held = id;
            return picture.map([&](const Picture&) { return id; });
        });
}

}  // namespace

void StationDrafts::keep(QObject* asker, const HeldDraft& held, const RowValues& form, const Photo& photo, Then<std::int64_t> then) {
    questions_.ask<std::int64_t>(
        asker, [held, form, photo, by = desk_.person()](Shared station) { return keepAll(*station, held, form, photo, by); }, std::move(then));
}

void StationDrafts::inHand(QObject* asker, Then<std::optional<OpenedDraft>> then) {
    questions_.ask<std::optional<OpenedDraft>>(
        asker, [by = desk_.person()](Shared station) { return draftInHand(*station, registrationDraft, by); }, std::move(then));
}

void StationDrafts::clear(QObject* asker, const HeldDraft& held, Then<void> then) {
    questions_.ask<void>(
        asker, [held, by = desk_.person()](Shared station) { return clearDraft(*station, numberOf(held), by); }, std::move(then));
}

void StationDrafts::park(QObject* asker, const HeldDraft& held, const std::string& ticket, const RowValues& form, const Photo& photo,
                         Then<std::int64_t> then) {
    questions_.ask<std::int64_t>(
        asker,
        [held, ticket, form, photo, by = desk_.person()](Shared station) {
            return pictureOf(photo).and_then([&](const Picture& picture) {
                return parkDraft(*station, {registrationDraft, ticket, {form, picture}, numberOf(held)}, by);
            });
        },
        std::move(then));
}

void StationDrafts::list(QObject* asker, Then<std::vector<DraftRow>> then) {
    questions_.ask<std::vector<DraftRow>>(
        asker, [by = desk_.person()](Shared station) { return draftRowsFor(*station, by, today()); }, std::move(then));
}

void StationDrafts::takeUp(QObject* asker, std::int64_t draft, Then<OpenedDraft> then) {
    questions_.ask<OpenedDraft>(
        asker, [draft, by = desk_.person()](Shared station) { return takeUpDraft(*station, draft, by); }, std::move(then));
}

void StationDrafts::passOn(QObject* asker, std::int64_t draft, const Actor& second, Then<std::string> then) {
    questions_.ask<std::string>(
        asker, [draft, second, by = desk_.person()](Shared station) { return passOnDraft(*station, draft, {by, second}); }, std::move(then));
}

void StationDrafts::drop(QObject* asker, std::int64_t draft, const std::string& reason, Then<Remains> then) {
    questions_.ask<Remains>(
        asker, [draft, reason, by = desk_.person()](Shared station) { return dropDraft(*station, draft, reason, by); }, std::move(then));
}

}  // namespace app
