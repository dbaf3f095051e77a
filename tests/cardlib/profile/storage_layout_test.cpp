#include "apdu/core/hex.h"
#include "cardlib/profile/access_bits.h"
#include "cardlib/profile/profile_checker.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/profile/sector_map.h"
#include "tests/support/catch.h"

using namespace cardlib;
using apdu::operator""_hex;

namespace {

Profile storageProfile(const std::string& suffix = "") {
    return readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", "zhengzhou-permit-1-storage" + suffix).value();
}

// Bytes of data in the blocks that the profile's files name.
std::size_t used(const Profile& profile) {
    std::size_t bytes = 0;
    for (const auto* application : applicationsOf(profile))
        for (const auto& file : application->files)
            if (file.content != Content::directory) bytes += blocksOf(file).size() * storageBlock;
    return bytes;
}

}  // namespace

TEST_CASE("The directory's checksum is the one NXP's application note prints", "[cardlib][storage]") {
    // AN10787 rev. 4, table 11, byte 0 left out.
    CHECK(directoryCrc("01 0108 0108 0108 0000 0000 0000 0400 0310 0310 0210 0210 0000 0000 0000 1130"_hex) == 0x89);
}

TEST_CASE("Access bits of the data sheet are coded and decoded", "[cardlib][storage]") {
    // MF1S50: as delivered; NXP AN1305: value blocks, read-only data.
    CHECK(encodeAccess(transportAccess) == "FF0780"_hex);
    CHECK(encodeAccess(issuedAccess) == "787788"_hex);
    CHECK(decodeAccess("08778F"_hex) == SectorAccess{{6, 6, 6}, 3});
    CHECK(decodeAccess("FF0780"_hex) == transportAccess);
    CHECK(decodeAccess("787788"_hex) == issuedAccess);
}

TEST_CASE("Every choice of conditions comes back, and a bit turned anywhere is noticed", "[cardlib][storage]") {
    for (unsigned all = 0; all < 8U * 8 * 8 * 8; ++all) {
        const auto part = [&](unsigned at) { return static_cast<Byte>(all >> 3 * at & 7U); };
        const SectorAccess access{{part(0), part(1), part(2)}, part(3)};
        Bytes bytes = encodeAccess(access);
        CHECK(decodeAccess(bytes) == access);
        for (std::size_t bit = 0; bit < 24; ++bit) {
            bytes[bit / 8] ^= static_cast<Byte>(1U << bit % 8);
            CHECK_FALSE(decodeAccess(bytes));
            bytes[bit / 8] ^= static_cast<Byte>(1U << bit % 8);
        }
    }
    CHECK_FALSE(decodeAccess("7877"_hex));
}

TEST_CASE("The compact profile fits a 1K card, with the addresses a 4K card", "[cardlib][storage]") {
    const auto small = storageProfile(), large = storageProfile("-4k");
    CHECK(used(small) <= 720);
    CHECK(used(large) <= 3360);
    for (const auto* application : applicationsOf(small))
        for (const std::size_t sector : sectorsOf(*application)) CHECK(sector < 16);
    CHECK_FALSE(findFile(*findApplication(small, "permit"), "addresses"));
    const auto& permit = *findApplication(large, "permit");
    REQUIRE(findFile(permit, "addresses"));
    CHECK(sectorsOf(permit).back() == 33);
    CHECK(findFile(permit, "change_signature")->covered == std::vector<std::string>{"addresses"});
    CHECK(large.applications.size() == 8);
    for (const auto* application : applicationsOf(large)) {
        const Key *reader = findKey(*application, 0x39, 1), *writer = findKey(*application, 0x39, 0);
        CHECK(reader->master != writer->master);
        CHECK(writer->master.starts_with(application == &large.mf ? "issuer/card" : application->id == "permit" ? "issuer/permit" : application->id));
    }
}

TEST_CASE("The application directory names the owner of each sector", "[cardlib][storage]") {
    const auto small = storageProfile(), large = storageProfile("-4k");
    const Bytes first = applicationDirectory(small, directoryBlock);
    REQUIRE(first.size() == 32);
    CHECK(first[0] == directoryCrc(ByteView(first).subspan(1)));
    CHECK(first[1] == 0x01);
    for (const auto* application : applicationsOf(small))
        for (const std::size_t sector : sectorsOf(*application))
            if (sector != 0) CHECK(Bytes{first[2 * sector], first[2 * sector + 1]} == application->aid);
    CHECK(generalPurposeByte(small, 0) == 0xC1);
    CHECK(generalPurposeByte(large, 0) == 0xC2);
    CHECK(generalPurposeByte(large, 16) == 0x00);

    CHECK(applicationDirectory(large, directoryBlock) == first);
    const Bytes second = applicationDirectory(large, secondDirectoryBlock);
    REQUIRE(second.size() == 48);
    CHECK(second[0] == directoryCrc(ByteView(second).subspan(1)));
    const auto owner = [&](std::size_t sector) {
        return Bytes{second[2 * (sector - 16)], second[2 * (sector - 16) + 1]};
    };
    CHECK(owner(32) == "5A01"_hex);
    CHECK(owner(33) == "5A01"_hex);
    CHECK(owner(17) == "0000"_hex);
    CHECK(owner(39) == "0000"_hex);
}

TEST_CASE("A storage profile whose sectors are shared or not in the directory is refused", "[cardlib][storage]") {
    auto profile = storageProfile("-4k");
    CHECK(checkProfile(profile).empty());
    profile.mf.files.pop_back();
    CHECK(checkProfile(profile).front().message == "sectors from 17 on need a directory file of the mf at block 64");
    profile = storageProfile();
    profile.applications[1].files[0].fid = 0x1A;
    profile.applications[1].files[0].size = 16;
    CHECK(checkProfile(profile).front().message == "sector 6 is used at /applications/0 too");
    profile = storageProfile();
    profile.mf.files[0].fid = 2;
    CHECK(checkProfile(profile).front().message == "a directory is 32 bytes at block 1 or 48 bytes at block 64");
}
