#include "app/desk/pages/layout_settings.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>

#include "app/desk/widgets/plain_label.h"
#include "app/desk/words/local_time.h"

namespace app {

LayoutSettings::LayoutSettings(LayoutService& service, MessagePanel& message, const Wording& wording)
    : SettingsPart(message, wording), service_(service),
      list_(new TextList(tr("版式"), {tr("版式"), tr("版本"), tr("使用"), tr("检查"), tr("签名"), tr("安装时间")})), fault_(new PlainLabel),
      face_(new FaceView) {
    fault_->setObjectName("hint");
    fault_->setWordWrap(true);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(list_, 1);
    left->addWidget(fault_);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(16);
    whole->addLayout(left, 1);
    whole->addWidget(face_);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LayoutSettings::look);
}

std::vector<SettingsPart::Deed> LayoutSettings::deeds() {
    return {{tr("试排样例"), {}, [this] { draw(); }},
            {tr("打开版式编辑"), QKeySequence(Qt::CTRL | Qt::Key_G), [this] { emit editorWanted(); }, editor}};
}

void LayoutSettings::open() {
    service_.layouts(this, [this](Result<std::vector<LayoutRow>> rows) {
        if (!rows) return fail(rows.error());
        take(*std::move(rows));
    });
}

void LayoutSettings::take(std::vector<LayoutRow> rows) {
    rows_ = std::move(rows);
    QList<QStringList> shownRows;
    for (const auto& row : rows_) {
        const QString whose = row.origin == "embedded" ? tr("%1（本站内置密钥）") : tr("%1（机关密钥）");
        //: in use: %1 the regime whose cards are printed with it
        const QString use = row.regime.empty() ? QString() : tr("● %1").arg(shown(row.regime));
        shownRows << QStringList{shown(row.name), QString::number(row.version), use,
                                 row.fault ? tr("✕ 不能打印") : tr("✓ 签名和规则都符合"), whose.arg(shown(row.signer)), shownTime(row.installedAt)};
    }
    list_->set(shownRows);
    if (!rows_.empty()) list_->selectRow(0);
    look();
}

const LayoutRow* LayoutSettings::chosen() const {
    const int row = list_->chosen();
    return row >= 0 && row < static_cast<int>(rows_.size()) ? &rows_[static_cast<std::size_t>(row)] : nullptr;
}

void LayoutSettings::look() {
    const auto* row = chosen();
    face_->clear();
    if (!row || !row->fault) return fault_->setText({});
    const auto text = wording_.failure(*row->fault);
    //: why a layout does not print: %1 cause, %2 what to do
    fault_->setText(tr("✕ %1；%2").arg(shown(text.cause), shown(text.remedy)));
}

void LayoutSettings::draw() {
    const auto* row = chosen();
    if (!row) return message_.showAttention(tr("没有安装版式"));
    const auto then = [this, name = row->name, version = row->version](const Result<FacePictures>& drawn) {
        const auto* now = chosen();
        if (now && now->name == name && now->version == version) face_->show(*drawn);
        message_.showDone(tr("%1 版本 %2：样例在每种分辨率下都排得下，二维码读得回").arg(shown(name)).arg(version));
    };
    service_.specimen(this, row->name, row->version, whenDone<FacePictures>(then));
}

}  // namespace app
