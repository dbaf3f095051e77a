#pragma once

#include <QCryptographicHash>
#include <QImage>
#include <string>
#include <vector>

namespace test {

// Digests of a picture's colours, one for 64 rows each: small to keep, exact to compare, and they say where.
inline std::vector<std::string> stripesOf(const QImage& picture) {
    std::vector<std::string> stripes;
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
    for (int top = 0; top < rgb.height(); top += 64) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (int y = top; y < std::min(top + 64, rgb.height()); ++y)
            hash.addData(QByteArray::fromRawData(reinterpret_cast<const char*>(rgb.constScanLine(y)), 3 * rgb.width()));
        stripes.push_back(hash.result().toHex().left(16).toStdString());
    }
    return stripes;
}

}  // namespace test
