#include "app/desk/services/device_watch.h"

namespace app {

DeviceWatch::DeviceWatch() : monitor_([this](const apdu::Result<apdu::Readers>& readers) {
    QMetaObject::invokeMethod(this, [this, readers] { take(readers); }, Qt::QueuedConnection);
}) {}

void DeviceWatch::take(const apdu::Result<apdu::Readers>& readers) {
    there_ = readers.has_value();
    readers_ = readers ? *readers : apdu::Readers{};
    emit changed();
}

}  // namespace app
