#include "app/services/record.h"

#include <algorithm>
#include <array>
#include <functional>

#include "app/card_service/operation_content.h"
#include "app/intake/text_rules.h"
#include "app/registry/lists.h"
#include "app/registry/papers.h"
#include "app/registry/protection.h"
#include "app/search/searchable_text.h"
#include "app/services/order_rows.h"
#include "app/station/lost_place.h"

namespace app {
namespace {

constexpr std::size_t longestReason = 200, shownOfPhone = 4;

std::string coveredPhone(const std::string& phone) {
    if (phone.size() <= shownOfPhone) return std::string(phone.size(), '*');
    return std::string(phone.size() - shownOfPhone, '*') + phone.substr(phone.size() - shownOfPhone);
}

std::string coveredText(const std::string& text) {
    return text.empty() ? text : "***";
}

void addFields(PersonRecord& record, const Station& station, const Application& application) {
    const Holder& person = application.holder;
    const auto add = [&](const char* id, const PiiText& text) { record.fields.push_back({id, text}); };
    const auto name = [&](const char* set, const std::string& code) { add(set, station.codes.nameOf(set, code)); };
    const auto covered = [&](const char* id, const PiiText& text, std::string (*cover)(const std::string&)) {
        add(id, record.whole ? text : PiiText(cover(text.reveal())));
    };
    add("name", person.name);
    covered("citizen_number", person.citizenNumber, maskedNumber);
    name("sex", person.sex);
    covered("birth_date", person.birthDate, coveredText);
    name("nation", person.nation);
    name("marital_status", person.maritalStatus);
    covered("phone", person.phone, coveredPhone);
    covered("household_address", person.householdAddress, coveredText);
    covered("present_address", person.presentAddress, coveredText);
    covered("workplace", person.workplace, coveredText);
    name("residence_reason", person.residenceReason);
    name("residence_place", person.residencePlace);
    add("arrival_date", application.arrivalDate);
    add("intended_days", std::to_string(application.intendedDays));
    name("document_type", person.documentType);
    name("declarant_type", application.declarant.type);
    add("declarant_name", application.declarant.name);
    covered("declarant_phone", application.declarant.phone, coveredPhone);
    if (!application.declarant.document.reveal().empty()) covered("declarant_document", application.declarant.document, maskedNumber);
    if (!application.representative) return;
    const Representative& who = *application.representative;
    add("proxy_name", who.name);
    name("proxy_relation", who.relation);
    if (!who.need.empty()) name("proxy_need", who.need);
    covered("proxy_document", who.document, maskedNumber);
    covered("proxy_phone", who.phone, coveredPhone);
}

bool isListed(const Regime& regime, const std::string& paper) {
    return proofBy(regime, paper).rule != "proof.other" ||
           std::ranges::any_of(regime.papers, [&](const auto& group) { return contains(papersIn(regime, group, Applies::represented), paper); });
}

// What was asked may be forgotten; that it was done is told all the same.
Result<void> addSince(PersonRecord& record, Station& station) {
    for (const auto& operation : record.operations) {
        if (kindNamed(operation.kind) != Kind::change) continue;
        const auto text = station.operations->contentOf(operation.id, record.holder);
        if (!text) return tl::unexpected(text.error());
        const auto content = contentFromJson(*text);
        if (content && !content->since.empty()) record.changedSince[operation.id] = content->since;
    }
    return {};
}

Result<void> addCards(PersonRecord& record, Station& station) {
    auto orders = station.orders->of(record.holder);
    if (!orders) return tl::unexpected(orders.error());
    record.orders = *std::move(orders);
    for (const auto& order : record.orders) {
        const auto operations = station.operations->allOf(order.id);
        if (!operations) return tl::unexpected(operations.error());
        record.operations.insert(record.operations.end(), operations->begin(), operations->end());
        const auto steps = station.applicationSteps->of(order.id, record.holder);
        if (!steps) return tl::unexpected(steps.error());
        for (auto step : *steps) {
            if (!record.whole) step.reason.clear();
            record.applicationSteps.push_back(std::move(step));
        }
        auto lost = station.lost->find(order.applicationSerial);
        if (!lost) return tl::unexpected(lost.error());
        if (!*lost) continue;
        auto place = record.whole ? lostPlaceOf(station, **lost) : std::string();
        if (!place) return tl::unexpected(place.error());
        (*lost)->place = *std::move(place);
        record.lost.push_back(**std::move(lost));
    }
    std::ranges::sort(record.applicationSteps, std::less<>(), &StoredApplicationStep::id);
    std::ranges::sort(record.operations, std::greater<>(), &OperationSummary::id);
    return addSince(record, station);
}

Result<PersonRecord> recordOf(Station& station, const StoredHolder& stored, bool whole) {
    PersonRecord record;
    record.holder = stored.id;
    record.whole = whole;
    record.papers = stored.application.papers;
    for (const auto& paper : record.papers)
        if (!isListed(station.regime, paper)) record.unlisted.push_back(paper);
    record.photo = stored.photo;
    if (whole) record.photoExemption = stored.application.photoExemption;
    record.photoFindings = stored.application.photoFindings;
    record.declared = stored.application.declared;
    record.registeredBy = stored.importedBy;
    record.registeredAt = stored.registeredAt;
    record.rule = stored.rule;
    record.article = stored.article;
    addFields(record, station, stored.application);
    return addCards(record, station).map([&] { return std::move(record); });
}

bool tells(const std::string& reason, const Holder& person) {
    const auto text = searchable(reason);
    return std::ranges::any_of(std::array{&person.name, &person.citizenNumber, &person.phone}, [&](const PiiText* personal) {
        const auto part = searchable(personal->reveal());
        return part.size() > 1 && text.find(part) != std::u32string::npos;
    });
}

}  // namespace

PiiText PersonRecord::field(const std::string& id) const {
    const auto found = std::ranges::find(fields, id, &Field::id);
    return found == fields.end() ? PiiText() : found->text;
}

std::string PersonRecord::sinceOf(std::int64_t operation) const {
    const auto found = changedSince.find(operation);
    return found == changedSince.end() ? std::string() : found->second;
}

Result<void> demandLooking(Station& station, const Actor& actor) {
    return station.people->demand(lookingUp, "look people up", actor);
}

Result<std::string> reasonOfLook(const Station& station, const Holder& person, const Actor& by, const std::string& given) {
    std::string reason = normalizedText(given);
    if (disclosureFor(station.regime, reason).says != Says::may || reason.size() > longestReason || normalizedName(by.name()).empty()) return fail(Code::viewReasonMissing);
    if (tells(reason, person)) return fail(Code::viewReasonPersonal);
    return reason;
}

Result<PersonRecord> coveredRecord(Station& station, std::int64_t holder, const Actor& by) {
    return demandLooking(station, by).and_then([&] { return station.holders->load(holder); }).and_then([&](const StoredHolder& stored) {
        return recordOf(station, stored, false);
    });
}

Result<PersonRecord> wholeRecord(Station& station, std::int64_t holder, const Actor& by, const std::string& given) {
    if (const auto may = demandLooking(station, by); !may) return tl::unexpected(may.error());
    return station.holders->load(holder).and_then([&](const StoredHolder& stored) {
        return reasonOfLook(station, stored.application.holder, by, given)
            .and_then([&](const std::string& reason) {
                return station.audit->write(normalizedName(by.name()), "viewed", "holder " + std::to_string(holder), reason);
            })
            .and_then([&] { return recordOf(station, stored, true); });
    });
}

Result<std::int64_t> holderOf(Station& station, std::int64_t order) {
    return station.orders->load(order).map([](const StoredOrder& stored) { return stored.holder; });
}

}  // namespace app
