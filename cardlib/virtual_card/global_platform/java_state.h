#pragma once

#include <optional>

#include "cardlib/virtual_card/global_platform/card_channel.h"

namespace cardlib {

// A powered Java card at work: its EEPROM, what is selected, and the channel that is open.
struct JavaState {
    JavaImage image;
    std::optional<std::size_t> applet;  // selected; nothing: the issuer security domain
    CardChannel channel;
    Byte nextBlock = 0;    // of STORE DATA
    std::size_t listed = 0;  // objects that GET STATUS gave so far
    Byte currentFile = 0;  // short identifier; 0: none
    bool changed = false;

    [[nodiscard]] Applet* selected() { return applet ? &image.applets[*applet] : nullptr; }
    void reset() {
        applet.reset();
        channel.close();
        nextBlock = currentFile = 0;
        listed = 0;
    }
};

inline const Bytes issuerDomainAid{0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00, 0x00};

inline apdu::Response answering(apdu::StatusWord word) {
    return {{}, word};
}
inline apdu::Response answering(Bytes data) {
    return {std::move(data), apdu::sw::ok};
}

// Commands of the issuer security domain (Card Specification 2.3.1, 11), secure messaging already off.
apdu::Response getDataCommand(JavaState& card, const apdu::Command& command);
apdu::Response installCommand(JavaState& card, const apdu::Command& command);
apdu::Response deleteCommand(JavaState& card, const apdu::Command& command);
apdu::Response putKeyCommand(JavaState& card, const apdu::Command& command);
apdu::Response getStatusCommand(JavaState& card, const apdu::Command& command);
apdu::Response setStatusCommand(JavaState& card, const apdu::Command& command);

// Commands of the permit applet (permit_applet.cpp says which DGIs it takes).
apdu::Response storeDataCommand(JavaState& card, const apdu::Command& command);
apdu::Response readCommand(JavaState& card, const apdu::Command& command);
apdu::Response readRecordOfApplet(JavaState& card, const apdu::Command& command);
apdu::Response updateCommand(JavaState& card, const apdu::Command& command);
apdu::Response appendCommand(JavaState& card, const apdu::Command& command);

// A key with its check value as PUT KEY and STORE DATA carry it; nothing when it is malformed or the check value
// differs. `at` moves behind it.
std::optional<Bytes> receivedKey(const JavaState& card, ByteView data, std::size_t& at);

}  // namespace cardlib
