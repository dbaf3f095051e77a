#include "app/desk/pages/approval_page.h"

namespace app {

ApprovalPage::ApprovalPage(OrderService& service, const Wording& wording)
    : Page(tr("审核")), service_(service), wording_(wording), picker_(new OrderPicker), face_(new FaceView),
      message_(new MessagePanel), approve_(primary(tr("通过"))) {
    setSubject(tr("登记的人不能审核自己登记的申请"));
    work()->addWidget(message_);
    work()->addWidget(picker_, 1);
    aside()->addWidget(face_, 1);
    connect(picker_, &OrderPicker::changed, this, &ApprovalPage::look);
    connect(approve_, &QPushButton::clicked, this, &ApprovalPage::approve);
    look();
}

void ApprovalPage::open() {
    service_.list(this, {State::draft}, [this](Result<std::vector<OrderRow>> rows) {
        if (!rows) return message_->showFailure(wording_.failure(rows.error()));
        picker_->set(*std::move(rows));
    });
}

void ApprovalPage::look() {
    const OrderRow* row = picker_->chosen();
    approve_->setEnabled(row != nullptr);
    face_->clear();
    if (!row) return;
    service_.face(this, row->order, [this, order = row->order](const Result<FacePictures>& face) {
        const OrderRow* chosen = picker_->chosen();
        if (face && chosen && chosen->order == order) face_->show(*face);
        if (!face) message_->showFailure(wording_.failure(face.error()));
    });
}

void ApprovalPage::approve() {
    const OrderRow* row = picker_->chosen();
    if (!row) return;
    approve_->setEnabled(false);
    service_.approve(this, row->order, [this, order = row->order](const Result<void>& done) {
        if (done)
            message_->showDone(tr("任务 %1 已通过审核，等待制证").arg(order));
        else
            message_->showFailure(wording_.failure(done.error()));
        open();
    });
}

}  // namespace app
