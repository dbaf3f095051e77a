#include "app/desk/services/station_services.h"

#include "app/desk/services/work_on_card.h"
#include "app/drafts/keep_draft.h"
#include "app/issuance/approve.h"
#include "app/issuance/card_of_order.h"
#include "app/registry/eligibility.h"
#include "app/services/preview.h"
#include "app/services/walk_in.h"

namespace app {
namespace {

using Shared = StationLane::Shared;

constexpr int mostRows = 500, mostFound = 20, indexedAtOnce = 100;

Result<CardThere> cardThere(Station& station, apdu::Session& session) {
    return orderOfChip(station, session).map([](const std::optional<StoredOrder>& order) {
        return order ? CardThere{order->id, order->permitNumber} : CardThere();
    });
}

}  // namespace

void StationServices::toEndorse(QObject* asker, Then<std::int64_t> then) {
    questions_.ask<std::int64_t>(
        asker,
        [by = person()](Shared station) {
            return dueAsSeenBy(*station, mostRows, today(), by).map([](const std::vector<CardRow>& rows) {
                return static_cast<std::int64_t>(rows.size());
            });
        },
        std::move(then));
}

void StationServices::counts(QObject* asker, Then<TodayCounts> then) {
    questions_.ask<TodayCounts>(asker, [](Shared station) { return todayCounts(*station); }, std::move(then));
}

void StationServices::choices(QObject* asker, Then<FormChoices> then) {
    questions_.ask<FormChoices>(
        asker,
        [](Shared station) -> Result<FormChoices> {
            FormChoices choices;
            for (const char* set : {"sex", "nation", "marital_status", "residence_reason", "residence_place", "document_type",
                                    "declarant_type", "proxy_relation", "proxy_need"})
                choices.codes[set] = station->codes.all(set);
            choices.papers = station->regime.papers;
            for (auto& group : choices.papers) group.any = papersIn(station->regime, group, Applies::represented);
            choices.regime = station->regime;
            return walkInValues(station->resources)
                .and_then([&](RowValues values) {
                    choices.whenCardRead = std::move(values);
                    return exemptionReasons(station->resources);
                })
                .map([&](std::vector<std::string> reasons) {
                    choices.exemptions = std::move(reasons);
                    return choices;
                });
        },
        std::move(then));
}

void StationServices::check(QObject* asker, const RowValues& form, const std::filesystem::path& photo, Then<FormCheck> then) {
    questions_.ask<FormCheck>(
        asker, [form, photo, by = person()](Shared station) { return checkFormBy(*station, form, photo, by, today()); }, std::move(then));
}

void StationServices::preview(QObject* asker, const RowValues& form, const std::filesystem::path& photo,
                              Then<FacePictures> then) {
    questions_.ask<FacePictures>(
        asker,
        [form, photo, mark = mark_](Shared station) {
            return previewOf(*station, checkForm(*station, form, photo, today()), photo, mark).map(picturesOf);
        },
        std::move(then));
}

void StationServices::enter(QObject* asker, const RowValues& form, const std::filesystem::path& photo, const ExemptionWish& any,
                            const HeldDraft& held, Then<ImportReport> then) {
    questions_.ask<ImportReport>(
        asker,
        [form, photo, any, held, by = person()](Shared station) {
            return registerForm(*station, form, photo, by, today(), any, [&] { return enterDraft(*station, numberOf(held), by); });
        },
        std::move(then));
}

void StationServices::list(QObject* asker, const std::vector<State>& states, Then<std::vector<OrderRow>> then) {
    questions_.ask<std::vector<OrderRow>>(
        asker, [states, by = person()](Shared station) { return orderRows(*station, states, 0, mostRows, by); }, std::move(then));
}

void StationServices::face(QObject* asker, std::int64_t order, Then<FacePictures> then) {
    questions_.ask<FacePictures>(
        asker, [order, mark = mark_, by = person()](Shared station) { return faceOfOrder(*station, order, mark, by).map(picturesOf); },
        std::move(then));
}

void StationServices::approve(QObject* asker, std::int64_t order, Confirmed confirmed, Then<void> then) {
    questions_.ask<void>(
        asker, [order, confirmed, by = person()](Shared station) { return approveOrder(*station, order, by, confirmed); }, std::move(then));
}

void StationServices::find(QObject* asker, const std::string& typed, Then<FoundPeople> then) {
    questions_.ask<FoundPeople>(
        asker, [typed, by = person()](Shared station) { return findPeople(*station, typed, mostFound, by); }, std::move(then));
}

void StationServices::covered(QObject* asker, std::int64_t holder, Then<PersonRecord> then) {
    questions_.ask<PersonRecord>(
        asker, [holder, by = person()](Shared station) { return coveredRecord(*station, holder, by); }, std::move(then));
}

void StationServices::whole(QObject* asker, std::int64_t holder, const std::string& reason, Then<PersonRecord> then) {
    questions_.ask<PersonRecord>(
        asker, [holder, reason, by = person()](Shared station) { return wholeRecord(*station, holder, by, reason); },
        std::move(then));
}

void StationServices::ofOrder(QObject* asker, std::int64_t order, const std::string& reason, Then<PersonRecord> then) {
    questions_.ask<PersonRecord>(
        asker,
        [order, reason, by = person()](Shared station) {
            return holderOf(*station, order).and_then([&](std::int64_t holder) {
                return wholeRecord(*station, holder, by, reason);
            });
        },
        std::move(then));
}

void StationServices::takeUpOlderRecords(QObject* asker) {
    questions_.ask<Indexing>(
        asker, [](Shared station) { return indexOlderRecords(*station, indexedAtOnce); },
        [this, asker](const Result<Indexing>& done) {
            if (done && done->taken > 0) takeUpOlderRecords(asker);
        });
}

void StationServices::make(QObject* asker, const MakingWish& wish, StageTeller told, Then<MakingEnd> then) {
    const QPointer<QObject> who(asker);
    const auto tell = [this, who, told](const MakingProgress& progress) {
        devices_.tell([who, told, progress] {
            if (who) told(progress);
        });
    };
    MakingWish own = wish;
    own.by = person_;
    devices_.ask<MakingEnd>(asker, [own, tell](Shared station) { return makeOrder(station, own, tell); }, std::move(then));
}

void StationServices::reject(QObject* asker, const std::string& printer, Then<void> then) {
    devices_.ask<void>(asker, [printer, by = person()](Shared station) { return rejectCard(station, printer, by); }, std::move(then));
}

void StationServices::whose(QObject* asker, const std::string& reader, Then<CardThere> then) {
    devices_.ask<CardThere>(
        asker, [reader, by = person()](Shared station) {
            return demandLooking(*station, by).and_then([&] { return withCardIn<CardThere>(reader, station, cardThere); });
        },
        std::move(then));
}

void StationServices::spoil(QObject* asker, std::int64_t order, const Spoiling& spoiling, Then<std::int64_t> then) {
    Spoiling mine = spoiling;
    mine.by = person_;
    questions_.ask<std::int64_t>(
        asker, [order, mine](Shared station) { return spoilOrder(*station, order, mine); }, std::move(then));
}

void StationServices::handOver(QObject* asker, std::int64_t order, const std::string& reader,
                               const std::optional<std::string>& scanned, Then<ThreeWayProof> then) {
    devices_.ask<ThreeWayProof>(
        asker,
        [order, reader, scanned, by = person()](Shared station) {
            return withCardIn<ThreeWayProof>(reader, station, [order, scanned, by](Station& own, apdu::Session& session) {
                return app::handOver(own, order, session, scanned, by);
            });
        },
        std::move(then));
}

}  // namespace app
