#pragma once

#include <QWidget>

#include "app/desk/services/desk_services.h"

namespace app {

// Both sides of a card, as large as the place allows.
class FaceView : public QWidget {
    Q_OBJECT
  public:
    FaceView();
    void show(const FacePictures& pictures);
    void clear() { show({}); }
    [[nodiscard]] QSize sizeHint() const override { return {340, 440}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 312}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    FacePictures pictures_;
};

}  // namespace app
