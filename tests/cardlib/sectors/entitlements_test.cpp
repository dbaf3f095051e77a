#include "cardlib/sectors/entitlements.h"

#include "apdu/core/hex.h"
#include "cardlib/sectors/sector_log.h"
#include "tests/support/catch.h"

using namespace cardlib;
using apdu::operator""_hex;

namespace {

Entitlement schooling() {
    return {0x01, "2026-09-01", "2027-08-31", "郑教2026-12", "小学一年级"};
}

std::string refusal(const Entitlement& entitlement) {
    const auto encoded = encodeEntitlements({entitlement}, 160);
    return encoded ? "" : encoded.error().detail;
}

}  // namespace

TEST_CASE("Entitlements are written as the card page says and read back", "[cardlib][sectors]") {
    const Bytes data =
        encodeEntitlements({{0x01, "2026-09-01", "2027-08-31", "", ""}, {0x02, "", "", "A1", "郑"}}, 32).value();
    CHECK(data ==
          "E10F810101820420260901830420270831E10B81010284024131850"
          "2D6A30000"_hex);
    CHECK(decodeEntitlements(data).value().size() == 2);
    for (const auto& list :
         std::vector<std::vector<Entitlement>>{{}, {schooling()}, {schooling(), {0x7F, "", "", "", ""}}})
        CHECK(decodeEntitlements(encodeEntitlements(list, 160).value()).value() == list);
}

TEST_CASE("An entitlement that is not as it must be is refused with its part and the rule", "[cardlib][sectors]") {
    auto bad = schooling();
    bad.from = "2026-02-30";
    CHECK(refusal(bad) == "from 2026-02-30: a day is written YYYY-MM-DD");
    bad = schooling();
    bad.until = "2026-08-31";
    CHECK(refusal(bad) == "until 2026-08-31: before from 2026-09-01");
    bad = schooling();
    bad.caseNumber = std::string(25, 'A');
    CHECK(refusal(bad) == "case: 25 bytes, at most 24");
    bad = schooling();
    bad.text = std::string(61, 'A');
    CHECK(refusal(bad) == "text: 61 bytes, at most 60");
    CHECK(encodeEntitlements({schooling(), schooling()}, 160).error().detail == "flag 01: stands once");
    CHECK(encodeEntitlements({schooling()}, 16).error().code == Code::entitlementsTooLong);
    CHECK(entitlementFrom({{"flag", "01"}, {"colour", "red"}}).error().detail ==
          "colour: flag, from, until, case or text");
    CHECK(entitlementFrom({{"from", "2026-09-01"}}).error().detail == "flag: two hexadecimal digits");
}

TEST_CASE("Sector data that nobody would have written is unreadable, and a write that was cut off is told apart",
          "[cardlib][sectors]") {
    for (const auto& data : {"E1"_hex, "E10381020100"_hex, "E103810101FF"_hex, "E10381010100E103810102"_hex,
                             "E109810101820400000000"_hex, "E10981010182042026023000"_hex, "FF00"_hex,
                             "E1068101018500"_hex, "E106810101810102"_hex})
        CHECK(decodeEntitlements(data).error().code == Code::entitlementsUnreadable);
    CHECK(decodeEntitlements("0003810101"_hex).error().code == Code::entitlementsUnfinished);
    CHECK(decodeEntitlements(Bytes(160)).value().empty());
}

TEST_CASE("A record of the sector's log has its sixteen bytes and a half-written one is no record",
          "[cardlib][sectors]") {
    const SectorLogRecord record{"2026-11-26", "09:30:00", logWritten, "410105000007", 258};
    CHECK(encodeLogRecord(record).value() == "20261126093000014101050000070102"_hex);
    CHECK(decodeLogRecord(encodeLogRecord(record).value()).value() == record);
    CHECK(decodeLogRecord("2026112609300001FFFFFFFFFFFFFFFF"_hex).error().code == Code::logRecordMalformed);
    CHECK(encodeLogRecord({"2026-11-26", "9:30", 1, "410105000007", 1}).error().detail == "time");
    CHECK(encodeLogRecord({"2026-11-26", "09:30:00", 1, "7", 1}).error().detail == "terminal");
    CHECK(encodeLogRecord({"2026-11-26", "09:30:00", 1, "410105000007", 0}).error().detail == "sequence");
    CHECK(nextSequence(0) == 1);
    CHECK(nextSequence(0xFFFE) == 1);
}
