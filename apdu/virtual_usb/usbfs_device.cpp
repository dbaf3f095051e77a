#include "apdu/virtual_usb/usbfs_device.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <thread>

namespace apdu {
namespace {

using Lock = std::scoped_lock<std::recursive_mutex>;

constexpr auto reapPause = std::chrono::milliseconds(1);  // a device file of umockdev cannot be polled: the host asks again
constexpr Byte softReset = 2, classRequest = 0x21;        // USB Printer Class 1.1, 4.2.3
constexpr std::size_t setupBytes = 8;

// How often a device file is open, in whichever process. umockdev does not always learn that a host was killed.
int openings(const std::string& file) {
    namespace fs = std::filesystem;
    const char* folder = g_getenv("UMOCKDEV_DIR");
    const fs::path path = (folder ? folder : "") + file;
    std::error_code error;
    int count = 0;
    for (fs::directory_iterator process("/proc", error), end; process != end; process.increment(error)) {
        std::error_code inside;
        for (fs::directory_iterator open(process->path() / "fd", inside); open != end; open.increment(inside))
            if (std::error_code gone; fs::read_symlink(open->path(), gone) == path) ++count;
    }
    return count;
}

unsigned long value(UMockdevIoctlClient* client) {
    return *reinterpret_cast<const unsigned long*>(umockdev_ioctl_client_get_arg(client)->data);
}

}  // namespace

UsbfsDevice::UsbfsDevice(UsbIdentity identity, UsbFunction& function)
    : identity_(std::move(identity)), function_(function) {}

UsbfsDevice::~UsbfsDevice() {
    if (handler_) g_signal_handlers_disconnect_by_data(handler_.get(), this);
}

void UsbfsDevice::disturb(UsbFaults faults) {
    const Lock lock(mutex_);
    faults_ = std::move(faults);
}

std::size_t UsbfsDevice::transfers() {
    const Lock lock(mutex_);
    return transfers_;
}

bool UsbfsDevice::gone() {
    const Lock lock(mutex_);
    if (there_ && function_.gone()) pullPlug();
    return !there_;
}

bool UsbfsDevice::hasKernelDriver() {
    const Lock lock(mutex_);
    return kernelDriver_;
}

bool UsbfsDevice::isClaimed() {
    const Lock lock(mutex_);
    return owner_ && umockdev_ioctl_client_get_connected(owner_.get());
}

UMockdevIoctlBase* UsbfsDevice::plugged(const std::string& file) {
    const Lock lock(mutex_);
    if (!handler_) {
        handler_.reset(umockdev_ioctl_base_new());
        g_signal_connect(handler_.get(), "handle-ioctl", G_CALLBACK(onIoctl), this);
    }
    file_ = file;
    halted_.fill(false);
    kernelDriver_ = true;
    owner_.reset();
    function_.reset();
    there_ = true;
    return handler_.get();
}

void UsbfsDevice::unplugged() {
    const Lock lock(mutex_);
    pullPlug();
}

// What is under way comes back to the host as a device that went; nothing new is taken.
void UsbfsDevice::pullPlug() {
    there_ = false;
    owner_.reset();
    while (!waiting_.empty()) {
        auto urb = std::move(waiting_.front());
        waiting_.pop_front();
        end(std::move(urb), -ESHUTDOWN, 0);
    }
}

gboolean UsbfsDevice::onIoctl(UMockdevIoctlBase*, UMockdevIoctlClient* client, gpointer self) {
    const Answer said = static_cast<UsbfsDevice*>(self)->answer(client);
    if (said.error == EAGAIN) std::this_thread::sleep_for(reapPause);
    umockdev_ioctl_client_complete(client, said.result, said.error);
    return TRUE;
}

UsbfsDevice::Answer UsbfsDevice::answer(UMockdevIoctlClient* client) {
    const Lock lock(mutex_);
    const auto request = umockdev_ioctl_client_get_request(client);
    if (request == USBDEVFS_REAPURB || request == USBDEVFS_REAPURBNDELAY) return reap(client);
    if (!there_ || file_ != umockdev_ioctl_client_get_devnode(client)) return {-1, ENODEV};
    return answerHere(client);
}

UsbfsDevice::Answer UsbfsDevice::answerHere(UMockdevIoctlClient* client) {
    switch (umockdev_ioctl_client_get_request(client)) {
        case USBDEVFS_GET_CAPABILITIES: {
            const auto place = fetched(umockdev_ioctl_client_get_arg(client), 0, sizeof(std::uint32_t));
            if (!place) return {-1, EFAULT};
            *reinterpret_cast<std::uint32_t*>(place->data) = USBDEVFS_CAP_ZERO_PACKET | USBDEVFS_CAP_BULK_SCATTER_GATHER |
                                                             USBDEVFS_CAP_NO_PACKET_SIZE_LIM |
                                                             USBDEVFS_CAP_REAP_AFTER_DISCONNECT;
            return {};
        }
        case USBDEVFS_CLAIMINTERFACE:
            return claim(client, false);
        case USBDEVFS_DISCONNECT_CLAIM:
            return claim(client, true);
        case USBDEVFS_RELEASEINTERFACE:
            if (!claimedBy(client)) return {-1, EINVAL};
            owner_.reset();
            return {};
        case USBDEVFS_IOCTL:
            return kernelDriver(client);
        case USBDEVFS_SETINTERFACE:
        case USBDEVFS_RESET:
            return {};
        case USBDEVFS_CLEAR_HALT:
            return clearHalt(client);
        case USBDEVFS_SUBMITURB:
            return submit(client);
        case USBDEVFS_DISCARDURB:
            return discard(client);
        default:
            return {-1, ENOTTY};
    }
}

bool UsbfsDevice::claimedBy(const UMockdevIoctlClient* client) const {
    return owner_.get() == client;
}

UsbfsDevice::Answer UsbfsDevice::claim(UMockdevIoctlClient* client, bool withoutKernelDriver) {
    if (!claimedBy(client) && isClaimed() && openings(file_) > 1) return {-1, EBUSY};
    if (kernelDriver_ && !withoutKernelDriver) return {-1, EBUSY};
    kernelDriver_ = false;
    // What a host that was killed still waited for is nobody's.
    for (UrbList* list : {&waiting_, &done_})
        list->remove_if([client](const auto& urb) { return urb->client() != client; });
    owner_.reset(static_cast<UMockdevIoctlClient*>(g_object_ref(client)));
    return {};
}

// The kernel's driver is given the interface, or loses it.
UsbfsDevice::Answer UsbfsDevice::kernelDriver(UMockdevIoctlClient* client) {
    const auto place = fetched(umockdev_ioctl_client_get_arg(client), 0, sizeof(usbdevfs_ioctl));
    if (!place) return {-1, EFAULT};
    const auto code = static_cast<unsigned>(reinterpret_cast<const usbdevfs_ioctl*>(place->data)->ioctl_code);
    if (isClaimed()) return {-1, EBUSY};
    if (code != USBDEVFS_CONNECT && code != USBDEVFS_DISCONNECT) return {-1, ENOTTY};
    kernelDriver_ = code == USBDEVFS_CONNECT;
    return {kernelDriver_ ? 1 : 0, 0};
}

UsbfsDevice::Answer UsbfsDevice::clearHalt(UMockdevIoctlClient* client) {
    const auto place = fetched(umockdev_ioctl_client_get_arg(client), 0, sizeof(unsigned));
    if (!place) return {-1, EFAULT};
    halted_[*reinterpret_cast<const unsigned*>(place->data) & 0xFF] = false;
    return {};
}

UsbfsDevice::Answer UsbfsDevice::submit(UMockdevIoctlClient* client) {
    auto urb = Urb::submitted(client);
    if (!urb) return {-1, EFAULT};
    if (urb->isControl()) {
        control(*urb);
        done_.push_back(std::move(urb));
        return {};
    }
    if (!claimedBy(client)) return {-1, EBUSY};
    bulk(std::move(urb));
    return {};
}

void UsbfsDevice::control(Urb& urb) {
    const ByteView setup = urb.bytes();
    const bool known = setup.size() >= setupBytes && setup[0] == classRequest && setup[1] == softReset &&
                       setup[4] == identity_.interface && identity_.knowsSoftReset;
    if (known) function_.reset();
    urb.end(known ? 0 : -EPIPE, 0);
}

void UsbfsDevice::bulk(std::unique_ptr<Urb> urb) {
    const auto event = faults_ ? faults_(++transfers_, urb->isIn()) : (++transfers_, UsbEvent::none);
    if (event == UsbEvent::halt) halted_[urb->endpoint()] = true;
    if (event == UsbEvent::unplugAfter && !urb->isIn()) function_.receive(urb->bytes());
    if (event == UsbEvent::unplugBefore || event == UsbEvent::unplugAfter) {
        end(std::move(urb), -ESHUTDOWN, 0);
        return pullPlug();
    }
    if (halted_[urb->endpoint()]) return end(std::move(urb), -EPIPE, 0);
    if (event == UsbEvent::nothing) return end(std::move(urb), 0, 0);
    urb->half = event == UsbEvent::half;
    if (urb->half && !urb->isIn()) function_.receive(urb->bytes().first(urb->size() / 2));
    waiting_.push_back(std::move(urb));
    move();
}

// Whether the device has taken, or given, what the block is for.
bool UsbfsDevice::moved(Urb& urb) {
    if (urb.half) return false;
    if (!urb.isIn()) {
        if (!function_.takesMore()) return false;
        function_.receive(urb.bytes());
        urb.end(0, urb.size());
        return true;
    }
    const Bytes said = function_.give(urb.size());
    if (said.empty()) return false;
    urb.give(said);
    urb.end(0, said.size());
    return true;
}

void UsbfsDevice::move() {
    for (auto at = waiting_.begin(); at != waiting_.end();) {
        if (moved(**at)) {
            done_.push_back(std::move(*at));
            at = waiting_.erase(at);
        } else {
            ++at;
        }
    }
    if (there_ && function_.gone()) pullPlug();
}

void UsbfsDevice::end(std::unique_ptr<Urb> urb, int status, std::size_t moved) {
    urb->end(status, moved);
    done_.push_back(std::move(urb));
}

UsbfsDevice::Answer UsbfsDevice::reap(UMockdevIoctlClient* client) {
    move();
    const auto found = std::ranges::find(done_, static_cast<const void*>(client), [](const auto& urb) { return urb->client(); });
    if (found == done_.end()) return {-1, there_ ? EAGAIN : ENODEV};
    const auto urb = std::move(*found);
    done_.erase(found);
    return urb->reap(client) ? Answer{} : Answer{-1, EFAULT};
}

UsbfsDevice::Answer UsbfsDevice::discard(UMockdevIoctlClient* client) {
    const auto found = std::ranges::find(waiting_, value(client), [](const auto& urb) { return urb->address(); });
    if (found == waiting_.end()) return {-1, EINVAL};
    auto urb = std::move(*found);
    waiting_.erase(found);
    const std::size_t moved = urb->half && !urb->isIn() ? urb->size() / 2 : 0;
    end(std::move(urb), -ENOENT, moved);
    return {};
}

}  // namespace apdu
