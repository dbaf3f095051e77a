#include "app/desk/services/device_watch.h"

namespace app {

void DeviceWatch::take(const apdu::Result<apdu::Readers>& readers) {
    there_ = readers.has_value();
    readers_ = readers ? *readers : apdu::Readers{};
    emit changed();
}

ReaderTeller::ReaderTeller(DeviceWatch& watch) : monitor_([&watch](const apdu::Result<apdu::Readers>& readers) {
    QMetaObject::invokeMethod(&watch, [&watch, readers] { watch.take(readers); }, Qt::QueuedConnection);
}) {}

}  // namespace app
