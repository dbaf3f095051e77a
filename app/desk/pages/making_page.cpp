#include "app/desk/pages/making_page.h"

#include <algorithm>
#include <utility>

#include "app/desk/theme/text_size.h"
#include "app/devices/devices.h"
#include "app/issuance/card_trouble.h"

namespace app {
namespace {

constexpr int faceWidth = 300;
constexpr int cardStage = static_cast<int>(MakingStage::card), chipStage = static_cast<int>(MakingStage::chip);
const std::vector<State> makeable{State::approved, State::writing, State::verified, State::printed};

// It goes on with the card it was begun on, and with no other.
bool isBegun(const OrderRow& row) {
    return row.state == State::writing || row.state == State::verified;
}

// The card said nothing more, or only half of it.
bool fellSilent(const Error& error) {
    const auto* card = std::get_if<cardlib::Error>(&error.cause);
    const auto* line = card && card->cause ? &*card->cause : std::get_if<apdu::Error>(&error.cause);
    if (!line) return false;
    switch (line->code) {
        case apdu::Code::cardMissing:
        case apdu::Code::cardMute:
        case apdu::Code::cardNotPresented:
        case apdu::Code::cardRemoved:
        case apdu::Code::responseTooShort:
        case apdu::Code::transmissionFailed:
            return true;
        default:
            return false;
    }
}

}  // namespace

MakingPage::MakingPage(OrderService& orders, CardService& cards, DeviceWatch& devices, std::string printer,
                       const Wording& wording)
    : Page(tr("制证")), orders_(orders), cards_(cards), devices_(devices), wording_(wording), picker_(new OrderPicker), reader_(new QComboBox),
      steps_(new StepBar(stepNames())), word_(new PlainLabel), next_(new PlainLabel), waits_(new PlainLabel), bar_(new QProgressBar),
      face_(new FaceView), message_(new MessagePanel), whose_(new PlainLabel), make_(primary(tr("开始制证"))), reject_(secondary(tr("退出废卡"), QKeySequence(Qt::CTRL | Qt::Key_R))),
      blank_(secondary(tr("卡面空白"), QKeySequence(Qt::CTRL | Qt::Key_B))),
      printed_(secondary(tr("两面已印好"), QKeySequence(Qt::CTRL | Qt::Key_Y))),
      takenOut_(secondary(tr("卡已取出"), QKeySequence(Qt::CTRL | Qt::Key_T))) {
    layOut();
    typeInto(picker_->filter());
    connect(&devices_, &DeviceWatch::changed, this, &MakingPage::offerReaders);
    connect(picker_, &OrderPicker::turned, this, &MakingPage::turn);
    connect(picker_, &OrderPicker::changed, this, &MakingPage::look);
    connect(reader_, &QComboBox::activated, this, &MakingPage::look);
    connect(make_, &QPushButton::clicked, this, &MakingPage::make);
    connect(reject_, &QPushButton::clicked, this, &MakingPage::reject);
    connect(takenOut_, &QPushButton::clicked, this, &MakingPage::takeOut);
    connect(blank_, &QPushButton::clicked, this, [this] { makeAsSeen(SeenCard::blank); });
    connect(printed_, &QPushButton::clicked, this, [this] { makeAsSeen(SeenCard::printed); });
    turnTo(printer);
    tellWaiting();
}

void MakingPage::usePrinter(const std::string& printer) {
    nextPrinter_.reset();
    if (printer != printer_) nextPrinter_ = printer;
    busy_ ? tellWaiting() : takeNextPrinter();
}

void MakingPage::turnTo(const std::string& printer) {
    printer_ = printer;
    encodes_ = isEncodingPrinter(printer_);
    steps_->rename(stepNames());
    whose_->setText(encodes_ ? tr("打印机内的读卡器（首次使用时登记）") : tr("读卡器"));
    reject_->setVisible(encodes_);
    offerLook(false);
    offerReaders();
}

// Only who looked at the card can say what is on it.
void MakingPage::offerLook(bool offered) {
    for (auto* button : {blank_, printed_}) button->setVisible(offered && !encodes_);
}

QStringList MakingPage::stepNames() const {
    //: the four steps of making a card
    return {encodes_ ? tr("送卡") : tr("放卡"), tr("写芯片"), tr("打印"), tr("完成")};
}

void MakingPage::layOut() {
    word_->setObjectName("huge");
    word_->setAlignment(Qt::AlignCenter);
    word_->setWordWrap(true);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("进度"));
    bar_->hide();
    reader_->setAccessibleName(tr("读卡器"));
    work()->addWidget(steps_);
    waits_->setObjectName("hint");
    waits_->setWordWrap(true);
    next_->setObjectName("section");
    next_->setAlignment(Qt::AlignCenter);
    next_->setWordWrap(true);
    next_->hide();
    work()->addWidget(word_);
    work()->addWidget(next_);
    work()->addWidget(waits_);
    work()->addWidget(bar_);
    work()->addWidget(message_);
    work()->addWidget(picker_, 1);
    whose_->setWordWrap(true);
    whose_->setFixedWidth(inText(faceWidth));
    aside()->addWidget(whose_);
    aside()->addWidget(reader_);
    aside()->addWidget(face_, 1);
    face_->setFixedWidth(faceWidth);
    reader_->setFixedWidth(inText(faceWidth));
}

