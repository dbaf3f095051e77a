#pragma once

#include "cardlib/drivers/card_driver.h"
#include "cardlib/drivers/content_data.h"
#include "cardlib/secure_channel/scp_channel.h"

namespace cardlib {

// Life cycle of the card, which is the issuer security domain's (GlobalPlatform Card Specification 2.3.1, 5.1 and table 11-6).
enum class CardLife : Byte { ready = 0x01, initialized = 0x07, secured = 0x0F, locked = 0x7F };

// Card content management in the issuer security domain of a Java card (GlobalPlatform Card Specification 2.3.1,
// 11). Its keys come from the chip serial, so that they stay right whatever card is made on the chip. Errors: those
// of CardDriver, and channelNotGenuine.
class CardContent {
  public:
    CardContent(apdu::Session& session, KeyVault& vault, const Profile& profile)
        : session_(session), vault_(vault), profile_(profile), diversifier_(8) {}

    void onWriting(BeforeWriting listener) { beforeWriting_ = std::move(listener); }

    // GET DATA 9F7F; error besides: lifeCycleDataMalformed.
    Result<ProductionLifeCycle> productionLifeCycle();
    // 10 bytes out of it: fabricator 2, date, number and batch 8.
    Result<Bytes> chipSerial();
    void useKeysOf(ByteView chipSerial);

    // Selects the issuer security domain and opens a channel: with the issuer's keys when they are there, else with
    // the initial ones.
    Result<void> open();
    // Whether the card proves that it holds the issuer's keys: no key of it is tried, nothing is opened. False as well
    // when it has no key set of their version.
    Result<bool> holdsIssuerKeys();
    // Another application was selected: the channel is gone.
    void leave() { channel_.reset(); }

    // --- keys (11.8 PUT KEY, 11.2 DELETE, 11.3.3.1 key information)

    // Every key of the domain. Error besides: keyInformationMalformed.
    Result<std::vector<KeyInformation>> keys();
    // PUT KEY: the issuer's own in place of the initial ones; nothing to do when they are there.
    Result<void> replaceInitialKeys();
    // PUT KEY of three keys under a version from 01 to 7F; replaces: the version that goes, 00 when none does. A channel
    // opened with a version that went stays open as long as the card lets it.
    Result<void> putKeys(Byte version, const ScpKeys& keys, Byte replaces = 0x00);
    // DELETE of a key set. False when there was none.
    Result<bool> removeKeys(Byte version);

    // --- applications

    // INSTALL [for install and make selectable] (11.5.2.3) and DELETE (11.2; false when there was none).
    Result<void> install(const Application& application);
    Result<bool> remove(const Application& application);

    // GET STATUS (11.4), as many answers as it takes (6310).
    enum class Kind : Byte { issuerDomain = 0x80, applications = 0x40, loadFiles = 0x20 };
    Result<std::vector<ContentEntry>> list(Kind kind);

    // SET STATUS (11.10) of an application: personalized (0F); locked, when nobody can select it; and as it was before.
    Result<void> setPersonalized(const Application& application);
    Result<void> lock(const Application& application);
    Result<void> unlock(const Application& application);
    // SET STATUS of the card, forwards, or from locked back to secured.
    Result<void> setCardLife(CardLife life);

    // The keys under which an application that is not made yet is opened.
    [[nodiscard]] ScpKeys issuerKeys() const;
    // type · length · key under the channel's data encryption key · 03 · check value (11.8.2.3).
    static Result<Bytes> keyBlock(KeyVault& vault, const CardKey& dek, ByteView counter, const CardKey& key);

  private:
    Result<apdu::Response> exchange(const apdu::Command& command);
    Result<apdu::Response> ask(const apdu::Command& command, const std::string& what);
    Result<void> write(const apdu::Command& command, const std::string& what);
    // DELETE; false when there was nothing to delete.
    Result<bool> removeObject(std::uint32_t tag, const Bytes& value, const std::string& what);
    Result<void> setStatus(Byte kind, Byte state, const Bytes& aid, const std::string& what);
    Result<void> selectDomain();
    Result<void> openChannel();
    [[nodiscard]] ScpKeys initialKeys() const;

    apdu::Session& session_;
    KeyVault& vault_;
    const Profile& profile_;
    Bytes diversifier_;
    BeforeWriting beforeWriting_;
    std::unique_ptr<ScpChannel> channel_;
    std::optional<bool> initial_;  // whether the initial keys are the ones there, once that is known
};

// The three keys of a set under one name.
ScpKeys keySet(const Profile& profile, const std::string& master, const Bytes& diversifier);

}  // namespace cardlib
