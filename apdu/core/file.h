#pragma once

#include <filesystem>

#include "apdu/core/bytes.h"
#include "apdu/core/error.h"

namespace apdu {

// Writes a file so that after a power cut it is whole, old or new: a temporary file beside it, fsync, rename,
// fsync of the folder. mode: permissions as of chmod(2). Error: fileNotWritten, errno in `raw`.
Result<void> writeFileDurably(const std::filesystem::path& file, ByteView content, unsigned mode = 0600);

// The whole file, at most `limit` bytes. Errors: fileNotRead (errno in `raw`; EFBIG above the limit).
Result<Bytes> readFile(const std::filesystem::path& file, std::size_t limit);

}  // namespace apdu
