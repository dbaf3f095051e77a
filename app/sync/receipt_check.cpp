#include "app/sync/receipt_check.h"

#include "cardlib/crypto/sm2.h"

namespace app {

Result<void> keepReceipt(EventLog& events, std::string_view station, std::string_view centrePem,
                         const Receipt& receipt) {
    const auto own = events.hashOf(receipt.upto);
    if (!own) return tl::unexpected(own.error());
    const bool fits = receipt.station == station && !own->empty() && *own == receipt.headHash &&
                      cardlib::sm2Verify(centrePem, signedPart(receipt), receipt.signature).value_or(false);
    if (!fits) return fail(Code::receiptInvalid, "upto " + std::to_string(receipt.upto));
    return events.saveReceipt(receipt.upto, receipt.headHash, toJson(receipt));
}

}  // namespace app
