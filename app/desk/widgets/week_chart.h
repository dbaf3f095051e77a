#pragma once

#include <QAbstractButton>
#include <QPainter>

#include "app/desk/services/ledger_services.h"

namespace app {

// The last seven days in bars: cards made, and cards handed over. A button: it leads to the numbers.
class WeekChart : public QAbstractButton {
    Q_OBJECT
    // From the style sheet.
    Q_PROPERTY(QColor madeColour MEMBER made_)
    Q_PROPERTY(QColor handedColour MEMBER handed_)
    Q_PROPERTY(QColor lineColour MEMBER line_)
    Q_PROPERTY(QColor groundColour MEMBER ground_)
    Q_PROPERTY(QColor focusColour MEMBER focus_)
  public:
    WeekChart();
    void show(const std::vector<DayWork>& week);
    [[nodiscard]] QSize sizeHint() const override { return {640, 220}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintLegend(QPainter& painter, const QRectF& place) const;
    void paintDay(QPainter& painter, const QRectF& place, const DayWork& work, double most) const;

    std::vector<DayWork> week_;
    QColor made_{Qt::darkBlue}, handed_{Qt::darkGreen}, line_{Qt::gray}, ground_{Qt::white}, focus_{Qt::darkBlue};
};

}  // namespace app
