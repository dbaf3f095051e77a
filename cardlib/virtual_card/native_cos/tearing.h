#pragma once

#include "cardlib/virtual_card/native_cos/card_image.h"

namespace cardlib {

// What stands when the power goes in the middle of the write that made `after` of `before`: of a file's body or a
// new record the first half; of an erased directory the keys; of what is made whole by one flag (a key, a file, a
// directory) nothing.
CardImage halfWritten(const CardImage& before, const CardImage& after);

}  // namespace cardlib
