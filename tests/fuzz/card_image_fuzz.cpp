// Law: an image of a virtual card is refused, or it is the image of a card that answers whatever it is asked and
// comes back from its own image as it was. Input: the family, then the image.
#include "cardlib/virtual_card/card_models.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"

using namespace cardlib;

namespace {

void sameCard(Family family, const VirtualCard& card) {
    const Bytes image = card.eeprom();
    const auto again = restoreCard(family, image);
    fuzz::law(again && (*again)->eeprom() == image, "the image is parsed back to itself");
    fuzz::law((*again)->atr() == card.atr() && (*again)->serial() == card.serial(), "it is the same card");
}

// A command of every kind, with what a card of any image might stumble over.
const std::vector<Bytes>& questions() {
    static const std::vector<Bytes> all = [] {
        std::vector<Bytes> commands;
        for (const Byte cla : {0x00, 0x04, 0x80, 0x84, 0xFF})
            for (const Byte ins : {0x0E, 0x16, 0x18, 0x1E, 0x20, 0x24, 0x2C, 0x50, 0x82, 0x84, 0x86, 0x87, 0x88, 0xA4, 0xB0, 0xB2,
                                   0xCA, 0xCB, 0xD4, 0xD6, 0xD8, 0xDC, 0xE0, 0xE2, 0xE4, 0xE6, 0xF0, 0xF2})
                for (const std::size_t length : {0, 8, 16}) {
                    Bytes command{cla, ins, 0x04, 0x00};
                    if (length != 0) command.push_back(static_cast<Byte>(length));
                    command.resize(command.size() + length, 0x01);
                    command.push_back(0x08);
                    commands.push_back(command);
                }
        return commands;
    }();
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const auto family = static_cast<Family>(input.byte() % 4);
    const auto restored = restoreCard(family, input.view(size));
    if (!restored) {
        fuzz::law(restored.error().code == Code::cardImageDamaged || restored.error().code == Code::javaImageDamaged ||
                      restored.error().code == Code::storageImageDamaged || restored.error().code == Code::operatorImageDamaged,
                  "a damaged image is called so");
        return 0;
    }
    VirtualCard& card = **restored;
    sameCard(family, card);
    for (const Bytes& question : questions()) fuzz::law(card.process(question).size() >= 2, "every command is answered");
    card.tear(questions()[size % questions().size()]);
    sameCard(family, card);
    return 0;
}
