#include "app/desk/pages/hand_over_page.h"

#include "app/desk/widgets/form_field.h"
#include "app/issuance/issue_card.h"

namespace app {
namespace {

constexpr int faceWidth = 300;

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
      handOver_(primary(tr("核验并发放"))) {
    layOut();
    connect(picker_, &OrderPicker::changed, this, &HandOverPage::look);
    connect(scan_, &QLineEdit::textChanged, this, &HandOverPage::look);
    connect(&devices_, &DeviceWatch::changed, this, &HandOverPage::look);
    connect(handOver_, &QPushButton::clicked, this, &HandOverPage::handOver);
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
    picker_->steerWith(scan_);
    work()->addWidget(scanField);
    work()->addWidget(scanWord_);
    aside()->addWidget(face_, 1);
    face_->setFixedWidth(faceWidth);
    connect(scanField, &FormField::finished, handOver_, [this] { handOver_->setFocus(); });
}

// A scanner types where the keyboard is.
void HandOverPage::open() {
    scan_->setFocus();
    orders_.list(this, {State::committed, State::activating}, [this](Result<std::vector<OrderRow>> rows) {
        if (!rows) return message_->showUnread(wording_.failure(rows.error()), [this] { open(); });
        message_->wasRead();
        picker_->set(*std::move(rows));
    });
}

void HandOverPage::look() {
    const OrderRow* row = picker_->chosen();
    if (receipt_) receipt_->setSubject(row ? row->order : 0);
    handOver_->setEnabled(row && !busy_ && !devices_.readers().empty());
    scanWord_->setText(scan_->text().isEmpty() ? tr("未扫描：卡面将记为“未核验”") : tr("已扫描，将与芯片和记录核对"));
    if (!row) return face_->clear();
    orders_.face(this, row->order, [this, order = row->order](const Result<FacePictures>& face) {
        const OrderRow* chosen = picker_->chosen();
        if (face && chosen && chosen->order == order) face_->show(*face);
    });
}

void HandOverPage::offerPapers(PaperService& service) {
    receipt_ = new PaperActions(service, PaperKind::collection, secondary(tr("打印回执"), QKeySequence(Qt::CTRL | Qt::Key_R)),
                                secondary(tr("回执存为 PDF"), {}), message_, wording_);
    look();
}

void HandOverPage::handOver() {
    const OrderRow* row = picker_->chosen();
    if (!row) return;
    busy_ = true;
    handOver_->setEnabled(false);
    message_->clear();
    const auto scanned = scan_->text().isEmpty() ? std::nullopt : std::optional(scan_->text().trimmed().toStdString());
    cards_.handOver(this, row->order, readerWithCard(devices_.readers()), scanned,
                    [this, order = row->order](const Result<ThreeWayProof>& proof) { end(order, proof); });
}

QString HandOverPage::printOf(const ThreeWayProof& proof) {
    if (proof.printAgrees) return tr("卡面 ✓");
    if (proof.print == textOf(printer::PrintProof::renderedBitmap)) return tr("卡面：仅核验了生成的图像");
    if (proof.print == textOf(printer::PrintProof::unread)) return tr("卡面：未从卡上扫描核验");
    return tr("卡面未核验");
}

void HandOverPage::end(std::int64_t order, const Result<ThreeWayProof>& proof) {
    busy_ = false;
    scan_->clear();
    if (proof) {
        const QString chip = proof->genuine == cardlib::Genuine::yes ? tr("芯片 ✓") : tr("芯片（此类卡无法证明）");
        message_->showDone(tr("任务 %1 已发放：%2  %3  记录 ✓").arg(QString::number(order), chip, printOf(*proof)));
    } else {
        message_->showFailure(wording_.failure(proof.error()));
    }
    open();
}

}  // namespace app
