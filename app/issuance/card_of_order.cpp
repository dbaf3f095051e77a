#include "app/issuance/card_of_order.h"

namespace app {

Result<void> demandCardOf(std::int64_t wanted, std::int64_t found) {
    if (wanted != found) return fail(Code::cardOfAnotherOrder, "order " + std::to_string(found));
    return {};
}

}  // namespace app
