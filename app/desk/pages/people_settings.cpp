#include "app/desk/pages/people_settings.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <algorithm>

#include "app/desk/widgets/password_line.h"
#include "app/desk/widgets/plain_label.h"
#include "app/desk/words/role_words.h"
#include "app/registry/citizen_number.h"

namespace app {
namespace {

constexpr Role offered[] = {Role::communityClerk, Role::clerk,     Role::reviewer, Role::issuer,       Role::supervisor,
                            Role::stockKeeper,    Role::inspector, Role::auditor,  Role::administrator};
constexpr int rolesInRow = 5;

}  // namespace

PeopleSettings::PeopleSettings(AccountService& service, MessagePanel& message, const Wording& wording)
    : SettingsPart(message, wording), service_(service), list_(new TextList(tr("人员"), {tr("登录名"), tr("姓名"), tr("角色"), tr("状态"), tr("操作员卡")})),
      nameLine_(new QLineEdit), shownLine_(new QLineEdit), numberLine_(new QLineEdit), secretLine_(passwordLine()), againLine_(passwordLine()),
      name_(new FormField(tr("登录名"), nameLine_)), shown_(new FormField(tr("姓名（显示用）"), shownLine_)),
      //: of whoever works here; only a digest of it is kept, so that nobody acts in their own case
      number_(new FormField(tr("本人身份号码（可不填）"), numberLine_)),
      secret_(new FormField(tr("密码（至少十个字符）"), secretLine_)), again_(new FormField(tr("再输入一次密码"), againLine_)), whose_(new PlainLabel),
      card_(new OperatorCardForm(service, wording)) {
    for (const Role role : offered) roles_.emplace_back(role, new QCheckBox(roleWord(role)));
    layOut();
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeopleSettings::choose);
    connect(card_, &OperatorCardForm::busy, this, &PeopleSettings::busy);
    connect(card_, &OperatorCardForm::enrolled, this, [this](const QString& mark) {
        message_.showDone(tr("操作员卡 %1 已登记，从现在起可用它登录").arg(mark));
        open();
    });
    startNew();
}

std::vector<SettingsPart::Deed> PeopleSettings::deeds() {
    return {{tr("保存"), {}, [this] { save(); }},
            {tr("新增一位"), QKeySequence(Qt::CTRL | Qt::Key_N),
             [this] {
                 startNew();
                 nameLine_->setFocus();
             }},
            {tr("停用或重新启用"), QKeySequence(Qt::CTRL | Qt::Key_O), [this] { turnOver(); }},
            {tr("设新密码"), QKeySequence(Qt::CTRL | Qt::Key_P), [this] { setPassword(); }},
            {tr("登记操作员卡"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] { card_->enrol(); }},
            {tr("注销操作员卡"), QKeySequence(Qt::CTRL | Qt::Key_W), [this] { withdrawCard(); }}};
}

void PeopleSettings::layOut() {
    whose_->setObjectName("section");
    auto* fields = new QHBoxLayout;
    fields->setSpacing(16);
    for (FormField* field : {name_, shown_, number_, secret_, again_}) fields->addWidget(field, 1);
    auto* boxes = new QGridLayout;
    boxes->setHorizontalSpacing(16);
    for (std::size_t i = 0; i < roles_.size(); ++i)
        boxes->addWidget(roles_[i].second, static_cast<int>(i) / rolesInRow, static_cast<int>(i) % rolesInRow);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(8);
    whole->addWidget(list_, 1);
    whole->addWidget(whose_);
    whole->addLayout(fields);
    whole->addLayout(boxes);
    whole->addWidget(card_);
}

void PeopleSettings::open() {
    service_.colleagues(this, [this](const Result<Colleagues>& colleagues) {
        if (!colleagues) return fail(colleagues.error());
        take(*colleagues);
    });
}

void PeopleSettings::take(const Colleagues& colleagues) {
    const std::string before = chosen() ? chosen()->name : std::string();
    known_ = colleagues;
    QList<QStringList> rows;
    int row = -1;
    for (const auto& account : known_.accounts) {
        if (account.name == before) row = static_cast<int>(rows.size());
        rows << QStringList{shown(account.name), shown(account.shown), rolesWords(account.roles), account.open ? tr("在用") : tr("○ 停用"), markOf(account)};
    }
    list_->set(rows);
    if (row >= 0) list_->selectRow(row);
    showCard();
    for (const auto& [role, box] : roles_) box->setEnabled(known_.setUp);
    if (known_.setUp) return;
    setRoles({Role::administrator});
    whose_->setText(tr("还没有人：第一位是管理员，从此每人都要登录"));
}

const EnrolledCard* PeopleSettings::cardOf(const Account& account) const {
    const auto found = std::ranges::find(known_.cards, account.id, [](const EnrolledCard& card) { return card.person.id; });
    return found == known_.cards.end() ? nullptr : &*found;
}

