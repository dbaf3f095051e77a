#include "app/desk/widgets/code_panel.h"

#include <QHideEvent>
#include <QShowEvent>
#include <QVBoxLayout>

#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

constexpr qint64 lookEveryMs = 300;

}  // namespace

CodePanel::CodePanel(Camera& camera, PhotoService& photos)
    : camera_(camera), photos_(photos), view_(new CameraView), headline_(new PlainLabel) {
    setObjectName("card");
    headline_->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(view_, 1);
    layout->addWidget(headline_);
    connect(&camera_, &Camera::pictured, this, &CodePanel::see);
    connect(&camera_, &Camera::changed, this, &CodePanel::showCamera);
}

void CodePanel::see(const QImage& picture) {
    if (!isVisible()) return;
    view_->show(picture);
    if (looking_ || (sinceLook_.isValid() && !sinceLook_.hasExpired(lookEveryMs))) return;
    looking_ = true;
    sinceLook_.start();
    photos_.readCode(this, picture, [this](const Result<std::string>& code) {
        looking_ = false;
        if (code && !code->empty() && isVisible()) emit read(QString::fromStdString(*code));
    });
}

void CodePanel::showCamera() {
    switch (camera_.state()) {
        case Camera::State::missing:
            return headline_->setText(tr("○ 没有相机；可以用扫描枪"));
        case Camera::State::failed:
            //: %1 what the camera's driver says
            return headline_->setText(tr("✕ 相机打不开（%1）；可以用扫描枪").arg(camera_.name()));
        case Camera::State::ready:
            if (isVisible()) camera_.start();
            return;
        case Camera::State::running:
            //: to whoever holds a card before the camera
            return headline_->setText(tr("把卡面二维码对着相机，读到后自动填入"));
    }
}

void CodePanel::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    if (event->spontaneous()) return;
    looking_ = false;
    sinceLook_.invalidate();
    view_->clear();
    camera_.start();
    showCamera();
}

void CodePanel::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (!event->spontaneous()) camera_.stop();
}

}  // namespace app
