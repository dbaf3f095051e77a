#include "app/desk/pages/photo_intake.h"

#include <QFileDialog>
#include <QShortcut>
#include <algorithm>

#include "apdu/core/file.h"

namespace app {
namespace {

constexpr std::size_t mostPictureBytes = 64 << 20;
constexpr int ownerOnly = 0600;  // a picture of a person
constexpr auto wrongSize = "photo.wrong_size";

}  // namespace

PhotoIntake::PhotoIntake(PhotoService* photos, const Wording& wording, const Parts& parts)
    : QObject(parts.form), photos_(photos), wording_(wording), parts_(parts), panel_(new PhotoPanel) {
    parts_.beside->addWidget(panel_);
    connect(panel_, &PhotoPanel::taken, this, &PhotoIntake::takeCrop);
    connect(panel_, &PhotoPanel::closed, this, &PhotoIntake::showFace);
    auto* use = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), parts_.form);
    use->setAutoRepeat(false);
    connect(use, &QShortcut::activated, this, &PhotoIntake::pressUse);
}

void PhotoIntake::startAgain() {
    ++number_;  // a verdict that is still to come is of nobody, a picture too
    forgetComing();
    if (camera_) camera_->forget();
    failed_.reset();
    unfit_ = false;
    told_.clear();
    folder_.reset();
    showFace();
}

void PhotoIntake::forgetTold() {
    if (!told_.isEmpty() && parts_.message->text() == told_) parts_.message->clear();
    told_.clear();
}

void PhotoIntake::offerCamera(Camera& camera) {
    camera_ = new CameraPanel(camera, *photos_, wording_);
    parts_.beside->addWidget(camera_);
    connect(camera_, &CameraPanel::closed, this, &PhotoIntake::showFace);
    connect(camera_, &CameraPanel::judgedTaken, this, [this](const PhotoVerdict& verdict) { note(verdict, camera_); });
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

// One key for whatever is proposed; where nothing is, it leads to what was refused, or says what comes first.
void PhotoIntake::pressUse() {
    const QWidget* shownNow = parts_.beside->currentWidget();
    if (shownNow == panel_) return panel_->press();
    if (camera_ && shownNow == camera_) return camera_->use();
    if (failed_) {
        parts_.beside->setCurrentWidget(checklist_);
        parts_.message->showAttention(tr("照片没有通过检查：%1。右边列出怎样改").arg(shown(failed_->cause)));
        return ownMessage();
    }
    parts_.message->showAttention(camera_ ? tr("没有等待采用的照片：按 F11 拍照，或按 Ctrl+P 选择照片文件")
                                          : tr("没有等待采用的照片：按 Ctrl+P 选择照片文件，或粘贴、拖入照片"));
}

void PhotoIntake::note(const PhotoVerdict& verdict, QWidget* checklist) {
    checklist_ = checklist;
    failed_.reset();
    const auto failed = std::ranges::find(verdict.lines, false, &PhotoLine::passed);
    if (failed != verdict.lines.end()) failed_ = *failed;
}

RuleText PhotoIntake::explain(const Refusal& refusal) const {
    RuleText text = wording_.rule(refusal.rule);
    if (refusal.field != "photo") return text;
    if (failed_ && checklist_ == camera_ && parts_.form->photo().empty()) {
        //: %1 the check that a photo failed
        text.cause = tr("拍下的照片没有通过检查，没有采用：%1").arg(shown(failed_->cause)).toStdString();
        //: %1 what to do about it
        text.remedy = tr("%1（F11 重拍）").arg(shown(failed_->remedy)).toStdString();
        return text;
    }
    const bool ofFile = refusal.rule == wrongSize && checklist_ == panel_;
    if (refusal.rule != photoNotPassed && !ofFile) return text;
    const auto found = refusal.rule == photoNotPassed ? wording_.photo(refusal.detail) : std::vector<std::string>();
    const std::string cause = !found.empty() ? found.front() : failed_ ? failed_->cause : std::string();
    if (cause.empty()) return text;
    //: %1 the check that a photo failed
    text.cause = tr("照片没有通过检查：%1").arg(shown(cause)).toStdString();
    //: %1 what to do about the photo, %2 what else may be done
    if (failed_ && failed_->cause == cause) text.remedy = tr("%1。%2").arg(shown(failed_->remedy), shown(text.remedy)).toStdString();
    return text;
}

void PhotoIntake::choose() {
    const QString file = QFileDialog::getOpenFileName(parts_.form, tr("选择照片"), {}, tr("照片 (*.jpg *.jpeg *.png)"));
    if (file.isEmpty() || !parts_.form->isEnabled()) return;
    failed_.reset();
    unfit_ = false;
    forgetTold();
    forgetComing();
    parts_.form->setPhoto(file.toStdString());
    read(file, [this](const Bytes& content) {
        content.empty() ? showFace() : judge(content);
    });
}

void PhotoIntake::take(const GivenPicture& given) {
    if (!parts_.form->isEnabled()) return;
    parts_.form->goOnFromPhoto();
    forgetTold();
    read(given, [this](const Bytes& file) {
        if (file.empty()) {
            forgetComing();
            showFace();
            parts_.message->showAttention(tr("粘贴或拖入的不是可读的照片"));
            return ownMessage();
        }
        keep(file);
        judge(file);
    });
    parts_.form->awaitPhoto(true);
}

// Another picture takes its place, or another person.
void PhotoIntake::forgetComing() {
    ++reading_;
    parts_.form->awaitPhoto(false);
}

// What comes when another picture is in hand, or another person, is of nobody. Until it comes nothing of the one before can be taken.
void PhotoIntake::read(const GivenPicture& given, std::function<void(const Bytes&)> then) {
    showJudging();
    readPicture(this, given, mostPictureBytes, [this, then = std::move(then), number = ++reading_](const PictureFile& picture) {
        if (number == reading_) then(picture.content);
    });
}

void PhotoIntake::showJudging() {
    ++number_;
    if (!photos_) return;
    panel_->showJudging();
    parts_.beside->setCurrentWidget(panel_);
}

// What was judged before another picture came is not shown; whoever opened the camera meanwhile goes on with that.
void PhotoIntake::judge(const Bytes& file) {
    if (!photos_ || (camera_ && parts_.beside->currentWidget() == camera_)) return;
    showJudging();
    photos_->judge(this, file, [this, file, number = number_](const Result<PhotoVerdict>& verdict) {
        if (number != number_) return;
        unfit_ = !verdict || !verdict->passed || !verdict->crop.empty();
        emit fileJudged();
        if (verdict) {
            note(*verdict, panel_);
            return panel_->showVerdict(*verdict, file);
        }
        showFace();
        parts_.message->showFailure(wording_.failure(verdict.error()));
        ownMessage();
    });
}

void PhotoIntake::takeCrop() {
    if (panel_->crop().empty()) return;
    keep(panel_->crop());
    showFace();
}

void PhotoIntake::keep(const Bytes& file) {
    failed_.reset();
    unfit_ = false;
    forgetTold();
    forgetComing();
    if (!folder_) folder_ = PassingFolder::make(folders_);
    if (!folder_) return parts_.message->showAttention(tr("照片写不进临时文件夹，磁盘可能已满"));
    const bool jpeg = file.size() > 1 && file[0] == 0xFF && file[1] == 0xD8;
    const auto path = folder_->path() / (jpeg ? "photo.jpg" : "photo.png");
    if (const auto written = apdu::writeFileDurably(path, file, ownerOnly)) return parts_.form->setPhoto(path);
    parts_.message->showAttention(tr("照片写不进临时文件夹，磁盘可能已满"));
}

}  // namespace app
