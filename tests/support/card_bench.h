#pragma once

#include "cardlib/personalization/activation.h"
#include "cardlib/personalization/personalizer.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "tests/support/catch.h"
#include "tests/support/sample_record.h"
#include "tests/support/sample_vault.h"
#include "tests/support/temporary_folder.h"

namespace test {

// A profile, an embedded vault with its masters and an invented holder, for tests that make whole cards.
class CardBench {
  public:
    explicit CardBench(const std::string& profileName = "zhengzhou-permit-1")
        : profile(cardlib::readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", profileName).value()) {
        vault = sampleVault(folder_.path() / "vault", profile);
    }

    [[nodiscard]] cardlib::NativeCard blank(apdu::Byte last = 1) const {
        return cardlib::NativeCard(cardlib::blankCard(profile.cipher, chipSerial(last)));
    }

    static apdu::Bytes chipSerial(apdu::Byte last = 1) {
        apdu::Bytes serial(10, 0x5A);
        serial.back() = last;
        return serial;
    }

    static cardlib::CardRecord record(apdu::Byte chip = 1) { return sampleRecord(chipSerial(chip), 3500); }

    [[nodiscard]] cardlib::Plan plan() const { return cardlib::planCard(profile, record(), *vault).value(); }

    cardlib::Profile profile;
    std::unique_ptr<cardlib::KeyVault> vault;

  private:
    TemporaryFolder folder_;
};

// Remembers what was announced; can refuse.
class ListedJournal : public cardlib::Journal {
  public:
    cardlib::Result<void> beforeWriting(std::size_t, const std::string& what) override {
        entries.push_back(what);
        if (entries.size() == refuseAt)
            return tl::unexpected(cardlib::Error{cardlib::Code::journalNotWritten, "full", {}});
        return {};
    }
    std::vector<std::string> entries;
    std::size_t refuseAt = 0;
};

}  // namespace test
