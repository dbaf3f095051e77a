#pragma once

#include "app/people/people.h"
#include "tests/support/operator_bench.h"

namespace test {

// The card that lies there, and the PIN that is typed for it. The card outlives it.
inline app::CardAtHand atHand(cardlib::OperatorCard& card, const std::string& digits) {
    return {card.publicKey(), [&card, digits](const apdu::Bytes& challenge) -> app::Result<apdu::Bytes> {
                return card.answer(pin(digits), challenge).map_error(&app::operatorCardFailed);
            }};
}

}  // namespace test
