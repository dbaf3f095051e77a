#include "app/desk/pages/making_page.h"

namespace app {
namespace {

constexpr int faceWidth = 300;
const std::vector<State> makeable{State::approved, State::writing, State::verified, State::printed};

}  // namespace

MakingPage::MakingPage(OrderService& orders, CardService& cards, DeviceWatch& devices, std::string printer,
                       const Wording& wording)
    : Page(tr("制证")), orders_(orders), cards_(cards), devices_(devices), printer_(std::move(printer)), wording_(wording),
      picker_(new OrderPicker), reader_(new QComboBox), steps_(new StepBar(stepNames())), word_(new QLabel), face_(new FaceView),
      message_(new MessagePanel), make_(primary(tr("开始制证"))) {
    layOut();
    connect(&devices_, &DeviceWatch::changed, this, &MakingPage::offerReaders);
    connect(picker_, &OrderPicker::changed, this, &MakingPage::look);
    connect(make_, &QPushButton::clicked, this, &MakingPage::make);
    offerReaders();
}

QStringList MakingPage::stepNames() {
    //: the four steps of making a card
    return {tr("放卡"), tr("写芯片"), tr("打印"), tr("完成")};
}

void MakingPage::layOut() {
    word_->setObjectName("huge");
    word_->setAlignment(Qt::AlignCenter);
    word_->setWordWrap(true);
    reader_->setAccessibleName(tr("读卡器"));
    work()->addWidget(steps_);
    work()->addWidget(word_);
    work()->addWidget(message_);
    work()->addWidget(picker_, 1);
    aside()->addWidget(new QLabel(tr("读卡器")));
    aside()->addWidget(reader_);
    aside()->addWidget(face_, 1);
    face_->setFixedWidth(faceWidth);
    reader_->setFixedWidth(faceWidth);
}

void MakingPage::open() {
    orders_.list(this, makeable, [this](Result<std::vector<OrderRow>> rows) {
        if (!rows) return message_->showFailure(wording_.failure(rows.error()));
        picker_->set(*std::move(rows));
    });
}

void MakingPage::offerReaders() {
    const QString before = reader_->currentText();
    reader_->clear();
    for (const auto& [name, status] : devices_.readers()) reader_->addItem(shown(name));
    reader_->setCurrentIndex(std::max(0, reader_->findText(before)));
    look();
}

void MakingPage::look() {
    const OrderRow* row = picker_->chosen();
    make_->setEnabled(row && !busy_ && reader_->count() > 0);
    if (busy_) return;
    word_->setText(!row                    ? tr("没有要制的证")
                   : reader_->count() == 0 ? tr("请接上读卡器")
                                           : tr("%1：请放空白卡").arg(shown(row->name)));
    face_->clear();
    if (!row) return;
    orders_.face(this, row->order, [this, order = row->order](const Result<FacePictures>& face) {
        const OrderRow* chosen = picker_->chosen();
        if (face && chosen && chosen->order == order) face_->show(*face);
    });
}

void MakingPage::make() {
    const OrderRow* row = picker_->chosen();
    if (!row) return;
    busy_ = true;
    message_->clear();
    make_->setEnabled(false);
    picker_->setEnabled(false);
    cards_.make(this, {row->order, reader_->currentText().toStdString(), printer_}, [this](MakingStage stage) { reach(stage); },
                [this, order = row->order](const Result<void>& made) { end(order, made); });
}

void MakingPage::reach(MakingStage stage) {
    stage_ = static_cast<int>(stage);
    steps_->reach(stage_);
    switch (stage) {
        case MakingStage::card:
            return word_->setText(tr("等待卡片"));
        case MakingStage::chip:
            return word_->setText(tr("正在写芯片，请勿取卡"));
        case MakingStage::print:
            return word_->setText(tr("正在打印"));
        case MakingStage::made:
            return word_->setText(tr("制证完成"));
    }
}

void MakingPage::end(std::int64_t order, const Result<void>& made) {
    busy_ = false;
    picker_->setEnabled(true);
    if (made) {
        steps_->reach(static_cast<int>(MakingStage::made) + 1);
        message_->showDone(tr("任务 %1 已制成；芯片在发放时才启用。请取卡，放下一张").arg(order));
    } else {
        steps_->failAt(std::max(stage_, 0));
        message_->showFailure(wording_.failure(made.error()));
    }
    open();
}

}  // namespace app
