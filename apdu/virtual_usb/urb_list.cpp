#include "apdu/virtual_usb/urb_list.h"

#include <algorithm>
#include <cstddef>

namespace apdu {

UmockdevPtr<UMockdevIoctlData> fetched(UMockdevIoctlData* data, std::size_t offset, std::size_t size) {
    return UmockdevPtr<UMockdevIoctlData>(umockdev_ioctl_data_resolve(data, offset, size, nullptr));
}

std::unique_ptr<Urb> Urb::submitted(UMockdevIoctlClient* client) {
    auto data = fetched(umockdev_ioctl_client_get_arg(client), 0, sizeof(usbdevfs_urb));
    if (!data) return nullptr;
    const auto& said = *reinterpret_cast<const usbdevfs_urb*>(data->data);
    auto buffer = fetched(data.get(), offsetof(usbdevfs_urb, buffer), static_cast<std::size_t>(std::max(0, said.buffer_length)));
    if (!buffer && said.buffer_length > 0) return nullptr;
    return std::unique_ptr<Urb>(new Urb(std::move(data), std::move(buffer), client));
}

ByteView Urb::bytes() const {
    return buffer_ ? ByteView(buffer_->data, static_cast<std::size_t>(buffer_->data_len)) : ByteView();
}

void Urb::give(ByteView bytes) {
    std::ranges::copy(bytes, buffer_->data);
}

void Urb::end(int status, std::size_t moved) {
    urb().status = status;
    urb().actual_length = static_cast<int>(moved);
}

bool Urb::reap(UMockdevIoctlClient* client) {
    const auto place = fetched(umockdev_ioctl_client_get_arg(client), 0, sizeof(void*));
    return place && umockdev_ioctl_data_set_ptr(place.get(), 0, data_.get()) != FALSE;
}

}  // namespace apdu
