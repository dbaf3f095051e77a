#pragma once

#include "app/station/record_composer.h"

namespace app {

// What is to be seen on the card of an order.
struct OrderFace {
    FaceStudio::Texts texts;
    Bytes photo;
    std::string qr;  // empty: the chip is not made, so that there is nothing yet to seal
};

CardNumbers numbersOf(const StoredOrder& order);

// Of an order whose numbers are not reserved yet: with numbers that are nobody's. Errors: the store's.
Result<OrderFace> faceOf(Station& station, const StoredOrder& order);

// The error faceNotPrinted, with what layout or printer said.
tl::unexpected<Error> faceNotPrinted(std::int64_t order, const printer::Error& error);

}  // namespace app
