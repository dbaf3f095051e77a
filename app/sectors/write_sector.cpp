#include "app/sectors/write_sector.h"

#include "app/sectors/sector_grants.h"

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "app/inspection/lost_cards.h"
#include "app/station/own_case.h"
#include "app/station/sector_standing.h"
#include "cardlib/crypto/digest.h"

namespace app {
namespace {

using cardlib::Entitlement;
using Entitlements = std::vector<Entitlement>;

constexpr int inUse = 0x01;
constexpr std::size_t anyRoom = 1 << 16;

tl::unexpected<Error> notWritten(const std::string& department, const cardlib::Error& error) {
    return fail(Code::sectorNotWritten, department, error);
}

// Between the look at a card and the order another may have been laid down.
Result<void> checkCard(const SectorPlace& place, const SectorOrder& order) {
    if (order.applicationSerial.empty() || order.applicationSerial == place.applicationSerial) return {};
    return fail(Code::sectorOfAnotherCard, place.applicationSerial + ", meant was " + order.applicationSerial);
}

// Whose card it is the card alone says.
Result<void> demandOthers(Station& station, const SectorPlace& place, const SectorOrder& order) {
    return subjectOfCard(station, place.applicationSerial).and_then([&](const Bytes& subject) {
        return station.people->demand(sector_grants::writing, "write sector " + order.department, order.by, {{}, {}, subject});
    });
}

// Where a sector is withdrawn only what stands half on the card is written.
Result<void> demandInUseOrBegun(Station& station, const SectorPlace& place) {
    return station.sectorChanges->open(place).and_then([&](const std::optional<OpenChange>& begun) {
        return begun ? Result<void>{} : demandSectorInUse(station, place.department);
    });
}

Result<void> checkFlags(const cardlib::SectorProfile& sector, const Entitlements& set) {
    for (const auto& entitlement : set) {
        if (std::ranges::find(sector.kinds, entitlement.flag, &cardlib::EntitlementKind::flag) != sector.kinds.end())
            continue;
        std::string known;
        for (const auto& kind : sector.kinds)
            known += (known.empty() ? "" : ", ") + apdu::toHex(Bytes{kind.flag}) + " " + kind.title;
        return fail(Code::flagUnknown, apdu::toHex(Bytes{entitlement.flag}) + "; " + known);
    }
    return {};
}

// What stands there with the order laid over it.
Entitlements laidOver(Entitlements current, const SectorOrder& order) {
    for (const auto& entitlement : order.set) {
        const auto same = std::ranges::find(current, entitlement.flag, &Entitlement::flag);
        if (same == current.end())
            current.push_back(entitlement);
        else
            *same = entitlement;
    }
    std::erase_if(current, [&](const Entitlement& one) {
        return std::ranges::find(order.remove, one.flag) != order.remove.end();
    });
    return current;
}

cardlib::SectorLogRecord recordOf(const Station& station, bool empty, std::uint16_t sequence) {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char date[16], time[16];
    std::strftime(date, sizeof date, "%Y-%m-%d", &local);
    std::strftime(time, sizeof time, "%H:%M:%S", &local);
    const std::string terminal = station.identity.authority.substr(0, 6) + "0000" + station.identity.number;
    return {date, time, empty ? cardlib::logWithdrawn : cardlib::logWritten, terminal, sequence};
}

class Writing {
  public:
    Writing(Station& station, SectorVisit& visit, const SectorOrder& order)
        : station_(station), visit_(visit), order_(order) {}

    Result<SectorWritten> run() {
        return openSector(station_, visit_, visit_.data().write)
            .and_then([&] { return finishEarlier(); })
            .and_then([&] { return demandSectorInUse(station_, visit_.place.department); })
            .and_then([&] { return contents(); })
            .and_then([&](const cardlib::SectorContents& now) { return planned(now); })
            .and_then([&](const std::optional<cardlib::SectorUpdate>& update) -> Result<void> {
                if (!update) return {};
                written_.changed = true;
                return station_.sectorChanges->begin(visit_.place, visit_.sector.version, *update)
                    .and_then([&](const OpenChange& change) { return carryOut(change); });
            })
            .and_then([&] { return reading(); });
    }

  private:
    Result<cardlib::SectorContents> contents() {
        auto read = readSector(*visit_.card, visit_.application());
        if (!read) return tl::unexpected(sectorNotRead(visit_.place.department, read.error()));
        return *std::move(read);
    }

