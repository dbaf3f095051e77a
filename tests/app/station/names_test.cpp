#include "apdu/core/unicode.h"
#include "app/intake/text_rules.h"
#include "cardlib/keys/embedded_vault.h"
#include "cardlib/profile/field_codec.h"
#include "cardlib/seal/qr_seal.h"
#include "printer/face/glyph_proof.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"
#include "tests/support/temporary_folder.h"

namespace {

// GB 18030-2022, implementation level 3: the blocks of ideographs.
struct Block {
    char32_t first, last;
};
constexpr Block blocks[] = {{0x4E00, 0x9FEF},   {0x3400, 0x4DB5},   {0x20000, 0x2A6D6}, {0x2A700, 0x2B734},
                            {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}, {0x2F00, 0x2FD5}};

struct Sealing {
    Sealing() {
        const auto pin = apdu::SecretBytes::copyOf(apdu::bytesOf("names-pin"));
        vault = cardlib::provisionEmbeddedVault(folder.path() / "v", pin, {})
                    .and_then([&] { return cardlib::openEmbeddedVault(folder.path() / "v", pin); })
                    .value();
        for (const auto& [name, value] : {std::pair{"permit_number", "4101050000002026010000"},
                                          {"application_serial", "41010500000001000001"},
                                          {"end_date", "2036-11-23"},
                                          {"authority_code", "410105000000"}})
            record.set(name, std::string(value));
    }
    std::string inCode(const std::string& name) {
        record.set("name", name);
        return cardlib::makeQrSeal(record, photo, *vault)
            .and_then([](const std::string& text) { return cardlib::readQrSeal(text); })
            .map([](const cardlib::QrSeal& seal) { return seal.name.reveal(); })
            .value_or("");
    }
    test::TemporaryFolder folder;
    std::unique_ptr<cardlib::KeyVault> vault;
    cardlib::CardRecord record;
    apdu::Bytes photo = apdu::Bytes(100, 7);
};

std::string onChip(const std::string& name) {
    const cardlib::Field field{"name", cardlib::Codec::text, 60, {}, true};
    return cardlib::encodeField(field, name)
        .and_then([&](const apdu::Bytes& bytes) { return cardlib::decodeField(field, bytes); })
        .value_or("");
}

// Four to nine characters, each from the next block, all over each block; some with the separator of names.
std::string nameOf(int number) {
    std::u32string name;
    for (int i = 0; i < 4 + number % 6; ++i) {
        const Block& block = blocks[static_cast<std::size_t>(number + i) % std::size(blocks)];
        const auto span = static_cast<std::uint64_t>(block.last - block.first + 1);
        const auto at = (static_cast<std::uint64_t>(number) * 7919 + static_cast<std::uint64_t>(i) * 104729) % span;
        if (i == 2 && number % 5 == 0) name += U'\u2022';  // a look-alike, which is normalized
        name += block.first + static_cast<char32_t>(at);
    }
    return apdu::toUtf8(name);
}

}  // namespace

TEST_CASE("Ten thousand names from every block of level 3 stand alike on chip, plastic and in the code",
          "[app][names]") {
    Sealing sealing;
    auto texts = test::faceContent().texts;
    auto layout = test::layout();
    for (auto& side : layout.sides)
        std::erase_if(side.elements, [](const auto& element) { return !element.id.starts_with("name"); });
    const printer::FaceRenderer renderer(layout);
    int alike = 0;
    for (int number = 0; number < 10000; ++number) {
        const std::string name = app::normalizedName(nameOf(number));
        texts["name"] = name;
        const auto printed = renderer.printedTexts(texts);
        const std::string plastic = printed ? printed->at("name").reveal() : printed.error().detail;
        const bool same = plastic == name && onChip(name) == name && sealing.inCode(name) == name;
        alike += same ? 1 : 0;
        if (!same) UNSCOPED_INFO(name << " is on plastic " << plastic);
        if (!same && number - alike > 5) break;
    }
    CHECK(alike == 10000);
}

TEST_CASE("Every character of level 3 has a glyph in the chain of fonts", "[app][names]") {
    test::needGraphics();
    const printer::FontStack fonts({"Noto Sans CJK SC", "HanaMinA", "HanaMinB"});
    int proved = 0, wanted = 0;
    for (const Block& block : blocks)
        for (char32_t c = block.first; c <= block.last; ++c) {
            const auto found = fonts.prove(apdu::toUtf8(std::u32string(1, c)), "name");
            if (!found) UNSCOPED_INFO(found.error().detail);
            proved += found ? 1 : 0;
            ++wanted;
        }
    CHECK(proved == wanted);
    CHECK(wanted == 88089);
}
