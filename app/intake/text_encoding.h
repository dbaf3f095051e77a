#pragma once

#include <string>

#include "app/core/error.h"

namespace app {

// The file's text as UTF-8 without byte order mark. A file is UTF-8 as a whole, or GB 18030 as a whole with
// no line that is UTF-8; anything else is refused: encodingMixed with the line.
Result<std::string> decodeFile(ByteView content);

}  // namespace app
