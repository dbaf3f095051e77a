#include "app/issuance/card_of_order.h"

#include "apdu/core/hex.h"
#include "cardlib/inspection/card_reader.h"

namespace app {

Result<void> demandCardOf(std::int64_t wanted, std::int64_t found) {
    if (wanted != found) return fail(Code::cardOfAnotherOrder, "order " + std::to_string(found));
    return {};
}

Result<std::optional<StoredOrder>> orderOfChip(Station& station, apdu::Session& session) {
    const auto chip = cardlib::readChipSerial(session, *station.vault, station.profile);
    if (!chip) return std::optional<StoredOrder>();
    return station.orders->findByChip(apdu::toHex(*chip));
}

}  // namespace app
