#include "app/services/record.h"

#include <algorithm>
#include <array>
#include <functional>

#include "app/card_service/operation_content.h"
#include "app/intake/text_rules.h"
#include "app/search/searchable_text.h"
#include "app/services/order_rows.h"

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
    }
    std::ranges::sort(record.operations, std::greater<>(), &OperationSummary::id);
    return addSince(record, station);
}

Result<PersonRecord> recordOf(Station& station, const StoredHolder& stored, bool whole) {
    PersonRecord record;
    record.holder = stored.id;
    record.whole = whole;
    record.papers = stored.application.papers;
    record.photo = stored.photo;
    if (whole) record.photoExemption = stored.application.photoExemption;
    record.photoFindings = stored.application.photoFindings;
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

Result<PersonRecord> coveredRecord(Station& station, std::int64_t holder, const Actor& by) {
    return demandLooking(station, by).and_then([&] { return station.holders->load(holder); }).and_then([&](const StoredHolder& stored) {
        return recordOf(station, stored, false);
    });
}

Result<PersonRecord> wholeRecord(Station& station, std::int64_t holder, const Actor& by, const std::string& given) {
    if (const auto may = demandLooking(station, by); !may) return tl::unexpected(may.error());
    const std::string reason = normalizedText(given), viewer = normalizedName(by.name());
    if (reason.empty() || reason.size() > longestReason || viewer.empty()) return fail(Code::viewReasonMissing);
    return station.holders->load(holder).and_then([&](const StoredHolder& stored) -> Result<PersonRecord> {
        if (tells(reason, stored.application.holder)) return fail(Code::viewReasonPersonal);
        return station.audit->write(viewer, "viewed", "holder " + std::to_string(holder), reason).and_then([&] {
            return recordOf(station, stored, true);
        });
    });
}

Result<std::int64_t> holderOf(Station& station, std::int64_t order) {
    return station.orders->load(order).map([](const StoredOrder& stored) { return stored.holder; });
}

}  // namespace app
