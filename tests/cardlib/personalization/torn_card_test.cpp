#include "tests/support/card_bench.h"

using namespace cardlib;

namespace {

std::uint64_t apdusOfWholeCard(const test::CardBench& bench, const Plan& plan) {
    NativeCard card = bench.blank();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    test::ListedJournal journal;
    REQUIRE(personalize(session, *bench.vault, plan, Begin::onBlank, journal));
    return reader.commands();
}

}  // namespace

TEST_CASE("A card pulled at any command is finished when it is laid down again", "[cardlib][torn]") {
    for (const auto* name : {"zhengzhou-permit-1", "zhengzhou-permit-1-3des"}) {
        const test::CardBench bench(name);
        const Plan plan = bench.plan();
        const std::uint64_t commands = apdusOfWholeCard(bench, plan);
        for (const auto pull : {InProcessReader::Pull::beforeCommand, InProcessReader::Pull::afterCommand})
            for (std::uint64_t at = 1; at <= commands; ++at) {
                NativeCard card = bench.blank();
                InProcessReader reader(card);
                apdu::Session session(reader, card.atr());
                test::ListedJournal journal;
                reader.pullAt(at, pull);
                const auto torn = personalize(session, *bench.vault, plan, Begin::onBlank, journal);
                REQUIRE_FALSE(torn);
                REQUIRE(torn.error().code == Code::cardFailed);

                reader.insert();
                const auto finished = personalize(session, *bench.vault, plan, Begin::resume, journal);
                INFO(name << " pulled at " << at
                          << (finished
                                  ? ""
                                  : ": " + nameOf(finished.error().code) + " " + finished.error().detail));
                REQUIRE(finished);
                REQUIRE(finished->fileDigests.size() == 33);
            }
    }
}
