#include "cardlib/operations/run_operation.h"

#include "tests/support/living_bench.h"

using namespace cardlib;

namespace {

const std::string newAddress = "河南省郑州市金水区新样例路9号";

}  // namespace

TEST_CASE("A card of every family is endorsed, changed, suspended, restored and cancelled",
          "[cardlib][operations]") {
    for (const auto& family : test::allFamilies()) {
        INFO(family.profile << " " << family.model.algorithm);
        const test::LivingBench living(family);
        Bytes card = living.alive;
        std::uint16_t counter = 1;
        Byte sequence = 1;
        const auto expect = [&](const OperationRequest& request) {
            card = living.done(card, living.describe(card, request));
            const auto standing = living.look(card);
            const auto status = parseStatus(standing.status).value();
            CHECK(status.status == request.status);
            CHECK(status.reason == request.reason);
            CHECK(status.counter == ++counter);
            if (!living.hasLog()) return;
            const auto record = parseLogRecord(*standing.newestRecord).value();
            CHECK(record.event == request.event);
            CHECK(record.sequence == ++sequence);
        };
        expect(test::endorsement());
        if (living.hasChangeable()) expect(test::changeOf({{"present_address", newAddress}}));
        expect(test::request(LogEvent::suspension, Status::suspended, Reason::left));
        expect(test::request(LogEvent::lateEndorsementOrRestoration, Status::inUse, Reason::foundAgain));
        expect(test::request(LogEvent::cancellation, Status::cancelled, Reason::left));

        auto laid = living.lay(card);
        const auto contents = test::need(readCard(laid.session, *living.bench.vault, living.bench.profile));
        CHECK(contents.status == 4);
        CHECK(contents.value("status", "endorsed_until") == "2028-11-23");
        const auto signatures =
            checkSignatures(living.bench.profile, contents, living.bench.vault->publicPem("issuer").value())
                .value();
        CHECK(signatures.issue);
        if (!living.hasChangeable()) continue;
        CHECK(signatures.change);
        CHECK(contents.value("addresses", "present_address") == newAddress);
    }
}

TEST_CASE("An operation that is done already writes nothing", "[cardlib][operations]") {
    const test::LivingBench living(test::allFamilies().front());
    const auto operation = living.describe(living.alive, test::endorsement());
    const Bytes done = living.done(living.alive, operation);
    auto laid = living.lay(done);
    CHECK_FALSE(test::need(living.run(laid, operation)).written);
    CHECK(laid.journal.entries.empty());
    CHECK(laid.card->eeprom() == done);
}

TEST_CASE("A card on which another station went on is left alone", "[cardlib][operations]") {
    for (const auto& family : test::oneOfEachFamily()) {
        INFO(family.profile << " " << family.model.algorithm);
        const test::LivingBench living(family);
        const auto mine = living.describe(living.alive, test::endorsement());
        auto theirs = test::request(LogEvent::suspension, Status::suspended, Reason::exOfficio);
        theirs.terminal = "00000008";
        const Bytes card = living.done(living.alive, living.describe(living.alive, theirs));
        auto laid = living.lay(card);
        CHECK(living.run(laid, mine).error().code == Code::cardMovedOn);
        CHECK(laid.journal.entries.empty());
        CHECK(living.look(laid).status == living.look(card).status);
    }
}

TEST_CASE("Another card than the operation's is refused by its serial before any key is tried",
          "[cardlib][operations]") {
    const test::LivingBench living(test::allFamilies().front());
    auto operation = living.describe(living.alive, test::endorsement());
    operation.applicationSerial = "41010500000001000002";
    auto laid = living.lay(living.alive);
    CHECK(living.run(laid, operation).error().code == Code::foreignCard);
    CHECK(laid.card->eeprom() == living.alive);
}

TEST_CASE("When the journal cannot be written the living card is not written either",
          "[cardlib][operations]") {
    const test::LivingBench living(test::allFamilies().front());
    const auto operation = living.describe(living.alive, test::endorsement());
    auto laid = living.lay(living.alive);
    laid.journal.refuseAt = 1;
    CHECK(living.run(laid, operation).error().code == Code::journalNotWritten);
    CHECK(living.look(laid).status == operation.statusBefore);
}
