#include "app/issuance/register_applicant.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/intake/text_rules.h"
#include "app/ledger/calendar_files.h"
#include "app/life_cycle/application_life.h"
#include "app/life_cycle/registration_life.h"
#include "app/issuance/known_places.h"
#include "app/issuance/states.h"
#include "app/station/record_composer.h"
#include "app/store/clock.h"
#include "app/store/holder_json.h"
#include "cardlib/profile/file_image.h"

namespace app {
namespace {

constexpr Grant entering = turnFor(registrationLife, RegistrationState::draft, RegistrationStep::enter)->grant;
constexpr auto registering = "register";

constexpr std::size_t chipPhotoLimit = 4093;

std::string ruleOf(const printer::Error& error) {
    switch (error.code) {
        case printer::Code::portraitWrongSize:
            return "photo.wrong_size";
        case printer::Code::portraitTooLarge:
            return "photo.too_large";
        case printer::Code::portraitMissing:
            return "photo.missing";
        case printer::Code::portraitIncompressible:
            return "photo.incompressible";
        case printer::Code::portraitUnreadable:
            return "photo.unreadable";
        case printer::Code::textTooLong:
            return "face.too_long";
        default:
            return "face.missing_glyph";
    }
}

// "name: U+323B0" → "name"; the layout's own ids where they differ from the columns'.
std::string fieldOf(const std::string& detail) {
    const std::string id = detail.substr(0, detail.find(':'));
    if (id == "present") return "present_address";
    return id == "household" ? "household_address" : id;
}

// What layout and chip demand.
class Demands {
  public:
    Demands(Station& station, Day today)
        : station_(station), numbers_(specimenNumbers(station.identity, today)) {}

    void operator()(const AcceptedRow& row, std::vector<Refusal>& refusals) const {
        const auto refuse = [&](const std::string& field, const std::string& rule,
                                const std::string& detail) {
            refusals.push_back({row.row, field, PiiText(), rule, station_.regime.articles.trueData, detail});
        };
        const auto photo = station_.studio->chipPhoto(row.photo, chipPhotoLimit);
        if (!photo) refuse("photo", ruleOf(photo.error()), photo.error().detail);
        const auto proved = station_.studio->proveTexts(composeFace(station_, row.application, numbers_));
        if (!proved) refuse(fieldOf(proved.error().detail), ruleOf(proved.error()), proved.error().detail);
        const auto record = composeRecord(station_, row.application, numbers_);
        for (const auto& application : station_.profile.applications)
            for (const auto& file : application.files)
                if (const auto encoded = encodeFields(file, record);
                    !encoded && file.content == cardlib::Content::fields)
                    refuse(fieldOf(encoded.error().detail), "card.too_long", encoded.error().detail);
    }

