#include "app/desk/widgets/paper_actions.h"

#include <QFileDialog>
#include <QStandardPaths>
#include <map>

namespace app {

PaperActions::PaperActions(PaperService& service, PaperKind kind, QPushButton* print, QPushButton* save, MessagePanel* message,
                           const Wording& wording)
    : QObject(message), service_(service), kind_(kind), print_(print), save_(save), message_(message), wording_(wording) {
    connect(print_, &QPushButton::clicked, this, &PaperActions::print);
    if (save_) connect(save_, &QPushButton::clicked, this, &PaperActions::choose);
    setSubject(0);
}

void PaperActions::setSubject(std::int64_t number, const QString& standing) {
    number_ = number;
    standing_ = standing;
    show();
}

void PaperActions::hideWhileOff() {
    hides_ = true;
    show();
}

void PaperActions::show() {
    for (auto* button : {print_, save_}) {
        if (!button) continue;
        button->setEnabled(number_ != 0);
        button->setVisible(number_ != 0 || !hides_);
    }
}

void PaperActions::print() {
    service_.print(this, kind_, number_, [this, standing = standing_](const Result<void>& done) { told(done, tr("已送往打印机"), standing, print_); });
}

// One paper does not take another's place.
QString PaperActions::proposed() const {
    const std::map<PaperKind, QString> names{{PaperKind::collection, tr("回执")},     {PaperKind::registration, tr("登记表")}, {PaperKind::shift, tr("班次报告")},
                                             {PaperKind::missing, tr("补正告知书")}, {PaperKind::loss, tr("挂失回执")},       {PaperKind::handOver, tr("签收单")}};
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QString("/%1-%2.pdf").arg(names.at(kind_)).arg(number_);
}

void PaperActions::choose() {
    const std::int64_t number = number_;  // another may be chosen while the dialog is open
    const QString file = QFileDialog::getSaveFileName(save_, tr("存为 PDF"), proposed(), "PDF (*.pdf)");
    if (!file.isEmpty()) saveOne(number, file.toStdString());
}

void PaperActions::saveOne(std::int64_t number, const std::filesystem::path& file) {
    service_.save(this, kind_, number, file, [this, file, standing = standing_](const Result<void>& done) {
        told(done, tr("已存为 %1").arg(shown(file.string())), standing, save_);
    });
}

// A paper that fails takes nothing back of what it is about.
void PaperActions::told(const Result<void>& done, const QString& words, const QString& standing, const QPushButton* again) {
    if (done) return message_->showDone(standing.isEmpty() ? words : standing + "\n" + words);
    FailureText text = wording_.failure(done.error());
    if (!standing.isEmpty() && again) {
        //: %1 what to do about the printer, %2 the button that prints or saves once more
        const QString remedy = tr("%1，然后再按“%2”").arg(shown(text.remedy), again->text().simplified());
        //: %1 such as: 李样例 is registered; order 12 waits for approval
        text.remedy = (remedy + "\n" + tr("✓ %1：照样有效，不用再办一次").arg(standing)).toStdString();
    }
    message_->showFailure(text);
}

}  // namespace app
