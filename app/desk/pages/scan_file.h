#pragma once

#include <optional>

#include "app/desk/widgets/message_panel.h"

namespace app {

// The file of a paper's picture; empty when it cannot be read. Nothing: it is so large that it is not even read, which is said here. What
// is a little too large is told by whoever knows the station's limit.
std::optional<Bytes> readScanFile(const QString& file, MessagePanel& message);

}  // namespace app
