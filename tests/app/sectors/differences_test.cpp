#include "app/station/sector_differences.h"

#include <functional>

#include "tests/support/catch.h"

using namespace app;
using cardlib::Application, cardlib::Codec, cardlib::Content, cardlib::File, cardlib::FileKind, cardlib::Key, cardlib::Protection;
using Of = SectorDifference::Of;

namespace {

// The profile's version stands in the first byte of the header.
Application applicationOf(int version) {
    Application made{"health", "卫生", 0xDF08, {0xF0, 0x5A, 0x08}, 512, 0xFA, 0x0A, 0x0000, 112, 0xFA, {}, {}};
    made.keys = {{"39-00", 0x39, 0x00, 0xF0, 0xFA, 0x0A, 0x55, 0x00, "health/39-00"}};
    File header{"header", 0x0815, FileKind::transparent, Protection::mac, 24, 0, 0, 0xF0, 0xFA, Content::fields, {}, {}, ""};
    header.fields = {{"", Codec::constant, 1, {static_cast<cardlib::Byte>(version)}, true}, {"", Codec::constant, 1, {0x08}, true}, {"end_date", Codec::date, 4, {}, true}};
    File log{"log", 0x0818, FileKind::cyclic, Protection::mac, 136, 8, 16, 0xF1, 0xF5, Content::empty, {}, {"data"}, "issuer"};
    made.files = {header, log};
    return made;
}

cardlib::SectorProfile sectorOf(int version) {
    cardlib::SectorProfile sector;
    sector.department = "health";
    sector.version = version;
    sector.kinds = {{0x01, "预防接种"}};
    return sector;
}

std::vector<SectorDifference> differencesAfter(const std::function<void(Application&)>& change) {
    const auto old = sectorOf(1), now = sectorOf(2);
    const Application before = applicationOf(1);
    Application after = applicationOf(2);
    change(after);
    return sectorDifferences({old, before}, {now, after});
}

struct Change {
    const char* member;
    std::function<void(Application&)> make;
};

}  // namespace

TEST_CASE("A new version that says nothing else lists nothing", "[app][sectors]") {
    CHECK(differencesAfter([](Application&) {}).empty());
}

TEST_CASE("Each thing a new version says of the directory is listed", "[app][sectors]") {
    const Change changes[] = {{"label", [](auto& made) { made.label = "健康"; }},
                              {"fid", [](auto& made) { made.fid = 0xDF09; }},
                              {"aid", [](auto& made) { made.aid.front() = 0xF1; }},
                              {"space", [](auto& made) { made.space = 640; }},
                              {"create", [](auto& made) { made.create = 0xF0; }},
                              {"erase", [](auto& made) { made.erase = 0xF0; }},
                              {"keyFile", [](auto& made) { made.keyFile = 0x0001; }},
                              {"keySpace", [](auto& made) { made.keySpace = 128; }},
                              {"keyAdd", [](auto& made) { made.keyAdd = 0xF0; }}};
    for (const auto& change : changes) {
        INFO(change.member);
        const auto found = differencesAfter(change.make);
        REQUIRE(found.size() == 1);
        CHECK(found.front().of == Of::application);
        CHECK(found.front().before == "DF08 512 FA/0A");
    }
    CHECK(differencesAfter([](auto& made) { made.erase = 0xF0; }).front().after == "DF08 512 FA/F0");
}

TEST_CASE("Each thing a new version says of a file or its fields is listed", "[app][sectors]") {
    const Change changes[] = {{"fid", [](auto& made) { made.files[0].fid = 0x0816; }},
                              {"kind", [](auto& made) { made.files[0].kind = FileKind::fixedRecord; }},
                              {"protection", [](auto& made) { made.files[0].protection = Protection::none; }},
                              {"size", [](auto& made) { made.files[0].size = 32; }},
                              {"recordCount", [](auto& made) { made.files[1].recordCount = 4; }},
                              {"recordSize", [](auto& made) { made.files[1].recordSize = 32; }},
                              {"read", [](auto& made) { made.files[1].read = 0xF0; }},
                              {"write", [](auto& made) { made.files[1].write = 0xF0; }},
                              {"content", [](auto& made) { made.files[1].content = Content::fields; }},
                              {"covered", [](auto& made) { made.files[1].covered.clear(); }},
                              {"signer", [](auto& made) { made.files[1].signer = "station"; }},
                              {"field name", [](auto& made) { made.files[0].fields[2].name = "issue_date"; }},
                              {"field codec", [](auto& made) { made.files[0].fields[2].codec = Codec::bcd; }},
                              {"field size", [](auto& made) { made.files[0].fields[2].size = 3; }},
                              {"field constant", [](auto& made) { made.files[0].fields[1].constant = {0x09}; }},
                              {"field required", [](auto& made) { made.files[0].fields[2].required = false; }},
                              {"another version in the header", [](auto& made) { made.files[0].fields[0].constant = {0x07}; }}};
    for (const auto& change : changes) {
        INFO(change.member);
        const auto found = differencesAfter(change.make);
        REQUIRE(found.size() == 1);
        CHECK(found.front().of == Of::file);
    }
}

TEST_CASE("Each thing a new version says of a key is listed", "[app][sectors]") {
    const Change changes[] = {{"type", [](auto& made) { made.keys[0].type = 0x36; }},
                              {"index", [](auto& made) { made.keys[0].index = 0x01; }},
                              {"use", [](auto& made) { made.keys[0].use = 0xFA; }},
                              {"change", [](auto& made) { made.keys[0].change = 0xF0; }},
                              {"nextState", [](auto& made) { made.keys[0].nextState = 0x01; }},
                              {"errors", [](auto& made) { made.keys[0].errors = 0xFF; }},
                              {"version", [](auto& made) { made.keys[0].version = 1; }},
                              {"master", [](auto& made) { made.keys[0].master = "health/39-01"; }}};
    for (const auto& change : changes) {
        INFO(change.member);
        const auto found = differencesAfter(change.make);
        REQUIRE(found.size() == 1);
        CHECK(found.front().of == Of::key);
        CHECK(found.front().before == "F0/FA");
    }
}
