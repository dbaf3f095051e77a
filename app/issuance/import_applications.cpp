#include "app/issuance/import_applications.h"

#include "apdu/core/file.h"

namespace app {
namespace {

constexpr std::size_t maxImport = 256 << 20;

// Measuring takes long, and everybody else's writing waits for it: only what is going to be kept.
Result<PhotoFindings> findingsOfKept(Station& station, const AcceptedRow& row, const Importer& by) {
    if (row.photo.empty()) return PhotoFindings{};
    return wouldRegister(station, row, by).map([&](bool kept) { return kept ? findingsOf(station, row.photo) : PhotoFindings{}; });
}

using Everything = std::function<Result<void>(const std::function<Result<void>()>&)>;

Result<void> asItIs(const std::function<Result<void>()>& work) {
    return work();
}

// Registers a row. within: in which transaction what is written is written.
Result<void> keepRow(Station& station, const AcceptedRow& row, const Importer& by, ImportReport& report, const Everything& within) {
    const auto found = findingsOfKept(station, row, by);
    if (!found) return tl::unexpected(found.error());
    AcceptedRow judged = row;
    judged.application.photoFindings = found->notJudged ? "not judged" : found->detail();
    return within([&] {
        return registerOnce(station, judged, by, report).and_then([&]() -> Result<void> {
            const bool taken = !report.accepted.empty() && report.accepted.back().row == row.row;
            if (!taken || found->passed()) return {};
            report.accepted.back().photo = *found;
            return station.audit->write(by.name, "photo not passed", "holder " + std::to_string(report.accepted.back().holder),
                                        judged.application.photoFindings);
        });
    });
}

using RowTaker = std::function<Result<void>(const AcceptedRow&, const Importer&, ImportReport&)>;

// Reads the list, gives each row that passes to `take`, within `whole`.
Result<ImportReport> readList(Station& station, const ListWish& wish, const Actor& by, Day today, const ListWatch& watch, const RowTaker& take,
                              const Everything& whole) {
    const auto importer = importerOf(station, by);
    if (!importer) return tl::unexpected(importer.error());
    const auto content = apdu::readFile(wish.file, maxImport);
    if (!content) return fail(Code::fileUnreadable, wish.file.filename().string(), content.error());
    const auto columns = readResource(station.resources, "intake/csv.json");
    if (!columns) return tl::unexpected(columns.error());
    ImportReport report;
    std::size_t at = 1;
    const auto follow = [&](const Progress& progress) {
        at = static_cast<std::size_t>(progress.done) + 2;  // the next one
        tellProgress(watch.progress, progress);
    };
    const auto stop = [&] {
        if (report.stoppedBefore != 0) return true;
        const bool stops = watch.stop && watch.stop();
        if (stops) report.stoppedBefore = at;
        return stops;
    };
    const IntakeContext context{station.regime, station.codes,   station.divisions, *columns, wish.photos, today, demandsOf(station, today),
                                follow,         calendarOf(station), wish.shared, stop};
    const auto accept = [&](const AcceptedRow& row) { return take(row, *importer, report); };
    return whole([&] {
               return readApplications(*content, context, accept).map([&](const std::vector<Refusal>& refusals) {
                   report.refusals.insert(report.refusals.end(), refusals.begin(), refusals.end());
               });
           })
        .map([&] { return std::move(report); });
}

// What was taken in stays and is told: the row that failed is refused with its failure, and the list stops at it.
Result<void> stopAt(const AcceptedRow& row, const Error& error, ImportReport& report) {
    if (report.accepted.empty()) return tl::unexpected(error);
    report.refusals.push_back({row.row, "", PiiText(), "list.row_failed", "", nameOf(error.code)});
    report.stoppedBefore = row.row;
    return {};
}

Everything inOneTransaction(Station& station) {
    return [&station](const std::function<Result<void>()>& work) { return station.database->transact(work); };
}

}  // namespace

Result<ImportReport> importApplications(Station& station, const std::filesystem::path& file,
                                        const std::filesystem::path& photos, const Actor& by,
                                        Day today, const ProgressObserver& progress) {
    return importList(station, {file, photos}, by, today, {progress, {}});
}

Result<ImportReport> importList(Station& station, const ListWish& wish, const Actor& by, Day today, const ListWatch& watch) {
    const auto take = [&](const AcceptedRow& row, const Importer& importer, ImportReport& report) {
        return keepRow(station, row, importer, report, asItIs);
    };
    return readList(station, wish, by, today, watch, take, inOneTransaction(station));
}

Result<ImportReport> takeList(Station& station, const ListWish& wish, const Actor& by, Day today, const ListWatch& watch) {
    const auto take = [&](const AcceptedRow& row, const Importer& importer, ImportReport& report) -> Result<void> {
        const auto accepted = report.accepted.size(), refused = report.refusals.size();
        const auto kept = keepRow(station, row, importer, report, inOneTransaction(station));
        if (kept) return kept;
        report.accepted.erase(report.accepted.begin() + static_cast<std::ptrdiff_t>(accepted), report.accepted.end());
        report.refusals.erase(report.refusals.begin() + static_cast<std::ptrdiff_t>(refused), report.refusals.end());
        return stopAt(row, kept.error(), report);
    };
    return readList(station, wish, by, today, watch, take, asItIs);
}

Result<ImportReport> checkList(Station& station, const ListWish& wish, const Actor& by, Day today, const ListWatch& watch) {
    const auto take = [&](const AcceptedRow& row, const Importer& importer, ImportReport& report) -> Result<void> {
        return judgeOnce(station, row, importer, report);
    };
    return readList(station, wish, by, today, watch, take, asItIs);
}

}  // namespace app