QString PeopleSettings::markOf(const Account& account) const {
    const auto* card = cardOf(account);
    return card ? shown(card->mark) : QString("—");
}

void PeopleSettings::showCard() {
    const auto* account = chosen();
    card_->show(account ? account->name : std::string(), account ? cardOf(*account) : nullptr);
}

const Account* PeopleSettings::chosen() const {
    const int row = list_->chosen();
    return row >= 0 && row < static_cast<int>(known_.accounts.size()) ? &known_.accounts[static_cast<std::size_t>(row)] : nullptr;
}

void PeopleSettings::choose() {
    const auto* account = chosen();
    for (QLineEdit* line : {nameLine_, shownLine_, numberLine_}) line->setReadOnly(account != nullptr);
    showCard();
    if (!account) return;
    //: whose roles and password are changed
    whose_->setText(tr("改变：%1").arg(shown(account->shown)));
    name_->setFault({});
    name_->setText(shown(account->name));
    shown_->setText(shown(account->shown));
    number_->startAgain();
    setRoles(account->roles);
    forgetPassword();
}

void PeopleSettings::startNew() {
    list_->clearSelection();
    choose();
    for (FormField* field : {name_, shown_, number_}) field->startAgain();
    forgetPassword();
    setRoles({});
    whose_->setText(tr("新增一位"));
}

Roles PeopleSettings::roles() const {
    Roles ticked;
    for (const auto& [role, box] : roles_)
        if (box->isChecked()) ticked.add(role);
    return ticked;
}

void PeopleSettings::setRoles(Roles roles) {
    for (const auto& [role, box] : roles_) box->setChecked(roles.contains(role));
}

void PeopleSettings::forgetPassword() {
    for (FormField* field : {secret_, again_}) field->startAgain();
}

bool PeopleSettings::checkPassword() {
    const bool typed = !secretLine_->text().isEmpty(), same = secretLine_->text() == againLine_->text();
    secret_->setFault(typed ? QString() : tr("请填写密码"));
    again_->setFault(same ? QString() : tr("两次输入的密码不一致"));
    return typed && same;
}

void PeopleSettings::save() {
    const auto* account = chosen();
    if (!account) return add();
    service_.setRoles(this, account->name, roles(), whenDone<void>([this, who = account->shown](const Result<void>&) {
                          message_.showDone(tr("%1 的角色已改").arg(shown(who)));
                          open();
                      }));
}

void PeopleSettings::add() {
    const NewPerson person{textOf(name_), textOf(shown_), roles(), number_->text().trimmed().toUpper().toStdString()};
    name_->setFault(person.name.empty() ? tr("请填写登录名") : QString());
    const bool sound = person.citizenNumber.reveal().empty() || !faultOfCitizenNumber(person.citizenNumber.reveal());
    number_->setFault(sound ? QString() : tr("身份号码有误，请核对；也可以不填"));
    if (!checkPassword() || person.name.empty() || !sound) return;
    const Password password = passwordIn(*secretLine_);
    if (!known_.setUp)
        return service_.addFirst(this, person, password, whenDone<void>([this](const Result<void>&) {
                                     forgetPassword();
                                     message_.showDone(tr("管理员已设置：请重新打开程序，登录后再办理"));
                                 }));
    service_.add(this, person, password, whenDone<void>([this, who = person.name](const Result<void>&) {
                     startNew();
                     message_.showDone(tr("已新增 %1").arg(shown(who)));
                     open();
                 }));
}

void PeopleSettings::setPassword() {
    const auto* account = chosen();
    if (!account) return message_.showAttention(tr("先在列表里选一位"));
    if (!checkPassword()) return;
    service_.setPassword(this, account->name, passwordIn(*secretLine_), whenDone<void>([this, who = account->shown](const Result<void>&) {
                             forgetPassword();
                             message_.showDone(tr("%1 的密码已改，请当面告知").arg(shown(who)));
                         }));
}

void PeopleSettings::withdrawCard() {
    const auto* account = chosen();
    if (!account) return message_.showAttention(tr("先在列表里选一位"));
    service_.withdrawCard(this, account->name, whenDone<void>([this, who = account->shown](const Result<void>&) {
                              message_.showDone(tr("%1 的操作员卡已注销，立刻失效").arg(shown(who)));
                              open();
                          }));
}

void PeopleSettings::turnOver() {
    const auto* account = chosen();
    if (!account) return message_.showAttention(tr("先在列表里选一位"));
    const bool again = !account->open;
    service_.setOpen(this, account->name, again, whenDone<void>([this, again, who = account->shown](const Result<void>&) {
                         message_.showDone(again ? tr("%1 重新启用").arg(shown(who)) : tr("%1 已停用，不能再登录").arg(shown(who)));
                         open();
                     }));
}

}  // namespace app
