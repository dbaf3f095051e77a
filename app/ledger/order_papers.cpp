#include "app/ledger/papers.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/ledger/calendar_files.h"
#include "app/ledger/handed_over.h"
#include "app/ledger/issue_term.h"
#include "app/ledger/ledger_grants.h"
#include "app/ledger/paper_making.h"
#include "app/registry/eligibility.h"
#include "app/registry/lists.h"
#include "app/station/lost_place.h"
#include "app/store/clock.h"

namespace app {
namespace {

constexpr auto stillReturned = "returned";  // the state as the store has it

std::string receiptCode(const Station& station, std::int64_t order) {
    return "ZHIKA:" + station.identity.name() + ":" + std::to_string(order);
}

// The day by which the card is there; empty when the regime says none.
Result<std::string> readyBy(const Station& station, const std::string& acceptedAt) {
    return readCalendar(station.resources).map([&](const WorkingCalendar& calendar) {
        return lastDayOf(issueTermOf({station.regime, calendar}, acceptedAt));
    });
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

// What every paper of an order begins with.
struct OrderPaper {
    std::string object;
    Signers signers;
    StoredOrder order;
    PaperWords words;
    PaperPeople people;
};

Result<OrderPaper> orderPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const std::string object = "order " + std::to_string(id);
    const auto signers = signedBy(station, names, ledger_grants::paper, "paper: " + object);
    if (!signers) return tl::unexpected(signers.error());
    const auto order = station.orders->load(id);
    if (!order) return tl::unexpected(order.error());
    const auto words = PaperWords::read(station, language);
    const auto people = PaperPeople::read(station);
    if (!words || !people) return tl::unexpected(words ? people.error() : words.error());
    return OrderPaper{object, *signers, *order, *words, *people};
}

Result<Bytes> madeOf(Station& station, const OrderPaper& paper, const std::string& name, const std::string& language, const std::string& what,
                     printer::PaperContent content) {
    content.texts["number"] = std::to_string(paper.order.id);
    content.texts["authority"] = station.identity.authorityName;
    return makePaper(station, name, language, std::move(content)).and_then([&](Bytes pdf) {
        return noted(station, paper.signers, what, paper.object, std::move(pdf));
    });
}

// Who signs that they got the card: the holder, or whoever was admitted for it; the holder may come all the same.
Result<std::string> collectorOf(Station& station, const OrderPaper& paper) {
    return station.shelf->collectionOf(paper.order.id, paper.order.holder).map([&](const std::optional<StoredCollection>& collection) {
        if (!collection || collection->who == "holder") return paper.words.of("collector.holder");
        const auto person = nlohmann::json::parse(collection->collector, nullptr, false);
        return joinedFacts({paper.words.of("collector." + collection->who), person.is_object() ? person.value("name", "") : "",
                            paper.words.of("collector.or_holder")});
    });
}

}  // namespace

Result<Bytes> collectionPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const auto paper = orderPaper(station, id, language, names);
    if (!paper) return tl::unexpected(paper.error());
    const auto holder = station.holders->recordOf(paper->order.holder);
    const auto by = readyBy(station, paper->order.acceptedAt);
    if (!holder || !by) return tl::unexpected(holder ? by.error() : holder.error());
    const PaperWords& words = paper->words;
    return madeOf(station, *paper, "collection", language, "collection",
                  {{{"name", holder->holder.name.reveal()},
                    {"accepted", localDay(paper->order.acceptedAt)},
                    {"ready_by", by->empty() ? words.of("ready_unknown") : words.of("ready_before") + *by},
                    {"collectors", words.of(station.regime.collectors, "collector.")},
                    {"documents", words.of(station.regime.collectionDocuments, "document.")}},
                   {},
                   receiptCode(station, id)});
}

Result<Bytes> handOverPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const auto paper = orderPaper(station, id, language, names);
    if (!paper) return tl::unexpected(paper.error());
    const auto order = demandHandedOver(paper->order);
    if (!order) return tl::unexpected(order.error());
    const auto holder = station.holders->recordOf(order->holder);
    const auto collector = collectorOf(station, *paper);
    if (!holder || !collector) return tl::unexpected(holder ? collector.error() : holder.error());
    return madeOf(station, *paper, "hand_over", language, "hand-over",
                  {{{"name", holder->holder.name.reveal()},
                    {"permit", order->permitNumber},
                    {"serial", order->applicationSerial},
                    {"print", paper->words.of("print." + order->printProof)},
                    {"collector", *collector},
                    {"day", toText(today())},
                    {"made_by", paper->people.shownName(paper->signers.by)}},
                   {},
                   receiptCode(station, id)});
}

Result<Bytes> missingPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const auto paper = orderPaper(station, id, language, names);
    if (!paper) return tl::unexpected(paper.error());
    const auto holder = station.holders->recordOf(paper->order.holder);
    const auto step = lastReturn(station, paper->order);
    if (!holder || !step) return tl::unexpected(holder ? step.error() : holder.error());
    const PaperWords& words = paper->words;
    const std::string when = paper->order.state == stillReturned ? "missing.now." : "missing.then.";
    return madeOf(station, *paper, "missing", language, "missing papers",
                  {{{"name", holder->holder.name.reveal()},
                    {"returned", localDay(step->at)},
                    {"returned_by", paper->people.shownName(step->by)},
                    {"printed", toText(today())},
                    {"reason", step->reason},
                    {"heading", words.of(when + "heading")},
                    {"what_next", words.of(when + "next")}},
                   {{"missing", missingTable(station, *step, howApplies(*holder), words)}},
                   ""});
}

Result<Bytes> lossPaper(Station& station, std::int64_t id, const std::string& language, const Signatures& names) {
    const auto paper = orderPaper(station, id, language, names);
    if (!paper) return tl::unexpected(paper.error());
    const auto holder = station.holders->recordOf(paper->order.holder);
    const auto lost = station.lost->find(paper->order.applicationSerial);
    if (!holder || !lost) return tl::unexpected(holder ? lost.error() : holder.error());
    if (!*lost || (*lost)->kind != listedAsLost) return fail(Code::lostNotReported, paper->object);
    const auto place = lostPlaceOf(station, **lost);
    if (!place) return tl::unexpected(place.error());
    const auto told = [&](const std::string& text) { return text.empty() ? paper->words.of("not_told") : text; };
    return madeOf(station, *paper, "loss", language, "loss",
                  {{{"name", holder->holder.name.reveal()},
                    {"permit", paper->order.permitNumber},
                    {"serial", paper->order.applicationSerial},
                    {"effective", localTime((*lost)->effectiveAt)},
                    {"lost_on", told((*lost)->lostOn)},
                    {"place", told(*place)},
                    {"taken_by", paper->people.shownName((*lost)->reportedBy)},
                    {"rules", lossRules(station.regime, paper->words)}},
                   {},
                   receiptCode(station, id)});
}

}  // namespace app
