#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "apdu/id_reader/id_reader.h"
#include "app/core/error.h"

namespace app {

// "usb" (the one that is plugged in), "tcp://HOST:PORT", or the path of a serial line: "/dev/ttyUSB0". Errors: idReaderUnknown, when it is none of
// these; deviceFailed with its cause.
Result<std::unique_ptr<apdu::IdReader>> openIdReader(const std::string& name);

// Whether there can be a reader of this name; none is asked. Error: idReaderUnknown.
Result<void> checkIdReaderName(const std::string& name);

// Reads each card laid on a reader, once, on a thread of its own; opens the reader again and again while it cannot be used.
class IdReaderMonitor {
  public:
    struct Told {
        // Whether the reader can be used; said when it changes. An error: why not.
        std::function<void(const Result<void>&)> reader;
        // A card was laid down: what it says, or why it was not read. A card that lies still is told once.
        std::function<void(const apdu::Result<apdu::IdRecord>&)> card;
    };
    // told: called on the monitor's thread.
    IdReaderMonitor(std::string name, Told told);
    ~IdReaderMonitor();
    IdReaderMonitor(const IdReaderMonitor&) = delete;
    IdReaderMonitor& operator=(const IdReaderMonitor&) = delete;

  private:
    void watch(const std::stop_token& ended);
    void serve(apdu::IdReader& reader, const std::stop_token& ended);
    void tellReader(const Result<void>& state);

    std::string name_;
    Told told_;
    std::string lastState_ = "none";
    std::jthread thread_;  // last: it uses the others
};

}  // namespace app
