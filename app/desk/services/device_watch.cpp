#include "app/desk/services/device_watch.h"

namespace app {

void DeviceWatch::take(const apdu::Result<apdu::Readers>& readers) {
    there_ = readers.has_value();
    all_ = readers ? *readers : apdu::Readers{};
    sort();
}

void DeviceWatch::setAside(const std::string& beginning) {
    if (beginning == aside_) return;
    aside_ = beginning;
    sort();
}

std::optional<apdu::Readers> DeviceWatch::peoplesOwn() const {
    if (aside_.empty()) return std::nullopt;
    apdu::Readers own = all_;
    std::erase_if(own, [this](const auto& reader) { return !reader.first.starts_with(aside_); });
    return own;
}

void DeviceWatch::sort() {
    readers_ = all_;
    if (!aside_.empty()) std::erase_if(readers_, [this](const auto& reader) { return reader.first.starts_with(aside_); });
    emit changed();
}

ReaderTeller::ReaderTeller(DeviceWatch& watch) : monitor_([&watch](const apdu::Result<apdu::Readers>& readers) {
    QMetaObject::invokeMethod(&watch, [&watch, readers] { watch.take(readers); }, Qt::QueuedConnection);
}) {}

}  // namespace app
