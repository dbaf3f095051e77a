#include "app/ledger/papers.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/ledger/calendar_files.h"
#include "app/ledger/handed_over.h"
#include "app/ledger/issue_term.h"
#include "app/ledger/ledger_grants.h"
#include "app/registry/eligibility.h"
#include "app/registry/lists.h"
#include "app/station/lost_place.h"
#include "app/store/clock.h"
#include "printer/paper/paper.h"

namespace app {
namespace {

// The words that a template cannot hold: names of what is listed.
class PaperWords {
  public:
    static Result<PaperWords> read(const Station& station, const std::string& language) {
        return readResource(station.resources, "papers/words.json").map([&](const std::string& text) {
            PaperWords words;
            const auto all = nlohmann::json::parse(text, nullptr, false);
            if (all.is_object()) words.words_ = all.value(language, nlohmann::json::object());
            return words;
        });
    }

    [[nodiscard]] std::string of(const std::string& id) const { return words_.value(id, id); }
    [[nodiscard]] std::string of(const Regime::Names& ids, const std::string& prefix) const {
        std::string all;
        for (const auto& id : ids) all += (all.empty() ? "" : of("separator")) + of(prefix + id);
        return all;
    }

  private:
    nlohmann::json words_ = nlohmann::json::object();
};

Result<Bytes> make(const Station& station, const std::string& name, const std::string& language, const printer::PaperContent& content) {
    return readResource(station.resources, "papers/" + name + "." + language + ".html").and_then([&](const std::string& html) -> Result<Bytes> {
        auto pdf = printer::makePaper(html, content);
        if (!pdf) return fail(Code::paperNotMade, name, pdf.error());
        return *std::move(pdf);
    });
}

Result<Signers> demandPaper(Station& station, const Signatures& names, const std::string& object) {
    return signedBy(station, names, ledger_grants::paper, "paper: " + object);
}

Result<Bytes> noted(Station& station, const Signers& people, const std::string& what, const std::string& object, Bytes pdf) {
    return station.audit->write(people.by, "paper made", object, what).map([&] { return std::move(pdf); });
}

std::string receiptCode(const Station& station, std::int64_t order) {
    return "ZHIKA:" + station.identity.name() + ":" + std::to_string(order);
}

// The day by which the card is there; empty when the regime says none.
Result<std::string> readyBy(const Station& station, const std::string& acceptedAt) {
    return readCalendar(station.resources).map([&](const WorkingCalendar& calendar) {
        return lastDayOf(issueTermOf({station.regime, calendar}, acceptedAt));
    });
}

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

// The newest return of an application. Error: applicationNotReturned.
Result<StoredApplicationStep> lastReturn(Station& station, const StoredOrder& order) {
    return station.applicationSteps->of(order.id, order.holder)
        .and_then([&](const std::vector<StoredApplicationStep>& steps) -> Result<StoredApplicationStep> {
            const auto last = std::find_if(steps.rbegin(), steps.rend(), [](const auto& step) { return !step.missing.empty(); });
            if (last == steps.rend()) return fail(Code::applicationNotReturned, "order " + std::to_string(order.id));
            return *last;
        });
}

// What this station's rules have of a loss.
std::string lossRules(const Regime& regime, const PaperWords& words) {
    const std::string risk = regime.articles.lossRisk.empty() ? "" : words.of("loss.risk");
    return words.of("loss.effect") + risk + words.of(contains(regime.certificateFor, "lost") ? "loss.certificate" : "loss.replacement");
}

printer::PaperContent::Table missingTable(const Station& station, const StoredApplicationStep& step, Applies how, const PaperWords& words) {
    printer::PaperContent::Table table{{words.of("missing"), words.of("any_of")}};
    for (const auto& group : station.regime.papers)
        if (std::ranges::find(step.missing, group.id) != step.missing.end()) table.push_back({words.of("paper." + group.id), words.of(papersIn(station.regime, group, how), "")});
    return table;
}

std::string numberOr(const std::optional<std::int64_t>& number, const std::string& otherwise) {
    return number ? std::to_string(*number) : otherwise;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const auto& part : parts)
        if (!part.empty()) all += (all.empty() ? "" : "  ") + part;
    return all;
}

std::string declarantOf(const Station& station, const Declarant& who) {
    return joined({station.codes.nameOf("declarant_type", who.type), who.name.reveal(), who.document.reveal(), who.phone.reveal()});
}

std::string representativeOf(const Station& station, const std::optional<Representative>& who) {
    if (!who) return {};
    return joined({station.codes.nameOf("proxy_relation", who->relation), who->name.reveal(), who->document.reveal(), who->phone.reveal()});
}

std::map<std::string, std::string> factsOf(const Station& station, const StoredHolder& stored) {
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
            {"registered_by", stored.importedBy}};
}