  private:
    Station& station_;
    CardNumbers numbers_;
};

bool wantsCard(const AcceptedRow& row, const Importer& by) {
    return by.applies && row.decision.outcome == Outcome::registerAndApply;
}

// known: the holder who was registered before, without a card.
Result<std::int64_t> registerRow(Station& station, const AcceptedRow& row, std::optional<std::int64_t> known,
                                 const std::string& by, const std::string& now) {
    if (!known) return station.holders->add(row.application, row.decision, row.photo, by, now);
    return station.holders->renew(*known, row.application, row.decision, row.photo, by).map([&] { return *known; });
}

// The reason is in the record, which is destroyed some day; the trail is not.
Result<void> tellExemption(Station& station, std::int64_t holder, const std::optional<PhotoExemption>& exemption) {
    if (!exemption) return {};
    std::string checks;
    for (const auto& check : exemption->checks) checks += (checks.empty() ? "" : ", ") + check;
    return station.audit->write(exemption->by + ", " + exemption->second, "photo exempted", "holder " + std::to_string(holder), checks);
}

// Who was registered before was late then or not: coming again for a card changes nothing of it.
Result<AcceptedRow> asDeclared(Station& station, const AcceptedRow& row, std::optional<std::int64_t> known) {
    if (!known) return row;
    return station.holders->recordOf(*known).map([&](const Application& before) {
        AcceptedRow again = row;
        again.application.declared = before.declared;
        return again;
    });
}

Result<void> tellLateness(Station& station, std::int64_t holder, const Declared& declared, const std::string& by) {
    if (!declared.late) return {};
    return station.audit->write(by, "registered late", "holder " + std::to_string(holder), declared.due);
}

ImportedRow reportedOf(const AcceptedRow& row, const Importer& by) {
    const auto& application = row.application;
    return {row.row, 0, 0, application.holder.name, row.decision.rule, row.decision.article, application.declared, !wantsCard(row, by)};
}

Result<ImportedRow> keep(Station& station, const AcceptedRow& row, std::optional<std::int64_t> known,
                         const Importer& by) {
    const std::string now = utcNow();
    const auto holder = registerRow(station, row, known, by.name, now);
    if (!holder) return tl::unexpected(holder.error());
    ImportedRow imported = reportedOf(row, by);
    imported.holder = *holder;
    const nlohmann::json body{{"holder", *holder},
                              {"rule", row.decision.rule},
                              {"article", row.decision.article},
                              {"application", nlohmann::json::parse(toJson(row.application))}};
    auto kept = station.audit->write(by.name, "registered", "holder " + std::to_string(*holder), row.decision.rule)
                    .and_then([&] { return tellExemption(station, *holder, row.application.photoExemption); })
                    .and_then([&] { return known ? Result<void>{} : tellLateness(station, *holder, row.application.declared, by.name); })
                    .and_then([&] { return station.events->append("holder.registered", body.dump()); })
                    .and_then([&] { return notePlaces(station, row.application.holder); });
    if (kept && wantsCard(row, by)) {
        const auto order = station.orders->add(*holder, std::string(nameOf(State::draft)), now);
        if (!order) return tl::unexpected(order.error());
        imported.order = *order;
        kept = station.events->append("order.draft",
                                      nlohmann::json{{"order", *order}, {"holder", *holder}}.dump());
    }
    if (!kept) return tl::unexpected(kept.error());
    return imported;
}

// A person who was registered without a card may come for one; otherwise once is enough.
Result<bool> comesAgain(Station& station, const AcceptedRow& row, std::optional<std::int64_t> known, const Importer& by) {
    if (!known) return false;
    return station.orders->anyFor(*known).map([&](bool ordered) { return ordered || !wantsCard(row, by); });
}

// Nobody registers themselves. number: empty while none is typed.
Result<void> demandNotOwn(Station& station, const Actor& by, const PiiText& number) {
    if (number.reveal().empty()) return {};
    return station.holders->indexOf(number.reveal()).and_then([&](const Bytes& subject) {
        return station.people->demand(entering, registering, by, {{}, {}, subject});
    });
}

Refusal refusalOf(const Station& station, const AcceptedRow& row, const std::string& rule) {
    return {row.row, "citizen_number", row.application.holder.citizenNumber, rule, station.regime.articles.trueData, ""};
}

Result<bool> isOwn(Station& station, const AcceptedRow& row, const Importer& by) {
    return station.holders->indexOf(row.application.holder.citizenNumber.reveal()).and_then([&](const Bytes& subject) {
        return station.people->isAbout(by.person, subject);
    });
}

// Nor signs for their own photo.
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

// In a file of many the others are registered all the same.
Result<void> refuseOwn(Station& station, const AcceptedRow& row, const Importer& by, ImportReport& report) {
    report.refusals.push_back(refusalOf(station, row, "person.own_case"));
    return station.audit->write(by.name, "refused", registering, "step.own_case");
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

Result<Importer> importerOf(Station& station, const Actor& by) {
    constexpr Grant applying = turnFor(applicationLife, ApplicationState::draft, ApplicationStep::submit)->grant;
    return station.people->demand(entering, registering, by)
        .and_then([&] { return station.people->may(applying, by); })
        .and_then([&](bool applies) -> Result<Importer> {
            std::string name = normalizedName(by.name());
            if (name.empty()) return fail(Code::importerMissing);
            return Importer{std::move(name), applies, by};
        });
}

WorkingCalendar calendarOf(const Station& station) {
    return readCalendar(station.resources).value_or(WorkingCalendar());
}

RowDemand demandsOf(Station& station, Day today) {
    return Demands(station, today);
}

Result<bool> wouldRegister(Station& station, const AcceptedRow& row, const Importer& by) {
    return station.holders->find(row.application.holder.citizenNumber.reveal())
        .and_then([&](std::optional<std::int64_t> known) { return comesAgain(station, row, known, by); })
        .map([](bool again) { return !again; });
}

Result<void> judgeOnce(Station& station, const AcceptedRow& row, const Importer& by, ImportReport& report) {
    const auto own = isOwn(station, row, by);
    const auto known = station.holders->find(row.application.holder.citizenNumber.reveal());
    if (!own || !known) return tl::unexpected(own ? known.error() : own.error());
    const auto again = comesAgain(station, row, *known, by);
    if (!again) return tl::unexpected(again.error());
    if (*own || *again) {
        report.refusals.push_back(refusalOf(station, row, *own ? "person.own_case" : "person.has_order"));
        return {};
    }
    return asDeclared(station, row, *known).map([&](const AcceptedRow& declared) { report.accepted.push_back(reportedOf(declared, by)); });
}

Result<void> registerOnce(Station& station, const AcceptedRow& row, const Importer& by, ImportReport& report) {
    // Who signed out meanwhile is nobody, and nothing is anybody's own case any more.
    if (const auto may = station.people->demand(entering, registering, by.person); !may) return may;
    const auto own = isOwn(station, row, by);
    if (!own) return tl::unexpected(own.error());
    if (*own) return refuseOwn(station, row, by, report);
    return station.holders->find(row.application.holder.citizenNumber.reveal()).and_then([&](std::optional<std::int64_t> known) {
        return comesAgain(station, row, known, by).and_then([&](bool again) -> Result<void> {
            if (again) {
                report.refusals.push_back(refusalOf(station, row, "person.has_order"));
                return {};
            }
            return asDeclared(station, row, known)
                .and_then([&](const AcceptedRow& declared) { return keep(station, declared, known, by); })
                .map([&](ImportedRow imported) { report.accepted.push_back(std::move(imported)); });
        });
    });
}

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
