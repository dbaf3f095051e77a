#include "app/card_service/operation_content.h"
#include "app/store/journal_store.h"
#include "cardlib/operations/living_card.h"
#include "cardlib/operations/log_record.h"
#include "cardlib/operations/run_operation.h"
#include "tests/support/living_station.h"

using namespace app;
using cardlib::InProcessReader;
using test::asking;

namespace {

cardlib::LogRecord newestOf(test::HandedOverCard& card) {
    card.reader.insert();
    const auto living = readLivingCard(card.session, *card.bench.station->vault, card.bench.station->profile);
    REQUIRE(living);
    return cardlib::parseLogRecord(*living->newestRecord).value();
}

std::string addressNumber(std::uint64_t number) {
    return "河南省郑州市金水区新样例路" + std::to_string(number) + "号";
}

}  // namespace

TEST_CASE("An operation torn at any command is finished by the same command after a restart, once",
          "[app][card_service][torn]") {
    using Pull = InProcessReader::Pull;
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    std::uint64_t commands = 1, number = 0;
    Byte sequence = 1;
    for (std::uint64_t at = 1; at <= commands; ++at)
        for (const auto pull : {Pull::beforeCommand, Pull::afterCommand, Pull::halfExecuted, Pull::garbled}) {
            INFO("at " << at << " kind " << static_cast<int>(pull));
            const auto change = asking(Kind::change, {{"present_address", addressNumber(++number)}});
            card.reader.insert();
            card.reader.pullAt(at, pull);
            const auto torn = card.serve(change);
            commands = std::max(commands, card.reader.commands());
            bench.open();
            card.reader.insert();
            const auto holder = bench.station->orders->load(card.order)->holder;
            const bool begun = bench.station->operations->openOf(card.order, holder)->has_value();
            CHECK((torn || begun || torn.error().code == Code::cardNotExamined ||
                   torn.error().code == Code::cardCopied || torn.error().code == Code::cardUnknown ||
                   torn.error().code == Code::operationRefused));
            const auto again = torn && !begun ? torn : card.serve(change);
            INFO((again ? "" : test::told(again.error())));
            REQUIRE(again);
            CHECK(again->resumed == begun);
            CHECK(newestOf(card).sequence == static_cast<Byte>(++sequence));
            CHECK(card.contents().value("addresses", "present_address") == addressNumber(number));
            CHECK_FALSE(bench.station->operations->openOf(card.order, holder)->has_value());
            CHECK(card.proof().recordAgrees);
        }
    const auto pem = bench.station->vault->publicPem("station").value();
    CHECK(bench.station->events->verify(pem));
    CHECK(bench.station->audit->verify(pem));
}

TEST_CASE(
    "Whatever goes wrong while an operation is finished, it is finished the next time and no other is begun",
    "[app][card_service][torn]") {
    using Pull = InProcessReader::Pull;
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    std::uint64_t commands = 1, number = 0;
    Byte sequence = 1;
    for (std::uint64_t at = 1; at <= commands; ++at)
        for (const auto pull : {Pull::beforeCommand, Pull::afterCommand, Pull::halfExecuted, Pull::garbled}) {
            INFO("at " << at << " kind " << static_cast<int>(pull));
            const auto change = asking(Kind::change, {{"present_address", addressNumber(++number)}});
            card.reader.insert();
            card.reader.pullAt(45, Pull::halfExecuted);
            CHECK(card.serve(change).error().code == Code::operationInDoubt);
            const auto holder = bench.station->orders->load(card.order)->holder;
            const auto open = bench.station->operations->openOf(card.order, holder).value().value();
            card.reader.insert();
            card.reader.pullAt(at, pull);
            const auto second = card.serve(change);
            commands = std::max(commands, card.reader.commands());
            card.reader.insert();
            const auto third = second ? second : card.serve(change);
            INFO((third ? "" : test::told(third.error())));
            REQUIRE(third);
            CHECK(third->operation == open.id);
            CHECK(newestOf(card).sequence == static_cast<Byte>(++sequence));
            CHECK(card.contents().value("addresses", "present_address") == addressNumber(number));
        }
}

TEST_CASE("Another request finishes what was begun on the card first, then does its own",
          "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const std::uint64_t whole = [&] {
        card.served(asking(Kind::change, {{"present_address", addressNumber(1)}}));
        return card.reader.commands();
    }();
    card.reader.insert();
    card.reader.pullAt(whole - 3, InProcessReader::Pull::beforeCommand);
    CHECK(card.serve(asking(Kind::change, {{"present_address", addressNumber(2)}})).error().code ==
          Code::operationInDoubt);
    card.reader.insert();
    CHECK(card.since().unfinished == "change");
    CHECK(card.contents().status == 2);
    card.reader.insert();
    const auto outcome = card.served(asking(Kind::suspend, "left"));
    CHECK(outcome.kind == "suspend");
    CHECK_FALSE(outcome.resumed);
    CHECK(card.contents().status == 2);
    CHECK(card.contents().value("addresses", "present_address") == addressNumber(2));
    CHECK(newestOf(card).event == cardlib::LogEvent::suspension);
    CHECK(newestOf(card).sequence == 4);
}

TEST_CASE("What was begun here and overtaken by another station is given up, and the card stays as it stands",
          "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const auto pull = [&](std::uint64_t at) {
        card.reader.insert();
        card.reader.pullAt(at, InProcessReader::Pull::beforeCommand);
        return card.serve(asking(Kind::suspend, "left"));
    };
    std::uint64_t at = 1;
    while (pull(at).error().code != Code::operationInDoubt) ++at;
    const auto holder = bench.station->orders->load(card.order)->holder;
    const auto open = bench.station->operations->openOf(card.order, holder).value().value();
    auto content = contentFromJson(open.content).value();
    content.operation.statusAfter[1] ^= 0x10;  // as another station would have written it
    auto record = cardlib::parseLogRecord(*content.operation.record).value();
    record.terminal = "00000099";
    content.operation.record = cardlib::encodeLogRecord(record).value();
    card.reader.insert();
    JournalStore journal(*bench.station->database, card.order);
    REQUIRE(runOperation(card.session, *bench.station->vault, bench.station->profile, content.operation,
                         journal));

    card.reader.insert();
    const auto outcome = card.served(asking(Kind::cancel, "left"));
    CHECK(outcome.status == Status::cancelled);
    CHECK_FALSE(bench.station->operations->openOf(card.order, holder)->has_value());
    CHECK(newestOf(card).sequence == 3);
}
