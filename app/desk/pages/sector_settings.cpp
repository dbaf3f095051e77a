#include "app/desk/pages/sector_settings.h"

#include <QVBoxLayout>

#include "app/desk/widgets/plain_label.h"
#include "app/desk/words/local_time.h"

namespace app {

SectorSettings::SectorSettings(SectorService& service, MessagePanel& message, const Wording& wording)
    : SettingsPart(message, wording), service_(service),
      list_(new TextList(tr("应用区"), {tr("应用区"), tr("部门"), tr("版本"), tr("签名"), tr("摘要"), tr("安装时间")})) {
    auto* hint = new PlainLabel(tr("卡里每个部门一个应用区，由该部门签名。新版本到了：zhika sector install 文件"));
    hint->setObjectName("hint");
    hint->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(list_, 1);
    layout->addWidget(hint);
}

void SectorSettings::open() {
    service_.sectors(this, [this](const Result<std::vector<SectorRow>>& sectors) {
        if (!sectors) return fail(sectors.error());
        constexpr int digitsShown = 16;
        QList<QStringList> rows;
        for (const auto& row : *sectors) {
            const QString whose = row.origin == "embedded" ? tr("%1（培训用内置密钥）") : tr("%1（部门密钥）");
            rows << QStringList{shown(row.label), shown(row.department), QString::number(row.version), whose.arg(shown(row.signer)),
                                shown(row.hash).left(digitsShown), shownTime(row.installedAt)};
        }
        list_->set(rows);
    });
}

}  // namespace app
