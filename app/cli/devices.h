#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>

#include "apdu/pcsc/card_session.h"
#include "app/core/error.h"
#include "printer/job/card_machine.h"
#include "printer/job/face_printer.h"

namespace app {

// Where the command line meets devices.

// The error deviceFailed, with what reader or card said.
Error deviceFailed(const apdu::Error& error);

// Runs work with the card in a reader, on its device thread. When the reader goes mute that thread stays behind
// with `work`: what work touches it must own (captured by value or shared). Error: deviceFailed with its cause, and those of
// work.
Result<void> onCard(const std::string& reader, apdu::ScardTransport::AtEnd atEnd,
                    const std::function<Result<void>(apdu::Session&)>& work);

// --reader of a command: wanted, and never empty, which would mean any reader.
void addReaderOption(CLI::App& command, std::string& reader);

// "file:DIR", "ipp://HOST[:PORT]/PATH", "ipps://…" or "cups:QUEUE". While such a printer is open an interrupt cancels the print that runs,
// and does not end the program. Errors: printerUnknown; printerStopped, when there is no such queue.
Result<std::unique_ptr<printer::FacePrinter>> openPrinter(const std::string& name);

// Whether the name is that of a printer that moves its cards and has a station inside.
bool isEncodingPrinter(const std::string& name);

// Such a printer: "evolis:tcp://HOST:PORT or magicard:tcp://HOST:PORT". Errors: printerUnknown; printerStopped, when it is not there.
Result<std::unique_ptr<printer::CardMachine>> openCardMachine(const std::string& name);

}  // namespace app
