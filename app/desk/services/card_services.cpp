#include "app/desk/services/card_services.h"

#include "app/devices/devices.h"

namespace app {
namespace {

using Shared = StationLane::Shared;

constexpr int mostRows = 500;

template <class T>
using CardWork = std::function<Result<T>(Station&, apdu::Session&)>;

// Works on the card in a reader. The device thread may outlive this call when a reader goes mute: it shares what it works on.
template <class T>
Result<T> withCardIn(const std::string& reader, Shared station, const CardWork<T>& work) {
    const auto answer = std::make_shared<std::optional<T>>();
    const auto onSession = [station, answer, work](apdu::Session& session) {
        return work(*station, session).map([&](T&& made) { answer->emplace(std::move(made)); });
    };
    return onCard(reader, apdu::ScardTransport::AtEnd::leave, onSession).map([answer] { return std::move(**answer); });
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
        asker,
        [](Shared station) {
            return station->lost->state().and_then([&](const LostListState& state) {
                return station->lost->page("", mostRows).map([&](const std::vector<LostCard>& cards) { return LostListView{state, cards}; });
            });
        },
        std::move(then));
}

void StationCardServices::look(QObject* asker, const std::string& applicationSerial, Then<LostLook> then) {
    questions_.ask<LostLook>(asker, [applicationSerial](Shared station) { return lookUpLost(*station, applicationSerial); }, std::move(then));
}

void StationCardServices::carried(QObject* asker, const std::string& reader, Then<SectorsOnCard> then) {
    devices_.ask<SectorsOnCard>(
        asker, [reader](Shared shared) { return withCardIn<SectorsOnCard>(reader, shared, sectorsOnCard); }, std::move(then));
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

void StationCardServices::demand(QObject* asker, const ReplacementWish& wish, Then<ReplacementJudgement> then) {
    ReplacementWish mine = wish;
    mine.by = desk_.person();
    questions_.ask<ReplacementJudgement>(
        asker, [mine](Shared station) { return demandReplaceable(*station, mine); }, std::move(then));
}

void StationCardServices::replace(QObject* asker, const ReplacementWish& wish, Then<std::int64_t> then) {
    ReplacementWish mine = wish;
    mine.by = desk_.person();
    questions_.ask<std::int64_t>(asker, [mine](Shared station) { return replaceCard(*station, mine); }, std::move(then));
}

}  // namespace app
