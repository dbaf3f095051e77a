#include "app/desk/widgets/photo_panel.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QImageReader>
#include <QScrollArea>

#include <algorithm>

#include "app/desk/widgets/plain_label.h"
#include "app/desk/words/wording.h"

namespace app {
namespace {

constexpr int pictureWidth = 120, pictureHeight = 130;

// Read no larger than it is shown.
QPixmap smallOf(const Bytes& file) {
    QByteArray content = QByteArray::fromRawData(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
    QBuffer buffer(&content);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); size.isValid()) reader.setScaledSize(size.scaled(pictureWidth, pictureHeight, Qt::KeepAspectRatio));
    return QPixmap::fromImage(reader.read());
}

QString lineOf(const PhotoLine& line) {
    //: %1 what is measured, %2 the number, %3 its limit
    const QString said = PhotoPanel::tr("%1 %2（限 %3）").arg(shown(line.name), shown(line.measured), shown(line.limit));
    if (line.passed) return "✓ " + said;
    return "✕ " + said + "\n    " + shown(line.cause) + "\n    " + PhotoPanel::tr("办法：%1").arg(shown(line.remedy));
}

}  // namespace

PhotoPanel::PhotoPanel()
    : headline_(new PlainLabel), picture_(new PlainLabel), checks_(new PlainLabel), take_(new QPushButton(tr("采用裁剪  (Ctrl+Shift+P)"))),
      close_(new QPushButton(tr("返回卡面"))) {
    setObjectName("card");
    headline_->setWordWrap(true);
    checks_->setWordWrap(true);
    checks_->setTextFormat(Qt::PlainText);
    checks_->setObjectName("checks");
    checks_->setAlignment(Qt::AlignTop);
    picture_->setObjectName("photoPreview");
    picture_->setAccessibleName(tr("照片预览"));
    take_->setObjectName("takePhoto");
    auto* scroll = new QScrollArea;
    scroll->setWidget(checks_);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(picture_);
    head->addWidget(headline_, 1);
    layout->addLayout(head);
    layout->addWidget(take_);
    layout->addWidget(close_);
    layout->addWidget(scroll, 1);
    for (QPushButton* button : {take_, close_}) button->setFocusPolicy(Qt::ClickFocus);  // the form's order of keys stays
    connect(take_, &QPushButton::clicked, this, &PhotoPanel::taken);
    connect(close_, &QPushButton::clicked, this, &PhotoPanel::closed);
}

// Pressed too early, or in vain, it is not lost without a word.
void PhotoPanel::press() {
    if (judging_) return headline_->setText(tr("正在检查照片，检查完再按 Ctrl+Shift+P"));
    if (!crop_.empty()) return emit taken();
    headline_->setText(passed_ ? tr("✓ 照片合格，已经采用，不用裁剪") : tr("✕ 照片不合格，也裁不出合格的，没有可采用的：按下面所列办法重拍，或另选一张"));
}

void PhotoPanel::showJudging() {
    judging_ = true;
    headline_->setText(tr("正在检查照片…"));
    checks_->clear();
    crop_.clear();
    picture_->hide();
    take_->hide();
}

void PhotoPanel::showVerdict(const PhotoVerdict& verdict, const Bytes& picture) {
    judging_ = false;
    passed_ = verdict.passed;
    crop_ = verdict.crop;
    const QPixmap seen = smallOf(crop_.empty() ? picture : crop_);
    picture_->setVisible(!seen.isNull());
    picture_->setPixmap(seen);
    take_->setVisible(!crop_.empty());
    headline_->setText(headlineOf(verdict));
    checks_->setText(checksOf(verdict));
    checks_->setAccessibleName(checks_->text());
}

QString PhotoPanel::headlineOf(const PhotoVerdict& verdict) {
    const auto failed = std::count_if(verdict.lines.begin(), verdict.lines.end(), [](const PhotoLine& line) { return !line.passed; });
    return failed == 0 ? tr("✓ 照片合格，共 %1 项").arg(verdict.lines.size()) : tr("✕ 照片有 %1 项不合格").arg(failed);
}

QString PhotoPanel::checksOf(const PhotoVerdict& verdict) {
    QStringList said;
    for (const bool passed : {false, true})
        for (const auto& line : verdict.lines)
            if (line.passed == passed) said << lineOf(line);
    return said.join("\n");
}

}  // namespace app
