#pragma once

#include <filesystem>

#include "apdu/channel/trace.h"
#include "cardlib/core/error.h"

namespace cardlib {

// Every reset and exchange of a card in a file (apdu/channel/trace.h), for training and diagnosis: what is read in
// clear stands there in clear, personal data too. Mode 0600; goes on behind what is there already.
class TraceFile {
  public:
    TraceFile() = default;
    ~TraceFile();
    TraceFile(const TraceFile&) = delete;
    TraceFile& operator=(const TraceFile&) = delete;

    // Error: traceNotWritten.
    Result<void> open(const std::filesystem::path& file);
    // Nothing is done when no file is open. Error: traceNotWritten.
    Result<void> add(const apdu::Exchange& exchange);

  private:
    int file_ = -1;
};

}  // namespace cardlib
