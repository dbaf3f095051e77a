#include "app/desk/widgets/whole_line_area.h"

#include <QAbstractButton>
#include <QEvent>
#include <QLabel>
#include <algorithm>
#include <vector>

namespace app {
namespace {

struct Line {
    int top, bottom;
    [[nodiscard]] bool liesAcross(int edge) const { return top < edge && bottom > edge; }
};

// A label has as many as its words take, about its middle; a button is one.
void addLines(const QWidget& part, int top, std::vector<Line>& lines) {
    const auto* label = qobject_cast<const QLabel*>(&part);
    const bool words = label && !label->text().isEmpty();
    if (!words && !qobject_cast<const QAbstractButton*>(&part)) return;
    const QFontMetrics metrics = part.fontMetrics();
    const int pitch = std::max(1, metrics.lineSpacing());
    const auto linesIn = [pitch](int length) { return std::max(1, (length + pitch / 2) / pitch); };
    const int high = words ? metrics.boundingRect(part.rect(), Qt::TextWordWrap, label->text()).height() : 0;
    const int count = std::min(linesIn(high), linesIn(part.height())), before = (part.height() - count * pitch) / 2;
    for (int i = 0; i < count; ++i)
        lines.push_back({top + (i == 0 ? 0 : before + i * pitch), top + (i + 1 == count ? part.height() : before + (i + 1) * pitch)});
}

// Moved to that end of the lines across it; lines beside each other need not begin at the same height.
int cleared(const std::vector<Line>& lines, int edge, int Line::*end) {
    const auto across = [&edge](const Line& line) { return line.liesAcross(edge); };
    for (auto line = std::ranges::find_if(lines, across); line != lines.end(); line = std::ranges::find_if(lines, across)) edge = (*line).*end;
    return edge;
}

}  // namespace

bool WholeLineArea::eventFilter(QObject* watched, QEvent* event) {
    const bool taken = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)) cut();
    return taken;
}

void WholeLineArea::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    cut();
}

void WholeLineArea::scrollContentsBy(int right, int down) {
    QScrollArea::scrollContentsBy(right, down);
    cut();
}

// What is masked shows the area itself, which has the same background.
void WholeLineArea::cut() {
    if (!widget()) return;
    std::vector<Line> lines;
    for (const auto* part : widget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (!part->isHidden()) addLines(*part, widget()->y() + part->y(), lines);
    const int room = viewport()->height(), top = cleared(lines, 0, &Line::bottom), bottom = cleared(lines, room, &Line::top);
    if (bottom <= top || (top == 0 && bottom == room)) return viewport()->clearMask();
    viewport()->setMask(QRegion(0, top, viewport()->width(), bottom - top));
}

}  // namespace app
