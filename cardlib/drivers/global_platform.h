#pragma once

#include "cardlib/drivers/card_content.h"
#include "cardlib/drivers/store_data.h"

namespace cardlib {

// Java cards with the permit applet, one instance for each application of the profile. A new instance is opened with
// the issuer security domain's keys and made by STORE DATA with DGIs: 9F01 a file, 9F02 a key set, FID a file's
// content; after the last block only its own key sets open it, version 30 + index for the profile's key 39-index.
class GlobalPlatformDriver : public CardDriver {
  public:
    GlobalPlatformDriver(apdu::Session& session, KeyVault& vault, const Profile& profile)
        : session_(session), vault_(vault), profile_(profile), content_(session, vault, profile), diversifier_(8) {}

    void onWriting(BeforeWriting listener) override;
    Result<Bytes> chipSerial() override { return content_.chipSerial(); }
    Result<bool> isBlank() override;
    void useKeysOf(ByteView chipSerial, ByteView applicationSerial) override;
    Result<bool> select(const Application& application) override;
    Result<void> authenticate(const Key& key) override;
    Result<Genuine> prove(const Application& application) override;
    Result<Bytes> read(const File& file, std::size_t length) override;
    Result<std::optional<Bytes>> readRecord(const File& file, Byte number) override;
    Result<void> write(const File& file, ByteView content) override;
    Result<void> append(const File& file, ByteView record) override;
    Result<void> prepare() override;
    Result<void> create(const Application& application) override;
    Result<void> enter(const Application& application) override;
    Result<void> createKeyFile(const Application&) override { return {}; }
    Result<void> writeKey(const Application& application, const Key& key) override;
    Result<void> createFile(const File& file) override;
    Result<void> finish(const Application& application) override;
    Result<void> remake(const Application& application) override;
    Result<void> eraseCard() override;
    Result<void> beforeActivation(const Application& permit) override;
    Result<Bytes> keyCheckValue(const Key& key) override;

  private:
    Result<apdu::Response> exchange(const apdu::Command& command);
    Result<void> write(const apdu::Command& command, const std::string& what);
    Result<void> openApplet(const ScpKeys& keys, Byte version);

    apdu::Session& session_;
    KeyVault& vault_;
    const Profile& profile_;
    CardContent content_;
    Bytes diversifier_;
    BeforeWriting beforeWriting_;
    std::unique_ptr<ScpChannel> channel_;
    std::optional<StoreData> making_;  // of the application that is being made
};

}  // namespace cardlib