    // What was begun here on this card and may stand half on it, unless somebody came after.
    Result<void> finishEarlier() {
        return station_.sectorChanges->open(visit_.place)
            .and_then([&](const std::optional<OpenChange>& change) -> Result<void> {
                if (!change) return {};
                return contents().and_then([&](const cardlib::SectorContents& now) -> Result<void> {
                    if (standsTo(change->update, now) == cardlib::SectorStands::movedOn)
                        return end(*change, "overtaken");
                    written_.finishedEarlier = true;
                    return carryOut(*change);
                });
            });
    }

    // Nothing when the card says so already.
    Result<std::optional<cardlib::SectorUpdate>> planned(const cardlib::SectorContents& now) {
        const auto current = order_.replace ? Entitlements{} : cardlib::decodeEntitlements(now.data);
        if (!current) return tl::unexpected(sectorNotRead(visit_.place.department, current.error()));
        const Entitlements wanted = laidOver(*current, order_);
        auto target = cardlib::encodeEntitlements(wanted, now.data.size());
        if (!target) return notWritten(visit_.place.department, target.error());
        if (*target == now.data) return std::optional<cardlib::SectorUpdate>{};
        cardlib::SectorUpdate update{*std::move(target), now.sequence(), {}};
        if (findFile(visit_.application(), "log"))
            update.record = recordOf(station_, wanted.empty(), cardlib::nextSequence(update.before));
        return std::optional(std::move(update));
    }

    Result<void> carryOut(const OpenChange& change) {
        SectorJournal journal(*station_.database, change.id);
        const auto done = updateSector(*visit_.card, visit_.application(), change.update, journal);
        if (journal.refusal()) return tl::unexpected(*journal.refusal());
        if (!done) return notWritten(visit_.place.department, done.error());
        return end(change, "written");
    }

    Result<void> end(const OpenChange& change, const std::string& how) {
        const std::string department = visit_.place.department;
        const int sequence = change.update.record ? change.update.record->sequence : 0;
        return station_.database->transact([&] {
            return station_.sectorChanges->end(change.id)
                .and_then([&] {
                    return station_.audit->write(order_.by.name(), "sector " + how, "sector " + department,
                                                 visit_.place.applicationSerial);
                })
                .and_then([&] {
                    return station_.events->append(
                        "sector." + how, nlohmann::json{{"department", department},
                                                        {"application_serial", visit_.place.applicationSerial},
                                                        {"version", change.version},
                                                        {"log_sequence", sequence},
                                                        {"digest", apdu::toHex(cardlib::sm3(change.update.target))}}
                                             .dump());
                });
        });
    }

    Result<SectorWritten> reading() {
        return contents().and_then([&](const cardlib::SectorContents& now) -> Result<SectorWritten> {
            auto entitlements = cardlib::decodeEntitlements(now.data);
            if (!entitlements) return tl::unexpected(sectorNotRead(visit_.place.department, entitlements.error()));
            written_.after = {visit_.place.applicationSerial,
                              visit_.sector.version,
                              visit_.status,
                              *std::move(entitlements),
                              now.log,
                              visit_.sector.kinds};
            return written_;
        });
    }

    Station& station_;
    SectorVisit& visit_;
    const SectorOrder& order_;
    SectorWritten written_;
};

}  // namespace

Result<SectorWritten> writeSector(Station& station, apdu::Session& session, const SectorOrder& order) {
    const auto may = station.people->demand(sector_grants::writing, "write sector " + order.department, order.by);
    if (!may) return tl::unexpected(may.error());
    if (const auto sound = cardlib::encodeEntitlements(order.set, anyRoom); !sound)
        return notWritten(order.department, sound.error());
    return visitSector(station, session, order.department)
        .and_then([&](const std::unique_ptr<SectorVisit>& visit) -> Result<SectorWritten> {
            if (const auto meant = checkCard(visit->place, order); !meant) return tl::unexpected(meant.error());
            if (const auto others = demandOthers(station, visit->place, order); !others) return tl::unexpected(others.error());
            if (visit->status != inUse)
                return fail(Code::cardNotInUse, order.department + ": status " + std::to_string(visit->status));
            return demandNotLost(station, visit->place.applicationSerial)
                .and_then([&] { return demandInUseOrBegun(station, visit->place); })
                .and_then([&] { return checkFlags(visit->sector, order.set); })
                .and_then([&] {
                return Writing(station, *visit, order).run();
            });
        });
}

}  // namespace app
