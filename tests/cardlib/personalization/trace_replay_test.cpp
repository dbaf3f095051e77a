#include "apdu/channel/trace.h"
#include "apdu/core/file.h"
#include "cardlib/inspection/card_reader.h"
#include "cardlib/profile/profile_reader.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_vault.h"
#include "tests/support/recorded_cards.h"

using namespace cardlib;

TEST_CASE("A recorded reading of a card of each family plays again, command for command", "[cardlib][trace]") {
    for (const auto& recorded : test::recordedCards()) {
        INFO(recorded.name);
        const auto text = apdu::readFile(std::string(ZHIKA_TEST_DATA "/traces/") + recorded.name + ".txt", 1 << 20);
        REQUIRE(text);
        const auto trace = apdu::parseTrace({reinterpret_cast<const char*>(text->data()), text->size()}).value();
        const auto profile = readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", recorded.profile).value();
        test::FixedVault vault;
        apdu::ReplayTransport replay(trace);
        apdu::Session session(replay, replay.atr());
        const auto contents = readCard(session, vault, profile);
        INFO((contents || !contents.error().cause ? "" : contents.error().cause->detail));
        REQUIRE(contents);
        CHECK(replay.finished());
        CHECK(contents->status == 0);
        CHECK(contents->value("holder", "name") == "测试·持卡人");

        // One answer with a bit turned is no longer the card that was read.
        auto changed = trace;
        changed.back().answer.front() ^= 0x01;
        apdu::ReplayTransport other(changed);
        apdu::Session again(other, other.atr());
        const auto differing = readCard(again, vault, profile);
        CHECK((!differing || differing->files != contents->files));
    }
}
