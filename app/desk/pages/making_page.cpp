#include "app/desk/pages/making_page.h"

#include <algorithm>
#include <utility>

#include "app/desk/pages/making_words.h"
#include "app/desk/theme/text_size.h"
#include "app/issuance/card_trouble.h"

namespace app {
namespace {

constexpr int faceWidth = 300;
constexpr int cardStage = static_cast<int>(MakingStage::card), chipStage = static_cast<int>(MakingStage::chip);
const std::vector<State> makeable{State::approved, State::writing, State::verified, State::printed};

}  // namespace

MakingPage::MakingPage(OrderService& orders, CardService& cards, DeviceWatch& devices, std::string printer,
                       const Wording& wording)
    : Page(tr("制证")), orders_(orders), cards_(cards), devices_(devices), printer_(std::move(printer)), wording_(wording), picker_(new OrderPicker), reader_(new QComboBox),
      steps_(new StepBar(makingSteps(printer_.encodes()))), word_(new PlainLabel), next_(new PlainLabel), waits_(new PlainLabel), bar_(new QProgressBar),
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
    layOutFor();
    tellWaiting();
}

void MakingPage::usePrinter(const std::string& printer) {
    printer_.nameNext(printer);
    busy_ ? tellWaiting() : takeNextPrinter();
}

// A printer of this kind.
void MakingPage::layOutFor() {
    steps_->rename(makingSteps(printer_.encodes()));
    whose_->setText(printer_.encodes() ? tr("打印机内的读卡器（首次使用时登记）") : tr("读卡器"));
    reject_->setVisible(printer_.encodes());
    offerLook(false);
    offerReaders();
}

// Only who looked at the card can say what is on it.
void MakingPage::offerLook(bool offered) {
    for (auto* button : {blank_, printed_}) button->setVisible(offered && !printer_.encodes());
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
    if (!changesTo(actor)) return;
    made_.reset();
    last_.cutOff.reset();
    seen_.clear();  // what another saw on a card nobody else says
}

void MakingPage::list(OrderPicker::When when) {
    orders_.list(this, makeable, [this, when](Result<std::vector<OrderRow>> rows) {
        if (!rows) return message_->showUnread(wording_.failure(rows.error()), [this] { open(); });
        message_->wasRead();
        const bool there = std::ranges::any_of(*rows, [this](const OrderRow& row) { return row.order == printer_.holds(); });
        picker_->set(*std::move(rows), when);
        if (printer_.encodes() || there) return;  // a card inside is there until it is put out, whatever became of its order
        printer_.free();
        takeNextPrinter();
    });
}

// Who took the card out by hand says so: the machine may be dead.
void MakingPage::tellWaiting() {
    waits_->setText(printer_.holds() ? tr("另一台打印机等这张卡：办完、退出废卡，或手工取出后按“卡已取出”，即改用") : tr("另一台打印机等手头的操作结束，即改用"));
    waits_->setVisible(printer_.isAnotherNamed());
    takenOut_->setVisible(printer_.isAnotherNamed() && printer_.holds() && !busy_);
}

void MakingPage::offerReaders() {
    const QString before = reader_->currentText();
    reader_->clear();
    if (printer_.encodes()) reader_->addItem(tr("已登记的读卡器"), "");
    for (const auto& [name, status] : devices_.readers()) reader_->addItem(shown(name), shown(name));
    reader_->setCurrentIndex(std::max(0, reader_->findText(before)));
    look();
}

// What was said of the order before is over.
void MakingPage::turn(bool fromNone) {
    forgetSaid();
    if (!fromNone) made_.reset();
}

void MakingPage::forgetSaid() {
    message_->clear();
    last_.cutOff.reset();
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
    if (row && last_.failed && row->order == stepsOf_) showFailed(*row);
    if (carried) steps_->reach(static_cast<int>(MakingStage::print));
    face_->clear();
    if (!row) return;
    orders_.face(this, row->order, [this, order = row->order](const Result<FacePictures>& face) {
        const OrderRow* chosen = picker_->chosen();
        if (face && chosen && chosen->order == order) face_->show(*face);
    });
}

