#include "app/desk/pages/registration_page.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QtMath>

#include "app/desk/pages/registration_decision.h"
#include "app/desk/theme/text_size.h"
#include "app/desk/widgets/card_side.h"
#include "app/desk/widgets/picture_mime.h"
#include "app/desk/widgets/second_person.h"
#include "app/desk/widgets/side_stack.h"

namespace app {
namespace {

constexpr int checkAfterMs = 120, previewAfterMs = 400, asideWidth = 300;
constexpr int whenLaidOutMs = 1;  // after what was to be laid out, and after the message, which comes in sight too

}  // namespace

RegistrationPage::RegistrationPage(RegistrationService& service, const Wording& wording, IdReaderWatch* idReader,
                                   PhotoService* photos)
    : Page(tr("受理")), service_(service), wording_(wording), form_(new RegistrationForm), decision_(new DecisionLabel),
      missing_(new PlainLabel), faceFault_(new PlainLabel), face_(new FaceView), message_(new MessagePanel),
      enter_(primary(tr("登记"))), beside_(new SideStack) {
    layOut();
    intake_ = new PhotoIntake(photos, wording_, {form_, beside_, face_, message_});
    cards_ = new IdCardFiller(wording_, {form_, message_, decision_});
    listen();
    if (!idReader) return;
    connect(idReader, &IdReaderWatch::laid, this, [this](const LaidIdCard& card) {
        if (isVisible()) cards_->take(card.read);  // what lies there while another page is shown is that page's business
    });
}

// What is missing stands above the card: where the room is short, the card gives way.
void RegistrationPage::layOut() {
    const int wide = inText(asideWidth);
    missing_->setObjectName("hint");
    faceFault_->setObjectName("fieldFault");
    faceFault_->hide();
    for (QLabel* label : {static_cast<QLabel*>(decision_), missing_, faceFault_}) {
        label->setWordWrap(true);
        label->setMaximumWidth(wide);
    }
    work()->addWidget(message_);
    work()->addWidget(form_, 1);
    aside()->addWidget(decision_);
    aside()->addWidget(missing_);
    aside()->addWidget(faceFault_);
    beside_->addWidget(face_);
    beside_->setFixedWidth(wide);
    aside()->addWidget(beside_, 1);
    face_->setFixedWidth(wide);
    face_->setMinimumHeight(qCeil(wide * cardHeight / cardWidth));  // of one side
}

void RegistrationPage::listen() {
    checkSoon_.setSingleShot(true);
    previewSoon_.setSingleShot(true);
    connect(form_, &RegistrationForm::edited, this, [this] {
        checkSoon_.start(checkAfterMs);
        previewSoon_.start(previewAfterMs);
    });
    connect(form_, &RegistrationForm::left, this, [this] { checkSoon_.start(0); });
    connect(intake_, &PhotoIntake::fileJudged, this, [this] { checkSoon_.start(0); });
    connect(form_, &RegistrationForm::picturePasted, this, [this] { takePicture(pictureOf(QGuiApplication::clipboard()->mimeData())); });
    setAcceptDrops(true);
    connect(form_, &RegistrationForm::finished, enter_, [this] { enter_->setFocus(); });
    connect(&checkSoon_, &QTimer::timeout, this, &RegistrationPage::check);
    connect(&previewSoon_, &QTimer::timeout, this, &RegistrationPage::preview);
    connect(enter_, &QPushButton::clicked, this, [this] { enter(); });
    auto* photo = secondary(tr("照片文件"), QKeySequence(Qt::CTRL | Qt::Key_P));
    connect(photo, &QPushButton::clicked, intake_, &PhotoIntake::choose);
    photoButtons_.push_back(photo);
    auto* others = secondary(tr("代办、代申报"), QKeySequence(Qt::CTRL | Qt::Key_M));
    connect(others, &QPushButton::clicked, form_, &RegistrationForm::turnProxies);
    auto* again = secondary(tr("清空"), QKeySequence(Qt::CTRL | Qt::Key_Delete));
    connect(again, &QPushButton::clicked, this, &RegistrationPage::clear);
}

void RegistrationPage::clear() {
    message_->clear();
    const auto empty = [this] {
        startAgain();
        if (!cards_->takeHeld()) bringBack([] {});
    };
    keeper_ ? keeper_->putAway(empty) : empty();
}

void RegistrationPage::startAgain() {
    all_ = false;
    form_->focusFirst();  // before it is emptied: a field that is left is looked at
    form_->startAgain();
    intake_->startAgain();
    if (scans_) scans_->startAgain();
    if (keeper_) keeper_->startAgain();
    if (exemption_) exemption_->hide();
}

// A field that loses the focus as it is destroyed would be heard by timers that are no more.
RegistrationPage::~RegistrationPage() {
    form_->disconnect(this);
    if (keeper_) form_->disconnect(keeper_);
}

// What is typed before it is known what was in hand would be overwritten by it.
void RegistrationPage::letType(bool known) {
    form_->setEnabled(known);
    enter_->setEnabled(known);
    for (auto* button : photoButtons_) button->setEnabled(known);
    missing_->setText(known ? QString() : tr("正在查看您是否有没登记完的内容，查到之前不能填写"));
}

void RegistrationPage::open() {
    if (keeper_ && !keeper_->knowsWhatIsInHand()) letType(false);
    form_->focusFirst();
    checkSoon_.start(0);
    if (offered_) return bringBack([] {});
    service_.choices(this, [this](const Result<FormChoices>& choices) {
        if (!choices) return message_->showFailure(wording_.failure(choices.error()));
        if (offered_) return bringBack([] {});
        choices_ = *choices;
        if (keeper_) return bringBack([this] { offerChoices(); });
        offerChoices();
        cards_->takeHeld();
    });
}

void RegistrationPage::offerChoices() {
    offered_ = true;
    form_->offer(choices_);
    cards_->offer(choices_);
    if (exemption_) exemption_->offer(choices_.exemptions);
    form_->focusFirst();
    if (keeper_) keeper_->startAgain();
}

// What was in hand is in the form before anybody can type into it; a card that was laid down too early comes after it.
void RegistrationPage::bringBack(const std::function<void()>& first) {
    if (!keeper_ || keeper_->knowsWhatIsInHand()) return;
    letType(false);
    keeper_->bringBack(first, [this] { cards_->takeHeld(); });
}

void RegistrationPage::offerDrafts(DraftService& service, SignInService& people) {
    draftPanel_ = new DraftPanel;
    beside_->addWidget(draftPanel_);
    keeper_ = new DraftKeeper(service, people, wording_, {form_, draftPanel_, message_, this});
    auto* park = secondary(tr("停放"), QKeySequence(Qt::CTRL | Qt::Key_T));
    connect(park, &QPushButton::clicked, this, &RegistrationPage::lookAtDrafts);
    connect(draftPanel_, &DraftPanel::closed, this, [this] { beside_->setCurrentWidget(face_); });
    connect(keeper_, &DraftKeeper::answered, this, [this] {
        if (form_->isEnabled()) return;  // somebody types, and was not to wait for it
        letType(true);
        form_->focusFirst();
    });
    connect(keeper_, &DraftKeeper::emptied, this, &RegistrationPage::startAgain);
    connect(keeper_, &DraftKeeper::filled, this, [this](const Bytes& photo) {
        beside_->setCurrentWidget(face_);
        intake_->startAgain();  // pictures were of whoever stood here before
        if (scans_) scans_->startAgain();
        photo.empty() ? form_->setPhoto({}) : intake_->keep(photo);
        form_->focusNextGap();
    });
    connect(keeper_, &DraftKeeper::ticketChanged, this, [this](const QString& ticket) {
        setSubject(ticket.isEmpty() ? QString() : tr("号票 %1").arg(ticket));
    });
}

// While papers are looked at a picture is a paper's, else it is the person's.
void RegistrationPage::takePicture(const GivenPicture& given) {
    if (!form_->isEnabled()) return;
    if (!enter_->isEnabled()) return message_->showAttention(tr("正在登记，登记完再添加照片和材料"));
    scans_ && scans_->isOpen() ? scans_->take(given) : intake_->take(given);
}

void RegistrationPage::offerScans(ScanService& service) {
    scans_ = new PaperIntake(service, wording_, {form_, beside_, face_, message_});
    auto* papers = secondary(tr("材料扫描件"), QKeySequence(Qt::Key_F12));
    connect(papers, &QPushButton::clicked, scans_, &PaperIntake::press);
    connect(scans_, &PaperIntake::changed, this, [this] {
        if (form_->isEnabled()) tellMissing();
    });
    photoButtons_.push_back(papers);
    //: said when a form that was not finished comes back
    if (keeper_) keeper_->tellBesides(tr("材料扫描件没有保存，原来添加过的请重新添加"));
}

void RegistrationPage::offerPlaces(PlaceService& service) {
    form_->proposePlaces();
    connect(form_, &RegistrationForm::placeTyped, this, [this, &service](PlaceKind kind, const QString& typed) {
        service.propose(this, kind, PiiText(typed.toStdString()), [this, kind, typed](const Result<std::vector<PiiText>>& places) {
            if (!places) return;  // what is not proposed is typed
            QStringList words;
            for (const auto& place : *places) words << shown(place);
            form_->propose(kind, typed, words);
        });
    });
}

void RegistrationPage::lookAtDrafts() {
    //: said while the form is about to be parked
    if (scans_ && (scans_->count() > 0 || scans_->isUnderWay())) message_->showAttention(tr("停放不保留材料扫描件，取回后请重新添加"));
    beside_->setCurrentWidget(draftPanel_);
    draftPanel_->focusTicket();
    keeper_->look();
}

// What somebody else typed is shown to nobody; it is theirs when they come back.
void RegistrationPage::beginFor(const Actor& actor) {
    if (!keeper_ || !keeper_->beginFor(actor.name())) return;
    message_->clear();
    face_->clear();
    if (scans_) scans_->beginFor(actor.name());
    cards_->forgetHeld();
    for (auto* papers : {receipt_, paperForm_})
        if (papers) papers->setSubject(0);
    if (offered_) startAgain();
}

void RegistrationPage::leave() {
    if (keeper_) keeper_->leave();
}

void RegistrationPage::goTo(std::int64_t draft) {
    if (keeper_) keeper_->takeUp(draft);
}

void RegistrationPage::hideEvent(QHideEvent* event) {
    if (keeper_) keeper_->save();
    Page::hideEvent(event);
}

// Nobody is refused for a form that they do not see: it may be another's, emptied while they sign in.
void RegistrationPage::check() {
    if (!isVisible()) return;
    service_.check(this, form_->values(), form_->photo(), [this](const Result<FormCheck>& check) {
        if (!check) return;
        tellFaults(check->refusals);
        form_->setCaution("present_address", addressCautionOf(*check));
        const SaidDecision said = saidOf(*check, wording_);
        decision_->say(said.words, said.kind);
    });
}

void RegistrationPage::tellFaults(const std::vector<Refusal>& refusals) {
    std::map<std::string, QString> faults;
    QStringList missing;
    for (const auto& refusal : refusals) {
        const RuleText text = intake_->explain(refusal);
        faults.try_emplace(refusal.field, shown(text.cause));
        const QString title = form_->titleOf(refusal.field);
        if (!missing.contains(title)) missing << title;
    }
    // the engine looks at the photo when all else is there
    if (const QString photo = form_->titleOf("photo"); intake_->isUnfit() && !missing.contains(photo)) missing << photo;
    form_->setFaults(faults, all_);
    const bool onlyPhoto = refusals.size() == 1 && refusals.front().rule == photoNotPassed;
    if (exemption_) exemption_->setVisible(onlyPhoto);
    //: before a list of fields
    fieldsMissing_ = missing.isEmpty() ? tr("✓ 已齐全") : tr("尚缺或有误：%1").arg(missing.join(tr("、")));
    tellMissing();
}

void RegistrationPage::tellMissing() {
    const QString scans = scans_ ? scans_->told() : QString();
    missing_->setText(scans.isEmpty() ? fieldsMissing_ : fieldsMissing_ + "\n" + scans);
}

void RegistrationPage::preview() {
    const int stay = keeper_ ? keeper_->stay() : 0;
    service_.preview(this, form_->values(), form_->photo(), [this, stay](const Result<FacePictures>& face) {
        if (keeper_ && keeper_->stay() != stay) return;
        if (face) face_->show(*face);
        const FailureText text = face ? FailureText{} : wording_.failure(face.error());
        faceFault_->setText(face ? QString() : "⚠ " + shown(text.cause) + " " + shown(text.detail) + "\n" + shown(text.remedy));
        faceFault_->setVisible(!face);
    });
}

void RegistrationPage::enter(const ExemptionWish& any) {
    if (scans_ && scans_->isUnderWay()) return message_->showAttention(tr("材料还在扫描：等这一页出来，或按“停止扫描”，再登记"));
    if (awaitsPhoto()) return;
    enter_->setEnabled(false);
    if (keeper_) keeper_->hold();
    all_ = true;
    const int stay = keeper_ ? keeper_->stay() : 0;
    const auto aside = scans_ ? scans_->aside() : nullptr;
    service_.enter(this, form_->values(), form_->photo(), any, keeper_ ? keeper_->draft() : HeldDraft(), [this, stay, aside](const Result<ImportReport>& report) {
        enter_->setEnabled(form_->isEnabled());
        if (keeper_ && keeper_->stay() != stay) {  // the form is another's now
            if (aside && report && report->refusals.empty()) aside(report->accepted.front().holder);
            return;
        }
        if (keeper_) keeper_->release();
        if (!report) return message_->showFailure(wording_.failure(report.error()));
        if (!report->refusals.empty()) return tellRefused(report->refusals);
        const auto& entered = report->accepted.front();
        const QString said = entered.order != 0 ? tr("%1 已登记，任务 %2 等待审核").arg(shown(entered.name)).arg(entered.order)
                                                : tr("%1 已登记，按规定不制证").arg(shown(entered.name));
        message_->showDone(said);
        if (receipt_) receipt_->setSubject(entered.order, said);
        if (paperForm_) paperForm_->setSubject(entered.holder, said);
        if (scans_) scans_->keepFor(entered.holder);
        startAgain();
        bringBack([] {});
    });
}

// The field is in sight when the words around it have their place.
void RegistrationPage::tellRefused(const std::vector<Refusal>& refusals) {
    const auto& first = refusals.front();
    const RuleText text = intake_->explain(first);
    tellFaults(refusals);
    form_->focusOn(first.field);
    message_->showFailure({form_->titleOf(first.field).toStdString() + ": " + text.cause, text.remedy, first.rule, first.detail});
    if (first.field == "photo") intake_->ownMessage();
    QTimer::singleShot(whenLaidOutMs, form_, [this] { form_->bringFocusInSight(); });
}

bool RegistrationPage::awaitsPhoto() {
    const bool coming = form_->awaitsPhoto();
    if (coming) message_->showAttention(tr("照片还在读入，看到照片再登记"));
    return coming;
}

void RegistrationPage::offerPapers(PaperService& service) {
    auto* print = secondary(tr("打印回执"), QKeySequence(Qt::CTRL | Qt::Key_R));
    receipt_ = new PaperActions(service, PaperKind::collection, print, secondary(tr("回执存为 PDF"), {}), message_, wording_);
    paperForm_ = new PaperActions(service, PaperKind::registration, secondary(tr("打印登记表"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)),
                                  nullptr, message_, wording_);
    for (auto* papers : {receipt_, paperForm_}) papers->hideWhileOff();
}

void RegistrationPage::offerCamera(Camera& camera) {
    intake_->offerCamera(camera);
    photoButtons_.push_back(secondary(tr("拍照"), QKeySequence(Qt::Key_F11)));
    connect(photoButtons_.back(), &QPushButton::clicked, intake_, &PhotoIntake::pressCamera);
}

void RegistrationPage::offerExemption(SignInService& people) {
    exemption_ = new ExemptionBar(wording_);
    aside()->insertWidget(1, exemption_);
    connect(exemption_, &ExemptionBar::wanted, this, [this, &people] { askExemption(people); });
}

void RegistrationPage::askExemption(SignInService& people) {
    //: %1 why a photo that does not pass is taken
    const QString act = tr("照片未通过检查，仍予采用，理由：%1。已对照本人核实。").arg(exemption_->reasonText());
    if (awaitsPhoto()) return;
    SecondPerson::ask(this, people, wording_, act, [this, reason = exemption_->reason(), seen = form_->photoNumber()](const Actor& second) {
        if (seen != form_->photoNumber()) return message_->showAttention(tr("签字时照片换过：看过这一张再签"));
        enter({reason, second});
    });
}

void RegistrationPage::keyPressEvent(QKeyEvent* event) {
    const auto* clipboard = QGuiApplication::clipboard()->mimeData();
    if (!event->matches(QKeySequence::Paste) || !hasPicture(clipboard)) return Page::keyPressEvent(event);
    takePicture(pictureOf(clipboard));
}

void RegistrationPage::dragEnterEvent(QDragEnterEvent* event) {
    if (form_->isEnabled() && hasPicture(event->mimeData())) event->acceptProposedAction();
}

void RegistrationPage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    takePicture(pictureOf(event->mimeData()));
}

}  // namespace app
