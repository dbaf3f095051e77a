#include "app/desk/widgets/card_slot.h"

#include <utility>

namespace app {

CardSlot::CardSlot(DeviceWatch& devices, QWidget* page) : QObject(page), devices_(devices), page_(page) {
    connect(&devices_, &DeviceWatch::changed, this, [this] {
        if (page_->isVisible()) look();
    });
}

QString CardSlot::invitation() const {
    //: nothing can be done at this desk
    if (!devices_.serviceThere()) return tr("读卡服务未运行，请联系维护人员");
    //: what to do so that a card can be laid down
    if (devices_.readers().empty()) return tr("没有读卡器，请接上读卡器");
    for (const auto& [name, status] : devices_.readers())
        //: a card that lies there, perhaps the wrong way round
        if (status.present && status.mute) return tr("卡片无应答，请取出后重新放卡");
    //: the reader waits for one
    return tr("请放卡");
}

void CardSlot::open() {
    reader_.clear();
    look();
}

void CardSlot::look() {
    for (const auto& [name, status] : devices_.readers()) {
        if (!status.present || status.mute) continue;
        if (name == reader_ && status.eventCount == event_) return;
        reader_ = name;
        event_ = status.eventCount;
        ++laying_;
        emit laid();
        return;
    }
    const QString before = std::exchange(invited_, invitation());
    if (reader_.empty() && before == invited_) return;
    reader_.clear();
    emit taken();
}

}  // namespace app
