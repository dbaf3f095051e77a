#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace app {

// --reader of a command: wanted, and never empty, which would mean any reader.
CLI::Option* addReaderOption(CLI::App& command, std::string& reader);

}  // namespace app
