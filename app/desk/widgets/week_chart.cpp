#include "app/desk/widgets/week_chart.h"

#include <algorithm>

namespace app {
namespace {

constexpr double corner = 6, margin = 16, legendHeight = 28, dayHeight = 24, figureHeight = 18, widestBar = 28;

}  // namespace

WeekChart::WeekChart() {
    setObjectName("weekChart");
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(180);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    show({});
}

void WeekChart::show(const std::vector<DayWork>& week) {
    week_ = week;
    std::int64_t made = 0, handed = 0;
    for (const auto& day : week_) {
        made += day.made;
        handed += day.handedOver;
    }
    //: what a screen reader says of the chart: %1 and %2 numbers of cards
    setAccessibleName(tr("近七日：制成 %1 张，发放 %2 张").arg(made).arg(handed));
    update();
}

void WeekChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() || underMouse() ? focus_ : line_, hasFocus() ? 2 : 1));
    painter.setBrush(ground_);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
    const QRectF inside = QRectF(rect()).adjusted(margin, margin / 2, -margin, -margin / 2);
    paintLegend(painter, inside);
    std::int64_t most = 1;
    for (const auto& day : week_) most = std::max({most, day.made, day.handedOver});
    const double wide = week_.empty() ? 0 : inside.width() / static_cast<double>(week_.size());
    for (std::size_t i = 0; i < week_.size(); ++i)
        paintDay(painter, {inside.left() + wide * static_cast<double>(i), inside.top() + legendHeight, wide, inside.height() - legendHeight},
                 week_[i], static_cast<double>(most));
}

void WeekChart::paintLegend(QPainter& painter, const QRectF& place) const {
    const QPen text(palette().color(foregroundRole()));
    double left = place.left();
    //: title of the chart on the home page
    const std::pair<QString, QColor> parts[] = {{tr("近七日"), {}}, {tr("制成"), made_}, {tr("发放"), handed_}};
    for (const auto& [word, colour] : parts) {
        if (colour.isValid()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawRect(QRectF(left, place.top() + 8, 12, 12));
            left += 18;
        }
        painter.setPen(text);
        painter.drawText(QRectF(left, place.top(), place.width(), legendHeight), Qt::AlignVCenter | Qt::AlignLeft, word);
        left += painter.fontMetrics().horizontalAdvance(word) + 24;
    }
}

void WeekChart::paintDay(QPainter& painter, const QRectF& place, const DayWork& work, double most) const {
    const double bar = std::min(widestBar, place.width() / 4), middle = place.center().x();
    const double ground = place.bottom() - dayHeight, tall = ground - place.top() - figureHeight;
    const std::pair<std::int64_t, QColor> bars[] = {{work.made, made_}, {work.handedOver, handed_}};
    double left = middle - bar - 2;
    for (const auto& [count, colour] : bars) {
        const double high = tall * static_cast<double>(count) / most;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRect(QRectF(left, ground - high, bar, high));
        painter.setPen(palette().color(foregroundRole()));
        if (count > 0)
            painter.drawText(QRectF(left - bar, ground - high - figureHeight, 3 * bar, figureHeight), Qt::AlignCenter, QString::number(count));
        left += bar + 4;
    }
    painter.setPen(line_);
    painter.drawLine(QPointF(place.left(), ground), QPointF(place.right(), ground));
    painter.setPen(palette().color(foregroundRole()));
    const auto day = QString("%1-%2").arg(static_cast<unsigned>(work.day.month())).arg(static_cast<unsigned>(work.day.day()));
    painter.drawText(QRectF(place.left(), ground, place.width(), dayHeight), Qt::AlignCenter, day);
}

}  // namespace app
