#include "cardlib/keys/sealed_keys.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "apdu/core/hex.h"

namespace cardlib {

Result<SealedKeys> readSealedKeys(const std::filesystem::path& file) {
    std::ifstream in(file);
    const auto json = nlohmann::json::parse(in, nullptr, false);
    SealedKeys keys;
    bool intact = json.is_object();
    for (auto entry = json.begin(); intact && entry != json.end(); ++entry) {
        const auto bytes = apdu::fromHex(entry->is_string() ? entry->get<std::string>() : "?");
        intact = bytes.has_value();
        if (intact) keys.emplace(entry.key(), *bytes);
    }
    if (!intact) return fail(Code::sealedKeysUnreadable, file.filename().string());
    return keys;
}

Result<void> writeSealedKeys(const std::filesystem::path& file, const SealedKeys& keys) {
    nlohmann::json json;
    for (const auto& [name, sealed] : keys) json[name] = apdu::toHex(sealed);
    return apdu::writeFileDurably(file, apdu::bytesOf(json.dump(1))).map_error([&](const apdu::Error& error) {
        return Error{Code::vaultNotWritten, file.filename().string(), error};
    });
}

}  // namespace cardlib