QString MakingPage::invitation(const OrderRow& row) const {
    const bool lies = cardLies() && (!made_ || made_->reader != reader());
    return makingInvitation(row, {isMoving(row), !devices_.readers().empty(), printer_.encodes(), lies});
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
    last_ = {};
    offerLook(false);
    tellWaiting();
    message_->clear();
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
    cards_.make(this, {row->order, reader(), printer_.name(), isMoving(*row), {}, seen == seen_.end() ? SeenCard::notLooked : seen->second},
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
    cards_.reject(this, printer_.name(), [this](const Result<void>& done) {
        busy_ = rejecting_ = false;
        picker_->setEnabled(true);
        reject_->setEnabled(true);
        done ? printer_.free() : printer_.hold(printer_.holds().value_or(0));
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
    printer_.free();
    takeNextPrinter();
    list(OrderPicker::When::workEnded);
}

void MakingPage::reach(const MakingProgress& progress) {
    last_.stage = static_cast<int>(progress.stage);
    steps_->reach(last_.stage);
    word_->setText(makingWord(progress, printer_.encodes()));
    bar_->setVisible(progress.total > 0);
    bar_->setRange(0, static_cast<int>(progress.total));
    bar_->setValue(static_cast<int>(progress.done));
}

// A card that is begun is put out, looked at or finished where it is.
bool MakingPage::leavesCard(const Result<MakingEnd>& made) const {
    if (made) return *made == MakingEnd::toPrinter;
    return last_.stage >= static_cast<int>(printer_.encodes() ? MakingStage::card : MakingStage::chip);
}

// The next card goes to the printer that was named while this one was in the other.
void MakingPage::takeNextPrinter() {
    if (printer_.takeNamed()) layOutFor();
    tellWaiting();
}

// The page stays with the card that is made, whichever order the list shows next.
void MakingPage::endMade(std::int64_t order, const QString& name) {
    moving_.erase(order);
    seen_.erase(order);
    const bool encodes = printer_.encodes();
    if (encodes) reader_->setCurrentIndex(0);
    steps_->reach(static_cast<int>(MakingStage::made) + 1);
    picker_->startAgain();
    stepsOf_ = order;
    const auto* there = statusOf(reader());
    //: %1 whose card
    made_ = Made{encodes ? tr("%1：制证完成，请从打印机取卡").arg(name) : tr("%1：制证完成，请取卡").arg(name), reader(),
                 there ? there->eventCount : 0, false};
    message_->showDone(encodes ? tr("任务 %1 已制成；芯片在发放时才启用。请从打印机取卡").arg(order)
                                : tr("任务 %1 已制成；芯片在发放时才启用。请取卡，放下一张").arg(order));
}

// What the system says of a card that is not there is in its own language.
void MakingPage::tellFailure(const Error& error) {
    FailureText text = wording_.failure(error);
    if (cardFellSilent(error)) {
        text.detail.clear();
        if (!printer_.encodes() && last_.stage == chipStage) last_.cutOff = text;
    }
    message_->showFailure(text);
}

// Where no card lies any more, laying it down is the step that is taken again.
void MakingPage::showFailed(const OrderRow& row) {
    const bool gone = !printer_.encodes() && last_.stage == chipStage && !cardLies();
    steps_->failAt(gone ? cardStage : std::max(last_.stage, cardStage));
    if (!gone || !last_.cutOff || !isBegun(row)) return;
    last_.cutOff->remedy = tr("卡被取走了：把同一张卡放回，再按 Ctrl+Enter").toStdString();
    message_->showFailure(*last_.cutOff);
    last_.cutOff.reset();
}

void MakingPage::end(std::int64_t order, const QString& name, const Result<MakingEnd>& made) {
    busy_ = false;
    bar_->hide();
    picker_->setEnabled(true);
    reject_->setEnabled(true);
    if (!made) {  // a card that was carried over is in the printer still
        last_.failed = true;
        steps_->failAt(std::max(last_.stage, cardStage));
        tellFailure(made.error());
        if (last_.stage >= static_cast<int>(MakingStage::print)) seen_.erase(order);
    } else if (*made == MakingEnd::toPrinter) {
        moving_.insert(order);
    } else {
        endMade(order, name);
    }
    if (leavesCard(made))
        printer_.hold(order);
    else if (made)
        printer_.free();
    takeNextPrinter();
    if (!made) offerLook(asksForLook(made.error()));
    list(OrderPicker::When::workEnded);
}

}  // namespace app
