// Law: over the native line protection, whatever is done to the bytes of a protected write, the card writes what was
// meant or nothing, and after three wrong MACs nothing at all. Input: the cipher, then for each write its content and
// what is done to it.
#include "apdu/iso7816/commands.h"
#include "cardlib/secure_channel/line_protection.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"
#include "tests/support/known_vault.h"

using namespace cardlib;

namespace {

constexpr Byte writable = 0xF0;
constexpr std::uint16_t macFile = 0x0001, encryptedFile = 0x0002;
constexpr std::size_t fileSize = 300;

CardImage cardWith(Cipher cipher, const CardKey& line) {
    CardImage image = blankCard(cipher, Bytes(10, 0x31));
    CardDirectory master;
    master.fid = 0x3F00;
    master.space = 0x1000;
    master.hasKeyFile = true;
    master.keySpace = 64;
    const auto key = test::KnownVault::keyBytes(line);
    master.keys.push_back({0x36, 0x00, 0xF0, 0xEF, 0xFF, 0x33, {key.view().begin(), key.view().end()}});
    master.files.push_back({macFile, 0xA8, writable, writable, Bytes(fileSize), 0, 0, {}});
    master.files.push_back({encryptedFile, 0xE8, writable, writable, Bytes(fileSize), 0, 0, {}});
    image.masterFile = master;
    return image;
}

Bytes sent(NativeCard& card, const apdu::Command& command) {
    return card.process(command.encode());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static test::KnownVault vault;
    fuzz::Input input(data, size);
    const Cipher cipher = (input.byte() & 1) != 0 ? Cipher::sm4 : Cipher::des3;
    const CardKey line{cipher, "line", Bytes(8, 0x22)};
    NativeCard card(cardWith(cipher, line));
    for (int i = 0; i < 16 && !input.empty(); ++i) {
        const bool encrypted = (input.byte() & 1) != 0;
        Bytes content = input.block();
        content.resize(std::clamp<std::size_t>(content.size(), 1, maxPayload(cipher, encrypted)));
        const Byte offset = input.byte();
        if (offset + content.size() > fileSize) continue;

        const Bytes question = sent(card, apdu::getChallenge(4));
        fuzz::law(question.size() == 6, "a challenge is given");
        const auto number = static_cast<Byte>(encrypted ? encryptedFile : macFile);
        const Bytes payload = encrypted ? encryptLine(vault, line, content).value() : content;
        const apdu::Command plain(0x00, 0xD6, static_cast<Byte>(0x80 | number), offset, payload);
        const Bytes wrapped = macLine(vault, line, ByteView(question).first(4), plain).value().encode();
        const Bytes arrived = fuzz::altered(wrapped, input);

        const CardDirectory before = *card.image().masterFile;
        const Bytes answer = card.process(arrived);
        const CardDirectory& after = *card.image().masterFile;
        const bool done = answer == Bytes{0x90, 0x00};
        Bytes expected = before.files[encrypted].body;
        if (arrived == wrapped && !before.locked)
            fuzz::law(done, "what is meant is written");
        if (arrived != wrapped && after.wrongMacs == before.wrongMacs + 1)
            fuzz::law(!done, "a wrong MAC is refused");
        if (after.files[encrypted].body != expected) {
            std::ranges::copy(content, expected.begin() + offset);
            fuzz::law(done && !before.locked && after.files[encrypted].body == expected, "nothing else is written");
        }
        fuzz::law(after.files[!encrypted].body == before.files[!encrypted].body, "no other file is written");
        fuzz::law(after.locked || after.wrongMacs < 3, "three wrong MACs lock");
    }
    return 0;
}
