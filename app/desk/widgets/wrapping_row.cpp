#include "app/desk/widgets/wrapping_row.h"

#include <algorithm>

namespace app {

WrappingRow::~WrappingRow() {
    qDeleteAll(items_);
}

QLayoutItem* WrappingRow::takeAt(int index) {
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

QSize WrappingRow::sizeHint() const {
    QSize size(0, 0);
    for (const auto* item : items_) {
        if (item->isEmpty()) continue;
        const QSize hint = item->sizeHint();
        size = QSize(size.width() + (size.width() > 0 ? spacing() : 0) + hint.width(), std::max(size.height(), hint.height()));
    }
    return size;
}

QSize WrappingRow::minimumSize() const {
    QSize size(0, 0);
    for (const auto* item : items_)
        if (!item->isEmpty()) size = size.expandedTo(item->sizeHint());
    return size;
}

int WrappingRow::heightForWidth(int width) const {
    return layOut(QRect(0, 0, width, 0), false);
}

void WrappingRow::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    layOut(rect, true);
}

int WrappingRow::layOut(const QRect& rect, bool place) const {
    int x = rect.x(), y = rect.y(), row = 0;
    for (auto* item : items_) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint();
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            x = rect.x();
            y += row + spacing();
            row = 0;
        }
        if (place) item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + spacing();
        row = std::max(row, size.height());
    }
    return y + row - rect.y();
}

}  // namespace app
