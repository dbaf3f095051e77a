#include "cardlib/profile/profile_lookup.h"
#include "tests/support/living_bench.h"

using namespace cardlib;
using Pull = InProcessReader::Pull;

namespace {

struct Case {
    const char* name;
    OperationRequest request;
};

// One after the other, each on the card the one before left.
std::vector<Case> lifeOf(const test::LivingBench& living) {
    std::vector<Case> life{{"endorse", test::endorsement()}};
    std::map<std::string, apdu::PiiText> facts{{"present_address", std::string("河南省郑州市金水区新样例路9号")}};
    if (!living.storage()) facts["workplace"] = std::string("新样例单位");  // a storage card has no room for it
    if (living.hasChangeable()) life.push_back({"change", test::changeOf(facts)});
    life.push_back({"suspend", test::request(LogEvent::suspension, Status::suspended, Reason::lost)});
    life.push_back({"restore", test::request(LogEvent::lateEndorsementOrRestoration, Status::inUse,
                                             Reason::foundAgain)});
    life.push_back({"cancel", test::request(LogEvent::cancellation, Status::cancelled, Reason::exOfficio)});
    return life;
}

std::vector<LogRecord> wholeRecords(const test::LivingBench& living, test::LivingBench::Laid& laid) {
    const auto& profile = living.bench.profile;
    const Application& permit = *findApplication(profile, profile.statusApplication);
    const File* log = logFile(permit);
    std::vector<LogRecord> records;
    if (!log) return records;
    laid.reader.insert();
    const auto card = makeDriver(laid.session, *living.bench.vault, profile);
    const auto identity = test::need(identifyCard(laid.session, *living.bench.vault, profile));
    test::need(openPermit(*card, profile, identity));
    for (std::size_t number = 1; number <= log->recordCount; ++number)
        if (const auto content = test::need(card->readRecord(*log, static_cast<Byte>(number))))
            if (const auto record = parseLogRecord(*content)) records.push_back(*record);
    return records;
}

// A card is wholly as before or wholly as after, or says that it is suspended or more restricted.
void checkTruthful(const test::LivingBench& living, test::LivingBench::Laid& laid, const LivingCard& before,
                   const LivingCard& after) {
    const auto torn = living.look(laid);
    const bool asBefore = torn.status == before.status && torn.files == before.files;
    const bool asAfter = torn.status == after.status && torn.files == after.files;
    const Byte least = std::max({before.status[0], after.status[0], static_cast<Byte>(Status::suspended)});
    CHECK((asBefore || asAfter || torn.status[0] == least));
}

void checkDone(const test::LivingBench& living, test::LivingBench::Laid& laid, const LivingCard& after,
               std::size_t records) {
    const auto standing = living.look(laid);
    CHECK(standing.status == after.status);
    CHECK(standing.files == after.files);
    CHECK(standing.newestRecord == after.newestRecord);
    if (!living.hasLog()) return;
    const auto log = wholeRecords(living, laid);
    CHECK(log.size() == records);
    for (std::size_t i = 0; i < log.size(); ++i) CHECK(log[i].sequence == records - i);
}

}  // namespace

TEST_CASE(
    "An operation on a card of every family, torn at any command, is finished when the card is laid down "
    "again",
    "[cardlib][operations][torn]") {
    for (const auto& family : test::tornFamilies()) {
        const test::LivingBench living(family);
        Bytes card = living.alive;
        std::size_t records = 1;
        for (const auto& [name, request] : lifeOf(living)) {
            const auto operation = living.describe(card, request);
            const Bytes finished = living.done(card, operation);
            const auto before = living.look(card), after = living.look(finished);
            ++records;
            std::uint64_t commands = 1;
            for (std::uint64_t at = 1; at <= commands; ++at)
                for (const auto pull :
                     {Pull::beforeCommand, Pull::afterCommand, Pull::halfExecuted, Pull::garbled}) {
                    INFO(family.profile << " " << family.model.algorithm << " " << name << " at " << at
                                        << " kind " << static_cast<int>(pull));
                    auto laid = living.lay(card);
                    laid.reader.pullAt(at, pull);
                    const auto torn = living.run(laid, operation);
                    commands = std::max(commands, laid.reader.commands());
                    checkTruthful(living, laid, before, after);
                    laid.reader.insert();
                    const auto again = living.run(laid, operation);
                    INFO((again ? "" : test::told(again.error())));
                    REQUIRE(again);
                    if (torn) CHECK_FALSE(again->written);
                    checkDone(living, laid, after, records);
                }
            card = finished;
        }
    }
}

TEST_CASE("A log that has gone round takes a record torn at any command once, and keeps its order",
          "[cardlib][operations][torn]") {
    for (const auto& family : {test::allFamilies()[0], test::allFamilies()[2]}) {
        const test::LivingBench living(family);
        Bytes card = living.alive;
        for (int year = 2028; year < 2035; ++year) {
            auto request = test::endorsement();
            request.endorsedUntil = std::to_string(year) + "-11-23";
            card = living.done(card, living.describe(card, request));
        }
        const auto operation =
            living.describe(card, test::request(LogEvent::suspension, Status::suspended, Reason::left));
        const auto after = living.look(living.done(card, operation));
        std::uint64_t commands = 1;
        for (std::uint64_t at = 1; at <= commands; ++at) {
            INFO(family.profile << " at " << at);
            auto laid = living.lay(card);
            laid.reader.pullAt(at, Pull::halfExecuted);
            const auto torn = living.run(laid, operation);
            commands = std::max(commands, laid.reader.commands());
            laid.reader.insert();
            if (!torn) test::need(living.run(laid, operation));
            const auto standing = living.look(laid);
            CHECK(standing.newestRecord == after.newestRecord);
            CHECK(standing.status == after.status);
            CHECK(wholeRecords(living, laid).at(0).sequence == 9);
        }
    }
}
