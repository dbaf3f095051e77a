#include "app/desk/pages/hand_over_page.h"

#include <utility>

#include "app/desk/widgets/form_field.h"
#include "app/issuance/issue_card.h"

namespace app {
namespace {

constexpr int faceWidth = 300;
const QKeySequence signedKey(Qt::CTRL | Qt::SHIFT | Qt::Key_R);

// What did not agree, in words; as the engine names it otherwise.
QString differenceFrom(const QString& part) {
    if (part == "print") return HandOverPage::tr("卡面二维码不是这张卡的");
    if (part == "chip not genuine") return HandOverPage::tr("芯片不是本机构制作的");
    if (part == "signature") return HandOverPage::tr("芯片上的签名不符");
    if (part == "chip alive before hand-over") return HandOverPage::tr("芯片在发放之前已经启用");
    //: %1 a file of the chip and its field
    return HandOverPage::tr("芯片上的内容与记录不同（%1）").arg(part);
}

// A scanner without an end key that fired twice read one code.
QString once(const QString& scanned) {
    const auto half = scanned.size() / 2;
    return half > 0 && scanned == scanned.left(half).repeated(2) ? scanned.left(half) : scanned;
}

// The reader in which a card lies; the first one when none does.
std::string readerWithCard(const apdu::Readers& readers) {
    for (const auto& [name, status] : readers)
        if (status.present) return name;
    return readers.empty() ? std::string() : readers.begin()->first;
}

}  // namespace

HandOverPage::HandOverPage(OrderService& orders, CardService& cards, DeviceWatch& devices, const Wording& wording)
    : Page(tr("发放")), orders_(orders), cards_(cards), devices_(devices), wording_(wording), picker_(new OrderPicker),
      scan_(new QLineEdit), scanWord_(new PlainLabel), face_(new FaceView), message_(new MessagePanel),
      handOver_(primary(tr("核验并发放"))),
      //: a door to the page of fees, for the chosen order
      fees_(secondary(tr("去收费"), QKeySequence(Qt::CTRL | Qt::Key_G))), fee_(new DecisionLabel) {
    layOut();
    connect(picker_, &OrderPicker::changed, this, &HandOverPage::look);
    connect(picker_, &OrderPicker::turned, this, &HandOverPage::turn);
    connect(scan_, &QLineEdit::textChanged, this, &HandOverPage::noteScan);
    connect(&devices_, &DeviceWatch::changed, this, &HandOverPage::look);
    connect(handOver_, &QPushButton::clicked, this, &HandOverPage::handOver);
    connect(fees_, &QPushButton::clicked, this, [this] {
        if (const OrderRow* row = picker_->chosen()) emit wants("fees", row->order);
    });
    look();
}

void HandOverPage::offer(const std::function<bool(const QString&)>& seen) {
    feesSeen_ = seen("fees");
    look();
}

void HandOverPage::layOut() {
    setSubject(tr("芯片、卡面、记录三者一致才能发放"));
    scan_->setPlaceholderText(tr("用扫描枪扫卡面二维码"));
    scanWord_->setObjectName("hint");
    work()->addWidget(message_);
    work()->addWidget(picker_, 1);
    auto* scanField = new FormField(tr("卡面二维码"), scan_);
    scanField->leadsOut();
    picker_->serve(scan_);
    typeInto(scan_);
    work()->addWidget(scanField);
    work()->addWidget(scanWord_);
    work()->addWidget(fee_);
    aside()->addWidget(face_, 1);
    face_->setFixedWidth(faceWidth);
    connect(scanField, &FormField::finished, handOver_, [this] { handOver_->setFocus(); });
}

// A scanner types where the keyboard is.
void HandOverPage::open() {
    scan_->clear();
    scan_->setFocus();
    list(OrderPicker::When::opened);
}

void HandOverPage::noteScan() {
    scannedFor_ = picker_->chosen() ? picker_->chosen()->order : 0;
    look();
}

// What was scanned for one order is of another card; a scan that came before the list is of the first.
void HandOverPage::turn(bool fromNone) {
    message_->clear();
    if (scan_->text().isEmpty() || (fromNone && scannedFor_ == 0)) return noteScan();
    scan_->clear();
    if (!busy_) message_->showAttention(tr("换了任务，刚才扫的码没有用上：请再扫这张卡的卡面"));
}

void HandOverPage::list(OrderPicker::When when) {
    orders_.list(this, {State::committed, State::activating}, [this, when](Result<std::vector<OrderRow>> rows) {
        if (!rows) return message_->showUnread(wording_.failure(rows.error()), [this] { open(); });
        message_->wasRead();
        picker_->set(*std::move(rows), when);
    });
}

void HandOverPage::look() {
    const OrderRow* row = picker_->chosen();
    if (receipt_) receipt_->setSubject(row ? row->order : 0);
    const bool owed = row && row->feeOwed;
    handOver_->setEnabled(row && !owed && !busy_ && !devices_.readers().empty());
    fees_->setEnabled(owed && feesSeen_);
    fee_->say(owed ? tr("补领新卡的工本费还没有收：由窗口受理在收费页记账，或由主管减免") : QString(), owed ? "stop" : "");
    scanWord_->setText(scan_->text().isEmpty() ? tr("未扫描：记录里写明卡面没有扫描核验") : tr("已扫描，将与芯片和记录核对"));
    if (!row) return face_->clear();
    orders_.face(this, row->order, [this, order = row->order](const Result<FacePictures>& face) {
        const OrderRow* chosen = picker_->chosen();
        if (face && chosen && chosen->order == order) face_->show(*face);
    });
}

void HandOverPage::offerCamera(Camera& camera, PhotoService& photos) {
    code_ = new CodePanel(camera, photos);
    code_->hide();
    aside()->insertWidget(0, code_);
    //: the code on the plastic is read by the camera
    auto* look = secondary(tr("相机读码"), QKeySequence(Qt::Key_F11));
    connect(look, &QPushButton::clicked, this, [this] { code_->setVisible(code_->isHidden()); });
    connect(code_, &CodePanel::read, this, [this](const QString& code) {
        code_->hide();
        scan_->setText(code.trimmed());
        handOver_->setFocus();
    });
}

void HandOverPage::offerPapers(PaperService& service) {
    auto* print = secondary(tr("打印回执"), QKeySequence(Qt::CTRL | Qt::Key_R));
    receipt_ = new PaperActions(service, PaperKind::collection, print, secondary(tr("回执存为 PDF"), {}), message_, wording_);
    printSigned_ = secondary({}, signedKey);
    signed_ = new PaperActions(service, PaperKind::handOver, printSigned_, secondary(tr("签收单存为 PDF"), {}), message_, wording_);
    signed_->hideWhileOff();
    offerSigned(0);
    look();
}

// order: 0 for none.
void HandOverPage::offerSigned(std::int64_t order) {
    if (!signed_) return;
    //: %1 number of the order handed over last
    printSigned_->setText(tr("打印任务 %1 的签收单").arg(order) + "  (" + signedKey.toString(QKeySequence::NativeText) + ")");
    signed_->setSubject(order);
}

// Whose card somebody else handed over is not offered.
void HandOverPage::beginFor(const Actor& actor) {
    if (!changesTo(actor)) return;
    offerSigned(0);
    scan_->clear();
}

void HandOverPage::handOver() {
    const OrderRow* row = picker_->chosen();
    if (!row) return;
    busy_ = true;
    picker_->hold();
    handOver_->setEnabled(false);
    message_->clear();
    const auto scanned = scan_->text().isEmpty() ? std::nullopt : std::optional(once(scan_->text().trimmed()).toStdString());
    cards_.handOver(this, row->order, readerWithCard(devices_.readers()), scanned,
                    [this, order = row->order, by = worker()](const Result<ThreeWayProof>& proof) {
                        end(order, proof);
                        if (proof && by == worker()) offerSigned(order);
                    });
}

QString HandOverPage::printOf(const ThreeWayProof& proof) {
    if (proof.printAgrees) return tr("卡面 ✓");
    if (proof.print == textOf(printer::PrintProof::renderedBitmap)) return tr("卡面：仅核验了生成的图像");
    if (proof.print == textOf(printer::PrintProof::unread)) return tr("卡面：未从卡上扫描核验");
    return tr("卡面未核验");
}

FailureText HandOverPage::whyNot(const Error& error) const {
    FailureText text = wording_.failure(error);
    if (error.code != Code::proofFailed) return text;
    QStringList differences;
    for (const auto& part : shown(error.detail).split(", ", Qt::SkipEmptyParts)) differences << differenceFrom(part);
    //: between what happened and what differs
    text.cause += (tr("：") + differences.join(tr("；"))).toStdString();
    return text;
}

void HandOverPage::end(std::int64_t order, const Result<ThreeWayProof>& proof) {
    busy_ = false;
    scan_->clear();
    if (code_) code_->hide();
    if (proof) {
        const QString chip = proof->genuine == cardlib::Genuine::yes ? tr("芯片 ✓") : tr("芯片（此类卡无法证明）");
        picker_->startAgain();
        message_->showDone(tr("任务 %1 已发放：%2  %3  记录 ✓").arg(QString::number(order), chip, printOf(*proof)) +
                           (signed_ ? "  " + tr("请领取人在签收单上签字") : QString()));
    } else {
        message_->showFailure(whyNot(proof.error()));
    }
    scan_->setFocus();
    list(OrderPicker::When::workEnded);
}

}  // namespace app
