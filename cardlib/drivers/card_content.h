#pragma once

#include "cardlib/drivers/card_driver.h"
#include "cardlib/secure_channel/scp_channel.h"

namespace cardlib {

// Card content management in the issuer security domain of a Java card (GlobalPlatform Card Specification 2.3.1,
// 11). Its keys come from the chip serial, so that they stay right whatever card is made on the chip. Errors: those
// of CardDriver, and channelNotGenuine.
class CardContent {
  public:
    CardContent(apdu::Session& session, KeyVault& vault, const Profile& profile)
        : session_(session), vault_(vault), profile_(profile), diversifier_(8) {}

    void onWriting(BeforeWriting listener) { beforeWriting_ = std::move(listener); }

    // 10 bytes out of the production life cycle data (GET DATA 9F7F): fabricator 2, date, number and batch 8.
    Result<Bytes> chipSerial();
    void useKeysOf(ByteView chipSerial);

    // Selects the issuer security domain and opens a channel: with the issuer's keys when they are there, else with
    // the initial ones.
    Result<void> open();
    // Another application was selected: the channel is gone.
    void leave() { channel_.reset(); }

    // PUT KEY: the issuer's own in place of the initial ones; nothing to do when they are there.
    Result<void> replaceInitialKeys();
    Result<void> install(const Application& application);
    // False when there was none.
    Result<bool> remove(const Application& application);
    Result<void> setPersonalized(const Application& application);

    // The keys under which an application that is not made yet is opened.
    [[nodiscard]] ScpKeys issuerKeys() const;
    // type · length · key under the channel's data encryption key · 03 · check value (11.8.2.3).
    static Result<Bytes> keyBlock(KeyVault& vault, const CardKey& dek, ByteView counter, const CardKey& key);

  private:
    Result<apdu::Response> send(const apdu::Command& command, const std::string& what, bool writes);
    // Whether the initial keys (version FF) are the ones there.
    Result<bool> hasInitialKeys();

    apdu::Session& session_;
    KeyVault& vault_;
    const Profile& profile_;
    Bytes diversifier_;
    BeforeWriting beforeWriting_;
    std::unique_ptr<ScpChannel> channel_;
    bool initial_ = false;
};

// The three keys of a set under one name.
ScpKeys keySet(const Profile& profile, const std::string& master, const Bytes& diversifier);

}  // namespace cardlib
