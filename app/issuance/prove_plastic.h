#pragma once

#include "app/issuance/exit_camera.h"
#include "app/issuance/issue_card.h"

namespace app {

// The last act on an order that is printed: what the camera sees of the code on its card is kept, and the order is made; without a
// camera nothing proves the print, and the record says so. An order that is made already is left as it is.
// Errors: plasticUnread, and plasticOfAnother when another card was there that is proved already, both kept until the code is read: the
// same again, with the card under the camera; plasticDiffers, kept for good: the order can only be spoiled; the store's.
Result<void> provePlastic(Station& station, std::int64_t order, ExitCamera* camera);

}  // namespace app
