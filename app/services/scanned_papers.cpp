#include "app/services/scanned_papers.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "apdu/core/hex.h"
#include "app/drafts/end_draft.h"
#include "app/intake/text_rules.h"
#include "app/ledger/signatures.h"
#include "app/registry/lists.h"
#include "app/registry/papers.h"
#include "app/services/record.h"
#include "app/station/own_case.h"
#include "app/store/clock.h"
#include "cardlib/crypto/digest.h"
#include "printer/face/scan.h"

namespace app {
namespace {

constexpr std::size_t longestFile = 256 << 20;

struct Limits {
    printer::ScanBounds bounds;
    std::size_t mostOfAPerson = 0;
};

Result<Limits> limitsOf(const Station& station) {
    return readResource(station.resources, "intake/scans.json").map([](const std::string& text) {
        const auto data = nlohmann::json::parse(text, nullptr, false);
        const auto number = [&](const char* name) { return data.is_object() ? data.value(name, std::int64_t{0}) : 0; };
        return Limits{{static_cast<std::size_t>(number("most_bytes")), number("most_pixels"), static_cast<std::size_t>(number("most_scans"))},
                      static_cast<std::size_t>(number("most_of_a_person"))};
    });
}

bool isPdf(const Bytes& content) {
    constexpr std::string_view begins = "%PDF-";
    return content.size() >= begins.size() && std::equal(begins.begin(), begins.end(), content.begin());
}

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

Error refusalOf(const printer::Error& why, const printer::ScanBounds& bounds) {
    const bool large = why.code == printer::Code::portraitTooLarge;
    if (large) {
        const std::string most = std::to_string(bounds.bytes) + " bytes, " + std::to_string(bounds.pixels) + " pixels, " + std::to_string(bounds.scans) + " scans";
        return fail(Code::paperTooLarge, why.detail + " > " + most, why).value();
    }
    return fail(Code::paperNotPicture, why.detail, why).value();
}

std::string nameOfHolder(std::int64_t holder) {
    return "holder " + std::to_string(holder);
}

std::string nameOfScan(const StoredScan& scan) {
    return "scan " + std::to_string(scan.id) + " SM3 " + scan.sm3;
}

Result<void> tell(Station& station, const std::string& what, const StoredScan& scan, const std::string& who) {
    const nlohmann::json body{{"holder", scan.holder}, {"scan", scan.id}, {"kind", scan.kind}, {"bytes", scan.bytes}, {"sm3", scan.sm3}};
    return station.audit->write(who, "paper " + what, nameOfHolder(scan.holder), nameOfScan(scan)).and_then([&] {
        return station.events->append("paper." + what, body.dump());
    });
}

Result<StoredScan> add(Station& station, StoredScan scan, const NewScan& given) {
    return station.paperScans->add(scan, given.content)
        .and_then([&](std::int64_t id) {
            scan.id = id;
            return tell(station, "added", scan, scan.addedBy);
        })
        .map([&] { return scan; });
}

Result<StoredScan> scanNumbered(Station& station, std::int64_t id) {
    return station.paperScans->find(id).and_then([&](const std::optional<StoredScan>& found) -> Result<StoredScan> {
        if (!found) return fail(Code::paperUnknown, std::to_string(id));
        return *found;
    });
}

// Whose record it is in; nobody's when there is no such picture.
Result<Bytes> subjectOfScan(Station& station, std::int64_t id) {
    return station.paperScans->find(id).and_then([&](const std::optional<StoredScan>& found) {
        return found ? subjectOfHolder(station, found->holder) : Result<Bytes>(Bytes{});
    });
}

}  // namespace

Result<apdu::Pii<Bytes>> scanIn(const std::filesystem::path& file) {
    auto content = apdu::readFile(file, longestFile);
    if (!content) return fail(Code::paperFileUnread, file.filename().string(), content.error());
    return apdu::Pii<Bytes>(*std::move(content));
}

Result<StoredScan> checkScan(const Station& station, const NewScan& scan) {
    const auto kinds = paperKinds(station.regime);
    if (!contains(kinds, scan.kind)) return fail(Code::paperKindUnknown, joined(kinds));
    const Bytes& content = scan.content.reveal();
    if (isPdf(content)) return fail(Code::paperIsPdf);
    return limitsOf(station).and_then([&](const Limits& limits) -> Result<StoredScan> {
        const auto facts = printer::acceptScan(content, limits.bounds);
        if (!facts) return tl::unexpected(refusalOf(facts.error(), limits.bounds));
        return StoredScan{0, 0, scan.kind, facts->format, static_cast<std::int64_t>(content.size()), apdu::toHex(cardlib::sm3(content)), {}, {}};
    });
}

Result<std::vector<StoredScan>> keepPapers(Station& station, std::int64_t holder, const std::vector<NewScan>& scans, const Actor& by) {
    const auto people = subjectOfHolder(station, holder).and_then([&](const Bytes& subject) {
        return signedBy(station, {by, {}}, addingPapers, "add a paper", subject);
    });
    if (!people) return tl::unexpected(people.error());
    std::vector<StoredScan> checked, added;
    for (const auto& scan : scans) {
        auto one = checkScan(station, scan);
        if (!one) return tl::unexpected(one.error());
        checked.push_back(*std::move(one));
    }
    const auto limits = limitsOf(station);
    if (!limits) return tl::unexpected(limits.error());
    const auto kept = station.database->transact([&]() -> Result<void> {
        const auto there = station.holders->keyOf(holder).and_then([&](const RecordKey&) { return station.paperScans->of(holder); });
        if (!there) return tl::unexpected(there.error());
        if (there->size() + scans.size() > limits->mostOfAPerson) return fail(Code::papersTooMany, std::to_string(limits->mostOfAPerson));
        for (std::size_t i = 0; i < scans.size(); ++i) {
            checked[i].holder = holder;
            checked[i].addedBy = people->by;
            checked[i].addedAt = utcNow();
            auto one = add(station, checked[i], scans[i]);
            if (!one) return tl::unexpected(one.error());
            added.push_back(*std::move(one));
        }
        return {};
    });
    return kept.map([&] { return std::move(added); });
}

Result<ScannedPapers> papersOfHolder(Station& station, std::int64_t holder, const Actor& by) {
    if (const auto may = demandLooking(station, by); !may) return tl::unexpected(may.error());
    return station.holders->recordOf(holder).and_then([&](const Application& application) {
        return station.paperScans->of(holder).map([&](std::vector<StoredScan> scans) {
            ScannedPapers papers{std::move(scans), {}};
            for (const auto& paper : application.papers)
                if (std::ranges::find(papers.scans, paper, &StoredScan::kind) == papers.scans.end()) papers.without.push_back(paper);
            return papers;
        });
    });
}

Result<ShownScan> showPaper(Station& station, std::int64_t id, const Actor& by, const std::string& given) {
    if (const auto may = demandLooking(station, by); !may) return tl::unexpected(may.error());
    const auto scan = scanNumbered(station, id);
    if (!scan) return tl::unexpected(scan.error());
    return station.holders->recordOf(scan->holder)
        .and_then([&](const Application& application) { return reasonOfLook(station, application.holder, by, given); })
        .and_then([&](const std::string& reason) {
            return station.audit->write(normalizedName(by.name()), "paper viewed", nameOfHolder(scan->holder),
                                        "scan " + std::to_string(id) + " " + reason);
        })
        .and_then([&] { return station.paperScans->contentOf(*scan); })
        .map([&](apdu::Pii<Bytes> content) { return ShownScan{*scan, std::move(content)}; });
}

Result<void> removePaper(Station& station, std::int64_t id, const Actor& by) {
    return subjectOfScan(station, id).and_then([&](const Bytes& subject) {
        return signedBy(station, {by, {}}, removingPapers, "remove a paper", subject);
    }).and_then([&](const Signers& people) {
        return scanNumbered(station, id)
            .and_then([&](const StoredScan& scan) {
                return station.database->transact([&] {
                    return station.paperScans->remove(id, people.by).and_then([&] { return tell(station, "removed", scan, people.by); });
                });
            })
            .and_then([&] { return cleanLog(station).map([](Remains) {}); });
    });
}

}  // namespace app
