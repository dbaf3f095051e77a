#include <fstream>
#include <nlohmann/json.hpp>

#include "cardlib/profile/profile_checker.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/profile_reader.h"
#include "tests/support/catch.h"

using namespace cardlib;
using nlohmann::json;

namespace {

const std::string folder = ZHIKA_SOURCE_DIR "/resources/profiles";

json permitJson() {
    std::ifstream in(folder + "/zhengzhou-permit-1.json");
    return json::parse(in);
}

std::string problemsOf(const json& profile) {
    const auto read = parseProfile(profile.dump());
    return read ? "" : read.error().detail;
}

}  // namespace

TEST_CASE("The permit profile has the files of the card page and a sector for each department",
          "[cardlib][profile]") {
    const auto profile = readProfile(folder, "zhengzhou-permit-1");
    REQUIRE(profile);
    CHECK(profile->cipher == Cipher::sm4);
    CHECK(profile->applications.size() == 8);
    CHECK(findApplication(*profile, "permit")->files.size() == 10);
    const auto* health = findApplication(*profile, "health");
    CHECK(health->fid == 0xDF08);
    CHECK(health->label == "卫生");
    CHECK(findFile(*health, "data")->fid == 0x0816);
    CHECK(findKey(*health, 0x39, 2)->master == "health/39-02");
    CHECK(mastersOf(*profile).size() == 2 + 5 + 7 * 4);
}

TEST_CASE("The 3DES profile is the same card with another cipher", "[cardlib][profile]") {
    const auto sm4 = readProfile(folder, "zhengzhou-permit-1"),
               des = readProfile(folder, "zhengzhou-permit-1-3des");
    REQUIRE(des);
    CHECK(des->cipher == Cipher::des3);
    CHECK(des->name == "zhengzhou-permit-1-3des");
    CHECK(des->applications.size() == sm4->applications.size());
}

TEST_CASE("A fault in a profile is told with its place and reason", "[cardlib][profile]") {
    const struct {
        const char* pointer;
        json value;
        const char* told;
    } faults[] = {
        {"/applications/0/files/1/size", 90,
         "/applications/0/files/1/size: fields need 88 bytes, there are 90"},
        {"/applications/0/files/1/fid", "0015", "/applications/0/files/1/fid: the identifier is used at"},
        {"/applications/0/files/1/read", "12", "/applications/0/files/1/read: can never be satisfied"},
        {"/applications/0/keys/0/type", "36", "/applications/0/keys/0: the master key 39-00 comes first"},
        {"/applications/0/files/8/covered/0", "nothing", "/applications/0/files/8/covered/0: no such file"},
        {"/applications/0/space", "0100", "/applications/0/space: its files need"},
        {"/applications/0/label", "居住证居住证", "/applications/0/label: at most 11 bytes"},
        {"/applications/0/aid", "F05A", "/applications/0/aid: a name has 5 to 16 bytes"},
        {"/cipher", "des", "/cipher: is none of the known words"},
        {"/status/file", "nothing", "/status: names no file"},
        {"/applications/0/files/0/fields/0/size", "8", "/applications/0/files/0/fields/0/size: a number"},
        {"/applications/0/keys", "none", "/applications/0/keys: a list is needed"},
        {"/mf/fid", "3F", "/mf/fid: 2 bytes of hexadecimal are needed"},
    };
    for (const auto& fault : faults) {
        json profile = permitJson();
        profile[json::json_pointer(fault.pointer)] = fault.value;
        INFO(fault.pointer);
        CHECK_THAT(problemsOf(profile), Catch::Contains(fault.told));
    }
    CHECK(problemsOf(permitJson()).empty());
}

TEST_CASE("A profile says which copy of the manual its cards were made after", "[cardlib][profile]") {
    auto profile = permitJson();
    const auto defaults = parseProfile(profile.dump())->switches;
    CHECK_FALSE(defaults.macForKeyFiles);
    CHECK(defaults.retailMacFor16ByteKeys);
    CHECK_FALSE(defaults.eraseKeepsDirectory);
    profile["switches"]["erase_keeps_directory"] = true;
    CHECK(parseProfile(profile.dump())->switches.eraseKeepsDirectory);
    profile["switches"]["mac_for_key_files"] = true;
    CHECK(parseProfile(profile.dump())->switches.macForKeyFiles);
    profile["switches"]["retail_mac_for_16_byte_keys"] = false;
    CHECK(problemsOf(profile) == "/switches/retail_mac_for_16_byte_keys: is a question of 3des only");
    profile["cipher"] = "3des";
    CHECK_FALSE(parseProfile(profile.dump())->switches.retailMacFor16ByteKeys);
    profile["switches"]["mac_for_key_files"] = "no";
    CHECK(problemsOf(profile) == "/switches/mac_for_key_files: true or false is needed");
    profile["switches"]["mac_for_key_files"] = false;
    for (const auto* code : {"", "0102030405060708090A0B0C0D0E0F1011"}) {
        profile["switches"]["mf_transport_code"] = code;
        CHECK(problemsOf(profile) == "/switches/mf_transport_code: a transport code has 1 to 16 bytes");
    }
}

TEST_CASE("A channel level is one that the protocol has, with encryption where a file demands it",
          "[cardlib][profile]") {
    auto profile = readProfile(folder, "zhengzhou-permit-1-gp").value();
    CHECK(checkProfile(profile).empty());
    profile.channelLevel = 0x11;
    REQUIRE(checkProfile(profile).size() == 1);
    CHECK(checkProfile(profile).front().pointer == "/channel_level");
    profile.channelLevel = 0x23;
    CHECK(checkProfile(profile).front().message == "01 or 03; with AES also 11, 13 and 33");
    profile = readProfile(folder, "zhengzhou-permit-1-gp-scp02").value();
    CHECK(checkProfile(profile).empty());
    profile.channelLevel = 0x33;
    CHECK(checkProfile(profile).size() == 1);
}

TEST_CASE("A profile that is missing, no JSON or its own ancestor is refused", "[cardlib][profile]") {
    CHECK(readProfile(folder, "none").error().code == Code::profileUnreadable);
    CHECK(readProfile(folder, "../profiles/zhengzhou-permit-1").error().code == Code::profileUnreadable);
    CHECK(parseProfile("[1]").error().code == Code::profileInvalid);
    CHECK(parseProfile("{").error().code == Code::profileInvalid);
}
