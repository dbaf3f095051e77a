#include "printer/paper/paper.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <set>

#include "printer/face/qr.h"

namespace printer {
namespace {

constexpr auto family = "Noto Sans CJK SC";
constexpr int dpi = 300, bodyPoints = 10, markPoints = 11, markLine = 4, codeModulePixels = 8, quietModules = 4;
constexpr double marginMm = 15, markMm = 6, belowMarkMm = 2, codeMm = 26, cellPadding = 5, inchMm = 25.4;
constexpr double documentDpi = 96;  // in which a document counts, whatever it is drawn on

// Loads nothing: neither files nor addresses.
class Sheet : public QTextDocument {
  protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

tl::unexpected<Error> unusable(const std::string& what) {
    return fail(Code::paperUnusable, what);
}

// A character that would break the line, or is none to be seen, becomes a blank.
QString oneLine(const std::string& text) {
    QString line = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar& letter : line)
        if (letter.category() == QChar::Other_Control || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator) letter = ' ';
    return line;
}

Result<QImage> pictureOf(const std::string& text) {
    return encodeQr(text).map([](const QrCode& code) {
        const int side = (code.size + 2 * quietModules) * codeModulePixels;
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        for (int y = 0; y < code.size; ++y)
            for (int x = 0; x < code.size; ++x)
                if (code.dark(x, y))
                    painter.fillRect((x + quietModules) * codeModulePixels, (y + quietModules) * codeModulePixels, codeModulePixels,
                                     codeModulePixels, Qt::black);
        return image;
    });
}

void fillTable(QTextCursor& cursor, const PaperContent::Table& rows) {
    std::size_t columns = 1;
    for (const auto& row : rows) columns = std::max(columns, row.size());
    QTextTableFormat format;
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setCellPadding(cellPadding);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setHeaderRowCount(1);
    auto* table = cursor.insertTable(static_cast<int>(std::max<std::size_t>(1, rows.size())), static_cast<int>(columns), format);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            QTextCharFormat letters;
            letters.setFontWeight(row == 0 ? QFont::Bold : QFont::Normal);
            table->cellAt(static_cast<int>(row), static_cast<int>(column)).firstCursorPosition().insertText(oneLine(rows[row][column]), letters);
        }
    cursor.setPosition(table->lastPosition() + 1);  // behind it: what its cells hold is no place
}

// Fills one place, or says that nothing is there for it.
Result<void> fill(QTextCursor& cursor, const std::string& name, const PaperContent& content) {
    if (name == "code" && !content.code.empty())
        return pictureOf(content.code).map([&](const QImage& image) {
            QTextImageFormat format;
            const QUrl url("code");
            cursor.document()->addResource(QTextDocument::ImageResource, url, image);
            format.setName(url.toString());
            format.setWidth(codeMm * documentDpi / inchMm);
            format.setHeight(codeMm * documentDpi / inchMm);
            cursor.insertImage(format);
        });
    if (const auto text = content.texts.find(name); text != content.texts.end()) {
        cursor.insertText(oneLine(text->second));
        return {};
    }
    const auto table = content.tables.find(name);
    if (table == content.tables.end()) return unusable(name);
    cursor.removeSelectedText();
    fillTable(cursor, table->second);
    return {};
}

// From place to place; what was filled in is not looked at again.
Result<std::set<std::string>> fillAll(QTextDocument& sheet, const PaperContent& content) {
    static const QRegularExpression place("\\{\\{([a-z_]+)\\}\\}");
    std::set<std::string> filled;
    for (QTextCursor cursor = sheet.find(place, 0); !cursor.isNull(); cursor = sheet.find(place, cursor.position())) {
        const std::string name = cursor.selectedText().mid(2).chopped(2).toStdString();
        if (const auto done = fill(cursor, name, content); !done) return tl::unexpected(done.error());
        filled.insert(name);
    }
    return filled;
}

std::string withoutPlace(const std::set<std::string>& filled, const PaperContent& content) {
    for (const auto& [name, text] : content.texts)
        if (!filled.contains(name)) return name;
    for (const auto& [name, rows] : content.tables)
        if (!filled.contains(name)) return name;
    return content.code.empty() || filled.contains("code") ? "" : "code";
}

int pixelsOf(double mm) {
    return qRound(mm * dpi / inchMm);
}

void drawMark(QPainter& painter, int width, const std::string& mark) {
    const QRect frame(0, 0, width, pixelsOf(markMm));
    QFont font(family);
    font.setPointSize(markPoints);
    font.setBold(true);
    painter.save();
    painter.setFont(font);
    painter.setPen(QPen(Qt::black, markLine));
    painter.drawRect(frame);
    painter.drawText(frame, Qt::AlignCenter, oneLine(mark));
    painter.restore();
}

// A mark takes its room from the margin: what the page holds stays where it is.
Bytes drawn(Sheet& sheet, QPageSize::PageSizeId size, const std::string& mark) {
    const double aboveMm = mark.empty() ? 0 : markMm + belowMarkMm;
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dpi);
        writer.setPageSize(QPageSize(size));
        writer.setPageMargins(QMarginsF(marginMm, marginMm - aboveMm, marginMm, marginMm), QPageLayout::Millimeter);
        const int above = pixelsOf(aboveMm), height = writer.height() - above;
        sheet.documentLayout()->setPaintDevice(&writer);
        sheet.setPageSize(QSizeF(writer.width(), height));
        QPainter painter(&writer);
        for (int page = 0; page < sheet.pageCount(); ++page) {
            if (page > 0) writer.newPage();
            if (!mark.empty()) drawMark(painter, writer.width(), mark);
            painter.save();
            painter.translate(0, above - page * height);
            sheet.drawContents(&painter, QRectF(0, page * height, writer.width(), height));
            painter.restore();
        }
    }
    return {pdf.begin(), pdf.end()};
}

}  // namespace

Result<Bytes> makePaper(std::string_view html, const PaperContent& content) {
    const bool small = html.starts_with("<!-- A5 -->");
    if (!small && !html.starts_with("<!-- A4 -->")) return unusable("size");
    Sheet sheet;
    QFont font(family);
    font.setPointSize(bodyPoints);
    sheet.setDefaultFont(font);
    sheet.setDocumentMargin(0);
    sheet.setHtml(QString::fromUtf8(html.data(), static_cast<qsizetype>(html.size())));
    return fillAll(sheet, content).and_then([&](const std::set<std::string>& filled) -> Result<Bytes> {
        if (const auto left = withoutPlace(filled, content); !left.empty()) return unusable(left);
        return drawn(sheet, small ? QPageSize::A5 : QPageSize::A4, content.mark);
    });
}

}  // namespace printer