void MakingPage::open() {
    list(OrderPicker::When::opened);
}

// The page is opened after this.
void MakingPage::beginFor(const Actor& actor) {
    if (std::exchange(person_, actor.name()) == actor.name()) return;
    made_.reset();
    cutOff_.reset();
}

void MakingPage::list(OrderPicker::When when) {
    orders_.list(this, makeable, [this, when](Result<std::vector<OrderRow>> rows) {
        if (!rows) return message_->showUnread(wording_.failure(rows.error()), [this] { open(); });
        message_->wasRead();
        const bool gone = std::ranges::none_of(*rows, [this](const OrderRow& row) { return row.order == unfinished_; });
        picker_->set(*std::move(rows), when);
        if (encodes_ || !gone) return;  // a card inside is there until it is put out, whatever became of its order
        unfinished_.reset();
        takeNextPrinter();
    });
}

// Who took the card out by hand says so: the machine may be dead.
void MakingPage::tellWaiting() {
    waits_->setText(unfinished_ ? tr("另一台打印机等这张卡：办完、退出废卡，或手工取出后按“卡已取出”，即改用") : tr("另一台打印机等手头的操作结束，即改用"));
    waits_->setVisible(nextPrinter_.has_value());
    takenOut_->setVisible(nextPrinter_ && unfinished_ && !busy_);
}

void MakingPage::offerReaders() {
    const QString before = reader_->currentText();
    reader_->clear();
    if (encodes_) reader_->addItem(tr("已登记的读卡器"), "");
    for (const auto& [name, status] : devices_.readers()) reader_->addItem(shown(name), shown(name));
    reader_->setCurrentIndex(std::max(0, reader_->findText(before)));
    look();
}

// What was said of the order before is over.
void MakingPage::turn() {
    forgetSaid();
    made_.reset();
}

void MakingPage::forgetSaid() {
    message_->clear();
    cutOff_.reset();
}

void MakingPage::look() {
    const OrderRow* row = picker_->chosen();
    make_->setEnabled(row && !busy_ && !devices_.readers().empty());
    if (busy_) return;
    rejecting_ = takingOut_ = false;
    make_->setText((row && isMoving(*row) ? tr("继续打印") : tr("开始制证")) + "  (Ctrl+Enter)");
    if (made_) watchMade();
    made_ ? tellNext(row) : invite(row);
}

// It is done with once another card lies in its place.
void MakingPage::watchMade() {
    const auto* there = statusOf(made_->reader);
    if (!there) return;
    made_->taken = made_->taken || !there->present || there->eventCount != made_->event;
    if (made_->taken && there->present) made_.reset();
}

// Who takes the made card reads whose is next.
void MakingPage::tellNext(const OrderRow* row) {
    word_->setText(made_->word);
    QString next = row ? invitation(*row) : tr("没有要制的证");
    //: %1 whose card is made next, and what to do for it
    if (make_->isEnabled()) next = tr("下一张 · %1，按 Ctrl+Enter 开始").arg(next);
    next_->setText(next);
    next_->setVisible(!row || row->order != stepsOf_);  // until the list comes, the made one stands in it
}

void MakingPage::leaveMade() {
    if (!made_) return;
    made_.reset();
    look();
}

