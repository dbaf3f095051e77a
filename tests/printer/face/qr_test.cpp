#include "printer/face/qr.h"

#include "printer/face/qr_image.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"
#include "tests/support/worn_picture.h"

using namespace printer;

TEST_CASE("Codes drawn as on the card are read by two decoders that share nothing", "[printer][qr]") {
    test::needGraphics();
    for (unsigned number = 0; number < 60; ++number) {
        const std::string text = test::codeText(number);
        const QImage code = test::printedCode(text);
        CHECK(decodeQrImage(code).value_or("") == text);
        CHECK(test::readByZbar(code) == text);
    }
}

TEST_CASE("A picture of endlessly many scans is not unpacked to look for a code", "[printer][qr]") {
    test::needGraphics();
    const auto seed = [](const std::string& name) { return apdu::readFile(std::string(ZHIKA_SOURCE_DIR "/tests/fuzz/corpus/scan/") + name, 1 << 20).value(); };
    CHECK(decodeQrPicture(seed("progressive.jpg")).error().code == Code::qrUnreadable);
    CHECK(decodeQrPicture(seed("many-scans.jpg")).error().code == Code::pictureUnreadable);
}

TEST_CASE("A code that is turned, out of focus and noisy is still read", "[printer][qr]") {
    test::needGraphics();
    int zxing = 0, zbar = 0;
    for (unsigned number = 0; number < 60; ++number) {
        const std::string text = test::codeText(number);
        const QImage code = test::worn(test::printedCode(text), 3, 1.6, 8, number);
        zxing += decodeQrImage(code).value_or("") == text ? 1 : 0;
        zbar += test::readByZbar(code) == text ? 1 : 0;
    }
    CHECK(zxing >= 59);
    CHECK(zbar >= 59);
}

TEST_CASE("A text too long for the largest code, and none at all, are refused", "[printer][qr]") {
    CHECK(encodeQr(std::string(400, 'A')).error().code == Code::qrTooLarge);
    CHECK(encodeQr("").error().code == Code::qrTooLarge);
}
