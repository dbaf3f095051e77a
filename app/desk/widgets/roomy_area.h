#pragma once

#include <QScrollArea>

class QAbstractItemView;

namespace app {

// Gives its content all the room there is, and at least what it needs: where that is more, it scrolls. The control that has the
// keyboard is always in sight, a field with its label; of a list, which scrolls by itself, where it begins and the row one goes to.
class RoomyArea : public QScrollArea {
    Q_OBJECT
  public:
    explicit RoomyArea(QWidget* content);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fit();
    void keepInSight(const QWidget* control);
    void bringInSight(const QRect& place);
    void bringRowInSight(const QAbstractItemView& list);
    void followRows(const QWidget* control);
    QMetaObject::Connection followed_;
};

}  // namespace app
