#include "app/virtual_id_reader/virtual_sam.h"

#include <fstream>
#include <iterator>

#include "apdu/id_reader/id_reader.h"
#include "apdu/usb/memory_channel.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;

namespace {

std::vector<app::VirtualIdCard> samples() {
    std::ifstream in(ZHIKA_SOURCE_DIR "/resources/samples/id-cards.json");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    auto people = app::peopleIn(text);
    REQUIRE(people);
    return *people;
}

// A host at the module; its clock runs on by what it waits.
struct Bench {
    std::vector<app::VirtualIdCard> people = samples();
    app::VirtualSam sam{people};
    std::chrono::milliseconds now{0};
    apdu::IdReader reader{std::make_unique<apdu::MemoryChannel>(apdu::MemoryChannel::Device{
                              [this](apdu::ByteView bytes) {
                                  sam.receive(bytes, now);
                                  return true;
                              },
                              [this](std::chrono::milliseconds patience) -> apdu::Result<apdu::Bytes> {
                                  auto said = sam.take(now);
                                  if (said.empty()) said = sam.take(now += patience);
                                  return said;
                              }}),
                          {20ms, 40ms, 2ms}};
};

}  // namespace

TEST_CASE("A card is found once, read once, and has to be taken away before it is found again", "[app][virtual_id_reader]") {
    Bench bench;
    CHECK_FALSE(bench.reader.cardLaidDown().value());
    REQUIRE(bench.sam.command("put 1") != "error");
    CHECK(bench.reader.cardLaidDown().value());
    const auto read = bench.reader.read();
    REQUIRE(read);
    CHECK(*read == bench.people[0].record);
    CHECK_FALSE(bench.reader.cardLaidDown().value());
    bench.sam.command("remove");
    bench.sam.command("put 2");
    CHECK(bench.reader.cardLaidDown().value());
    const auto second = bench.reader.read();
    REQUIRE(second);
    CHECK(second->newestAddress == bench.people[1].newestAddress);
    CHECK(second->number == bench.people[1].record.number);
}

TEST_CASE("Every sample person reads as it stands in the list, foreigners by their kind alone", "[app][virtual_id_reader]") {
    Bench bench;
    for (std::size_t i = 0; i < bench.people.size(); ++i) {
        REQUIRE(bench.sam.command("put " + std::to_string(i + 1)) != "error");
        REQUIRE(bench.reader.cardLaidDown().value());
        const auto read = bench.reader.read();
        REQUIRE(read);
        CHECK(read->kind == bench.people[i].record.kind);
        CHECK(read->name.reveal().empty() == (read->kind != apdu::IdCardKind::resident));
    }
}

TEST_CASE("A card selected before it is found, or read before it is selected, is refused", "[app][virtual_id_reader]") {
    Bench bench;
    bench.sam.command("put 1");
    CHECK(bench.reader.readFiles(false).error().code == apdu::Code::idCardNotRead);
    CHECK(bench.reader.cardLaidDown().value());
    CHECK(bench.reader.readFiles(true).value().fingers.empty());
    CHECK(bench.reader.check());
    CHECK(bench.reader.moduleNumber().value() == "05.03-20260101-0000000001-0000000002");
}

TEST_CASE("Each fault shows itself as what it is, and the module recovers", "[app][virtual_id_reader]") {
    Bench bench;
    bench.sam.command("put 1");
    bench.sam.command("fault mute");
    CHECK(bench.reader.cardLaidDown().error().code == apdu::Code::idReaderMute);
    bench.sam.command("fault none");
    bench.sam.command("fault garbage 2");
    CHECK(bench.reader.cardLaidDown().value());
    bench.sam.command("fault half 1");
    CHECK(bench.reader.cardLaidDown().value());
    bench.sam.command("fault garbage 3");
    CHECK(bench.reader.cardLaidDown().error().code == apdu::Code::idReaderGarbled);
    bench.sam.command("fault slow 15");
    CHECK(bench.reader.cardLaidDown().value());
    bench.sam.command("fault slow 500");
    CHECK(bench.reader.cardLaidDown().error().code == apdu::Code::idReaderMute);
    bench.sam.command("fault none");
    bench.now += 1s;
    bench.sam.command("fault unknown-type");
    CHECK(bench.reader.cardLaidDown().value());
    CHECK(bench.reader.read().error().code == apdu::Code::idCardKindUnknown);
    bench.sam.command("fault none");
    bench.sam.command("fault status 41");
    bench.sam.command("put 1");
    CHECK(bench.reader.cardLaidDown().value());
    CHECK(bench.reader.read().error().code == apdu::Code::idCardNotRead);
}

TEST_CASE("What the operator mistypes is refused", "[app][virtual_id_reader]") {
    app::VirtualSam sam(samples());
    for (const auto* line : {"", "put", "put 0", "put 99", "put x", "fault", "fault no-such", "fault slow 99999", "fault status 1FF", "lift"})
        CHECK(sam.command(line) == "error");
    CHECK(sam.command("state") == R"({"card": "away", "person": null})");
    CHECK(sam.command("put 3") == R"({"card": "laid_down", "person": 3})");
    CHECK_FALSE(app::peopleIn("{}"));
    CHECK_FALSE(app::peopleIn(R"([{"name": "x"}])"));
}
