#pragma once

#include <memory>

#include "cardlib/personalization/personalizer.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "tests/support/families.h"
#include "tests/support/known_vault.h"
#include "tests/support/sample_record.h"

namespace test {

class SilentJournal : public cardlib::Journal {
  public:
    cardlib::Result<void> beforeWriting(std::size_t, const std::string&) override { return {}; }
};

// One family's plan of a small card (the permit and one sector), and a blank to make it on.
struct FamilyOrder {
    cardlib::CardModel model;
    cardlib::Profile profile;
    KnownVault vault;
    cardlib::Plan plan;
    apdu::Bytes blank;

    explicit FamilyOrder(const FamilyCase& family)
        : model(family.model),
          profile(cardlib::readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", family.profile).value()) {
        profile.applications.resize(2);
        apdu::Bytes serial(10, 0x31);
        blank = cardlib::makeBlank(model, serial)->eeprom();
        if (model.family == cardlib::Family::storageCard) std::fill_n(serial.begin(), 6, apdu::Byte{0});
        plan = cardlib::planCard(profile, sampleRecord(serial, 60), vault).value();
    }

    [[nodiscard]] std::unique_ptr<cardlib::VirtualCard> blankCard() const {
        return cardlib::restoreCard(model.family, blank).value();
    }
    // The card made of the blank by an honest line.
    std::unique_ptr<cardlib::VirtualCard> madeCard() {
        auto card = blankCard();
        cardlib::InProcessReader reader(*card);
        apdu::Session session(reader, card->atr());
        SilentJournal journal;
        (void)cardlib::personalize(session, vault, plan, cardlib::Begin::onBlank, journal).value();
        card->reset();
        return card;
    }
};

// The order of family number `which`, made when it is first asked for.
inline FamilyOrder& orderOf(apdu::Byte which) {
    static std::map<std::size_t, std::unique_ptr<FamilyOrder>> orders;
    const auto& families = allFamilies();
    const std::size_t index = which % families.size();
    auto& order = orders[index];
    if (!order) order = std::make_unique<FamilyOrder>(families[index]);
    return *order;
}

}  // namespace test
