#include "app/desk/services/given_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <filesystem>
#include <memory>

#include "apdu/core/file.h"

namespace app {
namespace {

PictureFile readFile(const QString& file, std::size_t most) {
    const std::filesystem::path path = file.toStdString();
    std::error_code unseen;
    const auto size = std::filesystem::file_size(path, unseen);
    if (unseen) return {};
    return {apdu::readFile(path, most).value_or(apdu::Bytes()), size};
}

PictureFile encode(const QImage& pixels) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (pixels.isNull() || !pixels.save(&buffer, "PNG")) return {};
    return {apdu::Bytes(png.begin(), png.end()), static_cast<std::size_t>(png.size())};
}

PictureFile read(const GivenPicture& given, std::size_t most) {
    const auto* file = std::get_if<QString>(&given);
    return file ? readFile(*file, most) : encode(std::get<QImage>(given));
}

}  // namespace

void readPicture(QObject* asker, const GivenPicture& given, std::size_t most, std::function<void(const PictureFile&)> then) {
    QThreadPool::globalInstance()->start([asker = QPointer<QObject>(asker), given, most, then = std::move(then)] {
        auto content = std::make_shared<PictureFile>(read(given, most));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [asker, content, then] {
                if (asker) then(*content);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace app
