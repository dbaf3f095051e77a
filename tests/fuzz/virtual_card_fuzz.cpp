// Law: whatever is sent to a blank of any family, it answers at least a status word, keeps its space, comes back from
// its image as it was, and gives a try back to none but a right key. Whatever is sent to a card that was made, without
// its keys nothing on it changes but counts of wrong tries, and nothing is read that needs a key.
// Input: family; blank or made; then commands, each after a byte that says what it is.
#include "apdu/iso7816/commands.h"
#include "cardlib/secure_channel/scp_channel.h"
#include "tests/fuzz/card_laws.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"
#include "tests/support/family_order.h"

using namespace cardlib;

namespace {

// The blank's published keys are known to everybody: a channel of its issuer domain can be opened.
std::unique_ptr<ScpChannel> openedChannel(const test::FamilyOrder& order, InProcessReader& reader, Byte level) {
    static test::KnownVault vault;
    apdu::Session session(reader, {});
    const CardKey key{order.profile.cipher, order.profile.transportMaster, {}, order.profile.keySize};
    constexpr Byte levels[] = {0x01, 0x03, 0x13, 0x33};
    auto channel = openScp(session, vault, {key, key, key}, {0x00, levels[level % 4], Bytes(8, level)});
    return channel ? *std::move(channel) : nullptr;
}

// The same for a native blank: the answer to its last challenge under the transport key.
Bytes transportAnswer(const test::FamilyOrder& order, ByteView challenge) {
    Bytes block(challenge.begin(), challenge.end());
    block.resize(blockSize(order.profile.cipher));
    return apdu::externalAuthenticate(0, encryptEcb(order.profile.cipher, Bytes(16, 0xFF), block)).encode();
}

class Play {
  public:
    Play(test::FamilyOrder& order, VirtualCard& card, bool made)
        : order_(order), card_(card), reader_(card), made_(made), laws_(order, card) {}

    void step(fuzz::Input& input) {
        const Byte what = input.byte();
        const auto& applications = order_.profile.applications;
        switch (what % 8) {
            case 0:
                return card_.reset();
            case 1:
                return send(apdu::selectApplication(applications[what / 8 % applications.size()].aid).encode());
            case 2:
                return send(apdu::getChallenge((what & 8) != 0 ? 4 : 8).encode());
            case 3:
                if (made_ || order_.model.family != Family::nativeCos) break;
                return send(transportAnswer(order_, challenge_));
            case 4:
                if (order_.model.family != Family::globalPlatform || made_) break;
                channel_ = openedChannel(order_, reader_, what / 8);
                return;
            case 5: {
                const auto command = apdu::Command::parse(input.block());
                if (!command || !channel_ || command->data().size() > channel_->maxData()) return;
                return send(channel_->wrap(*command).encode());
            }
            case 6:
                if (made_) break;  // a tear may undo what a wrong try cost
                return card_.tear(input.block());
            default:
                break;
        }
        send(input.block());
    }

  private:
    void send(const Bytes& command) {
        const Bytes answer = card_.process(command);
        challenge_ = answer.size() == 6 || answer.size() == 10 ? Bytes(answer.begin(), answer.end() - 2) : Bytes{};
        laws_.afterCommand(command, answer, made_);
    }

    test::FamilyOrder& order_;
    VirtualCard& card_;
    InProcessReader reader_;
    bool made_;
    fuzz::CardLaws laws_;
    std::unique_ptr<ScpChannel> channel_;
    Bytes challenge_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const Byte family = input.byte();
    const bool made = (input.byte() & 1) != 0;
    test::FamilyOrder& order = test::orderOf(family);
    const auto card = made ? fuzz::madeCardOf(order) : order.blankCard();
    Play play(order, *card, made);
    for (int i = 0; i < 64 && !input.empty(); ++i) play.step(input);
    const Bytes image = card->eeprom();
    const auto again = restoreCard(order.model.family, image);
    fuzz::law(again && (*again)->eeprom() == image, "the card comes back from its image as it was");
    return 0;
}
