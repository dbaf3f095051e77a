#include "printer/face/text_painter.h"

#include <algorithm>

namespace printer {
namespace {

void drawLine(QPainter& painter, const FontStack& fonts, const Element& element, const FittedText& text,
              const FittedLine& line, QPointF at) {
    auto runs = fonts.runsOf(line.text);
    if (element.direction == Direction::rtl) std::ranges::reverse(runs);
    for (const Run& run : runs) {
        painter.setFont(fonts.fontOf(run.family, text.setting));
        painter.drawText(at, QString::fromStdU32String(run.text));
        at.rx() += fonts.widthOf(run.text, text.setting);
    }
}

}  // namespace

void drawText(QPainter& painter, const FontStack& fonts, const Element& element, const FittedText& text,
              const QRectF& box) {
    painter.setLayoutDirection(element.direction == Direction::rtl ? Qt::RightToLeft : Qt::LeftToRight);
    double baseline = box.y() + text.ascent;
    for (const FittedLine& line : text.lines) {
        double x = box.x();
        if (element.align == Align::centre) x += (box.width() - line.width) / 2;
        if (element.align == Align::right) x += box.width() - line.width;
        drawLine(painter, fonts, element, text, line, {x, baseline});
        baseline += text.lineHeight;
    }
}

}  // namespace printer
