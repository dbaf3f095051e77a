#pragma once

#include <sys/ioctl.h>

#include <linux/usbdevice_fs.h>
#include <umockdev.h>

#include <list>
#include <memory>

#include "apdu/core/bytes.h"

namespace apdu {

struct UmockdevRelease {
    void operator()(UMockdevIoctlData* data) const { umockdev_ioctl_data_unref(data); }
    void operator()(UMockdevIoctlClient* client) const { g_object_unref(client); }
    void operator()(UMockdevIoctlBase* handler) const { g_object_unref(handler); }
    void operator()(UMockdevTestbed* testbed) const { g_object_unref(testbed); }
};
template <class T>
using UmockdevPtr = std::unique_ptr<T, UmockdevRelease>;

// A structure of the host, which may be another process, as far as it was fetched: size bytes behind the pointer at `offset`.
UmockdevPtr<UMockdevIoctlData> fetched(UMockdevIoctlData* data, std::size_t offset, std::size_t size);

// One request block of usbdevfs, from its submission until the host reaps it.
class Urb {
  public:
    // Nothing when the host's memory cannot be read.
    static std::unique_ptr<Urb> submitted(UMockdevIoctlClient* client);

    [[nodiscard]] bool isControl() const { return urb().type == USBDEVFS_URB_TYPE_CONTROL; }
    [[nodiscard]] Byte endpoint() const { return urb().endpoint; }
    [[nodiscard]] bool isIn() const { return (endpoint() & 0x80) != 0; }
    [[nodiscard]] const void* client() const { return client_; }
    [[nodiscard]] unsigned long address() const { return data_->client_addr; }
    [[nodiscard]] ByteView bytes() const;
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(urb().buffer_length); }

    void give(ByteView bytes);                     // to the host
    void end(int status, std::size_t moved);      // status: 0 or -errno
    // Hands it to the host that reaps.
    bool reap(UMockdevIoctlClient* client);

    bool half = false;

  private:
    Urb(UmockdevPtr<UMockdevIoctlData> data, UmockdevPtr<UMockdevIoctlData> buffer, const void* client)
        : data_(std::move(data)), buffer_(std::move(buffer)), client_(client) {}
    [[nodiscard]] usbdevfs_urb& urb() const { return *reinterpret_cast<usbdevfs_urb*>(data_->data); }

    UmockdevPtr<UMockdevIoctlData> data_, buffer_;
    const void* client_;
};

using UrbList = std::list<std::unique_ptr<Urb>>;

}  // namespace apdu
