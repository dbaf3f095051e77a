#pragma once

#include "cardlib/drivers/card_driver.h"
#include "cardlib/drivers/native_cos.h"

namespace cardlib {

// Cards with the native operating system, by the commands of native_cos.h. An application is a directory; while a
// directory that was empty on entry is not left, everything may be made in it. Some cards erase a directory with what
// is in it, others leave it there, empty: both are made again.
class NativeCosDriver : public CardDriver {
  public:
    NativeCosDriver(apdu::Session& session, KeyVault& vault, const Profile& profile)
        : session_(session), vault_(vault), profile_(profile), cos_(session, vault, profile, Bytes(8)) {}

    void onWriting(BeforeWriting listener) override { cos_.onWriting(std::move(listener)); }
    Result<Bytes> chipSerial() override;
    Result<bool> isBlank() override;
    void useKeysOf(ByteView chipSerial, ByteView applicationSerial) override;
    Result<bool> select(const Application& application) override;
    Result<void> authenticate(const Key& key) override { return cos_.authenticate(key); }
    Result<Genuine> prove(const Application& application) override;
    Result<Bytes> read(const File& file, std::size_t length) override { return cos_.read(file, length); }
    Result<std::optional<Bytes>> readRecord(const File& file, Byte number) override {
        return cos_.readRecord(file, number);
    }
    Result<void> write(const File& file, ByteView content) override { return cos_.write(file, content); }
    Result<void> append(const File& file, ByteView record) override { return cos_.append(file, record); }
    Result<void> prepare() override;
    Result<void> create(const Application& application) override { return cos_.create(application); }
    Result<void> enter(const Application& application) override;
    Result<void> createKeyFile(const Application& application) override {
        return cos_.createKeyFile(application);
    }
    Result<void> writeKey(const Application& application, const Key& key) override;
    Result<void> createFile(const File& file) override { return cos_.create(file); }
    Result<void> finish(const Application& application) override;
    Result<void> remake(const Application& application) override;
    Result<void> eraseCard() override;
    Result<void> beforeActivation(const Application&) override { return {}; }
    Result<Bytes> keyCheckValue(const Key& key) override { return vault_.kcv(cos_.cardKey(key.master)); }

  private:
    [[nodiscard]] bool isMaster(const Application& application) const { return application.fid == profile_.mf.fid; }
    Result<void> openMasterFile();
    Result<bool> holdsNothing();

    apdu::Session& session_;
    KeyVault& vault_;
    const Profile& profile_;
    NativeCos cos_;
};

}  // namespace cardlib
