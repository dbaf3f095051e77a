#include "app/desk/pages/layout_settings.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>

#include "app/desk/widgets/plain_label.h"
#include "app/desk/words/layout_words.h"
#include "app/desk/words/local_time.h"

namespace app {
namespace {

constexpr int faceWidth = 300;

QString ownerOf(const LayoutRow& row) {
    //: whose key signed a layout: the one that came with the program
    if (row.origin == "embedded") return LayoutSettings::tr("本站内置密钥");
    //: whose key signed a layout: the issuing authority's
    return LayoutSettings::tr("机关密钥");
}

}  // namespace

LayoutSettings::LayoutSettings(LayoutService& service, MessagePanel& message, const Wording& wording)
    : SettingsPart(message, wording), service_(service),
      list_(new TextList(tr("版式"), {tr("版式"), tr("版本"), tr("使用"), tr("检查"), tr("签名")})), signer_(new PlainLabel), fault_(new PlainLabel),
      invitation_(new PlainLabel(tr("按 Ctrl+Enter 试排，卡面显示在这里"))), face_(new FaceView), place_(new QStackedWidget) {
    layOut();
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LayoutSettings::look);
}

void LayoutSettings::layOut() {
    for (QLabel* label : {signer_, fault_, invitation_}) {
        label->setObjectName("hint");
        label->setWordWrap(true);
    }
    invitation_->setAlignment(Qt::AlignCenter);
    place_->addWidget(invitation_);
    place_->addWidget(face_);
    place_->setMaximumWidth(faceWidth);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(list_, 1);
    left->addWidget(signer_);
    left->addWidget(fault_);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(16);
    whole->addLayout(left, 1);
    whole->addWidget(place_);
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
        //: of a layout: cards are printed by it
        const QString use = row.regime.empty() ? QString() : tr("● 在用");
        //: of a layout: its signature holds and it keeps the rules
        const QString fit = row.fault ? QString() : tr("✓ 符合");
        shownRows << QStringList{layoutWord(row.name), QString::number(row.version), use, row.fault ? tr("✕ 不能打印") : fit, ownerOf(row)};
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
    place_->setCurrentWidget(invitation_);
    //: %1 whose key signed a layout, %2 the key, %3 when
    signer_->setText(row ? shown(row->name) + "  ·  " + tr("签名：%1 %2；%3 安装").arg(ownerOf(*row), shown(row->signer), shownTime(row->installedAt)) : QString());
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
        if (now && now->name == name && now->version == version) {
            face_->show(*drawn);
            place_->setCurrentWidget(face_);
        }
        message_.showDone(tr("%1 版本 %2：样例在每种分辨率下都排得下，二维码读得回").arg(layoutWord(name)).arg(version));
    };
    service_.specimen(this, row->name, row->version, whenDone<FacePictures>(then));
}

}  // namespace app
