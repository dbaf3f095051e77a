#pragma once

#include <QScrollArea>

namespace app {

// A scroll area at whose edges no line and no button is cut through: what has no room for all of it is not shown until one scrolls there.
class WholeLineArea : public QScrollArea {
    Q_OBJECT
  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int right, int down) override;

  private:
    void cut();
};

}  // namespace app
