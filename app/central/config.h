#pragma once

#include <filesystem>
#include <string>

#include "app/core/error.h"

namespace app {

// zhika-central's configuration (JSON): listen, port, certificate, key, authority, database (libpq conninfo),
// receipt_key (file of the centre's SM2 key; made when missing), resources.
struct CentralConfig {
    std::string listen = "127.0.0.1";
    int port = 0;
    std::filesystem::path certificate, key, authority, receiptKey, resources;
    std::string database;
    int requestSeconds = 10;  // longest that one request may take to arrive
};

// Error: configUnreadable, naming what is missing.
Result<CentralConfig> readConfig(const std::filesystem::path& file, const std::filesystem::path& resources);

}  // namespace app