void MakingPage::invite(const OrderRow* row) {
    const bool carried = row && isMoving(*row);
    next_->hide();
    if (stepsOf_ && (!row || row->order != *stepsOf_)) {
        steps_->reach(-1);
        offerLook(false);
        stepsOf_.reset();
    }
    word_->setText(row ? invitation(*row) : tr("没有要制的证"));
    if (row && failed_ && row->order == stepsOf_) showFailed(*row);
    if (carried) steps_->reach(static_cast<int>(MakingStage::print));
    face_->clear();
    if (!row) return;
    orders_.face(this, row->order, [this, order = row->order](const Result<FacePictures>& face) {
        const OrderRow* chosen = picker_->chosen();
        if (face && chosen && chosen->order == order) face_->show(*face);
    });
}

QString MakingPage::invitation(const OrderRow& row) const {
    if (isMoving(row)) return tr("请把卡从读卡器移入打印机");
    if (devices_.readers().empty()) return tr("请接上读卡器");
    const QString name = shown(row.name);
    if (encodes_) return tr("%1：空白卡在打印机卡盒中").arg(name);
    //: %1 whose card
    if (row.state == State::printed) return tr("%1：卡已印好，不用放卡").arg(name);
    const bool lies = cardLies() && (!made_ || made_->reader != reader());
    //: %1 whose card; the one that was begun, not a blank
    if (isBegun(row)) return lies ? tr("%1：已放卡，请确认是原来那张卡").arg(name) : tr("%1：请放回原来那张卡").arg(name);
    return lies ? tr("%1：已放卡，请确认是空白卡").arg(name) : tr("%1：请放空白卡").arg(name);
}

// nullptr: it is not there.
const apdu::ReaderStatus* MakingPage::statusOf(const std::string& name) const {
    const auto found = devices_.readers().find(name);
    return found == devices_.readers().end() ? nullptr : &found->second;
}

bool MakingPage::cardLies() const {
    const auto* chosen = statusOf(reader());
    return chosen && chosen->present;
}

void MakingPage::begin() {
    busy_ = true;
    failed_ = false;
    stage_ = -1;
    offerLook(false);
    tellWaiting();
    forgetSaid();
    make_->setEnabled(false);
    picker_->setEnabled(false);
    reject_->setEnabled(false);
}

void MakingPage::make() {
    const OrderRow* row = picker_->chosen();
    if (!row) return;
    leaveMade();
    begin();
    picker_->hold();
    stepsOf_ = row->order;
    const auto seen = seen_.find(row->order);
    cards_.make(this, {row->order, reader(), printer_, isMoving(*row), {}, seen == seen_.end() ? SeenCard::notLooked : seen->second},
                [this](const MakingProgress& progress) { reach(progress); },
                [this, order = row->order, name = shown(row->name)](const Result<MakingEnd>& made) { end(order, name, made); });
}

// A blank card goes to the reader again, which says whose it is.
void MakingPage::makeAsSeen(SeenCard seen) {
    const OrderRow* row = picker_->chosen();
    if (!row) return;
    seen_[row->order] = seen;
    moving_.erase(row->order);
    if (seen == SeenCard::printed) return make();
    offerLook(false);
    message_->showAttention(tr("请把这张空白卡放回读卡器，再按“开始制证”"));
    look();
}

// The card may be any order's: asked once.
void MakingPage::reject() {
    if (!std::exchange(rejecting_, true))
        return message_->showAttention(tr("打印机里的卡将作为废卡退出，它的任务要由两人作废。再按一次“退出废卡”即办理"));
    leaveMade();
    begin();
    word_->setText(tr("正在退出打印机里的卡"));
    cards_.reject(this, printer_, [this](const Result<void>& done) {
        busy_ = rejecting_ = false;
        picker_->setEnabled(true);
        reject_->setEnabled(true);
        unfinished_ = done ? std::nullopt : std::optional(unfinished_.value_or(0));
        if (done)
            message_->showDone(tr("打印机里的卡已作为废卡退出：在废卡盒中；打印机没有废卡盒时在出卡口"));
        else
            message_->showFailure(wording_.failure(done.error()));
        takeNextPrinter();
        list(OrderPicker::When::workEnded);
    });
}

