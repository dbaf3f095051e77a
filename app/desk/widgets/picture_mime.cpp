#include "app/desk/widgets/picture_mime.h"

#include <QBuffer>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include "apdu/core/file.h"

namespace app {
namespace {

constexpr std::size_t longest = 64 << 20;

QString fileOf(const QMimeData& data) {
    const auto urls = data.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace

bool hasPicture(const QMimeData* data) {
    return data && (data->hasImage() || !fileOf(*data).isEmpty());
}

apdu::Bytes pictureOf(const QMimeData* data) {
    if (!data) return {};
    if (const QString file = fileOf(*data); !file.isEmpty()) return apdu::readFile(file.toStdString(), longest).value_or(apdu::Bytes());
    const auto picture = qvariant_cast<QImage>(data->imageData());
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (picture.isNull() || !picture.save(&buffer, "PNG")) return {};
    return {png.begin(), png.end()};
}

}  // namespace app
