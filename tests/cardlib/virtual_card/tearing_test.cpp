#include "cardlib/virtual_card/native_cos/tearing.h"

#include "tests/support/catch.h"

using namespace cardlib;

namespace {

CardImage cardWithRing(std::vector<Bytes> records) {
    CardImage card;
    CardFile ring;
    ring.type = 0x2E;
    ring.count = 3;
    ring.length = 4;
    ring.records = std::move(records);
    card.masterFile.emplace();
    card.masterFile->files.push_back(std::move(ring));
    return card;
}

}  // namespace

TEST_CASE("A record torn while a full cyclic file takes it spoils the oldest record's slot and no other",
          "[cardlib][virtual_card][torn]") {
    const Bytes one(4, 0x11), two(4, 0x22), three(4, 0x33), four(4, 0x44);
    const auto half = halfWritten(cardWithRing({three, two, one}), cardWithRing({four, three, two}));
    CHECK(half.masterFile->files[0].records == std::vector<Bytes>{{0x44, 0x44, 0x11, 0x11}, three, two});
}

TEST_CASE("A record torn while a cyclic file has room is a record more, half of it written",
          "[cardlib][virtual_card][torn]") {
    const Bytes one(4, 0x11), two(4, 0x22);
    const auto half = halfWritten(cardWithRing({one}), cardWithRing({two, one}));
    CHECK(half.masterFile->files[0].records == std::vector<Bytes>{{0x22, 0x22, 0xFF, 0xFF}, one});
}
