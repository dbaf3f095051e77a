#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "apdu/core/error.h"

namespace apdu {

// A connection to the PC/SC service (SCardEstablishContext). Used by one thread at a time.
class PcscContext {
  public:
    // Error: pcscUnavailable.
    static Result<std::unique_ptr<PcscContext>> establish();
    ~PcscContext();
    PcscContext(const PcscContext&) = delete;
    PcscContext& operator=(const PcscContext&) = delete;

    // Names of the readers; empty when there are none. Error: pcscUnavailable.
    Result<std::vector<std::string>> readers();

    // The full name of the reader whose name is, or begins with, `name`; of several the first. Error: readerUnknown, naming the
    // readers there are.
    Result<std::string> findReader(const std::string& name);

    // The same where another reader would do harm. Errors: readerUnknown; readerAmbiguous, when a beginning fits several.
    Result<std::string> findOnlyReader(const std::string& name);

    // Waits until a card lies in the reader, or does not. Errors: cardNotPresented when the time is over,
    // readerGone.
    Result<void> waitForCard(const std::string& reader, bool present, std::chrono::milliseconds timeout);

    [[nodiscard]] long handle() const { return handle_; }

  private:
    explicit PcscContext(long handle) : handle_(handle) {}
    long handle_;
};

}  // namespace apdu
