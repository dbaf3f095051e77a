#include "app/people/password.h"

#include <algorithm>

#include "cardlib/crypto/digest.h"

namespace app {
namespace {

constexpr std::size_t fewestCharacters = 10, saltSize = 16, hashSize = 32;

// Bytes of UTF-8 that begin a character.
std::size_t charactersIn(ByteView text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](Byte byte) { return (byte & 0xC0) != 0x80; }));
}

Byte lower(Byte byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<Byte>(byte - 'A' + 'a') : byte;
}

// Without a copy of the password that nobody would wipe.
bool isName(ByteView password, const std::string& name) {
    return std::ranges::equal(password, name, [](Byte one, char other) { return lower(one) == lower(static_cast<Byte>(other)); });
}

bool isSame(ByteView one, ByteView other) {
    unsigned differences = one.size() == other.size() ? 0 : 1;
    for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i) differences |= static_cast<unsigned>(one[i] ^ other[i]);
    return differences == 0;
}

}  // namespace

Result<void> checkPassword(const apdu::SecretBytes& password, const std::vector<std::string>& names) {
    if (charactersIn(password.view()) < fewestCharacters) return fail(Code::passwordTooShort);
    if (std::ranges::any_of(names, [&](const std::string& name) { return isName(password.view(), name); }))
        return fail(Code::passwordIsName);
    return {};
}

StoredPassword hashPassword(const apdu::SecretBytes& password, const cardlib::ScryptCost& cost) {
    Bytes salt = cardlib::randomBytes(saltSize);
    Bytes hash = cardlib::scrypt(password.view(), salt, cost, hashSize);
    return {std::move(salt), std::move(hash), static_cast<std::int64_t>(cost.cost), static_cast<std::int64_t>(cost.block),
            static_cast<std::int64_t>(cost.lanes)};
}

bool isPassword(const StoredPassword& kept, const apdu::SecretBytes& tried) {
    const cardlib::ScryptCost cost{static_cast<std::uint64_t>(kept.cost), static_cast<std::uint64_t>(kept.block),
                          static_cast<std::uint64_t>(kept.lanes)};
    if (!cost.usable() || kept.hash.size() != hashSize) return false;
    return isSame(cardlib::scrypt(tried.view(), kept.salt, cost, hashSize), kept.hash);
}

}  // namespace app