// A card left inside would be nobody's: asked once.
void MakingPage::takeOut() {
    if (!std::exchange(takingOut_, true))
        return message_->showAttention(tr("请看清这张卡不在打印机里，已在手中；印过或办不下去的，由两人作废它的任务。再按一次“卡已取出”即改用另一台打印机"));
    forgetSaid();
    unfinished_.reset();
    takeNextPrinter();
    list(OrderPicker::When::workEnded);
}

void MakingPage::reach(const MakingProgress& progress) {
    stage_ = static_cast<int>(progress.stage);
    steps_->reach(stage_);
    word_->setText(wordOf(progress));
    bar_->setVisible(progress.total > 0);
    bar_->setRange(0, static_cast<int>(progress.total));
    bar_->setValue(static_cast<int>(progress.done));
}

QString MakingPage::wordOf(const MakingProgress& progress) const {
    switch (progress.stage) {
        case MakingStage::card:
            return encodes_ ? tr("打印机正在送卡") : tr("等待卡片");
        case MakingStage::chip:
            return encodes_ ? tr("正在写芯片，请勿打开打印机") : tr("正在写芯片，请勿取卡");
        case MakingStage::print:
            return progress.waiting ? tr("等待打印机") : tr("正在打印");
        case MakingStage::made:
            break;
    }
    return tr("制证完成");
}

// A card that is begun is put out, looked at or finished where it is.
bool MakingPage::leavesCard(const Result<MakingEnd>& made) const {
    if (made) return *made == MakingEnd::toPrinter;
    return stage_ >= static_cast<int>(encodes_ ? MakingStage::card : MakingStage::chip);
}

// The next card goes to the printer that was named while this one was in the other.
void MakingPage::takeNextPrinter() {
    if (!unfinished_)
        if (const auto next = std::exchange(nextPrinter_, std::nullopt)) turnTo(*next);
    tellWaiting();
}

// The page stays with the card that is made, whichever order the list shows next.
void MakingPage::endMade(std::int64_t order, const QString& name) {
    moving_.erase(order);
    seen_.erase(order);
    if (encodes_) reader_->setCurrentIndex(0);
    steps_->reach(static_cast<int>(MakingStage::made) + 1);
    picker_->startAgain();
    stepsOf_ = order;
    const auto* there = statusOf(reader());
    //: %1 whose card
    made_ = Made{encodes_ ? tr("%1：制证完成，请从打印机取卡").arg(name) : tr("%1：制证完成，请取卡").arg(name), reader(),
                 there ? there->eventCount : 0, false};
    message_->showDone(encodes_ ? tr("任务 %1 已制成；芯片在发放时才启用。请从打印机取卡").arg(order)
                                : tr("任务 %1 已制成；芯片在发放时才启用。请取卡，放下一张").arg(order));
}

// What the system says of a card that is not there is in its own language.
void MakingPage::tellFailure(const Error& error) {
    FailureText text = wording_.failure(error);
    if (fellSilent(error)) {
        text.detail.clear();
        if (!encodes_ && stage_ == chipStage) cutOff_ = text;
    }
    message_->showFailure(text);
}

// Where no card lies any more, laying it down is the step that is taken again.
void MakingPage::showFailed(const OrderRow& row) {
    const bool gone = !encodes_ && stage_ == chipStage && !cardLies();
    steps_->failAt(gone ? cardStage : std::max(stage_, cardStage));
    if (!gone || !cutOff_ || !isBegun(row)) return;
    cutOff_->remedy = tr("卡被取走了：把同一张卡放回，再按 Ctrl+Enter").toStdString();
    message_->showFailure(*cutOff_);
    cutOff_.reset();
}

void MakingPage::end(std::int64_t order, const QString& name, const Result<MakingEnd>& made) {
    busy_ = false;
    bar_->hide();
    picker_->setEnabled(true);
    reject_->setEnabled(true);
    if (!made) {  // a card that was carried over is in the printer still
        failed_ = true;
        steps_->failAt(std::max(stage_, cardStage));
        tellFailure(made.error());
        if (stage_ >= static_cast<int>(MakingStage::print)) seen_.erase(order);
    } else if (*made == MakingEnd::toPrinter) {
        moving_.insert(order);
    } else {
        endMade(order, name);
    }
    if (leavesCard(made))
        unfinished_ = order;
    else if (made)
        unfinished_.reset();
    takeNextPrinter();
    if (!made) offerLook(asksForLook(made.error()));
    list(OrderPicker::When::workEnded);
}

}  // namespace app
