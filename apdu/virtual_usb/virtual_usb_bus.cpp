#include "apdu/virtual_usb/virtual_usb_bus.h"

#include <dlfcn.h>
#include <unistd.h>

#include <cstdlib>

#include "apdu/core/hex.h"
#include "apdu/virtual_usb/usbfs_device.h"

namespace apdu {
namespace {

constexpr auto preload = "libumockdev-preload.so.0", hub = "/devices/usb1";

std::string threeDigits(int number) {
    std::string text = std::to_string(number);
    return std::string(3 - text.size(), '0') + text;
}

// What umockdev's documentation calls a device description.
std::string described(const std::string& path, int address, const Bytes& descriptors, const std::string& more) {
    const std::string number = threeDigits(address);
    return "P: " + path + "\nN: bus/usb/001/" + number + "\nE: SUBSYSTEM=usb\nE: DRIVER=usb\nE: BUSNUM=001\nE: DEVNUM=" + number +
           "\nE: DEVNAME=/dev/bus/usb/001/" + number + "\nE: DEVTYPE=usb_device\nA: busnum=1\\n\nA: devnum=" +
           std::to_string(address) + "\\n\nA: bConfigurationValue=1\\n\nA: speed=480\\n\n" + more + "H: descriptors=" +
           toHex(descriptors) + "\n";
}

}  // namespace

struct VirtualUsbBus::Testbed {
    UmockdevPtr<UMockdevTestbed> owned{umockdev_testbed_new()};
    [[nodiscard]] UMockdevTestbed* get() const { return owned.get(); }
};

VirtualUsbBus::VirtualUsbBus() : testbed_(std::make_unique<Testbed>()) {
    add(described(hub, 1, usbRootHubDescriptors(), ""));
}

VirtualUsbBus::~VirtualUsbBus() {
    for (auto& [printer, plug] : plugs_)
        if (!plug.path.empty()) unplug(*printer);
}

void VirtualUsbBus::add(const std::string& description) {
    umockdev_testbed_add_from_string(testbed_->get(), description.c_str(), nullptr);
}

void VirtualUsbBus::plug(VirtualUsbPrinter& printer) {
    auto& plug = plugs_.try_emplace(&printer, Plug{static_cast<int>(plugs_.size()) + 1, "", ""}).first->second;
    if (!plug.path.empty()) unplug(printer);
    const int address = nextAddress_++;
    const auto& identity = printer.device().identity();
    plug.path = std::string(hub) + "/1-" + std::to_string(plug.port);
    plug.file = "/dev/bus/usb/001/" + threeDigits(address);
    // The device answers before the system tells of it.
    umockdev_testbed_attach_ioctl(testbed_->get(), plug.file.c_str(), printer.device().plugged(plug.file), nullptr);
    add(described(plug.path, address, usbDescriptors(identity),
                  "A: product=" + identity.model + "\\n\nA: serial=" + identity.serial + "\\n\n"));
}

void VirtualUsbBus::unplug(VirtualUsbPrinter& printer) {
    auto& plug = plugs_.at(&printer);
    if (plug.path.empty()) return;
    printer.device().unplugged();
    const std::string path = "/sys" + plug.path;
    umockdev_testbed_uevent(testbed_->get(), path.c_str(), "remove");
    umockdev_testbed_remove_device(testbed_->get(), path.c_str());
    umockdev_testbed_detach_ioctl(testbed_->get(), plug.file.c_str(), nullptr);
    plug.path.clear();
}

std::string VirtualUsbBus::environment() const {
    const std::unique_ptr<char, void (*)(void*)> folder(umockdev_testbed_get_root_dir(testbed_->get()), g_free);
    return "UMOCKDEV_DIR=" + std::string(folder.get()) + "\nLD_PRELOAD=" + preload + "\n";
}

void VirtualUsbBus::startAnew(char** argv) {
    const char* given = std::getenv("LD_PRELOAD");
    const std::string before = given ? given : "";
    if (before.find(preload) != std::string::npos) return;  // it was tried
    setenv("LD_PRELOAD", (before.empty() ? preload : before + ":" + preload).c_str(), 1);
    execv("/proc/self/exe", argv);
}

bool VirtualUsbBus::isSeenHere() {
    void* loaded = dlopen(preload, RTLD_LAZY | RTLD_NOLOAD);
    if (loaded) dlclose(loaded);
    return loaded != nullptr;
}

}  // namespace apdu
