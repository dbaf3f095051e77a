#pragma once

#include <QLayout>
#include <QStackedWidget>

namespace app {

// What stands beside the work, one thing at a time. It asks for the room that the one shown needs, not for that of the largest, and takes
// what more there is.
class SideStack : public QStackedWidget {
  public:
    SideStack() {
        connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
    }
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override {
        const QWidget* now = currentWidget();
        return now ? QSize(now->minimumSizeHint().width(), heightFor(*now)) : QStackedWidget::minimumSizeHint();
    }
    // Qt would ask for the height that suits best, of each page, and take it for the least.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

  private:
    [[nodiscard]] int heightFor(const QWidget& page) const {
        if (page.minimumHeight() > 0) return page.minimumHeight();
        const int wide = minimumWidth() > 0 ? minimumWidth() : width();
        const QLayout* inner = page.layout();
        return inner && inner->hasHeightForWidth() ? inner->totalMinimumHeightForWidth(wide) : page.minimumSizeHint().height();
    }
};

}  // namespace app
