#include "app/ledger/papers.h"

#include "app/ledger/ledger_grants.h"
#include "app/ledger/paper_making.h"
#include "app/store/clock.h"

namespace app {
namespace {

printer::PaperContent::Table workTable(const ShiftReport& report, const PaperWords& words) {
    printer::PaperContent::Table table{{words.of("service"), words.of("outcome"), words.of("count")}};
    for (const auto& tally : report.work)
        table.push_back({words.of("service." + tally.service), words.of("outcome." + tally.outcome), std::to_string(tally.count)});
    return table;
}

printer::PaperContent::Table blanksTable(const ShiftReport& report, const PaperWords& words) {
    printer::PaperContent::Table table{{words.of("from"), words.of("to"), words.of("count")}};
    for (const auto& [way, count] : report.moved) {
        const auto middle = way.find('>');
        table.push_back({words.of("account." + way.substr(0, middle)), words.of("account." + way.substr(middle + 1)), std::to_string(count)});
    }
    return table;
}

std::string numberOr(const std::optional<std::int64_t>& number, const std::string& otherwise) {
    return number ? std::to_string(*number) : otherwise;
}

std::string declarantOf(const Station& station, const Declarant& who) {
    return joinedFacts({station.codes.nameOf("declarant_type", who.type), who.name.reveal(), who.document.reveal(), who.phone.reveal()});
}

std::string representativeOf(const Station& station, const std::optional<Representative>& who) {
    if (!who) return {};
    return joinedFacts({station.codes.nameOf("proxy_relation", who->relation), who->name.reveal(), who->document.reveal(), who->phone.reveal()});
}

std::map<std::string, std::string> factsOf(const Station& station, const StoredHolder& stored, const PaperPeople& people) {
    const Application& application = stored.application;
    const Holder& holder = application.holder;
    const auto name = [&](const char* set, const std::string& code) { return station.codes.nameOf(set, code); };
    return {{"name", holder.name.reveal()},
            {"sex", name("sex", holder.sex)},
            {"nation", name("nation", holder.nation)},
            {"birth_date", holder.birthDate.reveal()},
            {"citizen_number", holder.citizenNumber.reveal()},
            {"marital_status", name("marital_status", holder.maritalStatus)},
            {"phone", holder.phone.reveal()},
            {"household_address", holder.householdAddress.reveal()},
            {"present_address", holder.presentAddress.reveal()},
            {"workplace", holder.workplace.reveal()},
            {"residence_reason", name("residence_reason", holder.residenceReason)},
            {"arrival_date", application.arrivalDate},
            {"intended_days", std::to_string(application.intendedDays)},
            {"authority", station.identity.authorityName},
            {"declarant", declarantOf(station, application.declarant)},
            {"proxy", representativeOf(station, application.representative)},
            {"registered_by", people.shownName(stored.importedBy)}};
}

}  // namespace

Result<Bytes> registrationPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const std::string object = "holder " + std::to_string(id);
    const auto signers = signedBy(station, names, ledger_grants::paper, "paper: " + object);
    if (!signers) return tl::unexpected(signers.error());
    const auto holder = station.holders->load(id);
    if (!holder) return tl::unexpected(holder.error());
    return PaperPeople::read(station)
        .and_then([&](const PaperPeople& people) { return makePaper(station, "registration", language, {factsOf(station, *holder, people), {}, ""}); })
        .and_then([&](Bytes pdf) { return noted(station, *signers, "registration", object, std::move(pdf)); });
}

Result<Bytes> shiftPaper(Station& station, std::int64_t id, const std::string& language) {
    const auto report = reportShift(station, id);
    if (!report) return tl::unexpected(report.error());
    const auto words = PaperWords::read(station, language);
    const auto people = PaperPeople::read(station);
    if (!words || !people) return tl::unexpected(words ? people.error() : words.error());
    const Shift& shift = report->shift;
    const printer::PaperContent content{{{"number", std::to_string(shift.id)},
                                         {"authority", station.identity.authorityName},
                                         {"opened_by", people->shownName(shift.openedBy)},
                                         {"opened_at", localTime(shift.openedAt)},
                                         {"closed_by", shift.closedBy.empty() ? words->of("still_open") : people->shownName(shift.closedBy)},
                                         {"closed_at", localTime(shift.closedAt)},
                                         {"second", people->shownName(shift.second)},
                                         {"counted", numberOr(shift.counted, words->of("not_counted"))},
                                         {"difference", numberOr(shift.difference, words->of("not_counted"))},
                                         {"reason", shift.reason},
                                         {"unfinished", std::to_string(report->unfinished.size())}},
                                        {{"work", workTable(*report, *words)}, {"blanks", blanksTable(*report, *words)}},
                                        ""};
    return makePaper(station, "shift", language, content);
}

}  // namespace app
