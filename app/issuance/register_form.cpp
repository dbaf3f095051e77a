#include "app/issuance/register_form.h"

#include <algorithm>

namespace app {
namespace {

// Nobody signs for their own photo.
Result<void> demandNotTheirPhoto(Station& station, const Actor& by, const Actor& second, const PiiText& number) {
    return station.holders->indexOf(number.reveal()).and_then([&](const Bytes& subject) {
        return station.people->demand(takingAnyPhoto, "take a photo that does not pass", by, {second, {}, subject});
    });
}

// Who has an order is told as soon as the number stands there; who was only registered may still come for a card.
Result<void> refuseOrdered(Station& station, FormCheck& check) {
    const std::string number = check.row.application.holder.citizenNumber.reveal();
    if (number.empty() || std::ranges::find(check.refusals, "citizen_number", &Refusal::field) != check.refusals.end()) return {};
    const auto known = station.holders->find(number);
    if (!known) return tl::unexpected(known.error());
    if (!*known) return {};
    return station.orders->anyFor(**known).map([&](bool ordered) {
        if (ordered) check.refusals.insert(check.refusals.begin(), refusalOf(station, check.row, "person.has_order"));
    });
}

// A form's only row.
constexpr std::size_t formRow = 1;

// Whoever stands at the desk can be photographed again: the photo must pass.
RowDemand formDemandsOf(Station& station, Day today) {
    return [&station, all = demandsOf(station, today)](const AcceptedRow& row, std::vector<Refusal>& refusals) {
        all(row, refusals);
        if (std::ranges::find(refusals, "photo", &Refusal::field) != refusals.end()) return;
        const PhotoFindings found = findingsOf(station, row.photo);
        if (found.passed()) return;
        refusals.push_back({row.row, "photo", PiiText(), found.notJudged ? "photo.not_judged" : photoNotPassed,
                            station.regime.articles.papers, found.detail()});
    };
}

IntakeContext contextOf(Station& station, const std::filesystem::path& photo, Day today) {
    std::error_code nowhere;  // the folder of a mere name is the current one
    const auto folder = photo.empty() ? photo : std::filesystem::absolute(photo, nowhere).parent_path();
    return {station.regime, station.codes, station.divisions, {}, folder, today, formDemandsOf(station, today), {}, calendarOf(station)};
}

// Somebody signs for the photo, and nothing else is wrong.
bool isTakenAnyway(const FormCheck& check, const ExemptionWish& any) {
    return !any.reason.empty() && check.refusals.size() == 1 && check.refusals.front().rule == photoNotPassed;
}

RowValues valuesOf(const RowValues& form, const std::filesystem::path& photo) {
    RowValues values = form;
    values["photo"] = photo.filename().string();
    values.try_emplace("declarant_document");  // a file need not have the column; whoever fills in a form is asked for it
    return values;
}

}  // namespace

FormCheck checkForm(Station& station, const RowValues& form, const std::filesystem::path& photo, Day today) {
    FormCheck check;
    check.row = checkRow(formRow, valuesOf(form, photo), contextOf(station, photo, today), check.refusals);
    return check;
}

Result<FormCheck> checkFormBy(Station& station, const RowValues& form, const std::filesystem::path& photo, const Actor& by, Day today) {
    const auto importer = importerOf(station, by);
    if (!importer) return tl::unexpected(importer.error());
    FormCheck check = checkForm(station, form, photo, today);
    if (!check.refusals.empty()) return refuseOrdered(station, check).map([&] { return std::move(check); });
    ImportReport report;
    return judgeOnce(station, check.row, *importer, report).map([&] {
        check.refusals = report.refusals;
        return std::move(check);
    });
}

Result<ImportReport> registerForm(Station& station, const RowValues& form, const std::filesystem::path& photo,
                                  const Actor& by, Day today, const ExemptionWish& any, const std::function<Result<void>()>& also) {
    const auto importer = importerOf(station, by);
    if (!importer) return tl::unexpected(importer.error());
    ImportReport report;
    FormCheck check = checkForm(station, form, photo, today);
    const auto others = demandNotOwn(station, by, check.row.application.holder.citizenNumber);
    if (!others) return tl::unexpected(others.error());
    if (isTakenAnyway(check, any)) {
        const auto theirs = demandNotTheirPhoto(station, by, any.second, check.row.application.holder.citizenNumber);
        if (!theirs) return tl::unexpected(theirs.error());
        auto exemption = exemptPhoto(station, findingsOf(station, check.row.photo), by, any);
        if (!exemption) return tl::unexpected(exemption.error());
        check.row.application.photoExemption = *std::move(exemption);
        check.refusals.clear();
    }
    report.refusals = check.refusals;
    if (!report.refusals.empty()) return report;
    const auto registerRest = [&]() -> Result<void> { return also && !report.accepted.empty() ? also() : Result<void>{}; };
    return station.database->transact([&] { return registerOnce(station, check.row, *importer, report).and_then(registerRest); })
        .map([&] { return std::move(report); });
}

}  // namespace app
