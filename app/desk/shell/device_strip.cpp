#include "app/desk/shell/device_strip.h"

#include <QHBoxLayout>
#include <QStyle>

#include "app/desk/widgets/plain_label.h"
#include "app/desk/words/wording.h"

namespace app {
namespace {

constexpr int refreshMs = 5000;

}  // namespace

DeviceStrip::DeviceStrip(DeviceWatch& devices, TodayService& today, const QString& person, IdReaderWatch* idReader, Camera* camera)
    : devices_(devices), today_(today), idReader_(idReader), camera_(camera), reader_(new PlainLabel), idCards_(new PlainLabel),
      pictures_(new PlainLabel), sync_(new PlainLabel), person_(new PlainLabel), lock_(new QPushButton(tr("锁定") + "  Ctrl+L")), signOut_(new QPushButton(tr("退出") + "  Ctrl+Shift+L")) {
    setObjectName("strip");
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->addWidget(reader_);
    layout->addWidget(idCards_);
    layout->addWidget(pictures_);
    layout->addWidget(sync_);
    layout->addStretch(1);
    layout->addWidget(person_);
    for (QPushButton* button : {lock_, signOut_}) {
        button->setObjectName("quiet");
        button->setFocusPolicy(Qt::NoFocus);
        layout->addWidget(button);
    }
    connect(lock_, &QPushButton::clicked, this, &DeviceStrip::lockWanted);
    connect(signOut_, &QPushButton::clicked, this, &DeviceStrip::signOutWanted);
    setPerson(person, false);
    connect(&devices_, &DeviceWatch::changed, this, &DeviceStrip::showReaders);
    connect(&again_, &QTimer::timeout, this, &DeviceStrip::refresh);
    again_.start(refreshMs);
    if (idReader_) connect(idReader_, &IdReaderWatch::changed, this, &DeviceStrip::showIdReader);
    if (camera_) connect(camera_, &Camera::changed, this, &DeviceStrip::showCamera);
    showReaders();
    showIdReader();
    showCamera();
    refresh();
}

void DeviceStrip::setPerson(const QString& shown, bool signedIn) {
    person_->setText(shown);
    lock_->setVisible(signedIn);
    signOut_->setVisible(signedIn);
}

void DeviceStrip::showIdReader() {
    idCards_->setVisible(idReader_ && idReader_->known());
    if (!idCards_->isVisibleTo(this)) return;
    if (idReader_->working()) return say(idCards_, "done", tr("● 身份证阅读器"));
    if (idReader_->missing()) return say(idCards_, "", tr("○ 未接身份证阅读器"));
    say(idCards_, "failure", tr("✕ 身份证阅读器不可用"));
}

void DeviceStrip::showCamera() {
    pictures_->setVisible(camera_ != nullptr);
    if (!camera_) return;
    switch (camera_->state()) {
        case Camera::State::missing:
            return say(pictures_, "", tr("○ 未接相机"));
        case Camera::State::ready:
            return say(pictures_, "done", tr("● 相机"));
        case Camera::State::running:
            return say(pictures_, "done", tr("● 相机：正在取景"));
        case Camera::State::failed:
            return say(pictures_, "failure", tr("✕ 相机不可用"));
    }
}

void DeviceStrip::refresh() {
    today_.counts(this, [this](const Result<TodayCounts>& counts) {
        if (!counts) return say(sync_, "failure", tr("✕ 记录库不可用"));
        if (counts->waitingEvents == 0) return say(sync_, "done", tr("● 已同步"));
        say(sync_, "attention", tr("▲ 待同步 %1 条").arg(counts->waitingEvents));
    });
}

void DeviceStrip::showReaders() {
    if (!devices_.serviceThere()) return say(reader_, "failure", tr("✕ 读卡服务未运行"));
    if (devices_.readers().empty()) return say(reader_, "attention", tr("▲ 没有读卡器"));
    for (const auto& [name, status] : devices_.readers()) {
        if (!status.present) continue;
        return status.mute ? say(reader_, "failure", tr("✕ %1：卡片无应答").arg(shown(name)))
                           : say(reader_, "done", tr("● %1：有卡").arg(shown(name)));
    }
    say(reader_, "done", tr("● 读卡器 %1 台，无卡").arg(devices_.readers().size()));
}

void DeviceStrip::say(QLabel* label, const char* kind, const QString& text) {
    label->setProperty("kind", kind);
    label->setText(text);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

}  // namespace app
