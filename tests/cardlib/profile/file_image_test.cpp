#include "cardlib/profile/file_image.h"

#include "apdu/core/hex.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/profile_reader.h"
#include "tests/support/catch.h"

using namespace cardlib;
using apdu::operator""_hex;

namespace {

Profile permitProfile() {
    auto profile = readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", "zhengzhou-permit-1");
    INFO((profile ? "" : profile.error().detail));
    REQUIRE(profile);
    return *profile;
}

}  // namespace

TEST_CASE("The holder file has its 88 bytes and gives back every value", "[cardlib][file_image]") {
    const Profile profile = permitProfile();
    const File& holder = *findFile(*findApplication(profile, "permit"), "holder");
    CardRecord record;
    record.set("name", "买买提·艾力");
    record.set("sex", "1");
    record.set("nation", "05");
    record.set("birth_date", "1990-02-28");
    record.set("citizen_number", "650102199002280019");
    record.set("document_type", "1");
    const Bytes content = encodeFields(holder, record).value();
    CHECK(content.size() == 88);
    CHECK(content[63] == 0x05);
    const auto values = decodeFields(holder, content).value();
    CHECK(values.at("name").reveal() == "买买提·艾力");
    CHECK(values.at("citizen_number").reveal() == "650102199002280019");
    CHECK(decodeFields(holder, ByteView(content).first(60)).error().code == Code::fieldUnreadable);
}

TEST_CASE("A directory record names its application as ISO 7816-4 says", "[cardlib][file_image]") {
    const Profile profile = permitProfile();
    const File& directory = *findFile(profile.mf, "directory");
    CHECK(apdu::toHex(encodeDirectoryRecord(directory, profile.applications[0]).value()) ==
          "61114F07F05A5A4A5A5A015006BED3D7A1D6A4FFFFFFFFFF");
}

TEST_CASE("A photo larger than its file is refused and one that fits comes back", "[cardlib][file_image]") {
    const Profile profile = permitProfile();
    const File& photo = *findFile(*findApplication(profile, "permit"), "photo");
    CardRecord record;
    CHECK(encodePhoto(photo, record).error().code == Code::photoMissing);
    record.setPhoto(Bytes(4093, 0xD8));
    CHECK(decodePhoto(encodePhoto(photo, record).value()).value() == record.photo());
    record.setPhoto(Bytes(4094));
    CHECK(encodePhoto(photo, record).error().code == Code::photoTooLarge);
    CHECK_FALSE(decodePhoto("01FFFF00"_hex));
}

TEST_CASE("The chip serial is read from the historical bytes behind any interface bytes",
          "[cardlib][profile]") {
    const Profile profile = permitProfile();
    const Bytes serial = "00112233445566778899"_hex;
    CHECK(chipSerialOf(profile, apdu::concat("3B0C5A4A"_hex, serial)) == serial);
    CHECK(chipSerialOf(profile, apdu::concat("3B9C95015A4A"_hex, serial)) == serial);
    CHECK(chipSerialOf(profile, "3B"_hex).empty());
    CHECK(chipSerialOf(profile, "3BFF"_hex).empty());
}
