#include "cardlib/operations/erase_card.h"

#include "tests/support/living_bench.h"

using namespace cardlib;
using Pull = InProcessReader::Pull;

namespace {

Result<void> erase(const test::LivingBench& living, test::LivingBench::Laid& laid) {
    return eraseCard(laid.session, *living.bench.vault, living.bench.profile,
                     {living.serial(), "41010500000001000001"}, laid.journal);
}

// A native card whose ERASE DF leaves the directory there, empty, and its profile says so.
test::FamilyCase keepingDirectories() {
    auto family = test::allFamilies().front();
    family.model.manual.eraseKeepsDirectory = true;
    return family;
}

std::vector<test::FamilyCase> with(std::vector<test::FamilyCase> families, const test::FamilyCase& more) {
    families.push_back(more);
    return families;
}

}  // namespace

TEST_CASE("A cancelled card of each family is erased and made again", "[cardlib][erase]") {
    for (const auto& family : with(test::oneOfEachFamily(), keepingDirectories())) {
        INFO(family.profile << " " << family.model.algorithm);
        test::LivingBench living(family);
        const Bytes cancelled = living.done(
            living.alive, living.describe(living.alive, test::request(LogEvent::cancellation,
                                                                      Status::cancelled, Reason::damaged)));
        auto laid = living.lay(cancelled);
        test::need(erase(living, laid));
        CHECK_FALSE(laid.journal.entries.empty());
        REQUIRE(isBlank(laid.session, *living.bench.vault, living.bench.profile).value());
        const Bytes again = living.make(laid.card->eeprom());
        CHECK(living.look(again).status == living.look(living.dead).status);
    }
}

TEST_CASE("A card that is alive is not erased", "[cardlib][erase]") {
    for (const auto& family : test::oneOfEachFamily()) {
        INFO(family.profile << " " << family.model.algorithm);
        const test::LivingBench living(family);
        auto laid = living.lay(living.alive);
        CHECK(erase(living, laid).error().code == Code::cardAlive);
        CHECK(laid.journal.entries.empty());
        CHECK(living.look(laid).status[0] == 1);
    }
}

TEST_CASE("Erasing torn at any command is finished when the card is laid down again",
          "[cardlib][erase][torn]") {
    for (const auto& family : with(test::tornFamilies(), keepingDirectories())) {
        const test::LivingBench living(family);
        std::uint64_t commands = 1;
        int lost = 0;
        for (std::uint64_t at = 1; at <= commands; ++at)
            for (const auto pull :
                 {Pull::beforeCommand, Pull::afterCommand, Pull::halfExecuted, Pull::garbled}) {
                INFO(family.profile << " " << family.model.algorithm << " at " << at << " kind "
                                    << static_cast<int>(pull));
                auto laid = living.lay(living.dead);
                laid.reader.pullAt(at, pull);
                (void)erase(living, laid);
                commands = std::max(commands, laid.reader.commands());
                laid.reader.insert();
                const auto again = erase(living, laid);
                INFO((again ? "" : test::told(again.error())));
                // A trailer that was half written is lost for good, and known to be.
                if (!again && again.error().code == Code::eraseNotProved) {
                    ++lost;
                    CHECK((pull == Pull::halfExecuted && living.storage()));
                    continue;
                }
                REQUIRE(again);
                CHECK(isBlank(laid.session, *living.bench.vault, living.bench.profile).value());
            }
        CHECK((lost == 0 || living.storage()));
    }
}
