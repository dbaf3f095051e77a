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
    int x = rect.x(), y = rect.y(), height = 0;
    QList<QLayoutItem*> row;
    const auto endRow = [&] {
        x = rect.x();
        for (auto* item : row) {
            const QSize size = item->sizeHint();
            if (place) item->setGeometry(QRect(QPoint(x, y + (height - size.height()) / 2), size));
            x += size.width() + spacing();
        }
        x = rect.x();
        y += height;
        height = 0;
        row.clear();
    };
    for (auto* item : items_) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint();
        if (!row.isEmpty() && x + size.width() > rect.x() + rect.width()) {
            endRow();
            y += spacing();
        }
        row.append(item);
        x += size.width() + spacing();
        height = std::max(height, size.height());
    }
    endRow();
    return y - rect.y();
}

}  // namespace app
