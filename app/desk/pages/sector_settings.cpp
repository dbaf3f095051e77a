#include "app/desk/pages/sector_settings.h"

#include <QFileDialog>
#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/widgets/plain_label.h"
#include "app/desk/widgets/second_person.h"
#include "app/desk/words/department_words.h"
#include "app/desk/words/local_time.h"

namespace app {
namespace {

QString wordOf(SectorDifference::Of of) {
    switch (of) {
    case SectorDifference::Of::entitlement: return SectorSettings::tr("权益");
    case SectorDifference::Of::file: return SectorSettings::tr("文件");
    case SectorDifference::Of::application: return SectorSettings::tr("目录");
    default: return SectorSettings::tr("密钥");
    }
}

QString orNone(const std::string& text) {
    return text.empty() ? SectorSettings::tr("无") : shown(text);
}

}  // namespace

SectorSettings::SectorSettings(SectorService& service, SignInService& people, MessagePanel& message, const Wording& wording)
    : SettingsPart(message, wording), service_(service), people_(people),
      list_(new TextList(tr("应用区"), {tr("应用区"), tr("版本"), tr("状态"), tr("签名"), tr("安装时间"), tr("摘要")})),
      differences_(new TextList(tr("新版本的变化"), {tr("项目"), tr("名称"), tr("现在"), tr("之后")})),
      file_(new FormField(tr("新版本的文件"), new QLineEdit)) {
    layOut();
    file_->leadsOut();
    connect(file_, &FormField::finished, this, &SectorSettings::examine);
    connect(qobject_cast<QLineEdit*>(file_->editor()), &QLineEdit::textChanged, this, &SectorSettings::forget);
}

void SectorSettings::layOut() {
    qobject_cast<QLineEdit*>(file_->editor())->setPlaceholderText(tr("由部门签名的 JSON 文件"));
    auto* hint = new PlainLabel(tr("卡里每个部门一个应用区，由该部门签名。装上的版本用于新制的卡，不能退回；已发的卡仍按各自的版本办理"));
    hint->setObjectName("hint");
    hint->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(list_, 1);
    layout->addWidget(file_);
    layout->addWidget(differences_, 1);
    layout->addWidget(hint);
}

std::vector<SettingsPart::Deed> SectorSettings::deeds() {
    return {{tr("检查新版本"), {}, [this] { examine(); }},
            {tr("选择文件"), QKeySequence(Qt::CTRL | Qt::Key_M), [this] { choose(); }},
            {tr("安装"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { install(); }},
            {tr("停用或恢复应用区"), QKeySequence(Qt::CTRL | Qt::Key_J), [this] { askSecond(); }}};
}

void SectorSettings::open() {
    service_.sectors(this, [this](const Result<std::vector<SectorRow>>& sectors) {
        if (!sectors) return fail(sectors.error());
        take(*sectors);
    });
}

void SectorSettings::take(const std::vector<SectorRow>& sectors) {
    constexpr int digitsShown = 16;
    rows_ = sectors;
    QList<QStringList> rows;
    for (const auto& row : rows_) {
        const QString whose = row.origin == "embedded" ? tr("%1（培训用内置密钥）") : tr("%1（部门密钥）");
        const QString state = row.withdrawn ? tr("○ 已停用") : row.keyReplaced ? tr("▲ 在用；部门已换密钥，等它的新版本") : tr("● 在用");
        rows << QStringList{departmentWord(row.label), QString::number(row.version), state, whose.arg(shown(row.signer)),
                            shownTime(row.installedAt), shown(row.hash).left(digitsShown)};
    }
    list_->set(rows);
}

QString SectorSettings::labelOf(const std::string& department) const {
    const auto row = std::ranges::find(rows_, department, &SectorRow::department);
    return departmentWord(row == rows_.end() ? department : row->label);
}

void SectorSettings::choose() {
    const QString file = QFileDialog::getOpenFileName(this, tr("选择部门签名的应用区文件"), {}, tr("应用区 (*.json *.signed)"));
    if (!file.isEmpty()) file_->setText(file);
}

// What was examined is not what stands in the line now.
void SectorSettings::forget() {
    offer_.reset();
    differences_->set({});
}

void SectorSettings::examine() {
    const QString file = file_->text().trimmed();
    if (file.isEmpty()) return message_.showAttention(tr("先写明或选择文件"));
    forget();
    service_.examine(this, file.toStdString(), whenDone<SectorOffer>([this, file](const Result<SectorOffer>& offer) {
                         if (file_->text().trimmed() == file) showOffer(*offer);
                     }));
}

void SectorSettings::showOffer(const SectorOffer& offer) {
    const QString label = labelOf(offer.sector.department);
    if (offer.known) return message_.showDone(tr("%1 版本 %2 原已安装").arg(label).arg(offer.sector.version));
    offer_ = offer;
    QList<QStringList> rows;
    for (const auto& one : offer.differences)
        rows << QStringList{wordOf(one.of), shown(one.name), orNone(one.before), one.before == one.after ? tr("内容不同") : orNone(one.after)};
    differences_->set(rows);
    //: a sector profile that passed: %1 the department, %2 the version installed, %3 the new one, %4 its signer
    message_.showAttention(tr("%1：版本 %2 → %3，签名 %4，检查都符合。按 Ctrl+I 安装，装上后不能退回")
                               .arg(label)
                               .arg(offer.before)
                               .arg(offer.sector.version)
                               .arg(shown(offer.sector.key.reference)));
}

void SectorSettings::askSecond() {
    const int at = list_->chosen();
    if (at < 0 || at >= static_cast<int>(rows_.size())) return message_.showAttention(tr("先在清单里选一个应用区"));
    const SectorRow row = rows_[static_cast<std::size_t>(at)];
    const QString label = labelOf(row.department);
    //: what a second person signs; %1 the department
    const QString act = row.withdrawn ? tr("恢复应用区 %1：新制的卡又有它，卡上可以改动").arg(label)
                                      //: what a second person signs; %1 the department
                                      : tr("停用应用区 %1：新制的卡没有它，已发的卡只能读出").arg(label);
    SecondPerson::ask(this, people_, wording_, act, [this, row](const Actor& second) { turnOver(row, second); });
}

void SectorSettings::turnOver(const SectorRow& row, const Actor& second) {
    service_.setWithdrawn(this, row.department, !row.withdrawn, second, whenDone<void>([this, row](const Result<void>&) {
                              const QString label = labelOf(row.department);
                              message_.showDone(row.withdrawn ? tr("应用区 %1 已恢复").arg(label) : tr("应用区 %1 已停用").arg(label));
                              open();
                          }));
}

void SectorSettings::install() {
    if (!offer_) return message_.showAttention(tr("先检查文件，再安装"));
    const auto then = [this](const Result<Installed>& installed) {
        const auto& sector = installed->sector;
        file_->setText({});
        forget();
        message_.showDone(tr("%1 版本 %2 已安装，新制的卡按此制作").arg(labelOf(sector.department)).arg(sector.version));
        open();
    };
    service_.install(this, *offer_, whenDone<Installed>(then));
}

}  // namespace app
