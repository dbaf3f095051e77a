#include "cardlib/inspection/file_explorer.h"

#include <map>

#include "tests/support/card_bench.h"
#include "tests/support/scripted_card.h"

using namespace cardlib;
using Kind = FoundFile::Kind;
using Path = std::vector<std::uint16_t>;

namespace {

std::map<Path, FoundFile> explored(apdu::Transport& line, const std::vector<FileRange>& ranges) {
    apdu::Session session(line, {0x3B, 0x00});
    std::map<Path, FoundFile> found;
    const auto files = exploreFiles(session, ranges).value();
    for (const auto& file : files) found[file.path] = file;
    return found;
}

}  // namespace

TEST_CASE("A stranger sees our card's open files, and that the others are closed", "[cardlib][explorer]") {
    test::CardBench bench;
    auto card = bench.blank();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    test::ListedJournal journal;
    REQUIRE(personalize(session, *bench.vault, bench.plan(), Begin::onBlank, journal));
    reader.insert();
    card.takeWritten();
    auto found = explored(reader, {{0x0001, 0x003F}, {0xDF00, 0xDF1F}});
    CHECK(found.at({0x0001}).kind == Kind::records);
    CHECK(found.at({0x0001}).records.size() == 8);
    CHECK(found.at({0x0005}).content.size() == 32);
    CHECK(found.at({0xDF01}).kind == Kind::directory);
    CHECK(found.at({0xDF08}).kind == Kind::directory);
    CHECK(found.at({0xDF01, 0x0015}).content.size() == 30);
    CHECK(found.at({0xDF01, 0x001B}).content.size() == 12);
    for (const std::uint16_t fid : {0x0016, 0x0017, 0x0018, 0x0019, 0x001A, 0x001C}) {
        CHECK(found.at({0xDF01, fid}).kind == Kind::closed);
        CHECK(found.at({0xDF01, fid}).refusal == apdu::sw::securityNotSatisfied);
    }
    CHECK(found.size() == 2 + 8 + 10);
    CHECK(card.takeWritten() == 0);
}

TEST_CASE("A file longer than one answer is read to its end, whatever the card says there", "[cardlib][explorer]") {
    for (const char* end : {"6B00", "9000", "6282"}) {
        test::ScriptedCard card([&](const std::string& command, int) -> std::string {
            if (command == "00A4000C023F00" || command == "00A4000C022F00") return "9000";
            if (command == "00B0000000") return "0102036282";
            if (command == "00B0000300") return "6C01";
            if (command == "00B0000301") return "049000";
            if (command == "00B0000400") return end;
            return command.substr(2, 2) == "B0" ? "6986" : "6A82";
        });
        auto found = explored(card, {{0x2F00, 0x2F01}});
        REQUIRE(found.size() == 1);
        CHECK(found.at({0x2F00}).content == Bytes{1, 2, 3, 4});
    }
}

TEST_CASE("A card without a master file shows nothing", "[cardlib][explorer]") {
    test::ScriptedCard card([](const std::string&, int) { return "6A82"; });
    CHECK(explored(card, {{0x0001, 0x0010}}).empty());
    CHECK(card.count == 1);
}

TEST_CASE("A card that says yes to everything does not keep the explorer for ever", "[cardlib][explorer]") {
    for (const char* yes : {"9000", "6986", "019000"}) {
        test::ScriptedCard card([&](const std::string& command, int) {
            return command.substr(2, 2) == "A4" ? "9000" : yes;
        });
        const auto found = explored(card, {{0x0001, 0xFFFE}});
        CHECK(found.size() <= 512);
        CHECK(card.count < 100000);
    }
}
