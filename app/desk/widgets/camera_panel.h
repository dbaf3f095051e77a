#pragma once

#include <QElapsedTimer>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "app/desk/services/camera.h"
#include "app/desk/services/photo_service.h"
#include "app/desk/widgets/camera_view.h"
#include "app/desk/words/wording.h"

namespace app {

// The applicant before the camera: the live picture with its lines, what the photo gate says of it meanwhile, and one press that takes the
// picture, which is then judged and cropped, and used or taken again. The camera runs while the panel is seen and live.
class CameraPanel : public QFrame {
    Q_OBJECT
  public:
    CameraPanel(Camera& camera, PhotoService& photos, const Wording& wording);
    // Live again.
    void start();
    // What was taken is of nobody in hand.
    void forget();
    // Takes the picture; of one that is taken, live again.
    void press();
    // Uses the picture that is taken, or says why it cannot be used now.
    void use();
    [[nodiscard]] bool isTaken() const { return taken_; }
    [[nodiscard]] QString text() const { return headline_->text() + "\n" + checks_->text(); }

  signals:
    void judgedTaken(const app::PhotoVerdict& verdict);  // what the gate says of the picture that is taken
    void used(const apdu::Bytes& photo);                 // the crop
    void closed();

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void layOut();
    void listen();
    void see(const QImage& picture);
    void look(const QImage& picture);
    void judged(const Result<FrameVerdict>& judged);
    void showCamera();
    void showButtons();

    Camera& camera_;
    PhotoService& photos_;
    Wording wording_;
    CameraView* view_;
    QLabel *headline_, *checks_;
    QPushButton *shutter_, *use_, *close_;
    QElapsedTimer sinceLook_, sinceTold_;
    Bytes crop_;
    int asked_ = 0;       // looks so far; an answer to an earlier one than the last is stale
    bool looking_ = false, taken_ = false;
};

}  // namespace app
