#include "printer/drivers/link_trouble.h"

#include <cerrno>

namespace printer {
namespace {

// Nothing was begun: the printer was not reached.
bool isBefore(const apdu::Error& error) {
    switch (error.code) {
        case apdu::Code::channelUnreachable:
        case apdu::Code::usbAccessDenied:
        case apdu::Code::usbBusy:
        case apdu::Code::usbDeviceAmbiguous:
        case apdu::Code::usbDeviceMissing:
        case apdu::Code::usbUnavailable:
            return true;
        default:
            return false;
    }
}

Trouble troubleOf(const apdu::Error& error) {
    if (error.code == apdu::Code::usbAccessDenied) return Trouble::linkAccessDenied;
    if (error.code == apdu::Code::usbBusy) return Trouble::linkBusy;
    if (error.raw == EACCES || error.raw == EPERM) return Trouble::linkAccessDenied;
    if (error.raw == EBUSY) return Trouble::linkBusy;
    if (error.code == apdu::Code::channelTimeout) return Trouble::linkTimeout;
    return isBefore(error) ? Trouble::linkNotFound : Trouble::linkDisconnected;
}

// A device may say anything: only what can be printed goes on.
std::string printable(const std::string& text) {
    std::string safe;
    for (const char sign : text.substr(0, 40)) safe += sign >= ' ' && sign <= '~' ? sign : '?';
    return safe;
}

}  // namespace

tl::unexpected<Error> linkTroubled(const apdu::Error& error) {
    const Phase phase = isBefore(error) ? Phase::before : Phase::during;
    return troubled(troubleOf(error), phase, error.detail);
}

tl::unexpected<Error> protocolTroubled(const std::string& answer) {
    return troubled(Trouble::linkProtocol, Phase::during, printable(answer));
}

tl::unexpected<Error> sizeTroubled(int width, int height) {
    return troubled(Trouble::dataSize, Phase::before, std::to_string(width) + " x " + std::to_string(height));
}

}  // namespace printer
