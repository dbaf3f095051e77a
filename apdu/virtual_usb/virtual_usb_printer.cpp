#include "apdu/virtual_usb/virtual_usb_printer.h"

#include "apdu/virtual_usb/usbfs_device.h"

namespace apdu {

VirtualUsbPrinter::VirtualUsbPrinter(UsbIdentity identity, UsbFunction& function)
    : device_(std::make_unique<UsbfsDevice>(std::move(identity), function)) {}

VirtualUsbPrinter::~VirtualUsbPrinter() = default;

void VirtualUsbPrinter::disturb(UsbFaults faults) {
    device_->disturb(std::move(faults));
}

std::size_t VirtualUsbPrinter::transfers() {
    return device_->transfers();
}

bool VirtualUsbPrinter::gone() {
    return device_->gone();
}

bool VirtualUsbPrinter::hasKernelDriver() {
    return device_->hasKernelDriver();
}

bool VirtualUsbPrinter::isClaimed() {
    return device_->isClaimed();
}

}  // namespace apdu
