#pragma once

#include <QImage>
#include <QWidget>

#include "app/services/layout_change.h"

namespace app {

// One side of a layout as it would be printed, with a frame around the element that is chosen and hatched what must stay free. The arrow
// keys move the element by 0.1 mm, with Shift by 1 mm; Page Up and Page Down choose its neighbours, a click the smallest one there.
class LayoutCanvas : public QWidget {
    Q_OBJECT
  public:
    LayoutCanvas();
    void show(const printer::Layout& layout, const ElementPlace& place);
    void setFace(const QImage& front, const QImage& back);
    [[nodiscard]] QSize sizeHint() const override { return {560, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 204}; }

  signals:
    // goesOn: the key was held down.
    void moved(double right, double down, bool goesOn);
    void stepped(int by);
    void chosen(std::size_t element);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    [[nodiscard]] QRectF card() const;
    [[nodiscard]] QRectF placed(const printer::Box& box) const;
    [[nodiscard]] QRectF placed(const printer::Element& element) const;
    void paintFrames(QPainter& painter) const;

    printer::Layout layout_;
    ElementPlace place_;
    QImage faces_[2];
};

}  // namespace app
