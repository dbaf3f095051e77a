#pragma once

#include <QScrollArea>

namespace app {

// Gives its content all the room there is, and at least what it needs: where that is more, it scrolls. The control that has the
// keyboard is always in sight.
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
    void keepInSight(QWidget* control);
};

}  // namespace app
