#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "apdu/core/error.h"

namespace apdu {

struct ReaderStatus {
    bool present = false;          // a card lies in it
    bool mute = false;             // and does not answer
    unsigned long eventCount = 0;  // of PCSC-lite: changes also when a card was exchanged between two looks
    bool operator==(const ReaderStatus&) const = default;
};
using Readers = std::map<std::string, ReaderStatus>;

// Watches readers come and go, and cards in them, on a thread of its own (SCardGetStatusChange with the PnP
// pseudo reader).
class ReaderMonitor {
  public:
    // changed: called on the monitor's thread with all readers, first at once and then after each change;
    // with an error when the service is gone, after which the monitor tries again every second.
    explicit ReaderMonitor(std::function<void(const Result<Readers>&)> changed);
    ~ReaderMonitor();
    ReaderMonitor(const ReaderMonitor&) = delete;
    ReaderMonitor& operator=(const ReaderMonitor&) = delete;

  private:
    class Watcher;
    std::unique_ptr<Watcher> watcher_;
};

}  // namespace apdu
