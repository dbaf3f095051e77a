#include "app/desk/services/card_services.h"

#include "app/desk/services/work_on_card.h"
#include "app/intake/text_rules.h"

namespace app {
namespace {

using Shared = StationLane::Shared;

constexpr int mostRows = 500;
constexpr std::size_t serialDigits = 20;

// Nobody of a card that is not known here, or whose record is erased or cannot be read: the name is not what is asked for.
Result<CardHolder> holderBySerial(Station& station, const std::string& applicationSerial) {
    const auto order = station.orders->loadBySerial(applicationSerial);
    if (!order && order.error().code == Code::cardUnknown) return CardHolder();
    if (!order) return tl::unexpected(order.error());
    const auto holder = station.holders->load(order->holder);
    return holder ? CardHolder{holder->application.holder.name, order->permitNumber} : CardHolder();
}

// The same for whoever may look people up; nobody for others, and no refusal in the trail.
Result<CardHolder> holderAsSeenBy(Station& station, const std::string& applicationSerial, const Actor& by) {
    return station.people->may(lookingUp, by).and_then([&](bool may) {
        return may ? holderBySerial(station, applicationSerial) : Result<CardHolder>();
    });
}

// A record that cannot be read keeps nobody from the list.
Result<LostListView> lostList(Station& station, const Actor& by) {
    const auto state = station.lost->state();
    if (!state) return tl::unexpected(state.error());
    const auto cards = station.lost->page("", mostRows);
    if (!cards) return tl::unexpected(cards.error());
    const auto may = station.people->may(lookingUp, by);
    if (!may) return tl::unexpected(may.error());
    LostListView view{*state, *cards};
    if (!*may) return view;
    for (const auto& card : *cards)
        if (const auto holder = holderBySerial(station, card.applicationSerial)) view.holders[card.applicationSerial] = *holder;
    return view;
}

// The permit number stands on the card; its serial is on the chip alone.
Result<std::string> serialOf(Station& station, const std::string& number) {
    if (number.size() == serialDigits) return number;
    return orderOfPermit(station, number)
        .and_then([&](std::int64_t order) { return station.orders->load(order); })
        .map([](const StoredOrder& order) { return order.applicationSerial; });
}

Result<LostFound> findLost(Station& station, const std::string& number, const Actor& by) {
    return serialOf(station, number).and_then([&](const std::string& serial) {
        return lookUpLost(station, serial).and_then([&](const LostLook& look) {
            return holderAsSeenBy(station, serial, by).map([&](const CardHolder& holder) { return LostFound{look, holder}; });
        });
    });
}

}  // namespace

void StationCardServices::reasons(QObject* asker, Then<std::vector<std::string>> then) {
    questions_.ask<std::vector<std::string>>(
        asker, [](Shared station) { return inspectionReasons(station->resources); }, std::move(then));
}

void StationCardServices::inspect(QObject* asker, const std::string& reader, const InspectionWish& wish, Then<Verification> then) {
    InspectionWish mine = wish;
    mine.purpose.by = desk_.person();
    devices_.ask<Verification>(
        asker,
        [reader, mine](Shared shared) {
            return withCardIn<Verification>(reader, shared, [mine](Station& station, apdu::Session& session) {
                return verifyCard(station, session, mine, today());
            });
        },
        std::move(then));
}

void StationCardServices::look(QObject* asker, const std::string& reader, Kind service, Then<LaidCard> then) {
    devices_.ask<LaidCard>(
        asker,
        [reader, service, by = desk_.person()](Shared shared) {
            return withCardIn<LaidCard>(reader, shared, [service, by](Station& station, apdu::Session& session) {
                return lookAtCard(station, session, std::string(nameOf(service)), by, today());
            });
        },
        std::move(then));
}

void StationCardServices::serve(QObject* asker, const std::string& reader, const CardRequest& request, Then<CardOutcome> then) {
    CardRequest mine = request;
    mine.by = desk_.person();
    devices_.ask<CardOutcome>(
        asker,
        [reader, mine](Shared shared) {
            return withCardIn<CardOutcome>(reader, shared, [mine](Station& station, apdu::Session& session) {
                return serveCard(station, session, mine, today());
            });
        },
        std::move(then));
}

void StationCardServices::serveAbsent(QObject* asker, const CardRequest& request, Then<CardOutcome> then) {
    CardRequest mine = request;
    mine.by = desk_.person();
    questions_.ask<CardOutcome>(asker, [mine](Shared station) { return serveAbsentCard(*station, mine, today()); }, std::move(then));
}

void StationCardServices::judge(QObject* asker, const ChangeQuestion& question, Then<ChangeJudgement> then) {
    questions_.ask<ChangeJudgement>(
        asker, [question](Shared station) { return judgeChange(*station, question); }, std::move(then));
}

void StationCardServices::due(QObject* asker, Then<std::vector<CardRow>> then) {
    questions_.ask<std::vector<CardRow>>(
        asker, [by = desk_.person()](Shared station) { return dueForEndorsement(*station, mostRows, today(), by); }, std::move(then));
}

void StationCardServices::cards(QObject* asker, const std::string& number, Then<std::vector<CardRow>> then) {
    questions_.ask<std::vector<CardRow>>(
        asker, [number, by = desk_.person()](Shared station) { return cardRows(*station, number, mostRows, today(), by); }, std::move(then));
}

void StationCardServices::report(QObject* asker, const LostReport& report, Then<LostCard> then) {
    LostReport mine = report;
    mine.by = desk_.person();
    questions_.ask<LostCard>(asker, [mine](Shared station) { return reportLost(*station, mine); }, std::move(then));
}

void StationCardServices::confirm(QObject* asker, const LostReport& report, const std::string& certificate,
                                  Then<LostCard> then) {
    LostReport mine = report;
    mine.by = desk_.person();
    questions_.ask<LostCard>(
        asker, [mine, certificate](Shared station) { return confirmLost(*station, mine, certificate); }, std::move(then));
}

void StationCardServices::lift(QObject* asker, const std::string& applicationSerial, const Actor& second,
                               Then<void> then) {
    questions_.ask<void>(
        asker,
        [applicationSerial, second, by = desk_.person()](Shared station) {
            return liftLost(*station, applicationSerial, by, second);
        },
        std::move(then));
}

void StationCardServices::standing(QObject* asker, Then<LostListView> then) {
    questions_.ask<LostListView>(
        asker, [by = desk_.person()](Shared station) { return lostList(*station, by); }, std::move(then));
}

void StationCardServices::look(QObject* asker, const std::string& number, Then<LostFound> then) {
    questions_.ask<LostFound>(
        asker, [typed = normalizedText(number), by = desk_.person()](Shared station) { return findLost(*station, typed, by); }, std::move(then));
}

void StationCardServices::carried(QObject* asker, const std::string& reader, Then<LaidSectors> then) {
    devices_.ask<LaidSectors>(
        asker,
        [reader, by = desk_.person()](Shared shared) {
            return withCardIn<LaidSectors>(reader, shared, [by](Station& station, apdu::Session& session) {
                return sectorsOnCard(station, session).and_then([&](const SectorsOnCard& card) {
                    return holderAsSeenBy(station, card.applicationSerial, by).map([&](const CardHolder& holder) {
                        return LaidSectors{card, holder};
                    });
                });
            });
        },
        std::move(then));
}

void StationCardServices::readSector(QObject* asker, const std::string& reader, const std::string& department, Then<SectorReading> then) {
    devices_.ask<SectorReading>(
        asker,
        [reader, department, by = desk_.person()](Shared shared) {
            return withCardIn<SectorReading>(reader, shared, [department, by](Station& station, apdu::Session& session) {
                return app::readSector(station, session, department, by);
            });
        },
        std::move(then));
}

void StationCardServices::writeSector(QObject* asker, const std::string& reader, SectorOrder order, Then<SectorWritten> then) {
    order.by = desk_.person();
    devices_.ask<SectorWritten>(
        asker,
        [reader, order](Shared shared) {
            return withCardIn<SectorWritten>(reader, shared, [order](Station& station, apdu::Session& session) {
                return app::writeSector(station, session, order);
            });
        },
        std::move(then));
}

void StationCardServices::judge(QObject* asker, const ReplacementWish& wish, Then<ReplacementJudgement> then) {
    questions_.ask<ReplacementJudgement>(
        asker, [wish](Shared station) { return judgeReplacement(*station, wish); }, std::move(then));
}

void StationCardServices::replace(QObject* asker, const std::string& reader, const ReplacementWish& wish, Then<std::int64_t> then) {
    ReplacementWish mine = wish;
    mine.by = desk_.person();
    if (reader.empty()) return questions_.ask<std::int64_t>(asker, [mine](Shared station) { return replaceCard(*station, mine); }, std::move(then));
    devices_.ask<std::int64_t>(
        asker,
        [reader, mine](Shared shared) {
            return withCardIn<std::int64_t>(reader, shared, [mine](Station& station, apdu::Session& session) {
                return replaceLaidCard(station, session, mine);
            });
        },
        std::move(then));
}

}  // namespace app
