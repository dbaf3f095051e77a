#include "app/issuance/card_trouble.h"

#include "tests/support/catch.h"

using namespace app;

namespace {

Error withCause(Code code, Cause cause) {
    return fail(code, "", std::move(cause)).value();
}

}  // namespace

TEST_CASE("A card is blamed for what it said or did not say, and not for vault, journal or reader", "[app][in_printer]") {
    for (const auto code : {cardlib::Code::cardNotBlank, cardlib::Code::keyWrong, cardlib::Code::cardFailed, cardlib::Code::channelNotGenuine})
        CHECK(blamesCard(withCause(Code::chipNotMade, cardlib::Error{code, "", std::nullopt})));
    for (const auto code : {cardlib::Code::vaultUnavailable, cardlib::Code::keyMissing, cardlib::Code::journalNotWritten,
                            cardlib::Code::profileInvalid})
        CHECK_FALSE(blamesCard(withCause(Code::chipNotMade, cardlib::Error{code, "", std::nullopt})));
    for (const auto code : {Code::blankNeeded, Code::copyFound, Code::cardOfElsewhere, Code::familyNotMade})
        CHECK(blamesCard(withCause(code, {})));
    CHECK_FALSE(blamesCard(withCause(Code::storeBusy, {})));
    for (const auto code : {apdu::Code::readerGone, apdu::Code::pcscUnavailable, apdu::Code::cardBusy}) {
        const apdu::Error line{code, "reader", 0};
        CHECK_FALSE(blamesCard(withCause(Code::deviceFailed, line)));
        CHECK_FALSE(blamesCard(withCause(Code::chipNotMade, cardlib::Error{cardlib::Code::cardFailed, "", line})));
        CHECK_FALSE(cardIsSilent(withCause(Code::deviceFailed, line)));
    }
    const auto mute = withCause(Code::deviceFailed, apdu::Error{apdu::Code::cardMute, "reader", 0});
    CHECK(blamesCard(mute));
    CHECK(cardIsSilent(mute));
}
