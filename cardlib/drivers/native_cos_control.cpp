// VERIFY, PIN UNBLOCK, CARD BLOCK, APPLICATION BLOCK and UNBLOCK.
#include "cardlib/drivers/native_cos.h"
#include "cardlib/drivers/refusal.h"

namespace cardlib {
namespace {

Bytes copied(const apdu::SecretBytes& secret) {
    return {secret.view().begin(), secret.view().end()};
}

}  // namespace

Result<void> NativeCos::verifyPin(Byte index, const apdu::SecretBytes& pin) {
    return sendOk({0x00, 0x20, 0x00, index, copied(pin)}, "VERIFY").map([](const auto&) {});
}

Result<void> NativeCos::unblockPin(Byte index, const apdu::SecretBytes& pin, const CardKey& unblocking) {
    return sendEncrypted({0x80, 0x24, 0x00, index, copied(pin)}, unblocking, "PIN UNBLOCK");
}

Result<void> NativeCos::sendControl(Byte ins, Byte p2, const std::string& what) {
    if (!line_) return tl::unexpected(refused(what, apdu::sw::keyNotFound));
    return sendProtected({0x80, ins, 0x00, p2}, *line_, what);
}

Result<void> NativeCos::blockApplication(Block kind) {
    return sendControl(0x1E, static_cast<Byte>(kind), "APPLICATION BLOCK");
}

Result<void> NativeCos::unblockApplication() {
    return sendControl(0x18, 0x00, "APPLICATION UNBLOCK");
}

Result<void> NativeCos::blockCard() {
    return sendControl(0x16, 0x00, "CARD BLOCK");
}

}  // namespace cardlib
