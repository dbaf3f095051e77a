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

void PaperActions::setSubject(std::int64_t number) {
    number_ = number;
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
    service_.print(this, kind_, number_, [this](const Result<void>& done) { told(done, tr("已送往打印机")); });
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
    service_.save(this, kind_, number, file, [this, file](const Result<void>& done) { told(done, tr("已存为 %1").arg(shown(file.string()))); });
}

void PaperActions::told(const Result<void>& done, const QString& words) {
    if (done)
        message_->showDone(words);
    else
        message_->showFailure(wording_.failure(done.error()));
}

}  // namespace app
