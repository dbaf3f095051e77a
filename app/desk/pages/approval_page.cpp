#include "app/desk/pages/approval_page.h"

namespace app {

namespace {

constexpr auto approvalReason = "approval";  // in the audit trail: the service at hand is the reason

}  // namespace

ApprovalPage::ApprovalPage(OrderService& service, RecordService& people, const Wording& wording)
    : Page(tr("审核")), service_(service), people_(people), wording_(wording), picker_(new OrderPicker), face_(new FaceView),
      record_(new RecordView(wording)), message_(new MessagePanel), approve_(primary(tr("通过"))) {
    setSubject(tr("登记的人不能审核自己登记的申请"));
    work()->addWidget(message_);
    work()->addWidget(picker_, 2);
    work()->addWidget(record_, 3);
    aside()->addWidget(face_, 1);
    connect(picker_, &OrderPicker::changed, this, &ApprovalPage::look);
    connect(approve_, &QPushButton::clicked, this, &ApprovalPage::approve);
    look();
}

void ApprovalPage::open() {
    service_.list(this, {State::draft}, [this](Result<std::vector<OrderRow>> rows) {
        if (!rows) return message_->showUnread(wording_.failure(rows.error()), [this] { open(); });
        message_->wasRead();
        picker_->set(*std::move(rows));
    });
}

// Nobody signs for what they could not see and read.
void ApprovalPage::look() {
    const OrderRow* row = picker_->chosen();
    approve_->setEnabled(false);
    seen_ = read_ = false;
    face_->clear();
    record_->clear();
    if (!row) return;
    service_.face(this, row->order, [this, order = row->order](const Result<FacePictures>& face) {
        if (!face) return message_->showFailure(wording_.failure(face.error()));
        if (!isChosen(order)) return;
        face_->show(*face);
        seen_ = true;
        approve_->setEnabled(read_);
    });
    people_.ofOrder(this, row->order, approvalReason, [this, order = row->order](const Result<PersonRecord>& record) {
        if (!record) return message_->showFailure(wording_.failure(record.error()));
        if (!isChosen(order)) return;
        record_->show(*record);
        read_ = true;
        approve_->setEnabled(seen_);
    });
}

bool ApprovalPage::isChosen(std::int64_t order) const {
    const OrderRow* chosen = picker_->chosen();
    return chosen && chosen->order == order;
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
