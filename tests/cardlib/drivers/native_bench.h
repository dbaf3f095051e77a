#pragma once

#include "cardlib/drivers/native_cos.h"
#include "cardlib/profile/profile_lookup.h"
#include "tests/support/card_bench.h"

namespace test {

// A native card on which the master file and an empty application were just made, and the commands to it.
class NativeBench : public CardBench {
  public:
    explicit NativeBench(const std::string& profileName)
        : CardBench(profileName),
          card(cardlib::blankCard(profile.cipher, chipSerial())),
          reader(card),
          session(reader, card.atr()),
          cos(session, *vault, profile, apdu::Bytes(8, 0x33)),
          application(profile.applications.at(1)) {
        must(cos.createMasterFile());
        must(cos.createKeyFile(profile.mf));
        must(cos.writeKey(profile.mf.keys.front(), cos.transportKey()));
        must(cos.create(application));
        CHECK(cos.select(application).value());
        must(cos.createKeyFile(application));
        must(cos.writeKey(application.keys.front(), cos.cardKey(profile.mf.keys.front().master)));
        must(cos.writeKey(line(), masterKey()));
    }

    static void must(const cardlib::Result<void>& result) {
        INFO((result ? "" : cardlib::nameOf(result.error().code) + " " + result.error().detail));
        REQUIRE(result);
    }
    // The application again, as whoever holds its master key.
    void enterAsMaster() {
        CHECK(cos.select(application).value());
        must(cos.authenticate(application.keys.front()));
    }
    cardlib::CardKey masterKey() const { return cos.cardKey(application.keys.front().master); }
    const cardlib::Key& line() const { return *cardlib::findKey(application, 0x36, 0); }

    cardlib::NativeCard card;
    cardlib::InProcessReader reader;
    apdu::Session session;
    cardlib::NativeCos cos;
    const cardlib::Application application;
};

inline const std::vector<std::string>& nativeProfiles() {
    static const std::vector<std::string> names{"zhengzhou-permit-1", "zhengzhou-permit-1-3des"};
    return names;
}

// The status word with which the card refused.
template <class T>
std::uint32_t refusal(const cardlib::Result<T>& result) {
    REQUIRE_FALSE(result);
    return result.error().cause ? static_cast<std::uint32_t>(result.error().cause->raw) : 0;
}

}  // namespace test
