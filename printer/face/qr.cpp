#include "printer/face/qr.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>

#include <QBuffer>
#include <QImageReader>

#include "printer/face/jpeg_scans.h"
#include "printer/face/qr_image.h"

namespace printer {
namespace {

constexpr int largest = 53;     // version 9
constexpr int correctionM = 4;  // of ZXing's 0 to 8
constexpr int maxPixels = 12000;
constexpr std::size_t maxScans = 100;  // of a progressive JPEG

}  // namespace

Result<QrCode> encodeQr(const std::string& text) {
    QrCode code;
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setMargin(0).setEccLevel(correctionM);
        const auto matrix = writer.encode(text, 0, 0);
        code.size = matrix.width();
        for (int y = 0; y < matrix.height(); ++y)
            for (int x = 0; x < matrix.width(); ++x) code.modules.push_back(matrix.get(x, y));
    } catch (const std::exception&) {
        code.size = 0;
    }
    if (code.size == 0 || code.size > largest)
        return fail(Code::qrTooLarge, std::to_string(text.size()) + " characters");
    return code;
}

Result<std::string> decodeQrImage(const QImage& image) {
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(grey.bytesPerLine()));
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    const auto found = ZXing::ReadBarcode(view, hints);
    if (!found.isValid()) return fail(Code::qrUnreadable);
    return found.text();
}

Result<std::string> decodeQrPicture(ByteView picture) {
    QByteArray bytes(reinterpret_cast<const char*>(picture.data()), static_cast<qsizetype>(picture.size()));
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    const bool sane = size.isValid() && size.width() <= maxPixels && size.height() <= maxPixels && scansIn(picture) <= maxScans;
    const QImage image = sane ? reader.read() : QImage();
    if (image.isNull()) return fail(Code::pictureUnreadable);
    return decodeQrImage(image);
}

}  // namespace printer
