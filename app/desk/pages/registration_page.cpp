#include "app/desk/pages/registration_page.h"

#include <QFileDialog>
#include <QScrollArea>
#include <QStyle>

namespace app {
namespace {

constexpr int checkAfterMs = 120, previewAfterMs = 400, asideWidth = 300;

}  // namespace

RegistrationPage::RegistrationPage(RegistrationService& service, const Wording& wording)
    : Page(tr("受理")), service_(service), wording_(wording), form_(new RegistrationForm), decision_(new QLabel),
      missing_(new QLabel), faceFault_(new QLabel), face_(new FaceView), message_(new MessagePanel),
      enter_(primary(tr("登记"))) {
    layOut();
    listen();
}

void RegistrationPage::layOut() {
    auto* scroll = new QScrollArea;
    scroll->setWidget(form_);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    decision_->setObjectName("decision");
    missing_->setObjectName("hint");
    faceFault_->setObjectName("fieldFault");
    for (QLabel* label : {decision_, missing_, faceFault_}) {
        label->setWordWrap(true);
        label->setMaximumWidth(asideWidth);
    }
    work()->addWidget(message_);
    work()->addWidget(scroll, 1);
    aside()->addWidget(decision_);
    aside()->addWidget(face_, 1);
    aside()->addWidget(faceFault_);
    aside()->addWidget(missing_);
    face_->setFixedWidth(asideWidth);
}

void RegistrationPage::listen() {
    checkSoon_.setSingleShot(true);
    previewSoon_.setSingleShot(true);
    connect(form_, &RegistrationForm::edited, this, [this] {
        checkSoon_.start(checkAfterMs);
        previewSoon_.start(previewAfterMs);
    });
    connect(form_, &RegistrationForm::left, this, [this] { checkSoon_.start(0); });
    connect(form_, &RegistrationForm::finished, enter_, [this] { enter_->setFocus(); });
    connect(&checkSoon_, &QTimer::timeout, this, &RegistrationPage::check);
    connect(&previewSoon_, &QTimer::timeout, this, &RegistrationPage::preview);
    connect(enter_, &QPushButton::clicked, this, &RegistrationPage::enter);
    auto* photo = secondary(tr("选择照片"), QKeySequence(Qt::CTRL | Qt::Key_P));
    connect(photo, &QPushButton::clicked, this, &RegistrationPage::choosePhoto);
    auto* again = secondary(tr("清空"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Relete));
    connect(again, &QPushButton::clicked, this, [this] {
        all_ = false;
        message_->clear();
        form_->startAgain();
        form_->focusFirst();
    });
}

// A field that loses the focus as it is destroyed would be heard by timers that are no more.
RegistrationPage::~RegistrationPage() {
    form_->disconnect(this);
}

void RegistrationPage::open() {
    form_->focusFirst();
    if (offered_) return;
    service_.choices(this, [this](const Result<FormChoices>& choices) {
        if (!choices) return message_->showFailure(wording_.failure(choices.error()));
        offered_ = true;
        form_->offer(*choices);
        form_->focusFirst();
    });
}

void RegistrationPage::check() {
    service_.check(this, form_->values(), form_->photo(), [this](const Result<FormCheck>& check) {
        if (check) take(*check);
    });
}

void RegistrationPage::take(const FormCheck& check) {
    std::map<std::string, QString> faults;
    QStringList missing;
    for (const auto& refusal : check.refusals) {
        const RuleText text = wording_.rule(refusal.rule);
        faults.try_emplace(refusal.field, shown(text.cause));
        const QString title = form_->titleOf(refusal.field);
        if (!missing.contains(title)) missing << title;
    }
    form_->setFaults(faults, all_);
    //: before a list of fields
    missing_->setText(missing.isEmpty() ? tr("✓ 已齐全") : tr("尚缺或有误：%1").arg(missing.join(tr("、"))));
    showDecision(check);
}

void RegistrationPage::showDecision(const FormCheck& check) {
    const Decision& decision = check.row.decision;
    const bool decided = !decision.rule.empty();
    const char* kind = !decided                                       ? ""
                       : decision.outcome == Outcome::refused         ? "stop"
                       : decision.outcome == Outcome::registerOnly    ? "part"
                                                                      : "go";
    //: %1 what the rules decide, %2 number of the article
    decision_->setText(decided ? tr("%1（第%2条）").arg(shown(wording_.rule(decision.rule).cause), shown(decision.article))
                               : tr("填写后在此显示应办事项"));
    decision_->setProperty("kind", kind);
    style()->unpolish(decision_);
    style()->polish(decision_);
}

void RegistrationPage::preview() {
    service_.preview(this, form_->values(), form_->photo(), [this](const Result<FacePictures>& face) {
        if (face) face_->show(*face);
        const FailureText text = face ? FailureText{} : wording_.failure(face.error());
        faceFault_->setText(face ? QString() : "⚠ " + shown(text.cause) + " " + shown(text.detail) + "\n" + shown(text.remedy));
    });
}

void RegistrationPage::enter() {
    enter_->setEnabled(false);
    all_ = true;
    service_.enter(this, form_->values(), form_->photo(), [this](const Result<ImportReport>& report) {
        enter_->setEnabled(true);
        if (!report) return message_->showFailure(wording_.failure(report.error()));
        if (!report->refusals.empty()) {
            const auto& first = report->refusals.front();
            const RuleText text = wording_.rule(first.rule);
            take({{}, report->refusals});
            form_->focusOn(first.field);
            return message_->showFailure({form_->titleOf(first.field).toStdString() + ": " + text.cause, text.remedy, first.rule,
                                          first.detail});
        }
        const auto& entered = report->accepted.front();
        message_->showDone(entered.order != 0 ? tr("%1 已登记，任务 %2 等待审核").arg(shown(entered.name)).arg(entered.order)
                                              : tr("%1 已登记，按规定不制证").arg(shown(entered.name)));
        if (receipt_) receipt_->setSubject(entered.order);
        if (paperForm_) paperForm_->setSubject(entered.holder);
        all_ = false;
        form_->startAgain();
        form_->focusFirst();
    });
}

void RegistrationPage::offerPapers(PaperService& service) {
    receipt_ = new PaperActions(service, PaperKind::collection, secondary(tr("打印回执"), QKeySequence(Qt::CTRL | Qt::Key_R)),
                                secondary(tr("回执存为 PDF"), {}), message_, wording_);
    paperForm_ = new PaperActions(service, PaperKind::registration, secondary(tr("打印登记表"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)),
                                  nullptr, message_, wording_);
}

void RegistrationPage::choosePhoto() {
    const QString file = QFileDialog::getOpenFileName(this, tr("选择照片"), {}, tr("照片 (*.jpg *.jpeg *.png)"));
    if (!file.isEmpty()) form_->setPhoto(file.toStdString());
}

}  // namespace app
