#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
#include <string>

namespace test {

// The labels of one line and the buttons of which a part only is shown, in words.
inline std::string cutThrough(const QScrollArea& area) {
    const QRegion mask = area.viewport()->mask();
    const QRect seen = mask.isEmpty() ? area.viewport()->rect() : mask.boundingRect();
    const int from = seen.top(), to = seen.top() + seen.height();
    std::string found;
    for (const auto* part : area.widget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        const auto* label = qobject_cast<const QLabel*>(part);
        const auto* button = qobject_cast<const QAbstractButton*>(part);
        const bool line = label && !label->text().isEmpty() && 2 * label->height() < 3 * label->fontMetrics().lineSpacing();
        if (part->isHidden() || (!line && !button)) continue;
        const int top = area.widget()->y() + part->y(), bottom = top + part->height();
        const bool whole = top >= from && bottom <= to, out = bottom <= from || top >= to;
        if (!whole && !out) found += (label ? label->text() : button->text()).toStdString() + "; ";
    }
    return found;
}

}  // namespace test
