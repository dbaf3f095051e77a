#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>

#include "apdu/pcsc/reader_monitor.h"

namespace app {

// What happens to the card in one reader, without a word to the card: no power, no reset.
class ReaderWatch {
  public:
    using Clock = std::chrono::steady_clock;

    // reader: its name, or the beginning of it.
    explicit ReaderWatch(std::string reader);

    // How often a card came or went so far; nothing when there is no such reader, or no service.
    std::optional<unsigned long> events();
    // Waits until a card is there and `events` is another than this. False when `end` came first.
    bool waitForOther(std::optional<unsigned long> events, Clock::time_point end);

  private:
    void take(const apdu::Result<apdu::Readers>& readers);

    const std::string reader_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool told_ = false;
    std::optional<apdu::ReaderStatus> status_;
    apdu::ReaderMonitor monitor_;  // last: its thread uses the others
};

}  // namespace app
