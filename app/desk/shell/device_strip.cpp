#include "app/desk/shell/device_strip.h"

#include "app/desk/widgets/plain_label.h"
#include "app/desk/words/wording.h"

namespace app {
namespace {

constexpr int refreshMs = 5000;
constexpr auto syncPage = "sync", stockPage = "stock";

}  // namespace

DeviceStrip::DeviceStrip(DeviceWatch& devices, TodayService& today, const QString& person, IdReaderWatch* idReader, Camera* camera)
    : devices_(devices), today_(today), idReader_(idReader), camera_(camera), reader_(new StripItem), operators_(new StripItem), idCards_(new StripItem),
      pictures_(new StripItem), blanks_(new StripItem), printer_(new PrinterItem), sync_(new SyncItem), person_(new PlainLabel), advice_(new MessagePanel),
      lock_(quiet(tr("锁定") + "  Ctrl+L")), signOut_(quiet(tr("退出") + "  Ctrl+Shift+L")) {
    setObjectName("strip");
    setAttribute(Qt::WA_StyledBackground);
    layOut();
    connect(lock_, &QPushButton::clicked, this, &DeviceStrip::lockWanted);
    connect(signOut_, &QPushButton::clicked, this, &DeviceStrip::signOutWanted);
    setPerson(person, false);
    connect(&devices_, &DeviceWatch::changed, this, &DeviceStrip::showReaders);
    connect(&devices_, &DeviceWatch::changed, this, &DeviceStrip::showOperators);
    connect(&again_, &QTimer::timeout, this, &DeviceStrip::refresh);
    again_.start(refreshMs);
    if (idReader_) connect(idReader_, &IdReaderWatch::changed, this, &DeviceStrip::showIdReader);
    if (camera_) connect(camera_, &Camera::changed, this, &DeviceStrip::showCamera);
    onClick(reader_, [this] { adviseReaders(); });
    onClick(operators_, [this] { advice_->showAttention(tr("操作员用自己的卡登录的那台读卡器：没有就插上，名字在“设置”里；用密码也能登录")); });
    onClick(idCards_, [this] { adviseIdReader(); });
    onClick(pictures_, [this] { adviseCamera(); });
    onClick(printer_, [this] {
        if (printerWatch_) PrinterItem::advise(*printerWatch_, wording_, *advice_);
    });
    connect(sync_, &SyncItem::clicked, this, [this] { emit pageWanted(syncPage); });
    connect(blanks_, &StripItem::clicked, this, [this] { emit pageWanted(stockPage); });
    onClick(blanks_, [this] { advice_->showAttention(tr("台面没有空白卡，不能制证：请库管员从库房领出，在“库存”里记一笔")); });
    for (StripItem* hidden : {blanks_, static_cast<StripItem*>(printer_)}) hidden->hide();
    showReaders();
    showOperators();
    showIdReader();
    showCamera();
    refresh();
}

void DeviceStrip::layOut() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    for (StripItem* item : std::initializer_list<StripItem*>{reader_, operators_, idCards_, pictures_, printer_, blanks_, sync_}) row->addWidget(item);
    row->addStretch(1);
    row->addWidget(person_);
    row->addWidget(lock_);
    row->addWidget(signOut_);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 0, 16, 0);
    whole->setSpacing(0);
    whole->addWidget(advice_);
    whole->addLayout(row);
}

