#pragma once

#include <QImage>
#include <QPainter>
#include <QWidget>

#include "printer/photo/photo_guide.h"

namespace app {

// The middle of what a camera sees, with the lines of the finished photo over it: its frame, the oval of the head, the line of the eyes. Or a
// picture that is taken, whole.
class CameraView : public QWidget {
    Q_OBJECT
    // From the style sheet.
    Q_PROPERTY(QColor lines MEMBER lines_)
    Q_PROPERTY(QColor shade MEMBER shade_)
  public:
    CameraView();
    void show(const QImage& picture);
    void showWhole(const QImage& picture);
    void setGuide(const printer::PhotoGuide& guide);
    void clear();
    [[nodiscard]] const QImage& picture() const { return picture_; }
    // Where the finished photo is in the view.
    [[nodiscard]] QRectF photoFrame() const;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void put(const QImage& picture, bool whole);
    void paintGuide(QPainter& painter) const;
    void paintWhole(QPainter& painter) const;

    QImage picture_;
    printer::PhotoGuide guide_;
    bool whole_ = false;
    QColor lines_{Qt::white}, shade_{Qt::black};
};

}  // namespace app
