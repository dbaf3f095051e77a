#pragma once

#include "apdu/core/hex.h"
#include "cardlib/keys/embedded_vault.h"
#include "cardlib/personalization/activation.h"
#include "cardlib/personalization/personalizer.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace test {

// A profile, an embedded vault with its masters and an invented holder, for tests that make whole cards.
class CardBench {
  public:
    explicit CardBench(const std::string& profileName = "zhengzhou-permit-1")
        : profile(cardlib::readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", profileName).value()) {
        const auto pin = apdu::SecretBytes::copyOf(apdu::bytesOf("bench-pin"));
        std::vector<cardlib::MasterKey> masters;
        for (const auto& label : cardlib::mastersOf(profile)) masters.push_back({profile.cipher, label});
        REQUIRE(cardlib::provisionEmbeddedVault(folder_.path() / "vault", pin, masters));
        vault = cardlib::openEmbeddedVault(folder_.path() / "vault", pin).value();
    }

    [[nodiscard]] cardlib::VirtualCard blank(apdu::Byte last = 1) const {
        return cardlib::VirtualCard(cardlib::blankCard(profile.cipher, chipSerial(last)));
    }

    static apdu::Bytes chipSerial(apdu::Byte last = 1) {
        apdu::Bytes serial(10, 0x5A);
        serial.back() = last;
        return serial;
    }

    static cardlib::CardRecord record(apdu::Byte chip = 1) {
        cardlib::CardRecord record;
        const std::pair<const char*, const char*> values[] = {
            {"name", "测试·持卡人"},
            {"sex", "2"},
            {"nation", "01"},
            {"birth_date", "1990-02-28"},
            {"citizen_number", "320102199002280024"},
            {"document_type", "1"},
            {"household_division", "320102"},
            {"household_address", "江苏省南京市玄武区测试路1号"},
            {"present_division", "410105"},
            {"present_address", "河南省郑州市金水区样例街2号院3号楼4单元501室"},
            {"workplace", "样例科技有限公司"},
            {"residence_reason", "01"},
            {"residence_place", "02"},
            {"permit_number", "4101050000002026010000"},
            {"print_number", "000100000001"},
            {"authority_code", "410105000000"},
            {"authority_name", "郑州市公安局金水分局"},
            {"issue_date", "2026-11-24"},
            {"start_date", "2026-11-24"},
            {"end_date", "2027-11-23"},
            {"endorsed_until", "2027-11-23"},
            {"application_serial", "41010500000001000001"},
            {"city", "410100"},
            {"issuer_id", "410105000000"},
            {"terminal", "00000001"}};
        for (const auto& [name, value] : values) record.set(name, value);
        record.set("chip_serial", apdu::toHex(chipSerial(chip)));
        record.setPhoto(apdu::Bytes(3500, 0xAB));
        return record;
    }

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
