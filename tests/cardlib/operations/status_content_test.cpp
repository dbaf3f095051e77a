#include "cardlib/operations/status_content.h"

#include "apdu/core/hex.h"
#include "cardlib/operations/log_record.h"
#include "tests/support/catch.h"

using namespace cardlib;

namespace {

const Bytes inUse = *apdu::fromHex("01202611252027112300000100000000");

}  // namespace

TEST_CASE("A status is read and written back byte for byte, with what the file holds beyond it",
          "[cardlib][status]") {
    const auto status = parseStatus(inUse).value();
    CHECK(status.status == Status::inUse);
    CHECK(status.effective == "2026-11-25");
    CHECK(status.endorsedUntil == "2027-11-23");
    CHECK(status.counter == 1);
    CHECK(withStatus(inUse, status).value() == inUse);
}

TEST_CASE("A status that is no status is not guessed at", "[cardlib][status]") {
    for (const auto* hex :
         {"", "01", "05202611252027112300000100", "01202611252027112308000100", "0120261125AABBCCDD00000100"})
        CHECK(parseStatus(*apdu::fromHex(hex)).error().code == Code::statusUnreadable);
}

TEST_CASE("A card that is being changed is never less restricted than before or after", "[cardlib][status]") {
    for (Byte before = 1; before <= 4; ++before)
        for (Byte after = 1; after <= 4; ++after) {
            const Byte closed = closedStatus(inUse, Bytes{before}, Bytes{after})[0];
            CHECK(closed >= std::max(before, after));
            CHECK(closed >= static_cast<Byte>(Status::suspended));
        }
}

TEST_CASE("A log record is read and written back, and one torn at any byte is known as torn",
          "[cardlib][log]") {
    const LogRecord record{LogEvent::endorsement, "2027-11-10", "2028-11-23", "410105000000", "00000007", 2};
    const Bytes content = encodeLogRecord(record).value();
    REQUIRE(content.size() == 20);
    const auto read = parseLogRecord(content);
    REQUIRE(read);
    CHECK(encodeLogRecord(*read).value() == content);
    for (std::size_t written = 0; written < content.size() - 1; ++written) {
        Bytes torn(content.size(), 0xFF);
        std::copy_n(content.begin(), written, torn.begin());
        INFO(written);
        CHECK_FALSE(parseLogRecord(torn));
    }
}
