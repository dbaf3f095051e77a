#include "apdu/usb/usb_monitor.h"

#include "apdu/usb/usb_search.h"

#include <algorithm>
#include <utility>

namespace apdu {
namespace {

constexpr timeval longestWait{0, 200'000};
// A device that came may be opened only when the system has set its rights: it is looked at again, so many times.
constexpr int looksAfterChange = 10;

int LIBUSB_CALL noteChange(libusb_context*, libusb_device*, libusb_hotplug_event, void* flag) {
    *static_cast<bool*>(flag) = true;
    return 0;
}

std::vector<UsbPrinter> listed(libusb_context* library) {
    std::vector<UsbPrinter> printers;
    for (auto& found : searchPrinters(library)) printers.push_back(std::move(found.facts));
    return printers;
}

}  // namespace

UsbMonitor::UsbMonitor(Changed changed) : changed_(std::move(changed)), thread_([this] { watch(); }) {}

UsbMonitor::~UsbMonitor() {
    ended_ = true;
    thread_.join();
}

void UsbMonitor::watch() {
    const auto library = usbLibrary();
    if (!library) return changed_(tl::unexpected(library.error()));
    // Where the system tells of no changes, the list is looked at again each time.
    const bool told = libusb_has_capability(LIBUSB_CAP_HAS_HOTPLUG) != 0;
    bool changed = true;
    int looks = 0;
    if (told)
        libusb_hotplug_register_callback(library->get(),
                                         LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED | LIBUSB_HOTPLUG_EVENT_DEVICE_LEFT, 0,
                                         LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY, noteChange,
                                         &changed, nullptr);
    std::optional<std::vector<UsbPrinter>> last;
    while (!ended_) {
        if (std::exchange(changed, false)) looks = looksAfterChange;
        if (looks > 0 || !told) {
            looks = std::max(0, looks - 1);
            if (auto now = listed(library->get()); now != last) {
                last = std::move(now);
                changed_(*last);
            }
        }
        timeval wait = longestWait;
        libusb_handle_events_timeout_completed(library->get(), &wait, nullptr);
    }
}

}  // namespace apdu
