#pragma once

#include <CLI/CLI.hpp>

#include "apdu/core/secret_bytes.h"
#include "app/core/error.h"

namespace app {

void addPassphraseFile(CLI::App& command, std::filesystem::path& file);

// The first line of the file, so that no passphrase stands in a list of processes. Error: passphraseUnread.
Result<apdu::SecretBytes> readPassphrase(const std::filesystem::path& file);

}  // namespace app
