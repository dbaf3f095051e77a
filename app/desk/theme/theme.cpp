#include "app/desk/theme/theme.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace app {
namespace {

QByteArray contentOf(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

QString styleSheet(const std::filesystem::path& resources, const QString& name) {
    const auto folder = resources / "theme";
    QString sheet = QString::fromUtf8(contentOf(folder / "desk.qss"));
    const auto tokens = QJsonDocument::fromJson(contentOf(folder / (name.toStdString() + ".json"))).object();
    if (tokens.isEmpty()) return {};
    sheet.replace("@arrow@", QString::fromStdString((folder / ("arrow-" + name.toStdString() + ".svg")).string()));
    for (auto token = tokens.begin(); token != tokens.end(); ++token)
        sheet.replace("@" + token.key() + "@", token.value().toString());
    return sheet;
}

}  // namespace app
