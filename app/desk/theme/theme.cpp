#include "app/desk/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace app {
namespace {

QByteArray contentOf(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Each size in points, so many times as large.
QString enlarged(const QString& sheet, qreal scale) {
    static const QRegularExpression size(R"(\b(\d+(?:\.\d+)?)pt\b)");
    QString made;
    qsizetype from = 0;
    for (const auto& match : size.globalMatch(sheet)) {
        made += sheet.mid(from, match.capturedStart() - from) + QString::number(match.captured(1).toDouble() * scale) + "pt";
        from = match.capturedEnd();
    }
    return made + sheet.mid(from);
}

}  // namespace

QString styleSheet(const std::filesystem::path& resources, const QString& name, TextSize text) {
    const auto folder = resources / "theme";
    QString sheet = QString::fromUtf8(contentOf(folder / "desk.qss"));
    const auto tokens = QJsonDocument::fromJson(contentOf(folder / (name.toStdString() + ".json"))).object();
    if (tokens.isEmpty()) return {};
    sheet.replace("@arrow@", QString::fromStdString((folder / ("arrow-" + name.toStdString() + ".svg")).string()));
    for (auto token = tokens.begin(); token != tokens.end(); ++token)
        sheet.replace("@" + token.key() + "@", token.value().toString());
    return text == TextSize::large ? enlarged(sheet, largeText) : sheet;
}

void dress(QApplication& application, const std::filesystem::path& resources, const QString& theme, TextSize text) {
    application.setProperty(textProperty, text == TextSize::large ? largeText : 1.0);
    application.setStyle("Fusion");
    application.setFont(QFont("Noto Sans CJK SC"));
    application.setStyleSheet(styleSheet(resources, theme, text));
}

}  // namespace app
