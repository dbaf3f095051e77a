#include "app/desk/widgets/card_slot.h"

namespace app {

CardSlot::CardSlot(DeviceWatch& devices, QWidget* page) : QObject(page), devices_(devices), page_(page) {
    connect(&devices_, &DeviceWatch::changed, this, [this] {
        if (page_->isVisible()) look();
    });
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
    if (reader_.empty()) return;
    reader_.clear();
    emit taken();
}

}  // namespace app
