#pragma once

#include <string>

#include "printer/core/error.h"

namespace printer {

// Gives a PDF to a printer of the system for paper. queue: its name in CUPS; empty: the usual one. title: how the job is called
// there, without personal data. Nothing is left in a file of ours. Errors: paperQueueMissing, paperNotQueued with what CUPS said.
Result<void> printPaper(ByteView pdf, const std::string& title, const std::string& queue = {});

}  // namespace printer
