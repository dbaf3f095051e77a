#include "app/card_service/order_of_card.h"

#include "apdu/core/hex.h"
#include "app/issuance/card_of_order.h"
#include "app/ledger/handed_over.h"
#include "cardlib/inspection/card_reader.h"

namespace app {

Error cardNotExamined(const cardlib::Error& error) {
    return fail(Code::cardNotExamined, "", error).value();
}

Result<StoredOrder> orderOfCard(Station& station, apdu::Session& session, std::optional<std::int64_t> wanted) {
    const auto card = identifyCard(session, *station.vault, station.profile).map_error(&cardNotExamined);
    if (!card) return tl::unexpected(card.error());
    return station.orders->loadBySerial(card->applicationSerial)
        .and_then([&](StoredOrder order) -> Result<StoredOrder> {
            const std::string id = "order " + std::to_string(order.id);
            if (order.chipSerial != apdu::toHex(card->chipSerial)) return fail(Code::cardCopied, id);
            if (const auto same = demandCardOf(wanted.value_or(order.id), order.id); !same) return tl::unexpected(same.error());
            return demandHandedOver(std::move(order));
        });
}

}  // namespace app
