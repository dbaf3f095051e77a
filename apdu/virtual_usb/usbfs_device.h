#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>

#include "apdu/virtual_usb/urb_list.h"
#include "apdu/virtual_usb/usb_faults.h"
#include "apdu/virtual_usb/usb_function.h"
#include "apdu/virtual_usb/usb_identity.h"

namespace apdu {

// The device side of a printer's device file: it answers what a host asks of it (usbdevfs), as the kernel would for a device.
class UsbfsDevice {
  public:
    UsbfsDevice(UsbIdentity identity, UsbFunction& function);
    ~UsbfsDevice();
    UsbfsDevice(const UsbfsDevice&) = delete;
    UsbfsDevice& operator=(const UsbfsDevice&) = delete;

    [[nodiscard]] const UsbIdentity& identity() const { return identity_; }
    void disturb(UsbFaults faults);
    [[nodiscard]] std::size_t transfers();
    [[nodiscard]] bool gone();
    [[nodiscard]] bool hasKernelDriver();
    [[nodiscard]] bool isClaimed();

    // A device file of its own each time it is plugged in.
    UMockdevIoctlBase* plugged(const std::string& file);
    void unplugged();

  private:
    static gboolean onIoctl(UMockdevIoctlBase* handler, UMockdevIoctlClient* client, gpointer self);
    struct Answer {
        long result = 0;
        int error = 0;
    };
    Answer answer(UMockdevIoctlClient* client);
    Answer answerHere(UMockdevIoctlClient* client);
    Answer claim(UMockdevIoctlClient* client, bool withoutKernelDriver);
    Answer kernelDriver(UMockdevIoctlClient* client);
    Answer submit(UMockdevIoctlClient* client);
    Answer reap(UMockdevIoctlClient* client);
    Answer discard(UMockdevIoctlClient* client);
    Answer clearHalt(UMockdevIoctlClient* client);
    [[nodiscard]] bool claimedBy(const UMockdevIoctlClient* client) const;
    void control(Urb& urb);
    void bulk(std::unique_ptr<Urb> urb);
    void move();
    bool moved(Urb& urb);
    void end(std::unique_ptr<Urb> urb, int status, std::size_t moved);
    void pullPlug();

    std::recursive_mutex mutex_;
    UsbIdentity identity_;
    UsbFunction& function_;
    UsbFaults faults_;
    UmockdevPtr<UMockdevIoctlBase> handler_;
    std::string file_;  // of the present plugging
    bool there_ = false, kernelDriver_ = true;
    UmockdevPtr<UMockdevIoctlClient> owner_;  // has claimed the interface
    std::array<bool, 256> halted_{};
    std::size_t transfers_ = 0;
    UrbList waiting_, done_;
};

}  // namespace apdu
