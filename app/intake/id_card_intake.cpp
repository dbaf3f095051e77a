#include "app/intake/id_card_intake.h"

namespace app {
namespace {

// Codes of the set document_type.
std::string documentTypeOf(apdu::IdCardKind kind) {
    switch (kind) {
        case apdu::IdCardKind::hongKongMacaoTaiwan:
            return "5";
        case apdu::IdCardKind::foreigner:
        case apdu::IdCardKind::foreigner2023:
            return "6";
        case apdu::IdCardKind::resident:
            break;
    }
    return "1";
}

}  // namespace

IdCardIntake fromIdCard(const apdu::IdRecord& record, const CodeNames& names, const Regime& regime, Day today) {
    IdCardIntake intake;
    const std::string type = documentTypeOf(record.kind);
    if (const auto sentAway = excluded(regime, type, record.number.reveal())) {
        intake.refusal = Refusal{1, sentAway->field, PiiText(), sentAway->rule, sentAway->article, ""};
        return intake;
    }
    const auto put = [&](const char* field, const std::string& value) {
        if (!value.empty()) intake.values[field] = value;
    };
    const auto putCode = [&](const char* set, const std::string& code) {
        const auto known = names.find(set);
        if (known == names.end()) return;
        if (const auto name = known->second.find(code); name != known->second.end()) put(set, name->second);
    };
    const bool moved = !record.newestAddress.reveal().empty();
    put("citizen_number", record.number.reveal());
    put("name", record.name.reveal());
    put("birth_date", record.birthDate.reveal());
    put("household_address", (moved ? record.newestAddress : record.address).reveal());
    putCode("sex", record.sex);
    putCode("nation", record.nation);
    putCode("document_type", type);
    const auto until = parseDay(record.validUntil);
    if (until && daysBetween(*until, today) > 0) intake.cautions.push_back("document.expired");
    return intake;
}

}  // namespace app
