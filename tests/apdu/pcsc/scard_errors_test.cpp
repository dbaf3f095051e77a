#include "apdu/pcsc/scard_errors.h"

#include "tests/support/catch.h"

using namespace apdu;

TEST_CASE("Each answer of the card service has a meaning for the operator and keeps its value",
          "[apdu][pcsc]") {
    const struct {
        LONG value;
        Code code;
    } cases[] = {
        {SCARD_E_NO_SMARTCARD, Code::cardMissing},      {SCARD_W_REMOVED_CARD, Code::cardRemoved},
        {SCARD_W_RESET_CARD, Code::cardRemoved},        {SCARD_W_UNRESPONSIVE_CARD, Code::cardMute},
        {SCARD_E_SHARING_VIOLATION, Code::cardBusy},    {SCARD_E_READER_UNAVAILABLE, Code::readerGone},
        {SCARD_E_NO_SERVICE, Code::pcscUnavailable},    {SCARD_E_NOT_TRANSACTED, Code::transmissionFailed},
        {SCARD_E_INVALID_PARAMETER, Code::pcscRefused}, {0x12345678, Code::pcscRefused}};
    for (const auto& c : cases) {
        const auto checked = checkScard(c.value, "call");
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code == c.code);
        CHECK(checked.error().raw == static_cast<std::uint32_t>(c.value));
    }
    CHECK(checkScard(SCARD_S_SUCCESS, "call"));
}
