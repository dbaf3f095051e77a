#pragma once

#include <random>

#include "cardlib/keys/embedded_vault.h"
#include "cardlib/seal/base45.h"
#include "cardlib/seal/qr_seal.h"
#include "tests/support/temporary_folder.h"

namespace test {

// An issuer with a key of its own that seals codes of invented holders.
struct SealedCodes {
    SealedCodes() {
        const auto pin = apdu::SecretBytes::copyOf(apdu::bytesOf("codes-pin"));
        vault = cardlib::provisionEmbeddedVault(folder.path() / "v", pin, {})
                    .and_then([&] { return cardlib::openEmbeddedVault(folder.path() / "v", pin); })
                    .value();
        pem = vault->publicPem("issuer").value();
        for (const auto& [name, value] : {std::pair{"permit_number", "4101050000002026010000"},
                                          {"application_serial", "41010500000001000001"},
                                          {"end_date", "2036-11-23"},
                                          {"authority_code", "410105000000"}})
            record.set(name, std::string(value));
    }
    [[nodiscard]] std::string make(int number) const {
        auto numbered = record;
        numbered.set("name", "测试·持卡人" + std::to_string(number));
        const apdu::Bytes photo(100, static_cast<apdu::Byte>(number));
        return cardlib::makeQrSeal(numbered, photo, *vault).value();
    }
    TemporaryFolder folder;
    std::unique_ptr<cardlib::KeyVault> vault;
    std::string pem;
    cardlib::CardRecord record;
};

// A code with one change: a bit of its content, a byte of it, some bytes, or the text itself.
inline std::string mutated(const std::string& text, std::mt19937& random) {
    apdu::Bytes payload = cardlib::fromBase45(text.substr(4)).value();
    const auto at = random() % payload.size();
    std::string changed = text;
    switch (random() % 6) {
        case 0:
        case 1:
            payload[at] ^= static_cast<apdu::Byte>(1 << random() % 8);
            break;
        case 2:
            payload[at] = static_cast<apdu::Byte>(random());
            break;
        case 3:
            for (int i = 0; i < 4; ++i) payload[random() % payload.size()] = static_cast<apdu::Byte>(random());
            break;
        case 4:
            if (random() % 2 == 0)
                payload.erase(payload.begin() + static_cast<std::ptrdiff_t>(at));
            else
                payload.insert(payload.begin() + static_cast<std::ptrdiff_t>(at), static_cast<apdu::Byte>(random()));
            break;
        default:
            changed[random() % changed.size()] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[random() % 45];
            return changed;
    }
    return "ZJ1:" + cardlib::toBase45(payload);
}

}  // namespace test
