#pragma once

#include "app/issuance/exit_camera.h"
#include "app/issuance/issue_card.h"

namespace app {

// The last act on an order that is printed: what the camera sees of the code on its card is kept, and the order is made; without a
// camera nothing proves the print, and the record says so. A picture of another card that is proved already says nothing of this one. An order that is made
// already is left as it is. Errors: plasticUnread (kept as well until it is read: the same again, with the card under the camera), plasticDiffers (kept for good: the
// order can only be spoiled), the store's.
Result<void> provePlastic(Station& station, std::int64_t order, ExitCamera* camera);

}  // namespace app
