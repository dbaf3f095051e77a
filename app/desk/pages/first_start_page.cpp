#include "app/desk/pages/first_start_page.h"

#include <QRegularExpression>

#include "app/desk/theme/text_size.h"
#include "app/desk/widgets/password_line.h"

namespace app {
namespace {

constexpr int formWidth = 520, stationStep = 0, personStep = 2;

bool matches(const QLineEdit* line, const char* pattern) {
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(line->text().trimmed()).hasMatch();
}

std::string textOf(const QLineEdit* line) {
    return line->text().trimmed().toStdString();
}

}  // namespace

FirstStartPage::FirstStartPage(FirstStartService& service, const std::filesystem::path& home,
                               const std::filesystem::path& resources, const Wording& wording)
    : Page(tr("首次启动")), service_(service), home_(home), resources_(resources), wording_(wording),
      bar_(new StepBar({tr("工作站"), tr("打印机"), tr("管理员")})), steps_(new QStackedWidget), message_(new MessagePanel),
      regime_(new QComboBox), authorityLine_(line()), stationLine_(line("01")), centreLine_(line()),
      printerLine_(line(QString::fromStdString("file:" + (home / "prints").string()))), nameLine_(line()), shownLine_(line()),
      passwordLine_(passwordLine()), againLine_(passwordLine()), authority_(new FormField(tr("发证机关代码（12 位）"), authorityLine_)),
      station_(new FormField(tr("工作站编号（2 位）"), stationLine_)), password_(new FormField(tr("密码（至少十个字符）"), passwordLine_)),
      again_(new FormField(tr("再输入一次密码"), againLine_)), name_(new FormField(tr("登录名"), nameLine_)),
      back_(secondary(tr("上一步"), QKeySequence(Qt::ALT | Qt::Key_Left))), next_(primary(tr("下一步"))) {
    setSubject(shown(home.string()));
    regime_->addItem(tr("郑州市居住证（2013 年办法）"), "zhengzhou-2013");
    regime_->addItem(tr("居住证（2016 年条例）"), "national-2016");
    work()->addWidget(bar_);
    work()->addWidget(message_);
    work()->addWidget(steps_, 1);
    addStep({new FormField(tr("适用规定"), regime_), authority_, station_, new FormField(tr("中心服务器（可不填）"), centreLine_)},
         tr("工作站建立后，机关和编号不能更改"));
    addStep({new FormField(tr("打印机"), printerLine_)},
         tr("file:目录、ipp://主机/路径、cups:队列、evolis:usb 或 magicard:usb；以后启动时可另行指定"));
    addStep({name_, new FormField(tr("姓名（显示用）"), shownLine_), password_, again_},
         tr("管理员设置其他工作人员，自己不办理业务"));
    connect(next_, &QPushButton::clicked, this, &FirstStartPage::next);
    connect(back_, &QPushButton::clicked, this, &FirstStartPage::back);
    turnTo(stationStep);
}

QLineEdit* FirstStartPage::line(const QString& preset) {
    return new QLineEdit(preset);
}

void FirstStartPage::addStep(std::initializer_list<QWidget*> fields, const QString& hint) {
    auto* page = new QWidget;
    page->setFixedWidth(inText(formWidth));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 16, 0, 0);
    layout->setSpacing(16);
    for (QWidget* field : fields) layout->addWidget(field);
    auto* word = new PlainLabel(hint);
    word->setObjectName("hint");
    word->setWordWrap(true);
    layout->addWidget(word);
    layout->addStretch(1);
    steps_->addWidget(page);
    auto* last = qobject_cast<FormField*>(*(fields.end() - 1));
    last->leadsOut();
    connect(last, &FormField::finished, this, &FirstStartPage::next);
}

void FirstStartPage::open() {
    authorityLine_->setFocus();
}

void FirstStartPage::turnTo(int step) {
    steps_->setCurrentIndex(step);
    bar_->reach(step);
    back_->setEnabled(step > stationStep);
    next_->setText((step == personStep ? tr("建立工作站") : tr("下一步")) + "  (Ctrl+Enter)");
    QLineEdit* const first[] = {authorityLine_, printerLine_, nameLine_};
    first[step]->setFocus();
}

bool FirstStartPage::checkStation() {
    authority_->setFault(matches(authorityLine_, "[0-9]{12}") ? QString() : tr("须为 12 位数字"));
    station_->setFault(matches(stationLine_, "[0-9]{2}") ? QString() : tr("须为 2 位数字"));
    return matches(authorityLine_, "[0-9]{12}") && matches(stationLine_, "[0-9]{2}");
}

bool FirstStartPage::checkPerson() {
    name_->setFault(textOf(nameLine_).empty() ? tr("请填写登录名") : QString());
    again_->setFault(againLine_->text() == passwordLine_->text() ? QString() : tr("两次输入的密码不一致"));
    return !textOf(nameLine_).empty() && againLine_->text() == passwordLine_->text();
}

void FirstStartPage::next() {
    message_->clear();
    const int now = steps_->currentIndex();
    if (now == stationStep && !checkStation()) return;
    if (now < personStep) return turnTo(now + 1);
    if (next_->isEnabled() && checkPerson()) start();
}

void FirstStartPage::back() {
    message_->clear();
    if (steps_->currentIndex() > stationStep) turnTo(steps_->currentIndex() - 1);
}

void FirstStartPage::start() {
    FirstStart wanted;
    wanted.station.home = home_;
    wanted.station.resources = resources_;
    wanted.station.regime = regime_->currentData().toString().toStdString();
    wanted.station.authority = textOf(authorityLine_);
    wanted.station.station = textOf(stationLine_);
    wanted.station.centre = textOf(centreLine_);
    wanted.printer = textOf(printerLine_);
    wanted.name = textOf(nameLine_);
    wanted.shown = textOf(shownLine_);
    wanted.password = passwordIn(*passwordLine_);
    next_->setEnabled(false);
    back_->setEnabled(false);
    message_->showDone(tr("正在建立工作站……"));
    service_.start(this, wanted, [this](const Result<void>& made) {
        next_->setEnabled(true);
        back_->setEnabled(true);
        if (!made) return message_->showFailure(wording_.failure(made.error()));
        passwordLine_->clear();
        againLine_->clear();
        bar_->reach(personStep + 1);
        emit started();
    });
}

}  // namespace app
