#include "app/desk/pages/approval_page.h"

#include <utility>

namespace app {

namespace {

constexpr auto approvalReason = "approval";  // in the audit trail: the service at hand is the reason

}  // namespace

ApprovalPage::ApprovalPage(OrderService& service, RecordService& people, const Wording& wording)
    : Page(tr("审核")), service_(service), people_(people), wording_(wording), picker_(new OrderPicker(std::set<int>{OrderTable::state})), face_(new FaceView),
      record_(new RecordView(wording)), message_(new MessagePanel), approve_(primary(tr("通过"))),
      confirmed_(box(tr("申请人已核对并签字"), QKeySequence(Qt::CTRL | Qt::Key_J))) {
    setSubject(tr("登记的人不能审核自己登记的申请"));
    work()->addWidget(message_);
    work()->addWidget(picker_, 2);
    work()->addWidget(record_, 3);
    aside()->addWidget(face_, 1);
    typeInto(picker_->filter());
    confirmed_->setObjectName("confirmed");
    work()->addWidget(confirmed_);
    connect(picker_, &OrderPicker::changed, this, &ApprovalPage::look);
    connect(approve_, &QPushButton::clicked, this, &ApprovalPage::approve);
    look();
}

void ApprovalPage::offerApplications(ApplicationService& service) {
    applications_ = &service;
    missing_ = new PaperChecks(wording_);
    why_ = new FormField(tr("说明或理由"), new QLineEdit);
    aside()->addWidget(missing_);
    aside()->addWidget(why_);
    //: the application goes back to the applicant, who brings what is missing
    return_ = secondary(tr("退回补正"), QKeySequence(Qt::CTRL | Qt::Key_B));
    //: the application is refused
    refuse_ = secondary(tr("不予批准"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    connect(return_, &QPushButton::clicked, this, &ApprovalPage::giveBack);
    connect(refuse_, &QPushButton::clicked, this, &ApprovalPage::refuse);
    connect(why_, &FormField::edited, this, [this] { why_->setFault(""); });
    allow();
}

void ApprovalPage::open() {
    if (applications_)
        applications_->papers(this, [this](const Result<std::vector<std::string>>& names) {
            if (!names || !missing_->ticked().empty()) return;
            missing_->offer(*names);
            missing_->standBetween(confirmed_, why_->editor());
        });
    service_.list(this, {State::draft}, [this](Result<std::vector<OrderRow>> rows) {
        if (!rows) return message_->showUnread(wording_.failure(rows.error()), [this] { open(); });
        message_->wasRead();
        picker_->set(*std::move(rows));
    });
}

void ApprovalPage::offerPapers(PaperService& service) {
    auto* print = secondary(tr("打印登记表"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    form_ = new PaperActions(service, PaperKind::registration, print, secondary(tr("登记表存为 PDF"), {}), message_, wording_);
}

// What somebody else ticked and wrote is theirs.
void ApprovalPage::beginFor(const Actor& actor) {
    if (std::exchange(person_, actor.name()) != actor.name()) startAgain();
}

// It was of another order, or is done.
void ApprovalPage::startAgain() {
    confirmed_->setChecked(false);
    if (missing_) missing_->startAgain();
    if (why_) why_->startAgain();
}

// Nobody signs for what they could not see and read.
void ApprovalPage::look() {
    const OrderRow* row = picker_->chosen();
    const std::int64_t order = row ? row->order : 0;
    if (std::exchange(order_, order) != order) startAgain();
    confirmed_->setEnabled(row);
    if (form_) form_->setSubject(0);
    seen_ = read_ = false;
    allow();
    face_->clear();
    record_->clear();
    if (!row) return;
    service_.face(this, row->order, [this, order = row->order](const Result<FacePictures>& face) {
        if (!face) return message_->showFailure(wording_.failure(face.error()));
        if (!isChosen(order)) return;
        face_->show(*face);
        seen_ = true;
        allow();
    });
    people_.ofOrder(this, row->order, approvalReason, [this, order = row->order](const Result<PersonRecord>& record) {
        if (!record) return message_->showFailure(wording_.failure(record.error()));
        if (!isChosen(order)) return;
        record_->show(*record);
        if (form_) form_->setSubject(record->holder);
        read_ = true;
        allow();
    });
}

bool ApprovalPage::isChosen(std::int64_t order) const {
    const OrderRow* chosen = picker_->chosen();
    return chosen && chosen->order == order;
}

void ApprovalPage::allow() {
    const bool known = read_ && !busy_;
    approve_->setEnabled(known && seen_);
    for (QPushButton* button : {return_, refuse_})
        if (button) button->setEnabled(known);  // what is missing may be why no face can be drawn
}

void ApprovalPage::approve() {
    const OrderRow* row = picker_->chosen();
    if (!row) return;
    busy_ = true;
    allow();
    const Confirmed confirmed = confirmed_->isChecked() ? Confirmed::yes : Confirmed::no;
    service_.approve(this, row->order, confirmed, [this, order = row->order](const Result<void>& done) {
        busy_ = seen_ = read_ = false;  // until it is read again
        allow();
        if (done) {
            if (isChosen(order)) startAgain();
            picker_->startAgain();
            message_->showDone(tr("任务 %1 已通过审核，等待制证").arg(order));
        } else {
            refused(done.error());
        }
        open();
    });
}

// Everything that is missing is told at once.
void ApprovalPage::giveBack() {
    const OrderRow* row = picker_->chosen();
    const auto missing = missing_->ticked();
    if (!row) return;
    if (missing.empty()) {
        missing_->start();
        return missing_->setFault(tr("勾选全部缺少的材料，一次告知"));
    }
    take(Step::returnForPapers, {row->order, {}, why_->text().toStdString(), missing}, tr("任务 %1 已退回补正，可在“待补”里打印告知书").arg(row->order));
}

void ApprovalPage::refuse() {
    const OrderRow* row = picker_->chosen();
    if (!row) return;
    if (why_->text().trimmed().isEmpty()) return why_->setFault(tr("写明不予批准的理由"));
    take(Step::refuse, {row->order, {}, why_->text().toStdString(), {}}, tr("任务 %1 不予批准").arg(row->order));
}

void ApprovalPage::take(Step step, const ApplicationWish& wish, const QString& done) {
    busy_ = true;
    allow();
    applications_->take(this, step, wish, [this, done, order = wish.order](const Result<StoredApplicationStep>& taken) {
        busy_ = false;
        allow();
        if (!taken) return message_->showFailure(wording_.failure(taken.error()));
        seen_ = read_ = false;  // it is gone from here
        allow();
        if (isChosen(order)) startAgain();
        picker_->startAgain();
        message_->showDone(done);
        open();
    });
}

// A refused order stays as it was; when the applicant's signature is missing the keyboard goes to where it is told.
void ApprovalPage::refused(const Error& error) {
    message_->showFailure(wording_.failure(error));
    if (error.code == Code::notConfirmed) confirmed_->setFocus();
}

}  // namespace app
