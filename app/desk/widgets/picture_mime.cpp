#include "app/desk/widgets/picture_mime.h"

#include <QMimeData>
#include <QUrl>

namespace app {
namespace {

QString fileOf(const QMimeData& data) {
    const auto urls = data.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace

bool hasPicture(const QMimeData* data) {
    return data && (data->hasImage() || !fileOf(*data).isEmpty());
}

GivenPicture pictureOf(const QMimeData* data) {
    if (!data) return QImage();
    if (const QString file = fileOf(*data); !file.isEmpty()) return file;
    return qvariant_cast<QImage>(data->imageData());
}

}  // namespace app
