#pragma once

#include <map>
#include <memory>
#include <string>

#include "apdu/virtual_usb/virtual_usb_printer.h"

namespace apdu {

// A USB bus of this process alone (umockdev): programs that run with libumockdev-preload.so.0 and in environment() see it instead
// of the machine's. One bus in a process at a time.
class VirtualUsbBus {
  public:
    VirtualUsbBus();
    ~VirtualUsbBus();
    VirtualUsbBus(const VirtualUsbBus&) = delete;
    VirtualUsbBus& operator=(const VirtualUsbBus&) = delete;

    // Into the first free port, or again into the port where it was; the device outlives the bus or is pulled out.
    void plug(VirtualUsbPrinter& printer);
    void unplug(VirtualUsbPrinter& printer);

    // NAME=VALUE, a line each: for another program that shall see this bus.
    [[nodiscard]] std::string environment() const;
    // Whether this process itself sees the bus: only then do others learn what is plugged in and out.
    static bool isSeenHere();
    // Starts this program anew so that it does; returns when that cannot be. argv: main's.
    static void startAnew(char** argv);

  private:
    struct Testbed;
    struct Plug {
        int port = 0;
        std::string path, file;  // empty: pulled out
    };
    void add(const std::string& description);

    std::unique_ptr<Testbed> testbed_;
    std::map<VirtualUsbPrinter*, Plug> plugs_;
    int nextAddress_ = 2;
};

}  // namespace apdu
