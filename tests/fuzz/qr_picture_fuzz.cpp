// Laws: a picture is either refused, or its code has a text; a text that can be drawn as a code is read back as itself.
#include "printer/face/graphics.h"
#include "printer/face/qr.h"
#include "printer/face/qr_image.h"
#include "tests/fuzz/law.h"

namespace {

// The code with its quiet zone, four pixels a module.
QImage drawn(const printer::QrCode& code) {
    constexpr int module = 4, quiet = 4;
    const int side = (code.size + 2 * quiet) * module;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(255);
    for (int y = 0; y < code.size * module; ++y)
        for (int x = 0; x < code.size * module; ++x)
            if (code.dark(x / module, y / module)) image.scanLine(y + quiet * module)[x + quiet * module] = 0;
    return image;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static int count = 1;
    static char name[] = "fuzz";
    static char* arguments[] = {name, nullptr};
    static const printer::Graphics graphics(count, arguments);
    const auto read = printer::decodeQrPicture({data, size});
    if (!read) fuzz::law(read.error().code == printer::Code::pictureUnreadable ||
                             read.error().code == printer::Code::qrUnreadable,
                         "a refusal is one of two");
    std::string text = "ZJ1:";
    for (std::size_t i = 0; i < size && i < 300; ++i)
        text += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[data[i] % 45];
    const auto code = printer::encodeQr(text);
    if (code) fuzz::law(printer::decodeQrImage(drawn(*code)).value_or("") == text, "a code is read as it was drawn");
    return 0;
}
