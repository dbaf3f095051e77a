#include "cardlib/sectors/entitlements.h"

#include <algorithm>
#include <chrono>

#include "apdu/core/gb18030.h"
#include "apdu/core/hex.h"
#include "apdu/iso7816/tlv.h"
#include "cardlib/profile/field_codec.h"

namespace cardlib {
namespace {

constexpr std::uint32_t groupTag = 0xE1, flagTag = 0x81, fromTag = 0x82, untilTag = 0x83, caseTag = 0x84,
                        textTag = 0x85;
constexpr std::size_t maxCase = 24, maxText = 60;
const Field dateField{"date", Codec::date, 4, {}, true};

tl::unexpected<Error> invalid(const std::string& what, std::optional<apdu::Error> cause = std::nullopt) {
    return fail(Code::entitlementInvalid, what, std::move(cause));
}

bool isDay(const std::string& date) {
    using namespace std::chrono;
    const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(date.substr(at, size)); };
    return year_month_day(year(number(0, 4)), month(static_cast<unsigned>(number(5, 2))),
                          day(static_cast<unsigned>(number(8, 2))))
        .ok();
}

using Objects = std::vector<apdu::Tlv>;

Result<void> addDate(Objects& objects, std::uint32_t tag, const char* name, const std::string& date) {
    if (date.empty()) return {};
    const auto bytes = encodeField(dateField, date);
    if (!bytes || !isDay(date)) return invalid(std::string(name) + " " + date + ": a day is written YYYY-MM-DD");
    objects.push_back({tag, *bytes, {}});
    return {};
}

Result<void> addText(Objects& objects, std::uint32_t tag, const char* name, const std::string& text,
                     std::size_t most) {
    if (text.empty()) return {};
    const auto bytes = apdu::toGb18030(text);
    if (!bytes) return invalid(name, bytes.error());
    if (bytes->size() > most)
        return invalid(std::string(name) + ": " + std::to_string(bytes->size()) + " bytes, at most " +
                       std::to_string(most));
    objects.push_back({tag, *bytes, {}});
    return {};
}

Result<apdu::Tlv> toTlv(const Entitlement& entitlement) {
    if (!entitlement.from.empty() && !entitlement.until.empty() && entitlement.until < entitlement.from)
        return invalid("until " + entitlement.until + ": before from " + entitlement.from);
    Objects parts{{flagTag, Bytes{entitlement.flag}, {}}};
    return addDate(parts, fromTag, "from", entitlement.from)
        .and_then([&] { return addDate(parts, untilTag, "until", entitlement.until); })
        .and_then([&] { return addText(parts, caseTag, "case", entitlement.caseNumber.reveal(), maxCase); })
        .and_then([&] { return addText(parts, textTag, "text", entitlement.text.reveal(), maxText); })
        .map([&] {
            return apdu::Tlv{groupTag, {}, std::move(parts)};
        });
}

// Each part as it is; whether it is what would be written is seen by writing it again.
Entitlement fromTlv(const apdu::Tlv& group) {
    Entitlement entitlement;
    const auto date = [](const apdu::Tlv& part) { return decodeField(dateField, part.value).value_or(""); };
    const auto text = [](const apdu::Tlv& part) { return apdu::fromGb18030(part.value).value_or(""); };
    for (const auto& part : group.children) {
        if (part.tag == flagTag && part.value.size() == 1) entitlement.flag = part.value[0];
        if (part.tag == fromTag) entitlement.from = date(part);
        if (part.tag == untilTag) entitlement.until = date(part);
        if (part.tag == caseTag) entitlement.caseNumber = text(part);
        if (part.tag == textTag) entitlement.text = text(part);
    }
    return entitlement;
}

bool allZeros(ByteView bytes) {
    return std::ranges::all_of(bytes, [](Byte byte) { return byte == 0; });
}

}  // namespace

Result<Bytes> encodeEntitlements(const std::vector<Entitlement>& entitlements, std::size_t room) {
    Bytes data;
    for (std::size_t i = 0; i < entitlements.size(); ++i) {
        const Byte flag = entitlements[i].flag;
        const auto same = std::ranges::count(entitlements, flag, &Entitlement::flag);
        if (same > 1) return invalid("flag " + apdu::toHex(Bytes{flag}) + ": stands once");
        const auto object = toTlv(entitlements[i]);
        if (!object) return tl::unexpected(object.error());
        apdu::append(data, apdu::encodeTlv(*object));
    }
    if (data.size() > room)
        return fail(Code::entitlementsTooLong,
                    std::to_string(data.size()) + " of " + std::to_string(room) + " bytes");
    data.resize(room);
    return data;
}

Result<std::vector<Entitlement>> decodeEntitlements(ByteView data) {
    if (!data.empty() && data[0] == 0 && !allZeros(data)) return fail(Code::entitlementsUnfinished);
    std::vector<Entitlement> entitlements;
    const auto objects = apdu::parseTlv(data);
    for (const auto& object : objects.value_or(Objects{})) entitlements.push_back(fromTlv(object));
    const auto again = encodeEntitlements(entitlements, data.size());
    if (!objects || !again || !std::ranges::equal(*again, data)) return fail(Code::entitlementsUnreadable);
    return entitlements;
}

Result<Entitlement> entitlementFrom(const std::vector<std::pair<std::string, std::string>>& parts) {
    Entitlement entitlement;
    bool flagged = false;
    for (const auto& [name, value] : parts) {
        if (name == "flag") {
            const auto flag = apdu::fromHex(value);
            flagged = flag && flag->size() == 1;
            if (flagged) entitlement.flag = flag->front();
        } else if (name == "from") {
            entitlement.from = value;
        } else if (name == "until") {
            entitlement.until = value;
        } else if (name == "case") {
            entitlement.caseNumber = value;
        } else if (name == "text") {
            entitlement.text = value;
        } else {
            return invalid(name + ": flag, from, until, case or text");
        }
    }
    if (!flagged) return invalid("flag: two hexadecimal digits");
    return entitlement;
}

}  // namespace cardlib
