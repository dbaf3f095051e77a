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

}  // namespace

Result<ImportReport> importApplications(Station& station, const std::filesystem::path& file,
                                        const std::filesystem::path& photos, const Actor& by,
                                        Day today, const ProgressObserver& progress) {
    const auto importer = importerOf(station, by);
    if (!importer) return tl::unexpected(importer.error());
    const auto content = apdu::readFile(file, maxImport);
    if (!content) return fail(Code::fileUnreadable, file.filename().string(), content.error());
    const auto columns = readResource(station.resources, "intake/csv.json");
    if (!columns) return tl::unexpected(columns.error());
    const IntakeContext context{station.regime,
                                station.codes,
                                station.divisions,
                                *columns,
                                photos,
                                today,
                                demandsOf(station, today),
                                progress,
                                calendarOf(station)};
    ImportReport report;
    const auto keepRow = [&](const AcceptedRow& row) {
        const auto found = findingsOfKept(station, row, *importer);
        if (!found) return Result<void>(tl::unexpected(found.error()));
        AcceptedRow judged = row;
        judged.application.photoFindings = found->notJudged ? "not judged" : found->detail();
        return registerOnce(station, judged, *importer, report).and_then([&]() -> Result<void> {
            const bool taken = !report.accepted.empty() && report.accepted.back().row == row.row;
            if (!taken || found->passed()) return {};
            report.accepted.back().photo = *found;
            return station.audit->write(importer->name, "photo not passed", "holder " + std::to_string(report.accepted.back().holder),
                                        judged.application.photoFindings);
        });
    };
    return station.database
        ->transact([&] {
            return readApplications(*content, context, keepRow)
                .map([&](const std::vector<Refusal>& refusals) {
                    report.refusals.insert(report.refusals.end(), refusals.begin(), refusals.end());
                });
        })
        .map([&] { return std::move(report); });
}

}  // namespace app
