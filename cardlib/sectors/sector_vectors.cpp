#include "cardlib/sectors/sector_vectors.h"

#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "cardlib/keys/diversification.h"
#include "cardlib/sectors/entitlements.h"
#include "cardlib/sectors/sector_log.h"

namespace cardlib {
namespace {

using nlohmann::json;

const std::map<std::string, Cipher> ciphers{{"sm4", Cipher::sm4}, {"3des", Cipher::des3}, {"aes", Cipher::aes}};

std::string textAt(const json& vector, const char* name) {
    const auto found = vector.find(name);
    return found != vector.end() && found->is_string() ? found->get<std::string>() : "";
}

// No bytes when there are none or not as many.
Bytes bytesAt(const json& vector, const char* name, std::size_t size) {
    const auto bytes = apdu::fromHex(textAt(vector, name));
    return bytes && bytes->size() == size ? *bytes : Bytes{};
}

bool keyHolds(const json& vector, KeyVault& vault, Cipher own) {
    const auto cipher = ciphers.find(textAt(vector, "cipher"));
    const Bytes diversifier = bytesAt(vector, "diversifier", 8), kcv = bytesAt(vector, "kcv", 3);
    if (cipher == ciphers.end() || diversifier.empty() || kcv.empty()) return false;
    if (const auto label = textAt(vector, "label"); !label.empty()) {
        if (cipher->second != own) return true;
        return vault.kcv({own, label, diversifier}).value_or(Bytes{}) == kcv;
    }
    const Bytes master = bytesAt(vector, "master", 16), expected = bytesAt(vector, "key", 16);
    if (master.empty() || expected.empty()) return false;
    const auto key = diversify(cipher->second, apdu::SecretBytes::copyOf(master), diversifier);
    return std::ranges::equal(key.view(), expected) && keyCheckValue(cipher->second, key) == kcv;
}

bool entitlementsHold(const json& vector, KeyVault&, Cipher) {
    const auto data = apdu::fromHex(textAt(vector, "data"));
    if (!data || data->empty() || !vector.contains("values") || !vector["values"].is_array()) return false;
    std::vector<Entitlement> values;
    for (const auto& value : vector["values"]) {
        std::vector<std::pair<std::string, std::string>> parts;
        if (!value.is_object()) return false;
        for (const auto& [name, part] : value.items()) parts.emplace_back(name, textAt(value, name.c_str()));
        const auto entitlement = entitlementFrom(parts);
        if (!entitlement) return false;
        values.push_back(*entitlement);
    }
    const auto encoded = encodeEntitlements(values, data->size());
    const auto decoded = decodeEntitlements(*data);
    return encoded && *encoded == *data && decoded && *decoded == values;
}

bool logHolds(const json& vector, KeyVault&, Cipher) {
    const Bytes type = bytesAt(vector, "type", 1), expected = bytesAt(vector, "record", sectorLogSize);
    const json sequence = vector.value("sequence", json());
    if (type.empty() || !sequence.is_number_unsigned() || sequence > 0xFFFF) return false;
    const SectorLogRecord record{textAt(vector, "date"), textAt(vector, "time"), type.front(),
                                 textAt(vector, "terminal"), sequence.get<std::uint16_t>()};
    const auto encoded = encodeLogRecord(record);
    const auto decoded = decodeLogRecord(expected);
    return encoded && *encoded == expected && decoded && *decoded == record;
}

constexpr struct {
    const char* name;
    bool (*holds)(const json&, KeyVault&, Cipher);
    bool needed;
} kinds[] = {{"keys", keyHolds, true}, {"entitlements", entitlementsHold, true}, {"log", logHolds, false}};

// Where a vector does not hold, or is missing; empty when all do.
std::string firstFailure(const json& vectors, KeyVault& vault, Cipher cipher) {
    for (const auto& kind : kinds) {
        const json list = vectors.is_object() ? vectors.value(kind.name, json::array()) : json::array();
        const std::string place = std::string("/vectors/") + kind.name;
        if (!list.is_array() || (kind.needed && list.empty())) return place;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (!list[i].is_object() || !kind.holds(list[i], vault, cipher)) return place + "/" + std::to_string(i);
    }
    return {};
}

}  // namespace

Result<void> runSectorVectors(const SectorProfile& sector, KeyVault& vault, Cipher cipher) {
    const json content = json::parse(sector.content);
    const std::string place = firstFailure(content.value("vectors", json()), vault, cipher);
    if (!place.empty()) return fail(Code::sectorVectorFailed, sector.department + " " + place);
    return {};
}

}  // namespace cardlib
