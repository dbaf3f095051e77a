// Laws: a sector profile that is read is written and read as the same; of a signed profile that was changed none is
// accepted that says anything else than what was signed.
#include <cstdlib>

#include "apdu/core/file.h"
#include "cardlib/crypto/sm2.h"
#include "cardlib/sectors/sector_profile.h"

namespace {

struct Signed {
    std::string pem, text;
    cardlib::SectorProfile sector;
};

Signed makeSigned() {
    const auto file = apdu::readFile(ZHIKA_SOURCE_DIR "/resources/sectors/education.json", 1 << 20).value();
    const auto key = cardlib::sm2Generate();
    Signed made;
    made.pem = cardlib::sm2PublicPem(key).value();
    made.sector = cardlib::parseSectorProfile({reinterpret_cast<const char*>(file.data()), file.size()}).value();
    made.sector.signature =
        cardlib::DocumentSignature{cardlib::sm2KeyReference(made.pem).value(),
                                 cardlib::sm2Sign(key, apdu::bytesOf(made.sector.content)).value()};
    made.text = encodeSignedDocument(made.sector);
    return made;
}

// The signed text with edits: position 2, how 1, byte 1.
std::string edited(std::string text, const std::uint8_t* data, std::size_t size) {
    for (std::size_t i = 0; i + 4 <= size && !text.empty(); i += 4) {
        const std::size_t at = (data[i] << 8 | data[i + 1]) % text.size();
        const char byte = static_cast<char>(data[i + 3]);
        if (data[i + 2] % 3 == 0) text[at] = byte;
        if (data[i + 2] % 3 == 1) text.insert(at, 1, byte);
        if (data[i + 2] % 3 == 2) text.erase(at, 1);
    }
    return text;
}

void checkLaws(const Signed& known, std::string_view text) {
    const auto read = cardlib::parseSectorProfile(text);
    if (!read) {
        if (read.error().detail.empty()) std::abort();
        return;
    }
    const std::string written = encodeSignedDocument(*read);
    const auto again = cardlib::parseSectorProfile(written);
    if (!again || encodeSignedDocument(*again) != written || again->hash != read->hash) std::abort();
    if (checkDocumentSignature(*read, known.pem) && written != known.text) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Signed known = makeSigned();
    checkLaws(known, {reinterpret_cast<const char*>(data), size});
    checkLaws(known, edited(known.text, data, size));
    return 0;
}