QPushButton* DeviceStrip::quiet(const QString& text) {
    auto* button = new QPushButton(text);
    button->setObjectName("quiet");
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

void DeviceStrip::watch(SyncWatch& sync, PrinterWatch& printer, const Wording& wording) {
    syncWatch_ = &sync;
    printerWatch_ = &printer;
    wording_ = wording;
    connect(&printer, &PrinterWatch::changed, this, [this] { changed(printer_); });
    printer_->watch(printer);
    sync_->watch(sync);
}

void DeviceStrip::onClick(StripItem* item, std::function<void()> advise) {
    connect(item, &StripItem::clicked, this, [this, item, advise = std::move(advise)] {
        const bool again = advised_ == item;
        dismiss();
        if (again) return;
        advised_ = item;
        advise_ = advise;
        advise_();
    });
}

void DeviceStrip::changed(const StripItem* item) {
    if (advised_ == item) advise_();
}

void DeviceStrip::dismiss() {
    advised_ = nullptr;
    advice_->clear();
}

void DeviceStrip::setPerson(const QString& shown, bool signedIn) {
    person_->setText(shown);
    lock_->setVisible(signedIn);
    signOut_->setVisible(signedIn);
}

void DeviceStrip::showIdReader() {
    changed(idCards_);
    idCards_->setVisible(idReader_ && idReader_->known());
    if (!idCards_->isVisibleTo(this)) return;
    if (idReader_->working()) return idCards_->say("done", tr("● 身份证阅读器"));
    if (idReader_->missing()) return idCards_->say("", tr("○ 未接身份证阅读器"));
    idCards_->say("failure", tr("✕ 身份证阅读器不可用"));
}

void DeviceStrip::adviseIdReader() {
    if (idReader_->working()) return advice_->showDone(tr("身份证阅读器可用：把证件放上去，就自动受理"));
    if (idReader_->missing()) return advice_->showAttention(tr("没有接身份证阅读器：可以手工录入；插上后自动使用"));
    advice_->showFailure(wording_.failure(idReader_->trouble()));
}

void DeviceStrip::showCamera() {
    changed(pictures_);
    pictures_->setVisible(camera_ != nullptr);
    if (!camera_) return;
    switch (camera_->state()) {
        case Camera::State::missing:
            return pictures_->say("", tr("○ 未接相机"));
        case Camera::State::ready:
            return pictures_->say("done", tr("● 相机"));
        case Camera::State::running:
            return pictures_->say("done", tr("● 相机：正在取景"));
        case Camera::State::failed:
            return pictures_->say("failure", tr("✕ 相机不可用"));
    }
}

void DeviceStrip::adviseCamera() {
    switch (camera_->state()) {
        case Camera::State::missing:
            return advice_->showAttention(tr("没有接相机：可以选一张照片文件；插上后自动使用"));
        case Camera::State::ready:
        case Camera::State::running:
            return advice_->showDone(tr("相机可用"));
        case Camera::State::failed:
            return advice_->showAttention(tr("相机不可用：关掉正在用它的程序，再拔下插上"));
    }
}

void DeviceStrip::refresh() {
    today_.counts(this, [this](const Result<TodayCounts>& counts) {
        blanks_->setVisible(counts && counts->drawerEmpty);
        //: in the strip at the bottom, short: no blank is at the desk
        blanks_->say("attention", tr("▲ 没有空白卡"));
        if (syncWatch_) return;
        if (!counts) return sync_->say("failure", tr("✕ 记录库不可用"));
        if (counts->waitingEvents == 0) return sync_->say("done", tr("● 已同步"));
        sync_->say("attention", tr("▲ 待同步 %1 条").arg(counts->waitingEvents));
    });
}

void DeviceStrip::showReaders() {
    changed(reader_);
    reader_->setToolTip(readerLines().join("\n"));
    if (!devices_.serviceThere()) return reader_->say("failure", tr("✕ 读卡服务未运行"));
    if (devices_.readers().empty()) return reader_->say("attention", tr("▲ 没有读卡器"));
    bool present = false, mute = false;
    for (const auto& [name, status] : devices_.readers()) {
        present = present || status.present;
        mute = mute || (status.present && status.mute);
    }
    if (mute) return reader_->say("failure", tr("✕ 读卡器：卡片无应答"));
    reader_->say("done", present ? tr("● 读卡器：有卡") : tr("● 读卡器：无卡"));
}

QStringList DeviceStrip::readerLines() const {
    QStringList lines;
    for (const auto& [name, status] : devices_.readers())
        //: %1 the reader
        lines << (status.present ? tr("%1：有卡").arg(shown(name))
                                 //: %1 the reader
                                 : tr("%1：无卡").arg(shown(name)));
    return lines;
}

void DeviceStrip::adviseReaders() {
    if (!devices_.serviceThere()) return advice_->showAttention(tr("读卡服务没有运行，不能读卡和制证：请管理员启动 pcscd 服务"));
    if (devices_.readers().empty()) return advice_->showAttention(tr("没有读卡器：插上 USB，这里立刻变"));
    for (const auto& [name, status] : devices_.readers())
        //: %1 the reader
        if (status.mute) return advice_->showAttention(tr("%1 里的卡没有应答：取出来，擦净芯片，芯片朝下再放一次；仍不行就换一张卡").arg(shown(name)));
    advice_->showDone(tr("读卡器可用") + "\n" + readerLines().join("\n"));
}

void DeviceStrip::showOperators() {
    const auto own = devices_.peoplesOwn();
    operators_->setVisible(own.has_value());
    if (!own) return;
    //: in the strip at the bottom, short: the reader for the cards by which people sign in
    if (own->empty()) return operators_->say("attention", tr("▲ 没有操作员读卡器"));
    //: in the strip at the bottom, short: the reader for the cards by which people sign in
    operators_->say("done", tr("● 操作员读卡器"));
}

}  // namespace app
