#include "apdu/core/secret_bytes.h"

#include <algorithm>
#include <concepts>
#include <sstream>
#include <type_traits>

#include "apdu/core/pii.h"
#include "tests/support/catch.h"

using namespace apdu;

template <class T>
concept Printable = requires(std::ostream& out, const T& value) {
    out << value;
};
template <class T>
concept Comparable = requires(const T& a, const T& b) {
    a == b;
};

static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
static_assert(!Printable<SecretBytes> && !Comparable<SecretBytes>);
static_assert(!std::is_convertible_v<SecretBytes, Bytes> && !std::is_convertible_v<SecretBytes, ByteView>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes> && std::is_nothrow_move_assignable_v<SecretBytes>);
static_assert(!Printable<PiiText> && !Printable<Pii<Bytes>>);
static_assert(!std::is_convertible_v<PiiText, std::string> && !std::is_convertible_v<PiiText, std::string_view>);

TEST_CASE("A secret that was moved away leaves nothing behind", "[apdu][secret]") {
    auto first = SecretBytes::copyOf(Bytes{1, 2, 3});
    const SecretBytes second = std::move(first);
    CHECK(first.empty());
    CHECK(second.size() == 3);
    CHECK(second.view()[2] == 3);
}

TEST_CASE("Wiping overwrites every byte", "[apdu][secret]") {
    auto secret = SecretBytes::copyOf(Bytes(32, 0x5A));
    wipe(secret.writable());
    CHECK(std::ranges::count(secret.view(), Byte{0}) == 32);
}