// What every paper of an order and its holder begins with.
struct OrderPaper {
    std::string object;
    Signers people;
    StoredOrder order;
    StoredHolder holder;
    PaperWords words;
};

Result<OrderPaper> orderPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const std::string object = "order " + std::to_string(id);
    const auto people = demandPaper(station, names, object);
    if (!people) return tl::unexpected(people.error());
    const auto order = station.orders->load(id);
    if (!order) return tl::unexpected(order.error());
    const auto holder = station.holders->load(order->holder);
    const auto words = PaperWords::read(station, language);
    if (!holder) return tl::unexpected(holder.error());
    if (!words) return tl::unexpected(words.error());
    return OrderPaper{object, *people, *order, *holder, *words};
}

// Who signs that they got the card: the holder, or whoever was admitted for it; the holder may come all the same.
Result<std::string> collectorOf(Station& station, const OrderPaper& paper) {
    return station.shelf->collectionOf(paper.order.id, paper.order.holder).map([&](const std::optional<StoredCollection>& collection) {
        if (!collection || collection->who == "holder") return paper.words.of("collector.holder");
        const auto person = nlohmann::json::parse(collection->collector, nullptr, false);
        return joined({paper.words.of("collector." + collection->who), person.is_object() ? person.value("name", "") : "",
                       paper.words.of("collector.or_holder")});
    });
}

}  // namespace

Result<Bytes> collectionPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const auto paper = orderPaper(station, id, language, names);
    if (!paper) return tl::unexpected(paper.error());
    const auto by = readyBy(station, paper->order.acceptedAt);
    if (!by) return tl::unexpected(by.error());
    const PaperWords& words = paper->words;
    const printer::PaperContent content{{{"number", std::to_string(id)},
                                         {"name", paper->holder.application.holder.name.reveal()},
                                         {"accepted", localDay(paper->order.acceptedAt)},
                                         {"ready_by", by->empty() ? words.of("ready_unknown") : words.of("ready_before") + *by},
                                         {"authority", station.identity.authorityName},
                                         {"collectors", words.of(station.regime.collectors, "collector.")},
                                         {"documents", words.of(station.regime.collectionDocuments, "document.")}},
                                        {},
                                        receiptCode(station, id)};
    return make(station, "collection", language, content).and_then([&](Bytes pdf) {
        return noted(station, paper->people, "collection", paper->object, std::move(pdf));
    });
}

Result<Bytes> handOverPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const auto paper = orderPaper(station, id, language, names);
    if (!paper) return tl::unexpected(paper.error());
    const auto order = demandHandedOver(paper->order);
    if (!order) return tl::unexpected(order.error());
    const auto collector = collectorOf(station, *paper);
    if (!collector) return tl::unexpected(collector.error());
    const printer::PaperContent content{{{"number", std::to_string(id)},
                                         {"name", paper->holder.application.holder.name.reveal()},
                                         {"permit", order->permitNumber},
                                         {"serial", order->applicationSerial},
                                         {"print", paper->words.of("print." + order->printProof)},
                                         {"collector", *collector},
                                         {"day", toText(today())},
                                         {"made_by", paper->people.by},
                                         {"authority", station.identity.authorityName}},
                                        {},
                                        receiptCode(station, id)};
    return make(station, "hand_over", language, content).and_then([&](Bytes pdf) {
        return noted(station, paper->people, "hand-over", paper->object, std::move(pdf));
    });
}

