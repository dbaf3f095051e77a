#include "app/desk/pages/sector_page.h"

#include <QGridLayout>
#include <QItemSelectionModel>

#include "apdu/core/hex.h"
#include "app/desk/theme/text_size.h"
#include "app/desk/words/department_words.h"

namespace app {
namespace {

constexpr int inUse = 0x01;
constexpr int asideWidth = 300;

QString hexOf(Byte flag) {
    return shown(apdu::toHex(Bytes{flag}));
}

QString stateOf(const CarriedSector& sector) {
    if (!sector.carried) return SectorPage::tr("○ 卡上没有");
    return sector.profileHere ? SectorPage::tr("● 可以办理") : SectorPage::tr("✕ 本站没有这一版");
}

apdu::PiiText typed(const FormField& field) {
    return apdu::PiiText(field.text().trimmed().toStdString());
}

}  // namespace

SectorPage::SectorPage(SectorCardService& service, DeviceWatch& devices, const Wording& wording)
    : Page(tr("应用区")), service_(service), wording_(wording), slot_(new CardSlot(devices, this)), word_(new PlainLabel),
      sectors_(new TextList(tr("卡上的应用区"), {tr("部门"), tr("版本"), tr("状态")})),
      entitlements_(new TextList(tr("权益"), {tr("权益"), tr("起"), tr("止"), tr("文号"), tr("说明")})),
      log_(new TextList(tr("应用区的记录"), {tr("序号"), tr("时间"), tr("终端"), tr("办理")})), kind_(new QComboBox),
      kindField_(new FormField(tr("权益"), kind_)), from_(new FormField(tr("起（年-月-日）"), new QLineEdit)),
      until_(new FormField(tr("止（年-月-日）"), new QLineEdit)), case_(new FormField(tr("文号"), new QLineEdit)),
      text_(new FormField(tr("说明"), new QLineEdit)), message_(new MessagePanel),
      read_(secondary(tr("读出"), QKeySequence(Qt::Key_F11))), withdraw_(secondary(tr("撤销所选"), QKeySequence(Qt::CTRL | Qt::Key_R))),
      emptyAsked_(secondary(tr("清空应用区"), QKeySequence(Qt::CTRL | Qt::Key_B))),
      empty_(secondary(tr("确认清空"), QKeySequence(Qt::CTRL | Qt::Key_J))), write_(primary(tr("写入权益"))) {
    layOut();
    joinUp();
    waitForCard();
}

void SectorPage::layOut() {
    setSubject(tr("放卡，选部门，读出、写入或撤销该部门的权益；用的是该部门的密钥"));
    word_->setObjectName("section");
    word_->setWordWrap(true);
    work()->addWidget(word_);
    work()->addWidget(message_);
    work()->addWidget(sectors_, 2);
    work()->addWidget(entitlements_, 2);
    work()->addWidget(log_, 1);
    text_->leadsOut();
    for (FormField* field : {kindField_, from_, until_, case_, text_}) {
        field->setFixedWidth(inText(asideWidth));
        aside()->addWidget(field);
    }
    aside()->addStretch(1);
}

void SectorPage::joinUp() {
    connect(slot_, &CardSlot::laid, this, &SectorPage::look);
    connect(slot_, &CardSlot::taken, this, &SectorPage::waitForCard);
    connect(sectors_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SectorPage::choose);
    connect(entitlements_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SectorPage::allow);
    connect(text_, &FormField::finished, write_, [this] { write_->setFocus(); });
    connect(read_, &QPushButton::clicked, this, &SectorPage::readSector);
    connect(write_, &QPushButton::clicked, this, &SectorPage::write);
    connect(withdraw_, &QPushButton::clicked, this, &SectorPage::withdraw);
    connect(emptyAsked_, &QPushButton::clicked, this, &SectorPage::askToEmpty);
    connect(empty_, &QPushButton::clicked, this, &SectorPage::empty);
}

void SectorPage::open() {
    message_->clear();
    if (!busy_) waitForCard();
    slot_->open();
}

void SectorPage::waitForCard() {
    card_.reset();
    sectors_->set({});
    choose();
    word_->setText(slot_->invitation());
}

// A card that is laid down while one is written is looked at afterwards.
void SectorPage::look() {
    if (busy_) return;
    waitForCard();
    message_->clear();
    word_->setText(tr("正在读卡"));
    service_.carried(this, slot_->reader(), [this, laying = slot_->laying()](const Result<LaidSectors>& card) {
        if (!slot_->isStill(laying)) return;
        if (card) return present(*card);
        word_->setText(tr("未能读卡"));
        message_->showUnread(wording_.failure(card.error()), [this] { look(); });
    });
}

QString SectorPage::whose() const {
    const CardHolder& holder = card_->holder;
    if (holder.permitNumber.empty()) return tr("卡 %1").arg(shown(card_->applicationSerial));
    //: %1 name, %2 number of the permit
    return tr("%1 · 居住证编号 %2").arg(shown(holder.name), shown(holder.permitNumber));
}

void SectorPage::present(const LaidSectors& card) {
    card_ = card;
    //: %1 whose card it is, or its number
    word_->setText(card.status == inUse ? whose() : tr("%1 · 不在使用中，只能读出").arg(whose()));
    QList<QStringList> rows;
    for (const auto& one : card.sectors)
        rows << QStringList{departmentWord(one.label), one.version ? QString::number(*one.version) : QString(), stateOf(one)};
    sectors_->set(rows);
    if (!rows.isEmpty()) sectors_->selectRow(0);
    choose();
}

const CarriedSector* SectorPage::chosen() const {
    const int row = card_ ? sectors_->chosen() : -1;
    return row >= 0 && row < static_cast<int>(card_->sectors.size()) ? &card_->sectors[static_cast<std::size_t>(row)] : nullptr;
}

// Another sector: what was read of the one before is not of this one.
void SectorPage::choose() {
    forget();
    kind_->clear();
    if (const auto* sector = chosen())
        for (const auto& kind : sector->kinds) kind_->addItem(shown(kind.title), kind.flag);
    for (FormField* field : {from_, until_, case_, text_}) field->startAgain();
    allow();
}

void SectorPage::forget() {
    reading_.reset();
    asked_.clear();
    entitlements_->set({});
    log_->set({});
}

void SectorPage::allow() {
    const auto* sector = chosen();
    const bool here = sector && sector->carried && sector->profileHere && !busy_;
    const bool mayWrite = here && card_->status == inUse;
    sectors_->setEnabled(!busy_);
    read_->setEnabled(here);
    write_->setEnabled(mayWrite && kind_->count() > 0);
    withdraw_->setEnabled(mayWrite && reading_ && entitlements_->chosen() >= 0);
    emptyAsked_->setEnabled(mayWrite);
    empty_->setEnabled(mayWrite && asked_ == sector->department);
}

QString SectorPage::titleOf(Byte flag) const {
    for (const auto& kind : reading_->kinds)
        if (kind.flag == flag) return shown(kind.title);
    return hexOf(flag);
}

void SectorPage::readSector() {
    const auto* sector = chosen();
    if (!sector || busy_) return;
    message_->clear();
    forget();
    busy_ = true;
    allow();
    service_.readSector(this, slot_->reader(), sector->department, [this, laying = slot_->laying()](const Result<SectorReading>& reading) {
        busy_ = false;
        if (!slot_->isStill(laying)) return slot_->open();
        if (reading) showReading(*reading);
        if (!reading) message_->showFailure(wording_.failure(reading.error()));
        allow();
    });
}

void SectorPage::showReading(const SectorReading& reading) {
    reading_ = reading;
    QList<QStringList> rows, records;
    for (const auto& one : reading.entitlements)
        rows << QStringList{titleOf(one.flag), shown(one.from), shown(one.until), shown(one.caseNumber), shown(one.text)};
    for (const auto& record : reading.log)
        records << QStringList{QString::number(record.sequence), shown(record.date + " " + record.time), shown(record.terminal),
                               record.type == cardlib::logWithdrawn ? tr("全部撤销") : tr("写入")};
    entitlements_->set(rows);
    log_->set(records);
}

void SectorPage::write() {
    const auto* sector = chosen();
    if (!sector || kind_->currentIndex() < 0) return;
    const cardlib::Entitlement entitlement{static_cast<Byte>(kind_->currentData().toInt()), from_->text().trimmed().toStdString(),
                                           until_->text().trimmed().toStdString(), typed(*case_), typed(*text_)};
    SectorOrder wanted;
    wanted.department = sector->department;
    wanted.set = {entitlement};
    order(wanted, tr("%1 已写入并读回核对").arg(kind_->currentText()));
}

void SectorPage::withdraw() {
    const int row = entitlements_->chosen();
    const auto* sector = chosen();
    if (!sector || !reading_ || row < 0 || row >= static_cast<int>(reading_->entitlements.size())) return;
    const Byte flag = reading_->entitlements[static_cast<std::size_t>(row)].flag;
    SectorOrder wanted;
    wanted.department = sector->department;
    wanted.remove = {flag};
    order(wanted, tr("%1 已撤销并读回核对").arg(titleOf(flag)));
}

void SectorPage::askToEmpty() {
    const auto* sector = chosen();
    if (!sector) return;
    asked_ = sector->department;
    message_->showAttention(tr("将撤销 %1 应用区里的全部权益，不能恢复。确认请按 Ctrl+J").arg(departmentWord(sector->label)));
    allow();
}

void SectorPage::empty() {
    const auto* sector = chosen();
    if (!sector || asked_ != sector->department) return;
    SectorOrder wanted;
    wanted.department = asked_;
    wanted.replace = true;
    order(wanted, tr("%1 应用区已清空").arg(departmentWord(sector->label)));
}

void SectorPage::order(SectorOrder order, const QString& done) {
    if (busy_ || !card_) return;
    order.applicationSerial = card_->applicationSerial;
    message_->clear();
    asked_.clear();
    busy_ = true;
    allow();
    word_->setText(tr("正在写卡，请勿取卡"));
    service_.writeSector(this, slot_->reader(), std::move(order), [this, done, laying = slot_->laying()](const Result<SectorWritten>& written) {
        busy_ = false;
        const bool still = slot_->isStill(laying);
        if (still && card_) word_->setText(whose());
        if (!still) slot_->open();
        end(written, done);
        if (still && written) showReading(written->after);
        allow();
    });
}

void SectorPage::end(const Result<SectorWritten>& written, const QString& done) {
    if (!written) return message_->showFailure(wording_.failure(written.error()));
    QString said = written->changed ? done : tr("卡上已是如此");
    if (written->finishedEarlier) said = tr("上次中断的写入已完成") + "\n" + said;
    message_->showDone(said);
}

}  // namespace app
