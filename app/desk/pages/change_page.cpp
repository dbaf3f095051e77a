#include "app/desk/pages/change_page.h"

#include "app/desk/models/card_words.h"
#include "app/desk/theme/text_size.h"
#include "app/desk/widgets/choice_box.h"
#include "app/desk/words/code_words.h"

namespace app {
namespace {

constexpr int judgeAfterMs = 150, decisionWidth = 300, columns = 2;

}  // namespace

ChangePage::ChangePage(LivingCardService& cards, RegistrationService& lists, DeviceWatch& devices, const Wording& wording)
    : Page(tr("变更")), cards_(cards), lists_(lists), wording_(wording), slot_(new CardSlot(devices, this)),
      act_(new QComboBox), proof_(new QComboBox), since_(new QLineEdit), word_(new PlainLabel), person_(new PersonView),
      decision_(new DecisionLabel), message_(new MessagePanel), write_(primary(tr("写入卡片和记录"))) {
    layOut();
    judgeSoon_.setSingleShot(true);
    connect(&judgeSoon_, &QTimer::timeout, this, &ChangePage::judge);
    connect(slot_, &CardSlot::laid, this, &ChangePage::look);
    connect(slot_, &CardSlot::taken, this, &ChangePage::waitForCard);
    connect(write_, &QPushButton::clicked, this, &ChangePage::write);
    connect(act_, &QComboBox::currentIndexChanged, this, [this] {
        sinceField_->setVisible(!correcting());
        proofField_->setVisible(correcting());
        judgeSoon_.start(0);
    });
    auto* other = secondary(tr("变更或更正"), QKeySequence(Qt::CTRL | Qt::Key_G));
    connect(other, &QPushButton::clicked, this, [this] { act_->setCurrentIndex(1 - act_->currentIndex()); });
    waitForCard();
}

// A field that loses the focus as it is destroyed would be heard by a timer that is no more.
ChangePage::~ChangePage() {
    for (auto& [fact, field] : fields_) field->disconnect(this);
    sinceField_->disconnect(this);
    proofField_->disconnect(this);
}

void ChangePage::layOut() {
    setSubject(tr("芯片和记录同时改，原内容保留备查"));
    word_->setObjectName("huge");
    word_->setAlignment(Qt::AlignCenter);
    word_->setWordWrap(true);
    act_->setObjectName("act");
    proof_->setObjectName("proof");
    since_->setObjectName("since");
    act_->addItems({tr("变更：情况有了变化"), tr("更正：登记时就有误")});
    work()->addWidget(word_);
    work()->addWidget(message_);
    work()->addWidget(person_);
    form_ = new QGridLayout;
    form_->setHorizontalSpacing(16);
    form_->setVerticalSpacing(8);
    for (int column = 0; column < columns; ++column) form_->setColumnStretch(column, 1);
    work()->addLayout(form_);
    work()->addStretch(1);
    form_->addWidget(new FormField(tr("办理"), act_), 0, 0, 1, columns, Qt::AlignTop);
    line("present_address", 1, 0, columns);
    line("household_address", 2, 0, columns);
    line("workplace", 3, 0, 1);
    list("residence_reason", 3, 1);
    list("residence_place", 4, 0);
    sinceField_ = new FormField(tr("变化之日"), since_);
    proofField_ = new FormField(tr("证明材料"), proof_);
    for (FormField* field : {sinceField_, proofField_}) {
        connect(field, &FormField::edited, this, [this] { judgeSoon_.start(judgeAfterMs); });
        field->leadsOut();
        connect(field, &FormField::finished, write_, [this] { write_->setFocus(); });
        form_->addWidget(field, 4, 1, Qt::AlignTop);
    }
    proofField_->hide();
    decision_->setFixedWidth(inText(decisionWidth));
    aside()->addWidget(decision_);
    aside()->addStretch(1);
}

void ChangePage::line(const std::string& fact, int row, int column, int span) {
    add(fact, new FormField(wordForFact(fact), new QLineEdit), row, column, span);
}

void ChangePage::list(const std::string& fact, int row, int column) {
    add(fact, new FormField(wordForFact(fact), new ChoiceBox), row, column, 1);
}

void ChangePage::add(const std::string& fact, FormField* field, int row, int column, int span) {
    fields_[fact] = field;
    field->editor()->setObjectName(shown(fact));
    connect(field, &FormField::edited, this, [this] { judgeSoon_.start(judgeAfterMs); });
    form_->addWidget(field, row, column, 1, span, Qt::AlignTop);
}

void ChangePage::open() {
    message_->clear();
    waitForCard();
    if (!choices_.codes.empty()) return slot_->open();
    lists_.choices(this, [this](const Result<FormChoices>& choices) {
        if (!choices) return message_->showFailure(wording_.failure(choices.error()));
        offerChoices(*choices);
        slot_->open();
    });
}

void ChangePage::offerChoices(const FormChoices& choices) {
    choices_ = choices;
    for (const char* fact : {"residence_reason", "residence_place"}) {
        for (const auto& [code, name] : choices.codes.at(fact)) fields_.at(fact)->offer(shown(name), codeWord(fact, shown(name)));
        fields_.at(fact)->setText({});
    }
    proof_->addItem({});
    for (const auto& group : choices.papers)
        for (const auto& paper : group.any) proof_->addItem(shown(paper));
}

void ChangePage::waitForCard() {
    if (busy_) return;
    card_.reset();
    person_->clear();
    decision_->say({}, {});
    word_->setText(slot_->invitation());
    word_->show();
    for (auto& [fact, field] : fields_) field->startAgain();
    sinceField_->startAgain();
    sinceField_->setText(shown(toText(today())));
    allow();
}

void ChangePage::look() {
    if (busy_) return;
    waitForCard();
    message_->clear();
    word_->setText(tr("正在读卡"));
    cards_.look(this, slot_->reader(), Kind::change, [this, laying = slot_->laying()](const Result<LaidCard>& card) {
        if (!slot_->isStill(laying)) return;
        if (card) return present(*card);
        word_->setText(tr("不能办理"));
        message_->showFailure(wording_.failure(card.error()));
    });
}

void ChangePage::present(const LaidCard& card) {
    card_ = card;
    word_->hide();
    person_->show(card);
    for (const auto& [fact, value] : standing()) fields_.at(fact)->setText(wordOf(fact, value.reveal()));
    fields_.at("present_address")->editor()->setFocus();
    judge();
}

QString ChangePage::wordOf(const std::string& fact, const std::string& value) const {
    const auto names = choices_.codes.find(fact);
    if (names == choices_.codes.end()) return shown(value);
    const auto name = names->second.find(value);
    return name == names->second.end() ? shown(value) : shown(name->second);
}

Facts ChangePage::standing() const {
    if (!card_) return {};
    const Holder& holder = card_->holder;
    return {{"present_address", holder.presentAddress},
            {"household_address", holder.householdAddress},
            {"workplace", holder.workplace},
            {"residence_reason", holder.residenceReason},
            {"residence_place", holder.residencePlace}};
}

Facts ChangePage::edited() const {
    Facts facts;
    for (const auto& [fact, value] : standing())
        if (const QString text = fields_.at(fact)->text(); text != wordOf(fact, value.reveal())) facts[fact] = text.toStdString();
    return facts;
}

void ChangePage::judge() {
    lawful_ = false;
    allow();
    const auto since = parseDay(since_->text().toStdString());
    sinceField_->setFault(since || correcting() ? QString() : tr("请按 年-月-日 填写"));
    if (!card_ || (!since && !correcting())) return;
    const ChangeQuestion question{edited(), correcting(), since.value_or(today()), proof_->currentText().toStdString()};
    cards_.judge(this, question, [this, question](const Result<ChangeJudgement>& judgement) {
        if (!card_ || question.facts != edited() || question.correction != correcting()) return;
        if (judgement) return take(*judgement);
        message_->showFailure(wording_.failure(judgement.error()));
    });
}

void ChangePage::take(const ChangeJudgement& judgement) {
    const bool asked = !judgement.ruling.rule.empty();
    decision_->say(asked ? said(judgement.ruling, wording_, today()) : tr("改动后在此显示应办事项"), kindOf(judgement.ruling));
    const std::string at = judgement.fault ? judgement.fault->detail.substr(0, judgement.fault->detail.find(':')) : "";
    for (auto& [fact, field] : fields_)
        field->setFault(judgement.fault && fact == at ? shown(wording_.failure(*judgement.fault).cause) : QString());
    lawful_ = asked && !judgement.fault && judgement.ruling.says != Says::mustNot;
    allow();
}

void ChangePage::allow() {
    write_->setEnabled(card_ && lawful_ && !busy_);
}

void ChangePage::write() {
    if (!card_ || !lawful_ || busy_) return;
    CardRequest request;
    request.kind = correcting() ? Kind::correct : Kind::change;
    request.order = card_->order;
    request.facts = edited();
    if (!correcting()) request.since = parseDay(since_->text().toStdString());
    request.proof = correcting() ? proof_->currentText().toStdString() : std::string();
    if (request.facts.empty() || (!correcting() && !request.since)) return;
    busy_ = true;
    allow();
    message_->clear();
    word_->setText(tr("正在写卡，请勿取卡"));
    word_->show();
    Facts before;
    for (const auto& [fact, value] : standing())
        if (request.facts.contains(fact)) before[fact] = wordOf(fact, value.reveal()).toStdString();
    cards_.serve(this, slot_->reader(), request,
                 [this, before](const Result<CardOutcome>& outcome) { end(before, outcome); });
}

void ChangePage::end(const Facts& before, const Result<CardOutcome>& outcome) {
    busy_ = false;
    word_->hide();
    if (!outcome) {
        message_->showFailure(wording_.failure(outcome.error()));
        if (!slot_->isThere()) return waitForCard();
        return allow();
    }
    //: %1 what was done, %2 name
    QString words = tr("%1 完成：%2").arg(wordFor(kindNamed(outcome->kind).value_or(Kind::change)), shown(card_->holder.name));
    for (const auto& [fact, value] : before)
        //: %1 a fact, %2 as it stood before, %3 as it stands now
        words += "\n" + tr("%1：原 %2，现 %3").arg(wordForFact(fact), shown(value), fields_.at(fact)->text());
    waitForCard();
    word_->setText(tr("请取卡"));
    message_->showDone(words);
}

}  // namespace app
