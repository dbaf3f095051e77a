#include "cardlib/virtual_card/eeprom_file.h"

#include <fstream>

#include "apdu/core/file.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace cardlib;

namespace {

// A bit of the file turned, as a write that was torn leaves it.
void spoil(const std::filesystem::path& file, std::size_t at) {
    Bytes content = apdu::readFile(file, 1 << 24).value();
    content.at(at) ^= 1;
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
}

}  // namespace

TEST_CASE("What a virtual card holds is there again, however often and however long it was written", "[cardlib][eeprom]") {
    const test::TemporaryFolder folder;
    EepromFile file(folder.path() / "card");
    CHECK_FALSE(file.read());
    for (std::size_t size = 0; size < 100'000; size = size * 3 + 7) {
        const Bytes image(size, static_cast<Byte>(size));
        REQUIRE(file.write(image));
        CHECK(file.read() == image);
        CHECK(EepromFile(folder.path() / "card").read() == image);
    }
}

TEST_CASE("When the newest copy was torn the one before it is whole", "[cardlib][eeprom]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "card";
    const Bytes first(1000, 1), second(1000, 2), third(1000, 3);
    for (const std::size_t byte : {0, 4, 12, 16, 48, 1047}) {
        INFO("byte " << byte);
        std::filesystem::remove(path);
        EepromFile file(path);
        REQUIRE((file.write(first) && file.write(second) && file.write(third)));
        spoil(path, byte);  // the third went over the first
        CHECK(EepromFile(path).read() == second);
        REQUIRE((file.read() == second && file.write(third)));
        CHECK(EepromFile(path).read() == third);
    }
}

TEST_CASE("A file that is no card's holds nothing", "[cardlib][eeprom]") {
    const test::TemporaryFolder folder;
    for (const std::size_t size : {0, 1, 65536, 200000}) {
        std::ofstream(folder.path() / "card", std::ios::binary) << std::string(size, 'x');
        CHECK_FALSE(EepromFile(folder.path() / "card").read());
    }
}
