#pragma once

#include "printer/virtual_printer/printer_engine.h"

namespace printer {

// What a person does at a virtual printer, as a line of its control socket: "cover open|close", "take inside|exit",
// "ribbon PANELS SETS", "mend", "cards N", "empty output|reject", "clean", "power", "fault SCRIPT", "state".
// Answers one line: the state as JSON, or "error …".
std::string operatorCommand(PrinterEngine& engine, const std::string& line);

// State and books as JSON: each card is in exactly one place, and they add up.
std::string stateOf(PrinterEngine& engine);

}  // namespace printer
