#pragma once

#include "printer/drivers/ipp_message.h"
#include "printer/virtual_printer/ipp_engine.h"

namespace printer {

// What the virtual IPP printer says of itself and of a job: only what the request asks for.
void tellPrinter(const IppEngine& engine, const std::string& address, const IppMessage& request, IppMessage& answer);
void tellJob(const IppEngine& engine, const PrinterJob& job, const std::string& address, const IppMessage& request, IppMessage& answer);

// The job attribute of a request that this printer cannot do; empty: none.
std::string unsupportedIn(const IppEngine& engine, const IppMessage& request);

}  // namespace printer
