// Codes drawn as on the card and read by two decoders; as drawn, and turned by 3 degrees, blurred (1.6 pixels) and noisy.
// bench_qr_codes [COUNT]
#include <cstdio>
#include <cstdlib>

#include "printer/face/qr_image.h"
#include "tests/support/face_content.h"
#include "tests/support/worn_picture.h"

namespace {

struct Read {
    unsigned zxing = 0, zbar = 0;
    void count(const QImage& picture, const std::string& text) {
        zxing += printer::decodeQrImage(picture).value_or("") == text ? 1 : 0;
        zbar += test::readByZbar(picture) == text ? 1 : 0;
    }
};

}  // namespace

int main(int argc, char** argv) {
    test::needGraphics();
    const unsigned count = argc > 1 ? static_cast<unsigned>(std::atoi(argv[1])) : 10000;
    Read drawn, worn;
    for (unsigned number = 0; number < count; ++number) {
        const std::string text = test::codeText(number);
        const QImage code = test::printedCode(text);
        drawn.count(code, text);
        worn.count(test::worn(code, 3, 1.6, 8, number), text);
    }
    std::printf("codes: %u drawn; ZXing reads %u, zbar %u (all)\n", count, drawn.zxing, drawn.zbar);
    std::printf("worn: ZXing reads %.2f %%, zbar %.2f %% (at least 99)\n", 100.0 * worn.zxing / count,
                100.0 * worn.zbar / count);
    return drawn.zxing == count && drawn.zbar == count && worn.zxing >= count * 0.99 && worn.zbar >= count * 0.99 ? 0
                                                                                                                  : 1;
}
