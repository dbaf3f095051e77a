#include "app/ledger/duty_book.h"

#include <nlohmann/json.hpp>

#include "app/intake/text_rules.h"
#include "app/ledger/calendar_files.h"
#include "app/ledger/ledger_grants.h"

namespace app {
namespace {

constexpr int mostAwaited = 1000;

std::string toJson(const DutyContent& content) {
    const auto text = [](const PiiText& part) { return normalizedText(part.reveal()); };
    return nlohmann::json{{"name", text(content.name)}, {"address", text(content.address)}, {"about", text(content.about)}, {"phone", text(content.phone)}}.dump();
}

DutyContent contentOf(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    const auto part = [&](const char* name) { return PiiText(json.is_object() ? json.value(name, "") : std::string()); };
    return {part("name"), part("address"), part("about"), part("phone")};
}

DutyRow rowOf(const DutyReport& report, Day on) {
    const auto due = parseDay(report.due);
    return {report, contentOf(report.content), due ? std::optional(daysBetween(on, *due)) : std::nullopt};
}

// due: what the rules say of the report now, when the holidays of the year may be known that were not when it was entered.
bool isLate(const Regime& regime, const Ruling& due, Day arrived) {
    return due.last && latenessOf(regime, *due.last, arrived).says == Says::must;
}

bool isFaulty(const DutyWish& wish, Day today) {
    const auto comes = [&](Day day) { return daysBetween(today, day) > 0; };
    if (normalizedText(wish.content.name.reveal()).empty() || !wish.since.ok()) return true;
    for (const auto& part : {wish.content.name, wish.content.address, wish.content.about, wish.content.phone})
        if (faultOfText(part.reveal())) return true;
    return comes(wish.since) || (wish.arrived && (comes(*wish.arrived) || daysBetween(wish.since, *wish.arrived) < 0));
}

Result<void> tell(Station& station, const std::string& action, const DutyReport& report, const Signers& people) {
    const nlohmann::json body{{"report", report.id}, {"who", report.who},         {"since", report.since},
                              {"due", report.due},   {"arrived", report.arrived}, {"late", report.late}};
    return station.audit->write(people.by, action, "report " + std::to_string(report.id), report.late ? "late" : "done").and_then([&] {
        return station.events->append("duty_report", body.dump());
    });
}

}  // namespace

Result<DutyRow> enterReport(Station& station, const DutyWish& wish, Day today) {
    const auto people = signedBy(station, wish.people, ledger_grants::report, "report enter");
    const auto calendar = readCalendar(station.resources);
    if (!people) return tl::unexpected(people.error());
    if (!calendar) return tl::unexpected(calendar.error());
    const Ruling ruling = reportBy({station.regime, *calendar}, wish.who, wish.since);
    if (ruling.rule == "report.not_owed") return fail(Code::reportNotOwed, wish.who);
    if (isFaulty(wish, today)) return fail(Code::reportIncomplete);
    const auto last = ruling.last ? ruling.last->last : std::nullopt;
    DutyReport report{0, wish.who, toText(wish.since), last ? toText(*last) : "", ruling.rule, ruling.article, wish.arrived ? toText(*wish.arrived) : "",
                      false, toJson(wish.content), people->by};
    report.late = wish.arrived && isLate(station.regime, ruling, *wish.arrived);
    return station.database
        ->transact([&] {
            return station.dutyReports->add(report).and_then([&](std::int64_t id) {
                report.id = id;
                return tell(station, "report entered", report, *people);
            });
        })
        .map([&] { return rowOf(report, today); });
}

Result<DutyRow> arriveReport(Station& station, std::int64_t id, Day day, const Signatures& names, Day today) {
    const auto people = signedBy(station, names, ledger_grants::report, "report arrive");
    const auto found = station.dutyReports->load(id);
    const auto calendar = readCalendar(station.resources);
    if (!people) return tl::unexpected(people.error());
    if (!calendar) return tl::unexpected(calendar.error());
    if (!found) return tl::unexpected(found.error());
    const auto since = *found ? parseDay((*found)->since) : std::nullopt;
    if (!since || !(*found)->arrived.empty() || daysBetween(*since, day) < 0 || daysBetween(today, day) > 0)
        return fail(Code::reportUnknown, std::to_string(id));
    DutyReport report = **found;
    report.arrived = toText(day);
    report.late = isLate(station.regime, reportBy({station.regime, *calendar}, report.who, *since), day);
    return station.database
        ->transact([&] {
            return station.dutyReports->arrive(id, report.arrived, report.late).and_then([&] {
                return tell(station, "report arrived", report, *people);
            });
        })
        .map([&] { return rowOf(report, today); });
}

Result<std::vector<DutyRow>> awaitedReports(Station& station, Day on, bool overdueOnly, const Actor& by) {
    const auto may = station.people->demand(ledger_grants::report, "reports awaited", by);
    return may.and_then([&] { return station.dutyReports->awaited(mostAwaited); }).map([&](const std::vector<DutyReport>& reports) {
        std::vector<DutyRow> rows;
        for (const auto& report : reports) {
            auto row = rowOf(report, on);
            if (!overdueOnly || (row.daysLeft && *row.daysLeft < 0)) rows.push_back(std::move(row));
        }
        return rows;
    });
}

}  // namespace app
