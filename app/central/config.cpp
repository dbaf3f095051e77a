#include "app/central/config.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace app {

Result<CentralConfig> readConfig(const std::filesystem::path& file, const std::filesystem::path& resources) {
    std::string reason;
    try {
        std::ifstream in(file);
        const auto json = nlohmann::json::parse(in);
        CentralConfig config;
        config.listen = json.value("listen", config.listen);
        config.port = json.at("port");
        config.certificate = json.at("certificate").get<std::string>();
        config.key = json.at("key").get<std::string>();
        config.authority = json.at("authority").get<std::string>();
        config.receiptKey = json.at("receipt_key").get<std::string>();
        config.database = json.at("database");
        config.resources = json.value("resources", resources.string());
        config.requestSeconds = json.value("request_seconds", config.requestSeconds);
        return config;
    } catch (const nlohmann::json::exception& error) {
        reason = error.what();
    }
    return fail(Code::configUnreadable, reason);
}

}  // namespace app
