#include "apdu/core/secret_bytes.h"

#include <cstring>
#include <utility>

namespace apdu {

SecretBytes::~SecretBytes() {
    wipe();
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        wipe();
        bytes_ = std::exchange(other.bytes_, {});
    }
    return *this;
}

SecretBytes SecretBytes::copyOf(ByteView bytes) {
    SecretBytes secret;
    secret.bytes_.assign(bytes.begin(), bytes.end());
    return secret;
}

void SecretBytes::wipe() noexcept {
    apdu::wipe(bytes_);
}

void wipe(std::span<Byte> bytes) noexcept {
    if (!bytes.empty()) explicit_bzero(bytes.data(), bytes.size());
}

}  // namespace apdu
