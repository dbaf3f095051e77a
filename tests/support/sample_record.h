#pragma once

#include "apdu/core/hex.h"
#include "cardlib/profile/card_record.h"

namespace test {

// What the card of an invented holder is made from. photo: bytes that stand for the portrait.
inline cardlib::CardRecord sampleRecord(const apdu::Bytes& chipSerial, std::size_t photo) {
    cardlib::CardRecord record;
    const std::pair<const char*, const char*> values[] = {
        {"name", "测试·持卡人"},
        {"sex", "2"},
        {"nation", "01"},
        {"birth_date", "1990-02-28"},
        {"citizen_number", "320102199002280024"},
        {"document_type", "1"},
        {"household_division", "320102"},
        {"household_address", "江苏省南京市玄武区测试路1号"},
        {"present_division", "410105"},
        {"present_address", "河南省郑州市金水区样例街2号院3号楼4单元501室"},
        {"workplace", "样例科技有限公司"},
        {"residence_reason", "01"},
        {"residence_place", "02"},
        {"permit_number", "4101050000002026010000"},
        {"print_number", "000100000001"},
        {"authority_code", "410105000000"},
        {"authority_name", "郑州市公安局金水分局"},
        {"issue_date", "2026-11-24"},
        {"start_date", "2026-11-24"},
        {"end_date", "2036-11-23"},
        {"endorsed_until", "2027-11-23"},
        {"application_serial", "41010500000001000001"},
        {"city", "410100"},
        {"issuer_id", "410105000000"},
        {"terminal", "00000001"}};
    for (const auto& [name, value] : values) record.set(name, value);
    record.set("chip_serial", apdu::toHex(chipSerial));
    record.setPhoto(apdu::Bytes(photo, 0xAB));
    return record;
}

}  // namespace test
