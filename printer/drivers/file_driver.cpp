#include "printer/drivers/file_driver.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "printer/face/face_images.h"

namespace printer {
namespace {

QByteArray pngOf(const QImage& image) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImage withSize = image;
    withSize.setDotsPerMeterX(11811);
    withSize.setDotsPerMeterY(11811);
    withSize.save(&buffer, "PNG", 70);
    return png;
}

QByteArray proofOf(const FaceImages& face) {
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(
        QPageSize(QSizeF(face.width, face.height), QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setCreator("Zhika");
    QPainter painter(&writer);
    for (std::size_t i = 0; i < face.sides.size(); ++i) {
        if (i > 0) writer.newPage();
        painter.drawImage(QRectF(0, 0, writer.width(), writer.height()), face.sides[i].composite());
    }
    return pdf;
}

// Writes each file durably and keeps its digest for the manifest.
class Folder {
  public:
    explicit Folder(std::filesystem::path path) : path_(std::move(path)) {
        std::error_code failed;
        std::filesystem::create_directories(path_, failed);
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all, failed);
    }
    bool write(const std::string& name, const QByteArray& content) {
        digests_[name] = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().toStdString();
        return writeBytes(
            name, {reinterpret_cast<const Byte*>(content.data()), static_cast<std::size_t>(content.size())});
    }
    bool writeManifest(const FaceImages& face, const std::string& job) {
        const nlohmann::json manifest{{"kind", "proof on files, not on plastic"},
                                      {"job", job},
                                      {"layout", face.layout},
                                      {"layout_version", face.layoutVersion},
                                      {"fonts", face.fonts},
                                      {"size_mm", {face.width, face.height}},
                                      {"sha256", digests_}};
        return writeBytes("manifest.json", apdu::bytesOf(manifest.dump(2) + "\n"));
    }
    [[nodiscard]] std::string pathOf(const std::string& name) const { return (path_ / name).string(); }

  private:
    bool writeBytes(const std::string& name, ByteView content) {
        return apdu::writeFileDurably(path_ / name, content).has_value();
    }
    std::filesystem::path path_;
    nlohmann::json digests_ = nlohmann::json::object();
};

}  // namespace

Result<PrintResult> FileDriver::print(const Face& face, const std::string& job, Earlier) {
    Folder folder(folder_ / job);
    PrintResult result;
    bool written = true;
    for (const auto& side : face.images().sides) {
        written = written && folder.write(side.name + "-colour.png", pngOf(side.colour)) &&
                  folder.write(side.name + "-resin.png", pngOf(side.resin)) &&
                  folder.write(side.name + "-overlay.png", pngOf(side.overlay)) &&
                  folder.write(side.name + ".png", pngOf(side.composite()));
        (side.name == "front" ? result.front : result.back) = folder.pathOf(side.name + ".png");
    }
    written = written && folder.write("proof.pdf", proofOf(face.images())) &&
              folder.writeManifest(face.images(), job);
    if (!written) return fail(Code::printFailed, folder_.string());
    result.proof = PrintProof::renderedBitmap;
    return result;
}

}  // namespace printer
