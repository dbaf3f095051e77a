#pragma once

#include <functional>
#include <memory>
#include <string>

#include "apdu/pcsc/card_session.h"
#include "apdu/usb/usb_devices.h"
#include "app/core/error.h"
#include "printer/job/card_machine.h"
#include "printer/job/face_printer.h"

namespace app {

// Where people's programs meet devices.

// The error deviceFailed, with what reader or card said.
Error deviceFailed(const apdu::Error& error);

// Whether to wait no longer for a device that is silent; asked several times a second, on whatever thread waits.
using Stopped = std::function<bool()>;

// Runs work with the card in a reader, on its device thread. When the reader goes mute that thread stays behind
// with `work`: what work touches it must own (captured by value or shared). Error: deviceFailed with its cause, and those of
// work.
Result<void> onCard(const std::string& reader, apdu::ScardTransport::AtEnd atEnd,
                    const std::function<Result<void>(apdu::Session&)>& work);

// "file:DIR", "ipp://HOST[:PORT]/PATH", "ipps://…[#sha256=FINGERPRINT]" or "cups:QUEUE". While such a printer is open an interrupt cancels the print that runs,
// and does not end the program. stopped: ends what is waited for over IPP. Errors: printerUnknown; printerStopped, when there is no such queue.
Result<std::unique_ptr<printer::FacePrinter>> openPrinter(const std::string& name, const Stopped& stopped = {});

// Whether there can be a printer of this name; none is asked. Error: printerUnknown.
Result<void> checkPrinterName(const std::string& name);

// Whether the name is that of a printer that moves its cards and has a station inside.
bool isEncodingPrinter(const std::string& name);

// How --printer names a printer on USB: "evolis:usb:SERIAL", "magicard:usb" when it says no serial; empty: none that we drive.
std::string usbPrinterName(const apdu::UsbPrinter& printer);

// The printers on USB that we drive, by those names; empty also where USB cannot be used.
std::vector<std::string> pluggedPrinters();

// The name with the serial number of the printer that "evolis:usb" means now: what is booked of a printer is booked of that one.
// Other names, and those that mean none or several, as they are.
std::string wholePrinterName(const std::string& name);

// The full name of the one reader that has this name, or begins with it. Error: deviceFailed, when there is none or several.
Result<std::string> wholeReaderName(const std::string& name);

// Such a printer: "evolis:" or "magicard:" and "usb" (the only one of the maker), "usb:SERIAL" or "tcp://HOST:PORT". Errors:
// printerUnknown; printerStopped, when it is not there, in use or forbidden; deviceFailed, when USB cannot be used or several
// printers answer to the name. stopped: ends what is waited for, as if the printer hung up; for work that leaves no card half done.
Result<std::unique_ptr<printer::CardMachine>> openCardMachine(const std::string& name, const Stopped& stopped = {});

}  // namespace app
