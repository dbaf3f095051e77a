#include "app/desk/pages/applications_page.h"

#include <algorithm>

#include "app/issuance/step_grants.h"

namespace app {
namespace {

const std::vector<State> waiting{State::returned, State::refused};
const std::vector<State> everything{State::returned, State::refused, State::draft, State::approved};
const QKeySequence confirming(Qt::CTRL | Qt::Key_J);

// What the primary button does to it; nothing to one that waits for its approval.
std::optional<Step> stepOf(const ApplicationRow* row) {
    if (row && after(row->state, Step::submit)) return Step::submit;
    if (row && after(row->state, Step::reopen)) return Step::reopen;
    return std::nullopt;
}

}  // namespace

ApplicationsPage::ApplicationsPage(ApplicationService& service, const Wording& wording)
    : Page(tr("待补")), service_(service), wording_(wording), table_(wording),
      list_(new FilteredList(table_, tr("按姓名、编号、材料筛选"), tr("筛选"), tr("申请列表"))),
      all_(new QCheckBox(tr("也列出待审核、待制证的申请"))), why_(new FormField(tr("说明（可不填）"), new QLineEdit)), message_(new MessagePanel),
      go_(primary(tr("材料已补齐，重新提交"))), withdraw_(secondary(tr("申请人撤回"), QKeySequence(Qt::CTRL | Qt::Key_W))),
      confirm_(secondary({}, confirming)) {
    setSubject(tr("退回补正的等申请人补材料；不予批准的由另一人重新审核"));
    work()->addWidget(message_);
    work()->addWidget(list_, 1);
    work()->addWidget(all_);
    work()->addWidget(why_);
    typeInto(list_->filter());
    connect(list_, &FilteredList::changed, this, &ApplicationsPage::look);
    connect(all_, &QCheckBox::toggled, this, &ApplicationsPage::open);
    connect(go_, &QPushButton::clicked, this, [this] {
        if (const auto step = stepOf(chosen())) take(*step);
    });
    confirm_->setObjectName("confirmWithdrawal");
    connect(withdraw_, &QPushButton::clicked, this, &ApplicationsPage::askWithdrawal);
    connect(confirm_, &QPushButton::clicked, this, [this] {
        if (chosen() && chosen()->order == withdrawn_) take(Step::withdraw);
    });
    look();
}

// What is withdrawn does not come back: another key confirms it.
void ApplicationsPage::askWithdrawal() {
    const ApplicationRow* row = chosen();
    if (!row) return;
    withdrawn_ = row->order;
    //: %1 whose application
    confirm_->setText(tr("确认撤回 %1 的申请，不能恢复").arg(shown(row->name)) + "  (" + confirming.toString(QKeySequence::NativeText) + ")");
    look();
}

void ApplicationsPage::offerPapers(PaperService& service) {
    auto* print = secondary(tr("打印补正告知书"), QKeySequence(Qt::CTRL | Qt::Key_R));
    paper_ = new PaperActions(service, PaperKind::missing, print, secondary(tr("告知书存为 PDF"), {}), message_, wording_);
    look();
}

void ApplicationsPage::beginFor(const Actor& actor) {
    why_->startAgain();
    withdrawn_ = 0;
    roles_ = actor.signedIn() ? std::optional(actor.person()->roles) : std::nullopt;
    look();
}

bool ApplicationsPage::takes(Step step, State from) const {
    return !roles_ || grantFor(step, from).by.meets(*roles_);
}

void ApplicationsPage::open() {
    service_.rows(this, all_->isChecked() ? everything : waiting, [this](Result<std::vector<ApplicationRow>> rows) {
        if (!rows) return message_->showFailure(wording_.failure(rows.error()));
        list(*std::move(rows));
    });
}

void ApplicationsPage::list(std::vector<ApplicationRow> rows) {
    const bool cut = std::ranges::any_of(everything, [&](State state) {
        return std::ranges::count(rows, state, &ApplicationRow::state) >= mostApplications;
    });
    const ApplicationRow* before = chosen();
    const std::int64_t order = before ? before->order : 0;
    table_.set(std::move(rows));
    goTo(order);
    if (!chosen() && list_->shownRows() > 0) list_->chooseFirst();
    look();
    //: %1 how many of each kind
    if (cut && message_->text().isEmpty()) message_->showAttention(tr("申请太多，每种只列出 %1 份：不予批准的列最近的，其余列最早的").arg(mostApplications));
}

void ApplicationsPage::look() {
    const ApplicationRow* row = chosen();
    const auto step = stepOf(row);
    go_->setText((step == Step::reopen ? tr("重新审核") : tr("材料已补齐，重新提交")) + "  (Ctrl+Enter)");
    go_->setEnabled(!busy_ && step && takes(*step, row->state));
    const bool withdrawable = !busy_ && row && after(row->state, Step::withdraw) && takes(Step::withdraw, row->state);
    withdraw_->setEnabled(withdrawable);
    if (!withdrawable || row->order != withdrawn_) withdrawn_ = 0;
    confirm_->setVisible(withdrawn_ != 0);
    if (paper_) paper_->setSubject(row && row->state == State::returned ? row->order : 0);
}

void ApplicationsPage::take(Step step) {
    const ApplicationRow* row = chosen();
    if (!row || busy_) return;
    busy_ = true;
    message_->clear();
    look();
    service_.take(this, step, {row->order, {}, why_->text().toStdString(), {}},
                  [this, step, order = row->order](const Result<StoredApplicationStep>& done) { end(step, order, done); });
}

void ApplicationsPage::end(Step step, std::int64_t order, const Result<StoredApplicationStep>& done) {
    busy_ = false;
    look();
    if (!done) return message_->showFailure(wording_.failure(done.error()));
    why_->startAgain();
    list_->startAgain();
    if (isVisible()) list_->filter()->setFocus();
    if (step == Step::withdraw)
        message_->showDone(tr("任务 %1 已撤回").arg(order));
    else
        message_->showDone(tr("任务 %1 重新等待审核").arg(order));
    open();
}

}  // namespace app
