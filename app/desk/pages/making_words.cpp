#include "app/desk/pages/making_words.h"

#include "app/desk/pages/making_page.h"

namespace app {

bool isBegun(const OrderRow& row) {
    return row.state == State::writing || row.state == State::verified;
}

QStringList makingSteps(bool encodes) {
    //: the four steps of making a card
    return {encodes ? MakingPage::tr("送卡") : MakingPage::tr("放卡"), MakingPage::tr("写芯片"), MakingPage::tr("打印"), MakingPage::tr("完成")};
}

QString makingInvitation(const OrderRow& row, const MakingPlace& place) {
    if (place.moving) return MakingPage::tr("请把卡从读卡器移入打印机");
    if (!place.reader) return MakingPage::tr("请接上读卡器");
    const QString name = shown(row.name);
    if (place.encodes) return MakingPage::tr("%1：空白卡在打印机卡盒中").arg(name);
    //: %1 whose card
    if (row.state == State::printed) return MakingPage::tr("%1：卡已印好，不用放卡").arg(name);
    //: %1 whose card; the one that was begun, not a blank
    if (isBegun(row)) return place.lies ? MakingPage::tr("%1：已放卡，请确认是原来那张卡").arg(name) : MakingPage::tr("%1：请放回原来那张卡").arg(name);
    return place.lies ? MakingPage::tr("%1：已放卡，请确认是空白卡").arg(name) : MakingPage::tr("%1：请放空白卡").arg(name);
}

QString makingWord(const MakingProgress& progress, bool encodes) {
    switch (progress.stage) {
        case MakingStage::card:
            return encodes ? MakingPage::tr("打印机正在送卡") : MakingPage::tr("等待卡片");
        case MakingStage::chip:
            return encodes ? MakingPage::tr("正在写芯片，请勿打开打印机") : MakingPage::tr("正在写芯片，请勿取卡");
        case MakingStage::print:
            return progress.waiting ? MakingPage::tr("等待打印机") : MakingPage::tr("正在打印");
        case MakingStage::made:
            break;
    }
    return MakingPage::tr("制证完成");
}

}  // namespace app
