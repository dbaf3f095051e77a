#include "tests/cardlib/sectors/terminal.h"

using namespace cardlib;

namespace {

using Pair = void (*)(test::Terminal&, const Application& from, const Application& to, Family);

// One of each: both ciphers of the native cards, both protocols of the Java cards, and a storage card.
const std::vector<test::FamilyCase> families = [] {
    std::vector<test::FamilyCase> some = test::allFamilies();
    std::erase_if(some, [](const test::FamilyCase& one) {
        const auto& algorithm = one.model.algorithm;
        return algorithm == "scp03-192" || algorithm == "scp03-256" || algorithm == "scp02-55" || algorithm == "4k";
    });
    return some;
}();

std::vector<const Application*> sectorsOf(const Profile& profile) {
    std::vector<const Application*> sectors;
    for (const auto& application : profile.applications)
        if (application.id != profile.statusApplication) sectors.push_back(&application);
    return sectors;
}

// What each family's card says to a key that is not the sector's: native with the tries left, of five.
std::uint16_t refusalOf(Family family) {
    switch (family) {
        case Family::globalPlatform:
            return 0x6982;
        case Family::storageCard:
            return 0x6300;
        case Family::nativeCos:
        case Family::operatorCard:  // of it no permit is made
            break;
    }
    return 0x63C4;
}

void refusesBoth(test::Terminal& terminal, const Application& sector, const Application& whose) {
    CHECK(terminal.reads(sector) == 0x6982);
    CHECK(terminal.writes(sector, whose) == 0x6982);
}

// Runs a check for every ordered pair of departments on a card of every family; afterwards the card is what it was.
void forEveryPair(Pair check) {
    for (const auto& [profile, model] : families) {
        const test::CardBench bench(profile);
        const auto card = madeCard(bench, model);
        const Bytes before = card->eeprom();
        const auto terminal = makeTerminal(*card, bench);
        const auto sectors = sectorsOf(bench.profile);
        int pairs = 0;
        for (const auto* from : sectors)
            for (const auto* to : sectors) {
                if (from == to) continue;
                INFO(profile << " " << model.algorithm << ": " << from->id << " at " << to->id);
                check(*terminal, *from, *to, model.family);
                ++pairs;
            }
        CHECK(pairs == 42);
        // A Java card counts its channels; the others are as they were, tries included.
        if (model.family != Family::globalPlatform) CHECK(card->eeprom() == before);
    }
}

}  // namespace

TEST_CASE("The card refuses every department's keys in every other department's sector, and no key is locked",
          "[cardlib][sectors][separation]") {
    forEveryPair([](test::Terminal& terminal, const Application& from, const Application& to, Family family) {
        for (const bool writer : {false, true}) {
            CHECK(terminal.presents(from, to, writer) == refusalOf(family));
            refusesBoth(terminal, to, from);
            // The sector's own department is let in by its first try, and has its tries back.
            CHECK(terminal.presents(to, to, writer) == 0x9000);
            CHECK(terminal.reads(to) == 0x9000);
        }
    });
}

TEST_CASE("What a department reached in its own sector opens no other", "[cardlib][sectors][separation]") {
    forEveryPair([](test::Terminal& terminal, const Application& from, const Application& to, Family) {
        for (const bool writer : {false, true}) {
            CHECK(terminal.presents(from, from, writer) == 0x9000);
            terminal.goesTo(to);
            refusesBoth(terminal, to, from);
        }
    });
}

TEST_CASE("A department's reading key writes nothing, its writing key reads and writes its own sector",
          "[cardlib][sectors][separation]") {
    for (const auto& [profile, model] : families) {
        const test::CardBench bench(profile);
        const auto card = madeCard(bench, model);
        const auto terminal = makeTerminal(*card, bench);
        for (const auto* sector : sectorsOf(bench.profile)) {
            INFO(profile << " " << model.algorithm << ": " << sector->id);
            CHECK(terminal->presents(*sector, *sector, false) == 0x9000);
            CHECK(terminal->reads(*sector) == 0x9000);
            CHECK(terminal->writes(*sector, *sector) == 0x6982);
            CHECK(terminal->presents(*sector, *sector, true) == 0x9000);
            CHECK(terminal->writes(*sector, *sector) == 0x9000);
            CHECK(terminal->reads(*sector) == 0x9000);
        }
    }
}
