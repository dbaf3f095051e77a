#include "cardlib/inspection/card_reader.h"
#include "cardlib/profile/profile_lookup.h"
#include "tests/support/card_bench.h"
#include "tests/support/families.h"

using namespace cardlib;

namespace {

std::string told(const Error& error) {
    return nameOf(error.code) + " " + error.detail + (error.cause ? " " + std::to_string(error.cause->raw) : "");
}

// The chip serial a bench record names: of a storage card the UID, left-padded.
Bytes serialFor(Family family) {
    Bytes serial = test::CardBench::chipSerial();
    if (family != Family::storageCard) return serial;
    Bytes padded(6);
    padded.insert(padded.end(), serial.begin(), serial.begin() + 4);
    return padded;
}

CardRecord recordFor(Family family, std::size_t photo) {
    return test::sampleRecord(serialFor(family), photo);
}

}  // namespace

TEST_CASE("A blank of every family is made, read, proved and activated", "[cardlib][families]") {
    for (const auto& [profile, model] : test::allFamilies()) {
        INFO(profile << " " << model.algorithm);
        test::CardBench bench(profile);
        const auto card = makeBlank(model, test::CardBench::chipSerial());
        InProcessReader reader(*card);
        apdu::Session session(reader, card->atr());
        test::ListedJournal journal;
        REQUIRE(isBlank(session, *bench.vault, bench.profile).value());
        CHECK(readChipSerial(session, *bench.vault, bench.profile).value() == serialFor(model.family));
        const auto plan = planCard(bench.profile, recordFor(model.family, 3500), *bench.vault);
        INFO((plan ? "" : told(plan.error())));
        REQUIRE(plan);
        const auto made = personalize(session, *bench.vault, *plan, Begin::onBlank, journal);
        INFO((made ? "" : told(made.error())));
        REQUIRE(made);
        CHECK_FALSE(journal.entries.empty());
        CHECK_FALSE(isBlank(session, *bench.vault, bench.profile).value());

        reader.insert();
        const auto contents = readCard(session, *bench.vault, bench.profile);
        INFO((contents ? "" : told(contents.error())));
        REQUIRE(contents);
        CHECK(contents->status == 0);
        CHECK(contents->value("holder", "name") == "测试·持卡人");
        CHECK(contents->value("permit", "permit_number") == "4101050000002026010000");
        const auto signatures =
            checkSignatures(bench.profile, *contents, bench.vault->publicPem("issuer").value()).value();
        CHECK(signatures.issue);
        const bool changeable = findFile(*findApplication(bench.profile, "permit"), "change_signature") != nullptr;
        CHECK(signatures.change == (changeable ? std::optional(true) : std::nullopt));
        const auto identity = identifyCard(session, *bench.vault, bench.profile).value();
        CHECK(proveGenuine(session, *bench.vault, bench.profile, identity).value() ==
              (model.family == Family::storageCard ? Genuine::notProvable : Genuine::yes));

        const auto alive = activate(session, *bench.vault, bench.profile, identity, "2026-11-25", journal);
        INFO((alive ? "" : told(alive.error())));
        REQUIRE(alive);
        CHECK(readCard(session, *bench.vault, bench.profile)->status == 1);
        CHECK(activate(session, *bench.vault, bench.profile, identity, "2026-11-25", journal).value() ==
              Activation::wasActive);
    }
}

TEST_CASE("A card of every family that was torn, half written or answered wrong at any command is finished",
          "[cardlib][families][torn]") {
    using Pull = InProcessReader::Pull;
    for (const auto& [profile, model] : test::allFamilies()) {
        if (model.algorithm == "scp03-192" || model.algorithm == "scp02-55" || model.algorithm == "1k") continue;
        test::CardBench bench(profile);
        bench.profile.applications.resize(2);
        const auto plan = planCard(bench.profile, recordFor(model.family, 300), *bench.vault).value();
        const auto blank = makeBlank(model, test::CardBench::chipSerial())->eeprom();
        std::uint64_t commands = 1;
        int lost = 0;
        for (std::uint64_t at = 1; at <= commands; ++at)
            for (const auto pull : {Pull::beforeCommand, Pull::afterCommand, Pull::halfExecuted, Pull::garbled}) {
                INFO(profile << " " << model.algorithm << " at " << at << " kind " << static_cast<int>(pull));
                const auto card = restoreCard(model.family, blank).value();
                InProcessReader reader(*card);
                apdu::Session session(reader, card->atr());
                test::ListedJournal journal;
                reader.pullAt(at, pull);
                const auto torn = personalize(session, *bench.vault, plan, Begin::onBlank, journal);
                commands = std::max(commands, reader.commands());
                reader.insert();
                const auto finished =
                    torn ? torn : personalize(session, *bench.vault, plan, Begin::resume, journal);
                INFO((finished ? "" : told(finished.error())));
                // A trailer that was half written is lost for good, and known to be.
                if (!finished && finished.error().code == Code::sectorLost) {
                    ++lost;
                    CHECK(pull == Pull::halfExecuted);
                    continue;
                }
                REQUIRE(finished);
                reader.insert();
                const auto contents = readCard(session, *bench.vault, bench.profile);
                INFO((contents ? "" : told(contents.error())));
                REQUIRE(contents);
                CHECK(contents->status == 0);
                CHECK(contents->value("holder", "name") == "测试·持卡人");
            }
        CHECK((lost == 0 || model.family == Family::storageCard));
    }
}
