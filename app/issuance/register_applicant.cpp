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

Result<bool> isOwn(Station& station, const AcceptedRow& row, const Importer& by) {
    return station.holders->indexOf(row.application.holder.citizenNumber.reveal()).and_then([&](const Bytes& subject) {
        return station.people->isAbout(by.person, subject);
    });
}

// In a file of many the others are registered all the same.
Result<void> refuseOwn(Station& station, const AcceptedRow& row, const Importer& by, ImportReport& report) {
    report.refusals.push_back(refusalOf(station, row, "person.own_case"));
    return station.audit->write(by.name, "refused", registering, "step.own_case");
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

Refusal refusalOf(const Station& station, const AcceptedRow& row, const std::string& rule) {
    return {row.row, "citizen_number", row.application.holder.citizenNumber, rule, station.regime.articles.trueData, ""};
}

Result<void> demandNotOwn(Station& station, const Actor& by, const PiiText& number) {
    if (number.reveal().empty()) return {};
    return station.holders->indexOf(number.reveal()).and_then([&](const Bytes& subject) {
        return station.people->demand(entering, registering, by, {{}, {}, subject});
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

}  // namespace app
