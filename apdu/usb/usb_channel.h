#pragma once

#include <memory>
#include <string>

#include "apdu/usb/byte_channel.h"
#include "apdu/usb/usb_devices.h"

namespace apdu {

// Which printer: of a maker, of a product (0: any), with a serial (empty: the only one that is plugged in).
struct UsbWanted {
    std::uint16_t vendor = 0, product = 0;
    std::string serial = {};
    std::chrono::milliseconds longestSend = std::chrono::seconds(120);  // a printer takes no data while it prints a panel
};

// A printer on USB, for one process and one thread: its interface is claimed, so that another program is refused while this
// channel lives; the kernel's own driver (usblp) is put aside and gets the interface back. What an earlier host left half said
// is forgotten (SOFT_RESET, USB Printer Class 1.1, 4.2.3), unread answers are thrown away.
class UsbChannel : public ByteChannel {
  public:
    // Errors: usbUnavailable; usbDeviceMissing; usbDeviceAmbiguous (several, and no serial was named); usbAccessDenied; usbBusy;
    // channelClosed, when it goes meanwhile; usbRefused.
    static Result<std::unique_ptr<UsbChannel>> open(const UsbWanted& wanted);
    ~UsbChannel() override;

    // No zero-length packet ends what is sent: a printer's language says where a command ends, as for usblp. A pipe that halts
    // is cleared and gone on with, three times in a row. Errors: channelClosed, channelTimeout (nothing was taken for so long).
    Result<void> send(ByteView bytes) override;
    Result<Bytes> receive(std::chrono::milliseconds patience) override;

  private:
    struct Claimed;
    explicit UsbChannel(std::unique_ptr<Claimed> claimed);
    void forgetEarlierHost();

    std::unique_ptr<Claimed> claimed_;
};

}  // namespace apdu
