#pragma once

#include <set>

#include "cardlib/virtual_card/global_platform/java_card.h"
#include "cardlib/virtual_card/native_cos/card_state.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "cardlib/virtual_card/storage_card/storage_card.h"
#include "tests/fuzz/law.h"
#include "tests/support/family_order.h"

namespace fuzz {

// A made card of the order, from its image (made once).
inline std::unique_ptr<cardlib::VirtualCard> madeCardOf(test::FamilyOrder& order) {
    static std::map<const test::FamilyOrder*, apdu::Bytes> images;
    auto& image = images[&order];
    if (image.empty()) image = order.madeCard()->eeprom();
    return cardlib::restoreCard(order.model.family, image).value();
}

// What must hold of a virtual card after every command; of a made one as seen by somebody without its keys.
class CardLaws {
  public:
    CardLaws(const test::FamilyOrder& order, const cardlib::VirtualCard& card)
        : family_(order.model.family), card_(card), before_(card.eeprom()), made_(unchanging(before_)) {
        for (std::size_t i = 0; i < order.plan.applications.size(); ++i) gather(order.plan.applications[i]);
    }

    void afterCommand(apdu::ByteView command, apdu::ByteView answer, bool made) {
        law(answer.size() >= 2 && answer.size() <= 258, "a command is answered by at most 256 bytes and a word");
        const apdu::Bytes now = card_.eeprom();
        if (now != before_) {
            keepsSpace();
            if (family_ == cardlib::Family::nativeCos) triesGrowByRightKeyOnly(command, answer);
            if (made) law(unchanging(now) == made_, "nothing changes on a made card without its keys");
            before_ = now;
        }
        if (made) nothingSecret(answer);
    }

  private:
    static constexpr std::size_t window = 8;

    // Content that anybody may read is no secret; nor is what looks like filling.
    void gather(const cardlib::ApplicationPlan& planned) {
        for (std::size_t i = 0; i < planned.files.size(); ++i) {
            const auto& file = planned.application.files[i];
            const bool free = family_ == cardlib::Family::storageCard ? planned.application.id == "mf"
                                                                      : file.read == 0xF0;
            for (const auto& part : planned.files[i].parts)
                for (std::size_t at = 0; at + window <= part.size(); ++at) {
                    const apdu::Bytes piece(part.begin() + static_cast<std::ptrdiff_t>(at),
                                            part.begin() + static_cast<std::ptrdiff_t>(at + window));
                    if (std::set<apdu::Byte>(piece.begin(), piece.end()).size() < 4) continue;
                    (free ? open_ : secret_).insert(piece);
                }
        }
    }

    void nothingSecret(apdu::ByteView answer) {
        for (std::size_t at = 0; at + window + 2 <= answer.size(); ++at) {
            const apdu::Bytes piece(answer.begin() + static_cast<std::ptrdiff_t>(at),
                                    answer.begin() + static_cast<std::ptrdiff_t>(at + window));
            law(!secret_.contains(piece) || open_.contains(piece), "what needs a key is not read without it");
        }
    }

    static void withoutCounts(cardlib::CardDirectory& directory) {
        for (auto& key : directory.keys) key.fifth &= 0xF0;
        directory.wrongMacs = 0;
        directory.locked = directory.lockedForever = false;
        for (auto& child : directory.children) withoutCounts(child);
    }

    // The image without what a wrong try may change; of a storage card the sectors that somebody owns.
    [[nodiscard]] apdu::Bytes unchanging(const apdu::Bytes& eeprom) const {
        if (family_ == cardlib::Family::nativeCos) {
            auto image = cardlib::parseCard(eeprom).value();
            if (image.masterFile) withoutCounts(*image.masterFile);
            return cardlib::serializeCard(image);
        }
        if (family_ == cardlib::Family::globalPlatform) return eeprom;
        auto image = cardlib::parseStorageCard(eeprom).value();
        const apdu::Bytes delivered(6, 0xFF);
        for (std::size_t block = 0; block < image.blocks.size(); ++block) {
            const auto& trailer = image.blocks[cardlib::trailerOf(cardlib::sectorOf(block))];
            if (std::equal(delivered.begin(), delivered.end(), trailer.begin() + 10)) image.blocks[block].assign(16, 0);
        }
        return cardlib::serializeStorageCard(image);
    }

    static void spaceOf(const cardlib::CardDirectory& directory) {
        law(cardlib::usedSpace(directory) <= directory.space, "a directory keeps its space");
        for (const auto& child : directory.children) spaceOf(child);
    }

    void keepsSpace() const {
        if (const auto* native = dynamic_cast<const cardlib::NativeCard*>(&card_))
            if (native->image().masterFile) spaceOf(*native->image().masterFile);
        if (const auto* java = dynamic_cast<const cardlib::JavaCard*>(&card_)) {
            law(java->image().applets.size() <= 16, "a Java card keeps its applets");
            for (const auto& applet : java->image().applets) {
                std::size_t used = 0;
                for (const auto& file : applet.files) used += file.body.size() + file.count * file.length;
                law(used <= 8192, "an applet keeps its space");
            }
        }
    }

    // A counter of tries goes up when the key was proved (EXTERNAL AUTHENTICATE, VERIFY answer 9000), or when the
    // key is written or unblocked, which needs another key.
    static void triesOf(const cardlib::CardDirectory& was, const cardlib::CardDirectory& is, bool proved) {
        for (const auto& key : is.keys)
            for (const auto& old : was.keys) {
                const bool counts = key.type == 0x39 || key.type == 0x3A;
                if (!counts || old.type != key.type || old.index != key.index || old.value != key.value) continue;
                law(proved || (key.fifth & 0x0F) <= (old.fifth & 0x0F), "no try is given back without a right key");
            }
        if (was.children.size() != is.children.size()) return;
        for (std::size_t i = 0; i < is.children.size(); ++i) triesOf(was.children[i], is.children[i], proved);
    }

    void triesGrowByRightKeyOnly(apdu::ByteView command, apdu::ByteView answer) const {
        const auto was = cardlib::parseCard(before_).value(), is = cardlib::parseCard(card_.eeprom()).value();
        const apdu::Byte ins = command.size() > 1 ? command[1] : apdu::Byte{0};
        const bool done = answer[0] == 0x90 && answer[1] == 0x00;
        const bool proved = done && (ins == 0x82 || ins == 0x20 || ins == 0x24 || ins == 0xE0 || ins == 0x0E);
        if (was.masterFile && is.masterFile) triesOf(*was.masterFile, *is.masterFile, proved);
    }

    cardlib::Family family_;
    const cardlib::VirtualCard& card_;
    apdu::Bytes before_, made_;
    std::set<apdu::Bytes> secret_, open_;
};

}  // namespace fuzz
