#include "app/desk/pages/photo_intake.h"

#include <QFileDialog>

#include "apdu/core/file.h"

namespace app {
namespace {

constexpr std::size_t mostPictureBytes = 64 << 20;
constexpr int ownerOnly = 0600;  // a picture of a person

}  // namespace

PhotoIntake::PhotoIntake(PhotoService* photos, const Wording& wording, const Parts& parts)
    : QObject(parts.form), photos_(photos), wording_(wording), parts_(parts), panel_(new PhotoPanel) {
    parts_.beside->addWidget(panel_);
    connect(panel_, &PhotoPanel::taken, this, &PhotoIntake::takeCrop);
    connect(panel_, &PhotoPanel::closed, this, &PhotoIntake::showFace);
}

void PhotoIntake::startAgain() {
    ++number_;  // a verdict that is still to come is of nobody
    folder_.reset();
    showFace();
}

void PhotoIntake::offerCamera(Camera& camera) {
    camera_ = new CameraPanel(camera, *photos_, wording_);
    parts_.beside->addWidget(camera_);
    connect(camera_, &CameraPanel::closed, this, &PhotoIntake::showFace);
    connect(camera_, &CameraPanel::used, this, [this](const Bytes& photo) {
        keep(photo);
        showFace();
    });
}

// One key for all of it: the camera opens, takes the picture, takes it again.
void PhotoIntake::pressCamera() {
    if (parts_.beside->currentWidget() == camera_) return camera_->press();
    ++number_;  // what is being judged would cover the camera
    camera_->start();
    parts_.beside->setCurrentWidget(camera_);
}

void PhotoIntake::choose() {
    const QString file = QFileDialog::getOpenFileName(parts_.form, tr("选择照片"), {}, tr("照片 (*.jpg *.jpeg *.png)"));
    if (file.isEmpty() || !parts_.form->isEnabled()) return;
    parts_.form->setPhoto(file.toStdString());
    if (const auto content = apdu::readFile(file.toStdString(), mostPictureBytes)) judge(*content);
}

void PhotoIntake::take(const Bytes& file) {
    if (!parts_.form->isEnabled()) return;
    if (file.empty()) return parts_.message->showAttention(tr("粘贴或拖入的不是可读的照片"));
    keep(file);
    judge(file);
}

// What was judged before another picture came is not shown.
void PhotoIntake::judge(const Bytes& file) {
    if (!photos_) return;
    panel_->showJudging();
    parts_.beside->setCurrentWidget(panel_);
    photos_->judge(this, file, [this, number = ++number_](const Result<PhotoVerdict>& verdict) {
        if (number != number_) return;
        if (verdict) return panel_->showVerdict(*verdict);
        showFace();
        parts_.message->showFailure(wording_.failure(verdict.error()));
    });
}

void PhotoIntake::takeCrop() {
    if (panel_->crop().empty()) return;
    keep(panel_->crop());
    showFace();
}

void PhotoIntake::keep(const Bytes& file) {
    if (!folder_) folder_ = PassingFolder::make(folders_);
    if (!folder_) return parts_.message->showAttention(tr("照片写不进临时文件夹，磁盘可能已满"));
    const bool jpeg = file.size() > 1 && file[0] == 0xFF && file[1] == 0xD8;
    const auto path = folder_->path() / (jpeg ? "photo.jpg" : "photo.png");
    if (const auto written = apdu::writeFileDurably(path, file, ownerOnly)) return parts_.form->setPhoto(path);
    parts_.message->showAttention(tr("照片写不进临时文件夹，磁盘可能已满"));
}

}  // namespace app
