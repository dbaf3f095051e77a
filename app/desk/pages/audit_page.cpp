#include "app/desk/pages/audit_page.h"

#include <QFileDialog>
#include <QSaveFile>
#include <algorithm>
#include <sstream>
#include <string_view>

#include "app/desk/words/local_time.h"
#include "app/desk/words/role_words.h"
#include "app/people/program_names.h"

namespace app {
namespace {

constexpr int rowsShown = 200;
// "fails: statusLost onLostList; for counter"
constexpr std::string_view fails = "fails:", reasonFollows = "; for ";
// "clerk -> clerk,issuer"
constexpr std::string_view becomes = " -> ";

QString toldRoles(const std::string& result) {
    const std::size_t end = std::min(result.find(becomes), result.size());
    const auto first = rolesFrom(result.substr(0, end));
    if (!first) return shown(result);
    return end == result.size() ? rolesWords(*first) : rolesWords(*first) + " → " + toldRoles(result.substr(end + becomes.size()));
}

QString listed(const QStringList& faults) {
    QString all;
    for (const auto& fault : faults)
        //: %1 things that are wrong, %2 one more
        all = all.isEmpty() ? fault : AuditPage::tr("%1；%2").arg(all, fault);
    return all;
}

}  // namespace

AuditPage::AuditPage(TrailService& service, const Wording& wording)
    : Page(tr("日志")), service_(service), wording_(wording), actions_(wording.resources, wording.language),
      texts_(wording.resources, wording.language), person_(new FormField(tr("人员"), new QLineEdit)),
      action_(new FormField(tr("动作"), new QLineEdit)), object_(new FormField(tr("对象"), new QLineEdit)),
      from_(new FormField(tr("自（年-月-日）"), new QLineEdit)), to_(new FormField(tr("至（年-月-日）"), new QLineEdit)),
      rows_(new TextList(tr("日志"), {tr("序号"), tr("时间"), tr("人员"), tr("动作"), tr("对象"), tr("结果")})), message_(new MessagePanel),
      earlier_(secondary(tr("更早"), QKeySequence(Qt::ALT | Qt::Key_PageDown))),
      verify_(secondary(tr("验证链条"), QKeySequence(Qt::CTRL | Qt::Key_T))) {
    layOut();
    auto* find = primary(tr("查询"));
    auto* taken = secondary(tr("导出 CSV"), QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(find, &QPushButton::clicked, this, [this] { search(0); });
    connect(earlier_, &QPushButton::clicked, this, [this] { search(lowest_); });
    connect(verify_, &QPushButton::clicked, this, &AuditPage::verify);
    connect(taken, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("导出 CSV"), "zhika-audit.csv", "CSV (*.csv)");
        if (!file.isEmpty()) save(file.toStdString());
    });
}

void AuditPage::layOut() {
    setSubject(tr("只增不改；导出也留一行"));
    auto* fields = new QHBoxLayout;
    fields->setSpacing(16);
    for (FormField* field : {person_, action_, object_, from_, to_}) fields->addWidget(field, 1);
    work()->addWidget(message_);
    work()->addLayout(fields);
    work()->addWidget(rows_, 1);
}

AuditFilter AuditPage::filter() const {
    const auto text = [](const FormField* field) { return field->text().trimmed().toStdString(); };
    const std::string program = texts_.codeOf(text(person_));
    return {isProgram(program) ? program : text(person_), text(action_), texts_.codeOf(text(object_)), text(from_), text(to_), actions_.actionsWith(text(action_))};
}

void AuditPage::search(std::int64_t before) {
    for (FormField* field : {from_, to_}) {
        const QString typed = field->text().trimmed();
        const bool day = typed.isEmpty() || parseDay(typed.toStdString());
        field->setFault(day ? QString() : tr("日期应写作 2026-11-26"));
        if (!day) return;
    }
    service_.rows(this, filter(), before, rowsShown, [this](const Result<std::vector<AuditEntry>>& entries) {
        if (!entries) return message_->showFailure(wording_.failure(entries.error()));
        QList<QStringList> rows;
        for (const auto& entry : *entries)
            rows << QStringList{QString::number(entry.sequence), shownTime(entry.at), actorOf(entry.actor), shown(actions_.told(entry.action)),
                                shown(texts_.told(entry.object)), resultOf(entry)};
        rows_->set(rows);
        lowest_ = entries->empty() ? 0 : entries->back().sequence;
        earlier_->setEnabled(static_cast<int>(entries->size()) == rowsShown);
    });
}

QString AuditPage::actorOf(const std::string& actor) const {
    if (!isProgram(actor)) return shown(actor);
    //: %1 which part of the program, %2 its name in the trail
    return tr("%1（%2）").arg(shown(texts_.told(actor)), shown(actor));
}

QString AuditPage::resultOf(const AuditEntry& entry) {
    const std::pair code(entry.action, entry.result);
    const auto found = results_.find(code);
    return found == results_.end() ? results_.emplace(code, toldResult(entry.action, entry.result)).first->second : found->second;
}

QString AuditPage::toldResult(const std::string& action, const std::string& result) const {
    if (action.starts_with("photo ")) return toldPhoto(action, result);
    if (result.starts_with(fails)) return toldFailure(result);
    if (action == "registered")
        if (const std::string cause = wording_.rule(result).cause; cause != result) return shown(cause);
    if (action == "person added" || action == "roles") return toldRoles(result);
    return shown(texts_.resultOf(action, result));
}

QString AuditPage::toldPhoto(const std::string& action, const std::string& findings) const {
    QStringList told;
    for (const auto& finding : wording_.photo(findings)) told << shown(texts_.resultOf(action, finding));
    return listed(told);
}

QString AuditPage::toldFailure(const std::string& result) const {
    const std::size_t end = std::min(result.find(reasonFollows), result.size());
    std::istringstream findings(result.substr(fails.size(), end - fails.size()));
    QStringList causes;
    for (std::string finding; findings >> finding;) causes << shown(wording_.finding(finding).cause);
    //: of a card that was inspected: %1 what is wrong with it
    const QString said = tr("不通过：%1").arg(listed(causes));
    if (end == result.size()) return said;
    //: %1 what is wrong with a card, %2 why it was inspected
    return tr("%1；事由：%2").arg(said, shown(texts_.told(result.substr(end + reasonFollows.size()))));
}

void AuditPage::verify() {
    verify_->setEnabled(false);
    service_.verify(this, [this](const Result<TrailVerdict>& verdict) {
        verify_->setEnabled(true);
        if (!verdict) return message_->showFailure(wording_.failure(verdict.error()));
        message_->showDone(tr("链条完整：日志 %1 行、事件 %2 条，自第一行起无一更改").arg(verdict->rows).arg(verdict->events));
    });
}

void AuditPage::save(const std::filesystem::path& path) {
    service_.take(this, filter(), [this, path](const Result<std::string>& csv) {
        if (!csv) return message_->showFailure(wording_.failure(csv.error()));
        QSaveFile file(QString::fromStdString(path.string()));
        if (file.open(QIODevice::WriteOnly) && file.write(csv->data(), static_cast<qint64>(csv->size())) >= 0 && file.commit())
            message_->showDone(tr("已导出到 %1").arg(shown(path.string())));
        else
            message_->showAttention(tr("文件未能写出：%1").arg(file.errorString()));
    });
}

}  // namespace app
