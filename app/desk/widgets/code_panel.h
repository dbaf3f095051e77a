#pragma once

#include <QElapsedTimer>
#include <QFrame>
#include <QLabel>

#include "app/desk/services/camera.h"
#include "app/desk/services/photo_service.h"
#include "app/desk/widgets/camera_view.h"

namespace app {

// A card's printed side before the camera, until its code is read. The camera runs while the panel is seen.
class CodePanel : public QFrame {
    Q_OBJECT
  public:
    CodePanel(Camera& camera, PhotoService& photos);
    [[nodiscard]] QString text() const { return headline_->text(); }

  signals:
    void read(const QString& code);

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void see(const QImage& picture);
    void showCamera();

    Camera& camera_;
    PhotoService& photos_;
    CameraView* view_;
    QLabel* headline_;
    QElapsedTimer sinceLook_;
    bool looking_ = false;
};

}  // namespace app
