#pragma once

#include "cardlib/operator_card/operator_card.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "cardlib/virtual_card/operator_card/piv_card.h"
#include "tests/support/catch.h"

namespace test {

inline apdu::SecretBytes pin(const std::string& digits) {
    return apdu::SecretBytes::copyOf(apdu::bytesOf(digits));
}

inline const std::string factoryPin = "123456", ownPin = "271828", wrongPin = "314159";

// An operator's virtual card in a reader, with a PIN of its holder's; `last` makes it another card.
struct OperatorBench {
    explicit OperatorBench(apdu::Byte last = 1) : card(cardlib::blankOperatorCard(serialOf(last))) {
        REQUIRE(there().changePin(pin(factoryPin), pin(ownPin)));
    }
    explicit OperatorBench(cardlib::OperatorImage image) : card(std::move(image)) {}

    // As it lies there, after a reset.
    cardlib::OperatorCard there() {
        card.reset();
        return cardlib::OperatorCard::find(session).value();
    }
    void block() {
        for (int tries = 0; tries < 3; ++tries) CHECK_FALSE(there().answer(pin(wrongPin), apdu::Bytes(32)));
    }

    static apdu::Bytes serialOf(apdu::Byte last) {
        apdu::Bytes serial(10, 0x5A);
        serial.back() = last;
        return serial;
    }

    cardlib::PivCard card;
    cardlib::InProcessReader reader{card};
    apdu::Session session{reader, card.atr()};
};

}  // namespace test
