#pragma once

#include "apdu/core/secret_bytes.h"
#include "app/cli/context.h"
#include "app/core/error.h"

namespace app {

// Where a password comes from.
struct SecretSource {
    const char* variable;        // of the environment; emptied when it was read
    std::filesystem::path file;  // its first line; before the variable
    std::string prompt;          // at the terminal, without echo, when there is neither
    bool twice = false;          // a new one is typed twice there
};

// Error: passwordNotGiven, passwordsDiffer.
Result<apdu::SecretBytes> readSecret(const CommandContext& context, const SecretSource& source);

// A password that somebody is to have: ZHIKA_NEW_PASSWORD, the file named, or typed twice.
Result<apdu::SecretBytes> readNewPassword(const CommandContext& context, const std::string& whose);

}  // namespace app
