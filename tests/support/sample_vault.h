#pragma once

#include "cardlib/keys/embedded_vault.h"
#include "cardlib/profile/profile_lookup.h"

namespace test {

// An embedded vault with every master a profile names. folder: where it is made. Throws when it cannot be.
inline std::unique_ptr<cardlib::KeyVault> sampleVault(const std::filesystem::path& folder,
                                                      const cardlib::Profile& profile) {
    const auto pin = apdu::SecretBytes::copyOf(apdu::bytesOf("bench-pin"));
    std::vector<cardlib::MasterKey> masters;
    for (const auto& label : cardlib::mastersOf(profile)) masters.push_back({profile.cipher, label});
    return cardlib::provisionEmbeddedVault(folder, pin, masters)
        .and_then([&] { return cardlib::openEmbeddedVault(folder, pin); })
        .value();
}

}  // namespace test
