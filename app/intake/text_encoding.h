#pragma once

#include <string>

#include "app/core/error.h"

namespace app {

// The file's text as UTF-8 without byte order mark. A file is UTF-8 as a whole, or GB 18030 as a whole with
// no field (between commas, quotation marks and line ends) whose bytes are Chinese in UTF-8 too: such a field
// can be read in two ways, and a wrong name would pass. Else refused: encodingMixed with the line.
Result<std::string> decodeFile(ByteView content);

}  // namespace app
