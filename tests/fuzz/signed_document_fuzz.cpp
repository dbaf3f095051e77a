// Laws: a signed document that is read is written and read as the same; of one that was changed none is accepted that
// says anything else than what was signed.
#include "apdu/core/file.h"
#include "cardlib/crypto/sm2.h"
#include "cardlib/seal/signed_document.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"

namespace {

struct Known {
    Known() {
        const auto file =
            apdu::readFile(ZHIKA_SOURCE_DIR "/resources/layouts/zhengzhou-2013.json", 1 << 20).value();
        const auto key = cardlib::sm2Generate();
        pem = cardlib::sm2PublicPem(key).value();
        auto document =
            cardlib::parseSignedDocument({reinterpret_cast<const char*>(file.data()), file.size()}).value();
        document.signature = cardlib::DocumentSignature{
            cardlib::sm2KeyReference(pem).value(), cardlib::sm2Sign(key, apdu::bytesOf(document.content)).value()};
        text = encodeSignedDocument(document);
    }
    std::string pem, text;
};

void checkLaws(const Known& known, std::string_view text) {
    const auto read = cardlib::parseSignedDocument(text);
    if (!read) return fuzz::law(!read.error().detail.empty(), "a refusal says why");
    const std::string written = encodeSignedDocument(*read);
    const auto again = cardlib::parseSignedDocument(written);
    fuzz::law(again && encodeSignedDocument(*again) == written && again->hash == read->hash, "written and read alike");
    fuzz::law(!checkDocument(*read, known.pem) || written == known.text, "nothing else is accepted");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Known known;
    checkLaws(known, {reinterpret_cast<const char*>(data), size});
    fuzz::Input input(data, size);
    const auto changed = fuzz::altered(apdu::bytesOf(known.text), input);
    checkLaws(known, {reinterpret_cast<const char*>(changed.data()), changed.size()});
    return 0;
}
