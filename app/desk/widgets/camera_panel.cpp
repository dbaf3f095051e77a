#include "app/desk/widgets/camera_panel.h"

#include <QHideEvent>
#include <QScrollArea>
#include <QShowEvent>
#include <QVBoxLayout>

#include "app/desk/widgets/photo_panel.h"
#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

constexpr qint64 lookEveryMs = 700;  // a person moves, and reads, no faster
constexpr qint64 toldForMs = 5000;   // what a key is answered stays that long over a live picture

}  // namespace

CameraPanel::CameraPanel(Camera& camera, PhotoService& photos, const Wording& wording)
    : camera_(camera), photos_(photos), wording_(wording), view_(new CameraView), headline_(new PlainLabel), checks_(new PlainLabel),
      shutter_(new QPushButton), use_(new QPushButton(tr("采用照片  (Ctrl+Shift+P)"))),
      close_(new QPushButton(tr("关闭相机"))) {
    setObjectName("card");
    layOut();
    listen();
    showButtons();
}

void CameraPanel::layOut() {
    headline_->setWordWrap(true);
    checks_->setWordWrap(true);
    checks_->setObjectName("checks");
    checks_->setAlignment(Qt::AlignTop);
    auto* scroll = new QScrollArea;
    scroll->setWidget(checks_);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    shutter_->setObjectName("shutter");
    use_->setObjectName("useFrame");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->addWidget(shutter_);
    row->addWidget(close_);
    layout->addLayout(row);  // first: where the room is short, the buttons are in sight
    layout->addWidget(use_);
    layout->addWidget(view_, 3);
    layout->addWidget(headline_);
    layout->addWidget(scroll, 2);
    for (QPushButton* button : {use_, shutter_, close_}) button->setFocusPolicy(Qt::ClickFocus);  // the form's order of keys stays
}

void CameraPanel::listen() {
    connect(&camera_, &Camera::pictured, this, &CameraPanel::see);
    connect(&camera_, &Camera::changed, this, &CameraPanel::showCamera);
    connect(shutter_, &QPushButton::clicked, this, &CameraPanel::press);
    connect(use_, &QPushButton::clicked, this, &CameraPanel::use);
    connect(close_, &QPushButton::clicked, this, &CameraPanel::closed);
}

void CameraPanel::start() {
    forget();
    view_->clear();
    checks_->clear();
    sinceLook_.invalidate();
    sinceTold_.invalidate();
    if (isVisible()) camera_.start();
    showCamera();
    showButtons();
}

void CameraPanel::forget() {
    ++asked_;
    taken_ = looking_ = false;
    crop_.clear();
}

void CameraPanel::press() {
    if (taken_) return start();
    if (view_->picture().isNull()) return;
    taken_ = true;
    camera_.stop();
    headline_->setText(tr("已拍下，正在检查…"));
    checks_->clear();
    const QImage picture = view_->picture();
    view_->showWhole(picture);
    look(picture);
    showButtons();
}

void CameraPanel::use() {
    if (taken_ && looking_) return headline_->setText(tr("已拍下，正在检查，检查完再按 Ctrl+Shift+P"));
    if (!crop_.empty()) return emit used(crop_);
    if (taken_) return headline_->setText(tr("✕ 这张照片不能采用：按下面所列办法改正，按 F11 重拍"));
    if (camera_.state() != Camera::State::running) return;  // what to do stands there
    sinceTold_.start();
    headline_->setText(tr("还没有拍下：先按 F11 拍照，检查完再按 Ctrl+Shift+P"));
}

void CameraPanel::see(const QImage& picture) {
    if (taken_ || !isVisible()) return;
    view_->show(picture);
    shutter_->setEnabled(true);
    if (!looking_ && (!sinceLook_.isValid() || sinceLook_.hasExpired(lookEveryMs))) look(picture);
}

void CameraPanel::look(const QImage& picture) {
    looking_ = true;
    sinceLook_.start();
    photos_.judgeFrame(this, picture, [this, asked = ++asked_](const Result<FrameVerdict>& verdict) {
        if (asked == asked_) judged(verdict);
    });
}

void CameraPanel::judged(const Result<FrameVerdict>& judged) {
    looking_ = false;
    if (!judged) {
        const FailureText text = wording_.failure(judged.error());
        headline_->setText("✕ " + shown(text.cause));
        checks_->setText(shown(text.remedy));
        return;
    }
    view_->setGuide(judged->guide);
    if (taken_ || !sinceTold_.isValid() || sinceTold_.hasExpired(toldForMs)) headline_->setText(PhotoPanel::headlineOf(judged->verdict));
    checks_->setText(PhotoPanel::checksOf(judged->verdict));
    checks_->setAccessibleName(checks_->text());
    if (!taken_) return;
    crop_ = judged->verdict.crop;
    if (const QImage cut = QImage::fromData(crop_.data(), static_cast<int>(crop_.size())); !cut.isNull()) view_->showWhole(cut);
    showButtons();
    emit judgedTaken(judged->verdict);
}

// What to do when there is no picture.
void CameraPanel::showCamera() {
    if (taken_) return;
    switch (camera_.state()) {
        case Camera::State::missing:
            headline_->setText(tr("○ 没有相机"));
            checks_->setText(tr("接上 USB 相机，接好后这里自动出现画面；也可以按 Ctrl+P 选择照片文件，或粘贴照片"));
            break;
        case Camera::State::failed:
            headline_->setText(tr("✕ 相机打不开"));
            //: %1 what the camera's driver says
            checks_->setText(tr("关闭正在使用相机的其他程序，或拔下相机再插上（%1）").arg(camera_.name()));
            break;
        case Camera::State::ready:
            if (isVisible()) camera_.start();
            break;
        case Camera::State::running:
            if (view_->picture().isNull()) headline_->setText(tr("请本人坐正，头在椭圆内，眼睛在横线上"));
            if (view_->picture().isNull()) checks_->clear();
            return;
    }
    if (camera_.state() != Camera::State::running) view_->clear();
    showButtons();
}

void CameraPanel::showButtons() {
    shutter_->setText(taken_ ? tr("重拍  (F11)") : tr("拍照  (F11)"));
    shutter_->setEnabled(taken_ || !view_->picture().isNull());
    use_->setVisible(!crop_.empty());
}

void CameraPanel::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    if (!taken_ && !event->spontaneous()) start();
}

void CameraPanel::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (!event->spontaneous()) camera_.stop();
}

}  // namespace app
