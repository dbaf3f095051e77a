#include "app/devices/system_trust.h"

#include "tests/support/catch.h"

TEST_CASE("Bytes that are no certificate, or none at all, are vouched for by nobody", "[app][devices]") {
    CHECK_FALSE(app::systemVouches({}, "localhost"));
    CHECK_FALSE(app::systemVouches({{}}, "localhost"));
    CHECK_FALSE(app::systemVouches({apdu::bytesOf("no certificate")}, "localhost"));
    CHECK_FALSE(app::systemVouches({apdu::bytesOf("none"), apdu::bytesOf("nor this")}, ""));
}
