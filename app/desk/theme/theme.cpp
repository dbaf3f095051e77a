#include "app/desk/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QRegularExpression>
#include <utility>

namespace app {
namespace {

QByteArray contentOf(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// None of them: there is no such theme.
QJsonObject tokensOf(const std::filesystem::path& folder, const QString& name) {
    return QJsonDocument::fromJson(contentOf(folder / (name.toStdString() + ".json"))).object();
}

// What the style sheet does not say: all words, those in an empty field, menus, the manual. A colour of the style sheet would also be
// that of what stands in an empty field, at half its strength.
QPalette paletteOf(const QJsonObject& tokens) {
    if (tokens.isEmpty()) return {};
    static const std::pair<QPalette::ColorRole, const char*> roles[] = {{QPalette::Window, "window"},
                                                                        {QPalette::Base, "surface"},
                                                                        {QPalette::AlternateBase, "raised"},
                                                                        {QPalette::Button, "surface"},
                                                                        {QPalette::Mid, "line_strong"},
                                                                        {QPalette::WindowText, "text"},
                                                                        {QPalette::Text, "text"},
                                                                        {QPalette::ButtonText, "text"},
                                                                        {QPalette::PlaceholderText, "text_secondary"},
                                                                        {QPalette::Highlight, "accent"},
                                                                        {QPalette::HighlightedText, "text_on_accent"},
                                                                        {QPalette::Link, "accent_text"},
                                                                        {QPalette::LinkVisited, "accent_text"}};
    const auto colour = [&](const char* token) { return QColor(tokens.value(QLatin1String(token)).toString()); };
    QPalette palette;
    for (const auto& [role, token] : roles) palette.setColor(role, colour(token));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour("text_secondary"));
    return palette;
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
    const auto tokens = tokensOf(folder, name);
    if (tokens.isEmpty()) return {};
    sheet.replace("@arrow@", QString::fromStdString((folder / ("arrow-" + name.toStdString() + ".svg")).string()));
    sheet.replace("@tick@", QString::fromStdString((folder / "tick.svg").string()));
    for (auto token = tokens.begin(); token != tokens.end(); ++token)
        sheet.replace("@" + token.key() + "@", token.value().toString());
    return text == TextSize::large ? enlarged(sheet, largeText) : sheet;
}

void dressPlainly(QApplication& application, const std::filesystem::path& resources, const QString& theme, TextSize text) {
    application.setProperty(textProperty, text == TextSize::large ? largeText : 1.0);
    application.setStyle("Fusion");
    application.setFont(QFont("Noto Sans CJK SC"));
    application.setPalette(paletteOf(tokensOf(resources / "theme", theme)));
}

void putOnStyleSheet(QApplication& application, const std::filesystem::path& resources, const QString& theme, TextSize text) {
    application.setStyleSheet(styleSheet(resources, theme, text));
}

void dress(QApplication& application, const std::filesystem::path& resources, const QString& theme, TextSize text) {
    dressPlainly(application, resources, theme, text);
    putOnStyleSheet(application, resources, theme, text);
}

}  // namespace app