Result<Bytes> missingPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const std::string object = "order " + std::to_string(id);
    const auto people = demandPaper(station, names, object);
    if (!people) return tl::unexpected(people.error());
    const auto order = station.orders->load(id);
    if (!order) return tl::unexpected(order.error());
    const auto holder = station.holders->recordOf(order->holder);
    const auto step = lastReturn(station, *order);
    const auto words = PaperWords::read(station, language);
    if (!holder || !step) return tl::unexpected(holder ? step.error() : holder.error());
    if (!words) return tl::unexpected(words.error());
    const printer::PaperContent content{{{"number", std::to_string(id)},
                                         {"name", holder->holder.name.reveal()},
                                         {"returned", localDay(step->at)},
                                         {"returned_by", step->by},
                                         {"reason", step->reason},
                                         {"authority", station.identity.authorityName}},
                                        {{"missing", missingTable(station, *step, howApplies(*holder), *words)}},
                                        ""};
    return make(station, "missing", language, content).and_then([&](Bytes pdf) {
        return noted(station, *people, "missing papers", object, std::move(pdf));
    });
}

Result<Bytes> registrationPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const std::string object = "holder " + std::to_string(id);
    const auto people = demandPaper(station, names, object);
    if (!people) return tl::unexpected(people.error());
    return station.holders->load(id)
        .and_then([&](const StoredHolder& holder) { return make(station, "registration", language, {factsOf(station, holder), {}, ""}); })
        .and_then([&](Bytes pdf) { return noted(station, *people, "registration", object, std::move(pdf)); });
}

Result<Bytes> lossPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const auto paper = orderPaper(station, id, language, names);
    if (!paper) return tl::unexpected(paper.error());
    const auto lost = station.lost->find(paper->order.applicationSerial);
    if (!lost) return tl::unexpected(lost.error());
    if (!*lost || (*lost)->kind != listedAsLost) return fail(Code::lostNotReported, paper->object);
    const auto place = lostPlaceOf(station, **lost);
    if (!place) return tl::unexpected(place.error());
    const PaperWords& words = paper->words;
    const auto told = [&](const std::string& text) { return text.empty() ? words.of("not_told") : text; };
    const printer::PaperContent content{{{"number", std::to_string(id)},
                                         {"name", paper->holder.application.holder.name.reveal()},
                                         {"permit", paper->order.permitNumber},
                                         {"serial", paper->order.applicationSerial},
                                         {"effective", localTime((*lost)->effectiveAt)},
                                         {"lost_on", told((*lost)->lostOn)},
                                         {"place", told(*place)},
                                         {"taken_by", (*lost)->reportedBy},
                                         {"rules", lossRules(station.regime, words)},
                                         {"authority", station.identity.authorityName}},
                                        {},
                                        receiptCode(station, id)};
    return make(station, "loss", language, content).and_then([&](Bytes pdf) {
        return noted(station, paper->people, "loss", paper->object, std::move(pdf));
    });
}

Result<Bytes> shiftPaper(Station& station, std::int64_t id, const std::string& language) {
    const auto report = reportShift(station, id);
    if (!report) return tl::unexpected(report.error());
    return PaperWords::read(station, language).and_then([&](const PaperWords& words) {
        const Shift& shift = report->shift;
        const auto unfinished = std::to_string(report->unfinished.size());
        const printer::PaperContent content{{{"number", std::to_string(shift.id)},
                                             {"authority", station.identity.authorityName},
                                             {"opened_by", shift.openedBy},
                                             {"opened_at", localTime(shift.openedAt)},
                                             {"closed_by", shift.closedBy.empty() ? words.of("still_open") : shift.closedBy},
                                             {"closed_at", localTime(shift.closedAt)},
                                             {"second", shift.second},
                                             {"counted", numberOr(shift.counted, words.of("not_counted"))},
                                             {"difference", numberOr(shift.difference, words.of("not_counted"))},
                                             {"reason", shift.reason},
                                             {"unfinished", unfinished}},
                                            {{"work", workTable(*report, words)}, {"blanks", blanksTable(*report, words)}},
                                            ""};
        return make(station, "shift", language, content);
    });
}

}  // namespace app
