#include "app/ledger/handed_over.h"

#include <utility>

namespace app {

constexpr auto handedOver = "handed_over";  // the state as the store has it

Result<StoredOrder> demandHandedOver(StoredOrder order) {
    if (order.state != handedOver) return fail(Code::notHandedOver, "order " + std::to_string(order.id) + " is " + order.state);
    return order;
}

}  // namespace app
